"""What stays together on a page: lead-ins with what they lead to, small tables, dates."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kakehashi.reports.outline.blocks import (
    Block,
    Cell,
    Fields,
    Heading,
    Items,
    Paragraph,
    Quote,
    Row,
    Table,
    plain,
)

UNPARTED = re.compile(
    r"(?<![A-Za-z0-9-])([0-9]{4}-[0-9]{2}-[0-9]{2}|[A-Z]{2,4}-[0-9]{1,2})(?![A-Za-z0-9-])"
)
"""Dates and ids, whose parts stay on one line."""
_LEAD = 300
"""Letters of a paragraph that leads to something; longer ones may stand alone."""
_SHORT = 80
_OPENING = 3
_SMALL_ROWS, _SMALL_LETTERS = 6, 700
_TALL = 350
"""Letters of a cell from which on its row may go over to the next page."""


def kept(blocks: Sequence[Block]) -> Iterator[bool]:
    """Yield for each block whether it must stand on the page where the next one begins.

    These are paragraphs that lead to a list, table, quote or answer, and what stands between a
    heading and the first words below it: guidance, notes, the line with the status.

    Example:
        >>> list(kept([Heading(1, "Risks"), Paragraph("The risks:"), Items(("a",))]))
        [True, True, False]
    """
    # How many blocks may still open what a heading begins: a chain without end of paragraphs
    # that are all short, as of a law, would be torn at odd places.
    left = 0
    for place, block in enumerate(blocks):
        after = blocks[place + 1] if place + 1 < len(blocks) else None
        heads = isinstance(block, Heading)
        opens = heads or (left > 0 and _opens(block))
        yield after is not None and (opens or _leads(block, after))
        left = _OPENING if heads else left - 1 if opens else 0


def _opens(block: Block) -> bool:
    """Say whether a block below a heading says no more than what is to come."""
    if not isinstance(block, Paragraph):
        return False
    length = len(plain(block.text))
    return length <= (_LEAD if block.role in ("guide", "note") else _SHORT)


def _leads(block: Block, after: Block) -> bool:
    if not isinstance(block, Paragraph) or len(plain(block.text)) > _LEAD:
        return False
    if isinstance(after, Paragraph):
        return block.role == "body" and after.role == "answer"
    return isinstance(after, Items | Table | Fields | Quote)


def is_small(block: Table | Fields) -> bool:
    """Say whether a table is so small that no page should end within it."""
    if len(block.rows) > _SMALL_ROWS:
        return False
    if isinstance(block, Fields):
        letters = sum(len(label) + len(plain(value)) for label, value in block.rows)
    else:
        letters = sum(_letters(cell) for row in block.rows for cell in row)
    return letters <= _SMALL_LETTERS


def is_tall(row: Row) -> bool:
    """Say whether a row is so tall that it may go over to the next page."""
    return any(_letters(cell) > _TALL for cell in row)


def heads_group(row: Row) -> bool:
    """Say whether a row names those below it: its first cell alone is filled."""
    return len(row) > 2 and _letters(row[0]) > 0 and not any(map(_letters, row[1:]))


def _letters(cell: Cell) -> int:
    return sum(len(plain(line)) for line in cell.lines)
