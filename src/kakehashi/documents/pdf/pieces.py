"""Read the characters of a page as pieces: runs on one line, in one type, with their place."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import pypdfium2 as pdfium
from pypdfium2 import raw

from kakehashi.documents.pdf.fonts import is_bold
from kakehashi.documents.pdf.glyphs import Glyphs
from kakehashi.documents.pdf.page_words import Word, word_lines
from kakehashi.documents.pdf.turns import DOWNWARD, VERTICAL
from kakehashi.text.normalise import CJK

_SPACE = re.compile(" ")
_SPACE_BESIDE_CJK = re.compile(
    rf"(?<=[{CJK}]) (?=[^{CJK}\s])|(?<=[^{CJK}\s]) (?=[{CJK}])"
    rf"|(?<=[、。，．」』）〕]) (?=[{CJK}])|(?<=[{CJK}]) (?=[「『（〔、。])"
)
_HIDDEN = "\ufeff"
"""Stands for a character that is no part of the text, so that the others keep their index."""
_MOST = 50_000
"""Characters read of one page; no page for people holds more."""
_BELOW, _ABOVE = 0.22, 0.86
"""How far type reaches below and above its line, in sizes."""
_WIDE = 0.7
"""Width of a gap, in sizes of type, above which a new piece begins."""


class Piece(NamedTuple):
    """A run of characters on one line in one type, in reading coordinates."""

    text: str
    start: int
    """Index of its first character among those of the page."""
    left: float
    bottom: float
    right: float
    top: float
    base: float
    size: float
    font: str
    raised: bool = False
    """Whether it stands above the line, as marks of footnotes do."""
    spaced: bool = False
    """Whether the file has a space between it and the piece before it."""


def characters(textpage: pdfium.PdfTextPage) -> str:
    """Return the text of a page with exactly one character for each of PDFium's."""
    count = min(textpage.count_chars(), _MOST)
    text = str(textpage.get_text_range(0, count)) if count > 0 else ""
    if len(text) == count:
        return text
    codes = (raw.FPDFText_GetUnicode(textpage.raw, index) for index in range(count))
    return "".join(chr(code) if code < 0x110000 else "\ufffd" for code in codes)


def read_pieces(
    textpage: pdfium.PdfTextPage, text: str, walls: Sequence[float] = ()
) -> dict[int, list[Piece]]:
    """Return the pieces of a page by the turn of their lines, in the order of the file.

    Args:
        textpage: The page.
        text: Its characters.
        walls: Where upright rules stand, in ascending order: they part pieces too.
    """
    glyphs = Glyphs(textpage.raw)
    cutter = _Cutter(glyphs, text, walls)
    found: dict[int, list[Piece]] = defaultdict(list)
    for turn, words in word_lines(glyphs, text):
        found[turn].extend(cutter.pieces(turn, words))
    if VERTICAL in found:
        # Latin words in a vertical line lie on their side.
        found[VERTICAL].extend(found.pop(DOWNWARD, []))
    return dict(found)


class _Cutter:
    """Cuts the words of a line into pieces."""

    def __init__(self, glyphs: Glyphs, text: str, walls: Sequence[float]) -> None:
        self._glyphs, self._text, self._walls = glyphs, text, walls

    def _font_of(self, first: int, last: int) -> str:
        """Return the font of a piece: where only its beginning is bold, that of its end."""
        font = self._glyphs.font(first)
        return self._glyphs.font(last) if last > first and is_bold(font) else font

    def pieces(self, turn: int, words: list[Word]) -> Iterator[Piece]:
        """Yield the pieces of a line: cut at wide gaps and where the type changes."""
        held, spaced = [words[0]], False
        size = self._glyphs.size(words[0].start)
        for word in words[1:]:
            last = held[-1]
            gap = word.box[0] - last.box[2]
            same = abs(word.box[3] - last.box[3]) + abs(word.box[1] - last.box[1]) < 0.3 * size
            near = -size < gap < _WIDE * size and not self._wall(last.box[2], word.box[0])
            if same and near and word.raised == last.raised:
                held.append(word)
                continue
            yield self._piece(turn, held, size, spaced=spaced)
            spaced = self._has_space(last.end, word.start)
            held, size = [word], self._glyphs.size(word.start)
        yield self._piece(turn, held, size, spaced=spaced)

    def _has_space(self, start: int, end: int) -> bool:
        """Say whether the file, not PDFium, has a space among some characters."""
        return any(self._glyphs.is_of_file(at) for at in range(start, end))

    def _without_made_spaces(self, text: str, start: int, turn: int) -> str:
        """Return a text with spaces hidden that PDFium made of the air around kanji and kana."""
        pattern = _SPACE if turn == VERTICAL else _SPACE_BESIDE_CJK
        for match in pattern.finditer(text):
            at = match.start()
            if self._glyphs.is_made(start + at):
                text = text[:at] + _HIDDEN + text[at + 1 :]
        return text

    def _wall(self, left: float, right: float) -> bool:
        if not self._walls:
            return False
        at = bisect_left(self._walls, left - 0.5)
        return at < len(self._walls) and self._walls[at] <= right + 0.5

    def _piece(self, turn: int, words: list[Word], size: float, *, spaced: bool) -> Piece:
        first, last = words[0], words[-1]
        if turn == VERTICAL:
            bottom = min(word.box[1] for word in words)
            top = max(word.box[3] for word in words)
            base = (bottom + top) / 2
        else:
            # Heights that fonts state are not to be trusted (Cambria claims five sizes).
            base = self._glyphs.base(first.start, turn)
            bottom, top = base - _BELOW * size, base + _ABOVE * size
        text = self._text[first.start : last.end]
        return Piece(
            self._without_made_spaces(text, first.start, turn) if " " in text else text,
            first.start,
            first.box[0],
            bottom,
            max(word.box[2] for word in words),
            top,
            base,
            size,
            self._font_of(first.start, last.end - 1),
            first.raised,
            spaced,
        )
