"""Closeness in meaning by an encoder: a practice is its statement and the centre of its examples.

On labelled documents statement and examples together beat either alone and
the nearest single example (docs/measurements.md).
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from kakehashi.matching.background import Background, Examples
from kakehashi.matching.encoders.protocol import Encoder, Vectors
from kakehashi.matching.encoders.store import encode_kept
from kakehashi.matching.scorers import Matrix
from kakehashi.model import Provision
from kakehashi.text.bilingual import Language


class DenseScorer:
    """Scores of passages for practices by the cosine of their vectors."""

    def __init__(
        self,
        practices: Sequence[Provision],
        language: Language,
        encoder: Encoder,
        examples: Examples,
        folder: Path | None = None,
    ) -> None:
        heads = [f"{p.title.get(language)}. {p.statement.get(language)}" for p in practices]
        self._encoder = encoder
        kept = encode_kept(encoder, [*heads, *examples.texts], folder)
        stated, shown = kept[: len(heads)], kept[len(heads) :]
        self._queries = _unit(stated + _centres(shown, examples, stated))
        raw = np.asarray(shown @ self._queries.T, dtype=np.float64)
        self._background = Background.measured(raw, examples.others)

    def scores(self, texts: Sequence[str]) -> Matrix:
        """Return an array of shape (texts, practices); 0 is like unrelated text."""
        vectors = self._encoder.encode(texts)
        return self._background.standard(np.asarray(vectors @ self._queries.T, dtype=np.float64))


def _centres(shown: Vectors, examples: Examples, stated: Vectors) -> Vectors:
    """Return the unit mean of each practice's examples; its statement where it has none."""
    total = np.zeros_like(stated)
    np.add.at(total, examples.owners, shown)
    count = np.bincount(examples.owners, minlength=len(stated))
    total[count == 0] = stated[count == 0]
    return _unit(total)


def _unit(vectors: Vectors) -> Vectors:
    length = np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-9)
    unit: Vectors = vectors / length
    return unit
