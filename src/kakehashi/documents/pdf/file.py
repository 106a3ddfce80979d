"""Open a PDF with PDFium, hand out its pages one at a time, and its labels and bookmarks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager

import pypdfium2 as pdfium

from kakehashi.errors import Problem, SourceLocation, UnreadableError

_PASSWORD_NEEDED = 4
"""FPDF_ERR_PASSWORD of PDFium's public header."""
_MOST_BOOKMARKS = 5_000
"""Bookmarks read at most; files made to hurt hold endless ones."""


@contextmanager
def opened(content: bytes, where: SourceLocation) -> Iterator[pdfium.PdfDocument]:
    """Open a PDF and close it at the end.

    Raises:
        UnreadableError: the file is damaged, needs a password or has no pages.
    """
    document = _open(content, where)
    try:
        if not len(document):
            raise UnreadableError(Problem("KH-DOC-005", where))
        yield document
    finally:
        document.close()


def _open(content: bytes, where: SourceLocation) -> pdfium.PdfDocument:
    try:
        return pdfium.PdfDocument(content)
    except pdfium.PdfiumError as error:
        # The code may be that of an earlier file: PDFium keeps the last one.
        if b"/Encrypt" in content and getattr(error, "err_code", None) == _PASSWORD_NEEDED:
            raise UnreadableError(Problem("KH-DOC-003", where)) from error
        if re.search(rb"/Count\s+0\b", content):
            raise UnreadableError(Problem("KH-DOC-005", where)) from error
        raise _damaged(error, where) from error


def pages(
    document: pdfium.PdfDocument, where: SourceLocation
) -> Iterator[tuple[int, pdfium.PdfPage]]:
    """Yield the number of each page, from 1, and the page, closed before the next one.

    Raises:
        UnreadableError: a page that the file names is not in it.
    """
    for index in range(len(document)):
        try:
            page = document[index]
        except pdfium.PdfiumError as error:
            raise _damaged(error, where) from error
        try:
            yield index + 1, page
        finally:
            page.close()


def _damaged(error: Exception, where: SourceLocation) -> UnreadableError:
    details = {"format": "PDF", "reason": str(error)}
    return UnreadableError(Problem("KH-DOC-002", where, details))


def page_label(document: pdfium.PdfDocument, number: int) -> str:
    """Return what a page calls itself ("iv", "A-3"), "" where that is its number.

    Source: ISO 32000-1, 12.4.2 (page labels).
    """
    label = str(document.get_page_label(number - 1) or "").strip()
    return "" if label == str(number) else label[:40]


def bookmarks(document: pdfium.PdfDocument) -> Iterator[tuple[int, str, int]]:
    """Yield page number, title and level (from 1) of the bookmarks that name a page."""
    for count, mark in enumerate(document.get_toc(max_depth=8)):
        if count >= _MOST_BOOKMARKS:
            return
        target = mark.get_dest()
        index = target.get_index() if target else None
        if index is not None:
            yield index + 1, str(mark.get_title() or ""), mark.level + 1
