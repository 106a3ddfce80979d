"""Put the fragments of a page into regions in reading order: columns one after the other.

A gutter is an upright strip that no fragment enters, with lines on both sides. What
crosses it (a heading over all columns, a wide table) ends it, so that the page is cut
into what stands above, the two sides, and what stands below; each is cut again. This
is the recursive cut of Nagy and Seth (1984), with the strip of most lines first.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

import numpy as np

from kakehashi.documents.pdf.fragments import Fragment
from kakehashi.text.language import language_of

_FEWEST = 3
"""Lines that each side of a gutter must have."""
_DEEPEST = 12
_MOST = 4_000
"""Fragments above which a page is a drawing, in which columns are not looked for."""


class _Gutter(NamedTuple):
    x: float
    low: float
    high: float


def regions(fragments: list[Fragment], depth: int = 0) -> Iterator[list[Fragment]]:
    """Yield the regions of a page in reading order."""
    gutter = _gutter(fragments) if depth < _DEEPEST and _side_by_side(fragments) else None
    if gutter is None:
        yield fragments
        return
    inside = [f for f in fragments if gutter.low < f.middle < gutter.high]
    parts = [
        [f for f in fragments if f.middle >= gutter.high],
        [f for f in inside if f.left < gutter.x],
        [f for f in inside if f.left >= gutter.x],
        [f for f in fragments if f.middle <= gutter.low],
    ]
    for part in parts:
        if part:
            yield from regions(part, depth + 1)


def _side_by_side(fragments: Sequence[Fragment]) -> bool:
    """Say whether enough fragments stand beside another for a page of columns."""
    # Bullets and numbers before items are too narrow to be a column.
    wide = [f for f in fragments if f.right - f.left > 2 * (f.top - f.bottom)]
    beside = sum(lower.middle > upper.bottom for upper, lower in pairwise(wide))
    return 2 * _FEWEST <= len(wide) <= _MOST and beside >= _FEWEST


def _gutter(fragments: list[Fragment]) -> _Gutter | None:
    """Return the gutter with most lines on its poorer side, unless a table has it."""
    lefts = np.array([f.left for f in fragments])
    rights = np.array([f.right for f in fragments])
    middles = np.array([f.middle for f in fragments])
    size = median(f.main.size for f in fragments)
    found: list[tuple[int, _Gutter]] = []
    places, counts = np.unique(np.round(lefts), return_counts=True)
    near = np.append(np.diff(places) < 2, False)
    around = counts + np.where(near, np.append(counts[1:], 0), 0)
    for x in places[around >= _FEWEST]:
        crossing = (lefts < x - 1.5) & (rights > x - 0.6 * size)
        left, right = rights <= x - 0.6 * size, lefts >= x - 1.5
        heights = np.sort(np.concatenate(([-np.inf], middles[crossing], [np.inf])))
        for low, high in pairwise(heights):
            inside = (middles > low) & (middles < high)
            score = int(min((inside & left).sum(), (inside & right).sum()))
            if score >= _FEWEST:
                found.append((score, _Gutter(float(x) - 1.5, float(low), float(high))))
    for _, gutter in sorted(found, key=lambda scored: (-scored[0], scored[1].x))[:8]:
        inside_of = [f for f in fragments if gutter.low < f.middle < gutter.high]
        left_side = [f for f in inside_of if f.left < gutter.x]
        right_side = [f for f in inside_of if f.left >= gutter.x]
        if _are_columns(left_side, right_side):
            return gutter
    return None


def _are_columns(left: list[Fragment], right: list[Fragment]) -> bool:
    if _is_text(left) and _is_text(right):
        return not _is_table(left, right)
    # Text with a column of short lines (addresses, key words) that follow a beat of their own.
    text = left if len(left) >= len(right) else right
    return _is_text(text) and _fill(text) > 0.85 and _level(left, right) < 0.5


def _level(left: list[Fragment], right: list[Fragment]) -> float:
    """Return the share of lines of the shorter side that stand level with one of the other."""
    fewer, more = sorted((left, right), key=len)
    heights = [f.main.base for f in more]
    level = sum(any(abs(f.main.base - y) < 1.0 for y in heights) for f in fewer)
    return level / len(fewer)


def _is_text(side: list[Fragment]) -> bool:
    """Say whether a side reads as running text: words enough in a line."""
    text = " ".join(f.text for f in side)
    least = 6 if language_of(text[:400]) == "ja" else 11
    return median(len(f.text) for f in side) >= least


def _is_table(left: list[Fragment], right: list[Fragment]) -> bool:
    """Say whether two sides are columns of a table: their rows begin and end together."""
    breaks = [list(_breaks(side)) for side in (left, right)]
    fewer = min(len(side) for side in breaks)
    pairs = [(a, b) for a in breaks[0] for b in breaks[1] if _overlap(a, b)]
    common = len({a for a, _ in pairs})
    if common >= 2 and common * 10 >= fewer * 6 and common * 2 >= max(map(len, breaks)):
        # Cells of a row are seldom of one height; paragraphs side by side may be by chance.
        uneven = sum(abs((a[1] - a[0]) - (b[1] - b[0])) > 4 for a, b in pairs)
        return uneven > 0 or min(_fill(left), _fill(right)) < 0.85
    return _level(left, right) >= 0.8 and min(_fill(left), _fill(right)) < 0.78


def _breaks(side: list[Fragment]) -> Iterator[tuple[float, float]]:
    """Yield the strips between lines of a side that are higher than usual."""
    strips = list(_strips(side))
    gaps = [upper - lower for lower, upper in strips]
    usual = median(gaps) if gaps else 0.0
    size = median(f.main.size for f in side)
    for strip, gap in zip(strips, gaps, strict=True):
        if gap > usual + 0.3 * size:
            yield strip


def _strips(side: list[Fragment]) -> Iterator[tuple[float, float]]:
    """Yield what no fragment of a side covers, from its top to its bottom."""
    reach = side[0].bottom
    for fragment in side[1:]:
        if fragment.top < reach:
            yield fragment.top, reach
        reach = min(reach, fragment.bottom)


def _overlap(a: tuple[float, float], b: tuple[float, float]) -> bool:
    return min(a[1], b[1]) - max(a[0], b[0]) > 0


def _fill(side: list[Fragment]) -> float:
    """Return the width of the usual line of a side against that of its wide lines."""
    widths = sorted(f.right - f.left for f in side)
    return widths[len(widths) // 2] / (widths[len(widths) * 9 // 10] or 1.0)
