"""Write the table of a chart for a spreadsheet: CSV or XLSX."""

from __future__ import annotations

from pathlib import Path

from kakehashi.interchange import tables
from kakehashi.interchange.tables.csv_form import csv_text
from kakehashi.reports.charts.table import ChartTable
from kakehashi.text.bilingual import Bilingual


def write_table(path: Path, table: ChartTable, *, made: str) -> None:
    """Write a table as CSV or XLSX, as the name of the file ends.

    Args:
        path: Where to.
        table: Of a chart.
        made: ISO date kept in a workbook, so that the same figures give the same file.

    Raises:
        UsageError: the name has another ending.
        KakehashiError: it cannot be written.
    """
    tables.write_table(path, _shared(table), "en", made=made)


def csv_of(table: ChartTable) -> str:
    r"""Return a table as CSV in which no name is taken for a formula.

    Example:
        >>> csv_of(ChartTable(("Name", "Total"), (("=1+1", 2),)))
        "Name,Total\n'=1+1,2\n"
    """
    return csv_text(_shared(table), "en")


def _shared(table: ChartTable) -> tables.Table:
    """Return the table in the form of all tables; its words are in one language already."""
    columns = tuple(
        tables.Column(f"column_{n}", Bilingual(title, title))
        for n, title in enumerate(table.columns)
    )
    return tables.Table(Bilingual("Figures", "数値"), columns, table.rows)
