"""Turning bit matrices."""

from __future__ import annotations

import random

import pytest

from kakehashi.relations.matrix import transposed


@pytest.mark.parametrize("count", [0, 1, 7, 8, 9, 63, 64, 65, 130])
def test_bit_y_of_row_x_becomes_bit_x_of_row_y(count: int):
    rng = random.Random(count)
    rows = [rng.getrandbits(count) if count else 0 for _ in range(count)]
    expected = [sum((rows[x] >> y & 1) << x for x in range(count)) for y in range(count)]

    assert transposed(rows) == expected
    assert transposed(transposed(rows)) == rows
