"""Set a Japanese name from top to bottom, as headings of narrow columns are set."""

from __future__ import annotations

from collections.abc import Sequence

from kakehashi.reports.charts.plain_text import plain
from kakehashi.reports.charts.svg import INK, label
from kakehashi.reports.text_width import width_of

_TURNED = frozenset("ー～〜－―–—…（）［］｛｝〈〉《》【】〔〕「」『』：；＝")
"""Lies on its side in vertical setting: long vowel mark, dashes, brackets."""
_SMALL = frozenset("ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ")
"""Small kana stand a little higher and further right than in horizontal setting."""
_POINTS = frozenset("、。，．")
"""Stand in the upper right corner of their square."""


def length_of(text: str, size: float) -> float:
    """Return how long a text is from top to bottom.

    Example:
        >>> length_of("廃止", 10)
        20.0
    """
    return float(sum(_advance(letter, size) for letter in plain(text)))


def vertical(lines: Sequence[str], x: float, bottom: float, *, size: float, fill: str = INK) -> str:
    """Return lines set from top to bottom, the first one on the right, ending at a height.

    Args:
        lines: What to set.
        x: The middle of all lines.
        bottom: Where the longest of them ends.
        size: Of the letters.
        fill: Their colour.
    """
    pitch = size * 1.15
    top = bottom - max((length_of(line, size) for line in lines), default=0.0)
    first = x + pitch * (len(lines) - 1) / 2
    return "".join(
        _line(plain(line), first - pitch * place, top, size=size, fill=fill)
        for place, line in enumerate(lines)
    )


def _line(text: str, x: float, y: float, *, size: float, fill: str) -> str:
    """Return one line, each letter by itself: LibreOffice takes no list of places."""
    drawn: list[str] = []
    for letter in text:
        if letter in _TURNED or not _square(letter):
            # What points up points right once turned: the middle of the letter comes to x.
            rise = 0.38 if letter in _TURNED else 0.36
            drawn.append(label(letter, x - rise * size, y, size=size, fill=fill, angle=90))
        elif letter != " ":
            right, up = _shift(letter)
            left, base = x - size * (0.5 - right), y + size * (0.88 - up)
            drawn.append(label(letter, left, base, size=size, fill=fill))
        y += _advance(letter, size)
    return "".join(drawn)


def _shift(letter: str) -> tuple[float, float]:
    if letter in _SMALL:
        return 0.1, 0.1
    return (0.6, 0.6) if letter in _POINTS else (0.0, 0.0)


def _square(letter: str) -> bool:
    return width_of(letter, 1.0) >= 1


def _advance(letter: str, size: float) -> float:
    return size if _square(letter) else width_of(letter, size)
