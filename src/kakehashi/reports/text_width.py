"""About how wide a text is drawn, and how it fits: no font is at hand to measure it."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

SIZE = 12
"""Size of the letters of drawings."""
_BROAD = frozenset("MWmw@%&—…")
"""Nearly square in most fonts."""


def width_of(text: str, size: float = SIZE) -> float:
    """Return about how wide a text is; Japanese letters are square.

    Example:
        >>> width_of("年表") > width_of("WW") > width_of("AA") > width_of("aa")
        True
    """
    return size * sum(map(_share, text))


def _share(letter: str) -> float:
    if unicodedata.east_asian_width(letter) in "WF":
        return 1.0
    if letter in _BROAD:
        return 0.9
    return 0.65 if letter.isupper() else 0.57


def cut(text: str, width: float) -> str:
    """Return a text, its end left out where it is wider than a width.

    Example:
        >>> cut("Chapter III, Section 4", 98)
        'Chapter III,…'
    """
    if width_of(text) <= width:
        return text
    while text and width_of(f"{text}…") > width:
        text = text[:-1]
    return f"{text.rstrip()}…"


def wrapped(text: str, width: float) -> tuple[str, ...]:
    """Return a text in lines of at most a width, cut at spaces where there are any.

    Example:
        >>> wrapped("EU AI Act (as amended 2026)", 120)
        ('EU AI Act (as', 'amended 2026)')
        >>> wrapped("a-very-long-name.md", 60)
        ('a-very-l', 'ong-name', '.md')
    """
    lines = [""]
    # Names of files know no spaces.
    parts = (p for part in _parts(text) for p in ([part] if width_of(part) <= width else part))
    for part in parts:
        if lines[-1] and width_of(lines[-1] + part.rstrip()) > width:
            lines.append("")
        lines[-1] += part
    return tuple(line.strip() for line in lines)


def _parts(text: str) -> Iterator[str]:
    """Yield words with the space after them, and wide letters one by one."""
    part = ""
    for letter in text:
        wide = unicodedata.east_asian_width(letter) in "WF"
        if part and (wide or part.endswith(" ")):
            yield part
            part = ""
        part += letter
        if wide:
            yield part
            part = ""
    if part:
        yield part
