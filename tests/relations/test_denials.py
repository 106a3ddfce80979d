"""Denied literals, some hundreds of objects at a time, against the whole closure."""

from __future__ import annotations

import random

import pytest
from tests.strategies import LABELS

from kakehashi.relations import denials
from kakehashi.relations.closure import close
from kakehashi.relations.denials import denied_literals
from kakehashi.relations.literals import EQ, PP, PPI, Literal, literals_of
from kakehashi.relations.rows import Row


def random_rows(seed: int, nodes: int, count: int) -> list[Row]:
    rng = random.Random(seed)
    names = [f"n{n}" for n in range(nodes)]
    return [Row(f"r{n}", *rng.sample(names, 2), rng.choice(LABELS)) for n in range(count)]


def expected(rows: list[Row]) -> set[tuple[str, str, str, str]]:
    closed = close(rows)
    found = set()
    for row in rows:
        for literal, forward in literals_of(row.label):
            x, y = (row.subject, row.object) if forward else (row.object, row.subject)
            suspect = literal in (Literal.DISJOINT, Literal.NOT_PART)
            if suspect and closed.holds(literal.negation, x, y):
                found.add((row.id, literal.value, x, y))
    return found


def said(rows: list[Row]) -> set[tuple[str, str, str, str]]:
    return {(d.row, d.literal.value, d.x, d.y) for d in denied_literals(rows)}


@pytest.mark.parametrize("seed", range(120))
def test_what_is_denied_is_what_the_closure_denies(seed: int):
    rows = random_rows(seed, nodes=5 + seed % 7, count=6 + seed % 11)
    assert said(rows) == expected(rows)


def test_it_is_the_same_however_few_objects_are_followed_at_once(monkeypatch):
    monkeypatch.setattr(denials, "_BITS", 1)
    monkeypatch.setattr(denials, "_FEWEST", 2)
    for seed in range(60):
        rows = random_rows(seed, nodes=9, count=14)
        assert said(rows) == expected(rows)


def test_rows_that_deny_nothing_need_no_pass():
    rows = [Row(str(n), f"a{n}", f"a{n + 1}", EQ | PP) for n in range(50_000)]
    assert denied_literals(rows) == []


def test_a_long_chain_that_bites_its_tail_is_denied():
    rows = [Row(str(n), f"a{n}", f"a{n + 1}", PP) for n in range(20_000)]
    wrong = Row("wrong", "a0", "a20000", EQ | PPI)
    assert len(denied_literals([*rows, wrong])) == 20_000, "all are equal, and each says not"
