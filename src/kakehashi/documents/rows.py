"""Table rows as text that stands alone: each cell with the header of its column."""

from __future__ import annotations

from collections.abc import Iterator

from kakehashi.model import Block
from kakehashi.text.normalise import tidy


def row_blocks(table: list[list[str]], page: int | None = None) -> Iterator[Block]:
    """Yield one block a row, the first row being the headers.

    A table of one row or one column has no headers: its cells are paragraphs.

    Example:
        >>> [b.text for b in row_blocks([["Role", "Duty"], ["CISO", "reviews logs"]])]
        ['Role: CISO / Duty: reviews logs']
    """
    rows = [[tidy(cell) for cell in row] for row in table]
    rows = [row for row in rows if any(row)]
    if len(rows) < 2 or max(len(row) for row in rows) < 2:
        yield from (Block("paragraph", cell, page) for row in rows for cell in row if cell)
        return
    for row in rows[1:]:
        cells = [_cell(rows[0], number, cell) for number, cell in enumerate(row) if cell]
        yield Block("row", " / ".join(dict.fromkeys(cells)), page)


def _cell(headers: list[str], number: int, cell: str) -> str:
    header = headers[number] if number < len(headers) else ""
    return f"{header}: {cell}" if header and header != cell else cell
