"""Join pieces of one line into fragments: what stands together without a wide gap."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass

from kakehashi.documents.pdf.pieces import Piece
from kakehashi.text.normalise import CJK, tidy

WIDE_GAP = 0.7
"""Width of a gap, in sizes of type, that parts two fragments."""
_CJK = re.compile(rf"[{CJK}]")
_LEADERS = re.compile(r"\s?(?:\.\s?){5,}")
_PRIVATE = re.compile(r"[\ue000-\uf8ff]")
"""Bullets of symbol fonts (Wingdings, Symbol) stand in the private area."""


@dataclass(frozen=True, slots=True)
class Fragment:
    """Pieces of one line without a wide gap between them."""

    pieces: tuple[Piece, ...]
    left: float
    bottom: float
    right: float
    top: float

    @property
    def main(self) -> Piece:
        """Return its piece of most text: it tells size and font."""
        return max(self.pieces, key=lambda piece: (not piece.raised, len(piece.text)))

    @property
    def text(self) -> str:
        """Return its text, marks of footnotes included."""
        return text_of(self.pieces)

    @property
    def middle(self) -> float:
        """Return the height of its middle."""
        return (self.bottom + self.top) / 2


def fragment_of(pieces: Iterable[Piece]) -> Fragment:
    """Return the fragment that pieces, from left to right, form."""
    kept = tuple(pieces)
    return Fragment(
        kept,
        min(p.left for p in kept),
        min(p.bottom for p in kept),
        max(p.right for p in kept),
        max(p.top for p in kept),
    )


def text_of(pieces: Iterable[Piece], left_out: Container[int] = ()) -> str:
    """Return the text of pieces from left to right, spaces put where the page shows them.

    Args:
        pieces: The pieces.
        left_out: The indices of pieces whose text is left out, such as marks of notes.
    """
    parts: list[str] = []
    last: Piece | None = None
    for piece in pieces:
        if piece.start in left_out:
            last = piece
            continue
        if last and (piece.spaced or piece.left - last.right > _space(last, piece)):
            parts.append(" ")
        parts.append(piece.text)
        last = piece
    text = _PRIVATE.sub("•", "".join(parts).replace("\ufffe", "-"))
    return tidy(_LEADERS.sub(" .... ", text) if ". ." in text or "....." in text else text)


def _space(last: Piece, piece: Piece) -> float:
    """Return the width above which a gap between two pieces is a space."""
    size = max(last.size, piece.size)
    japanese = _CJK.match(last.text[-1:]) or _CJK.match(piece.text)
    return size * (1.2 if japanese else 0.13)


def fragments_of(pieces: Iterable[Piece]) -> list[Fragment]:
    """Return the fragments of a page, from top to bottom and left to right."""
    found: list[Fragment] = []
    for row in _rows(pieces):
        held: list[Piece] = []
        for piece in sorted(row, key=lambda p: p.left):
            if held and piece.left - held[-1].right > WIDE_GAP * _wider(held[-1], piece):
                found.append(fragment_of(held))
                held = []
            held.append(piece)
        found.append(fragment_of(held))
    return found


def _wider(last: Piece, piece: Piece) -> float:
    return max(last.size, piece.size)


def _rows(pieces: Iterable[Piece]) -> Iterator[list[Piece]]:
    """Yield the pieces that stand on one line of the page, whatever column they are in."""
    row: list[Piece] = []
    for piece in sorted(pieces, key=lambda p: -(p.bottom + p.top)):
        if row and not _on_one_line(max(row, key=lambda p: p.size), piece):
            yield row
            row = []
        row.append(piece)
    if row:
        yield row


def _on_one_line(anchor: Piece, piece: Piece) -> bool:
    small = min(anchor.top - anchor.bottom, piece.top - piece.bottom)
    overlap = min(anchor.top, piece.top) - max(anchor.bottom, piece.bottom)
    if abs(anchor.base - piece.base) < 0.2 * max(anchor.size, piece.size):
        return overlap > 0
    raised = piece.size < anchor.size * 0.85 or anchor.size < piece.size * 0.85
    return raised and overlap > small * 0.6
