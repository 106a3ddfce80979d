"""Find the candidates of every practice in some documents, and how likely each is in place."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import repeat

import numpy as np
from numpy.typing import NDArray

from kakehashi.matching.closeness import Closeness, measure_closeness
from kakehashi.matching.confirmations import Confirmation, Rejections, taught
from kakehashi.matching.merging import Spotted, rank_spotted
from kakehashi.matching.presence.likelihood import likelihood
from kakehashi.matching.rankers import Rankers
from kakehashi.matching.verifier.reading import verified
from kakehashi.matching.wording import Wording
from kakehashi.model import Candidate, Document, Passage, Provision
from kakehashi.text.bilingual import LANGUAGES, Language

MOST = 8
"""Candidates kept for a practice."""
SHOWN = 0.005
"""Practices less likely than this get no candidates: most are absent from most documents."""
_TOGETHER = 2000
"""Passages scored in one go: what bounds the memory that a long document takes."""


def find_candidates(
    practices: Sequence[Provision],
    documents: Sequence[Document],
    *,
    most: int = MOST,
    least: float = SHOWN,
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
        least: Practices that no document makes likelier than this get no candidates.
        progress: Called with the number of passages just scored.
        rankers: Those of the practices, where they are used again.
        confirmations: What a person said of passages before; practices learn from it.
        reasons: Whether to say why each was ranked, which takes a third of the time.
    """
    rankers = rankers or rankers_taught(practices, confirmations)
    rejections = Rejections(confirmations)
    found: list[dict[str, list[Spotted]]] = []
    for language, passages in _parts(documents):
        found.append(_of_part(rankers, language, passages, rejections, (most, least)))
        if progress:
            progress(len(passages))
    merged = rank_spotted(found, most=most)
    return with_reasons(rankers.practices, merged) if reasons else merged


def rankers_taught(
    practices: Sequence[Provision], confirmations: Sequence[Confirmation]
) -> Rankers:
    """Return the rankers of practices that learned from confirmations; kept if they did not."""
    learned = taught(practices, confirmations)
    # Nothing of a user's documents enters the cache.
    return Rankers.kept(practices) if learned == tuple(practices) else Rankers(learned)


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


def _parts(documents: Sequence[Document]) -> Iterator[tuple[Language, list[Passage]]]:
    """Yield passages of one document and one language, no more than fit into memory.

    Never of two documents: how likely a practice is in place was measured for one at
    a time, and must not depend on which documents are read along.
    """
    for language in LANGUAGES:
        for document in documents:
            own = [p for p in document.passages if p.language == language]
            for start in range(0, len(own), _TOGETHER):
                yield language, own[start : start + _TOGETHER]


def _of_part(
    rankers: Rankers,
    language: Language,
    passages: Sequence[Passage],
    rejections: Rejections,
    limits: tuple[int, float],
) -> dict[str, list[Spotted]]:
    ranker, verifier, (most, least) = rankers.of(language), rankers.verifier(language), limits
    closeness, statements = measure_closeness(ranker, passages)
    chances = likelihood(ranker, closeness)
    if verifier is not None:
        closeness, chances = verified(verifier, ranker, passages, closeness, chances)
    # Some more than are asked for: alike ones go, and rejected ones go down.
    rows = _best(closeness, 2 * most + 4)
    scores = np.take_along_axis(closeness.ranking, rows, axis=0)
    found: dict[str, list[Spotted]] = {}
    for column in np.flatnonzero(chances >= least).tolist():
        ref, chance = ranker.practices[column].ref, float(chances[column])
        best = rows[:, column].tolist()
        # Zipped, not made one by one: of many documents these are a hundred thousand.
        stated = map(passages.__getitem__, best), map(statements.__getitem__, best)
        spotted = list(zip(scores[:, column].tolist(), *stated, repeat(chance)))
        found[ref] = _lowered(ref, spotted, rejections) if rejections else spotted
    return found


def _lowered(ref: str, spotted: Sequence[Spotted], rejections: Rejections) -> list[Spotted]:
    return [
        (score - rejections.penalty(ref, passage.text), passage, statement, presence)
        for score, passage, statement, presence in spotted
    ]


def _best(closeness: Closeness, depth: int) -> NDArray[np.intp]:
    """Return the rows of the best passages of each practice, best first."""
    count = len(closeness.ranking)
    if count > 4 * depth:
        top = np.argpartition(-closeness.ranking, depth, axis=0)[:depth]
        order = np.argsort(-np.take_along_axis(closeness.ranking, top, axis=0), axis=0)
        return np.take_along_axis(top, order, axis=0)
    return np.argsort(-closeness.ranking, axis=0, kind="stable")[:depth]
