"""Two ways to score texts against texts: BM25 over words, cosine over character n-grams."""

from __future__ import annotations

from typing import Any, Protocol, Self

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from kakehashi.matching.vocabulary import Arrays, Counts, Matrix, Numbered, Spread, Vocabulary

__all__ = ["Arrays", "Bm25", "CharacterCosine", "Counts", "Matrix", "Scorer"]


class Scorer(Protocol):
    """Scores of query texts, fixed once, for any later texts."""

    def scores(self, texts: Counts) -> Matrix:
        """Return an array of shape (texts, queries); higher is closer."""

    def arrays(self) -> Arrays:
        """Return all that it holds."""

    @classmethod
    def restored(cls, arrays: Arrays, spread: Spread | None = None) -> Self:
        """Return the scorer whose arrays these are.

        Raises:
            KeyError, ValueError: they are not those of such a scorer.
        """


class Bm25:
    """Okapi BM25 with the passage as the document and the hub's texts as queries.

    Inverse document frequency comes from the hub's own texts, so that scores do
    not depend on which other documents are read along (Robertson & Zaragoza,
    The Probabilistic Relevance Framework, 2009).
    """

    def __init__(
        self, queries: Counts, *, k1: float = 1.2, b: float = 0.5, spread: Spread | None = None
    ) -> None:
        self._vocabulary = Vocabulary.counted(queries, spread)
        self._k1, self._b = k1, b
        once, lengths = self._vocabulary.read(queries)
        self._usual = max(1.0, float(np.mean(lengths)))
        once.data[:] = 1.0
        self._queries = once.multiply(self._vocabulary.idf).T.tocsr()
        # A text's score against itself, so that long queries do not outweigh short ones.
        self._most = np.maximum(np.asarray(self._queries.sum(axis=0)).ravel(), 1e-9)

    def scores(self, texts: Counts) -> Matrix:
        """Return BM25 of each text for each query, as a share of the most a query can get."""
        matrix, lengths = self._vocabulary.read(texts)
        length = np.maximum(lengths, 1) / self._usual
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

    @classmethod
    def restored(cls, arrays: Arrays, spread: Spread | None = None) -> Self:
        """Return the scorer whose arrays these are.

        Raises:
            KeyError, ValueError: they are not those of such a scorer.
        """
        self = cls.__new__(cls)
        self._vocabulary = Vocabulary.from_arrays(arrays, spread)
        self._k1, self._b, self._usual = (float(constant) for constant in arrays["constants"])
        self._queries = _sparse_matrix(arrays, len(self._vocabulary.number))
        self._most = arrays["most"]
        return self


class CharacterCosine:
    """Cosine of tf-idf weighted character n-grams, tf damped by its logarithm."""

    def __init__(self, queries: Counts, *, spread: Spread | None = None) -> None:
        self._vocabulary = Vocabulary.counted(queries, spread)
        weighted, length = self._weighted(queries)
        unit = sparse.csr_matrix(weighted.multiply(1 / length[:, None]))
        self._queries = unit.T.tocsr()

    def scores(self, texts: Counts) -> Matrix:
        """Return the cosine of each text with each query."""
        weighted, length = self._weighted(texts)
        found: Matrix = (weighted @ self._queries).toarray()
        found /= length[:, None]
        return found

    def arrays(self) -> Arrays:
        """Return all that it holds."""
        return {**self._vocabulary.arrays(), **_sparse_arrays(self._queries)}

    @classmethod
    def restored(cls, arrays: Arrays, spread: Spread | None = None) -> Self:
        """Return the scorer whose arrays these are.

        Raises:
            KeyError, ValueError: they are not those of such a scorer.
        """
        self = cls.__new__(cls)
        self._vocabulary = Vocabulary.from_arrays(arrays, spread)
        self._queries = _sparse_matrix(arrays, len(self._vocabulary.number))
        return self

    def _weighted(self, texts: Counts) -> Numbered:
        """Return the weights of the features of each text, and the length of it as a vector."""
        matrix = self._vocabulary.read(texts).matrix
        matrix.data = np.log1p(matrix.data) * self._vocabulary.idf[matrix.indices]
        squares = matrix.copy()
        squares.data = matrix.data**2
        length = np.sqrt(squares @ np.ones(squares.shape[1]))
        return Numbered(matrix, np.maximum(length, 1e-9))


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
