"""Suggest practices that would have prevented, detected or limited an incident.

Two sources: patterns of failure that the account speaks for (`countermeasures`), and
how close its sentences come to statements and examples of practices (the ranker of the
hub). An account tells of harm and a practice of care, so closeness alone finds little;
docs/incidents.md has the figures. People decide.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from kakehashi.incidents.countermeasures import Pattern, patterns_of
from kakehashi.incidents.words import Effect
from kakehashi.matching.features import words
from kakehashi.model import Locator, Passage, Provision
from kakehashi.text.language import language_of
from kakehashi.text.sentences import sentence_spans

if TYPE_CHECKING:  # numpy takes longer to load than a page of a server may
    import numpy as np

    from kakehashi.matching.rankers import Rankers

MOST = 10
_SENTENCES = 60
"""Sentences read of one account."""
_FALL = 0.8
"""Each practice of a pattern counts that much of the one before it."""
CLOSENESS = 0.15
"""What one deviation of closeness, among all practices, weighs beside a pattern."""
_EFFECTS = {
    "EVA": Effect.DETECT,
    "OPS": Effect.DETECT,
    "REC": Effect.DETECT,
    "INC": Effect.LIMIT,
    "STK": Effect.LIMIT,
}
"""What a practice usually does where no pattern says it, by its group; else it prevents."""


@dataclass(frozen=True, slots=True)
class Suggested:
    """A practice with why it is suggested."""

    practice: str
    effect: Effect
    score: float
    patterns: tuple[Pattern, ...]
    """The patterns of failure that name it; none where the words alone do."""


def suggest(
    text: str,
    rankers: Rankers,
    *,
    tags: Collection[str] = (),
    harms: Collection[str] = (),
    most: int = MOST,
) -> list[Suggested]:
    """Return practices, the likeliest first.

    Args:
        text: The account of the incident.
        rankers: Those of the practices.
        tags: Of failures, where a classifier gave any.
        harms: Codes of the incident.
        most: How many.
    """
    near = closeness(text, rankers)
    # Short accounts come close to everything or nothing: what counts is how a practice stands out.
    scores = CLOSENESS * (near - near.mean()) / (near.std() or 1.0)
    place = {practice.ref: at for at, practice in enumerate(rankers.practices)}
    named: dict[str, list[Pattern]] = {}
    effects: dict[str, Effect] = {}
    for pattern, weight in patterns_of(text, tags, harms):
        for depth, (ref, effect) in enumerate(pattern.practices):
            if ref in place:
                scores[place[ref]] += weight * _FALL**depth
                named.setdefault(ref, []).append(pattern)
                effects.setdefault(ref, effect)
    order = (-scores).argsort(kind="stable")[:most]
    refs = [rankers.practices[at].ref for at in order]
    return [
        Suggested(
            ref,
            effects.get(ref, _EFFECTS.get(_group(ref), Effect.PREVENT)),
            float(scores[place[ref]]),
            tuple(named.get(ref, ())),
        )
        for ref in refs
    ]


def closeness(text: str, rankers: Rankers) -> np.ndarray:
    """Return how close an account comes to each practice: the mean of its best sentences."""
    import numpy as np

    language = language_of(text)
    passages = passages_of(text)
    if not passages:
        return np.zeros(len(rankers.practices))
    scores = rankers.of(language).scores(passages)
    best = np.sort(scores, axis=0)[-3:]
    found: np.ndarray = best.mean(axis=0)
    return found


def passages_of(text: str) -> list[Passage]:
    """Return the sentences of an account as passages."""
    language = language_of(text)
    spans = list(islice(sentence_spans(text), _SENTENCES))
    return [
        Passage(str(n), text[a:b], "", Locator("incident", a, b), language, "paragraph")
        for n, (a, b) in enumerate(spans)
    ]


def _group(ref: str) -> str:
    return ref.partition(":")[2].partition("-")[0]


def keyword_baseline(
    texts: Sequence[str], practices: Sequence[Provision], most: int = MOST
) -> list[list[str]]:
    """Return practices by keywords (BM25 over title and statement): what to be better than."""
    from kakehashi.matching.okapi import Okapi

    spoken = [language_of(text) for text in texts]
    found: list[list[str]] = []
    okapis = {
        one: Okapi([words(f"{p.title.get(one)} {p.statement.get(one)}", one) for p in practices])
        for one in set(spoken)
    }
    for text, language in zip(texts, spoken, strict=True):
        scores = okapis[language].scores([words(text, language)])[0]
        order = (-scores).argsort(kind="stable")[:most]
        found.append([practices[at].ref for at in order])
    return found
