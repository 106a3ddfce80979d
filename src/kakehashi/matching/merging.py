"""Put together what several documents say of each practice: the best passages of all, each once.

A practice is as likely in place as the document that speaks for it best makes it,
whatever others leave unsaid.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from operator import itemgetter
from typing import TypeVar

from kakehashi.matching.features import folded_once
from kakehashi.matching.kinds.classify import Statement
from kakehashi.model import Candidate, Passage, Reason

LIKELY = 0.2
"""From this probability on, the best candidates of a practice are said to be close."""
CLOSEST = 3
"""So many candidates of a practice can be close."""
_UNSAID = Reason((), "")


Spotted = tuple[float, Passage, Statement, float]
"""A passage near a practice: its score, itself, what it states, how likely the practice is.

Most of these never become candidates, so they are plain tuples.
"""
_T = TypeVar("_T")


def rank_spotted(
    found: Iterable[Mapping[str, Sequence[Spotted]]], *, most: int
) -> dict[str, tuple[Candidate, ...]]:
    """Return as candidates the best of what was spotted in some documents.

    Args:
        found: For each part of the documents what was spotted there, by practice.
        most: How many to keep for one practice.
    """
    return {
        ref: tuple(
            Candidate(
                ref,
                passage,
                rank=rank,
                score=score,
                close=close,
                signs=statement.signs,
                reason=_UNSAID,
                kind=statement.kind,
                presence=presence,
            )
            for rank, close, presence, (score, passage, statement, _) in _ranked(together, most)
        )
        for ref, together in _by_practice(found)
    }


def merge_candidates(
    found: Iterable[Mapping[str, Sequence[Candidate]]], *, most: int
) -> dict[str, tuple[Candidate, ...]]:
    """Return the candidates of several documents as if they had been found together.

    Args:
        found: The candidates of each document, no fewer than `most` for a practice
            where there are as many.
        most: How many to keep for one practice.
    """
    merged: dict[str, tuple[Candidate, ...]] = {}
    for ref, candidates in _by_practice(found):
        together = [(one.score, one.passage, one, one.presence) for one in candidates]
        merged[ref] = tuple(
            replace(one, rank=rank, close=close, presence=presence)
            for rank, close, presence, (_, _, one, _) in _ranked(together, most)
        )
    return merged


def _by_practice(found: Iterable[Mapping[str, Sequence[_T]]]) -> list[tuple[str, list[_T]]]:
    every: dict[str, list[_T]] = {}
    for one in found:
        for ref, some in one.items():
            every.setdefault(ref, []).extend(some)
    return sorted(every.items())


def _ranked(
    together: list[tuple[float, Passage, _T, float]], most: int
) -> Iterator[tuple[int, bool, float, tuple[float, Passage, _T, float]]]:
    """Yield rank, whether it is close, how likely the practice is, and what was spotted."""
    presence = max(map(itemgetter(3), together))
    seen: set[str] = set()
    for one in sorted(together, key=lambda one: (-one[0], one[1].id)):
        same = folded_once(one[1].text)
        if same not in seen:
            seen.add(same)
            rank = len(seen)
            yield rank, presence >= LIKELY and rank <= CLOSEST, presence, one
            if rank == most:
                return
