"""The passage of a document that says most nearly what a quote said."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kakehashi.model.document import Passage
from kakehashi.text.normalise import fold
from kakehashi.text.word_changes import likeness

_COMPARED = 12
"""Passages compared word by word: those that share most pairs of letters with the quote."""
_LEAST = 0.3
"""Less alike than this, a passage says something else."""


@dataclass(frozen=True, slots=True)
class Nearest:
    """A passage, and how much of it and a quote is the same, 0 to 1."""

    passage: Passage
    likeness: float


def nearest_passage(quote: str, passages: Sequence[Passage]) -> Nearest | None:
    """Return the passage most like a quote; None where none is like it."""
    wanted = _pairs(quote)
    ordered = sorted(passages, key=lambda one: -_shared(wanted, _pairs(one.text)))
    found = [Nearest(one, likeness(quote, one.text)) for one in ordered[:_COMPARED]]
    best = max(found, key=lambda one: one.likeness, default=None)
    return best if best and best.likeness >= _LEAST else None


def _pairs(text: str) -> set[str]:
    folded = fold(text)
    return {folded[i : i + 2] for i in range(len(folded) - 1)}


def _shared(one: set[str], other: set[str]) -> float:
    """Return how much of two sets is common (Dice)."""
    return 2 * len(one & other) / ((len(one) + len(other)) or 1)
