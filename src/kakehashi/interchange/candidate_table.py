"""Write what a corpus gives as a table, such as its candidates: Parquet, CSV or JSON Lines.

Rows are written as they come, so that memory does not grow with the table, and
the file takes its name only when it is whole.
"""

from __future__ import annotations

import csv
import importlib.util
import json
import os
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import islice
from pathlib import Path
from typing import Any

from kakehashi.errors import KakehashiError, Problem, SourceLocation, UsageError
from kakehashi.interchange.review_table import harmless

COLUMNS: dict[str, type] = {
    "document": str,
    "sha256": str,
    "format": str,
    "practice": str,
    "title": str,
    "provisions": list,
    "rank": int,
    "score": float,
    "close": bool,
    "signs": list,
    "language": str,
    "kind": str,
    "page": int,
    "start": int,
    "end": int,
    "headings": list,
    "stem": str,
    "text": str,
}
"""The columns; a list is one in Parquet and JSON, and joined by "; " in CSV."""
_GROUP = 20_000
"""Rows of one row group of a Parquet file."""

Row = Mapping[str, Any]
Columns = Mapping[str, type]


def check_table(path: Path) -> None:
    """Make sure that a table can be written under a name.

    Raises:
        UsageError: its ending is none of ours, or what writes it is not installed.
    """
    if path.suffix.lower() not in _WRITERS:
        raise UsageError(
            Problem("KH-COR-001", SourceLocation(str(path)), {"suffix": path.suffix or path.name})
        )
    if path.suffix.lower() == ".parquet" and not importlib.util.find_spec("pyarrow"):
        raise UsageError(Problem("KH-COR-002", details={"package": "pyarrow"}))


def write_table(path: Path, rows: Iterable[Row], columns: Columns = COLUMNS) -> None:
    """Write rows under a name, in the format of its ending, all or nothing.

    Args:
        path: The file; its ending says the format.
        rows: Values by the names of the columns.
        columns: Their types by their names, in order.

    Raises:
        UsageError: the format is none of ours, or what writes it is not installed.
        KakehashiError: the file cannot be written.
    """
    check_table(path)
    try:
        handle, name = tempfile.mkstemp(dir=path.parent, suffix=".tmp")
        os.close(handle)
        try:
            _WRITERS[path.suffix.lower()](Path(name), rows, columns)
            Path(name).chmod(0o666 & ~_umask())
            Path(name).replace(path)
        finally:
            Path(name).unlink(missing_ok=True)
    except OSError as error:
        details = {"reason": error.strerror or str(error)}
        raise KakehashiError(Problem("KH-COR-003", SourceLocation(str(path)), details)) from error


def _umask() -> int:
    mask = os.umask(0o077)
    os.umask(mask)
    return mask


def _write_csv(path: Path, rows: Iterable[Row], columns: Columns) -> None:
    # With a byte-order mark, so that Excel shows Japanese.
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(columns)
        for row in rows:
            writer.writerow([_cell(row[column]) for column in columns])


def _cell(value: Any) -> str:
    if isinstance(value, list):
        value = "; ".join(value)
    if isinstance(value, bool):
        return "yes" if value else "no"
    return harmless(value) if isinstance(value, str) else "" if value is None else str(value)


def _write_jsonl(path: Path, rows: Iterable[Row], columns: Columns) -> None:
    with path.open("w", encoding="utf-8") as file:
        for row in rows:
            file.write(json.dumps({c: row[c] for c in columns}, ensure_ascii=False) + "\n")


def _write_parquet(path: Path, rows: Iterable[Row], columns: Columns) -> None:
    import pyarrow as pa
    import pyarrow.parquet as pq

    types = {str: pa.string(), int: pa.int64(), float: pa.float64(), bool: pa.bool_()}
    types[list] = pa.list_(pa.string())
    schema = pa.schema([(column, types[kind]) for column, kind in columns.items()])
    with pq.ParquetWriter(path, schema, compression="zstd") as writer:
        for group in _groups(rows):
            writer.write_table(pa.Table.from_pylist(group, schema=schema))


def _groups(rows: Iterable[Row]) -> Iterator[list[Row]]:
    remaining = iter(rows)
    while group := list(islice(remaining, _GROUP)):
        yield group


_WRITERS: dict[str, Callable[[Path, Iterable[Row], Columns], None]] = {
    ".parquet": _write_parquet,
    ".csv": _write_csv,
    ".jsonl": _write_jsonl,
}
FORMATS = tuple(_WRITERS)
"""The endings of tables that can be written."""
