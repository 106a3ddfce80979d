"""Hold a published crosswalk against the library: typed rows to relations, hints to "related"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from kakehashi.library.library import Library
from kakehashi.model import Mapping
from kakehashi.relations.literals import ANY
from kakehashi.relations.reasoner import Reasoner
from kakehashi.relations.rows import row_of
from kakehashi.relations.shared import relatedness_of

Pair = tuple[str, str]


class Agreement(StrEnum):
    """How what the library proves stands to what a row says."""

    CONFIRMED = "confirmed"
    STRONGER = "stronger"
    """The row says more than the library proves."""
    WEAKER = "weaker"
    """The library proves more than the row says."""
    DIFFERENT = "different"
    """Each leaves open something that the other excludes."""
    CONTRADICTED = "contradicted"
    NOT_INFERRED = "not inferred"
    """Nothing follows from the library about this pair."""


def agreement(reasoner: Reasoner, mapping: Mapping) -> Agreement:
    """Return how a typed row stands to what the library proves of its pair."""
    said = row_of(mapping).label
    known = reasoner.label(mapping.subject, mapping.object)
    if known == ANY:
        return Agreement.NOT_INFERRED
    if not known & said:
        return Agreement.CONTRADICTED
    if known == said:
        return Agreement.CONFIRMED
    if known & said == said:
        return Agreement.STRONGER
    return Agreement.WEAKER if known & said == known else Agreement.DIFFERENT


@dataclass(frozen=True, slots=True)
class Scores:
    """Agreement of two sets of pairs, the file's taken as what should be found."""

    both: int
    file_only: int
    library_only: int

    @property
    def precision(self) -> float:
        """Share of the library's pairs that the file has too."""
        found = self.both + self.library_only
        return self.both / found if found else 0.0

    @property
    def recall(self) -> float:
        """Share of the file's pairs that the library has too."""
        wanted = self.both + self.file_only
        return self.both / wanted if wanted else 0.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall.

        Example:
            >>> Scores(1, 1, 1).f1
            0.5
        """
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


def related_pairs(
    library: Library, subjects: Iterable[str], objects: Sequence[str], least: float
) -> set[Pair]:
    """Return the pairs that are related at a strength of at least `least`."""
    relatedness = relatedness_of(library)
    found = ((x, y, relatedness.of(x, y)) for x in subjects for y in objects)
    return {(x, y) for x, y, how in found if how and how.strength >= least}


def score(file: set[Pair], library: set[Pair]) -> Scores:
    """Return how two sets of pairs agree."""
    both = file & library
    return Scores(len(both), len(file - both), len(library - both))
