"""Let a model that reads practice and passage together put the first candidates in order."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from kakehashi.evaluation.document_methods import DocumentMethod, Found, Shown
from kakehashi.model import Document, Passage, Provision


class PairJudge(Protocol):
    """A verifier: how likely it is that a passage is evidence for a practice."""

    def probabilities(self, pairs: Sequence[tuple[Provision, Passage]]) -> NDArray[np.float64]:
        """Return one probability for each pair."""


def reranked(
    name: str,
    first: DocumentMethod,
    judge: PairJudge,
    practices: Sequence[Provision],
    *,
    least: float = 0.5,
) -> DocumentMethod:
    """Return a method that judges what another one shows; the best passage speaks for a practice.

    Args:
        name: What it is called in results.
        first: Whose candidates are judged.
        judge: Gives the probabilities.
        practices: Those that `first` knows.
        least: From this probability on a practice counts as accepted.
    """
    known = {practice.ref: practice for practice in practices}

    def judged(document: Document) -> dict[str, Found]:
        at = {(p.locator.start, p.locator.end): p for p in document.passages}
        offered = [
            (ref, one.place)
            for ref, found in first.judge(document).items()
            for one in found.shown
            if (one.place.start, one.place.end) in at
        ]
        pairs = [(known[ref], at[place.start, place.end]) for ref, place in offered]
        chances = judge.probabilities(pairs) if pairs else np.zeros(0)
        shown: dict[str, list[Shown]] = {}
        for (ref, place), chance in zip(offered, chances, strict=True):
            shown.setdefault(ref, []).append(Shown(place, float(chance)))
        return {ref: _best_first(own, least) for ref, own in shown.items()}

    return DocumentMethod(name, judged, first.languages)


def _best_first(shown: list[Shown], least: float) -> Found:
    ordered = tuple(sorted(shown, key=lambda one: -one.score))
    best = ordered[0].score
    return Found(best, ordered, best >= least, best)
