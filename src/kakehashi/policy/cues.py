"""Find the cues of a sentence: the words in it that speak for a theme, a risk or governance."""

from __future__ import annotations

import re
from functools import cache
from types import MappingProxyType

from kakehashi.policy import cues_en, cues_ja
from kakehashi.text.bilingual import Language

_TABLES = {"en": cues_en.CUES, "ja": cues_ja.CUES}
GROUPS: tuple[str, ...] = tuple(cues_en.CUES)
"""The names of the groups of cues, the same in both languages."""


@cache
def _patterns(language: Language) -> MappingProxyType[str, re.Pattern[str]]:
    compiled = {name: re.compile(p, re.IGNORECASE) for name, p in _TABLES[language].items()}
    return MappingProxyType(compiled)


def find_cues(text: str, language: Language) -> dict[str, tuple[str, ...]]:
    """Return the words of each group of cues that a text holds, groups without any left out.

    Example:
        >>> find_cues("Countries agree on AI principles.", "en")["governance"]
        ('principles',)
        >>> find_cues("AIの開発者は人権を尊重する。", "ja")["rights"]
        ('人権',)
    """
    found = {
        name: tuple(dict.fromkeys(m.group().lower() for m in pattern.finditer(text)))
        for name, pattern in _patterns(language).items()
    }
    return {name: words for name, words in found.items() if words}
