"""Statuses of the bundled library against worlds in which it is true."""

from __future__ import annotations

import random
from collections import Counter
from dataclasses import replace

import pytest
from tests.assessment.worlds import World, world_of

from kakehashi.assessment.assess import assess
from kakehashi.assessment.status import Status, StatusValue
from kakehashi.library.library import Library
from kakehashi.model import Decision, Verdict
from kakehashi.model.framework import HUB
from kakehashi.relations.literals import DR, EQ, PO, PP, PPI
from kakehashi.relations.network import network_of

MOODS = ("kind", "harsh", *["any"] * 6)
FOLLOWS = {
    frozenset({"all"}): "satisfied",
    frozenset({"some"}): "not satisfied",
    frozenset({"none"}): "not satisfied",
    frozenset({"some", "none"}): "not satisfied",
    frozenset({"all", "some"}): "partly",
    frozenset({"all", "none"}): "unknown",
    frozenset({"all", "some", "none"}): "unknown",
}
"""How a provision stands in all worlds, and the status that is true and leaves nothing out."""


@pytest.fixture(scope="session")
def library(library: Library) -> Library:
    """The bundled library without direct crosswalks, for which worlds are not made."""
    to_hub = {n: c for n, c in library.crosswalks.items() if c.object_source == HUB}
    return replace(library, crosswalks=to_hub)


def worlds(library: Library, decisions: list[Decision], seed: int) -> list[World]:
    rng = random.Random(seed)
    return [world_of(library, decisions, mood, rng) for mood in MOODS]


def some_decisions(library: Library, seed: int) -> list[Decision]:
    rng = random.Random(seed)
    likely = rng.choice([[5, 1, 1, 1, 1], [1, 1, 1, 1, 1], [20, 1, 0, 0, 4]])
    return [
        Decision(p.ref, rng.choices(list(Verdict), likely)[0], "Sato", "2026-11-02", "Because.")
        for p in library.practices
        if rng.random() < 0.8
    ]


def expected_statuses(found: list[World], refs: list[str]) -> dict[str, str]:
    return {ref: FOLLOWS[frozenset(world.says(ref) for world in found)] for ref in refs}


def without_vacuity(status: Status) -> str:
    """Not applicable counts as in place, vacuously; a part that is only vacuous is not shown."""
    if status.value is StatusValue.UNKNOWN and status.vacuous:
        return "partly"
    return "satisfied" if status.value is StatusValue.NOT_APPLICABLE else status.value.value


def test_the_worlds_are_worlds_of_the_library(library: Library):
    network = network_of(library)
    for world in worlds(library, some_decisions(library, 0), 0):
        for row in network.index.rows.values():
            x, y = world.things[row.subject], world.things[row.object]
            base = EQ if x == y else PP if x < y else PPI if x > y else PO if x & y else DR
            assert row.label & base, row
        for ref, parts in network.covered.items():
            assert world.things[ref] <= frozenset().union(*(world.things[p] for p in parts)), ref


def test_statuses_of_the_example_are_exactly_what_holds_in_every_world(
    library: Library, bundled_decisions: list[Decision]
):
    statuses = assess(library, [], date="2026-11-25", decisions=bundled_decisions).statuses
    expected = expected_statuses(worlds(library, bundled_decisions, 1), list(statuses))
    assert expected == {ref: without_vacuity(status) for ref, status in statuses.items()}


@pytest.mark.parametrize("seed", range(6))
def test_statuses_of_any_decisions_are_exactly_what_holds_in_every_world(
    library: Library, seed: int
):
    made = some_decisions(library, seed)
    statuses = assess(library, [], date="2026-11-25", decisions=made).statuses
    expected = expected_statuses(worlds(library, made, seed), list(statuses))
    assert expected == {ref: without_vacuity(status) for ref, status in statuses.items()}
    assert len(Counter(expected.values())) >= 3, "these decisions try too little"


def test_without_decisions_everything_is_unknown(library: Library):
    statuses = assess(library, [], date="2026-11-25").statuses
    assert {StatusValue.UNKNOWN} == {status.value for status in statuses.values()}
    assert not any(status.confirmed for status in statuses.values())


def test_with_every_practice_in_place_what_is_declared_covered_is_satisfied(library: Library):
    made = [Decision(p.ref, Verdict.IN_PLACE, "Sato", "2026-11-02") for p in library.practices]
    statuses = assess(library, [], date="2026-11-25", decisions=made).statuses
    declared = {ref for crosswalk in library.crosswalks.values() for ref in crosswalk.covered}
    covered = declared & statuses.keys()
    assert len(covered) > 100
    assert {StatusValue.SATISFIED} == {statuses[ref].value for ref in covered}


def test_a_decision_more_never_takes_back_what_was_confirmed(
    library: Library, bundled_decisions: list[Decision]
):
    fewer = assess(library, [], date="2026-11-25", decisions=bundled_decisions[::2]).statuses
    more = assess(library, [], date="2026-11-25", decisions=bundled_decisions).statuses
    final = (StatusValue.SATISFIED, StatusValue.NOT_SATISFIED)
    before = {ref: status.value for ref, status in fewer.items() if status.value in final}
    assert before
    assert before == {ref: more[ref].value for ref in before}
