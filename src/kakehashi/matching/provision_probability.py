"""Turn ranks of provisions into probabilities, by a logistic regression learned elsewhere.

The weights were fitted on public label sets (benchmarks/retrieval.py --fit). What
they are worth on a set that took no part in the fitting is said in docs/measuring.md.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from importlib import resources

import numpy as np
from numpy.typing import NDArray

from kakehashi.matching.scorers import Matrix
from kakehashi.matching.z_scores import ranks

FEATURES = ("score", "rank", "margin", "agreement")
"""Fused score; logarithm of its rank; its distance to the best other; scorers that have it high."""


@dataclass(frozen=True, slots=True)
class Calibration:
    """A logistic regression over the features of one pair."""

    bias: float
    weights: tuple[float, ...]

    def probabilities(self, scores: Matrix, agreement: Matrix) -> Matrix:
        """Return a probability for each score, of shape (passages, provisions)."""
        logit = self.bias + features_of(scores, agreement) @ np.array(self.weights)
        found: Matrix = 1 / (1 + np.exp(-np.clip(logit, -30, 30)))
        return found


def features_of(scores: Matrix, agreement: Matrix) -> NDArray[np.float64]:
    """Return an array of shape (passages, provisions, features)."""
    place = ranks(scores)
    best = np.sort(scores, axis=1)[:, ::-1]
    runner_up = best[:, 1:2] if scores.shape[1] > 1 else best[:, :1]
    margin = scores - np.where(place == 0, runner_up, best[:, :1])
    return np.stack([scores, np.log1p(place), margin, agreement], axis=-1)


@cache
def load_calibration() -> Calibration:
    """Return the weights that come with the package."""
    path = resources.files("kakehashi.matching") / "provision_probability.json"
    read = json.loads(path.read_text(encoding="utf-8"))
    return Calibration(read["bias"], tuple(read["weights"][name] for name in FEATURES))
