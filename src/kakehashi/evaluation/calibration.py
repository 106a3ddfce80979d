"""How far probabilities say the truth."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from kakehashi.evaluation.metrics import NOTHING, Array, Measure, Weights

BINS = 10


@dataclass(frozen=True, slots=True)
class Bin:
    """Pairs of about the same probability."""

    low: float
    high: float
    count: int
    said: float
    """Their mean probability."""
    true: float
    """The share of them that is true."""


def calibration_error(
    probabilities: Array, truth: NDArray[np.bool_], group: NDArray[np.int64]
) -> Measure:
    """Return the expected calibration error over ten bins of equal width (Guo et al. 2017)."""
    place = _bins(probabilities)

    def measure(weights: Weights) -> float:
        weight = weights[group]
        said = np.bincount(place, weight * probabilities, BINS)
        true = np.bincount(place, weight * truth, BINS)
        return float(np.abs(said - true).sum() / weight.sum()) if weight.sum() else NOTHING

    return measure


def reliability(probabilities: Array, truth: NDArray[np.bool_]) -> tuple[Bin, ...]:
    """Return the bins that have any pair, lowest first.

    Example:
        >>> reliability(np.array([0.95, 0.91]), np.array([True, False]))
        (Bin(low=0.9, high=1.0, count=2, said=0.93, true=0.5),)
    """
    place = _bins(probabilities)
    return tuple(
        Bin(
            number / BINS,
            (number + 1) / BINS,
            int(here.sum()),
            round(float(probabilities[here].mean()), 6),
            float(truth[here].mean()),
        )
        for number in range(BINS)
        if (here := place == number).any()
    )


def _bins(probabilities: Array) -> NDArray[np.int64]:
    found: NDArray[np.int64] = np.minimum((probabilities * BINS).astype(np.int64), BINS - 1)
    return found
