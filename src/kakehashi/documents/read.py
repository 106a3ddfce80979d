"""Read files into documents: find them, tell their formats, keep going past bad ones."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from kakehashi.documents.encoding import decode
from kakehashi.documents.formats import FORMATS, problem_of_kind, refuse_wrong_ending
from kakehashi.documents.passages import build_document
from kakehashi.errors import Problem, SourceLocation, UnreadableError
from kakehashi.model import Block, Document

if TYPE_CHECKING:  # the reader of PDF is imported where it is needed
    from kakehashi.documents.pdf.recognition import Recogniser

MAX_MEGABYTES = 40
"""Files above this size are refused unless the caller allows more."""


def read_documents(
    paths: Iterable[Path],
    *,
    max_megabytes: int = MAX_MEGABYTES,
    progress: Callable[[str], None] | None = None,
    recogniser: Recogniser | None = None,
) -> tuple[list[Document], list[Problem]]:
    """Read files and folders (with all below them), going on past those that cannot be read.

    Args:
        paths: Files or folders, in the order of the report.
        max_megabytes: Largest file to read.
        progress: Called with the name of each file before it is read.
        recogniser: Reads pages that are pictures (see `kakehashi.documents.ocr`).

    Returns:
        The documents, each content once, and what was wrong.
    """
    documents: list[Document] = []
    problems: list[Problem] = []
    seen: dict[str, str] = {}
    for path, name in named_files(paths, problems):
        if progress:
            progress(name)
        try:
            document = read_document(
                path,
                name=name,
                max_megabytes=max_megabytes,
                problems=problems,
                recogniser=recogniser,
            )
        except UnreadableError as error:
            problems.append(error.problem)
            continue
        if document.sha256 in seen:
            details = {"other": seen[document.sha256]}
            where = SourceLocation(name)
            problems.append(Problem("KH-DOC-014", where, details, severity="warning"))
            continue
        seen[document.sha256] = name
        documents.append(document)
    return documents, problems


def named_files(paths: Iterable[Path], problems: list[Problem]) -> Iterator[tuple[Path, str]]:
    """Yield the files to read, each with its name in reports; names are told apart.

    Args:
        paths: Files or folders.
        problems: Receives what is wrong with paths, in the order of the files.
    """
    names: set[str] = set()
    for path, usual in _files(paths, problems):
        # Two files of one name, from different folders, must be told apart in quotes.
        name = path.as_posix() if usual in names else usual
        names.add(name)
        yield path, name


def list_files(paths: Iterable[Path]) -> list[str]:
    """Return the names of the files that reading these paths would read."""
    return [name for _, name in _files(paths, [])]


def _files(paths: Iterable[Path], problems: list[Problem]) -> Iterator[tuple[Path, str]]:
    for path in paths:
        if not path.exists():
            problems.append(Problem("KH-DOC-001", SourceLocation(str(path))))
        elif path.is_dir():
            found = [p for p in sorted(path.rglob("*")) if _readable(p, path)]
            if not found:
                problems.append(Problem("KH-DOC-013", SourceLocation(str(path))))
            yield from ((file, file.relative_to(path).as_posix()) for file in found)
        else:
            yield path, path.name


def _readable(path: Path, top: Path) -> bool:
    hidden = any(part.startswith((".", "~$")) for part in path.relative_to(top).parts)
    return path.is_file() and not hidden and path.suffix.lower().lstrip(".") in FORMATS


def read_document(
    path: Path,
    *,
    name: str | None = None,
    max_megabytes: int = MAX_MEGABYTES,
    problems: list[Problem] | None = None,
    recogniser: Recogniser | None = None,
) -> Document:
    """Read one file.

    Args:
        path: The file.
        name: How to call it in reports; its file name where None.
        max_megabytes: Largest size to read.
        problems: Receives warnings, such as a guessed encoding.
        recogniser: Reads pages that are pictures (see `kakehashi.documents.ocr`).

    Raises:
        UnreadableError: the file cannot be read; its problem says why and what to do.
    """
    where = SourceLocation(name or path.name)
    suffix = path.suffix.lower().lstrip(".")
    if suffix not in FORMATS:
        raise UnreadableError(problem_of_kind(suffix, where))
    content = content_of(path, where, max_megabytes)
    form = FORMATS[suffix]
    refuse_wrong_ending(content, form, suffix, where)
    problems = problems if problems is not None else []
    blocks, pages = _blocks(content, form, where, problems, recogniser)
    document = build_document(where.path, content, form, pages, blocks)
    if not document.text.strip():
        raise UnreadableError(Problem("KH-DOC-004", where))
    return document


def content_of(path: Path, where: SourceLocation, max_megabytes: int) -> bytes:
    """Return the bytes of a file.

    Raises:
        UnreadableError: it is too large, holds nothing, or cannot be opened.
    """
    try:
        size = path.stat().st_size
        if size > max_megabytes * 2**20:
            size_details = {"megabytes": round(size / 2**20), "limit": max_megabytes}
            raise UnreadableError(Problem("KH-DOC-008", where, size_details))
        content = path.read_bytes()
    except OSError as error:
        details = {"format": "-", "reason": error.strerror or str(error)}
        raise UnreadableError(Problem("KH-DOC-002", where, details)) from error
    if not content.strip():
        raise UnreadableError(Problem("KH-DOC-004", where))
    return content


def _blocks(
    content: bytes,
    form: str,
    where: SourceLocation,
    problems: list[Problem],
    recogniser: Recogniser | None = None,
) -> tuple[Iterable[Block], int | None]:
    # Readers are imported where they are needed: starting up must not pay for all of them.
    if form == "pdf":
        from kakehashi.documents.pdf import read_pdf

        return read_pdf(content, where, problems, recogniser)
    if form == "docx":
        from kakehashi.documents.docx import read_docx

        return read_docx(content, where, problems), None
    if form == "html":
        from kakehashi.documents.html import read_html

        return read_html(content, where, problems), None
    if form == "xlsx":
        from kakehashi.documents.sheets import read_workbook

        return read_workbook(content, where, problems), None
    return _blocks_of_text(decode(content, where, problems), form, where, problems), None


def _blocks_of_text(
    text: str, form: str, where: SourceLocation, problems: list[Problem]
) -> Iterable[Block]:
    if form == "csv":
        from kakehashi.documents.sheets import read_delimited

        return read_delimited(text, where, problems)
    if form == "markdown":
        from kakehashi.documents.markdown import read_markdown

        return read_markdown(text)
    from kakehashi.documents.plain import read_plain

    return read_plain(text)
