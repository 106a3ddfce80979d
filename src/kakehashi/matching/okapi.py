"""Okapi BM25 as search engines do it: provisions are the documents, a passage is the query."""

from __future__ import annotations

import numpy as np
from scipy import sparse

from kakehashi.matching.scorers import Counts, Matrix


class Okapi:
    """BM25 over a fixed list of texts (Robertson & Zaragoza, 2009).

    Example:
        >>> found = Okapi([{"log": 1}, {"train": 1, "staff": 1}]).scores([{"staff": 2}])
        >>> int(found.argmax())
        1
    """

    def __init__(self, documents: Counts, *, k1: float = 1.2, b: float = 0.75) -> None:
        features = sorted({feature for counts in documents for feature in counts})
        self._number = {feature: number for number, feature in enumerate(features)}
        matrix = self._matrix(documents)
        frequency = np.bincount(matrix.indices, minlength=len(features))
        idf = np.log1p((len(documents) - frequency + 0.5) / (frequency + 0.5))
        length = np.array([sum(counts.values()) for counts in documents], dtype=np.float64)
        norm = k1 * (1 - b + b * length / max(float(length.mean()), 1e-9))
        repeated = np.repeat(norm, np.diff(matrix.indptr))
        matrix.data = matrix.data * (k1 + 1) / (matrix.data + repeated) * idf[matrix.indices]
        self._documents = matrix.T.tocsr()

    def scores(self, texts: Counts) -> Matrix:
        """Return an array of shape (texts, documents); words that a text repeats count again."""
        found: Matrix = (self._matrix(texts) @ self._documents).toarray()
        return found

    def _matrix(self, texts: Counts) -> sparse.csr_matrix:
        indptr, indices = [0], []
        data: list[float] = []
        for counts in texts:
            known = [(self._number[f], c) for f, c in counts.items() if f in self._number]
            indices += [number for number, _ in known]
            data += [float(count) for _, count in known]
            indptr.append(len(indices))
        shape = (len(texts), len(self._number))
        values = np.array(data, dtype=np.float64)
        return sparse.csr_matrix((values, np.array(indices, dtype=np.int64), indptr), shape=shape)
