"""Write the table of a chart for a spreadsheet: CSV or XLSX."""

from __future__ import annotations

import csv
import io
from datetime import datetime
from pathlib import Path

from kakehashi.interchange.mapping_output import write_whole
from kakehashi.interchange.review_table import harmless
from kakehashi.reports.charts.table import Cell, ChartTable


def write_table(path: Path, table: ChartTable, *, made: str) -> None:
    """Write a table as XLSX where the name of the file ends so, else as CSV.

    Args:
        path: Where to.
        table: Of a chart.
        made: ISO date kept in a workbook, so that the same figures give the same file.
    """
    if path.suffix.lower() == ".xlsx":
        path.write_bytes(_workbook(table, made))
    else:
        write_whole(path, "\ufeff" + csv_of(table))


def csv_of(table: ChartTable) -> str:
    r"""Return a table as CSV in which no name is taken for a formula.

    Example:
        >>> csv_of(ChartTable(("Name", "Total"), (("=1+1", 2),)))
        "Name,Total\n'=1+1,2\n"
    """
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(table.columns)
    writer.writerows([_safe(cell) for cell in row] for row in table.rows)
    return text.getvalue()


def _safe(cell: Cell) -> Cell:
    return harmless(cell) if isinstance(cell, str) else cell


def _workbook(table: ChartTable, made: str) -> bytes:
    import xlsxwriter

    buffer = io.BytesIO()
    plain = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(buffer, plain) as book:
        book.set_properties({"created": datetime.fromisoformat(made)})
        sheet = book.add_worksheet()
        bold = book.add_format({"bold": True, "text_wrap": True, "valign": "top"})
        for number, name in enumerate(table.columns):
            sheet.write_string(0, number, name, bold)
        for line, row in enumerate(table.rows, start=1):
            for number, cell in enumerate(row):
                if isinstance(cell, str):
                    sheet.write_string(line, number, cell)
                else:
                    sheet.write_number(line, number, cell)
        sheet.freeze_panes(1, 1)
        sheet.set_column(0, 0, 36)
        sheet.set_column(1, len(table.columns), 14)
    return buffer.getvalue()
