"""How many tokens a text may be: a guess that is good enough to plan calls and costs."""

from __future__ import annotations

_LATIN = 0.27
"""Tokens for a Latin letter, space or sign: rather too many than too few."""
_OTHER = 1.0
"""Tokens for a kanji or kana; tokenizers need between .7 and 1.3."""


def tokens_in(text: str) -> int:
    """Return about how many tokens a text is.

    Example:
        >>> tokens_in("Incidents are logged."), tokens_in("事故を記録する。")
        (6, 8)
    """
    latin = sum(letter.isascii() for letter in text)
    return round(latin * _LATIN + (len(text) - latin) * _OTHER)
