"""Ways to say which practices a document shows: the baselines, and what this project does."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from kakehashi.evaluation.backends import Remembered
from kakehashi.evaluation.pair_methods import RRF_CONSTANT, Absent
from kakehashi.evaluation.places import Place
from kakehashi.matching.candidates import find_candidates
from kakehashi.matching.features import words
from kakehashi.matching.rankers import Rankers
from kakehashi.matching.scorers import Bm25, Matrix
from kakehashi.model import Candidate, Document, Passage, Provision
from kakehashi.text.bilingual import Bilingual, Language

Scoring = Callable[[Sequence[Passage], Language], Matrix]

_NO_MINILM = Bilingual(
    "the packages of MiniLM are not installed", "MiniLMのパッケージがインストールされていません"
)
PRECISION = 0.75
"""From this probability on a practice is said to be in place, when that is asked for."""
MOST = 10
"""Candidates of a practice that are looked at."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A passage offered as evidence."""

    place: Place
    score: float


@dataclass(frozen=True, slots=True)
class Found:
    """What a method says of one practice in one document; a practice not found is left out."""

    score: float
    shown: tuple[Shown, ...]
    """Best first."""
    accepted: bool
    """Whether it is above the threshold that is shipped with the method."""
    probability: float | None = None


@dataclass(frozen=True, slots=True)
class DocumentMethod:
    """A way to go through a document, named as in the tables of results."""

    name: str
    judge: Callable[[Document], dict[str, Found]]
    languages: frozenset[Language]
    """Documents in other languages are not given to it."""
    encoder: Remembered | None = None
    """Whose kept vectors count as if they had been made anew."""


@dataclass(frozen=True, slots=True)
class Timed:
    """What a method found, and the seconds of processor time it took."""

    found: dict[str, Found]
    seconds: float


BOTH: frozenset[Language] = frozenset(("en", "ja"))


def shipped_candidates(
    practices: Sequence[Provision], rankers: Rankers | None = None
) -> DocumentMethod:
    """Return what `kakehashi assess` offers: candidates, and how likely each practice is there."""
    rankers = rankers or Rankers.kept(practices)
    return DocumentMethod(
        "candidates",
        lambda document: _offered(
            find_candidates(practices, [document], most=MOST, rankers=rankers, reasons=False)
        ),
        BOTH,
    )


def all_candidates(
    practices: Sequence[Provision], rankers: Rankers | None = None
) -> DocumentMethod:
    """Return the same ranking without its cut-off: what a later stage could choose from."""
    rankers = rankers or Rankers.kept(practices)

    def judge(document: Document) -> dict[str, Found]:
        return _offered(
            find_candidates(
                practices, [document], most=MOST, least=0.0, rankers=rankers, reasons=False
            )
        )

    return DocumentMethod("candidates, uncut", judge, BOTH)


def _offered(found: Mapping[str, Sequence[Candidate]]) -> dict[str, Found]:
    return {
        ref: Found(
            candidates[0].presence,
            tuple(Shown(_place(c.passage), c.score) for c in candidates),
            candidates[0].presence >= PRECISION,
            candidates[0].presence,
        )
        for ref, candidates in found.items()
        if candidates
    }


def document_baselines(
    practices: Sequence[Provision],
    encoders: dict[str, Remembered],
    documents: Sequence[Document] = (),
) -> tuple[list[DocumentMethod], list[Absent]]:
    """Return what every result is to be seen beside: plain statements against passages.

    Args:
        practices: The practices of the hub.
        encoders: Those that are installed.
        documents: All that will be judged: fusing ranks, a pair is ranked among all of
            theirs, as ranks within one document say nothing across documents.
    """
    bm25 = _Bm25(practices)
    methods = [_of_matrix("bm25", bm25, practices, BOTH)]
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

    methods.append(_of_matrix("minilm cosine", cosine, practices, known, minilm))
    methods.append(_of_matrix("rrf(bm25, minilm)", fused, practices, known, minilm))
    return methods, []


def timed(method: DocumentMethod, document: Document) -> Timed:
    """Run a method on a document."""
    before, start = _borrowed(method), time.process_time()
    found = method.judge(document)
    return Timed(found, time.process_time() - start + _borrowed(method) - before)


def _borrowed(method: DocumentMethod) -> float:
    return method.encoder.borrowed if method.encoder else 0.0


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
) -> DocumentMethod:
    def judge(document: Document) -> dict[str, Found]:
        language = document.language
        passages = _own(document)
        if not passages:
            return {}
        scores = scoring(passages, language)
        order = np.argsort(-scores, axis=0, kind="stable")[:MOST].astype(np.int64)
        return {
            practice.ref: _found(scores[:, column], order[:, column], passages)
            for column, practice in enumerate(practices)
        }

    return DocumentMethod(name, judge, languages, encoder)


def _found(scores: Matrix, order: NDArray[np.int64], passages: Sequence[Passage]) -> Found:
    numbers = [int(number) for number in order]
    shown = tuple(Shown(_place(passages[n]), float(scores[n])) for n in numbers)
    # A baseline ships no threshold.
    return Found(shown[0].score, shown, accepted=False)


def _place(passage: Passage) -> Place:
    return Place(passage.locator.start, passage.locator.end)


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
