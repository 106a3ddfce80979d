"""Find the candidates of every practice in some documents."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from kakehashi.matching.confirmations import Confirmation, Rejections, taught
from kakehashi.matching.features import folded_once
from kakehashi.matching.ranker import Ranker
from kakehashi.matching.rankers import Rankers
from kakehashi.matching.signs import PENALTY, signs_of
from kakehashi.matching.wording import Wording
from kakehashi.model import Candidate, Document, Passage, Provision, Reason
from kakehashi.text.bilingual import LANGUAGES, Language

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
_TOGETHER = 1000
"""Passages scored in one go: what bounds the memory that a long document takes."""


_UNSAID = Reason((), "")


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
    progress: Callable[[int], None] | None = None,
    rankers: Rankers | None = None,
    confirmations: Sequence[Confirmation] = (),
    reasons: bool = True,
) -> dict[str, tuple[Candidate, ...]]:
    """Return for each practice its candidates, best first; none where nothing comes near.

    Args:
        practices: The practices of the hub.
        documents: What was read. Passages are matched in their own language.
        most: How many candidates to keep for one practice.
        progress: Called with the number of passages just scored.
        rankers: Those of the practices, where they are used again.
        confirmations: What a person said of passages before; practices learn from it.
        reasons: Whether to say why each was ranked, which takes a third of the time.
    """
    rankers = rankers or rankers_taught(practices, confirmations)
    rejections = Rejections(confirmations)
    scored: dict[str, list[_Hit]] = {}
    for language, passages in _parts(documents):
        _collect(rankers.of(language), passages, scored, rejections)
        if progress:
            progress(len(passages))
    return {
        ref: tuple(_ranked(ref, hits, most, reasons=reasons))
        for ref, hits in sorted(scored.items())
    }


def rankers_taught(
    practices: Sequence[Provision], confirmations: Sequence[Confirmation]
) -> Rankers:
    """Return the rankers of practices that learned from confirmations; kept if they did not."""
    learned = taught(practices, confirmations)
    # Nothing of a user's documents enters the cache.
    return Rankers.kept(practices) if learned == tuple(practices) else Rankers(learned)


def merge_candidates(
    found: Iterable[Mapping[str, Sequence[Candidate]]], *, most: int = MOST
) -> dict[str, tuple[Candidate, ...]]:
    """Return the candidates of several documents as if they had been found together.

    Args:
        found: The candidates of each document, no fewer than `most` for a practice
            where there are as many.
        most: How many to keep for one practice.
    """
    every: dict[str, list[Candidate]] = {}
    for one in found:
        for ref, candidates in one.items():
            every.setdefault(ref, []).extend(candidates)
    return {ref: tuple(_merged(candidates, most)) for ref, candidates in sorted(every.items())}


def with_reasons(
    practices: Sequence[Provision], candidates: Mapping[str, Sequence[Candidate]]
) -> dict[str, tuple[Candidate, ...]]:
    """Return candidates found without reasons with them.

    Args:
        practices: Those that were looked for, as `Rankers.practices` has them.
        candidates: By practice.
    """
    by_ref = {practice.ref: practice for practice in practices}
    found: dict[str, tuple[Candidate, ...]] = {}
    for ref, some in candidates.items():
        wordings = {language: Wording(by_ref[ref], language) for language in LANGUAGES}
        reasons = (wordings[c.passage.language].reason(c.passage.text) for c in some)
        pairs = zip(some, reasons, strict=True)
        found[ref] = tuple(replace(candidate, reason=reason) for candidate, reason in pairs)
    return found


def _merged(candidates: list[Candidate], most: int) -> Iterator[Candidate]:
    seen: set[str] = set()
    for candidate in sorted(candidates, key=lambda c: (-c.score, c.passage.id)):
        same = folded_once(candidate.passage.text)
        if same not in seen:
            seen.add(same)
            yield replace(candidate, rank=len(seen))
            if len(seen) == most:
                return


def _parts(documents: Sequence[Document]) -> Iterator[tuple[Language, list[Passage]]]:
    """Yield passages of one document and one language, no more than fit into memory.

    Never of two documents: what an encoder makes of a text may depend a little on
    the texts beside it, and must not depend on which documents are read along.
    """
    for language in LANGUAGES:
        for document in documents:
            own = [p for p in document.passages if p.language == language]
            for start in range(0, len(own), _TOGETHER):
                yield language, own[start : start + _TOGETHER]


def _collect(
    ranker: Ranker,
    passages: Sequence[Passage],
    scored: dict[str, list[_Hit]],
    rejections: Rejections,
) -> None:
    scores = ranker.scores(passages)
    nearest = np.argsort(-scores, axis=1)[:, :PER_PASSAGE]
    for row, passage in enumerate(passages):
        signs = signs_of(passage)
        penalty = sum(PENALTY[sign] for sign in signs)
        for nearness, column in enumerate(nearest[row]):
            score = float(scores[row, column]) - penalty
            if score >= CUT_OFF[ranker.language]:
                ref = ranker.practices[column].ref
                # After the cut-off: what was rejected goes down the list, not off it.
                score -= rejections.penalty(ref, passage.text)
                close = score >= CLOSE and nearness < CLOSEST
                scored.setdefault(ref, []).append(_Hit(score, close, passage, signs, ranker))


def _ranked(ref: str, hits: list[_Hit], most: int, *, reasons: bool) -> list[Candidate]:
    found: list[Candidate] = []
    seen: set[str] = set()
    for hit in sorted(hits, key=lambda hit: (-hit.score, hit.passage.id)):
        same = folded_once(hit.passage.text)
        if same in seen:
            continue
        seen.add(same)
        wording = hit.ranker.wordings[ref]
        reason = wording.reason(hit.passage.text) if reasons else _UNSAID
        rank = len(found) + 1
        found.append(Candidate(ref, hit.passage, rank, hit.score, hit.close, hit.signs, reason))
        if len(found) == most:
            break
    return found
