"""What measuring a method on documents gives: figures with intervals, curve, effort, speed."""

from __future__ import annotations

from dataclasses import dataclass

from kakehashi.evaluation.bootstrap import Estimate
from kakehashi.evaluation.calibration import Bin
from kakehashi.evaluation.reading_effort import Effort
from kakehashi.text.bilingual import Language

DEPTHS = (1, 3, 5, 10)
RECALLS = (0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9)


@dataclass(frozen=True, slots=True)
class CurvePoint:
    """Precision and recall of "in place or not" at one threshold."""

    threshold: float
    recall: float
    precision: float


@dataclass(frozen=True, slots=True)
class DocumentResult:
    """One method on the documents of one language."""

    method: str
    language: Language
    documents: int
    counted: int
    """Pairs of document and practice."""
    in_place: int
    placed: int
    """Those in place whose quotes were found in the documents."""
    right: dict[int, Estimate]
    """By depth: the right passage is among so many first candidates of a practice in place."""
    average_precision: Estimate
    precision_at: dict[float, Estimate]
    """By recall: the best precision at that recall or more."""
    auroc: Estimate
    calibration_error: Estimate | None
    reliability: tuple[Bin, ...]
    accepted: int
    precision: Estimate
    recall: Estimate
    effort: tuple[Effort, ...]
    """Medians over documents."""
    curve: tuple[CurvePoint, ...]
    seconds: float
    pages_per_second: float


@dataclass(frozen=True, slots=True)
class ReadingThrough:
    """What it takes to find the practices by reading documents from the top."""

    language: Language
    documents: int
    passages: float
    """Median length."""
    effort: tuple[Effort, ...]
