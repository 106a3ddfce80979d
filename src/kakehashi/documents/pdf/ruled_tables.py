"""Read the table in a grid of ruled lines, merged cells and headers of two rows included."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from itertools import pairwise

from kakehashi.documents.pdf.fragments import fragments_of
from kakehashi.documents.pdf.grids import NEAR, Grid
from kakehashi.documents.pdf.page_lines import lines_of
from kakehashi.documents.pdf.pieces import Piece
from kakehashi.documents.pdf.rules import Rule
from kakehashi.documents.pdf.table import Cell, Table

_LONG_CELL = 14
"""Lines of a cell above which a grid of few rows is a frame around text, not a table."""


def ruled_table(grid: Grid, pieces: Iterable[Piece]) -> Table | None:
    """Return the table in a grid, None where it is a frame around text.

    A cell over several columns of the first row stands in each of them, a cell
    over several rows in each row, so that every row can be read alone.
    """
    owners = _owners(grid)
    held: dict[tuple[int, int], list[Piece]] = {owner: [] for owner in owners.values()}
    for piece in pieces:
        held[owners[_cell_of(grid, piece)]].append(piece)
    cells = {place: tuple(lines_of(fragments_of(inside), 0)) for place, inside in held.items()}
    rows = tuple(
        tuple(_shown(cells, owners, r, c) for c in range(_width(grid))) for r in _rows(grid)
    )
    rows = tuple(row for row in rows if any(row))
    if not _is_table(rows):
        return None
    box = grid.xs[0], grid.ys[-1], grid.xs[-1], grid.ys[0]
    return Table(_one_header(rows), box, grid.xs[:-1])


def _width(grid: Grid) -> int:
    return len(grid.xs) - 1


def _rows(grid: Grid) -> range:
    return range(len(grid.ys) - 1)


def _cell_of(grid: Grid, piece: Piece) -> tuple[int, int]:
    x = piece.left + min(piece.size, piece.right - piece.left) / 2
    y = (piece.bottom + piece.top) / 2
    column = min(max(bisect_right(grid.xs, x) - 1, 0), _width(grid) - 1)
    row = sum(1 for place in grid.ys[1:-1] if place > y)
    return row, column


def _owners(grid: Grid) -> dict[tuple[int, int], tuple[int, int]]:
    """Return for each place of the grid the upper left place of its (merged) cell."""
    owners: dict[tuple[int, int], tuple[int, int]] = {}
    for row in _rows(grid):
        y = (grid.ys[row] + grid.ys[row + 1]) / 2
        for column in range(_width(grid)):
            x = (grid.xs[column] + grid.xs[column + 1]) / 2
            place = row, column
            if column and not _ruled(grid.uprights, grid.xs[column], y):
                owners[place] = owners[row, column - 1]
            elif row and not _ruled(grid.levels, grid.ys[row], x):
                owners[place] = owners[row - 1, column]
            else:
                owners[place] = place
    return owners


def _ruled(rules: Iterable[Rule], at: float, along: float) -> bool:
    return any(
        abs(rule.at - at) < 2 * NEAR and rule.start - 1 <= along <= rule.end + 1 for rule in rules
    )


def _shown(
    cells: dict[tuple[int, int], Cell],
    owners: dict[tuple[int, int], tuple[int, int]],
    row: int,
    column: int,
) -> Cell:
    owner = owners[row, column]
    return cells[owner] if owner[1] == column or owner[0] == 0 else ()


def _is_table(rows: tuple[tuple[Cell, ...], ...]) -> bool:
    if len(rows) < 2 or sum(any(column) for column in zip(*rows, strict=True)) < 2:
        return False
    texts = [[line.text for cell in row for line in cell] for row in rows]
    if len({tuple(row) for row in texts}) * 2 <= len(rows):
        return False
    longest = max(len(cell) for row in rows for cell in row)
    return longest <= _LONG_CELL or len(rows) * 6 > longest


def _one_header(rows: tuple[tuple[Cell, ...], ...]) -> tuple[tuple[Cell, ...], ...]:
    """Return rows with a header of two rows (groups, and columns in them) made one."""
    top = rows[0]
    texts = [tuple(line.text for line in cell) for cell in top]
    grouped = any(a == b and a for a, b in pairwise(texts))
    if len(rows) < 3 or not grouped or len(set(texts)) < 2:
        return rows
    header = tuple(a if a == b else (*a, *b) for a, b in zip(top, rows[1], strict=True))
    return header, *rows[2:]
