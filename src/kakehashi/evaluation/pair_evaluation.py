"""Measure methods on a labelled set, in both directions and for each language."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from kakehashi.evaluation import metrics
from kakehashi.evaluation.bootstrap import Estimate, estimate
from kakehashi.evaluation.calibration import Bin, calibration_error, reliability
from kakehashi.evaluation.labelled_set import LabelledSet
from kakehashi.evaluation.pair_methods import Judged, Method
from kakehashi.text.bilingual import Language

DEPTHS = (1, 3, 5, 10)
TOP = 5
"""Calibration is measured on so many pairs of each passage: those that a person would see."""
THRESHOLD = 0.5
"""From this probability on a pair counts as accepted, unless another is asked for."""


@dataclass(frozen=True, slots=True)
class Retrieval:
    """How well one direction is ranked."""

    recall: dict[int, Estimate]
    """By depth: share of all relevant ones that are found so far."""
    hit: dict[int, Estimate]
    """By depth: share of the queries with at least one relevant found so far."""
    ndcg: Estimate
    """nDCG at 10, with linear gains."""


@dataclass(frozen=True, slots=True)
class Accepting:
    """What probabilities are worth."""

    calibration_error: Estimate
    reliability: tuple[Bin, ...]
    threshold: float
    accepted: int
    precision: Estimate
    recall: Estimate


@dataclass(frozen=True, slots=True)
class PairResult:
    """One method on the passages of one language."""

    method: str
    language: Language
    passages: int
    provisions: int
    relevant: int
    forward: Retrieval
    """Passage to provisions."""
    backward: Retrieval
    """Provision to passages."""
    auroc: Estimate
    accepting: Accepting | None
    """None where the method gives no probabilities."""
    seconds: float


def evaluate_pairs(
    given: LabelledSet,
    methods: Sequence[Method],
    *,
    threshold: float = THRESHOLD,
    progress: Callable[[str], None] | None = None,
) -> list[PairResult]:
    """Return the result of each method for each language that has anything relevant."""
    found: list[PairResult] = []
    for language in given.languages():
        part = given.of(language)
        gains = part.gains()
        if not gains.any():
            continue
        for method in methods:
            if progress:
                progress(method.name)
            judged = method.judge(part, language)
            found.append(_result(method.name, language, gains, judged, threshold))
    return found


def _result(
    name: str, language: Language, gains: metrics.Array, judged: Judged, threshold: float
) -> PairResult:
    passages, provisions = gains.shape
    truth = gains.ravel() > 0
    group = np.repeat(np.arange(passages), provisions)
    return PairResult(
        name,
        language,
        passages,
        provisions,
        int(truth.sum()),
        _retrieval(judged.scores, gains),
        _retrieval(judged.scores.T, gains.T),
        estimate(metrics.auroc(judged.scores.ravel(), truth, group), passages),
        None
        if judged.probabilities is None
        else _accepting(judged.probabilities, judged.scores, gains, threshold),
        judged.seconds,
    )


def _retrieval(scores: metrics.Array, gains: metrics.Array) -> Retrieval:
    order = metrics.order_of(scores)
    groups = len(gains)

    def over(values: metrics.Array) -> Estimate:
        return estimate(metrics.mean_of(values), groups)

    return Retrieval(
        {k: over(metrics.recall_at(k, gains, order)) for k in DEPTHS},
        {k: over(metrics.hit_at(k, gains, order)) for k in DEPTHS},
        over(metrics.ndcg_at(10, gains, order)),
    )


def _accepting(
    probabilities: metrics.Array, scores: metrics.Array, gains: metrics.Array, threshold: float
) -> Accepting:
    passages = len(gains)
    order = metrics.order_of(scores)[:, :TOP]
    top = np.take_along_axis(probabilities, order, axis=1)
    right = np.take_along_axis(gains, order, axis=1) > 0
    group = np.repeat(np.arange(passages), top.shape[1])
    accepted = probabilities >= threshold
    true = (accepted & (gains > 0)).sum(axis=1).astype(np.float64)
    return Accepting(
        estimate(calibration_error(top.ravel(), right.ravel(), group), passages),
        reliability(top.ravel(), right.ravel()),
        threshold,
        int(accepted.sum()),
        estimate(_share(true, accepted.sum(axis=1)), passages),
        estimate(_share(true, (gains > 0).sum(axis=1)), passages),
    )


def _share(part: metrics.Array, whole: metrics.Array) -> metrics.Measure:
    def measure(weights: metrics.Weights) -> float:
        total = float((whole * weights).sum())
        return float((part * weights).sum()) / total if total else metrics.NOTHING

    return measure
