"""Table rows as text that stands alone: each cell with the header of its column."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kakehashi.documents.lines import ends_sentence
from kakehashi.model import Block
from kakehashi.text.normalise import CJK, tidy

_LABEL_LENGTH = {True: 24, False: 48}
"""Characters up to which a cell may be a label, in Japanese and in other text."""
_VALUE = re.compile(r"^[\d.,%/:年月日 -]+$|^(?:yes|no|はい|いいえ|○|×|✓|☑|☐)$", re.IGNORECASE)
"""Cells that are values: no header is a date, a number or an answer."""
_COUNT = re.compile(r"^(?:no\.?|#|番号|項番|№|id|ref\.?)$", re.IGNORECASE)
"""Headers of a column that only numbers the rows."""


def row_blocks(
    table: Sequence[Sequence[str]],
    page: int | None = None,
    *,
    headers: int | None = None,
    caption: str = "",
) -> Iterator[Block]:
    """Yield one block a row, each cell behind the header of its column.

    A table of one row or one column has no headers: its cells are paragraphs. In
    a table of labels and values, whose first row is no header, a row reads
    "label: value". A row that is one cell across the table heads those below it.

    Args:
        table: Its rows, merged cells repeated.
        page: Where it stands.
        headers: Number of header rows where the file tells; guessed where None.
        caption: Its caption, which holds for every row.

    Example:
        >>> [b.text for b in row_blocks([["Role", "Duty"], ["CISO", "reviews logs"]])]
        ['Role: CISO / Duty: reviews logs']
        >>> [b.text for b in row_blocks([["Owner", "The data office."], ["Term", "A year."]])]
        ['Owner: The data office.', 'Term: A year.']
    """
    rows = [[tidy(cell) for cell in row] for row in table]
    kept = [number for number, row in enumerate(rows) if any(row)]
    told = None if headers is None else sum(number < headers for number in kept)
    rows = [rows[number] for number in kept]
    if len(rows) < 2 or max(len(row) for row in rows) < 2:
        yield from (
            Block("paragraph", cell, page) for row in rows for cell in dict.fromkeys(row) if cell
        )
        return
    title, rows, told = _title(rows, told)
    count = (0 if _labels_and_values(rows) else 1) if told is None else told
    names = _names(rows[:count])
    group = ""
    for row in rows[count:]:
        if _spans(row, rows):
            group = row[0]
            continue
        text = _row(row, names) if names else _labelled(row)
        stem = " ".join(filter(None, dict.fromkeys((caption, title, group))))
        yield Block("row", text, page, stem=stem)


def _title(rows: list[list[str]], told: int | None) -> tuple[str, list[list[str]], int | None]:
    """Take a first row that is one cell across the table off: it is the table's title."""
    if len(rows) > 2 and _spans(rows[0], rows):
        return rows[0][0], rows[1:], None if not told or told < 2 else told - 1
    return "", rows, told


def _spans(row: list[str], rows: list[list[str]]) -> bool:
    """Say whether a row is one cell across a table of several columns."""
    same = {cell for cell in row if cell}
    widest = max(len(other) for other in rows)
    across = len(row) == widest and len(same) == 1 and all(row)
    # A table all of whose rows are so is an odd way to write paragraphs.
    return across and any(len({c for c in other if c}) > 1 for other in rows)


def _labels_and_values(rows: list[list[str]]) -> bool:
    """Say whether a table has labels in its first column and no header row."""
    if max(len(row) for row in rows) != 2 or not all(len(row) == 2 for row in rows):
        return False
    labels = [row[0] for row in rows if row[0]]
    first = rows[0][1]
    value = ends_sentence(first) or not _short(first) or bool(_VALUE.match(first))
    return value and all(_short(label) for label in labels) and not _COUNT.match(rows[0][0])


def _short(text: str) -> bool:
    japanese = bool(re.search(rf"[{CJK}]", text))
    return len(text) <= _LABEL_LENGTH[japanese] and not text.endswith(("。", "."))


def _names(headers: list[list[str]]) -> list[str]:
    """Return the names of the columns, those of several header rows joined."""
    width = max((len(row) for row in headers), default=0)
    columns = [[row[at] for row in headers if at < len(row) and row[at]] for at in range(width)]
    return [" ".join(dict.fromkeys(column)) for column in columns]


def _row(row: list[str], names: list[str]) -> str:
    cells = [_cell(names, number, cell) for number, cell in enumerate(row) if cell]
    return " / ".join(dict.fromkeys(cells))


def _cell(names: list[str], number: int, cell: str) -> str:
    name = names[number] if number < len(names) else ""
    return f"{name}: {cell}" if name and name != cell else cell


def _labelled(row: list[str]) -> str:
    cells = list(dict.fromkeys(cell for cell in row if cell))
    if len(cells) < 2 or cells[0].endswith((":", "：")):
        return " ".join(cells)
    return f"{cells[0]}: {' / '.join(cells[1:])}"
