"""Practical exercises: review candidates, find the contradiction, draft an answer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

from kakehashi.text.bilingual import Bilingual, Language


@dataclass(frozen=True, slots=True)
class ReviewItem:
    """A candidate of the example: is this passage evidence for this practice?"""

    practice: str
    document: str
    quote: str
    translation: str
    language: Language
    evidence: bool
    """The reference: what was decided of the practice in the example, on what evidence."""
    why: Bilingual

    def quoted(self, language: Language) -> str:
        """Return the passage in a language: the original, or our translation."""
        return self.quote if language == self.language else self.translation


@dataclass(frozen=True, slots=True)
class Review:
    """Ten candidates to judge."""

    id: str
    title: Bilingual
    task: Bilingual
    items: tuple[ReviewItem, ...]
    minutes: int = 15


@dataclass(frozen=True, slots=True)
class Claim:
    """What a statement says in the terms of the engine: a relation of two things."""

    text: Bilingual
    subject: str
    relation: str
    object: str


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Statements that cannot all be true; those in `together` clash, and no fewer do."""

    id: str
    title: Bilingual
    task: Bilingual
    claims: tuple[Claim, ...]
    together: tuple[int, ...]
    """Numbers of the statements that contradict one another, from 1."""
    why: Bilingual
    minutes: int = 10


@dataclass(frozen=True, slots=True)
class Expected:
    """One thing that a good answer says, and words by which it is recognised."""

    text: Bilingual
    words: Mapping[str, tuple[str, ...]]
    """By language; one of them suffices."""
    document: str = ""
    """Where the example says so."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A question to answer in a few sentences from the example's documents."""

    id: str
    title: Bilingual
    task: Bilingual
    refs: tuple[str, ...]
    """The provision that asks, and the practices that the answer is about."""
    expected: tuple[Expected, ...]
    mistakes: tuple[Expected, ...]
    """What a good answer does not claim, as it is not so in the example."""
    model: Bilingual
    """An answer that we would accept."""
    minutes: int = 15


Exercise: TypeAlias = Review | Contradiction | Draft
