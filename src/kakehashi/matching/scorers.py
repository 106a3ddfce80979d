"""Two ways to score texts against texts: BM25 over words, cosine over character n-grams."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import chain, repeat
from typing import Any, Protocol, Self

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

Matrix = NDArray[np.float64]
Counts = Sequence[Mapping[str, float]]
"""Features of texts, each with how often it occurs (or how much it counts)."""
Arrays = Mapping[str, NDArray[Any]]
"""What a scorer holds, as arrays that can be kept on disk."""


class Scorer(Protocol):
    """Scores of query texts, fixed once, for any later texts."""

    def scores(self, texts: Counts) -> Matrix:
        """Return an array of shape (texts, queries); higher is closer."""

    def arrays(self) -> Arrays:
        """Return all that it holds."""

    def restore(self, arrays: Arrays) -> None:
        """Hold what `arrays` of another returned, whatever was held before.

        Raises:
            KeyError, ValueError: they are not those of such a scorer.
        """


class _Vocabulary:
    """The features of the queries; others cannot match and are counted for length only."""

    def __init__(self, features: Sequence[str], idf: Matrix) -> None:
        if len(features) != len(idf):
            raise ValueError("features and weights differ in number")
        self.number = {feature: i for i, feature in enumerate(features)}
        self.idf = idf

    @classmethod
    def counted(cls, queries: Counts) -> Self:
        seen = Counter(feature for counts in queries for feature in counts)
        features = sorted(seen)
        frequency = np.array([seen[f] for f in features], dtype=np.float64)
        total = len(queries)
        return cls(features, np.log1p((total - frequency + 0.5) / (frequency + 0.5)))

    def arrays(self) -> dict[str, NDArray[Any]]:
        # No feature holds a line break: they are cut from folded text.
        joined = "\n".join(self.number).encode()
        return {"features": np.frombuffer(joined, dtype=np.uint8), "idf": self.idf}

    @classmethod
    def from_arrays(cls, arrays: Arrays) -> Self:
        joined = arrays["features"].tobytes().decode()
        return cls(joined.split("\n") if joined else [], arrays["idf"])

    def matrix(self, texts: Counts) -> sparse.csr_matrix:
        lengths = [len(counts) for counts in texts]
        # One pass without a loop of our own: this is where most of the time went.
        found = chain.from_iterable(map(self.number.get, counts, repeat(-1)) for counts in texts)
        values = chain.from_iterable(counts.values() for counts in texts)
        numbers = np.fromiter(found, dtype=np.int64, count=sum(lengths))
        data = np.fromiter(values, dtype=np.float64, count=sum(lengths))
        known = numbers >= 0
        rows = np.repeat(np.arange(len(texts)), lengths)[known]
        indptr = np.concatenate(([0], np.cumsum(np.bincount(rows, minlength=len(texts)))))
        parts = (data[known], numbers[known], indptr)
        return sparse.csr_matrix(parts, shape=(len(texts), len(self.number)))


class Bm25:
    """Okapi BM25 with the passage as the document and the hub's texts as queries.

    Inverse document frequency comes from the hub's own texts, so that scores do
    not depend on which other documents are read along (Robertson & Zaragoza,
    The Probabilistic Relevance Framework, 2009).
    """

    def __init__(self, queries: Counts, *, k1: float = 1.2, b: float = 0.5) -> None:
        self._vocabulary = _Vocabulary.counted(queries)
        self._k1, self._b = k1, b
        self._usual = max(1.0, float(np.mean([sum(c.values()) for c in queries])))
        once = self._vocabulary.matrix(queries)
        once.data[:] = 1.0
        self._queries = once.multiply(self._vocabulary.idf).T.tocsr()
        # A text's score against itself, so that long queries do not outweigh short ones.
        self._most = np.maximum(np.asarray(self._queries.sum(axis=0)).ravel(), 1e-9)

    def scores(self, texts: Counts) -> Matrix:
        """Return BM25 of each text for each query, as a share of the most a query can get."""
        matrix = self._vocabulary.matrix(texts)
        length = np.array([max(sum(counts.values()), 1) for counts in texts]) / self._usual
        norm = self._k1 * (1 - self._b + self._b * length)
        repeated = np.repeat(norm, np.diff(matrix.indptr))
        matrix.data = matrix.data * (self._k1 + 1) / (matrix.data + repeated)
        found: Matrix = (matrix @ self._queries).toarray()
        share: Matrix = found / np.sqrt(self._most)
        return share

    def arrays(self) -> Arrays:
        """Return all that it holds."""
        own = {"constants": np.array([self._k1, self._b, self._usual]), "most": self._most}
        return {**own, **self._vocabulary.arrays(), **_sparse_arrays(self._queries)}

    def restore(self, arrays: Arrays) -> None:
        """Hold what `arrays` of another returned.

        Raises:
            KeyError, ValueError: they are not those of such a scorer.
        """
        self._vocabulary = _Vocabulary.from_arrays(arrays)
        self._k1, self._b, self._usual = (float(constant) for constant in arrays["constants"])
        self._queries = _sparse_matrix(arrays, len(self._vocabulary.number))
        self._most = arrays["most"]


class CharacterCosine:
    """Cosine of tf-idf weighted character n-grams, tf damped by its logarithm."""

    def __init__(self, queries: Counts) -> None:
        self._vocabulary = _Vocabulary.counted(queries)
        self._queries = self._unit(queries).T.tocsr()

    def scores(self, texts: Counts) -> Matrix:
        """Return the cosine of each text with each query."""
        found: Matrix = (self._unit(texts) @ self._queries).toarray()
        return found

    def arrays(self) -> Arrays:
        """Return all that it holds."""
        return {**self._vocabulary.arrays(), **_sparse_arrays(self._queries)}

    def restore(self, arrays: Arrays) -> None:
        """Hold what `arrays` of another returned.

        Raises:
            KeyError, ValueError: they are not those of such a scorer.
        """
        self._vocabulary = _Vocabulary.from_arrays(arrays)
        self._queries = _sparse_matrix(arrays, len(self._vocabulary.number))

    def _unit(self, texts: Counts) -> sparse.csr_matrix:
        matrix = self._vocabulary.matrix(texts)
        matrix.data = np.log1p(matrix.data)
        weighted = sparse.csr_matrix(matrix.multiply(self._vocabulary.idf))
        length = np.sqrt(np.asarray(weighted.multiply(weighted).sum(axis=1)).ravel())
        return sparse.csr_matrix(sparse.diags(1 / np.maximum(length, 1e-9)) @ weighted)


def _sparse_arrays(matrix: sparse.csr_matrix) -> dict[str, NDArray[Any]]:
    shape = np.array(matrix.shape)
    return {
        "data": matrix.data,
        "indices": matrix.indices,
        "indptr": matrix.indptr,
        "shape": shape,
    }


def _sparse_matrix(arrays: Arrays, features: int) -> sparse.csr_matrix:
    rows, columns = (int(size) for size in arrays["shape"])
    if rows != features:
        raise ValueError("rows and features differ in number")
    parts = (arrays["data"], arrays["indices"], arrays["indptr"])
    matrix = sparse.csr_matrix(parts, shape=(rows, columns))
    matrix.check_format()
    return matrix
