"""Make blocks of the lines of a document: paragraphs, list items, headings."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from kakehashi.documents.lines import (
    ends_sentence,
    heading_number,
    introduces_list,
    item_marker,
    looks_like_heading,
)
from kakehashi.documents.pdf.breaks import Margins, Placed, starts_new
from kakehashi.documents.pdf.headings import Headings
from kakehashi.documents.pdf.hyphens import Hyphens
from kakehashi.model import Block

_LONGEST_HEADING = 200
_LEADERS = re.compile(r"(?:[.…・‥]\s?){4,}\s*\S{0,6}$")
"""How a line of a table of contents ends."""
_LABELLED = re.compile(r"(?!(?:Part|Chapter|Section|Annex|Appendix)\b)[^:：]{1,30}[:：]\s*\S")
"""A label with its value, such as "Approved: 3 March"."""


@dataclass
class Paragraphs:
    """Gathers lines and gives out blocks."""

    headings: Headings
    hyphens: Hyphens
    gap: float
    _held: list[Placed] = field(default_factory=list)
    _lefts: list[float] = field(default_factory=list)

    def add(self, placed: Placed, margins: Margins) -> Iterator[Block]:
        """Take a line, and yield the block that it ends, if any."""
        if self._held and starts_new(self._held, placed, margins, self.gap):
            yield from self.flush()
        self._held.append(placed)

    def flush(self) -> Iterator[Block]:
        """Yield the block held."""
        if self._held:
            yield self._block(self._held)
        self._held = []

    def _block(self, held: list[Placed]) -> Block:
        first = held[0]
        text = self.hyphens.join([placed.line.text for placed in held])
        marker = item_marker(text)
        place = first.page, first.label, first.recognised
        if self._is_heading(held, text, marker):
            self._lefts = []
            level = first.mark or self.headings.level(text, first.line)
            return _block("heading", text, place, level)
        if marker and len(marker) < len(text):
            return _block("item", text[len(marker) :], place, self._item_level(first.line.left))
        if not introduces_list(text):
            self._lefts = []
        return _block("paragraph", text, place)

    def _is_heading(self, held: list[Placed], text: str, marker: str | None) -> bool:
        if len(text) > _LONGEST_HEADING or not re.search(r"\w", text) or _LEADERS.search(text):
            return False
        if held[0].mark:
            return True
        # A number alone does not make an item: "2. Purpose" in larger type is a heading.
        if held[0].prominent:
            return not marker or heading_number(text)
        if len(held) == 1 and marker:
            numbered = bool(re.match(r"\d{1,2}\.\s", text))
            return numbered and looks_like_heading(text) and not self._lefts
        plain = len(held) == 1 and looks_like_heading(text)
        return plain and not (ends_sentence(text) or _LABELLED.match(text))

    def _item_level(self, left: float) -> int:
        """Return the depth of an item by how far it is set in among those before it."""
        self._lefts = [x for x in self._lefts if x < left - 3]
        self._lefts.append(left)
        return len(self._lefts)


def _block(kind: str, text: str, place: tuple[int, str, bool], level: int = 0) -> Block:
    page, label, recognised = place
    return Block(kind, text, page, level, label=label, recognised=recognised)
