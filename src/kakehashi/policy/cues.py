"""Find the cues of a sentence: the words in it that speak for a theme, a risk or governance."""

from __future__ import annotations

import re
from functools import cache
from types import MappingProxyType

from kakehashi.policy import cues_en, cues_ja
from kakehashi.policy.needles import needles_of
from kakehashi.text.bilingual import Language

_TABLES = {"en": cues_en.CUES, "ja": cues_ja.CUES}
GROUPS: tuple[str, ...] = tuple(cues_en.CUES)
"""The names of the groups of cues, the same in both languages."""


@cache
def _patterns(language: Language) -> MappingProxyType[str, re.Pattern[str]]:
    compiled = {name: re.compile(p, re.IGNORECASE) for name, p in _TABLES[language].items()}
    return MappingProxyType(compiled)


@cache
def _needles(language: Language) -> MappingProxyType[str, tuple[str, ...] | None]:
    return MappingProxyType({name: needles_of(p) for name, p in _TABLES[language].items()})


def find_cues(text: str, language: Language) -> dict[str, tuple[str, ...]]:
    """Return the words of each group of cues that a text holds, groups without any left out.

    Example:
        >>> find_cues("Countries agree on AI principles.", "en")["governance"]
        ('principles',)
        >>> find_cues("AIの開発者は人権を尊重する。", "ja")["rights"]
        ('人権',)
    """
    folded, patterns = text.casefold(), _patterns(language)
    found = {
        name: tuple(dict.fromkeys(m.group().lower() for m in patterns[name].finditer(text)))
        for name, needles in _needles(language).items()
        if needles is None or any(needle in folded for needle in needles)
    }
    return {name: words for name, words in found.items() if words}
