"""Which practices a document speaks to, as suggestions with the sentence behind each.

A practice is suggested where its closest sentence is close enough in words. How often that is
right was measured on texts that are frameworks of the library, so that their crosswalks tell
which practices they ask for (docs/measurements.md): about two of three are right, and most of
what a document asks for is missed. What is not suggested is therefore not known, never absent.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kakehashi.model import Document, Passage, Provision
from kakehashi.text.bilingual import LANGUAGES

if TYPE_CHECKING:  # matching is slow to load, and most who import this only read its results
    from kakehashi.matching.rankers import Rankers

LEAST = 0.5
"""From this probability on a practice is suggested."""
_SLOPE, _START = 0.2736, -3.1127
"""Of the probability over closeness in words, fitted on 22 texts: benchmarks/policy_coverage.py."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """A practice that a document may speak to, with its closest sentence."""

    practice: str
    passage: Passage
    probability: float


def coverage_rankers(practices: Sequence[Provision]) -> Rankers:
    """Return what measures the closeness of sentences to practices, to be used again."""
    from kakehashi.matching.candidates import rankers_taught

    return rankers_taught(practices, ())


def spoken_to(document: Document, rankers: Rankers) -> tuple[Spoken, ...]:
    """Return the practices that a document is suggested to speak to, the surest first.

    Closeness in words alone counts, so that the result does not depend on what is installed.
    """
    found: dict[str, Spoken] = {}
    for language in LANGUAGES:
        passages = [p for p in document.passages if p.language == language]
        if not passages:
            continue
        ranker = rankers.of(language)
        closeness = ranker.lexical(passages)
        for column, row in enumerate(closeness.argmax(axis=0).tolist()):
            chance = _chance(float(closeness[row, column]))
            ref = ranker.practices[column].ref
            if chance >= LEAST and (ref not in found or chance > found[ref].probability):
                found[ref] = Spoken(ref, passages[row], chance)
    return tuple(sorted(found.values(), key=lambda s: (-s.probability, s.practice)))


def close_practices(
    passages: Sequence[Passage], rankers: Rankers
) -> list[tuple[tuple[str, float], ...]]:
    """Return for each passage the practices that it may speak to, the surest first."""
    found: list[tuple[tuple[str, float], ...]] = [()] * len(passages)
    for language in LANGUAGES:
        places = [at for at, passage in enumerate(passages) if passage.language == language]
        if not places:
            continue
        ranker = rankers.of(language)
        closeness = ranker.lexical([passages[at] for at in places])
        for row, at in enumerate(places):
            chances = [
                (p.ref, _chance(float(c)))
                for p, c in zip(ranker.practices, closeness[row], strict=True)
            ]
            close = [pair for pair in chances if pair[1] >= LEAST]
            found[at] = tuple(sorted(close, key=lambda pair: (-pair[1], pair[0])))
    return found


def _chance(closeness: float) -> float:
    return 1 / (1 + math.exp(-(_START + _SLOPE * closeness)))
