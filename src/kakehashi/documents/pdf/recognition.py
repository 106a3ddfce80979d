"""Read a page from its picture by text recognition (OCR), where the user asks for it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median
from typing import Protocol

import pypdfium2 as pdfium

from kakehashi.documents.pdf.layout import Layout, layout_of_pieces
from kakehashi.documents.pdf.page import Page, page_of
from kakehashi.documents.pdf.pieces import Piece
from kakehashi.documents.pdf.turns import UPRIGHT

DOTS_PER_INCH = 300
"""Resolution that recognition is trained on."""
_MOST_PIXELS = 40_000_000
"""Pictures above this are made smaller: pages may claim any size."""


@dataclass(frozen=True, slots=True)
class Recognised:
    """A word on a picture, in pixels from its upper left corner."""

    text: str
    left: float
    top: float
    width: float
    height: float
    line: int = 0
    """Which line it is on, as the engine counts."""


class Recogniser(Protocol):
    """An engine that reads words from the picture of a page."""

    def words(self, picture: pdfium.PdfBitmap) -> Sequence[Recognised]:
        """Return the words of a picture in reading order."""
        ...


def recognised_page(page: pdfium.PdfPage, number: int, label: str, recogniser: Recogniser) -> Page:
    """Return a page read from its picture."""
    width, height = page.get_size()
    scale = min(DOTS_PER_INCH / 72, (_MOST_PIXELS / max(1.0, width * height)) ** 0.5)
    picture = page.render(scale=scale)
    pieces = [piece for piece in _pieces(recogniser.words(picture), scale, height) if piece.text]
    if not pieces:
        return Page(number, label, "scanned", ())
    layout = Layout(UPRIGHT, tuple(layout_of_pieces(pieces)))
    made = page_of(number, label, "text", [layout])
    return Page(number, label, made.state, made.items, made.main, recognised=True)


def _pieces(words: Sequence[Recognised], scale: float, height: float) -> list[Piece]:
    """Return words as pieces; the words of one line get one height and one size."""
    lines: dict[int, list[Recognised]] = {}
    for word in words:
        lines.setdefault(word.line, []).append(word)
    tall = {number: _height(held) / scale for number, held in lines.items()}
    usual = median(tall[word.line] for word in words) if words else 1.0
    pieces: list[Piece] = []
    for number, held in lines.items():
        # Letters with and without tails differ: only clearly other heights are other type.
        size = usual if 0.65 < tall[number] / usual < 1.25 else tall[number]
        bottom = height - max(word.top + word.height for word in held) / scale
        for word in held:
            left, right = word.left / scale, (word.left + word.width) / scale
            pieces.append(_piece(word.text, left, right, bottom, max(1.0, round(size, 1))))
    return pieces


def _height(line: list[Recognised]) -> float:
    return max(word.top + word.height for word in line) - min(word.top for word in line)


def _piece(text: str, left: float, right: float, bottom: float, size: float) -> Piece:
    return Piece(text, 0, left, bottom, right, bottom + size, bottom, size, "")
