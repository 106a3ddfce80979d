"""Measure methods on documents that people have read, for each language."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from kakehashi.evaluation import metrics
from kakehashi.evaluation.bootstrap import Estimate, estimate
from kakehashi.evaluation.calibration import Bin, calibration_error, reliability
from kakehashi.evaluation.document_methods import DocumentMethod, Found, Timed, timed
from kakehashi.evaluation.document_results import (
    DEPTHS,
    RECALLS,
    CurvePoint,
    DocumentResult,
    ReadingThrough,
)
from kakehashi.evaluation.gold_documents import Truth
from kakehashi.evaluation.reading_effort import (
    SHARES,
    Effort,
    effort,
    from_the_top,
    median,
    review_order,
)
from kakehashi.text.bilingual import LANGUAGES, Language

PAGE: dict[Language, int] = {"en": 3000, "ja": 1200}
"""Characters that count as a page where the format has no pages."""


@dataclass(frozen=True, slots=True)
class _Pair:
    """One practice in one document, as truth and method have it."""

    document: int
    true: bool
    rank: float | None
    """Rank of the first right candidate from 0; None where no place is known."""
    found: Found | None


def evaluate_documents(
    truths: Sequence[Truth],
    practices: Sequence[str],
    methods: Sequence[DocumentMethod],
    *,
    listed_only: bool = False,
    progress: Callable[[str], None] | None = None,
) -> list[DocumentResult]:
    """Return the result of each method for each language of the documents.

    Args:
        truths: The documents and what is true of them.
        practices: Refs of all practices; those not judged in a document count as absent.
        methods: What to measure.
        listed_only: Count only practices of which the gold says something.
        progress: Called with the name of a document when a method has gone through it.
    """
    found: list[DocumentResult] = []
    for language in LANGUAGES:
        own = [truth for truth in truths if truth.document.language == language]
        for method in methods:
            if own and language in method.languages:
                runs: list[Timed] = []
                for truth in own:
                    runs.append(timed(method, truth.document))
                    if progress:
                        progress(truth.document.name)
                counted = _counted(own, runs, practices, listed_only=listed_only)
                found.append(_result(method.name, language, own, runs, counted))
    return found


def read_through(truths: Sequence[Truth]) -> list[ReadingThrough]:
    """Return the effort of reading from the top, for each language."""
    found: list[ReadingThrough] = []
    for language in LANGUAGES:
        own = [truth for truth in truths if truth.document.language == language]
        if own:
            length = median([len(truth.document.passages) for truth in own])
            efforts = _medians(
                [effort(t, from_the_top(t)) for t in own if any(t.in_place.values())]
            )
            found.append(ReadingThrough(language, len(own), length, efforts))
    return found


def _counted(
    truths: Sequence[Truth], runs: Sequence[Timed], practices: Sequence[str], *, listed_only: bool
) -> list[_Pair]:
    pairs: list[_Pair] = []
    for number, (truth, run) in enumerate(zip(truths, runs, strict=True)):
        for practice in practices:
            if practice in truth.left_out or (listed_only and practice not in truth.judged):
                continue
            found = run.found.get(practice)
            true = practice in truth.in_place
            pairs.append(_Pair(number, true, _rank(truth, practice, found), found))
    return pairs


def _rank(truth: Truth, practice: str, found: Found | None) -> float | None:
    places = truth.in_place.get(practice)
    if not places:
        return None
    shown = found.shown if found else ()
    for rank, one in enumerate(shown):
        if any(one.place.meets(place) for place in places):
            return rank
    return math.inf


def _result(
    name: str,
    language: Language,
    truths: Sequence[Truth],
    runs: Sequence[Timed],
    pairs: Sequence[_Pair],
) -> DocumentResult:
    group = np.array([pair.document for pair in pairs])
    truth = np.array([pair.true for pair in pairs])
    scores = np.array([pair.found.score if pair.found else -np.inf for pair in pairs])
    accepted = np.array([bool(pair.found and pair.found.accepted) for pair in pairs])
    ranked = [(pair.document, pair.rank) for pair in pairs if pair.rank is not None]
    count = len(truths)
    seconds = sum(run.seconds for run in runs)
    pages = sum(_pages(t) for t in truths)
    error, bins = _calibration(pairs, truth, group, count)
    efforts = [effort(t, review_order(r.found)) for t, r in zip(truths, runs, strict=True)]
    return DocumentResult(
        method=name,
        language=language,
        documents=count,
        counted=len(pairs),
        in_place=int(truth.sum()),
        placed=len(ranked),
        right={k: estimate(_right(k, ranked), count) for k in DEPTHS},
        average_precision=estimate(metrics.average_precision(scores, truth, group), count),
        precision_at={
            recall: estimate(metrics.precision_at_recall(recall, scores, truth, group), count)
            for recall in RECALLS
        },
        auroc=estimate(metrics.auroc(scores, truth, group), count),
        calibration_error=error,
        reliability=bins,
        accepted=int(accepted.sum()),
        precision=estimate(_ratio(truth & accepted, accepted, group), count),
        recall=estimate(_ratio(truth & accepted, truth, group), count),
        effort=_medians(
            [e for e, t in zip(efforts, truths, strict=True) if any(t.in_place.values())]
        ),
        curve=_curve(scores, truth, group, count),
        seconds=seconds,
        pages_per_second=pages / max(seconds, 1e-9),
    )


def _pages(truth: Truth) -> float:
    document = truth.document
    return document.pages or max(1.0, len(document.text) / PAGE[document.language])


def _right(depth: int, ranked: Sequence[tuple[int, float]]) -> metrics.Measure:
    group = np.array([document for document, _ in ranked], dtype=np.int64)
    hit = np.array([rank < depth for _, rank in ranked], dtype=bool)
    return _ratio(hit, np.ones(len(hit), dtype=bool), group)


def _ratio(
    part: NDArray[np.bool_], whole: NDArray[np.bool_], group: NDArray[np.int64]
) -> metrics.Measure:
    def measure(weights: metrics.Weights) -> float:
        weight = weights[group]
        total = float((weight * whole).sum())
        return float((weight * part).sum()) / total if total else metrics.NOTHING

    return measure


def _calibration(
    pairs: Sequence[_Pair], truth: NDArray[np.bool_], group: NDArray[np.int64], count: int
) -> tuple[Estimate | None, tuple[Bin, ...]]:
    """Measure probabilities; a practice with no candidate was given the probability 0."""
    said = [pair.found.probability if pair.found else 0.0 for pair in pairs]
    if any(one is None for one in said) or not any(said):
        return None, ()
    probabilities = np.array(said, dtype=np.float64)
    error = estimate(calibration_error(probabilities, truth, group), count)
    return error, reliability(probabilities, truth)


def _curve(
    scores: metrics.Array, truth: NDArray[np.bool_], group: NDArray[np.int64], count: int
) -> tuple[CurvePoint, ...]:
    thresholds, recall, precision = metrics.curve(scores, truth, group, np.ones(count))
    # Between two gains of recall precision only falls: those points say nothing more.
    gained = np.diff(recall, prepend=0.0) > 0
    points = zip(thresholds[gained], recall[gained], precision[gained], strict=True)
    return tuple(CurvePoint(float(t), float(r), float(p)) for t, r, p in points if t > -np.inf)


def _medians(efforts: Sequence[tuple[Effort, ...]]) -> tuple[Effort, ...]:
    return tuple(
        Effort(
            share,
            median([one[number].looks for one in efforts]),
            median([one[number].passages for one in efforts]),
        )
        for number, share in enumerate(SHARES)
    )
