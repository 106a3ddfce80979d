"""Read the characters of a page as pieces: runs on one line, in one type, with their place.

Asking PDFium about every character is slow from Python; a word is asked for its
first and last character only, unless it may hold a raised mark.
"""

from __future__ import annotations

import ctypes
import math
import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

import pypdfium2 as pdfium
from pypdfium2 import raw

from kakehashi.documents.pdf.fonts import is_bold
from kakehashi.documents.pdf.turns import ASKEW, DOWNWARD, VERTICAL, Box, turn_of, turned
from kakehashi.text.normalise import CJK

# PDFium puts U+FFFE for a hyphen at the end of a line and goes on without a break.
_WORD = re.compile("[^\\s\ufffe\x00]+\ufffe?|\ufffe")
_MAY_HOLD_MARK = re.compile(r"[^\W\d]\d|\d[^\W\d]|[.,;:)\]”」』）。、]\d|[*＊†‡§]")
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


class _Word(NamedTuple):
    start: int
    end: int
    box: Box
    raised: bool = False


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
    reader = _Reader(textpage.raw, text, walls)
    found: dict[int, list[Piece]] = defaultdict(list)
    for turn, words in reader.lines():
        found[turn].extend(reader.pieces(turn, words))
    if VERTICAL in found:
        # Latin words in a vertical line lie on their side.
        found[VERTICAL].extend(found.pop(DOWNWARD, []))
    return dict(found)


class _Reader:
    """The questions that PDFium is asked about one page."""

    def __init__(self, handle: Any, text: str, walls: Sequence[float]) -> None:
        self._handle, self._text, self._walls = handle, text, walls
        self._box, self._matrix = raw.FS_RECTF(), raw.FS_MATRIX()
        self._x, self._y = ctypes.c_double(), ctypes.c_double()
        self._name = ctypes.create_string_buffer(128)

    def lines(self) -> Iterator[tuple[int, list[_Word]]]:
        """Yield the words of each line as PDFium cuts them, with the turn of the line."""
        words: list[_Word] = []
        turn, end, text = 0, 0, self._text
        marks = [len(text), *reversed([m.start() for m in _MAY_HOLD_MARK.finditer(text)])]
        for match in _WORD.finditer(text):
            start = match.start()
            if words and ("\n" in text[end:start] or text[end - 1] == "\ufffe"):
                yield turn, words
                words = []
            end = match.end()
            if not words:
                turn = self._turn(start, end, turn)
            while marks[-1] < start:
                marks.pop()
            if marks[-1] < end and turn not in (VERTICAL, ASKEW):
                words.extend(self._parts(start, end, turn))
            else:
                words.append(self._word(start, end, turn))
        if words:
            yield turn, words

    def _turn(self, start: int, end: int, before: int) -> int:
        turn = turn_of(raw.FPDFText_GetCharAngle(self._handle, start))
        if turn:
            return turn
        if end - start < 2:
            return before if before == VERTICAL else turn
        # Punctuation stands in a corner of its square, so the ends are compared, not neighbours.
        first, last = self._loose(start), self._loose(end - 1)
        down = first[3] - last[3]
        across = abs(first[0] + first[2] - last[0] - last[2]) / 2
        return VERTICAL if down > 0.5 * self._size(start) and across < down / 2 else turn

    def _word(self, start: int, end: int, turn: int) -> _Word:
        first = last = self._loose(start)
        if end - start > 1:
            last = self._loose(end - 1)
        if turn:
            first, last = turned(first, turn), turned(last, turn)
        if first[1] == last[1] and first[3] == last[3] and first[0] <= last[0]:
            return _Word(start, end, (first[0], first[1], last[2], first[3]))
        left, right = min(first[0], last[0]), max(first[2], last[2])
        return _Word(start, end, (left, min(first[1], last[1]), right, max(first[3], last[3])))

    def _parts(self, start: int, end: int, turn: int) -> Iterator[_Word]:
        """Yield a word cut before and after its raised marks."""
        held, marks = start, [self._is_raised(index, turn) for index in range(start, end)]
        for index in range(start + 1, end + 1):
            if index == end or marks[index - start] != marks[held - start]:
                first, last = (turned(self._loose(at), turn) for at in (held, index - 1))
                box = first[0], min(first[1], last[1]), last[2], max(first[3], last[3])
                yield _Word(held, index, box, marks[held - start])
                held = index

    def _is_raised(self, index: int, turn: int) -> bool:
        if not re.match(r"[\d*＊†‡§,]", self._text[index]):
            return False
        raw.FPDFText_GetLooseCharBox(self._handle, index, self._box)
        left, right, bottom, top = (ctypes.c_double() for _ in range(4))
        if not raw.FPDFText_GetCharBox(self._handle, index, left, right, bottom, top):
            return False
        box = turned((left.value, bottom.value, right.value, top.value), turn)
        return box[1] - self._base(index, turn) > 0.2 * self._size(index)

    def _loose(self, index: int) -> Box:
        box = self._box
        raw.FPDFText_GetLooseCharBox(self._handle, index, box)
        return box.left, box.bottom, box.right, box.top

    def _size(self, index: int) -> float:
        raw.FPDFText_GetMatrix(self._handle, index, self._matrix)
        scale = math.hypot(self._matrix.c, self._matrix.d) or 1.0
        return round(float(raw.FPDFText_GetFontSize(self._handle, index)) * scale, 1) or 1.0

    def _base(self, index: int, turn: int) -> float:
        raw.FPDFText_GetCharOrigin(self._handle, index, self._x, self._y)
        x, y = self._x.value, self._y.value
        return turned((x, y, x, y), turn)[1]

    def _font(self, index: int) -> str:
        raw.FPDFText_GetFontInfo(self._handle, index, self._name, 128, None)
        return str(self._name.value.decode("latin-1"))

    def _font_of(self, first: int, last: int) -> str:
        """Return the font of a piece: where only its beginning is bold, that of its end."""
        font = self._font(first)
        return self._font(last) if last > first and is_bold(font) else font

    def pieces(self, turn: int, words: list[_Word]) -> Iterator[Piece]:
        """Yield the pieces of a line: cut at wide gaps and where the type changes."""
        held, spaced = [words[0]], False
        size = self._size(words[0].start)
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
            held, size = [word], self._size(word.start)
        yield self._piece(turn, held, size, spaced=spaced)

    def _has_space(self, start: int, end: int) -> bool:
        """Say whether the file, not PDFium, has a space among some characters."""
        return any(raw.FPDFText_IsGenerated(self._handle, at) == 0 for at in range(start, end))

    def _without_made_spaces(self, text: str, start: int, turn: int) -> str:
        """Return a text with spaces hidden that PDFium made of the air around kanji and kana."""
        pattern = _SPACE if turn == VERTICAL else _SPACE_BESIDE_CJK
        for match in pattern.finditer(text):
            at = match.start()
            if raw.FPDFText_IsGenerated(self._handle, start + at) == 1:
                text = text[:at] + _HIDDEN + text[at + 1 :]
        return text

    def _wall(self, left: float, right: float) -> bool:
        if not self._walls:
            return False
        at = bisect_left(self._walls, left - 0.5)
        return at < len(self._walls) and self._walls[at] <= right + 0.5

    def _piece(self, turn: int, words: list[_Word], size: float, *, spaced: bool) -> Piece:
        first, last = words[0], words[-1]
        if turn == VERTICAL:
            bottom = min(word.box[1] for word in words)
            top = max(word.box[3] for word in words)
            base = (bottom + top) / 2
        else:
            # Heights that fonts state are not to be trusted (Cambria claims five sizes).
            base = self._base(first.start, turn)
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
