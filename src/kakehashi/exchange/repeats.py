"""Find out whether the words of one text stand in another."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from kakehashi.exchange.names import MARK
from kakehashi.text.normalise import CJK, fold

_WINDOW = 24
_WINDOW_CJK = 12
"""So many letters in a row are no chance: three or four words."""
_SHORTEST = 2
_JAPANESE = re.compile(f"[{CJK}]")


class Words:
    """What must not be read, prepared so that each text is gone through only once."""

    def __init__(self, secrets: Iterable[str]) -> None:
        tokens = {tuple(_folded(secret).split()) for secret in secrets}
        wanted = {one for one in tokens if sum(map(len, one)) >= _SHORTEST}
        long = {one for one in wanted if len("".join(one)) > _size("".join(one))}
        self._long = tuple("".join(one) for one in sorted(long))
        self._windows = {size: self._cut(size) for size in (_WINDOW, _WINDOW_CJK)}
        self._short = _pattern(wanted - long)

    def _cut(self, size: int) -> frozenset[str]:
        """Return every part of so many letters of the secrets that are compared by it."""
        return frozenset(
            secret[at : at + size]
            for secret in self._long
            if _size(secret) == size
            for at in range(len(secret) - size + 1)
        )

    def stand_in(self, text: str, *, parts: bool = True) -> bool:
        """Say whether a text holds one of the secrets, or a longer part of one.

        Args:
            text: What is read.
            parts: Whether some twenty letters in a row of a longer one count as well.

        Example:
            >>> Words(["Aiko Tanaka"]).stand_in("signed by AIKO  TANAKA")
            True
            >>> Words(["Ben"]).stand_in("the benefit")
            False
            >>> quote = Words(["The board answers for all risks of our AI."])
            >>> quote.stand_in("We said: “the board answers for all risks”.")
            True
            >>> quote.stand_in("We said: “the board answers for all risks”.", parts=False)
            False
        """
        there = _folded(text)
        if self._short and self._short.search(there):
            return True
        plain = "".join(there.split())
        hit = any(
            plain[at : at + size] in windows
            for size, windows in self._windows.items()
            if windows
            for at in range(len(plain) - size + 1)
        )
        return hit and (parts or any(secret in plain for secret in self._long))


def _folded(text: str) -> str:
    """Return a text without what two people write differently, and without marks for people."""
    return fold(MARK.sub(" ", text))


def _size(secret: str) -> int:
    return _WINDOW_CJK if _JAPANESE.search(secret) else _WINDOW


def _pattern(short: Iterable[tuple[str, ...]]) -> re.Pattern[str] | None:
    """Return a pattern for short words, which must not lie within longer Latin ones."""
    forms = [r"\s*".join(map(re.escape, tokens)) for tokens in sorted(short)]
    if not forms:
        return None
    return re.compile(rf"(?<![a-z0-9])(?:{'|'.join(forms)})(?![a-z0-9])")


def words_in(value: Any) -> str:
    """Return every text inside a JSON value."""
    if isinstance(value, str):
        return value
    if isinstance(value, list):
        return "\n".join(map(words_in, value))
    return "\n".join(map(words_in, value.values())) if isinstance(value, dict) else ""
