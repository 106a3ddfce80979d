"""What every verifier can do."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from kakehashi.text.bilingual import Language


class Verifier(Protocol):
    """A model that reads a practice and a passage together."""

    @property
    def name(self) -> str:
        """A short name with the version."""

    @property
    def languages(self) -> frozenset[Language]:
        """The languages that it was measured in."""

    def odds(self, pairs: Sequence[tuple[str, str]]) -> NDArray[np.float64]:
        """Return for each practice and passage the logarithm of the odds that it is evidence."""
