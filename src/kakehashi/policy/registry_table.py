"""Read registries of instruments, and measures of plans, from CSV files and workbooks.

The first row names the columns by their keys or by their headings in either language, so that
what the registry wrote as a table is read again. A bad row becomes a problem; the others are read.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import chain
from pathlib import Path
from typing import TypeVar

from kakehashi.errors import Problem, SourceLocation, UnreadableError, UsageError
from kakehashi.interchange.mapping_table import Row, text_rows, workbook_rows
from kakehashi.library.library import Library
from kakehashi.policy.instruments import (
    FIELDS,
    MEASURE_FIELDS,
    Told,
    ToldMeasure,
    instrument,
    measure,
)
from kakehashi.text.bilingual import Bilingual
from kakehashi.text.normalise import fold

T = TypeVar("T")
MOST_BYTES, MOST_ROWS = 50 * 2**20, 5_000
_MIDNIGHT = re.compile(r"(\d{4}-\d\d-\d\d) 00:00:00")
"""Days in workbooks come as moments."""


def read_registry(path: Path, library: Library) -> tuple[list[Told], list[Problem]]:
    """Return the instruments of a table, and what is wrong with the other rows.

    Raises:
        UnreadableError: it is no table, or lacks the columns of titles and owners.
    """
    return _read(path, FIELDS, ("title", "owner"), lambda cells: instrument(library, cells))


def read_measures(path: Path) -> tuple[list[ToldMeasure], list[Problem]]:
    """Return the measures of a table, and what is wrong with the other rows.

    Raises:
        UnreadableError: it is no table, or lacks needed columns.
    """
    return _read(path, MEASURE_FIELDS, ("number", "text", "owner"), measure)


def _read(
    path: Path,
    columns: Mapping[str, Bilingual],
    needed: tuple[str, ...],
    made_of: Callable[[Mapping[str, str]], T],
) -> tuple[list[T], list[Problem]]:
    rows = iter(_rows(path))
    names = _named(next(rows, (0, []))[1], columns)
    missing = [columns[one].get("en") for one in needed if one not in names]
    if missing:
        raise _no_table(path, ", ".join(missing))
    found: list[T] = []
    problems: list[Problem] = []
    for count, (line, cells) in enumerate(rows):
        if count >= MOST_ROWS:
            raise _no_table(path, f"> {MOST_ROWS}")
        written = {n: _day(c) for n, c in zip(names, cells, strict=False) if n}
        try:
            found.append(made_of(written))
        except UsageError as error:
            why = Bilingual(error.problem.message("en"), error.problem.message("ja"))
            problems.append(Problem("KH-POL-013", SourceLocation(str(path), line), {"reason": why}))
    return found, problems


def _day(cell: str) -> str:
    return _MIDNIGHT.sub(r"\1", cell)


def _named(heads: Iterable[str], columns: Mapping[str, Bilingual]) -> list[str]:
    """Return the key of each column; empty where a column is not ours."""
    known = {fold(word): key for key, title in columns.items() for word in (title.en, title.ja)}
    known |= {key: key for key in columns}
    named = [known.get(fold(head), "") for head in heads]
    return ["" if one in named[:place] else one for place, one in enumerate(named)]


def _rows(path: Path) -> Iterable[Row]:
    try:
        if path.stat().st_size > MOST_BYTES:
            raise _no_table(path, f"> {MOST_BYTES // 2**20} MB")
        if path.suffix.lower() == ".xlsx":
            return _first(path)
        return text_rows(_text(path).splitlines(keepends=True), ",")
    except OSError as error:
        raise _no_table(path, error.strerror or str(error)) from error


def _first(path: Path) -> Iterator[Row]:
    try:
        sheets = workbook_rows(path)
        rows = sheets[0][1] if sheets else iter(())
        head = next(rows, None)  # what is damaged shows when it is read
        yield from chain([head] if head else [], rows)
    except UnreadableError as error:
        raise _no_table(path, error.problem.message("en")) from error


def _text(path: Path) -> str:
    content = path.read_bytes()
    if b"\x00" in content:
        raise _no_table(path, "NUL")
    for encoding in ("utf-8-sig", "cp932"):  # spreadsheets in Japan still write the latter
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise _no_table(path, "UTF-8")


def _no_table(path: Path, reason: str) -> UnreadableError:
    return UnreadableError(Problem("KH-POL-014", SourceLocation(str(path)), {"reason": reason}))
