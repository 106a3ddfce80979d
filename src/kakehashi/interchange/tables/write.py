"""Write tables into a file, in the form that its name asks for."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from kakehashi.errors import KakehashiError, Problem, SourceLocation, UsageError
from kakehashi.interchange.tables.csv_form import csv_text
from kakehashi.interchange.tables.table import Table
from kakehashi.text.bilingual import Language

SUFFIXES = (".csv", ".xlsx")
ROW_LIMIT = 1_048_575
"""Rows that a sheet can hold below its headings (Excel specifications and limits)."""


def check_name(path: Path) -> None:
    """Refuse a name from which no form follows.

    Raises:
        UsageError: the name ends neither with .csv nor with .xlsx.
    """
    if path.suffix.lower() not in SUFFIXES:
        raise UsageError(Problem("KH-TAB-001", details={"name": path.name}))


def write_table(path: Path, table: Table, language: Language, *, made: str = "") -> None:
    r"""Write one table as CSV or as a workbook; a reader never sees half of it.

    Args:
        path: The file; its ending says which form.
        table: What to write.
        language: Of headings and words.
        made: ISO date kept in the workbook, so that the same rows give the same file.

    Raises:
        UsageError: the name has another ending.
        KakehashiError: it cannot be written, or has more rows than a sheet holds.

    Example:
        >>> from tempfile import TemporaryDirectory
        >>> from kakehashi.interchange.tables.table import Column
        >>> from kakehashi.text.bilingual import Bilingual
        >>> columns = (Column("who", Bilingual("Who", "誰")),)
        >>> table = Table(Bilingual("People", "人"), columns, (("=cmd",),))
        >>> with TemporaryDirectory() as folder:
        ...     path = Path(folder, "people.csv")
        ...     write_table(path, table, "ja")
        ...     path.read_text(encoding="utf-8-sig")
        "誰\n'=cmd\n"
    """
    write_tables(path, (table,), language, made=made)


def write_tables(
    path: Path, tables: Sequence[Table], language: Language, *, made: str = ""
) -> None:
    """Write some tables, each on a sheet of its own; CSV holds the first alone.

    Raises:
        UsageError: the name has another ending.
        KakehashiError: it cannot be written, or has more rows than a sheet holds.
    """
    check_name(path)
    try:
        if path.suffix.lower() == ".csv":
            content = csv_text(tables[0], language).encode("utf-8-sig")
        else:
            content = _workbook(path, tables, language, made)
        _write(path, content)
    except OSError as error:
        details = {"reason": error.strerror or str(error)}
        raise KakehashiError(Problem("KH-TAB-002", SourceLocation(str(path)), details)) from error


def _workbook(path: Path, tables: Sequence[Table], language: Language, made: str) -> bytes:
    # The writer of workbooks is only loaded where one is asked for.
    from kakehashi.interchange.tables.workbook import workbook

    longest = max(len(table.rows) for table in tables)
    if longest > ROW_LIMIT:
        details = {"rows": longest, "limit": ROW_LIMIT}
        raise KakehashiError(Problem("KH-TAB-003", SourceLocation(str(path)), details))
    return workbook(tables, language, made)


def _write(path: Path, content: bytes) -> None:
    aside = path.with_name(f".{path.name}.new")
    try:
        aside.write_bytes(content)
        aside.replace(path)
    finally:
        aside.unlink(missing_ok=True)
