"""Read plain text, and the lines that a PDF page yields, into blocks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from kakehashi.documents.lines import (
    ends_item,
    ends_sentence,
    heading_number,
    introduces_list,
    item_marker,
    labelled,
    looks_like_heading,
)
from kakehashi.model import Block
from kakehashi.text.normalise import CJK, join_lines, tidy

_UNWRAPPED = 160
"""Usual width above which lines are whole paragraphs, not wrapped ones."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line as laid out; larger than usual or bold text speaks for a heading."""

    text: str
    page: int | None = None
    prominent: bool = False
    size: float = 0.0


def read_plain(text: str) -> Iterator[Block]:
    """Yield the blocks of a plain text: paragraphs parted by empty lines, lists, headings."""
    return blocks_of_lines([Line(line) for line in re.split(r"\r\n|\r|\n", text)])


def blocks_of_lines(lines: Iterable[Line]) -> Iterator[Block]:
    """Yield the blocks that lines form: wrapped lines are joined, items and headings found."""
    state = _Pending(lines=[])
    everything = list(lines)
    width = _usual_width(everything)
    for line in everything:
        if not line.text.strip():
            yield from state.flush()
        elif _starts_new(state, line, width):
            yield from state.flush()
            state.open(line)
        else:
            state.lines.append(line.text)
            state.last = line
    yield from state.flush()


def _usual_width(lines: list[Line]) -> int:
    lengths = sorted(len(line.text.strip()) for line in lines if line.text.strip())
    return lengths[len(lengths) * 4 // 5] if lengths else 0


@dataclass
class _Pending:
    """The block being gathered."""

    lines: list[str]
    kind: str = "paragraph"
    number: str = ""
    level: int = 0
    page: int | None = None
    last: Line = field(default_factory=lambda: Line(""))

    def open(self, line: Line) -> None:
        marker = item_marker(line.text.strip())
        prominent = line.prominent and len(line.text.strip()) <= 120
        # A number alone does not make an item: "2. Purpose" in larger type is a heading.
        if prominent and not (marker and not heading_number(line.text.strip())):
            self.kind, self.level = "heading", _heading_level(line.text)
        elif marker:
            self.kind, self.level = "item", 1 + (len(line.text) - len(line.text.lstrip())) // 4
        else:
            self.kind, self.level = "paragraph", 0
        text = line.text.strip()
        self.number = ""
        if marker and self.kind == "item":
            text = text[len(marker) :]
            self.number = marker.strip() if any(map(str.isalnum, marker)) else ""
        self.lines = [text]
        self.page, self.last = line.page, line

    def flush(self) -> Iterator[Block]:
        if self.lines:
            text = join_lines(self.lines)
            alone = len(self.lines) == 1
            kind, level, number = self.kind, self.level, self.number
            if kind == "paragraph" and alone and looks_like_heading(text):
                kind, level = "heading", _heading_level(text)
            elif kind == "item" and alone and _is_numbered_title(self.last.text):
                kind, level, number = "heading", 2, ""
                text = tidy(self.last.text)
            if text:
                yield Block(kind, text, self.page, level, number)
        self.lines = []


def _is_numbered_title(line: str) -> bool:
    text = line.strip()
    return bool(re.match(r"\d{1,2}\.\s", text)) and looks_like_heading(text)


def _heading_level(text: str) -> int:
    number = re.match(r"\s*(\d{1,2}(?:\.\d{1,2})*)", text)
    if number:
        return 2 + number.group(1).count(".")
    if re.match(r"\s*第.+[章部編]", text):
        return 2
    return 3 if re.match(r"\s*第.+[節条]", text) else 2


def _starts_new(state: _Pending, line: Line, width: int) -> bool:
    """Say whether a line begins a new block rather than continuing the pending one."""
    text, previous = line.text.strip(), state.last.text.strip()
    if not state.lines or line.prominent != state.last.prominent:
        return True
    if item_marker(text):
        ended = ends_sentence(previous) or ends_item(previous)
        return not heading_number(text) or bool(ended) or introduces_list(previous)
    if labelled(text) or (heading_number(text) and ends_sentence(previous)):
        return True
    if line.prominent:
        return heading_number(text) or line.size != state.last.size
    continues = text[:1].islower() and not ends_sentence(previous)
    return not continues and (width > _UNWRAPPED or _stops_short(previous, text, width))


def _stops_short(previous: str, text: str, width: int) -> bool:
    """Say whether a line well short of the usual width ended a paragraph or was a heading."""
    if len(previous) >= width * 0.7:
        return False
    if ends_sentence(previous):
        return True
    japanese = bool(re.search(rf"[{CJK}]", previous))
    return looks_like_heading(previous) and (japanese or text[:1].isupper())
