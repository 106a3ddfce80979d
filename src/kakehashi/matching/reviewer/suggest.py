"""Verdicts to suggestions: only those that say "in place", each with its quotes."""

from __future__ import annotations

from collections.abc import Iterable

from kakehashi.matching.reviewer.calibration import Calibration
from kakehashi.matching.reviewer.rubric import VERSION
from kakehashi.matching.reviewer.verdict import Reviewed, ReviewVerdict
from kakehashi.model import Evidence, Passage, Suggestion


def suggestions_from(
    reviewed: Iterable[Reviewed], model: str, calibration: Calibration
) -> list[Suggestion]:
    """Return what a model holds to be in place, with calibrated probabilities, surest first.

    All of it, however unlikely: which of it is shown as a suggestion depends on
    the precision that the user asks for.
    """
    found = [
        Suggestion(r.practice.ref, calibration.probability(r), signature(model), _evidence(r))
        for r in reviewed
        if r.verdict is ReviewVerdict.IN_PLACE
    ]
    return sorted(found, key=lambda s: (-s.probability, s.practice))


def signature(model: str) -> str:
    """Return who suggests, as proofs and files name it."""
    return f"{model} (rubric {VERSION})"


def _evidence(reviewed: Reviewed) -> tuple[Evidence, ...]:
    first = reviewed.passage
    if first is None:
        return ()
    return (
        Evidence(first.locator.document, reviewed.words, first.locator.page),
        *map(_whole, reviewed.also),
    )


def _whole(passage: Passage) -> Evidence:
    return Evidence(passage.locator.document, passage.text, passage.locator.page)
