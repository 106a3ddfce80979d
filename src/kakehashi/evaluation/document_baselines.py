"""The baselines of documents: plain statements against passages, by words and by vectors."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

from kakehashi.evaluation.backends import Remembered
from kakehashi.evaluation.document_methods import (
    BOTH,
    MOST,
    DocumentMethod,
    Found,
    Shown,
    place_of,
)
from kakehashi.evaluation.pair_methods import RRF_CONSTANT, Absent
from kakehashi.matching.features import words
from kakehashi.matching.scorers import Bm25, Matrix
from kakehashi.model import Document, Passage, Provision
from kakehashi.text.bilingual import Bilingual, Language

Scoring = Callable[[Sequence[Passage], Language], Matrix]

_NO_MINILM = Bilingual(
    "the packages of MiniLM are not installed", "MiniLMのパッケージがインストールされていません"
)


def document_baselines(
    practices: Sequence[Provision],
    encoders: dict[str, Remembered],
    documents: Sequence[Document] = (),
    most: int = MOST,
) -> tuple[list[DocumentMethod], list[Absent]]:
    """Return what every result is to be seen beside: plain statements against passages.

    Args:
        practices: The practices of the hub.
        encoders: Those that are installed.
        documents: All that will be judged: fusing ranks, a pair is ranked among all of
            theirs, as ranks within one document say nothing across documents.
        most: Passages that each method offers for a practice.
    """
    bm25 = _Bm25(practices)
    methods = [_of_matrix("bm25", bm25, practices, BOTH, most=most)]
    minilm = encoders.get("minilm")
    if minilm is None:
        absent = Absent("rrf(bm25, minilm)", _NO_MINILM)
        return methods, [absent]
    cosine = _Cosine(practices, minilm)
    known = minilm.languages
    ranked = [_Ranked(scoring, documents, known) for scoring in (bm25, cosine)]

    def fused(passages: Sequence[Passage], language: Language) -> Matrix:
        parts = [1 / (RRF_CONSTANT + 1 + rank(passages, language)) for rank in ranked]
        found: Matrix = np.sum(parts, axis=0)
        return found

    methods.append(_of_matrix("minilm cosine", cosine, practices, known, minilm, most=most))
    methods.append(_of_matrix("rrf(bm25, minilm)", fused, practices, known, minilm, most=most))
    return methods, []


class _Bm25:
    """BM25 of passages for the plain title and statement of each practice."""

    def __init__(self, practices: Sequence[Provision]) -> None:
        self._practices = practices
        self._made: dict[Language, Bm25] = {}

    def __call__(self, passages: Sequence[Passage], language: Language) -> Matrix:
        if language not in self._made:
            queries = [words(_query(p, language), language) for p in self._practices]
            self._made[language] = Bm25(queries)
        return self._made[language].scores([words(p.standalone, language) for p in passages])


class _Cosine:
    """Cosine of passages with the plain title and statement of each practice."""

    def __init__(self, practices: Sequence[Provision], encoder: Remembered) -> None:
        self._practices, self._encoder = practices, encoder

    def __call__(self, passages: Sequence[Passage], language: Language) -> Matrix:
        queries = self._encoder.encode([_query(p, language) for p in self._practices])
        texts = self._encoder.encode([p.standalone for p in passages])
        found: Matrix = (texts @ queries.T).astype(np.float64)
        return found


def _query(practice: Provision, language: Language) -> str:
    return f"{practice.title.get(language)}. {practice.statement.get(language)}"


def _of_matrix(
    name: str,
    scoring: Scoring,
    practices: Sequence[Provision],
    languages: frozenset[Language],
    encoder: Remembered | None = None,
    *,
    most: int,
) -> DocumentMethod:
    def judge(document: Document) -> dict[str, Found]:
        language = document.language
        passages = _own(document)
        if not passages:
            return {}
        scores = scoring(passages, language)
        order = np.argsort(-scores, axis=0, kind="stable")[:most].astype(np.int64)
        return {
            practice.ref: _found(scores[:, column], order[:, column], passages)
            for column, practice in enumerate(practices)
        }

    return DocumentMethod(name, judge, languages, encoder)


def _found(scores: Matrix, order: NDArray[np.int64], passages: Sequence[Passage]) -> Found:
    numbers = [int(number) for number in order]
    shown = tuple(Shown(place_of(passages[n]), float(scores[n])) for n in numbers)
    # A baseline ships no threshold.
    return Found(shown[0].score, shown, accepted=False)


class _Ranked:
    """The rank of each pair among all pairs of some documents, by one scoring."""

    def __init__(
        self, scoring: Scoring, documents: Sequence[Document], languages: frozenset[Language]
    ) -> None:
        self._scoring = scoring
        self._all: dict[Language, Matrix] = {}
        for language in languages:
            own = [d for d in documents if d.language == language and _own(d)]
            scores = [scoring(_own(document), language).ravel() for document in own]
            self._all[language] = np.sort(np.concatenate(scores)) if scores else np.zeros(0)

    def __call__(self, passages: Sequence[Passage], language: Language) -> Matrix:
        scores = self._scoring(passages, language)
        reference = self._all[language] if len(self._all[language]) else np.sort(scores, axis=None)
        above = len(reference) - np.searchsorted(reference, scores, side="right")
        return above.astype(np.float64)


def _own(document: Document) -> list[Passage]:
    return [p for p in document.passages if p.language == document.language]
