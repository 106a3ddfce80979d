"""Read XLSX: what a reader of the workbook sees, sheet by sheet, without loading it whole."""

from __future__ import annotations

import io
import warnings
from collections.abc import Iterator
from typing import Any

import openpyxl

from kakehashi.documents.ooxml import Archive, damage_told, open_archive
from kakehashi.documents.sheets.layout import Layout, sheet_layouts
from kakehashi.documents.sheets.tables import MOST_ROWS, Row, sheet_blocks
from kakehashi.documents.sheets.values import shown
from kakehashi.errors import Problem, SourceLocation
from kakehashi.model import Block
from kakehashi.text.normalise import tidy

_WIDEST = 256
"""Columns read; a row that a person reads has fewer."""
_LAST_ROW = 1_048_576
"""The last row that Excel has."""
_LONGEST = 32_767
"""Characters that Excel lets a cell hold."""


def read_workbook(content: bytes, where: SourceLocation, problems: list[Problem]) -> list[Block]:
    """Return the blocks of a workbook: each visible sheet a heading, each row of text a row.

    Cells of formulas give the value last computed. Hidden sheets, rows and
    columns are left out, and a warning says so.

    Raises:
        UnreadableError: the file is damaged, protected, unpacks to too much, or
            is a review table of our own.
    """
    archive = open_archive(content, where, "XLSX")
    with damage_told(where, "XLSX"), warnings.catch_warnings():
        # openpyxl warns of each drawing and extension that it does not know.
        warnings.simplefilter("ignore")
        refuse_hostile_parts(archive)
        book = openpyxl.load_workbook(io.BytesIO(content), read_only=True, data_only=True)
        try:
            return _blocks(book, sheet_layouts(archive), where, problems)
        finally:
            book.close()


def refuse_hostile_parts(archive: Archive) -> None:
    """Look at the beginning of each part that openpyxl will parse for itself."""
    for name in archive.parts.namelist():
        if name.lower().endswith((".xml", ".rels")):
            archive.check(name)


def _blocks(
    book: Any, layouts: dict[str, Layout], where: SourceLocation, problems: list[Problem]
) -> list[Block]:
    blocks: list[Block] = []
    sheets = rows = columns = 0
    left = MOST_ROWS
    for sheet in book.worksheets:
        layout = layouts.get(sheet.title, Layout())
        if sheet.sheet_state != "visible":
            sheets += 1
            continue
        rows += len(layout.hidden_rows)
        columns += len(layout.hidden_columns)
        found = list(_rows(sheet, layout, left + 1))
        left -= len(found)
        blocks += sheet_blocks(tidy(sheet.title), found[:MOST_ROWS], where)
        if left < 0:
            details = {"rows": MOST_ROWS}
            problems.append(Problem("KH-DOC-035", where, details, severity="warning"))
            break
    if sheets or rows or columns:
        hidden = {"sheets": sheets, "rows": rows, "columns": columns}
        problems.append(Problem("KH-DOC-032", where, hidden, severity="warning"))
    return blocks


def _rows(sheet: Any, layout: Layout, most: int) -> Iterator[Row]:
    """Yield the rows of a sheet that hold something, at most so many."""
    sheet.reset_dimensions()
    found = hidden = 0
    for at, cells in enumerate(sheet.iter_rows(max_col=_WIDEST, max_row=_LAST_ROW), start=1):
        covered = layout.covering(at)
        if not (cells and (covered or any(cell.value is not None for cell in cells))):
            continue
        texts = [_text(cell) for cell in cells]
        layout.fill(at, texts)
        if at in layout.hidden_rows:
            # What a reader does not see parts no table.
            hidden += 1
            continue
        if not any(texts):
            continue
        seen = (t for n, t in enumerate(texts, start=1) if n not in layout.hidden_columns)
        yield Row(at - hidden, tuple(seen))
        found += 1
        if found >= most:
            return


def _text(cell: Any) -> str:
    if cell.value is None:
        return ""
    return tidy(shown(cell.value, cell.number_format)[:_LONGEST])
