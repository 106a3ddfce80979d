"""A crosswalk: a mapping set between two frameworks."""

from __future__ import annotations

from dataclasses import dataclass

from kakehashi.model.relation import Relation
from kakehashi.text.bilingual import Bilingual


@dataclass(frozen=True, slots=True)
class Mapping:
    """One row of a crosswalk: what set theory says of two provisions, and why."""

    id: str
    """Name of the crosswalk and line of the row: stays put while the file does."""
    subject: str
    relation: Relation
    object: str
    confidence: float
    """The author's trust in the relation, in (0, 1]; a judgement, not a measured probability."""
    author: str
    justification: str
    comment: Bilingual
    """Why, in one line."""
    strict: bool = False
    """Subset is proper, intersects excludes containment."""


@dataclass(frozen=True, slots=True)
class Crosswalk:
    """The mappings of one framework to another, with the provisions declared covered."""

    name: str
    title: str
    version: str
    subject_source: str
    object_source: str
    comment: str
    covered: frozenset[str]
    """Subjects that ask for nothing outside the objects of their rows."""
    mappings: tuple[Mapping, ...]
    folder: str = ""
