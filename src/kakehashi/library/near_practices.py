"""Practices whose wording nearly coincides: a smell, for practices must share no content.

Statements and examples are compared as sets of character n-grams (Jaccard).
This finds what was copied and reworded a little; two practices that say the
same in other words are for readers to find.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import ceil

from kakehashi.model import Provision
from kakehashi.text.bilingual import LANGUAGES, Language
from kakehashi.text.normalise import fold

LEAST = 0.5
"""Share of common n-grams from which two wordings count as near.

Chosen on the library of November 2026: at 0.5 four of 74,305 pairs are left, all
cut from one practice and worded alike on purpose; at 0.4 most are pairs that only
share their frame ("The organisation tells deployers …").
"""
LENGTHS: dict[Language, int] = {"en": 5, "ja": 3}
"""Characters of an n-gram: about one English word, one Japanese word with its particle."""

Grams = frozenset[str]


@dataclass(frozen=True, slots=True)
class Near:
    """Two practices, and the wordings of theirs that are most alike."""

    likeness: float
    """Common n-grams as a share of all, in (0, 1]."""
    one: Provision
    other: Provision
    wording: str
    other_wording: str


@dataclass(frozen=True, slots=True)
class _Wording:
    practice: Provision
    text: str
    grams: Grams


def near_practices(practices: Iterable[Provision], *, least: float = LEAST) -> list[Near]:
    """Return the pairs of practices with near wordings, the most alike first, each pair once."""
    best: dict[tuple[str, str], Near] = {}
    kept = list(practices)
    for language in LANGUAGES:
        for near in _near(list(_wordings(kept, language)), least):
            pair = (near.one.ref, near.other.ref)
            if pair not in best or near.likeness > best[pair].likeness:
                best[pair] = near
    return sorted(best.values(), key=lambda near: (-near.likeness, near.one.ref, near.other.ref))


def _wordings(practices: Iterable[Provision], language: Language) -> Iterator[_Wording]:
    for practice in practices:
        own = practice.statement.ja if language == "ja" else practice.statement.en
        examples = practice.practice.examples.get(language) if practice.practice else ()
        for text in (own, *examples):
            if found := grams(text, LENGTHS[language]):
                yield _Wording(practice, text, found)


def grams(text: str, length: int) -> Grams:
    """Return the runs of so many characters that a text holds, folded as everywhere.

    Example:
        >>> sorted(grams("ＡＩ監査", 3))
        ['ai監', 'i監査']
    """
    folded = fold(text)
    return frozenset(folded[i : i + length] for i in range(len(folded) - length + 1))


def _near(wordings: list[_Wording], least: float) -> Iterator[Near]:
    """Compare only wordings that share one of their rarest n-grams.

    Two sets that share at least a share t of all they hold share at least t of
    the larger one; so if the rarest 1 - t of each have nothing in common, they
    are not near. Ten million pairs become a hundred thousand.
    """
    counts = Counter(gram for wording in wordings for gram in wording.grams)
    holding: defaultdict[str, list[_Wording]] = defaultdict(list)
    for wording in wordings:
        size = len(wording.grams)
        rare = sorted(wording.grams, key=lambda gram: (counts[gram], gram))
        rare = rare[: size - ceil(least * size) + 1]
        met = {id(other): other for gram in rare for other in holding[gram]}
        for other in met.values():
            likeness = _likeness(wording.grams, other.grams)
            if likeness >= least and other.practice is not wording.practice:
                yield Near(likeness, other.practice, wording.practice, other.text, wording.text)
        for gram in rare:
            holding[gram].append(wording)


def _likeness(one: Grams, other: Grams) -> float:
    common = len(one & other)
    return common / (len(one) + len(other) - common)
