"""Reports: what people read, print and send on."""

from __future__ import annotations
