"""Repair of a calibration: silent without confirmations, strong on a shift, harmless on fair sets.

The simulated sets are drawn from fixed seeds; the bounds stand in docs/corpora.md.
"""

from __future__ import annotations

import math
import random
from statistics import mean

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kakehashi.matching import calibration
from kakehashi.matching.calibration import Calibration, Judged, repair

SHIPPED = Calibration(intercept=-0.4, slope=0.9)


def simulated(truth: Calibration, count: int, seed: int) -> list[Judged]:
    draw = random.Random(seed)
    logits = [draw.gauss(-0.5, 1.3) for _ in range(count)]
    return [Judged(x, draw.random() < truth.probability(x)) for x in logits]


def distance(one: Calibration, other: Calibration) -> float:
    """Return how far probabilities are apart on the average of passages."""
    draw = random.Random(0)
    logits = [draw.gauss(-0.5, 1.3) for _ in range(200)]
    return mean(abs(one.probability(x) - other.probability(x)) for x in logits)


def error_after(truth: Calibration, count: int, sets: int = 60) -> float:
    repaired = (repair(SHIPPED, simulated(truth, count, seed)) for seed in range(sets))
    return mean(distance(found, truth) for found in repaired)


def shifted(intercept: float, slope: float = 1.0) -> Calibration:
    return Calibration(SHIPPED.intercept + intercept, SHIPPED.slope * slope)


def test_no_confirmations_change_nothing():
    assert repair(SHIPPED, []) == SHIPPED


@pytest.mark.parametrize("shift", [-2.0, 2.0])
def test_thirty_confirmations_repair_a_large_shift(shift: float):
    assert distance(SHIPPED, shifted(shift)) > 0.2
    assert error_after(shifted(shift), 30) < 0.09


@pytest.mark.parametrize("shift", [-1.0, 1.0])
def test_thirty_confirmations_halve_a_middling_shift(shift: float):
    assert error_after(shifted(shift), 30) < 0.6 * distance(SHIPPED, shifted(shift))


@pytest.mark.parametrize("count", [1, 5, 15, 30, 100])
def test_a_fair_calibration_stays_fair(count: int):
    assert error_after(SHIPPED, count) <= 0.04


def test_shrinking_is_what_keeps_it_fair(monkeypatch: pytest.MonkeyPatch):
    shrunk = error_after(SHIPPED, 30)
    monkeypatch.setattr(calibration, "SPREAD", (50.0, 50.0))

    assert error_after(SHIPPED, 30) > 2 * shrunk


def test_many_confirmations_outweigh_what_is_shipped():
    assert error_after(shifted(-1.5, 1.4), 2000, sets=3) < 0.03


judged = st.builds(
    Judged, st.floats(-1e6, 1e6, allow_nan=False) | st.floats(-4, 4), evidence=st.booleans()
)


@given(st.lists(judged, max_size=40))
def test_whatever_is_confirmed_probabilities_stay_in_order_and_finite(confirmations):
    found = repair(SHIPPED, confirmations)
    probabilities = [found.probability(x) for x in (-50, -3, -1, 0, 1, 3, 50)]

    assert math.isfinite(found.intercept)
    assert found.slope >= 0
    assert probabilities == sorted(probabilities)
    assert all(0 < p < 1 for p in probabilities)


@given(st.floats(-6, 6), st.integers(1, 60))
def test_one_verdict_repeated_moves_probabilities_towards_it(logit: float, count: int):
    before = SHIPPED.probability(logit)

    assert repair(SHIPPED, [Judged(logit, evidence=True)] * count).probability(logit) >= before
    assert repair(SHIPPED, [Judged(logit, evidence=False)] * count).probability(logit) <= before
