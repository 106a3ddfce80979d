"""Read CSV and TSV as one table."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterator

from kakehashi.documents.sheets.tables import MOST_ROWS, Row, sheet_blocks
from kakehashi.errors import Problem, SourceLocation, UnreadableError
from kakehashi.model import Block
from kakehashi.text.normalise import tidy

_DELIMITERS = ",\t;|"
_LOOKED_AT = 60
"""Lines from whose commas, tabs and so on the delimiter is told."""
_WIDEST = 256


def read_delimited(text: str, where: SourceLocation, problems: list[Problem]) -> list[Block]:
    """Return the blocks of a table in a text file.

    Raises:
        UnreadableError: its quotation marks are beyond reading, or it is a review
            table of our own.
    """
    rows: list[Row] = []
    try:
        for row in _rows(text):
            if len(rows) == MOST_ROWS:
                cut = {"rows": MOST_ROWS}
                problems.append(Problem("KH-DOC-035", where, cut, severity="warning"))
                break
            rows.append(row)
    except csv.Error as error:
        details = {"format": "CSV", "reason": str(error)}
        raise UnreadableError(Problem("KH-DOC-002", where, details)) from error
    return sheet_blocks("", rows, where)


def _rows(text: str) -> Iterator[Row]:
    lines = text.lstrip("\ufeff").splitlines(keepends=True)
    delimiter = delimiter_of(lines)
    if lines and lines[0].strip().lower().startswith("sep="):
        # Excel's own way to say which delimiter follows.
        lines = lines[1:]
    for at, cells in enumerate(csv.reader(lines, delimiter=delimiter), start=1):
        texts = tuple(tidy(cell) for cell in cells[:_WIDEST])
        if any(texts):
            yield Row(at, texts)


def delimiter_of(lines: list[str]) -> str:
    r"""Return what parts the cells: the mark that most lines have the same number of.

    Example:
        >>> delimiter_of(["item;answer\n", "logs, kept;yes\n"])
        ';'
    """
    first = lines[0].strip().lower() if lines else ""
    if first.startswith("sep=") and len(first) == 5:
        return first[4]
    best, chosen = 0, ","
    for mark in _DELIMITERS:
        counts = Counter(line.count(mark) for line in lines[:_LOOKED_AT] if mark in line)
        agreeing = max(counts.values(), default=0)
        if agreeing > best:
            best, chosen = agreeing, mark
    return chosen
