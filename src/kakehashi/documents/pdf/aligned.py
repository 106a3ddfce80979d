"""Find tables without upright rules: lines whose cells begin at the same places.

Used on the lines of a region, and on the lines between two rules of the same ends
(the tables of books, ruled above and below only).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from kakehashi.documents.lines import ends_sentence, item_marker
from kakehashi.documents.pdf.fragments import Fragment
from kakehashi.documents.pdf.page_lines import PageLine, lines_of
from kakehashi.documents.pdf.table import Cell, Table

_FEWEST = 3
"""Lines of cells that make a table."""
_LEADERS = re.compile(r"(?:[.…・‥·_-]\s?){4,}|^\W*$")
_NUMBER = re.compile(r"[\divxlcIVXLC]+$")


def tables_among(lines: Sequence[PageLine]) -> Iterator[PageLine | Table]:
    """Yield lines, with those that form a table made one."""
    held: list[PageLine] = []
    for line in lines:
        if held and not _goes_on(held, line):
            yield from _table_or_lines(held)
            held = []
        if held or line.cells:
            held.append(line)
        else:
            yield line
    yield from _table_or_lines(held)


def _goes_on(held: list[PageLine], line: PageLine) -> bool:
    """Say whether a line is a further row, or a further line of cells of the last row."""
    lefts = [_lefts(row) for row in held if row.cells]
    near = held[-1].bottom - line.top < 1.6 * line.size
    known = [x for row in lefts for x in row]
    at_known = all(any(abs(x - other) < 2.5 for other in known) for x in _lefts(line))
    if line.cells:
        return near and sum(any(abs(x - o) < 2.5 for o in known) for x in _lefts(line)) > 1
    return near and at_known and line.right - line.left < _widest(held)


def _widest(held: list[PageLine]) -> float:
    return 0.75 * (max(line.right for line in held) - min(line.left for line in held))


def _lefts(line: PageLine) -> list[float]:
    return [cell.left for cell in line.cells] or [line.left]


def _table_or_lines(held: list[PageLine]) -> Iterator[PageLine | Table]:
    table = aligned_table(held) if sum(bool(line.cells) for line in held) >= _FEWEST else None
    if table is None:
        yield from held
    else:
        yield table


def aligned_table(lines: Sequence[PageLine], fewest: int = _FEWEST) -> Table | None:
    """Return the table that lines form, None where their cells do not stand in columns."""
    lefts = _columns(lines)
    if len(lefts) < 2 or len(lines) < fewest:
        return None
    rows = list(_rows(lines, lefts))
    filled = sum(sum(bool(cell) for cell in row) > 1 for row in rows)
    if len(rows) < 2 or filled * 10 < len(rows) * 6 or not _is_table(rows):
        return None
    box = (
        min(line.left for line in lines),
        lines[-1].bottom,
        max(line.right for line in lines),
        lines[0].top,
    )
    return Table(tuple(rows), box, tuple(lefts), lines[0].region)


def _columns(lines: Sequence[PageLine]) -> list[float]:
    """Return where columns begin: gaps that no cell of the table crosses."""
    spans = sorted((f.left, f.right) for line in lines for f in _fragments(line))
    lefts: list[float] = []
    reach = float("-inf")
    size = max((line.size for line in lines), default=1.0)
    for left, right in spans:
        if left > reach + 0.5 * size:
            lefts.append(left)
        reach = max(reach, right)
    return lefts


def _fragments(line: PageLine) -> tuple[Fragment, ...]:
    if line.cells:
        return line.cells
    return (Fragment(line.pieces, line.left, line.bottom, line.right, line.top),)


def _rows(lines: Sequence[PageLine], lefts: list[float]) -> Iterator[tuple[Cell, ...]]:
    """Yield rows; a line without a first cell goes on with the row above it."""
    held: list[list[Fragment]] = []
    for line in lines:
        first = line.left < lefts[1] - 1
        if held and first:
            yield _cells(held, line.region)
            held = []
        if not held:
            held = [[] for _ in lefts]
        for fragment in _fragments(line):
            column = sum(1 for left in lefts[1:] if fragment.left >= left - 1)
            held[column].append(fragment)
    if held:
        yield _cells(held, lines[0].region)


def _cells(held: list[list[Fragment]], region: int) -> tuple[Cell, ...]:
    return tuple(tuple(lines_of(column, region)) for column in held)


def _flows(column: Sequence[Cell]) -> bool:
    """Say whether the cells of a column are lines of running text, going on in the next."""
    lines = [cell[0] for cell in column if cell]
    if len(lines) < 3 or len(lines) * 2 < len(column):
        return False
    widths = sorted(line.right - line.left for line in lines)
    words = sorted(len(line.text.split()) for line in lines)
    going = sum(
        not ends_sentence(above.text) and below.text[:1].islower()
        for above, below in pairwise(lines)
    )
    wide = widths[len(widths) // 4] > 0.8 * widths[-1] and words[len(words) // 2] > 4
    return wide and going * 3 > len(lines)


def _is_table(rows: list[tuple[Cell, ...]]) -> bool:
    """Say no to numbered lists, tables of contents, and labels with their values."""
    firsts = ["".join(line.text for line in row[0]) for row in rows]
    lasts = ["".join(line.text for line in row[-1]) for row in rows if row[-1]]
    whole = [" ".join(line.text for cell in row for line in cell) for row in rows]
    markers = sum(bool(item_marker(f"{text} x")) or not text for text in firsts)
    labels = sum(text.endswith((":", "：")) for text in firsts)
    leaders = sum(bool(_LEADERS.search(text)) for text in whole)
    numbers = sum(bool(_NUMBER.match(text)) for text in lasts)
    if len(rows[0]) == 2 and numbers * 10 >= len(rows) * 9:
        return False
    if any(_flows(column) for column in zip(*rows, strict=True)):
        return False
    return max(markers, labels, leaders) * 2 < len(rows)
