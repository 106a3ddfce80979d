"""Every row of a table file as it stands, hidden ones too: for work in which no row may be lost."""

from __future__ import annotations

import csv
import io
import warnings
from dataclasses import dataclass

import openpyxl

from kakehashi.documents.encoding import decode
from kakehashi.documents.ooxml import damage_told, open_archive
from kakehashi.documents.sheets.delimited import delimiter_of
from kakehashi.documents.sheets.values import shown
from kakehashi.documents.sheets.workbook import refuse_hostile_parts
from kakehashi.errors import Problem, SourceLocation, UnreadableError

_WIDEST = 256
_LONGEST = 2**24
"""Characters of a cell of CSV: Python's own limit (131,072) would cost the whole file."""


@dataclass(frozen=True, slots=True)
class WholeTable:
    """A sheet or a file of CSV; `rows` have their number in the file and all their cells."""

    title: str
    rows: tuple[tuple[int, tuple[str, ...]], ...]


def whole_csv(content: bytes, where: SourceLocation, problems: list[Problem]) -> list[WholeTable]:
    """Return the table of a file of CSV or TSV.

    Raises:
        UnreadableError: it is no text, or its quotation marks are beyond reading.
    """
    text = decode(content, where, problems).lstrip("\ufeff")
    lines = text.splitlines(keepends=True)
    delimiter = delimiter_of(lines)
    if lines and lines[0].strip().lower().startswith("sep="):
        text = text[len(lines[0]) :]
    before = csv.field_size_limit(_LONGEST)
    try:
        read = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
        rows = [(read.line_num, tuple(cell.strip() for cell in row[:_WIDEST])) for row in read]
    except csv.Error as error:
        details = {"format": "CSV", "reason": str(error)}
        raise UnreadableError(Problem("KH-DOC-002", where, details)) from error
    finally:
        csv.field_size_limit(before)
    return [WholeTable("", tuple(row for row in rows if any(row[1])))]


def whole_workbook(content: bytes, where: SourceLocation) -> list[WholeTable]:
    """Return each sheet of a workbook, hidden sheets and rows as well.

    Raises:
        UnreadableError: the file is damaged, protected, or unpacks to too much.
    """
    archive = open_archive(content, where, "XLSX")
    tables: list[WholeTable] = []
    with damage_told(where, "XLSX"), warnings.catch_warnings():
        warnings.simplefilter("ignore")
        refuse_hostile_parts(archive)
        book = openpyxl.load_workbook(io.BytesIO(content), read_only=True, data_only=True)
        try:
            for sheet in book.worksheets:
                sheet.reset_dimensions()
                rows = []
                for at, cells in enumerate(sheet.iter_rows(max_col=_WIDEST), start=1):
                    texts = tuple(
                        "" if c.value is None else shown(c.value, c.number_format).strip()
                        for c in cells
                    )
                    if any(texts):
                        rows.append((at, texts))
                tables.append(WholeTable(sheet.title, tuple(rows)))
        finally:
            book.close()
    return tables
