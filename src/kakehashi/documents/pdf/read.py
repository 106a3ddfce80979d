"""Read a PDF: one page after the other, then what only the whole document tells."""

from __future__ import annotations

from collections.abc import Sequence

import pypdfium2 as pdfium

from kakehashi.documents.pdf.body import blocks_of_pages
from kakehashi.documents.pdf.file import bookmarks, opened, page_label, pages
from kakehashi.documents.pdf.layout import layouts_of
from kakehashi.documents.pdf.legibility import state_of
from kakehashi.documents.pdf.page import Page, State, page_of
from kakehashi.documents.pdf.pieces import characters
from kakehashi.documents.pdf.recognition import Recogniser, recognised_page
from kakehashi.errors import Problem, SourceLocation, UnreadableError
from kakehashi.model import Block

_UNUSABLE: tuple[State, ...] = ("scanned", "garbled", "unmapped")


def read_pdf(
    content: bytes,
    where: SourceLocation,
    problems: list[Problem] | None = None,
    recogniser: Recogniser | None = None,
) -> tuple[list[Block], int]:
    """Return the blocks of a PDF and its number of pages.

    Args:
        content: The file.
        where: How it is called.
        problems: Receives warnings that name the pages that could not be read.
        recogniser: Reads pages without usable text from their picture (OCR).

    Raises:
        UnreadableError: the file is damaged, needs a password, has no pages, or
            has no page that can be read.
    """
    with opened(content, where) as document:
        read = [
            _page(page, number, page_label(document, number), recogniser)
            for number, page in pages(document, where)
        ]
        marks = list(bookmarks(document))
    problems = problems if problems is not None else []
    _judge(read, where, problems)
    return list(blocks_of_pages(read, marks)), len(read)


def _page(page: pdfium.PdfPage, number: int, label: str, recogniser: Recogniser | None) -> Page:
    textpage = page.get_textpage()
    try:
        text = characters(textpage)
        state = state_of(page, textpage, text)
        if state in _UNUSABLE and recogniser:
            return recognised_page(page, number, label, recogniser)
        # A stamp on a scan is text all the same.
        layouts = layouts_of(page, textpage, text) if state in ("text", "scanned") else []
        return page_of(number, label, state, layouts)
    finally:
        textpage.close()


def _judge(read: Sequence[Page], where: SourceLocation, problems: list[Problem]) -> None:
    """Refuse a document no page of which can be read; warn of single pages."""
    if not any(page.state == "text" for page in read):
        states = [page.state for page in read]
        raise UnreadableError(_refusal(max(_UNUSABLE, key=states.count), where, len(read)))
    for state in _UNUSABLE:
        numbers = [page.number for page in read if page.state == state]
        if numbers:
            problems.append(_warning(state, where, numbers, len(read)))
    recognised = [page.number for page in read if page.recognised]
    if recognised:
        details = {"pages": page_ranges(recognised), "count": len(recognised)}
        problems.append(Problem("KH-DOC-046", where, details, severity="warning"))


def _refusal(state: State, where: SourceLocation, pages: int) -> Problem:
    details = {"pages": pages}
    if state == "garbled":
        return Problem("KH-DOC-044", where, details)
    if state == "unmapped":
        return Problem("KH-DOC-045", where, details)
    return Problem("KH-DOC-006", where, details)


def _warning(state: State, where: SourceLocation, numbers: list[int], of: int) -> Problem:
    details = {"pages": page_ranges(numbers), "count": len(numbers), "of": of}
    if state == "garbled":
        return Problem("KH-DOC-042", where, details, severity="warning")
    if state == "unmapped":
        return Problem("KH-DOC-043", where, details, severity="warning")
    return Problem("KH-DOC-041", where, details, severity="warning")


def page_ranges(numbers: Sequence[int], most: int = 12) -> str:
    """Return page numbers in short.

    Example:
        >>> page_ranges([1, 2, 3, 7, 9, 10])
        '1-3, 7, 9-10'
    """
    ranges: list[tuple[int, int]] = []
    for number in numbers:
        if ranges and number == ranges[-1][1] + 1:
            ranges[-1] = ranges[-1][0], number
        else:
            ranges.append((number, number))
    shown = [str(a) if a == b else f"{a}-{b}" for a, b in ranges[:most]]
    return ", ".join([*shown, "…"] if len(ranges) > most else shown)
