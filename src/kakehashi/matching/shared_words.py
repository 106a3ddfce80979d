"""The words that a passage shares with a practice, as a reader would name them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kakehashi.matching.features import words
from kakehashi.text.bilingual import Language
from kakehashi.text.normalise import fold

MOST = 8
"""Words named for one candidate."""
_JA_TERM = re.compile(r"[\u30a1-\u30ff]{2,}|[\u3400-\u9fff\u3005]{2,}|[a-z][a-z0-9-]+")


def shared_words(text: str, others: Sequence[str], language: Language) -> tuple[str, ...]:
    """Return the words of a text that stand in any of the others, longest first.

    Example:
        >>> shared_words("We log incidents daily.", ["Incidents must be logged."], "en")
        ('incidents', 'log')
        >>> shared_words("リスク評価を実施した。", ["リスクの評価を行う。"], "ja")
        ('リスク', '評価')
    """
    found = _japanese(text, others) if language == "ja" else _english(text, others)
    return tuple(sorted(dict.fromkeys(found), key=lambda word: (-len(word), word))[:MOST])


def _english(text: str, others: Sequence[str]) -> list[str]:
    theirs = {stem for other in others for stem in words(other, "en")}
    tokens = re.findall(r"[A-Za-z][A-Za-z'’]+", text)
    return [token.lower() for token in tokens if set(words(token, "en")) & theirs]


def _japanese(text: str, others: Sequence[str]) -> list[str]:
    theirs = "\n".join(fold(other) for other in others)
    return [part for term in _JA_TERM.findall(fold(text)) for part in _longest(term, theirs)]


def _longest(term: str, theirs: str) -> list[str]:
    """Cut a compound into its longest pieces of two or more characters that occur."""
    start, found = 0, []
    while start < len(term) - 1:
        ends = range(len(term), start + 1, -1)
        end = next((e for e in ends if term[start:e] in theirs), start)
        if end > start:
            found.append(term[start:end])
        start = max(end, start + 1)
    return found
