"""Tables of HTML: cells over several rows and columns, headers, captions, layout tables."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from kakehashi.documents.html.noise import Content, Element
from kakehashi.documents.html.words import words
from kakehashi.documents.lines import parted_lines
from kakehashi.documents.rows import row_blocks
from kakehashi.model import Block
from kakehashi.text.normalise import tidy

_WIDEST = 1000
"""Columns and rows that a cell may span, as HTML has it for columns."""
_MOST = 2_000_000
"""Places of a table, spans counted out."""
_BLOCKS = ("h1", "h2", "h3", "h4", "table", "section", "article")
_SECTION = 700
"""Characters above which a cell without headers around it is a section of the page."""

Below = Callable[[Element], Iterator[Block]]


def table_blocks(table: Element, content: Content, below: Below) -> Iterator[Block]:
    """Yield the rows of a table, or what its cells hold where it only lays out the page."""
    rows = [row for row in _rows(table) if content.reads(row)]
    cells = [cell for row in rows for cell in row if cell.tag in ("td", "th")]
    if _is_layout(table, cells):
        for cell in cells:
            if content.reads(cell):
                yield from below(cell)
        return
    caption = next((tidy(words(c, content)) for c in table.iterchildren("caption")), "")
    grid = _grid(rows, content)
    yield from row_blocks(grid, headers=_headers(rows), caption=caption)


def _rows(table: Element) -> Iterator[Element]:
    """Yield the rows of a table, not those of tables in its cells."""
    for child in table:
        if child.tag == "tr":
            yield child
        elif child.tag in ("thead", "tbody", "tfoot"):
            yield from child.iterchildren("tr")


def _is_layout(table: Element, cells: list[Element]) -> bool:
    if table.get("role") in ("presentation", "none"):
        return True
    if any(cell.tag == "th" for cell in cells):
        return False
    return any(
        next(cell.iterdescendants(*_BLOCKS), None) is not None
        or len("".join(cell.itertext())) > _SECTION
        for cell in cells
    )


def _headers(rows: list[Element]) -> int | None:
    """Return how many rows are headers, None where the page does not tell."""
    count = 0
    for row in rows:
        cells = [cell for cell in row if cell.tag in ("td", "th")]
        whole = row.getparent().tag == "thead" or all(c.tag == "th" for c in cells)
        if not (cells and whole):
            break
        count += 1
    if count == len(rows):
        return 1 if count else None
    if count:
        return count
    # A header before each row, and none above: labels and values.
    beside = [row for row in rows if len(row) and row[0].tag == "th"]
    return 0 if rows and len(beside) == len(rows) and all(len(row) == 2 for row in rows) else None


def _grid(rows: list[Element], content: Content) -> list[list[str]]:
    """Return the texts of a table, cells over several rows or columns repeated in each place.

    Raises:
        ValueError: spans blow it up beyond what any page shows.
    """
    grid: list[list[str]] = []
    hanging: dict[int, tuple[int, str]] = {}
    places = 0
    for row in rows:
        line: list[str] = []
        _hang(line, hanging)
        for cell in row:
            if cell.tag not in ("td", "th"):
                continue
            text = " ".join(parted_lines(words(cell, content))) if content.reads(cell) else ""
            width, height = _span(cell, "colspan"), _span(cell, "rowspan", len(rows))
            for _ in range(width):
                if height > 1:
                    hanging[len(line)] = (height - 1, text)
                line.append(text)
            _hang(line, hanging)
            if len(line) > _WIDEST:
                break
        _fill(line, hanging)
        places += len(line)
        if places > _MOST:
            raise ValueError("a table has too many cells")
        grid.append(line)
    return grid


def _fill(line: list[str], hanging: dict[int, tuple[int, str]]) -> None:
    """Fill a row that ends before a cell hanging down from above."""
    for at in sorted(at for at in hanging if at >= len(line)):
        if at >= len(line):
            line += [""] * (at - len(line))
            _hang(line, hanging)


def _hang(line: list[str], hanging: dict[int, tuple[int, str]]) -> None:
    """Put cells that hang down from rows above into their places."""
    while len(line) in hanging:
        at = len(line)
        left, text = hanging.pop(at)
        if left > 1:
            hanging[at] = (left - 1, text)
        line.append(text)
        if left > 1 and len(line) > _WIDEST:
            return


def _span(cell: Element, name: str, zero: int = 1) -> int:
    written = (cell.get(name) or "1").strip()
    if not written.isdecimal() or len(written) > 6:
        return 1
    return min(int(written) or zero, _WIDEST)
