"""The box of some characters of one line."""

from __future__ import annotations

import pypdfium2 as pdfium
from pypdfium2 import raw

from kakehashi.documents.pdf.pieces import Piece
from kakehashi.documents.pdf.turns import Box, turned


def box_of_span(
    textpage: pdfium.PdfTextPage,
    turn: int,
    parts: tuple[Piece, int, int],
    *more: tuple[Piece, int, int],
) -> Box:
    """Return the box in reading coordinates of the characters first to last of pieces."""
    boxes = [_part_box(textpage, turn, *part) for part in (parts, *more)]
    return (
        min(box[0] for box in boxes),
        min(box[1] for box in boxes),
        max(box[2] for box in boxes),
        max(box[3] for box in boxes),
    )


def _part_box(textpage: pdfium.PdfTextPage, turn: int, piece: Piece, first: int, last: int) -> Box:
    ends = [_along(textpage, turn, piece.start + offset) for offset in (first, last)]
    left = min(start for start, _ in ends)
    right = max(end for _, end in ends)
    # The piece knows the height of the type better than the font does.
    return left, piece.bottom, right, piece.top


def _along(textpage: pdfium.PdfTextPage, turn: int, index: int) -> tuple[float, float]:
    box = raw.FS_RECTF()
    raw.FPDFText_GetLooseCharBox(textpage.raw, index, box)
    left, _, right, _ = turned((box.left, box.bottom, box.right, box.top), turn)
    return left, right
