from __future__ import annotations

import random
from pathlib import Path

import pytest
from tests.bundled import bundled_library

from kakehashi.library.library import Library, load_library
from kakehashi.relations.consistency import find_contradictions
from kakehashi.relations.literals import Literal
from kakehashi.relations.network import Network, network_of
from kakehashi.relations.paths import find_path
from kakehashi.relations.reasoner import Reasoner

GOOD = Path(__file__).parents[1] / "bad_data" / "library" / "good"


@pytest.fixture(scope="module")
def tiny() -> Network:
    return network_of(load_library([GOOD]))


@pytest.fixture(scope="module")
def bundled() -> Library:
    return bundled_library()


@pytest.fixture(scope="module")
def whole(bundled: Library) -> Network:
    return network_of(bundled)


def test_mappings_and_hierarchy_of_instruments_become_rows(tiny: Network):
    assert {
        "hierarchy:tiny-1.0:1.1",
        "hierarchy:tiny-1.0:1.2",
        "tiny-1.0--practices#2",
        "tiny-1.0--practices#3",
    } == set(tiny.index.rows)


def test_a_practice_is_not_part_of_its_group():
    network = network_of(load_library([GOOD]))
    assert find_path(network.index, Literal.PART, "practices:AAA-01", "practices:AAA") is None


def test_covers_come_from_children_and_from_declared_rows(tiny: Network):
    expected = {
        "tiny-1.0:1": ("tiny-1.0:1.1", "tiny-1.0:1.2"),
        "tiny-1.0:1.1": ("practices:AAA-01",),
    }
    assert expected == tiny.covered


def test_strict_reading_of_a_whole_library_adds_what_is_not_contained():
    lenient = network_of(load_library([GOOD])).index
    strict = network_of(load_library([GOOD]), strict=True).index
    pair = (Literal.NOT_PART, "tiny-1.0:1.2", "practices:AAA-02")
    assert find_path(strict, *pair) is not None
    assert find_path(lenient, *pair) is not None, "this row is marked strict in its file"


def test_rows_of_the_bundled_data_never_make_two_practices_overlap(bundled: Library):
    """Practices are disjoint; hierarchy and rows together must not deny it."""
    index = network_of(bundled).index
    practices = [practice.ref for practice in bundled.practices]
    overlapping = [
        (x, y)
        for x in practices
        if index.sub.get(x)
        for y in practices
        if x < y and find_path(index, Literal.OVERLAP, x, y) is not None
    ]
    assert overlapping == []


def test_rows_of_the_bundled_data_name_only_what_exists(bundled: Library):
    network = network_of(bundled)
    named = {row.subject for row in network.index.rows.values()}
    named |= {row.object for row in network.index.rows.values()}
    named |= {part for parts in network.covered.values() for part in parts}
    assert set() == named - set(bundled.provisions)


def test_the_same_library_always_gives_the_same_network(bundled: Library):
    first, second = network_of(bundled), network_of(bundled)
    assert list(first.index.rows) == list(second.index.rows)
    assert list(first.covered.items()) == list(second.covered.items())


def test_the_frameworks_asked_about_suffice(bundled: Library, whole: Network):
    """Frameworks tied to the hub alone add nothing to what follows of two others."""
    everything = Reasoner(whole)
    rng = random.Random(7)
    instruments = [f for f in bundled.instruments if f.assessable]
    for _ in range(12):
        one, other = rng.sample(instruments, 2)
        part = Reasoner(network_of(bundled, among=[one.prefix, other.prefix]))
        for _ in range(25):
            x, y = rng.choice(one.provisions).ref, rng.choice(other.provisions).ref
            assert part.label(x, y) == everything.label(x, y), (x, y)


def test_direct_crosswalks_tie_frameworks_together(bundled: Library):
    network = network_of(bundled, among=["hiroshima-guiding-principles-2023"])
    rows = {row.id.split("#")[0] for row in network.index.rows.values()}
    assert "ai-guidelines-for-business-1.1--hiroshima-guiding-principles-2023" in rows
    assert "eu-ai-act-2026--practices" not in rows


def test_the_bundled_library_contradicts_itself_nowhere(whole: Network):
    assert find_contradictions(whole) == []
