"""Read a tab-separated table with a line of column names; say what is wrong, with the line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from kakehashi.documents.encoding import decode
from kakehashi.errors import Problem, SourceLocation, UnreadableError
from kakehashi.text.bilingual import Bilingual

MAX_MEGABYTES = 200
_TOO_LARGE = Bilingual(f"larger than {MAX_MEGABYTES} MB", f"{MAX_MEGABYTES}MBを超えています")


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a table, its cells by column."""

    where: SourceLocation
    cells: dict[str, str]

    def get(self, column: str) -> str:
        """Return a cell, empty where the table has no such column."""
        return self.cells.get(column, "")


def read_table(path: Path, columns: Sequence[str], problems: list[Problem]) -> list[Row]:
    """Return the rows; blank lines and lines that begin with # are passed over.

    Args:
        path: The file.
        columns: Those it must have; it may have others.
        problems: Receives what was wrong with rows.

    Raises:
        UnreadableError: the file cannot be read, a column is missing or no row is there.
    """
    lines = list(_lines(path, problems))
    where = SourceLocation(path.name, lines[0][0] if lines else 1)
    heading = [cell.strip().lower() for cell in _cells(lines[0][1])] if lines else []
    for column in columns:
        if column not in heading:
            details = {"column": column, "columns": ", ".join(columns)}
            raise UnreadableError(Problem("KH-EVA-002", where, details))
    rows = [_row(path, number, line, heading, problems) for number, line in lines[1:]]
    kept = [row for row in rows if row]
    if not rows:
        raise UnreadableError(Problem("KH-EVA-006", SourceLocation(path.name)))
    return kept


def filled(rows: Sequence[Row], column: str, problems: list[Problem]) -> list[Row]:
    """Return the rows whose cell in a column is not empty."""
    problems += [
        Problem("KH-EVA-007", row.where, {"column": column}) for row in rows if not row.get(column)
    ]
    return [row for row in rows if row.get(column)]


def _lines(path: Path, problems: list[Problem]) -> Iterator[tuple[int, str]]:
    where = SourceLocation(path.name)
    try:
        if path.stat().st_size > MAX_MEGABYTES * 2**20:
            raise UnreadableError(Problem("KH-EVA-001", where, {"reason": _TOO_LARGE}))
        content = path.read_bytes()
    except OSError as error:
        reason = error.strerror or str(error)
        raise UnreadableError(Problem("KH-EVA-001", where, {"reason": reason})) from error
    # splitlines would also cut at characters that may stand within a text (U+2028, form feed).
    text = decode(content, where, problems).replace("\r\n", "\n").replace("\r", "\n")
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip() and not line.startswith("#"):
            yield number, line


def _row(
    path: Path, number: int, line: str, heading: list[str], problems: list[Problem]
) -> Row | None:
    cells = _cells(line)
    where = SourceLocation(path.name, number)
    if len(cells) > len(heading) and any(cells[len(heading) :]):
        details = {"found": len(cells), "wanted": len(heading)}
        problems.append(Problem("KH-EVA-009", where, details))
        return None
    return Row(where, dict(zip(heading, cells, strict=False)))


def _cells(line: str) -> list[str]:
    return [_unquoted(cell.strip()) for cell in line.split("\t")]


def _unquoted(cell: str) -> str:
    """Undo what a spreadsheet does to cells that hold quotation marks."""
    quoted = (
        len(cell) > 1 and cell[0] == cell[-1] == '"' and '"' not in cell[1:-1].replace('""', "")
    )
    return cell[1:-1].replace('""', '"') if quoted else cell
