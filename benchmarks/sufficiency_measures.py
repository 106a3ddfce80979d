"""Measures of sufficiency: does a score stand higher where experts say that evidence suffices?

Every measure is a function of weights, one for each group, as in kakehashi.evaluation.metrics,
so that intervals come from drawing whole companies, or whole sets of texts, anew.
"""

from __future__ import annotations

from itertools import product

import numpy as np
from scipy.stats import spearmanr

from kakehashi.evaluation import metrics
from kakehashi.evaluation.bootstrap import estimate


def numbered(names):
    """Return the number of each name's group, and how many groups there are.

    Example:
        >>> numbered(["b", "a", "b"])
        (array([1, 0, 1]), 2)
    """
    known = sorted(set(names))
    return np.array([known.index(name) for name in names]), len(known)


def within_groups(scores, truth, group):
    """Return the chance that a true one scores above a false one of the same group.

    What sets whole groups apart (a company that discloses a lot) counts for nothing here.

    Example:
        >>> measure = within_groups(np.array([1, 2, 8, 9]), np.array([0, 1, 1, 0]), np.array([0, 0, 1, 1]))
        >>> float(measure(np.ones(2)))
        0.5
    """
    found = []
    for number in range(group.max() + 1):
        own = group == number
        pairs = list(product(scores[own & (truth == 1)], scores[own & (truth == 0)]))
        found.append((sum((a > b) + (a == b) / 2 for a, b in pairs), len(pairs)))
    won, pairs = np.array(found, dtype=np.float64).T

    def measure(weights):
        total = (weights * pairs).sum()
        return (weights * won).sum() / total if total else metrics.NOTHING

    return measure


def rank_correlation(scores, ratings, group):
    """Return Spearman's coefficient, documents of a group drawn twice counting twice."""

    def measure(weights):
        rows = np.repeat(np.arange(len(scores)), weights[group].astype(int))
        if len(set(scores[rows])) < 2 or len(set(ratings[rows])) < 2:
            return metrics.NOTHING
        return float(spearmanr(scores[rows], ratings[rows]).statistic)

    return measure


def shown(measure, groups):
    """Return an estimate with its interval as text."""
    found = estimate(measure, groups)
    return f"{found.value:.3f} [{found.low:.2f}, {found.high:.2f}]"


def kappa(said, truth):
    """Return Cohen's kappa of two arrays of yes and no.

    Example:
        >>> kappa(np.array([1, 1, 0, 0]), np.array([1, 0, 0, 0]))
        0.5
    """
    seen = np.mean(said == truth)
    chance = np.mean(said) * np.mean(truth) + np.mean(said == 0) * np.mean(truth == 0)
    return float((seen - chance) / (1 - chance))
