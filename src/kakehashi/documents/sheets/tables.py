"""Find the tables of a sheet and turn their rows into passages that stand alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from kakehashi.documents.lines import ends_sentence
from kakehashi.documents.sheets.records import is_label, record_block
from kakehashi.errors import Problem, SourceLocation, UnreadableError
from kakehashi.model import Block

MOST_ROWS = 50_000
"""Rows with content that are read of a file; beyond that it is data, not a document."""
_OURS = (
    frozenset(["Practice", "Decision", "Evidence", "Decided by", "Decided on", "Why"]),
    frozenset(["実践項目番号", "判断", "根拠", "判断者", "判断日", "理由"]),
)
"""Headings of the review tables that `kakehashi assess` writes."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row that holds something: its number in the sheet, and the texts of its cells."""

    number: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Header:
    """The names of the columns of a table by their places, and what stands above all of it."""

    names: dict[int, str]
    title: str = ""

    def of(self, columns: Sequence[int]) -> list[str]:
        """Return the names of some columns, in order."""
        return [self.names.get(column, "") for column in columns]


def sheet_blocks(title: str, rows: Sequence[Row], where: SourceLocation) -> list[Block]:
    """Return the blocks of a sheet; a sheet without text has none.

    Raises:
        UnreadableError: the sheet is a review table of our own. Its quotes would
            otherwise become evidence for themselves.
    """
    if any(ours <= set(row.cells) for row in rows[:20] for ours in _OURS):
        raise UnreadableError(Problem("KH-DOC-036", where, severity="warning"))
    blocks = [block for table in _tables(rows) for block in table]
    heading = [Block("heading", title, level=1)] if title and blocks else []
    return heading + blocks


def _tables(rows: Sequence[Row]) -> Iterator[list[Block]]:
    """Yield the blocks of each table; empty rows and columns part tables.

    Rows after an empty one go on with the headers before, unless they begin with
    headers of their own.
    """
    headers: list[_Header] = []
    for _, near in groupby(enumerate(rows), key=lambda pair: pair[1].number - pair[0]):
        for columns, cells in _side_by_side([row.cells for _, row in near]):
            before = (one for one in reversed(headers) if one.names.keys() >= set(columns))
            blocks, header = _table(cells, columns, next(before, None))
            headers += [header] if header and header not in headers[-4:] else []
            yield blocks


def _side_by_side(
    rows: list[tuple[str, ...]],
) -> Iterator[tuple[list[int], list[list[str]]]]:
    """Yield the tables that stand beside each other, parted by an empty column.

    Where one side would be a single column, the empty column is only a gap.
    """
    width = max(len(row) for row in rows)
    padded = [[*row, *[""] * (width - len(row))] for row in rows]
    used = [at for at in range(width) if any(row[at] for row in padded)]
    groups: list[list[int]] = []
    for at in used:
        if groups and at == groups[-1][-1] + 1:
            groups[-1].append(at)
        else:
            groups.append([at])
    if len(rows) < 2 or any(len(group) < 2 for group in groups):
        groups = [used]
    for group in groups:
        table = [[row[at] for at in group] for row in padded]
        yield group, [row for row in table if any(row)]


def _table(
    rows: list[list[str]], columns: list[int], before: _Header | None
) -> tuple[list[Block], _Header | None]:
    """Return the blocks of a table and its header; `before` is that of the table above."""
    at, opening, title = _opening(rows)
    names = _names(rows, at)
    header = before if at == 0 else None
    if names:
        header = _Header(dict(zip(columns, names, strict=True)), title)
        at += _header_rows(rows, at)
    blocks, group = list(opening), ""
    for row in rows[at:]:
        if _is_group(row):
            group = row[0]
            blocks += [] if header else [_single(group)]
            continue
        stem = " ".join(filter(None, dict.fromkeys((header.title if header else "", group))))
        block = record_block(row, header.of(columns) if header else (), stem)
        blocks += [block] if block else []
    return blocks, header


def _opening(rows: list[list[str]]) -> tuple[int, list[Block], str]:
    """Return what stands above a table in rows of one cell: how many, their blocks, the title."""
    at = 0
    if max(len(row) for row in rows) < 2:
        return len(rows), [_single(next(filter(None, row))) for row in rows], ""
    while at < len(rows) and len(set(filter(None, rows[at]))) == 1:
        at += 1
    if at == len(rows):
        at = 0
    texts = [next(filter(None, row)) for row in rows[:at]]
    title = next((text for text in texts if is_label(text)), "")
    return at, [_single(text) for text in texts], title


def _single(text: str) -> Block:
    short = len(text) <= 60 and not ends_sentence(text)
    return Block("heading", text, level=2) if short else Block("paragraph", text)


def _names(rows: list[list[str]], at: int) -> list[str]:
    """Return the names of the columns where a row is a header: labels only, something below."""
    if at + 1 >= len(rows):
        return []
    row = rows[at]
    cells = [cell for cell in row if cell]
    if len(set(cells)) < 2 or not all(is_label(cell) for cell in cells):
        return []
    if len(row) == 2 and not _heads_column(rows, at):
        return []
    if _header_rows(rows, at) == 2:
        pairs = zip(row, rows[at + 1], strict=True)
        return [" ".join(dict.fromkeys(filter(None, pair))) for pair in pairs]
    return row


def _heads_column(rows: list[list[str]], at: int) -> bool:
    """Say whether a row of two labels heads what is below, not a label with its value."""
    below = [row[1] for row in rows[at + 1 :] if row[1]]
    longer = [text for text in below if len(text) > 2 * len(rows[at][1])]
    unlike = [text for text in below if not is_label(text)]
    repeated = len(below) != len(set(below))
    return len(longer) * 2 >= len(below) or len(unlike) == len(below) or repeated


def _header_rows(rows: list[list[str]], at: int) -> int:
    """Return 2 where a merged header has the names of its columns below it, else 1."""
    row = rows[at]
    doubled = any(a and a == b for a, b in pairwise(row))
    below = rows[at + 1] if at + 2 < len(rows) else []
    labels = bool(below) and all(is_label(cell) for cell in below if cell)
    return 2 if doubled and labels and len(set(filter(None, below))) > 1 else 1


def _is_group(row: list[str]) -> bool:
    """Say whether a row heads those below it: one text, across or in its first cell."""
    texts = set(filter(None, row))
    return len(row) > 2 and len(texts) == 1 and bool(row[0]) and is_label(row[0])
