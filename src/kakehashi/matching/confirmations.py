"""Learn from what a user confirmed: accepted passages join their practice's query.

Only from the fourth accepted passage of a practice on, and the latest four: on
labelled texts one or two prototypes, and eight, put the wrong passage first more
often than none; four did not, and brought more right ones among the first ten
(docs/corpora.md). Rejected passages, and passages nearly the same, are lowered
for that practice, and never removed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from kakehashi.matching.features import folded_once, ngrams
from kakehashi.model import Decision, Provision, Verdict
from kakehashi.text.bilingual import LANGUAGES, BilingualList, Language
from kakehashi.text.language import language_of

FROM = 4
"""Accepted passages of a practice, in one language, from which they are learned from."""
AT_MOST = 4
"""Accepted passages that join a query, the latest: eight drown its own wording."""
SAME, NEARLY = 6.0, 3.0
"""What a passage loses for a practice it was rejected for, itself or nearly itself."""
ALIKE = 0.8
"""Share of character n-grams in common (Jaccard) from which a passage is nearly the same."""


@dataclass(frozen=True, slots=True)
class Confirmation:
    """What a person said of one passage and one practice."""

    practice: str
    text: str
    accepted: bool

    @property
    def language(self) -> Language:
        """The language of the passage."""
        return language_of(self.text)


def confirmations_of(decisions: Iterable[Decision]) -> list[Confirmation]:
    """Return what decisions say of the passages that they quote, in their order.

    Evidence that a practice is in place, even partly, is accepted. A quote
    beside "planned" or "not in place" was looked at and shows no such thing.
    "Not applicable" says nothing of passages.

    Example:
        >>> from kakehashi.model import Evidence
        >>> quoted = (Evidence("policy.md", "We will log incidents."),)
        >>> plan = Decision("practices:A", Verdict.PLANNED, "Sato", "2026-11-02", evidence=quoted)
        >>> [(c.practice, c.accepted) for c in confirmations_of([plan])]
        [('practices:A', False)]
    """
    return [
        Confirmation(decision.practice, evidence.quote, decision.verdict in _SHOWN)
        for decision in decisions
        if decision.verdict is not Verdict.NOT_APPLICABLE
        for evidence in decision.evidence
        if evidence.quote.strip()
    ]


_SHOWN = (Verdict.IN_PLACE, Verdict.PARTIAL)


def taught(
    practices: Sequence[Provision], confirmations: Iterable[Confirmation]
) -> tuple[Provision, ...]:
    """Return the practices, those with four or more accepted passages with them as examples.

    The same practices, untouched, where there are fewer. What is returned holds
    sentences of the user's documents and must not be kept in a cache.
    """
    prototypes = _prototypes(confirmations)
    return tuple(_with_examples(p, prototypes.get(p.ref, {})) for p in practices)


def _prototypes(confirmations: Iterable[Confirmation]) -> dict[str, dict[Language, list[str]]]:
    accepted: dict[str, dict[Language, dict[str, str]]] = {}
    for one in confirmations:
        if one.accepted:
            texts = accepted.setdefault(one.practice, {}).setdefault(one.language, {})
            # The same passage twice counts once, as the latest.
            texts.pop(folded_once(one.text), None)
            texts[folded_once(one.text)] = one.text
    return {
        practice: {
            language: list(texts.values())[-AT_MOST:]
            for language, texts in by_language.items()
            if len(texts) >= FROM
        }
        for practice, by_language in accepted.items()
    }


def _with_examples(practice: Provision, found: Mapping[Language, list[str]]) -> Provision:
    if not found or practice.practice is None:
        return practice
    own = practice.practice.examples
    en, ja = ((*own.get(language), *found.get(language, ())) for language in LANGUAGES)
    return replace(practice, practice=replace(practice.practice, examples=BilingualList(en, ja)))


class Rejections:
    """The passages that were rejected, and how much a passage loses for being like one.

    Example:
        >>> no = Rejections([Confirmation("p:A", "We plan to log incidents.", accepted=False)])
        >>> no.penalty("p:A", "We plan to log incidents."), no.penalty("p:A", "We log incidents.")
        (6.0, 0.0)
        >>> no.penalty("p:A", "We plan to log incidents!"), no.penalty("p:B", "We plan …")
        (3.0, 0.0)
    """

    def __init__(self, confirmations: Iterable[Confirmation]) -> None:
        latest = {(c.practice, folded_once(c.text)): c for c in confirmations}
        self._grams: dict[str, dict[str, Counter[str]]] = {}
        for (practice, folded), one in latest.items():
            if not one.accepted:
                self._grams.setdefault(practice, {})[folded] = ngrams(one.text, one.language)

    def __bool__(self) -> bool:
        return bool(self._grams)

    def penalty(self, practice: str, text: str) -> float:
        """Return what a passage loses for a practice."""
        rejected = self._grams.get(practice)
        if not rejected:
            return 0.0
        folded = folded_once(text)
        if folded in rejected:
            return SAME
        grams = ngrams(text, language_of(text)).keys()
        near = any(_share(grams, other.keys()) >= ALIKE for other in rejected.values())
        return NEARLY if near else 0.0


def _share(one: Iterable[str], other: Iterable[str]) -> float:
    first, second = set(one), set(other)
    return len(first & second) / max(len(first | second), 1)
