"""The matrix of two frameworks: every pair is in one cell, and every cell leads to single pairs."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from tests.bundled import bundled_library

from kakehashi.web.crosswalk_matrix import SINGLE, matrix_of, units_of

LARGE = ("eu-ai-act", "nist-ai-600-1", "nist-ai-rmf", "hiroshima-code-of-conduct", "iso-iec-42001")


def framework(name: str):
    return bundled_library().framework(name)


@pytest.mark.parametrize("name", [*LARGE, "japan-ai-act"])
def test_units_hold_every_assessable_provision_once(name):
    found = [one.ref for unit in units_of(framework(name)) for one in unit.members]
    assert sorted(found) == sorted(one.ref for one in framework(name).assessable)


@pytest.mark.parametrize("name", LARGE)
def test_going_down_ends_at_single_provisions_and_loses_none(name):
    of, seen, steps = framework(name), [], 0
    waiting = list(units_of(of))
    while waiting:
        unit = waiting.pop()
        steps += 1
        assert steps < 5000
        if unit.single:
            seen.append(unit.head.ref)
        else:
            inside = units_of(of, unit.head.ref)
            assert {m.ref for u in inside for m in u.members} == {m.ref for m in unit.members}
            assert inside != (unit,)
            waiting += inside
    assert sorted(seen) == sorted(one.ref for one in of.assessable)


def test_a_small_framework_stands_provision_by_provision():
    units = units_of(framework("japan-ai-act"))
    assert len(units) <= SINGLE
    assert all(unit.single for unit in units)


def test_cells_count_each_pair_once_and_only_single_cells_have_a_pair():
    left, right = framework("hiroshima-code-of-conduct"), framework("nist-ai-rmf")
    told = {
        (x.ref, y.ref): SimpleNamespace(x=x, y=y, relations=("equal-to",) * (n % 2), strength=0.5)
        for n, (x, y) in enumerate(
            (x, y) for x in left.assessable[:20] for y in right.assessable[::3]
        )
    }
    rows, columns = units_of(left), units_of(right)
    cells = [cell for _, row in matrix_of(told, rows, columns).rows for cell in row]
    proved = sum(bool(one.relations) for one in told.values())

    assert sum(cell.proved for cell in cells) == proved
    assert sum(cell.related for cell in cells) == len(told) - proved
    assert all(cell.pair is None for cell in cells if not cell.single)
    assert [cell.level for cell in cells if not (cell.proved or cell.related)].count(0) == sum(
        not (cell.proved or cell.related) for cell in cells
    )


def test_what_is_only_related_is_never_as_dark_as_what_is_proved():
    left, right = framework("japan-ai-act"), framework("japan-ai-act")
    x, y, z = (unit.head for unit in units_of(left)[:3])
    pairs = {
        (x.ref, y.ref): SimpleNamespace(x=x, y=y, relations=(), strength=1.0),
        (x.ref, z.ref): SimpleNamespace(x=x, y=z, relations=("intersects-with",), strength=0.2),
        (x.ref, x.ref): SimpleNamespace(x=x, y=x, relations=("equal-to",), strength=1.0),
    }
    row = units_of(left)[:1]
    columns = [unit for unit in units_of(right) if unit.head in (x, y, z)]
    ((_, cells),) = matrix_of(pairs, row, columns).rows
    level = {cell.column.head.ref: cell.level for cell in cells}
    assert level[y.ref] < level[z.ref] < level[x.ref]
