"""Bilingual text, normalising, language and sentences: what every layer above speaks in."""

from __future__ import annotations
