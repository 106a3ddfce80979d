"""A reviewer model's recorded verdicts as a method, so that it is measured without the model."""

from __future__ import annotations

from pathlib import Path

from kakehashi.evaluation.document_methods import BOTH, DocumentMethod, Found, Shown
from kakehashi.evaluation.places import Place
from kakehashi.interchange.suggestion_file import LEAST
from kakehashi.matching.reviewer.calibration import Calibration, default_calibration
from kakehashi.matching.reviewer.recording import RecordedVerdict, read_recording
from kakehashi.matching.reviewer.verdict import ReviewVerdict
from kakehashi.model import Document
from kakehashi.model.framework import HUB

_ORDER = {
    ReviewVerdict.IN_PLACE: 3.0,
    ReviewVerdict.PARTIAL: 2.0,
    ReviewVerdict.PLANNED: 1.0,
    ReviewVerdict.NONE: 0.0,
}
"""Verdicts in their order; the confidence only orders those of one kind."""


def recorded_reviewer(path: Path, calibration: Calibration | None = None) -> DocumentMethod:
    """Return the verdicts of a recording; documents are known by their content.

    A practice that was not asked about counts as not found.

    Args:
        path: What `kakehashi.matching.reviewer.recording` wrote.
        calibration: What confidence is worth; the table that is shipped where None.

    Raises:
        UnreadableError: the file is no recording.
    """
    table = calibration or default_calibration()
    verdicts: dict[str, dict[str, Found]] = {}
    for one in read_recording(path).verdicts:
        ref = one.practice if ":" in one.practice else f"{HUB}:{one.practice}"
        verdicts.setdefault(one.sha256, {})[ref] = _found(one, table)

    def judge(document: Document) -> dict[str, Found]:
        return verdicts.get(document.sha256, {})

    return DocumentMethod("reviewer (recorded)", judge, BOTH)


def _found(one: RecordedVerdict, table: Calibration) -> Found:
    """Return a verdict as a finding: the accepted passages first, then the others."""
    chosen = [number for number in (one.candidate, *one.also) if number is not None]
    order = dict.fromkeys([*chosen, *range(len(one.candidates))])
    score = _ORDER[one.verdict] + one.confidence
    spans = [one.candidates[number] for number in order if number < len(one.candidates)]
    shown = tuple(Shown(Place(s.start, s.end), score - n / 100) for n, s in enumerate(spans))
    chance = _probability(one, table)
    return Found(score, shown, chance >= LEAST, chance)


def _probability(one: RecordedVerdict, table: Calibration) -> float:
    if one.candidate is None or one.verdict is not ReviewVerdict.IN_PLACE:
        return 0.0
    bins = (table.ja if one.language == "ja" else table.en).get(one.verdict, [])
    reached = [b.precision for b in bins if b.least <= one.confidence]
    return reached[-1] if reached else 0.0
