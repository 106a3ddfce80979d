"""Read PDF with PDFium: lines per page, running headers and footers left out."""

from __future__ import annotations

import ctypes
import re
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise

import pypdfium2 as pdfium
from pypdfium2 import raw

from kakehashi.documents.lines import is_page_number
from kakehashi.documents.plain import Line, blocks_of_lines
from kakehashi.errors import Problem, SourceLocation, UnreadableError
from kakehashi.model import Block
from kakehashi.text.normalise import tidy

_PASSWORD_NEEDED = 4
"""FPDF_ERR_PASSWORD of PDFium's public header."""
_EDGE = 3
"""Lines at the top and bottom of a page among which running headers are looked for."""


@dataclass(frozen=True, slots=True)
class _Measured:
    text: str
    size: float
    bold: bool
    top: float
    """Height of the line on the page, in points from the bottom."""


def read_pdf(content: bytes, where: SourceLocation) -> tuple[list[Block], int]:
    """Return the blocks of a PDF and its number of pages.

    Raises:
        UnreadableError: the file is damaged, needs a password, has no pages, or
            holds pictures only.
    """
    document = _open(content, where)
    try:
        pages = [_lines(page) for page in _pages(document, where)]
    finally:
        document.close()
    if not pages:
        raise UnreadableError(Problem("KH-DOC-005", where))
    if not any(line.text for page in pages for line in page):
        raise UnreadableError(Problem("KH-DOC-006", where, {"pages": len(pages)}))
    return list(blocks_of_lines(_body(pages))), len(pages)


def _open(content: bytes, where: SourceLocation) -> pdfium.PdfDocument:
    try:
        return pdfium.PdfDocument(content)
    except pdfium.PdfiumError as error:
        # The code may be that of an earlier file: PDFium keeps the last one.
        if b"/Encrypt" in content and getattr(error, "err_code", None) == _PASSWORD_NEEDED:
            raise UnreadableError(Problem("KH-DOC-003", where)) from error
        if re.search(rb"/Count\s+0\b", content):
            raise UnreadableError(Problem("KH-DOC-005", where)) from error
        details = {"format": "PDF", "reason": str(error)}
        raise UnreadableError(Problem("KH-DOC-002", where, details)) from error


def _pages(document: pdfium.PdfDocument, where: SourceLocation) -> list[pdfium.PdfPage]:
    try:
        return [document[number] for number in range(len(document))]
    except pdfium.PdfiumError as error:
        details = {"format": "PDF", "reason": str(error)}
        raise UnreadableError(Problem("KH-DOC-002", where, details)) from error


def _lines(page: pdfium.PdfPage) -> list[_Measured]:
    """Return the lines of a page in reading order, each with its font size and weight."""
    textpage = page.get_textpage()
    text = textpage.get_text_range()
    lines, start = [], 0
    for line in re.split(r"\r\n|\r|\n", text):
        first = start + len(line) - len(line.lstrip())
        size, bold = _size(textpage, first), _is_bold(textpage, first)
        lines.append(_Measured(tidy(line), size, bold, _baseline(textpage, first)))
        start += len(line) + 2
    textpage.close()
    page.close()
    return lines


def _size(textpage: pdfium.PdfTextPage, index: int) -> float:
    return round(float(raw.FPDFText_GetFontSize(textpage, index)), 1)


def _is_bold(textpage: pdfium.PdfTextPage, index: int) -> bool:
    buffer = ctypes.create_string_buffer(128)
    raw.FPDFText_GetFontInfo(textpage, index, buffer, 128, None)
    return any(word in buffer.value.lower() for word in (b"bold", b"black", b"heavy", b"semibold"))


def _baseline(textpage: pdfium.PdfTextPage, index: int) -> float:
    x, y = ctypes.c_double(), ctypes.c_double()
    raw.FPDFText_GetCharOrigin(textpage, index, x, y)
    return float(y.value)


def _body(pages: list[list[_Measured]]) -> list[Line]:
    running = _running(pages)
    usual = _usual_size(pages)
    gap = _usual_gap(pages)
    found: list[Line] = []
    for number, page in enumerate(pages, start=1):
        for position, line in enumerate(page):
            room = gap * 1.35 * max(1.0, line.size / usual)
            if position and page[position - 1].top - line.top > room:
                found.append(Line("", number))
            at_edge = min(position, len(page) - 1 - position) < _EDGE
            if at_edge and (_shape(line.text) in running or is_page_number(line.text)):
                continue
            large = line.size > usual * 1.12
            prominent = bool(line.text) and (large or (line.bold and line.size >= usual))
            found.append(Line(line.text, number, prominent, line.size))
    return found


def _running(pages: list[list[_Measured]]) -> set[str]:
    """Return the shapes of lines that stand at the edge of most pages."""
    if len(pages) < 3:
        return set()
    counts: Counter[str] = Counter()
    for page in pages:
        counts.update({_shape(line.text) for line in (*page[:_EDGE], *page[-_EDGE:]) if line.text})
    return {shape for shape, count in counts.items() if count * 2 > len(pages)}


def _shape(text: str) -> str:
    return re.sub(r"\d+", "0", text)


def _usual_gap(pages: list[list[_Measured]]) -> float:
    """Return the commonest distance between lines; larger ones part paragraphs."""
    gaps: Counter[float] = Counter()
    for page in pages:
        for above, below in pairwise(page):
            if above.top > below.top:
                gaps[round(above.top - below.top)] += 1
    return float(gaps.most_common(1)[0][0]) if gaps else float("inf")


def _usual_size(pages: list[list[_Measured]]) -> float:
    sizes: Counter[float] = Counter()
    for page in pages:
        for line in page:
            sizes[line.size] += len(line.text)
    return (sizes.most_common(1)[0][0] if sizes else 0.0) or 1.0
