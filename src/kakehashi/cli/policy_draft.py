"""The draft that commands on policy work with: a file, or a framework of the library."""

from __future__ import annotations

from pathlib import Path

from kakehashi.errors import KakehashiError, Problem, UsageError
from kakehashi.library.library import Library
from kakehashi.model import Document, Framework


def draft_named(library: Library, name: str, problems: list[Problem]) -> Document | Framework:
    """Return the document at a path, or the framework of an id.

    Raises:
        UsageError: it is neither.
        UnreadableError: the file cannot be read.
    """
    from kakehashi.documents.read import read_document

    path = Path(name)
    if path.is_file():
        return read_document(path, problems=problems)
    try:
        return library.instrument(name)
    except KakehashiError as error:
        raise UsageError(Problem("KH-CMT-004", details={"draft": name})) from error
