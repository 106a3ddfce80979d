"""A table as CSV (RFC 4180, with LF), harmless in spreadsheets."""

from __future__ import annotations

import csv
import io
from datetime import date

from kakehashi.interchange.tables.harmless import guarded, visible
from kakehashi.interchange.tables.table import Plain, Table
from kakehashi.text.bilingual import Language


def csv_text(table: Table, language: Language) -> str:
    r"""Return a table as CSV; written with a byte-order mark, so that Excel shows Japanese.

    Numbers are written as they are, texts with a guard where a spreadsheet would
    take them for formulas: -1 stays a number, "-1+2" becomes "'-1+2".

    Example:
        >>> from kakehashi.interchange.tables.table import Column
        >>> from kakehashi.text.bilingual import Bilingual
        >>> columns = Column("a", Bilingual("A", "あ")), Column("n", Bilingual("N", "数"), "number")
        >>> csv_text(Table(Bilingual("T", "表"), columns, (("-1+2", -1.0),)), "ja")
        "あ,数\n'-1+2,-1\n"
    """
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow([guarded(visible(heading)) for heading in table.headings(language)])
    for row in table.cells(language):
        writer.writerow([_cell(cell) for cell in row])
    return out.getvalue()


def _cell(cell: Plain) -> str:
    if cell is None:
        return ""
    if isinstance(cell, str):
        return guarded(visible(cell))
    return cell.isoformat() if isinstance(cell, date) else f"{cell:.10g}"
