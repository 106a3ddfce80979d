"""Lines of a page: the fragments of a region that stand on one line, from left to right."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kakehashi.documents.pdf.fonts import is_bold
from kakehashi.documents.pdf.fragments import Fragment, fragment_of, text_of
from kakehashi.documents.pdf.pieces import Piece

_MARK = re.compile(r"[(（\[［]?(?:\d{1,3}(?:[,、–-]\d{1,3})*|[*＊†‡§]+\d*|※\d*|注\d+)[)）\]］]?,?$")
_UNIT = re.compile(r"(?:^|[\d\s(])(?:[kcmn]?m|s|kg|10)$|\d$")
"""What a raised number belongs to as a power: m², 10⁶."""


@dataclass(frozen=True, slots=True)
class PageLine:
    """One line of text in reading coordinates, with its place in its region."""

    text: str
    left: float
    bottom: float
    right: float
    top: float
    size: float
    font: str
    bold: bool
    region: int
    """Which region of the page it is in, counted in reading order."""
    pieces: tuple[Piece, ...]
    """The pieces whose characters make up the text."""
    cells: tuple[Fragment, ...] = ()
    """Its fragments where there are several: perhaps a row of a table."""
    mark: str = ""
    """The raised mark that it begins with, as a footnote does."""

    @property
    def height(self) -> float:
        """Return the height of the line box."""
        return self.top - self.bottom

    @property
    def middle(self) -> float:
        """Return the height of its middle."""
        return (self.bottom + self.top) / 2

    def bare(self, region: int) -> PageLine:
        """Return the line in another region, without what only its layout needed."""
        place = self.left, self.bottom, self.right, self.top
        return PageLine(
            self.text, *place, self.size, self.font, self.bold, region, (), mark=self.mark
        )


def lines_of(region: list[Fragment], number: int) -> list[PageLine]:
    """Return the lines of a region from top to bottom."""
    rows: list[list[Fragment]] = []
    for fragment in sorted(region, key=lambda f: -f.middle):
        if rows and _level(rows[-1], fragment):
            rows[-1].append(fragment)
        else:
            rows.append([fragment])
    return [_line(sorted(row, key=lambda f: f.left), number) for row in rows]


def _level(row: list[Fragment], fragment: Fragment) -> bool:
    anchor = row[0]
    small = min(anchor.top - anchor.bottom, fragment.top - fragment.bottom)
    overlap = min(anchor.top, fragment.top) - max(anchor.bottom, fragment.bottom)
    apart = all(fragment.left >= f.right - 1 or fragment.right <= f.left + 1 for f in row)
    return overlap > small * 0.55 and apart


def _line(row: list[Fragment], number: int) -> PageLine:
    whole = fragment_of(piece for fragment in row for piece in fragment.pieces)
    main = whole.main
    kept = tuple(unmarked(whole.pieces))
    first = whole.pieces[0]
    leading = len(kept) > 0 and kept[0] is not first
    return PageLine(
        text_of(whole.pieces, {p.start for p in whole.pieces} - {p.start for p in kept}),
        whole.left,
        main.bottom,
        whole.right,
        main.top,
        main.size,
        main.font,
        all(is_bold(piece.font) for piece in whole.pieces if not piece.raised),
        number,
        kept,
        tuple(row) if len(row) > 1 else (),
        first.text if leading else "",
    )


def unmarked(pieces: tuple[Piece, ...]) -> list[Piece]:
    """Return pieces of a line without the raised marks of footnotes; powers stay."""
    if len(pieces) == 1:
        return list(pieces)
    base = max(pieces, key=lambda p: (not p.raised, len(p.text)))
    kept: list[Piece] = []
    for number, piece in enumerate(pieces):
        before = pieces[number - 1].text if number else ""
        if not (_is_mark(piece, base) and not _UNIT.search(before)):
            kept.append(piece)
    return kept


def _is_mark(piece: Piece, base: Piece) -> bool:
    lifted = piece.base - base.base > 0.12 * base.size and piece.size < 0.85 * base.size
    return (piece.raised or lifted) and bool(_MARK.match(piece.text))
