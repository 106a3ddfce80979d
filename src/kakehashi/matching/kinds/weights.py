"""The weights of the shipped model: read from one small file per language, written by training.

A file holds, for each feature that matters, one small whole number per kind, and a
scale; the rest is zero. See docs/model-card-kinds.md for what it learned from.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from io import BytesIO

import numpy as np
from numpy.typing import NDArray

from kakehashi.matching.kinds.features import BUCKETS
from kakehashi.model.statement import StatementKind
from kakehashi.text.bilingual import Language

KINDS: tuple[StatementKind, ...] = tuple(StatementKind)
"""The kinds in the order of the columns."""

Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Weights:
    """What each feature says for each kind."""

    named: dict[str, int]
    """The rows of the named features, the cues."""
    table: Floats
    """One row a feature: first the named ones, then the hashed ones, last a row of zeros."""
    rows: NDArray[np.int32]
    """The row of each hashed feature in the table; of most, the row of zeros."""
    bias: Floats
    """What each kind starts from."""


@cache
def load_weights(language: Language) -> Weights:
    """Return the shipped weights of a language."""
    path = files("kakehashi.matching.kinds") / f"weights.{language}.npz"
    with np.load(BytesIO(path.read_bytes())) as held:
        names = str(held["names"]).split("\n")
        scale = held["scale"].astype(np.float32)
        table = np.concatenate([held["named"], held["hashed"]]).astype(np.float32) * scale
        table = np.concatenate([table, np.zeros((1, len(KINDS)), dtype=np.float32)])
        rows = np.full(BUCKETS, len(table) - 1, dtype=np.int32)
        rows[held["buckets"]] = np.arange(len(names), len(names) + len(held["buckets"]))
        named = {name: row for row, name in enumerate(names)}
        return Weights(named, table, rows, held["bias"].astype(np.float32))
