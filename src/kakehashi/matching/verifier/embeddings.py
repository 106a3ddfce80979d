"""Vectors of word pieces, read from a file of weights without what else is in it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

Vectors = NDArray[np.float32]
_TINY = 1e-12


@dataclass(frozen=True, slots=True)
class Embeddings:
    """What word pieces are by themselves, by their place, and by the text that they stand in."""

    word: Vectors
    place: Vectors
    kind: Vectors
    weight: Vectors
    bias: Vectors

    @classmethod
    def read(cls, path: Path) -> Embeddings:
        """Return those of a BERT in the safetensors format; most is read when it is needed."""
        with path.open("rb") as file:
            size = int.from_bytes(file.read(8), "little")
            head = json.loads(file.read(size))
        table = {
            "word": "word_embeddings.weight",
            "place": "position_embeddings.weight",
            "kind": "token_type_embeddings.weight",
            "weight": "LayerNorm.weight",
            "bias": "LayerNorm.bias",
        }
        found = {
            own: _tensor(path, head[f"embeddings.{name}"], 8 + size) for own, name in table.items()
        }
        return cls(**found)

    def of(self, ids: NDArray[np.int64], types: NDArray[np.int64]) -> Vectors:
        """Return vectors of shape (texts, pieces, width), normalised as the layers expect them."""
        x = self.word[ids] + self.kind[types] + self.place[: ids.shape[1]]
        apart = x - x.mean(axis=2, keepdims=True)
        spread = np.sqrt((apart**2).mean(axis=2, keepdims=True) + _TINY)
        found: Vectors = (apart / spread * self.weight + self.bias).astype(np.float32)
        return found


def _tensor(path: Path, told: dict[str, Any], start: int) -> Vectors:
    offset = start + told["data_offsets"][0]
    shape = tuple(told["shape"])
    found: Vectors = np.memmap(path, dtype="<f4", mode="r", offset=offset, shape=shape)
    return found
