"""Ways to say which practices a document shows; those that this project ships."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from kakehashi.evaluation.backends import Remembered
from kakehashi.evaluation.places import Place
from kakehashi.library.cache_folder import cache_folder
from kakehashi.matching.candidates import find_candidates
from kakehashi.matching.rankers import Rankers
from kakehashi.matching.verifier.available import installed_verifier
from kakehashi.model import Candidate, Document, Passage, Provision
from kakehashi.text.bilingual import LANGUAGES, Language

PRECISION = 0.75
"""From this probability on a practice is said to be in place, when that is asked for."""
MOST = 10
"""Candidates of a practice that are looked at."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A passage offered as evidence."""

    place: Place
    score: float


@dataclass(frozen=True, slots=True)
class Found:
    """What a method says of one practice in one document; a practice not found is left out."""

    score: float
    shown: tuple[Shown, ...]
    """Best first."""
    accepted: bool
    """Whether it is above the threshold that is shipped with the method."""
    probability: float | None = None


@dataclass(frozen=True, slots=True)
class DocumentMethod:
    """A way to go through a document, named as in the tables of results."""

    name: str
    judge: Callable[[Document], dict[str, Found]]
    languages: frozenset[Language]
    """Documents in other languages are not given to it."""
    encoder: Remembered | None = None
    """Whose kept vectors count as if they had been made anew."""


@dataclass(frozen=True, slots=True)
class Timed:
    """What a method found, and the seconds of processor time it took."""

    found: dict[str, Found]
    seconds: float


BOTH: frozenset[Language] = frozenset(("en", "ja"))


def shipped_candidates(
    practices: Sequence[Provision], rankers: Rankers | None = None, most: int = MOST
) -> DocumentMethod:
    """Return the first tier: candidates, and how likely each practice is there."""
    rankers = rankers or unread(practices)
    return _offering("candidates", practices, rankers, most, BOTH)


def verified_candidates(practices: Sequence[Provision], most: int = MOST) -> DocumentMethod | None:
    """Return the second tier: candidates that a verifier has read; None where none is installed."""
    languages = frozenset(language for language in LANGUAGES if installed_verifier(language))
    if not languages:
        return None
    rankers = Rankers(practices, cache_folder(), verifiers=installed_verifier)
    return _offering("verifier", practices, rankers, most, languages)


def unread(practices: Sequence[Provision]) -> Rankers:
    """Return rankers whose candidates nothing reads."""
    return Rankers(practices, cache_folder(), verifiers=lambda _: None)


def _offering(
    name: str,
    practices: Sequence[Provision],
    rankers: Rankers,
    most: int,
    languages: frozenset[Language],
) -> DocumentMethod:
    return DocumentMethod(
        name,
        lambda document: _offered(
            find_candidates(practices, [document], most=most, rankers=rankers, reasons=False)
        ),
        languages,
    )


def all_candidates(
    practices: Sequence[Provision], rankers: Rankers | None = None, most: int = MOST
) -> DocumentMethod:
    """Return the same ranking without its cut-off: what a later stage could choose from."""
    rankers = rankers or unread(practices)

    def judge(document: Document) -> dict[str, Found]:
        return _offered(
            find_candidates(
                practices, [document], most=most, least=0.0, rankers=rankers, reasons=False
            )
        )

    return DocumentMethod("candidates, uncut", judge, BOTH)


def _offered(found: Mapping[str, Sequence[Candidate]]) -> dict[str, Found]:
    return {
        ref: Found(
            candidates[0].presence,
            tuple(Shown(place_of(c.passage), c.score) for c in candidates),
            candidates[0].presence >= PRECISION,
            candidates[0].presence,
        )
        for ref, candidates in found.items()
        if candidates
    }


def timed(method: DocumentMethod, document: Document) -> Timed:
    """Run a method on a document."""
    before, start = _borrowed(method), time.process_time()
    found = method.judge(document)
    return Timed(found, time.process_time() - start + _borrowed(method) - before)


def _borrowed(method: DocumentMethod) -> float:
    return method.encoder.borrowed if method.encoder else 0.0


def place_of(passage: Passage) -> Place:
    """Return where a passage stands in its document."""
    return Place(passage.locator.start, passage.locator.end)
