"""Optional models that turn texts into vectors, all behind one protocol."""

from __future__ import annotations
