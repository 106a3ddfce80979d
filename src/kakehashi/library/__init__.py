"""Load, check, format and search frameworks and crosswalks."""

from __future__ import annotations
