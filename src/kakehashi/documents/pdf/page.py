"""A page as read: its lines and tables in reading order, and how well it could be read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from kakehashi.documents.pdf.layout import Item, Layout
from kakehashi.documents.pdf.page_lines import PageLine
from kakehashi.documents.pdf.table import Table

State = Literal["text", "blank", "scanned", "garbled", "unmapped"]
"""How a page can be read: `garbled` text is rubbish, `unmapped` fonts name no characters."""


@dataclass(frozen=True, slots=True)
class Page:
    """One page, with all that later steps ask of it; PDFium's own page is closed by then."""

    number: int
    label: str
    state: State
    items: tuple[Item, ...]
    main: int = 0
    """How many of the items are in the main direction of the page; they come first."""
    recognised: bool = False
    """Whether its text comes from text recognition (OCR)."""

    def lines(self) -> Iterator[PageLine]:
        """Yield its lines outside tables."""
        return (item for item in self.items if isinstance(item, PageLine))


def page_of(number: int, label: str, state: State, layouts: list[Layout]) -> Page:
    """Return a page of its layouts; regions are numbered through."""
    items: list[Item] = []
    base = 0
    for layout in layouts:
        items.extend(_numbered(item, base) for item in layout.items)
        base = 1 + max((item.region for item in items), default=-1)
    main = len(layouts[0].items) if layouts else 0
    return Page(number, label, state, tuple(items), main)


def _numbered(item: Item, base: int) -> Item:
    """Return an item without what only its layout needed, its region counted from a base."""
    if isinstance(item, Table):
        return replace(item, region=item.region + base)
    return item.bare(item.region + base)
