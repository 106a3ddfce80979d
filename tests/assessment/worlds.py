"""Worlds in which a library and some decisions are true, for statuses to be measured against.

Practices become sets of three things, and of two more for each of their parts,
provisions whatever their rows and
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
    parts = {ref: frozenset(f"{ref}/{n}" for n in range(2)) for ref in library.parts}
    there: set[str] = set()
    things: dict[str, Things] = dict(parts)
    for practice in library.practices:
        own = [f"{practice.ref}/{n}" for n in range(3)]
        of_parts = [parts[child.ref] for child in library.hub.children.get(practice.ref, ())]
        things[practice.ref] = frozenset(own).union(*of_parts)
        in_parts = sorted(things[practice.ref] - set(own))
        there |= _in_place(own, in_parts, verdicts.get(practice.ref), mood, rng)
    for framework in library.instruments:
        for provision in framework.provisions:
            if provision.parent is None:
                _fill(library, framework, provision.ref, things, there, mood, rng)
    return World({**things, ORGANISATION: frozenset(there)})


def _in_place(
    own: list[str],
    in_parts: list[str],
    verdict: Verdict | None,
    mood: str,
    rng: random.Random,
) -> set[str]:
    """Return what the organisation does of a practice; its parts follow the mood too."""
    fewest, most = {
        Verdict.IN_PLACE: (3, 3),
        Verdict.NOT_APPLICABLE: (3, 3),
        Verdict.PARTIAL: (1, 2),
        Verdict.PLANNED: (0, 2),
        Verdict.NOT_IN_PLACE: (0, 0),
        None: (0, 3),
    }[verdict]
    count = {"kind": most, "harsh": fewest}.get(mood, rng.randint(fewest, most))
    done = set(rng.sample(own, count))
    if fewest == 3 or (most > 0 and mood == "kind"):
        return done | set(in_parts)
    if most == 0 or mood == "harsh":
        return done
    return done | {thing for thing in in_parts if rng.random() < 0.5}


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
