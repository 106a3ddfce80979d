"""Find out whether the words of one text stand in another."""

from __future__ import annotations

import re
from typing import Any

from kakehashi.text.normalise import fold

_WINDOW = 24
_WINDOW_CJK = 12
"""So many letters in a row are no chance: three or four words."""
_SHORTEST = 2


def repeats(secret: str, text: str, *, parts: bool = True) -> bool:
    """Say whether a text holds a secret, or a longer part of it.

    Args:
        secret: What must not be read.
        text: What is read.
        parts: Whether some twenty letters of it in a row count as well.

    Example:
        >>> repeats("Aiko Tanaka", "signed by AIKO  TANAKA", parts=False)
        True
        >>> repeats("Ben", "the benefit")
        False
        >>> quote = "The board answers for all risks of our AI."
        >>> repeats(quote, "We said: “the board answers for all risks”.")
        True
    """
    wanted, there = fold(secret).split(), fold(text)
    if sum(map(len, wanted)) < _SHORTEST:
        return False
    whole = r"\s*".join(map(re.escape, wanted))
    if re.search(rf"(?<![a-z0-9]){whole}(?![a-z0-9])", there):
        return True
    return parts and _holds_part("".join(wanted), "".join(there.split()))


def _holds_part(wanted: str, there: str) -> bool:
    size = _WINDOW if wanted.isascii() else _WINDOW_CJK
    if len(wanted) <= size:
        return False
    # Once through each text, however long somebody made them.
    windows = {wanted[at : at + size] for at in range(len(wanted) - size + 1)}
    return any(there[at : at + size] in windows for at in range(len(there) - size + 1))


def words_in(value: Any) -> str:
    """Return every text inside a JSON value."""
    if isinstance(value, str):
        return value
    if isinstance(value, list):
        return "\n".join(map(words_in, value))
    return "\n".join(map(words_in, value.values())) if isinstance(value, dict) else ""
