"""Passages, provisions and which belong together: what retrieval is measured on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from kakehashi.matching.scorers import Matrix
from kakehashi.text.bilingual import LANGUAGES, Bilingual, Language


@dataclass(frozen=True, slots=True)
class LabelledProvision:
    """A provision of any framework, in one language or both."""

    id: str
    text: Bilingual


@dataclass(frozen=True, slots=True)
class LabelledPassage:
    """A passage of any document."""

    id: str
    text: str
    language: Language


@dataclass(frozen=True, slots=True)
class LabelledSet:
    """Passages judged against provisions."""

    provisions: tuple[LabelledProvision, ...]
    passages: tuple[LabelledPassage, ...]
    grades: Mapping[tuple[str, str], float]
    """How relevant, by passage id and provision id; a pair that is not here is not relevant."""

    def languages(self) -> tuple[Language, ...]:
        """Return the languages of the passages, English first."""
        present = {passage.language for passage in self.passages}
        return tuple(language for language in LANGUAGES if language in present)

    def of(self, language: Language) -> LabelledSet:
        """Return the set with the passages of one language only."""
        kept = tuple(p for p in self.passages if p.language == language)
        return LabelledSet(self.provisions, kept, self.grades)

    def gains(self) -> Matrix:
        """Return the grades as an array of shape (passages, provisions)."""
        row = {passage.id: number for number, passage in enumerate(self.passages)}
        column = {provision.id: number for number, provision in enumerate(self.provisions)}
        found = np.zeros((len(row), len(column)))
        for (passage, provision), grade in self.grades.items():
            if passage in row:
                found[row[passage], column[provision]] = grade
        return found
