"""Read workbooks and tables (XLSX, CSV, TSV): their rows, each standing alone."""

from __future__ import annotations

from kakehashi.documents.sheets.delimited import read_delimited
from kakehashi.documents.sheets.workbook import read_workbook

__all__ = ["read_delimited", "read_workbook"]
