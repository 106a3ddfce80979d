"""The weaker level: provisions *related* because they ask for some of the same practices.

Most published crosswalks mean no more than this. It is an association with a
strength, never a relation between sets, and nothing follows from it.
"""

from __future__ import annotations

from dataclasses import dataclass

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

Asked = dict[str, dict[str, float]]
"""For each provision the practices it asks for, with their weights."""


@dataclass(frozen=True, slots=True)
class Related:
    """Two provisions that share practices."""

    subject: str
    object: str
    practices: tuple[str, ...]
    """The practices that both ask for."""
    of_subject: float
    """Share of what the subject asks for that the object asks for too, by weight."""
    of_object: float
    strength: float
    """Weighted Dice coefficient: 1 where both ask for the same practices alike."""


def practices_of(library: Library) -> Asked:
    """Return what each provision asks for, that of its children included."""
    own: Asked = {}
    for crosswalk in library.crosswalks.values():
        if crosswalk.object_source == HUB:
            for mapping in crosswalk.mappings:
                weight = WEIGHT.get(mapping.relation, 0.0)
                if weight:
                    asked = own.setdefault(mapping.subject, {})
                    asked[mapping.object] = max(asked.get(mapping.object, 0.0), weight)
    for framework in library.instruments:
        # Children stand after their parents, so that going backwards gathers whole subtrees.
        for provision in reversed(framework.provisions):
            if provision.parent and provision.ref in own:
                above = own.setdefault(provision.parent, {})
                for practice, weight in own[provision.ref].items():
                    above[practice] = max(above.get(practice, 0.0), weight)
    return own


def related(asked: Asked, subject: str, object_: str) -> Related | None:
    """Return how two provisions are related, or None where they share no practice.

    Example:
        >>> asked = {"a:1": {"p:1": 1.0, "p:2": 1.0}, "b:1": {"p:1": 1.0}}
        >>> found = related(asked, "a:1", "b:1")
        >>> found.of_subject, found.of_object, round(found.strength, 2)
        (0.5, 1.0, 0.67)
    """
    left, right = asked.get(subject, {}), asked.get(object_, {})
    common = sorted(left.keys() & right.keys())
    if not common:
        return None
    shared = sum(min(left[p], right[p]) for p in common)
    totals = sum(left.values()), sum(right.values())
    return Related(
        subject=subject,
        object=object_,
        practices=tuple(common),
        of_subject=shared / totals[0],
        of_object=shared / totals[1],
        strength=2 * shared / sum(totals),
    )
