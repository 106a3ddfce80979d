"""The headings of the heat map: leaning in English, from top to bottom in Japanese."""

from __future__ import annotations

from collections.abc import Sequence
from math import cos, radians, sin

from kakehashi.reports.charts.line_breaks import lines_of
from kakehashi.reports.charts.records import HeatGroup
from kakehashi.reports.charts.svg import label
from kakehashi.reports.charts.vertical_text import length_of, vertical
from kakehashi.reports.text_width import width_of
from kakehashi.text.bilingual import Language

_SIZE = 10
_ANGLE = 62
"""Degrees by which English headings lean; steep enough for two lines over a narrow cell."""
_LENGTHS = (128, 165)
"""Length of a line of a heading: the first that two lines of it hold."""
_TALLEST = 128
"""The same in Japanese."""


def group_heads(
    groups: Sequence[HeatGroup],
    places: Sequence[float],
    y: float,
    language: Language,
    *,
    cell: float,
) -> tuple[str, float]:
    """Return the names of the groups above their columns, and where they end.

    Args:
        groups: The columns.
        places: The middle of each.
        y: Where the headings may begin.
        language: Of the names.
        cell: Width of a column.
    """
    names = [group.title.get(language) for group in groups]
    if language == "ja":
        most = max(1, min(3, int((cell - 3) / (_SIZE * 1.15))))
        broken = [lines_of(name, _TALLEST, size=_SIZE, most=most) for name in names]
        bottom = y + max(length_of(line, _SIZE) for lines in broken for line in lines) + 4
        drawn = (
            vertical(lines, x, bottom - _short(lines, broken), size=_SIZE)
            for lines, x in zip(broken, places, strict=True)
        )
        return "".join(drawn), bottom + 4
    broken = [_two_lines(name) for name in names]
    longest = max(width_of(line, _SIZE) for lines in broken for line in lines)
    bottom = y + longest * sin(radians(_ANGLE)) + _SIZE
    drawn = (_leaning(lines, x, bottom) for lines, x in zip(broken, places, strict=True))
    return "".join(drawn), bottom + 4


def reach(groups: Sequence[HeatGroup], places: Sequence[float], language: Language) -> float:
    """Return how far to the right the headings reach; those that lean stand over the next cells."""
    if language == "ja":
        return 0.0
    ends = [
        x + max(width_of(line, _SIZE) for line in _two_lines(group.title.get(language)))
        * cos(radians(_ANGLE)) + 2 * _SIZE
        for group, x in zip(groups, places, strict=True)
    ]  # fmt: skip
    return max(ends, default=0.0)


def _two_lines(name: str) -> tuple[str, ...]:
    tried = [lines_of(name, length, size=_SIZE, most=2) for length in _LENGTHS]
    return next((lines for lines in tried if not lines[-1].endswith("…")), tried[-1])


def _short(lines: Sequence[str], broken: Sequence[Sequence[str]]) -> float:
    """Return by how much a heading is shorter than the longest: all begin at the same height."""
    longest = max(length_of(line, _SIZE) for some in broken for line in some)
    return longest - max(length_of(line, _SIZE) for line in lines)


def _leaning(lines: Sequence[str], x: float, bottom: float) -> str:
    """Return a heading in one or two lines side by side, rising to the right."""
    pitch = _SIZE * 1.15
    across = sin(radians(_ANGLE)), cos(radians(_ANGLE))
    drawn = []
    for number, line in enumerate(lines):
        off = (number - (len(lines) - 1) / 2) * pitch + _SIZE * 0.34
        drawn.append(
            label(
                line, x + off * across[0], bottom + off * across[1] - 4, size=_SIZE, angle=-_ANGLE
            )
        )
    return "".join(drawn)
