"""Make scores of different scorers comparable, and provisions comparable to one another."""

from __future__ import annotations

import numpy as np

from kakehashi.matching.scorers import Matrix


def by_row(scores: Matrix) -> Matrix:
    """Return how far each score stands out among those of its passage, in deviations."""
    centred = scores - scores.mean(axis=1, keepdims=True)
    found: Matrix = centred / np.maximum(scores.std(axis=1, keepdims=True), 1e-9)
    return found


def by_column(scores: Matrix, background: Matrix, counted: Matrix | None = None) -> Matrix:
    """Return how far each score stands out among what its provision gets elsewhere.

    A provision in general words comes near to every passage; this takes that away.

    Args:
        scores: Shape (passages, provisions).
        background: Scores of other texts for the same provisions.
        counted: Weights of the background, of its shape; all alike where None.
    """
    weights = np.ones_like(background) if counted is None else counted
    total = np.maximum(weights.sum(axis=0), 1e-9)
    mean = (background * weights).sum(axis=0) / total
    variance = ((background - mean) ** 2 * weights).sum(axis=0) / total
    found: Matrix = (scores - mean) / np.maximum(np.sqrt(variance), 1e-6)
    return found


def ranks(scores: Matrix) -> Matrix:
    """Return the place of each score in its row, 0 being the highest; ties in order.

    Example:
        >>> ranks(np.array([[0.1, 0.9, 0.5]])).tolist()
        [[2.0, 0.0, 1.0]]
    """
    order = np.argsort(-scores, axis=1, kind="stable")
    found = np.empty(scores.shape)
    places = np.broadcast_to(np.arange(scores.shape[1], dtype=np.float64), scores.shape)
    np.put_along_axis(found, order, places, axis=1)
    return found
