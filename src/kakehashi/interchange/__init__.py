"""Tables and files exchanged with people and other tools."""

from __future__ import annotations
