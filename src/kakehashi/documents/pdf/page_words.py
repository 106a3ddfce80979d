"""The words of a page, line by line as PDFium cuts them, with their boxes and their turn.

A word is asked for its first and last character only, unless it may hold a raised mark.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from kakehashi.documents.pdf.glyphs import Glyphs
from kakehashi.documents.pdf.turns import ASKEW, VERTICAL, Box, turned

# PDFium puts U+FFFE for a hyphen at the end of a line and goes on without a break.
_WORD = re.compile("[^\\s\ufffe\x00]+\ufffe?|\ufffe")
_MAY_HOLD_MARK = re.compile(r"[^\W\d]\d|\d[^\W\d]|[.,;:)\]”」』）。、]\d|[*＊†‡§]")
_MARK = re.compile(r"[\d*＊†‡§,]")


class Word(NamedTuple):
    """Characters of one line without a space, in reading coordinates."""

    start: int
    end: int
    box: Box
    raised: bool = False
    """Whether it stands above the line, as marks of footnotes do."""


def word_lines(glyphs: Glyphs, text: str) -> Iterator[tuple[int, list[Word]]]:
    """Yield the words of each line with the turn of the line.

    Args:
        glyphs: The characters of the page.
        text: The same as text.
    """
    words: list[Word] = []
    turn = end = 0
    marks = [len(text), *reversed([m.start() for m in _MAY_HOLD_MARK.finditer(text)])]
    for match in _WORD.finditer(text):
        start = match.start()
        if words and (text[end - 1] == "\ufffe" or "\n" in text[end:start]):
            yield turn, words
            words = []
        end = match.end()
        if not words:
            turn = _turn(glyphs, start, end, turn)
        while marks[-1] < start:
            marks.pop()
        if marks[-1] < end and turn not in (VERTICAL, ASKEW):
            words.extend(_parts(glyphs, text, start, end, turn))
        else:
            words.append(_word(glyphs, start, end, turn))
    if words:
        yield turn, words


def _turn(glyphs: Glyphs, start: int, end: int, before: int) -> int:
    turn = glyphs.turn(start)
    if turn:
        return turn
    if end - start < 2:
        return before if before == VERTICAL else turn
    # Punctuation stands in a corner of its square, so the ends are compared, not neighbours.
    first, last = glyphs.box(start), glyphs.box(end - 1)
    down = first[3] - last[3]
    across = abs(first[0] + first[2] - last[0] - last[2]) / 2
    return VERTICAL if down > 0.5 * glyphs.size(start) and across < down / 2 else turn


def _word(glyphs: Glyphs, start: int, end: int, turn: int) -> Word:
    first = last = glyphs.box(start)
    if end - start > 1:
        last = glyphs.box(end - 1)
    if turn:
        first, last = turned(first, turn), turned(last, turn)
    if first[1] == last[1] and first[3] == last[3] and first[0] <= last[0]:
        return Word(start, end, (first[0], first[1], last[2], first[3]))
    left, right = min(first[0], last[0]), max(first[2], last[2])
    return Word(start, end, (left, min(first[1], last[1]), right, max(first[3], last[3])))


def _parts(glyphs: Glyphs, text: str, start: int, end: int, turn: int) -> Iterator[Word]:
    """Yield a word cut before and after its raised marks."""
    held = start
    marks = [_is_raised(glyphs, text, index, turn) for index in range(start, end)]
    for index in range(start + 1, end + 1):
        if index == end or marks[index - start] != marks[held - start]:
            first, last = (turned(glyphs.box(at), turn) for at in (held, index - 1))
            box = first[0], min(first[1], last[1]), last[2], max(first[3], last[3])
            yield Word(held, index, box, marks[held - start])
            held = index


def _is_raised(glyphs: Glyphs, text: str, index: int, turn: int) -> bool:
    if not _MARK.match(text, index):
        return False
    bottom = glyphs.ink_bottom(index, turn)
    return bottom is not None and bottom - glyphs.base(index, turn) > 0.2 * glyphs.size(index)
