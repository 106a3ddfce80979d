"""Quote documents: words are kept with their place, and refused where they stand nowhere."""

from __future__ import annotations

from datetime import date, datetime

from kakehashi.documents.read import read_document
from kakehashi.errors import Problem, UsageError
from kakehashi.text.normalise import fold
from kakehashi.workspace.folder import Workspace
from kakehashi.workspace.kept_files import path_of
from kakehashi.workspace.models import DocumentVersion, Evidence
from kakehashi.workspace.operations import quote_evidence
from kakehashi.workspace.scanning import newest_versions
from kakehashi.workspace.subjects import Subject

Place = tuple[DocumentVersion | None, int | None, tuple[int, int] | None]


def quote_document(
    workspace: Workspace,
    subject: Subject,
    document: str,
    quote: str,
    *,
    actor: str,
    now: datetime,
    source: str = "",
    expires: date | None = None,
) -> Evidence:
    """Keep words of a document as evidence, with the place where they stand in it.

    Args:
        workspace: Where the bytes are.
        subject: Whose documents.
        document: Its name; empty where the quote is from elsewhere.
        quote: The words.
        actor: Who quotes.
        now: When.
        source: What holds the words, where it is no document of the workspace.
        expires: Until when they hold.

    Raises:
        UsageError: there is no such document, or it does not hold the words.
    """
    version, page, span = place_of(workspace, subject, document, quote)
    return quote_evidence(
        subject.organisation,
        quote,
        actor=actor,
        now=now,
        version=version,
        page=page,
        span=span,
        source=source,
        expires=expires,
    )


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
