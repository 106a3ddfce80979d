"""Read what was received: rows of tables, and files that hold one comment each."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from kakehashi.comments.columns import Columns, find_columns
from kakehashi.comments.comment import Comment, LeftOut, Received, Why
from kakehashi.documents.read import MAX_MEGABYTES, content_of, read_document
from kakehashi.documents.sheets.whole_tables import WholeTable, whole_csv, whole_workbook
from kakehashi.errors import Problem, SourceLocation, UnreadableError
from kakehashi.text.language import language_of

_DELIMITED = {".csv", ".tsv"}
_WORKBOOKS = {".xlsx", ".xlsm", ".xltx"}


def receive(
    paths: Iterable[Path],
    *,
    text_column: str | None = None,
    max_megabytes: int = MAX_MEGABYTES,
    progress: Callable[[str], None] | None = None,
) -> Received:
    """Read comments from tables, folders and single files; every row and file is accounted for.

    A row of a table is a comment, and so is any other file. The same text twice is two comments.

    Args:
        paths: Files or folders; hidden files of folders are not looked at.
        text_column: The heading of the column of comments, where it is not told by itself.
        max_megabytes: Largest file to read.
        progress: Called with the name of each file.
    """
    received = Received()
    for path, name in _files(paths, received):
        if progress:
            progress(name)
        try:
            if path.suffix.lower() in _DELIMITED | _WORKBOOKS:
                _tables(path, name, received, text_column, max_megabytes)
            else:
                _single(path, name, received, max_megabytes)
        except UnreadableError as error:
            received.problems.append(error.problem)
            empty = error.problem.code == "KH-DOC-004"
            _leave_out(received, name, Why.EMPTY if empty else Why.UNREADABLE)
    return received


def _leave_out(received: Received, source: str, why: Why, units: int = 1) -> None:
    received.units += units
    received.left_out.append(LeftOut(source, why, units))


def _files(paths: Iterable[Path], received: Received) -> Iterator[tuple[Path, str]]:
    """Yield every file, those of kinds that cannot be read as well: they are to be told of."""
    names: set[str] = set()
    for path in paths:
        if not path.exists():
            received.problems.append(Problem("KH-DOC-001", SourceLocation(str(path))))
            continue
        if path.is_dir():
            below = (p for p in sorted(path.rglob("*")) if p.is_file() and not _hidden(p, path))
            found = [(p, p.relative_to(path).as_posix()) for p in below]
            if not found:
                received.problems.append(Problem("KH-DOC-013", SourceLocation(str(path))))
        else:
            found = [(path, path.name)]
        for file, usual in found:
            name = file.as_posix() if usual in names else usual
            names.add(name)
            yield file, name


def _hidden(path: Path, top: Path) -> bool:
    return any(part.startswith((".", "~$")) for part in path.relative_to(top).parts)


def _single(path: Path, name: str, received: Received, max_megabytes: int) -> None:
    document = read_document(
        path, name=name, max_megabytes=max_megabytes, problems=received.problems
    )
    received.units += 1
    _add(received, Comment(0, name, document.text.strip(), document.language))


def _tables(
    path: Path, name: str, received: Received, wanted: str | None, max_megabytes: int
) -> None:
    where = SourceLocation(name)
    content = content_of(path, where, max_megabytes)
    if path.suffix.lower() in _DELIMITED:
        tables = whole_csv(content, where, received.problems)
    else:
        tables = whole_workbook(content, where)
    if not any(table.rows for table in tables):
        _leave_out(received, name, Why.EMPTY)
    for table in tables:
        # A file of CSV is called by its name; a sheet by its own besides, where there are more.
        label = f"{name}[{table.title}]" if table.title and len(tables) > 1 else name
        _table(table, label, received, wanted, alone=len(tables) == 1)


def _table(
    table: WholeTable, label: str, received: Received, wanted: str | None, *, alone: bool
) -> None:
    if not table.rows:
        return
    columns = find_columns([cells for _, cells in table.rows], wanted)
    if columns is None or (columns.guessed and not alone):
        count = len(table.rows)
        _leave_out(received, label, Why.NO_COLUMN, count)
        details = {"rows": count}
        received.problems.append(Problem("KH-CMT-001", SourceLocation(label), details))
        return
    if columns.guessed:
        details = {"column": columns.text[0] + 1}
        where = SourceLocation(label)
        received.problems.append(Problem("KH-CMT-002", where, details, severity="warning"))
    for line, cells in table.rows[columns.header :]:
        comment = _of_row(cells, columns, f"{label}:{line}")
        if comment:
            received.units += 1
            _add(received, comment)
        else:
            _leave_out(received, f"{label}:{line}", Why.EMPTY)


def _of_row(cells: tuple[str, ...], columns: Columns, source: str) -> Comment | None:
    def at(column: int | None) -> str:
        return cells[column] if column is not None and column < len(cells) else ""

    texts = list(dict.fromkeys(filter(None, (at(column) for column in columns.text))))
    if not any(letter.isalnum() for text in texts for letter in text):
        return None
    text = "\n".join(texts)
    private = tuple(filter(None, (at(column) for column in columns.private)))
    language = language_of(text)
    return Comment(0, source, text, language, at(columns.given_id), at(columns.place), private)


def _add(received: Received, comment: Comment) -> None:
    received.comments.append(replace(comment, number=len(received.comments) + 1))
