"""Find where a quote stands on its page, so that it can be shown there.

The quote is looked for in the text of the page as it was read (columns one after the
other, ruby and marks of notes left out; see `quote_spans`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import pypdfium2 as pdfium

from kakehashi.documents.pdf.file import opened
from kakehashi.documents.pdf.layout import Layout, read_layouts
from kakehashi.documents.pdf.page_lines import PageLine
from kakehashi.documents.pdf.pieces import Piece
from kakehashi.documents.pdf.quote_spans import folded_for_search, quote_spans
from kakehashi.documents.pdf.spans import box_of_span
from kakehashi.documents.pdf.table import Table
from kakehashi.documents.pdf.turns import Box, turned_back
from kakehashi.errors import SourceLocation


@dataclass(frozen=True, slots=True)
class Rectangle:
    """An area of a page in points from its upper left corner, as the page is shown."""

    left: float
    top: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class PageBoxes:
    """Where a quote stands on a page: one rectangle for each line of it."""

    page: int
    width: float
    height: float
    rectangles: tuple[Rectangle, ...]


@dataclass(frozen=True, slots=True)
class _Character:
    folded: str
    piece: Piece
    offset: int
    line: int


def quote_boxes(content: bytes, page: int, quote: str) -> PageBoxes:
    """Return where a quote stands on a page of a PDF.

    Sizes are those of the page as a viewer shows it: cropped, and turned as the
    file says. Where only the beginning or the end of the quote stands on the page,
    that part is given; where nothing of it does, there are no rectangles.

    Args:
        content: The file.
        page: Number of the page, from 1.
        quote: What is looked for, as passages give it.

    Raises:
        UnreadableError: the file cannot be opened.
        IndexError: there is no such page.
    """
    with opened(content, SourceLocation("quote")) as document:
        if not 1 <= page <= len(document):
            raise IndexError(page)
        handle = document[page - 1]
        try:
            _, layouts = read_layouts(handle)
            boxes = list(_boxes(handle, layouts, quote))
            width, height = handle.get_size()
            shown = tuple(_shown(handle, box) for box in boxes)
        finally:
            handle.close()
    return PageBoxes(page, width, height, shown)


def _boxes(page: pdfium.PdfPage, layouts: list[Layout], quote: str) -> Iterator[Box]:
    textpage = page.get_textpage()
    try:
        for layout in layouts:
            text = list(_characters(layout))
            spans = quote_spans("".join(c.folded for c in text), quote)
            for start, end in spans:
                for run in _runs(text[start:end]):
                    yield turned_back(box_of_span(textpage, layout.turn, *run), layout.turn)
            if spans:
                return
    finally:
        textpage.close()


def _characters(layout: Layout) -> Iterator[_Character]:
    """Yield the folded characters of a layout in reading order."""
    for number, line in enumerate(_lines(layout)):
        for piece in line.pieces:
            for offset, char in enumerate(piece.text):
                for folded in folded_for_search(char):
                    yield _Character(folded, piece, offset, number)


def _lines(layout: Layout) -> Iterator[PageLine]:
    seen: set[int] = set()
    for item in layout.items:
        for line in item.lines() if isinstance(item, Table) else (item,):
            if id(line) not in seen:  # cells over several rows stand in each of them
                seen.add(id(line))
                yield line


def _runs(characters: Iterable[_Character]) -> Iterator[list[tuple[Piece, int, int]]]:
    """Yield for each line the pieces that a run of characters takes of it."""
    by_line: dict[int, dict[int, tuple[Piece, int, int]]] = {}
    for char in characters:
        pieces = by_line.setdefault(char.line, {})
        _, first, last = pieces.get(char.piece.start, (char.piece, char.offset, char.offset))
        pieces[char.piece.start] = char.piece, min(first, char.offset), max(last, char.offset)
    yield from (list(pieces.values()) for pieces in by_line.values())


def _shown(page: pdfium.PdfPage, box: Box) -> Rectangle:
    """Return a box of the page as it is shown: cropped, turned, y downwards."""
    left, bottom, right, top = page.get_cropbox()
    a, b, c, d = box
    turns = page.get_rotation() // 90 % 4
    if turns == 0:
        return Rectangle(a - left, top - d, c - a, d - b)
    if turns == 1:
        return Rectangle(b - bottom, a - left, d - b, c - a)
    if turns == 2:
        return Rectangle(right - c, b - bottom, c - a, d - b)
    return Rectangle(top - d, right - c, d - b, c - a)
