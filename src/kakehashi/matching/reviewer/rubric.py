"""The fixed instructions to the reviewer model, versioned and in both languages."""

from __future__ import annotations

from functools import cache
from typing import Literal, TypeAlias

from kakehashi.library.library import DATA

VERSION = "1"
"""Goes into every key and recording; a change of one word of the rubric needs another."""

Speech: TypeAlias = Literal["en", "ja", "both"]
"""The language of the passages of one call; `both` where candidates of one practice are mixed."""


@cache
def rubric(speech: Speech) -> str:
    """Return the instructions in the language of the passages, in English where they are mixed.

    Example:
        >>> "in_place" in rubric("en") and "in_place" in rubric("ja")
        True
    """
    language = "ja" if speech == "ja" else "en"
    path = DATA / "reviewer" / f"rubric-{VERSION}.{language}.txt"
    return path.read_text(encoding="utf-8").strip()
