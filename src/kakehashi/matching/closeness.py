"""How close passages come to practices, and how far each passage can be evidence at all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from kakehashi.matching.kinds.classify import Statement, classify_all
from kakehashi.matching.ranker import DENSE_WEIGHT, Ranker
from kakehashi.matching.scorers import Matrix
from kakehashi.model import Passage

NO_DEED = 1.5
"""What is taken off the ranking of a passage that is surely no deed; less where it is less sure.

Chosen on labelled documents set aside for development (docs/measurements.md).
"""


@dataclass(frozen=True)
class Closeness:
    """Passages against practices, in one language."""

    lexical: Matrix
    """Of shape (passages, practices), in words; 0 is like unrelated text."""
    dense: Matrix | None
    """The same in meaning, where an encoder is installed."""
    evidence: NDArray[np.float64]
    """For each passage the probability that it is of a kind that can be evidence."""
    ranking: Matrix
    """What passages are ranked by: words and meaning together, less what speaks against a deed."""

    @property
    def words_only(self) -> Closeness:
        """The same as if there were no encoder."""
        worded = self.lexical - NO_DEED * (1 - self.evidence)[:, None]
        return Closeness(self.lexical, None, self.evidence, worded)


def measure_closeness(
    ranker: Ranker, passages: Sequence[Passage]
) -> tuple[Closeness, list[Statement]]:
    """Return how close passages of one language come to all practices, and what they state.

    Args:
        ranker: The practices, indexed in that language.
        passages: All passages of that language, whole documents together.
    """
    statements = classify_all(passages)
    evidence = np.array([s.evidence_probability for s in statements], dtype=np.float64)
    lexical, dense = ranker.lexical(passages), ranker.dense(passages)
    both = lexical if dense is None else lexical + DENSE_WEIGHT[ranker.language] * dense
    ranking = both - NO_DEED * (1 - evidence)[:, None]
    return Closeness(lexical, dense, evidence, ranking), statements
