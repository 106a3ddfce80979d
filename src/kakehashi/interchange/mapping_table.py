"""Read tables row by row: TSV and CSV of any length, and workbooks."""

from __future__ import annotations

import io
import warnings
import zipfile
import zlib
from collections import deque
from collections.abc import Iterable, Iterator
from pathlib import Path

from kakehashi.interchange.mapping_text import unreadable

Row = tuple[int, list[str]]
"""The line that a row begins at, and its cells."""
_RUN_ON = 500
"""Lines that a quoted cell may go on for; a quotation mark that is never closed goes on for all."""
_UNPACKED_LIMIT = 300 * 2**20
_DAMAGE = (
    AttributeError,
    LookupError,
    OSError,
    RuntimeError,
    SyntaxError,
    TypeError,
    ValueError,
    zipfile.BadZipFile,
    zlib.error,
)
"""What openpyxl and zipfile raise on files that are no workbooks; XML errors are SyntaxErrors."""


def text_rows(lines: Iterable[str], delimiter: str, start: int = 1) -> Iterator[Row]:
    r"""Yield the rows of a table in text, quoted as RFC 4180 says (and SSSOM with it).

    Files that do not quote at all have cells that begin with a quotation mark
    too. A row that is not well-formed with quotes is therefore cut at its
    delimiters as it stands, and an open quotation mark cannot swallow the
    file. Empty lines are left out.

    Example:
        >>> rows = text_rows(['a\t"x\n', 'y"\n', '"Open" text\tb\n'], "\t")
        >>> list(rows)
        [(1, ['a', 'x\ny']), (3, ['"Open" text', 'b'])]
    """
    source = iter(lines)
    waiting: deque[str] = deque()
    number = start
    while True:
        line = waiting.popleft() if waiting else next(source, None)
        if line is None:
            return
        cells: list[str] | None = None
        used = 1
        if '"' in line:
            cells, used = _quoted(line, delimiter, source, waiting)
        if cells is None:
            cells = line.rstrip("\r\n").split(delimiter)
        if any(cells) and not all(cell.isspace() or not cell for cell in cells):
            yield number, cells
        number += used


def _quoted(
    line: str, delimiter: str, source: Iterator[str], waiting: deque[str]
) -> tuple[list[str] | None, int]:
    """Return the cells of a row with quotes and its length in lines, or None, 1."""
    taken = [line]
    cells, open_ = _cells(line, delimiter)
    while open_ and len(taken) <= _RUN_ON:
        more = waiting.popleft() if waiting else next(source, None)
        if more is None:
            break
        taken.append(more)
        if '"' in more:
            cells, open_ = _cells("".join(taken), delimiter)
    if cells is None:
        waiting.extendleft(reversed(taken[1:]))
        return None, 1
    return cells, len(taken)


def _cells(record: str, delimiter: str) -> tuple[list[str] | None, bool]:
    """Cut a row; None if it is not well-formed, and whether that is for an open quote."""
    record = record.removesuffix("\n").removesuffix("\r")
    cells: list[str] = []
    at, end = 0, len(record)
    while True:
        if record.startswith('"', at):
            closing = _closing(record, at + 1)
            if closing < 0:
                return None, True
            cells.append(record[at + 1 : closing].replace('""', '"'))
            at = closing + 1
            if at < end and record[at] != delimiter:
                return None, False
        else:
            found = record.find(delimiter, at)
            cells.append(record[at : found if found >= 0 else end])
            at = found if found >= 0 else end
        if at >= end:
            return cells, False
        at += 1


def _closing(record: str, at: int) -> int:
    while (found := record.find('"', at)) >= 0 and record.startswith('""', found):
        at = found + 2
    return found


def workbook_rows(path: Path) -> list[tuple[str, Iterator[Row]]]:
    """Return the sheets of a workbook, each with its rows.

    Formulas are not run: the result saved with a cell counts, as text.

    Raises:
        UnreadableError: it is no workbook, or one that unfolds into gigabytes.
    """
    from openpyxl import load_workbook

    try:
        # In memory: openpyxl leaves a file that it cannot read open.
        content = io.BytesIO(path.read_bytes())
        _refuse_bombs(content)
        with warnings.catch_warnings():
            # Of styles and extensions that openpyxl does not know; cells do not depend on them.
            warnings.simplefilter("ignore")
            book = load_workbook(content, read_only=True, data_only=True)
        return [(sheet.title, _sheet_rows(path, sheet)) for sheet in book.worksheets]
    except _DAMAGE as error:
        raise unreadable(path, error) from error


def _refuse_bombs(content: io.BytesIO) -> None:
    with zipfile.ZipFile(content) as archive:
        if sum(info.file_size for info in archive.infolist()) > _UNPACKED_LIMIT:
            raise ValueError(f"it unpacks to more than {_UNPACKED_LIMIT // 2**20} MB")
        for info in archive.infolist():
            if info.filename.endswith((".xml", ".rels")):
                with archive.open(info) as part:
                    if b"<!DOCTYPE" in part.read(4096):
                        raise ValueError("its XML holds a document type definition")


def _sheet_rows(path: Path, sheet: object) -> Iterator[Row]:
    rows = getattr(sheet, "iter_rows")(values_only=True)  # noqa: B009 - stubs miss read-only sheets
    try:
        for number, values in enumerate(rows, start=1):
            cells = [_text(value) for value in values]
            if any(cells):
                yield number, cells
    except _DAMAGE as error:
        raise unreadable(path, error) from error


def _text(value: object) -> str:
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return "" if value is None else str(value)
