"""A quote as a reader sees it: its words, their language, and whether they are our translation."""

from __future__ import annotations

from dataclasses import dataclass

from kakehashi.courses.course import Case
from kakehashi.courses.exercise import ReviewItem
from kakehashi.text.bilingual import Language


@dataclass(frozen=True, slots=True)
class Spoken:
    """A quote for a page."""

    text: str
    document: str
    translated: bool

    @classmethod
    def quote(cls, of: Case | ReviewItem, language: Language) -> Spoken:
        """Return a quote of the example in the reader's language."""
        return cls(of.quoted(language), of.document, language != of.language)
