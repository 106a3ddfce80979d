"""A question with its options, what each of them claims, and why the right one is right."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from kakehashi.text.bilingual import Bilingual

T = TypeVar("T")
NOTHING = Bilingual("", "")


@dataclass(frozen=True, slots=True)
class Claim:
    """What an option says in terms that can be checked against the library."""

    kind: str
    """shows, is, asks, relation (with which one after a colon), status or applies."""
    subject: str
    object: str


@dataclass(frozen=True, slots=True)
class Option:
    """One answer to choose, what it claims, and why it is right or wrong."""

    text: Bilingual
    claim: Claim
    why: Bilingual = NOTHING


@dataclass(frozen=True, slots=True)
class Question:
    """A question; exactly one option is right."""

    id: str
    kind: str
    prompt: Bilingual
    quote: Bilingual
    """A sentence or provision that it is about, shown apart; may be empty."""
    options: tuple[Option, ...]
    right: int
    """Place of the right option, from 0."""
    why: Bilingual
    sources: tuple[str, ...]
    """Refs of the provisions and practices that the answer follows from."""
    given: tuple[tuple[str, str], ...] = ()
    """What is taken as given: practices with verdicts."""

    def is_right(self, choice: int) -> bool:
        """Say whether a choice, from 1, is the right one."""
        return choice == self.right + 1


def drawn(seed: str, of: Iterable[T], count: int) -> list[T]:
    """Return some of several things, always the same ones for a seed.

    Example:
        >>> drawn("a", [1, 2, 3, 4, 5], 2) == drawn("a", [1, 2, 3, 4, 5], 2)
        True
    """
    ranked = sorted(enumerate(of), key=lambda pair: _rank(f"{seed}:{pair[0]}"))
    return [thing for _, thing in ranked[:count]]


def mixed(seed: str, right: Option, wrong: Sequence[Option]) -> tuple[tuple[Option, ...], int]:
    """Return the options in an order that tells nothing, and the place of the right one."""
    options = tuple(drawn(f"{seed}:order", (right, *wrong), len(wrong) + 1))
    return options, options.index(right)


def _rank(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
