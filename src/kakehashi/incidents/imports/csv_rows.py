"""Read the rows of a CSV file that may be hostile: too large, of another encoding, ragged."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from pathlib import Path

from kakehashi.errors import Problem, SourceLocation, UnreadableError

MOST_BYTES = 50 * 2**20
MOST_ROWS = 100_000
_LONGEST_CELL = 4 * 2**20


def read_rows(path: Path, most: int = MOST_ROWS) -> Iterator[tuple[int, dict[str, str]]]:
    """Yield rows with the line they end on; names of columns in small letters with underscores.

    Args:
        path: A CSV file.
        most: Rows; more are refused as a whole.

    Raises:
        UnreadableError: it cannot be read, is too large, or is no CSV in UTF-8.
    """
    text = _text(path)
    # The limit is one for the whole program, and others read their files with the usual one.
    usual = csv.field_size_limit(_LONGEST_CELL)
    reader = csv.DictReader(io.StringIO(text, newline=""), strict=True, restkey="")
    try:
        names = [_name(one) for one in reader.fieldnames or ()]
        if len(names) < 2 or len(set(names)) != len(names):
            raise _no_table(path, "columns")
        for count, row in enumerate(reader):
            if count >= most:
                raise _no_table(path, f"> {most}")
            yield reader.line_num, _cells(row, names)
    except csv.Error as error:
        raise _no_table(path, f"{reader.line_num}: {error}") from error
    finally:
        csv.field_size_limit(usual)


def _cells(row: dict[str, str | None], names: list[str]) -> dict[str, str]:
    """Return the cells by name; a row that is too short or too long has a cell `ragged`."""
    cells = dict(zip(names, (one or "" for one in row.values()), strict=False))
    if "" in row or None in row.values():
        cells["ragged"] = "yes"
    return cells


def _text(path: Path) -> str:
    try:
        if path.stat().st_size > MOST_BYTES:
            details = {"limit": MOST_BYTES // 2**20}
            raise UnreadableError(Problem("KH-INC-013", SourceLocation(str(path)), details))
        return path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise _no_table(path, error.strerror or str(error)) from error
    except UnicodeDecodeError as error:
        raise _no_table(path, "UTF-8") from error


def _name(column: str) -> str:
    return "_".join(column.strip().lower().replace("-", " ").replace("_", " ").split())


def _no_table(path: Path, reason: str) -> UnreadableError:
    return UnreadableError(Problem("KH-INC-006", SourceLocation(str(path)), {"reason": reason}))
