"""Measures against values worked out by hand and against counting every pair."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kakehashi.evaluation import metrics
from kakehashi.evaluation.bootstrap import estimate
from kakehashi.evaluation.calibration import calibration_error, reliability

GAINS = np.array([[1.0, 0, 1, 0], [0, 2, 0, 1], [0, 0, 0, 0]])
SCORES = np.array([[0.9, 0.8, 0.1, 0.2], [0.5, 0.4, 0.3, 0.6], [1, 2, 3, 4]])
ONE = np.ones(1)


def test_recall_hit_and_ndcg_by_hand():
    order = metrics.order_of(SCORES)

    assert order.tolist() == [[0, 1, 3, 2], [3, 0, 1, 2], [3, 2, 1, 0]]
    # First row: one of two found first, the other one last. Second: grade 1 first, grade 2 third.
    assert metrics.recall_at(1, GAINS, order)[:2].tolist() == [0.5, 0.5]
    assert metrics.recall_at(3, GAINS, order)[:2].tolist() == [0.5, 1.0]
    assert metrics.hit_at(1, GAINS, order)[:2].tolist() == [1.0, 1.0]
    second = (1 + 2 / math.log2(4)) / (2 + 1 / math.log2(3))
    assert pytest.approx(second) == metrics.ndcg_at(10, GAINS, order)[1]


def test_a_passage_with_nothing_relevant_is_left_out_of_means():
    order = metrics.order_of(SCORES)
    values = metrics.recall_at(1, GAINS, order)

    assert math.isnan(values[2])
    assert metrics.mean_of(values)(np.ones(3)) == 0.5


def test_ties_do_not_favour_the_order_of_columns():
    order = metrics.order_of(np.zeros((200, 10)))

    assert 0.0 < (order[:, 0] == 0).mean() < 0.3
    assert (order == metrics.order_of(np.zeros((200, 10)))).all()


def test_average_precision_and_precision_at_recall_by_hand():
    scores = np.array([4.0, 3, 2, 1])
    truth = np.array([True, False, True, False])
    group = np.zeros(4, dtype=np.int64)

    assert pytest.approx((1 + 2 / 3) / 2) == metrics.average_precision(scores, truth, group)(ONE)
    assert metrics.precision_at_recall(0.5, scores, truth, group)(ONE) == 1.0
    assert pytest.approx(2 / 3) == metrics.precision_at_recall(0.6, scores, truth, group)(ONE)


def test_what_was_not_found_ties_at_the_end():
    scores = np.array([1.0, -np.inf, -np.inf, -np.inf])
    truth = np.array([True, True, False, False])
    group = np.zeros(4, dtype=np.int64)

    # Half the recall at precision 1, the other half at that of taking everything.
    assert metrics.average_precision(scores, truth, group)(ONE) == 0.5 * 1 + 0.5 * 0.5


def test_nothing_true_is_nothing_measured():
    group = np.zeros(2, dtype=np.int64)
    nothing = np.array([False, False])

    assert math.isnan(metrics.average_precision(np.array([1.0, 2]), nothing, group)(ONE))
    assert math.isnan(metrics.auroc(np.array([1.0, 2]), nothing, group)(ONE))
    assert math.isnan(metrics.precision_at_recall(0.5, np.array([1.0, 2]), nothing, group)(ONE))


judged = st.lists(st.tuples(st.integers(0, 4), st.booleans()), min_size=1, max_size=30)


@given(judged)
def test_auroc_counts_every_pair(pairs):
    scores = np.array([float(score) for score, _ in pairs])
    truth = np.array([true for _, true in pairs])
    found = metrics.auroc(scores, truth, np.zeros(len(pairs), dtype=np.int64))(ONE)
    contests = [
        1.0 if a > b else 0.5 if a == b else 0.0 for a in scores[truth] for b in scores[~truth]
    ]

    assert pytest.approx(np.mean(contests) if contests else math.nan, nan_ok=True) == found


@given(judged)
def test_average_precision_goes_down_the_thresholds(pairs):
    scores = np.array([float(score) for score, _ in pairs])
    truth = np.array([true for _, true in pairs])
    found = metrics.average_precision(scores, truth, np.zeros(len(pairs), dtype=np.int64))(ONE)
    total, before = 0.0, 0
    for threshold in sorted(set(scores), reverse=True):
        kept = scores >= threshold
        total += (truth[kept].sum() - before) / max(truth.sum(), 1) * truth[kept].mean()
        before = truth[kept].sum()

    assert pytest.approx(total if truth.any() else math.nan, nan_ok=True) == found


@given(judged, st.integers(1, 4))
def test_weights_are_the_same_as_repeating_groups(pairs, times):
    scores = np.array([float(score) for score, _ in pairs])
    truth = np.array([true for _, true in pairs])
    group = np.arange(len(pairs)) % 3
    weights = np.array([times, 1.0, 2.0])
    repeated = np.repeat(np.arange(len(pairs)), weights[group].astype(int))
    alone = np.zeros(len(repeated), dtype=np.int64)

    for measure in (metrics.auroc, metrics.average_precision):
        weighted = measure(scores, truth, group)(weights)
        plain = measure(scores[repeated], truth[repeated], alone)(ONE)
        assert pytest.approx(plain, nan_ok=True) == weighted


def test_calibration_error_by_hand():
    said = np.array([0.95, 0.95, 0.15, 0.15])
    truth = np.array([True, False, False, False])
    group = np.zeros(4, dtype=np.int64)

    assert pytest.approx((0.45 + 0.15) / 2) == calibration_error(said, truth, group)(ONE)
    assert [(b.low, b.count, b.true) for b in reliability(said, truth)] == [
        (0.1, 2, 0.0),
        (0.9, 2, 0.5),
    ]


def test_a_probability_of_one_belongs_to_the_last_bin():
    assert [b.low for b in reliability(np.array([1.0]), np.array([True]))] == [0.9]


def test_an_interval_holds_the_value_and_is_the_same_each_time():
    values = np.array([0.0, 1.0] * 20)
    one = estimate(metrics.mean_of(values), 40)

    assert one == estimate(metrics.mean_of(values), 40)
    assert one.low < one.value == 0.5 < one.high
    assert one.low > 0.2
    assert one.high < 0.8


def test_one_group_has_no_interval():
    one = estimate(metrics.mean_of(np.array([0.7])), 1)

    assert one.value == 0.7
    assert math.isnan(one.low)
