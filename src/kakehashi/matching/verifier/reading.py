"""Let a verifier read the first candidates, put them in order, and say how likely practices are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from kakehashi.matching.closeness import Closeness
from kakehashi.matching.presence.base_rates import base_rates
from kakehashi.matching.presence.features import presence_features, verified_features
from kakehashi.matching.presence.model import presence_model
from kakehashi.matching.ranker import Ranker
from kakehashi.matching.verifier.protocol import Verifier
from kakehashi.model import Passage, Provision
from kakehashi.text.bilingual import Language

READ = 4
"""Candidates of a practice that are read."""
LEAST = 0.005
"""Practices less likely in place are not read: their candidates are not shown either."""
WEIGHT = 1.0
"""How much what was read counts beside the ranking when candidates are put in order."""


def said_of(practice: Provision, language: Language) -> str:
    """Return a practice as a verifier reads it."""
    return f"{practice.title.get(language)}. {practice.statement.get(language)}"


def read_as(passage: Passage) -> str:
    """Return a passage as a verifier reads it: after the line that introduces it."""
    return f"{passage.stem} {passage.text}".strip()


def verified(
    verifier: Verifier,
    ranker: Ranker,
    passages: Sequence[Passage],
    closeness: Closeness,
    chances: NDArray[np.float64],
) -> tuple[Closeness, NDArray[np.float64]]:
    """Return the closeness with what was read in a new order, and how likely practices are then.

    Args:
        verifier: One that knows the language of the ranker.
        ranker: The practices.
        passages: Those of one document.
        closeness: How close they come.
        chances: How likely each practice is in place by that alone.
    """
    model = presence_model(ranker.language, ranker.encoder_name, verifier.name)
    asked = np.flatnonzero(chances >= LEAST)
    if model is None or not len(asked):
        return closeness, chances
    top = np.argsort(-closeness.ranking, axis=0, kind="stable")[:READ]
    odds = _read(verifier, ranker, passages, top, asked)
    base = base_rates(ranker.practices, ranker.language)
    features = verified_features(presence_features(closeness, base), odds)
    # What was not read stays as it was: nothing new is known of it.
    again = chances.copy()
    again[asked] = model.probabilities(features)[asked]
    return replace(closeness, ranking=_ordered(closeness.ranking, top, odds, asked)), again


def _read(
    verifier: Verifier,
    ranker: Ranker,
    passages: Sequence[Passage],
    top: NDArray[np.intp],
    asked: NDArray[np.intp],
) -> NDArray[np.float64]:
    """Return odds of shape (practices, passages read), nothing where a practice was not asked."""
    read = [read_as(passage) for passage in passages]
    pairs = [
        (said_of(ranker.practices[column], ranker.language), read[row])
        for column in asked.tolist()
        for row in top[:, column].tolist()
    ]
    odds = np.full((len(ranker.practices), len(top)), np.nan)
    odds[asked] = verifier.odds(pairs).reshape(len(asked), len(top))
    return odds


def _ordered(
    ranking: NDArray[np.float64],
    top: NDArray[np.intp],
    odds: NDArray[np.float64],
    asked: NDArray[np.intp],
) -> NDArray[np.float64]:
    """Return the ranking with the scores of what was read given out in a new order.

    The scores stay those of the ranking, so that they compare with other documents'.
    """
    found = ranking.copy()
    for column in asked.tolist():
        rows = top[:, column]
        scores = ranking[rows, column]
        order = np.argsort(-(scores + WEIGHT * odds[column]), kind="stable")
        found[rows[order], column] = scores
    return found
