"""One linear map for each known encoder, which brings practices and their evidence nearer.

An encoder puts near each other what is about the same thing. What shows a practice is
not always what speaks of it most, so a map of its vectors was learned from passages that
readers judged (docs/model-card-map.md, ADR 0016). The encoder itself stays as it is.
"""

from __future__ import annotations

import os
from functools import cache
from importlib import resources

import numpy as np

from kakehashi.matching.encoders.protocol import Vectors

SWITCH = "KAKEHASHI_MAP"
"""Environment variable: `none` leaves vectors as the encoder gives them, to compare or to train."""


def learned_map(encoder: str) -> Vectors | None:
    """Return the square map of an encoder's vectors, or None where none was learned.

    Args:
        encoder: The encoder's name with its version: a map fits no other.

    Example:
        >>> found = learned_map("minilm-int8-1.0")
        >>> found.shape, learned_map("another-1.0") is None
        ((384, 384), True)
    """
    return None if os.environ.get(SWITCH) == "none" else _read(encoder)


@cache
def _read(encoder: str) -> Vectors | None:
    path = resources.files("kakehashi.matching.learned_maps") / f"{encoder}.npy"
    if not path.is_file():
        return None
    with path.open("rb") as file:
        found: Vectors = np.load(file, allow_pickle=False).astype(np.float32)
    return found
