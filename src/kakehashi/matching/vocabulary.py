"""The features that texts are compared by, numbered, so that texts become rows of a matrix.

A text is given as its features, or as pieces that each stand for some: an English
word stands for all its character n-grams. Then a text's features are a product of
two small matrices, and each word is taken apart once and not in every sentence.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import chain, repeat
from typing import Any, NamedTuple, Self

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

Matrix = NDArray[np.float64]
Counts = Sequence[Mapping[str, float]]
"""Features of texts, or pieces, each with how often it occurs (or how much it counts)."""
Arrays = Mapping[str, NDArray[Any]]
"""What is held, as arrays that can be kept on disk."""
Spread = Callable[[str], Sequence[str]]
"""The features that a piece stands for."""


class Numbered(NamedTuple):
    """Texts by the numbers of their known features, and how many features each has in all."""

    matrix: sparse.csr_matrix
    lengths: Matrix


class Vocabulary:
    """The features of the queries; others cannot match and are counted for length only.

    Args:
        number: The number of each feature, from 0 on.
        idf: The weight of each.
        spread: What a piece stands for; without it, texts are given as features.

    Example:
        >>> known = Vocabulary({"audit": 0, "log": 1}, np.ones(2), spread=str.split)
        >>> texts = known.read([{"audit log": 2, "log book": 1}])
        >>> texts.matrix.toarray().tolist(), texts.lengths.tolist()
        ([[2.0, 3.0]], [6.0])
    """

    def __init__(
        self, number: Mapping[str, int], idf: Matrix, spread: Spread | None = None
    ) -> None:
        if len(number) != len(idf):
            raise ValueError("features and weights differ in number")
        self.number = number
        self.idf = idf
        self._spread = spread
        self._known = lru_cache(maxsize=2**14)(self._numbers)

    @classmethod
    def counted(cls, queries: Counts, spread: Spread | None = None) -> Self:
        """Return that of some queries, with the inverse frequency of each feature as its weight."""
        number: defaultdict[str, int] = defaultdict()
        number.default_factory = number.__len__
        every = chain.from_iterable(_features(counts, spread) for counts in queries)
        # A feature gets its number when it is first looked up.
        found = np.fromiter(map(number.__getitem__, every), dtype=np.int64)
        frequency = np.bincount(found, minlength=len(number)).astype(np.float64)
        idf = np.log1p((len(queries) - frequency + 0.5) / (frequency + 0.5))
        return cls(dict(number), idf, spread)

    def arrays(self) -> dict[str, NDArray[Any]]:
        """Return all that it holds, but for what pieces stand for."""
        # No feature holds a line break: they are cut from folded text.
        joined = "\n".join(self.number).encode()
        return {"features": np.frombuffer(joined, dtype=np.uint8), "idf": self.idf}

    @classmethod
    def from_arrays(cls, arrays: Arrays, spread: Spread | None = None) -> Self:
        """Return that whose arrays these are."""
        joined = arrays["features"].tobytes().decode()
        features = joined.split("\n") if joined else []
        return cls(dict(zip(features, range(len(features)), strict=True)), arrays["idf"], spread)

    def read(self, texts: Counts) -> Numbered:
        """Return texts as rows over the features."""
        if self._spread is None:
            lengths = np.fromiter((sum(t.values()) for t in texts), np.float64, count=len(texts))
            return Numbered(_rows(texts, self.number), lengths)
        pieces = list(dict.fromkeys(chain.from_iterable(texts)))
        found = list(map(self._known, pieces))
        numbers = np.fromiter(chain.from_iterable(n for n, _ in found), dtype=np.int64)
        starts = np.concatenate(([0], np.cumsum([len(n) for n, _ in found], dtype=np.int64)))
        parts = (np.ones(len(numbers)), numbers, starts)
        each = sparse.csr_matrix(parts, shape=(len(pieces), len(self.number)))
        given = _rows(texts, {piece: i for i, piece in enumerate(pieces)})
        sizes = np.array([size for _, size in found], dtype=np.float64)
        return Numbered(given @ each, given @ sizes)

    def _numbers(self, piece: str) -> tuple[tuple[int, ...], int]:
        """Return the numbers of the known features of a piece, and how many it has in all."""
        assert self._spread
        features = self._spread(piece)
        return tuple(self.number[f] for f in features if f in self.number), len(features)


def _features(counts: Mapping[str, float], spread: Spread | None) -> Iterable[str]:
    """Return the features of a text, each once."""
    return dict.fromkeys(chain.from_iterable(map(spread, counts))) if spread else counts


def _rows(texts: Counts, number: Mapping[str, int]) -> sparse.csr_matrix:
    """Return texts as rows over what is numbered; the rest is left out."""
    lengths = [len(counts) for counts in texts]
    # One pass without a loop of our own: this is where most of the time went.
    found = chain.from_iterable(map(number.get, counts, repeat(-1)) for counts in texts)
    values = chain.from_iterable(counts.values() for counts in texts)
    numbers = np.fromiter(found, dtype=np.int64, count=sum(lengths))
    data = np.fromiter(values, dtype=np.float64, count=sum(lengths))
    known = numbers >= 0
    rows = np.repeat(np.arange(len(texts)), lengths)[known]
    indptr = np.concatenate(([0], np.cumsum(np.bincount(rows, minlength=len(texts)))))
    return sparse.csr_matrix((data[known], numbers[known], indptr), shape=(len(texts), len(number)))
