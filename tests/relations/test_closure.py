"""The closure of everything at once says exactly what walking pair by pair says."""

from __future__ import annotations

import random

import pytest
from tests.strategies import LABELS

from kakehashi.relations.closure import close
from kakehashi.relations.index import Index
from kakehashi.relations.literals import DR, EQ, PP, Literal
from kakehashi.relations.paths import find_path
from kakehashi.relations.rows import Row


def random_rows(seed: int) -> list[Row]:
    rng = random.Random(seed)
    nodes = [f"n{n}" for n in range(rng.choice([3, 6, 10]))]
    count = rng.randint(1, 3 * len(nodes))
    return [Row(f"r{n}", *rng.sample(nodes, 2), rng.choice(LABELS)) for n in range(count)]


@pytest.mark.parametrize("seed", range(150))
def test_closure_and_walks_agree_on_every_literal(seed):
    rows = random_rows(seed)
    index, closure = Index(rows), close(rows)
    for literal in Literal:
        for x in closure.names:
            for y in closure.names:
                walked = find_path(index, literal, x, y) is not None
                assert walked == closure.holds(literal, x, y), (literal, x, y)


def test_nodes_that_contain_each_other_are_one_class():
    rows = [Row("1", "a", "b", EQ | PP), Row("2", "b", "c", EQ | PP), Row("3", "c", "a", EQ | PP)]
    closure = close(rows)
    assert closure.members(closure.of("a")) == ["a", "b", "c"]
    assert closure.label("a", "c") == EQ


def test_a_told_row_that_the_rest_denies_is_a_conflict():
    rows = [Row("1", "a", "b", EQ | PP), Row("2", "b", "c", EQ | PP), Row("3", "a", "c", DR)]
    assert [literal for literal, _, _ in close(rows).conflicts()] == [Literal.DISJOINT]


def test_no_rows_close_to_nothing():
    assert close([]).names == []
    assert close([]).conflicts() == []


def test_a_chain_longer_than_the_recursion_limit_closes():
    rows = [Row(str(n), f"n{n}", f"n{n + 1}", EQ | PP) for n in range(5000)]
    assert close(rows).holds(Literal.PART, "n0", "n5000")
