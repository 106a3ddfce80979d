"""Find the candidates of every practice in some documents."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from kakehashi.matching.ranker import Ranker
from kakehashi.matching.signs import PENALTY, signs_of
from kakehashi.model import Candidate, Document, Passage, Provision
from kakehashi.text.bilingual import LANGUAGES, Language
from kakehashi.text.normalise import fold

CUT_OFF: dict[Language, float] = {"en": 4.5, "ja": 4.5}
"""Scores below this are not shown: most practices are absent from most documents.

Chosen on labelled real documents (docs/measurements.md). It is no probability.
"""
CLOSE = 8.0
"""From this score on a candidate may be said to be close in wording, below it loose."""
CLOSEST = 3
"""Only for so many practices, those it is closest to, can a passage be close."""
MOST = 8
"""Candidates kept for a practice."""
PER_PASSAGE = 12
"""A passage is a candidate for no more practices than this: those it is closest to."""


@dataclass(frozen=True, slots=True)
class _Hit:
    """A passage scored above the cut-off for some practice."""

    score: float
    close: bool
    passage: Passage
    signs: tuple[str, ...]
    ranker: Ranker


def find_candidates(
    practices: Sequence[Provision],
    documents: Sequence[Document],
    *,
    most: int = MOST,
    cut_off: float | None = None,
    per_passage: int = PER_PASSAGE,
    progress: Callable[[int], None] | None = None,
) -> dict[str, tuple[Candidate, ...]]:
    """Return for each practice its candidates, best first; none where nothing comes near.

    Args:
        practices: The practices of the hub.
        documents: What was read. Passages are matched in their own language.
        most: How many candidates to keep for one practice.
        cut_off: Scores below this are left out; those of `CUT_OFF` where None.
        per_passage: For how many practices one passage may be a candidate.
        progress: Called with the number of passages just scored.
    """
    scored: dict[str, list[_Hit]] = {}
    for language in LANGUAGES:
        passages = [p for d in documents for p in d.passages if p.language == language]
        if passages:
            ranker = Ranker(practices, language)
            least = CUT_OFF[language] if cut_off is None else cut_off
            _collect(ranker, passages, scored, least, per_passage)
            if progress:
                progress(len(passages))
    return {ref: tuple(_ranked(ref, hits, most)) for ref, hits in sorted(scored.items())}


def _collect(
    ranker: Ranker,
    passages: Sequence[Passage],
    scored: dict[str, list[_Hit]],
    cut_off: float,
    per_passage: int,
) -> None:
    scores = ranker.scores(passages)
    nearest = np.argsort(-scores, axis=1)[:, :per_passage]
    for row, passage in enumerate(passages):
        signs = signs_of(passage)
        penalty = sum(PENALTY[sign] for sign in signs)
        for nearness, column in enumerate(nearest[row]):
            score = float(scores[row, column]) - penalty
            if score >= cut_off:
                ref = ranker.practices[column].ref
                close = score >= CLOSE and nearness < CLOSEST
                scored.setdefault(ref, []).append(_Hit(score, close, passage, signs, ranker))


def _ranked(ref: str, hits: list[_Hit], most: int) -> list[Candidate]:
    found: list[Candidate] = []
    seen: set[str] = set()
    for hit in sorted(hits, key=lambda hit: (-hit.score, hit.passage.id)):
        same = fold(hit.passage.text)
        if same in seen:
            continue
        seen.add(same)
        reason = hit.ranker.wordings[ref].reason(hit.passage.text)
        rank = len(found) + 1
        found.append(Candidate(ref, hit.passage, rank, hit.score, hit.close, hit.signs, reason))
        if len(found) == most:
            break
    return found
