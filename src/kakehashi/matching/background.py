"""How practices score on text that is none of theirs: what scores are measured against.

The example sentences of all other practices serve as that text, so that a
document of three sentences is judged on the same scale as one of three thousand.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from kakehashi.matching.scorers import Matrix
from kakehashi.model import Provision
from kakehashi.text.bilingual import Language

ROW_WEIGHT = 0.5
"""How much closeness relative to other practices counts beside closeness as such."""


@dataclass(frozen=True)
class Examples:
    """The example sentences of all practices, and whose each is."""

    texts: tuple[str, ...]
    others: np.ndarray
    """Of shape (texts, practices): false where the text is the practice's own."""
    owners: np.ndarray
    """For each text the number of its practice."""


def examples_of(practices: Sequence[Provision], language: Language) -> Examples:
    """Return the example sentences of some practices in one language."""
    texts: list[str] = []
    owners: list[int] = []
    for number, practice in enumerate(practices):
        found = practice.practice.examples.get(language) if practice.practice else ()
        texts += found
        owners += [number] * len(found)
    others = np.ones((len(texts), len(practices)), dtype=bool)
    others[np.arange(len(texts)), owners] = False
    return Examples(tuple(texts), others, np.array(owners, dtype=np.intp))


@dataclass(frozen=True)
class Background:
    """Mean and deviation of each practice's scores on text that is none of its own."""

    mean: Matrix
    deviation: Matrix

    @classmethod
    def measured(cls, raw: Matrix, others: np.ndarray) -> Background:
        """Return the background from scores of shape (texts, practices)."""
        count = np.maximum(others.sum(axis=0), 1)
        mean = np.where(others, raw, 0).sum(axis=0) / count
        variance = np.where(others, (raw - mean) ** 2, 0).sum(axis=0) / count
        return cls(mean, np.maximum(np.sqrt(variance), 1e-6))

    def standard(self, raw: Matrix) -> Matrix:
        """Return scores in deviations from the background, with closeness relative to the rest."""
        if not raw.size:
            return raw
        return (raw - self.mean) / self.deviation + ROW_WEIGHT * _by_row(raw)


def _by_row(raw: Matrix) -> Matrix:
    spread = raw.std(axis=1, keepdims=True)
    centred = raw - raw.mean(axis=1, keepdims=True)
    standard: Matrix = centred / np.maximum(spread, 1e-9)
    return standard
