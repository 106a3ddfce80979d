"""Tables as an Excel workbook: fixed headings, filters, widths; texts only, never formulas."""

from __future__ import annotations

import io
import math
import re
import unicodedata
from collections.abc import Sequence
from datetime import date, datetime

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from kakehashi.interchange.tables.harmless import cut, shortened, visible
from kakehashi.interchange.tables.table import Column, Plain, Table
from kakehashi.text.bilingual import Language

_OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_numbers": False,
    "strings_to_urls": False,
}
_WIDEST, _NARROWEST = 60, 6
_MEASURED = 500
"""Rows that are looked at for the width of a column."""
_NAME_LIMIT = 31
"""Characters of the name of a sheet."""
_ALWAYS = "2026-01-01"


def workbook(tables: Sequence[Table], language: Language, made: str = "") -> bytes:
    """Return a workbook with a sheet for each table.

    Args:
        tables: What to write.
        language: Of headings and words.
        made: ISO date kept as that of the file, so that the same rows give the same bytes.
    """
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, _OPTIONS) as book:
        book.set_properties({"created": datetime.fromisoformat(made or _ALWAYS)})
        forms = _forms(book)
        names: list[str] = []
        for table in tables:
            names.append(sheet_name(table.title.get(language), names))
            _fill(book.add_worksheet(names[-1]), table, language, forms)
    return out.getvalue()


def sheet_name(title: str, taken: Sequence[str] = ()) -> str:
    """Return a name that a sheet may have and no other sheet has.

    Example:
        >>> sheet_name("EU: [AI] Act"), sheet_name("a", ["A"]), sheet_name("'*'")
        ('EU AI Act', 'a 2', 'Table')
    """
    clean = " ".join(re.sub(r"[\[\]:*?/\\]", " ", visible(title)).split()).strip("' ")
    # Excel keeps the name History for itself.
    base = cut(clean, _NAME_LIMIT).strip("' ") if clean and clean.lower() != "history" else "Table"
    used = {name.lower() for name in taken}
    name, number = base, 2
    while name.lower() in used:
        name, number = f"{cut(base, _NAME_LIMIT - 4)} {number}", number + 1
    return name


def _forms(book: xlsxwriter.Workbook) -> dict[str, Format]:
    top = {"valign": "top"}
    head = {"bold": True, "text_wrap": True, "bg_color": "#1a3e72", "font_color": "#ffffff"}
    return {
        "head": book.add_format({**top, **head}),
        "text": book.add_format({**top, "text_wrap": True}),
        "list": book.add_format({**top, "text_wrap": True}),
        "flag": book.add_format({**top}),
        "number": book.add_format({**top}),
        "share": book.add_format({**top, "num_format": "0%"}),
        "date": book.add_format({**top, "num_format": "yyyy-mm-dd"}),
    }


def _fill(sheet: Worksheet, table: Table, language: Language, forms: dict[str, Format]) -> None:
    rows = list(table.cells(language))
    headings = table.headings(language)
    for number, (column, heading) in enumerate(zip(table.columns, headings, strict=True)):
        width = _width(column, heading, [row[number] for row in rows[:_MEASURED]])
        sheet.set_column(number, number, width)
        sheet.write_string(0, number, shortened(visible(heading)), forms["head"])
    for line, row in enumerate(rows, start=1):
        for number, (column, cell) in enumerate(zip(table.columns, row, strict=True)):
            _write(sheet, (line, number), cell, forms[column.kind])
    sheet.freeze_panes(1, 0)
    if headings:
        sheet.autofilter(0, 0, len(rows), len(headings) - 1)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)


def _write(sheet: Worksheet, place: tuple[int, int], cell: Plain, form: Format) -> None:
    if cell is None or cell == "":
        return
    if isinstance(cell, str):
        sheet.write_string(*place, shortened(visible(cell)), form)
    elif isinstance(cell, date):
        sheet.write_datetime(*place, datetime.combine(cell, datetime.min.time()), form)
    elif math.isfinite(cell):
        sheet.write_number(*place, cell, form)
    else:
        sheet.write_string(*place, str(cell), form)


def _width(column: Column, heading: str, cells: Sequence[Plain]) -> int:
    if column.width:
        return column.width
    texts = [heading, *(str(cell) for cell in cells if cell is not None)]
    longest = max((_columns(line) for text in texts for line in text.split("\n")), default=0)
    return max(_NARROWEST, min(_WIDEST, longest + 2))


def _columns(text: str) -> int:
    """Return how wide a text is in columns; Japanese characters take two."""
    if text.isascii():
        return len(text)
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text[:200])
