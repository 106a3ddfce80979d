"""Measures of ranking, each with weights, so that resampling needs no sorting anew.

Every measure is a function of weights, one for each group (a passage, a document):
all 1 gives the plain value, counts drawn at random give one of a bootstrap.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]
Weights = NDArray[np.float64]
Measure = Callable[[Weights], float]
NOTHING = float("nan")
"""The value of a measure where there is nothing to measure it on."""


def mean_of(values: Array) -> Measure:
    """Return the weighted mean of one value for each group; groups with nan are left out."""
    there = ~np.isnan(values)

    def measure(weights: Weights) -> float:
        total = weights[there].sum()
        return float((values[there] * weights[there]).sum() / total) if total else NOTHING

    return measure


def recall_at(k: int, gains: Array, order: NDArray[np.int64]) -> Array:
    """Return, for each row, the share of its relevant columns among the first k."""
    relevant = (gains > 0).sum(axis=1).astype(np.float64)
    found = (np.take_along_axis(gains, order[:, :k], axis=1) > 0).sum(axis=1)
    return np.where(relevant > 0, found / np.maximum(relevant, 1), NOTHING)


def hit_at(k: int, gains: Array, order: NDArray[np.int64]) -> Array:
    """Return, for each row, whether any relevant column is among the first k."""
    found = (np.take_along_axis(gains, order[:, :k], axis=1) > 0).any(axis=1)
    return np.where((gains > 0).any(axis=1), found.astype(np.float64), NOTHING)


def ndcg_at(k: int, gains: Array, order: NDArray[np.int64]) -> Array:
    """Return nDCG for each row, with linear gains (Järvelin & Kekäläinen 2002, as in trec_eval)."""
    top = np.take_along_axis(gains, order[:, :k], axis=1)
    discount = 1 / np.log2(np.arange(2, top.shape[1] + 2))
    best = (-np.sort(-gains, axis=1)[:, :k] * discount).sum(axis=1)
    return np.where(best > 0, (top * discount).sum(axis=1) / np.maximum(best, 1e-12), NOTHING)


def order_of(scores: Array, seed: int = 0) -> NDArray[np.int64]:
    """Return the columns of each row, best first; ties are broken at random, the same each time.

    Left in their order, ties would favour a scorer that gives many zeros where
    provisions happen to be listed as they are relevant.
    """
    draws = np.random.default_rng(seed).random(scores.shape)
    found: NDArray[np.int64] = np.lexsort((draws, -scores), axis=1)
    return found


def auroc(scores: Array, truth: NDArray[np.bool_], group: NDArray[np.int64]) -> Measure:
    """Return the chance that a true pair scores above a false one, ties counting half."""
    levels, level = np.unique(scores, return_inverse=True)

    def measure(weights: Weights) -> float:
        weight = weights[group]
        positive = np.bincount(level, weight * truth, len(levels))
        negative = np.bincount(level, weight * ~truth, len(levels))
        below = np.cumsum(negative) - negative / 2
        pairs = positive.sum() * negative.sum()
        return float((positive * below).sum() / pairs) if pairs else NOTHING

    return measure


def curve(
    scores: Array, truth: NDArray[np.bool_], group: NDArray[np.int64], weights: Weights
) -> tuple[Array, Array, Array]:
    """Return thresholds from the highest, with recall and precision at each; ties together."""
    levels, level = np.unique(-scores, return_inverse=True)
    weight = weights[group]
    positive: Array = np.cumsum(np.bincount(level, weight * truth, len(levels)))
    shown = np.cumsum(np.bincount(level, weight, len(levels)))
    total = float(positive[-1]) if len(positive) else 0.0
    recall = positive / max(total, 1e-12)
    return -levels, recall, positive / np.maximum(shown, 1e-12)


def average_precision(scores: Array, truth: NDArray[np.bool_], group: NDArray[np.int64]) -> Measure:
    """Return precision averaged over the recall gained at each threshold, not interpolated."""

    def measure(weights: Weights) -> float:
        if not (weights[group] * truth).sum():
            return NOTHING
        _, recall, precision = curve(scores, truth, group, weights)
        return float((np.diff(recall, prepend=0) * precision).sum())

    return measure


def precision_at_recall(
    least: float, scores: Array, truth: NDArray[np.bool_], group: NDArray[np.int64]
) -> Measure:
    """Return the best precision of any threshold that reaches a recall."""

    def measure(weights: Weights) -> float:
        _, recall, precision = curve(scores, truth, group, weights)
        reached = precision[recall >= least - 1e-12]
        return float(reached.max()) if len(reached) and recall[-1] > 0 else NOTHING

    return measure
