"""The weaker level: two provisions are *related* when they ask for the same practices.

Most published crosswalks mean no more than this. It is an association with a
strength, never a relation between sets, and nothing follows from it.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import cached_property

from kakehashi.library.library import Library
from kakehashi.model import Relation
from kakehashi.model.framework import HUB

WEIGHT = {
    Relation.EQUAL: 1.0,
    Relation.SUPERSET: 1.0,
    Relation.SUBSET: 1.0,
    Relation.INTERSECTS: 0.5,
}
"""How much a row counts: half where only a part of the practice is asked for."""
NEIGHBOURS = 0.2
"""How much two practices of the same group count, compared with the same practice."""
LEAST = 0.2
"""Strength from which pairs count as related, unless another is set (docs/measurements.md)."""
_COMMONEST = 0.1
"""Least weight of a practice, however many provisions ask for it."""

Asked = dict[str, dict[str, float]]
"""For each provision the practices it asks for, with their weights."""


@dataclass(frozen=True, slots=True)
class Related:
    """Two provisions that share practices, or groups of practices."""

    subject: str
    object: str
    practices: tuple[str, ...]
    """The practices that both ask for; none where only groups are shared."""
    groups: tuple[str, ...]
    """Groups of which both ask for practices, the same or others."""
    of_subject: float
    """Share of what the subject asks for that the object asks for too, by weight."""
    of_object: float
    strength: float
    """Soft cosine, 0 to 1: 1 where both ask for the same practices alike."""


def practices_of(library: Library) -> Asked:
    """Return what each provision asks for, that of its children included."""
    own: Asked = {}
    for crosswalk in library.crosswalks.values():
        if crosswalk.object_source == HUB:
            for mapping in crosswalk.mappings:
                weight = WEIGHT.get(mapping.relation, 0.0)
                practice = library.practice_of(mapping.object)
                if practice != mapping.object and mapping.relation is not Relation.SUBSET:
                    weight = min(weight, WEIGHT[Relation.INTERSECTS])
                if weight:
                    asked = own.setdefault(mapping.subject, {})
                    asked[practice] = max(asked.get(practice, 0.0), weight)
    for framework in library.instruments:
        # Children stand after their parents, so that going backwards gathers whole subtrees.
        for provision in reversed(framework.provisions):
            if provision.parent and provision.ref in own:
                above = own.setdefault(provision.parent, {})
                for practice, weight in own[provision.ref].items():
                    above[practice] = max(above.get(practice, 0.0), weight)
    return own


@dataclass(frozen=True)
class _Vector:
    """What a provision asks for, rare practices more, and the same added up by groups."""

    practices: dict[str, float]
    groups: dict[str, float]

    def dot(self, other: _Vector) -> float:
        same = sum(v * other.practices.get(p, 0.0) for p, v in self.practices.items())
        near = sum(v * other.groups.get(g, 0.0) for g, v in self.groups.items())
        return (1 - NEIGHBOURS) * same + NEIGHBOURS * near

    @cached_property
    def length(self) -> float:
        return math.sqrt(self.dot(self))


class Relatedness:
    """How strongly provisions are related, by a soft cosine over practices.

    A practice weighs the more, the fewer provisions ask for it (inverse document
    frequency; Sparck Jones 1972), and practices of the same group count as a
    little alike (soft cosine; Sidorov et al. 2014).

    Example:
        >>> asked = {"a:1": {"p:1": 1.0, "p:2": 1.0}, "b:1": {"p:1": 1.0}, "b:2": {"p:3": 1.0}}
        >>> found = Relatedness(asked, {"p:1": "G", "p:2": "G", "p:3": "H"}).of("a:1", "b:1")
        >>> found.of_subject, found.of_object, found.practices
        (0.5, 1.0, ('p:1',))
    """

    def __init__(self, asked: Asked, group_of: dict[str, str]) -> None:
        self.asked = asked
        self._group_of = group_of
        count = Counter(practice for practices in asked.values() for practice in practices)
        self._rarity = {p: max(math.log(len(asked) / n), _COMMONEST) for p, n in count.items()}
        self._vectors: dict[str, _Vector] = {}

    def of(self, subject: str, object_: str) -> Related | None:
        """Return how two provisions are related, or None where they share not even a group."""
        left, right = self._vector(subject), self._vector(object_)
        product = left.dot(right)
        if not product:
            return None
        a, b = self.asked[subject], self.asked[object_]
        common = sorted(a.keys() & b.keys())
        shared = sum(min(a[p], b[p]) for p in common)
        return Related(
            subject=subject,
            object=object_,
            practices=tuple(common),
            groups=tuple(sorted(left.groups.keys() & right.groups.keys())),
            of_subject=shared / sum(a.values()),
            of_object=shared / sum(b.values()),
            strength=min(1.0, product / (left.length * right.length)),
        )

    def _vector(self, ref: str) -> _Vector:
        if ref not in self._vectors:
            asked = self.asked.get(ref, {})
            practices = {p: weight * self._rarity[p] for p, weight in asked.items()}
            groups: defaultdict[str, float] = defaultdict(float)
            for practice, weight in practices.items():
                groups[self._group_of.get(practice, practice)] += weight
            self._vectors[ref] = _Vector(practices, dict(groups))
        return self._vectors[ref]


def relatedness_of(library: Library) -> Relatedness:
    """Return the relatedness of all provisions of a library."""
    group_of = {p.ref: p.parent or p.ref for p in library.practices}
    return Relatedness(practices_of(library), group_of)
