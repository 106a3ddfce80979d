"""What is looked at to say how likely a practice is in place: a few numbers a practice."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from kakehashi.matching.closeness import Closeness
from kakehashi.matching.scorers import Matrix

_FARTHEST = 30
"""Ranks beyond this say no more than this one."""


def presence_features(closeness: Closeness, base: NDArray[np.float64]) -> Matrix:
    """Return an array of shape (practices, features).

    Args:
        closeness: The passages of the documents, at least one.
        base: For each practice how often such documents show it (logarithm).

    The best three passages count, not one alone; how the best one stands among
    all practices; whether it states a deed; how long the documents are, since a
    long text comes near to everything; and how common the practice is at all.
    """
    ranking = closeness.ranking
    best = -np.sort(-ranking, axis=0)[:3]
    rows = [best[min(n, len(best) - 1)] for n in range(3)]
    # For each passage, which practices it is nearest to.
    places = (-ranking).argsort(axis=1).argsort(axis=1)
    rows.append(np.minimum(places.min(axis=0), _FARTHEST))
    rows.append(np.log1p((places < 3).sum(axis=0)))
    rows.append(np.full(ranking.shape[1], np.log(len(ranking))))
    rows.append(closeness.evidence[ranking.argmax(axis=0)])
    rows.append((ranking + np.log(np.maximum(closeness.evidence, 1e-3))[:, None]).max(axis=0))
    rows.append(rows[0].argsort().argsort() / ranking.shape[1])
    rows.append(closeness.lexical.max(axis=0))
    if closeness.dense is not None:
        rows.append(closeness.dense.max(axis=0))
    rows.append(base)
    features: Matrix = np.stack(rows, axis=1)
    return features


def verified_features(features: Matrix, odds: NDArray[np.float64]) -> Matrix:
    """Return the features with those of a verifier beside.

    Args:
        features: Of shape (practices, features).
        odds: Of shape (practices, passages read); not a number where nothing was read.
    """
    # Practices of which nothing was read stand where the least likely of the document do.
    said = np.where(np.isnan(odds), np.nanmin(odds), odds)
    best = -np.sort(-said, axis=1)
    second = best[:, min(1, best.shape[1] - 1)]
    stands = best[:, 0].argsort().argsort() / len(best)
    more: Matrix = np.c_[features, best[:, 0], second, stands]
    return more
