"""Worlds in which a library and some decisions are true, for statuses to be measured against.

Practices become sets of three things each, provisions whatever their rows and
children allow, the organisation whatever the decisions allow. A *kind* world
makes all fulfilled that may be, a *harsh* one nothing that need not be; the
others are drawn.
"""

from __future__ import annotations

import random
from collections.abc import Iterable
from dataclasses import dataclass

from kakehashi.library.library import Library
from kakehashi.model import Crosswalk, Decision, Framework, Mapping, Relation, Verdict

Things = frozenset[str]
ORGANISATION = "the organisation"


@dataclass(frozen=True)
class World:
    """What each practice, provision and the organisation consists of."""

    things: dict[str, Things]

    def says(self, provision: str) -> str:
        """Return how the provision stands to the organisation."""
        asked, there = self.things[provision], self.things[ORGANISATION]
        if asked <= there:
            return "all"
        return "some" if asked & there else "none"


def world_of(
    library: Library, decisions: Iterable[Decision], mood: str, rng: random.Random
) -> World:
    verdicts = {decision.practice: decision.verdict for decision in decisions}
    practices = {p.ref: [f"{p.ref}/{n}" for n in range(3)] for p in library.practices}
    there: set[str] = set()
    for ref, parts in practices.items():
        there |= _in_place(parts, verdicts.get(ref), mood, rng)
    things = {ref: frozenset(parts) for ref, parts in practices.items()}
    for framework in library.instruments:
        for provision in framework.provisions:
            if provision.parent is None:
                _fill(library, framework, provision.ref, things, there, mood, rng)
    return World({**things, ORGANISATION: frozenset(there)})


def _in_place(parts: list[str], verdict: Verdict | None, mood: str, rng: random.Random) -> set[str]:
    fewest, most = {
        Verdict.IN_PLACE: (3, 3),
        Verdict.NOT_APPLICABLE: (3, 3),
        Verdict.PARTIAL: (1, 2),
        Verdict.PLANNED: (0, 2),
        Verdict.NOT_IN_PLACE: (0, 0),
        None: (0, 3),
    }[verdict]
    count = {"kind": most, "harsh": fewest}.get(mood, rng.randint(fewest, most))
    return set(rng.sample(parts, count))


def _fill(
    library: Library,
    framework: Framework,
    ref: str,
    things: dict[str, Things],
    there: set[str],
    mood: str,
    rng: random.Random,
) -> Things:
    children = framework.children.get(ref, ())
    content: set[str] = set()
    for child in children:
        content |= _fill(library, framework, child.ref, things, there, mood, rng)
    rows = [
        (crosswalk, mapping)
        for crosswalk in library.crosswalks.values()
        if ref.split(":", maxsplit=1)[0] == crosswalk.subject_source
        for mapping in crosswalk.mappings
        if mapping.subject == ref
    ]
    closed = library.provisions[ref].covered_by_children and bool(children)
    for crosswalk, mapping in rows:
        content |= _piece(mapping, things[mapping.object], there, mood, rng)
        closed = closed or _confines(crosswalk, mapping)
    wants_more = {"kind": False, "harsh": True}.get(mood, rng.random() < 0.5)
    if not closed and (wants_more or not content):
        content.add(f"{ref}/more")
        if mood == "kind" or (mood != "harsh" and rng.random() < 0.5):
            there.add(f"{ref}/more")
    things[ref] = frozenset(content)
    return things[ref]


def _confines(crosswalk: Crosswalk, mapping: Mapping) -> bool:
    within = mapping.relation in (Relation.EQUAL, Relation.SUBSET)
    return within or mapping.subject in crosswalk.covered


def _piece(
    mapping: Mapping, practice: Things, there: set[str], mood: str, rng: random.Random
) -> Things:
    """Return what a provision takes of a practice."""
    if mapping.relation in (Relation.EQUAL, Relation.SUPERSET):
        return practice
    if mapping.relation is Relation.NONE:
        return frozenset()
    wanted = {"kind": practice & there, "harsh": practice - there}.get(mood) or practice
    return frozenset(rng.sample(sorted(wanted), rng.randint(1, len(wanted))))
