"""What every encoder can do, so that none is named where vectors are used."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from kakehashi.text.bilingual import Language

Vectors = NDArray[np.float32]


class Encoder(Protocol):
    """A model that turns texts into vectors whose cosine says how near they are in meaning.

    Models differ in the languages that they know: a model trained on English
    must never be asked about Japanese, where its cosines are noise.
    """

    @property
    def name(self) -> str:
        """A short name with the version, part of the key under which vectors are kept."""

    @property
    def languages(self) -> frozenset[Language]:
        """The languages in which its cosines mean something."""

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Return an array of shape (texts, dimensions) with rows of length 1."""
