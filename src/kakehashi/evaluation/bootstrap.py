"""How far a measured value could have come out otherwise: bootstrap intervals over groups."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from kakehashi.evaluation.metrics import Measure

TIMES = 300
SEED = 20261126


@dataclass(frozen=True, slots=True)
class Estimate:
    """A value with its 95 % percentile interval; nan where nothing could be measured."""

    value: float
    low: float
    high: float

    def as_json(self) -> dict[str, float | None]:
        """Return the three numbers rounded, None for nan."""
        named = {"value": self.value, "low": self.low, "high": self.high}
        return {name: None if np.isnan(n) else round(n, 4) for name, n in named.items()}


def estimate(measure: Measure, groups: int, *, times: int = TIMES, seed: int = SEED) -> Estimate:
    """Return a measure on all groups, with the interval from drawing groups anew.

    Groups (passages, documents) are drawn whole: what lies within one is alike,
    and drawing single pairs would give intervals that are too narrow.
    """
    value = measure(np.ones(groups))
    if groups < 2 or np.isnan(value):
        return Estimate(value, float("nan"), float("nan"))
    generator = np.random.default_rng(seed)
    draws = generator.multinomial(groups, np.full(groups, 1 / groups), size=times)
    found = np.array([measure(draw.astype(np.float64)) for draw in draws])
    low, high = np.nanpercentile(found, [2.5, 97.5])
    return Estimate(value, float(low), float(high))
