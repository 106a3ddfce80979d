"""Tables of Word: their grid with merged cells, and whether they hold data or only lay out."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from kakehashi.documents.docx.names import Element, local, number, switched_on, w
from kakehashi.documents.docx.state import State
from kakehashi.model import Block

_WIDEST = 1000
"""Columns that a table cell may span; Word itself allows 63."""
_WRAPPERS = frozenset(["sdt", "sdtContent", "customXml", "ins", "moveTo"])

Walk = Callable[[Element, State], Iterator[Block]]


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell with the blocks that it holds."""

    blocks: tuple[Block, ...]
    width: int
    continues: bool
    """Whether it is the lower part of a cell that was merged."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table; columns left empty before it are counted in `before`."""

    cells: tuple[Cell, ...]
    header: bool
    before: int = 0


def rows_of(table: Element, state: State, walk: Walk) -> list[Row]:
    """Return the rows of a table, those that were deleted left out.

    Raises:
        ValueError: a cell spans more columns than any table has.
    """
    rows: list[Row] = []
    for row in _below(table, "tr"):
        properties = row.find(w("trPr"))
        state.insertions += properties is not None and properties.find(w("ins")) is not None
        if properties is not None and properties.find(w("del")) is not None:
            state.deletions += 1
            continue
        cells = [_cell(cell, state, walk) for cell in _below(row, "tc")]
        before = min(number(properties, "gridBefore") or 0, _WIDEST)
        rows.append(Row(tuple(cells), bool(switched_on(properties, "tblHeader")), before))
    return rows


def _below(parent: Element, name: str) -> Iterator[Element]:
    """Yield the rows or cells of an element, also those in content controls and insertions."""
    for child in parent:
        if local(child) == name:
            yield child
        elif local(child) in _WRAPPERS:
            yield from _below(child, name)


def _cell(cell: Element, state: State, walk: Walk) -> Cell:
    properties = cell.find(w("tcPr"))
    width = number(properties, "gridSpan") or 1
    if width > _WIDEST:
        raise ValueError("a table cell spans too many columns")
    merged = None if properties is None else properties.find(w("vMerge"))
    continues = merged is not None and merged.get(w("val"), "continue") != "restart"
    return Cell(tuple(walk(cell, state)), max(width, 1), continues)


def is_layout(rows: list[Row]) -> bool:
    """Say whether a table only puts text side by side: its cells are pieces of a page.

    So does one that is a single row or column, or whose cells hold headings,
    other tables or whole sections.
    """
    cells = [cell for row in rows for cell in row.cells if cell.blocks]
    if len([row for row in rows if any(c.blocks for c in row.cells)]) < 2:
        return True
    if max((sum(c.width for c in row.cells) for row in rows), default=0) < 2:
        return True
    heavy = [c for c in cells if any(b.kind in ("heading", "row") for b in c.blocks)]
    long = [c for c in cells if len(c.blocks) > 8]
    headed = any(row.header for row in rows)
    return not headed and (len(heavy) + len(long)) * 3 > len(cells)


def grid_of(rows: list[Row]) -> list[list[str]]:
    """Return the texts of a table, merged cells repeated in every place they cover."""
    grid: list[list[str]] = []
    for row in rows:
        line = [""] * row.before
        for cell in row.cells:
            above = grid[-1][len(line)] if grid and len(line) < len(grid[-1]) else ""
            text = above if cell.continues else _text(cell)
            line += [text] * min(cell.width, _WIDEST)
        grid.append(line)
    return grid


def _text(cell: Cell) -> str:
    """Return the text of a cell in one line; items of a list in it keep their marks."""
    lines = (
        f"{b.number or '•'} {b.text}" if b.kind == "item" else f"{b.number} {b.text}".strip()
        for b in cell.blocks
        if b.kind in ("heading", "paragraph", "item")
    )
    return " ".join(lines)


def beside_the_grid(rows: list[Row]) -> Iterator[Block]:
    """Yield what cells hold besides their text: rows of tables in them, notes, comments."""
    for row in rows:
        for cell in row.cells:
            yield from (b for b in cell.blocks if b.kind in ("row", "note", "comment"))
