"""Put together what several documents say of each practice: the best passages of all, each once.

A practice is as likely in place as the document that speaks for it best makes it,
whatever others leave unsaid.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple, TypeVar

from kakehashi.matching.features import folded_once
from kakehashi.matching.kinds.classify import Statement
from kakehashi.model import Candidate, Passage, Reason

LIKELY = 0.2
"""From this probability on, the best candidates of a practice are said to be close."""
CLOSEST = 3
"""So many candidates of a practice can be close."""
_UNSAID = Reason((), "")


class Spotted(NamedTuple):
    """A passage found near a practice. Most of these never become candidates, so they are light."""

    score: float
    passage: Passage
    statement: Statement
    presence: float
    """How likely its document makes the practice."""


_One = TypeVar("_One", Spotted, Candidate)


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
                one.passage,
                rank=rank,
                score=one.score,
                close=close,
                signs=one.statement.signs,
                reason=_UNSAID,
                kind=one.statement.kind,
                presence=presence,
            )
            for rank, close, presence, one in _ranked(together, most)
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
    return {
        ref: tuple(
            replace(one, rank=rank, close=close, presence=presence)
            for rank, close, presence, one in _ranked(together, most)
        )
        for ref, together in _by_practice(found)
    }


def _by_practice(found: Iterable[Mapping[str, Sequence[_One]]]) -> list[tuple[str, list[_One]]]:
    every: dict[str, list[_One]] = {}
    for one in found:
        for ref, spotted in one.items():
            every.setdefault(ref, []).extend(spotted)
    return sorted(every.items())


def _ranked(together: list[_One], most: int) -> Iterator[tuple[int, bool, float, _One]]:
    """Yield rank, whether it is close, how likely the practice is, and what was spotted."""
    presence = max(one.presence for one in together)
    seen: set[str] = set()
    for one in sorted(together, key=lambda one: (-one.score, one.passage.id)):
        same = folded_once(one.passage.text)
        if same not in seen:
            seen.add(same)
            rank = len(seen)
            yield rank, presence >= LIKELY and rank <= CLOSEST, presence, one
            if rank == most:
                return
