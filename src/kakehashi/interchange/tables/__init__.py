"""Tables that people open in a spreadsheet: one record, written as CSV or as a workbook."""

from __future__ import annotations

from kakehashi.interchange.tables.table import Cell, Column, Kind, Row, Table, table_of
from kakehashi.interchange.tables.write import SUFFIXES, write_table, write_tables

__all__ = [
    "SUFFIXES",
    "Cell",
    "Column",
    "Kind",
    "Row",
    "Table",
    "table_of",
    "write_table",
    "write_tables",
]
