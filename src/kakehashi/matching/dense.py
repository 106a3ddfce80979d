"""Closeness in meaning by an encoder: a practice is its statement and the centre of its examples.

On labelled documents statement and examples together beat either alone and
the nearest single example (docs/measurements.md).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from kakehashi.matching.background import Background, Examples
from kakehashi.matching.encoders.protocol import Encoder, Vectors
from kakehashi.matching.encoders.store import encode_kept
from kakehashi.matching.learned_maps import learned_map
from kakehashi.matching.scorers import Matrix
from kakehashi.model import Provision
from kakehashi.text.bilingual import Language


@dataclass(frozen=True, slots=True)
class _Space:
    """Practices as vectors, as an encoder gives them or as a learned map moves them."""

    queries: Vectors
    background: Background
    moved_by: Vectors | None = None

    def scores(self, vectors: Vectors) -> Matrix:
        """Return an array of shape (texts, practices) for vectors of the encoder."""
        moved = vectors if self.moved_by is None else _unit(vectors @ self.moved_by.T)
        return self.background.standard(np.asarray(moved @ self.queries.T, dtype=np.float64))


class DenseScorer:
    """Scores of passages for practices by the cosine of their vectors.

    Where a map was learned for the encoder, the mean of the scores without and with it.
    """

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
        plain = _space(kept, len(heads), examples)
        learned = learned_map(encoder.name)
        moved = () if learned is None else (_space(kept, len(heads), examples, learned),)
        self._spaces = (plain, *moved)

    def scores(self, texts: Sequence[str]) -> Matrix:
        """Return an array of shape (texts, practices); 0 is like unrelated text."""
        vectors = self._encoder.encode(texts)
        found: Matrix = np.mean([space.scores(vectors) for space in self._spaces], axis=0)
        return found


def _space(
    kept: Vectors, count: int, examples: Examples, moved_by: Vectors | None = None
) -> _Space:
    """Return the practices in one space; the first `count` vectors are their statements."""
    placed = kept if moved_by is None else _unit(kept @ moved_by.T)
    stated, shown = placed[:count], placed[count:]
    queries = _unit(stated + _centres(shown, examples, stated))
    raw = np.asarray(shown @ queries.T, dtype=np.float64)
    return _Space(queries, Background.measured(raw, examples.others), moved_by)


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
