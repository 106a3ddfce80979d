"""Find where a quote stands in a document; a quote that stands nowhere is refused."""

from __future__ import annotations

from kakehashi.documents.read import read_document
from kakehashi.errors import Problem, UsageError
from kakehashi.text.normalise import fold
from kakehashi.workspace.folder import Workspace
from kakehashi.workspace.kept_files import path_of
from kakehashi.workspace.models import DocumentVersion
from kakehashi.workspace.scanning import newest_versions
from kakehashi.workspace.subjects import Subject

Place = tuple[DocumentVersion | None, int | None, tuple[int, int] | None]


def place_of(workspace: Workspace, subject: Subject, document: str, quote: str) -> Place:
    """Return the version, page and span of the passage that holds a quote.

    Args:
        workspace: Where the bytes are.
        subject: Whose documents.
        document: Its name; empty where the quote is from elsewhere.
        quote: The words.

    Raises:
        UsageError: there is no such document, or it does not hold the words.
    """
    if not document:
        return None, None, None
    versions = [v for v in newest_versions(subject) if v.document.name == document]
    if not versions:
        raise UsageError(Problem("KH-WS-039", details={"document": document}))
    read = read_document(path_of(workspace, versions[0]), name=document)
    words = fold(quote)
    for passage in read.passages:
        if words in fold(passage.text):
            locator = passage.locator
            return versions[0], locator.page, (locator.start, locator.end)
    if words in fold(read.text):
        return versions[0], None, None
    raise UsageError(Problem("KH-WS-040", details={"document": document}))
