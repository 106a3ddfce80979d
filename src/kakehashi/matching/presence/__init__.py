"""How likely it is, from what some documents say, that a practice is in place."""

from __future__ import annotations
