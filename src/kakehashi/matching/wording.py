"""The wordings of a practice, kept ready to say what a passage shares with them."""

from __future__ import annotations

import re
from functools import cached_property, lru_cache

from kakehashi.matching.features import folded_once, words
from kakehashi.model import Provision, Reason
from kakehashi.text.bilingual import Language
from kakehashi.text.normalise import fold

MOST = 8
"""Words named for one candidate."""
_EN_TOKEN = re.compile(r"[A-Za-z][A-Za-z'’]+")
_JA_TERM = re.compile(r"[\u30a1-\u30ff]{2,}|[\u3400-\u9fff\u3005]{2,}|[a-z][a-z0-9-]+")


class Wording:
    """The statement and example sentences of one practice in one language.

    Example:
        >>> from kakehashi.text.bilingual import Bilingual
        >>> text = Bilingual("Incidents must be logged.", "リスクの評価を行う。")
        >>> practice = Provision("p:1", "1", None, "practice", text, text, text)
        >>> Wording(practice, "en").shared("We log incidents daily.")
        ('incidents', 'log')
        >>> Wording(practice, "ja").shared("リスク評価を実施した。")
        ('リスク', '評価')
    """

    def __init__(self, practice: Provision, language: Language) -> None:
        examples = practice.practice.examples.get(language) if practice.practice else ()
        self._texts = (practice.statement.get(language), *examples)
        self._language = language

    def reason(self, text: str) -> Reason:
        """Return the words that a text shares, and the wording nearest to it."""
        return Reason(self.shared(text), self._nearest(text))

    def shared(self, text: str) -> tuple[str, ...]:
        """Return the words of a text that stand in any of the wordings, longest first."""
        found = self._japanese(text) if self._language == "ja" else self._english(text)
        return tuple(sorted(dict.fromkeys(found), key=lambda word: (-len(word), word))[:MOST])

    def _nearest(self, text: str) -> str:
        overlaps = [0] * len(self._texts)
        for word, times in _counted(text, self._language):
            for number, count in self._places.get(word, ()):
                overlaps[number] += min(times, count)
        return self._texts[overlaps.index(max(overlaps))]

    @cached_property
    def _places(self) -> dict[str, list[tuple[int, int]]]:
        """For each word the numbers of the wordings that hold it, and how often."""
        places: dict[str, list[tuple[int, int]]] = {}
        for number, text in enumerate(self._texts):
            for word, times in words(text, self._language).items():
                places.setdefault(word, []).append((number, times))
        return places

    @cached_property
    def _folded(self) -> str:
        return "\n".join(fold(text) for text in self._texts)

    def _english(self, text: str) -> list[str]:
        tokens = _tokens(text)
        return [token for stem in tokens.keys() & self._places.keys() for token in tokens[stem]]

    def _japanese(self, text: str) -> list[str]:
        return [
            part for term in _JA_TERM.findall(folded_once(text)) for part in self._longest(term)
        ]

    def _longest(self, term: str) -> list[str]:
        """Cut a compound into its longest pieces of two or more characters that occur."""
        start, found = 0, []
        while start < len(term) - 1:
            end = start + 1
            # What is too long at one length is so at every greater one.
            while end < len(term) and term[start : end + 1] in self._folded:
                end += 1
            if end > start + 1:
                found.append(term[start:end])
            start = end
        return found


@lru_cache(maxsize=2**12)
def _counted(text: str, language: Language) -> tuple[tuple[str, int], ...]:
    # A passage is compared with the dozen practices that it is closest to.
    return tuple(words(text, language).items())


@lru_cache(maxsize=2**12)
def _tokens(text: str) -> dict[str, list[str]]:
    """Return the words of an English text as they are written, by their stems."""
    tokens: dict[str, list[str]] = {}
    for token in dict.fromkeys(map(str.lower, _EN_TOKEN.findall(text))):
        for stem in _stems_of(token):
            tokens.setdefault(stem, []).append(token)
    return tokens


@lru_cache(maxsize=2**15)
def _stems_of(token: str) -> frozenset[str]:
    return frozenset(words(token, "en"))
