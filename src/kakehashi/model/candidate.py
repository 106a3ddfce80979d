"""A passage that may be evidence for a practice. Nothing more than that."""

from __future__ import annotations

from dataclasses import dataclass

from kakehashi.model.document import Passage
from kakehashi.model.statement import StatementKind


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a passage was ranked: the words it shares, the wording it resembles most."""

    words: tuple[str, ...]
    nearest: str
    """The statement or example sentence of the practice that it is closest to."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A ranked passage for a person or a reviewer model to judge."""

    practice: str
    passage: Passage
    rank: int
    """1 is the best of its practice."""
    score: float
    """For ranking only: neither a probability nor comparable between practices."""
    close: bool
    """Among the best of a practice that may well be in place: says where to look first."""
    signs: tuple[str, ...]
    """What it looks like, where it looks like no deed: planned, definition, others, …"""
    reason: Reason
    kind: StatementKind
    """What kind of statement it seems to make; only some kinds can be evidence."""
    presence: float = 0.0
    """How likely its practice is in place, by all passages: the same for all its candidates."""
