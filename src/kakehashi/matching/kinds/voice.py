"""Whose voice a document speaks in: a law, an order to agencies, an organisation, a report.

"Deployers shall keep logs" is a duty of others in an act of parliament, and of the writer's
own units in a ministry's directive. One sentence cannot tell; the whole document can, by
how often it says "we", "shall", "staff" or "section".
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from kakehashi.text.bilingual import Language

UNKNOWN = "unknown"
"""The voice of a document too short to tell."""
_LEAST: dict[Language, int] = {"en": 900, "ja": 400}
"""Characters below which nothing is said about a document."""
_MOST = 120_000
"""Characters looked at: the rest of a long document speaks like its beginning."""

_WORDS: dict[Language, dict[str, str]] = {
    "en": {
        "we": r"\b(?:we|our|ours|us)\b",
        "law": r"\b(?:this act|subsection|subparagraph|enactment|congress|paragraph|attorney general|"
        r"u\.s\.c|article \d+|penalty|the commission|the secretary)\b",
        "shall": r"\bshall\b",
        "should": r"\bshould\b",
        "agencies": r"\b(?:agency|agencies|memorandum|this order|directive)\b",
        "staff": r"\b(?:staff|employees?|departments?|this policy|city|county|personnel|team members?)\b",
        "past": r"\b(?:was|were)\b",
        "roles": r"\b(?:developers?|deployers?|providers?|operators?|organi[sz]ations|companies|states)\b",
        "you": r"\b(?:you|your)\b",
        "planned": r"\bwill\b",
    },
    "ja": {
        "self": r"当社|弊社|本学|本市|当市|当行|当院|当センター|グループ",
        "staff": r"職員|社員|従業員|教職員|学生|担当者|責任者|管理者",
        "law": r"この法律|政令|条の規定|国は|政府は|公布",
        "roles": r"開発者|提供者|AI 利用者|事業者|組織は|システム",
        "should": r"べき|望ましい|重要である|期待される",
        "steps": r"ボタン|クリック|画面|押下|入力して",
        "list": r"\[Required\]|\[Recommended\]|\[Option\]|定義例",
        "polite": r"です。|ます。|ください",
        "past": r"ました|された。|した。",
    },
}
_LEVELS: dict[Language, tuple[float, float]] = {"en": (1.0, 4.0), "ja": (1.0, 4.0)}
"""Occurrences per thousand characters above which a word is said to be there, and to be frequent."""


def voice_of(texts: Iterable[str], language: Language) -> tuple[str, ...]:
    """Return how often a document uses each telling word: one feature a word, or only `UNKNOWN`.

    Example:
        >>> voice_of(["Too short."], "en")
        ('unknown',)
        >>> voice_of(["We test our models and publish what we find. "] * 30, "en")[0]
        'we:2'
    """
    text = "\n".join(texts)[:_MOST]
    if len(text) < _LEAST[language]:
        return (UNKNOWN,)
    low, high = _LEVELS[language]
    found = []
    for name, pattern in _patterns(language):
        rate = 1000 * sum(1 for _ in pattern.finditer(text)) / len(text)
        found.append(f"{name}:{(rate >= low) + (rate >= high)}")
    return tuple(found)


@cache
def _patterns(language: Language) -> tuple[tuple[str, re.Pattern[str]], ...]:
    flags = re.IGNORECASE if language == "en" else 0
    return tuple((name, re.compile(words, flags)) for name, words in _WORDS[language].items())
