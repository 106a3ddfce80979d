"""How well numbers tell yes from no."""

from __future__ import annotations

import numpy as np


def average_precision(said, true):
    """Return the mean of the precisions at each hit."""
    hit = true[np.argsort(-said, kind="stable")]
    return float((np.cumsum(hit) / np.arange(1, len(hit) + 1) * hit).sum() / hit.sum())


def auroc(said, true):
    """Return how often a positive stands above a negative."""
    place = np.empty(len(said))
    place[np.argsort(said, kind="stable")] = np.arange(len(said))
    own = place[true == 1]
    return float((own.mean() - (len(own) - 1) / 2) / max(1, len(said) - len(own)))
