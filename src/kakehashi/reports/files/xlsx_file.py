"""A report as an Excel workbook: what it is on the first sheet, each table on a sheet of its own.

Everything is written as text: a quote that begins with an equals sign stays a
quote and never becomes a formula (CWE-1236).
"""

from __future__ import annotations

import io
import re
import unicodedata
from collections.abc import Sequence
from datetime import datetime

import xlsxwriter
from xlsxwriter.format import Format

from kakehashi.reports.files.words import WORDS
from kakehashi.reports.outline.blocks import (
    Block,
    Callout,
    Cell,
    Fields,
    Heading,
    Items,
    Paragraph,
    Quote,
    Row,
    Table,
    cells,
    plain,
)
from kakehashi.reports.outline.report import Report
from kakehashi.reports.outline.tree import printable

_TINTS = {"good": "#E3F1E7", "part": "#FFF4D6", "bad": "#FBE6E2", "unknown": "#EEF1F4"}
_TINTS["none"] = "#F7F7F7"
_NOT_IN_NAMES = re.compile(r"[\[\]:*?/\\']")
_WIDEST, _LONGEST = 60, 32_767
"""Width of a column in letters; letters of a cell (a limit of Excel)."""
_FIRST = 95
"""Width of the words on the first sheet, in letters."""
_PROPERTY = 255
_PAGE = 180
"""Letters across a page, for columns that hold nothing yet."""
_OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}


def report_xlsx(report: Report) -> bytes:
    """Return the workbook; the same report gives the same bytes."""
    packed = io.BytesIO()
    with xlsxwriter.Workbook(packed, _OPTIONS) as book:
        book.set_properties(
            {
                "title": printable(report.title)[:_PROPERTY],
                "subject": printable(report.subtitle)[:_PROPERTY],
                "created": datetime.fromisoformat(report.date),
            }
        )
        writer = _Writer(book, report)
        writer.first()
        if report.blanks:
            writer.blanks()
        for table in report.tables:
            writer.table(table)
    return packed.getvalue()


class _Writer:
    def __init__(self, book: xlsxwriter.Workbook, report: Report) -> None:
        self._book = book
        self._report = report
        self._names: set[str] = set()
        base = {"text_wrap": True, "valign": "top", "border": 1, "border_color": "#C5CCD3"}
        self._head = book.add_format(
            {**base, "bold": True, "bg_color": "#1F4E79", "font_color": "#FFFFFF"}
        )
        self._cell = {
            mark: book.add_format({**base, **({"bg_color": tint} if tint else {})})
            for mark, tint in {"": "", **_TINTS}.items()
        }
        self._fill = book.add_format({**base, "bg_color": "#FFF8E1"})
        self._title = book.add_format({"bold": True, "font_size": 16, "font_color": "#1F4E79"})
        self._strong = book.add_format({"bold": True, "text_wrap": True, "valign": "top"})
        self._name = book.add_format({"bold": True})
        self._text = book.add_format({"text_wrap": True, "valign": "top"})

    def first(self) -> None:
        """Write the sheet that says what the workbook is, with the words around the tables."""
        sheet = self._sheet(WORDS["report"].get(self._report.language))
        sheet.set_column(0, 0, 28)
        sheet.set_column(1, 1, _FIRST)
        sheet.write_string(0, 0, printable(self._report.title), self._title)
        sheet.write_string(1, 0, printable(self._report.subtitle), self._name)
        row = 3
        for label, value in self._report.facts:
            sheet.write_string(row, 0, printable(label), self._strong)
            sheet.write_string(row, 1, _fitting(value), self._text)
            row += 1
        blanks = WORDS["blanks"].get(self._report.language)
        for text, strong in _around(self._report.blocks, blanks):
            row += 1
            sheet.set_row(row, _height((Cell((text,)),), (_FIRST,)))
            sheet.write_string(row, 1, _fitting(text), self._strong if strong else self._text)
        self._print(sheet, across=False)

    def blanks(self) -> None:
        """Write the forms of the report as one sheet; an empty entry is tinted."""
        language = self._report.language
        sheet = self._sheet(WORDS["blanks"].get(language))
        widths = (34, 44, 70)
        for column, key in enumerate(("part", "item", "entry")):
            sheet.write_string(0, column, WORDS[key].get(language), self._head)
            sheet.set_column(column, column, widths[column])
        for number, (part, label, value) in enumerate(self._report.blanks, start=1):
            row = cells(part, label, value)
            sheet.set_row(number, _height(row, widths))
            for column, cell in enumerate(row):
                empty = column == len(widths) - 1 and not plain(value)
                form = self._fill if empty else self._cell[""]
                _put(sheet, number, column, _words(cell), form)
        sheet.freeze_panes(1, 2)
        self._print(sheet, across=True)

    def table(self, table: Table) -> None:
        """Write one table: first row fixed, filter, choices where cells have them."""
        sheet = self._sheet(table.sheet)
        widths = _widths(table)
        for column, head in enumerate(table.heads):
            sheet.write_string(0, column, printable(head), self._head)
            sheet.set_column(column, column, widths[column])
        for number, row in enumerate(table.rows, start=1):
            sheet.set_row(number, _height(row, widths))
            for column, cell in enumerate(row):
                self._write(sheet, number, column, cell)
        sheet.freeze_panes(1, 1)
        if table.rows:
            sheet.autofilter(0, 0, len(table.rows), len(table.heads) - 1)
        self._print(sheet, across=True)

    def _write(
        self, sheet: xlsxwriter.worksheet.Worksheet, row: int, column: int, cell: Cell
    ) -> None:
        form = self._fill if cell.choices else self._cell[cell.mark]
        _put(sheet, row, column, _words(cell), form)
        if cell.choices:
            rule = {"validate": "list", "source": list(cell.choices)}
            sheet.data_validation(row, column, row, column, rule)

    def _sheet(self, wanted: str) -> xlsxwriter.worksheet.Worksheet:
        """Add a worksheet under a name that Excel takes: 31 letters, none twice."""
        plain_name = _NOT_IN_NAMES.sub(" ", printable(wanted)).strip() or "-"
        name, number = plain_name[:31], 1
        while name.lower() in self._names:
            number += 1
            name = f"{plain_name[:27]} {number}"
        self._names.add(name.lower())
        sheet: xlsxwriter.worksheet.Worksheet = self._book.add_worksheet(name)
        return sheet

    def _print(self, sheet: xlsxwriter.worksheet.Worksheet, *, across: bool) -> None:
        if across:
            sheet.set_landscape()
            sheet.repeat_rows(0)
        sheet.set_paper(9)
        sheet.fit_to_pages(1, 0)
        sheet.set_footer("&C&P / &N")


def _put(
    sheet: xlsxwriter.worksheet.Worksheet, row: int, column: int, text: str, form: Format
) -> None:
    """Write text as text, and nothing where there is none: Excel counts empty text as filled."""
    if text:
        sheet.write_string(row, column, _fitting(text), form)
    else:
        sheet.write_blank(row, column, None, form)


def _around(blocks: Sequence[Block], blanks: str) -> list[tuple[str, bool]]:
    """Return the words outside the tables, and whether each is a heading.

    Where a table or form stands on a sheet of its own, the name of that sheet is told.
    """
    found: list[tuple[str, bool]] = []
    for block in blocks:
        match block:
            case Heading(_, text):
                found.append((text, True))
            case Paragraph(line, _):
                found.append((plain(line), False))
            case Quote(text, source, mark):
                found.append((f"“{text}” ({source}) {mark}".strip(), False))
            case Items(items, _, _):
                found += [(f"- {plain(item)}", False) for item in items]
            case Callout(heading, lines):
                found += [(heading, True), *((plain(line), False) for line in lines)]
            case Table() if block.sheet:
                found.append((f"→ {block.sheet}", False))
            case Fields():
                found.append((f"→ {blanks}", False))
            case _:
                pass
    return [one for one, before in zip(found, [None, *found], strict=False) if one != before]


def _words(cell: Cell) -> str:
    return "\n".join(plain(line) for line in cell.lines)


def _fitting(text: str) -> str:
    return printable(text)[:_LONGEST]


def _widths(table: Table) -> list[int]:
    """Return widths in letters: as the table says, else by what stands in the columns."""
    found = []
    for column, head in enumerate(table.heads):
        longest = max(
            (_columns(plain(line)) for row in table.rows for line in row[column].lines), default=0
        )
        wanted = max(longest, _columns(head) // 2 + 2, 9)
        if not longest and table.widths:
            # To be filled in: as wide, beside the others, as on a page.
            wanted = max(wanted, round(_PAGE * table.widths[column] / sum(table.widths)))
        found.append(min(wanted + 2, _WIDEST))
    return found


def _height(row: Row, widths: Sequence[int]) -> float:
    """Return a height that shows the longest cell: not every program fits rows by itself."""
    lines = (
        sum(1 + _columns(plain(line)) // width for line in cell.lines)
        for cell, width in zip(row, widths, strict=True)
    )
    return min(15.0 * max(lines, default=1) + 3, 400)


def _columns(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(letter) in "WF" else 1 for letter in text)
