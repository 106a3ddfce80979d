"""Provisions that ask for nothing beyond their practices, so that practices alone settle them."""

from __future__ import annotations

from kakehashi.library.library import Library
from kakehashi.model import Framework, Relation
from kakehashi.model.framework import HUB

_WITHIN = (Relation.SUBSET, Relation.EQUAL)


def closed_provisions(library: Library) -> frozenset[str]:
    """Return the provisions that are satisfied once all their practices are in place.

    Those declared covered by their rows, those that lie within a single
    practice, and those covered by children that are all closed themselves.
    """
    closed: set[str] = set()
    for crosswalk in library.crosswalks.values():
        if crosswalk.object_source == HUB:
            closed |= crosswalk.covered
            closed |= {m.subject for m in crosswalk.mappings if m.relation in _WITHIN}
    for framework in library.instruments:
        closed |= _by_children(framework, closed)
    return frozenset(closed)


def _by_children(framework: Framework, closed: set[str]) -> set[str]:
    found = set(closed)
    # Children stand after their parents in every file.
    for provision in reversed(framework.provisions):
        below = framework.children.get(provision.ref, ())
        if provision.covered_by_children and below and all(c.ref in found for c in below):
            found.add(provision.ref)
    return found
