"""Rank passages as candidates for practices, with reasons. Candidates are not findings."""

from __future__ import annotations
