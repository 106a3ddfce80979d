"""A report: what stands on its first page, and the blocks after it."""

from __future__ import annotations

from dataclasses import dataclass, field

from kakehashi.reports.outline.blocks import Block, Fields, Heading, Line, Table
from kakehashi.text.bilingual import Language


@dataclass(frozen=True)
class Report:
    """A report in one language, ready to be written in any format.

    Attributes:
        kind: Its id, such as `hiroshima`; names of files begin with it.
        title: What it is.
        subtitle: Of whom.
        language: Of everything but quotes.
        date: ISO date that it speaks of.
        facts: What stands below the title: edition, date, who is reported on.
        blocks: The rest, in order.
        contents: Whether a table of contents follows the title.
        landscape: Whether all pages lie across.
        compact: Whether it has to stay short: narrow margins, small letters in tables.
    """

    kind: str
    title: str
    subtitle: str
    language: Language
    date: str
    facts: tuple[tuple[str, str], ...]
    blocks: tuple[Block, ...]
    contents: bool = True
    landscape: bool = False
    compact: bool = False
    fields: dict[str, str] = field(default_factory=dict)
    """Further fields for a Word template, by name."""

    @property
    def tables(self) -> tuple[Table, ...]:
        """The tables that become worksheets."""
        return tuple(b for b in self.blocks if isinstance(b, Table) and b.sheet)

    @property
    def read(self) -> tuple[Block, ...]:
        """The blocks of files that are read: all but the worksheets of Excel."""
        return tuple(b for b in self.blocks if not (isinstance(b, Table) and b.sheet_only))

    @property
    def blanks(self) -> tuple[tuple[str, str, Line], ...]:
        """The rows of all forms: the heading and caption they stand under, label and value."""
        found: list[tuple[str, str, Line]] = []
        heading = ""
        for block in self.blocks:
            if isinstance(block, Heading):
                heading = block.text
            elif isinstance(block, Fields):
                part = " – ".join(filter(None, (heading, block.caption)))
                found += [(part, *row) for row in block.rows]
        return tuple(found)

    @property
    def headings(self) -> tuple[Heading, ...]:
        """The headings, in order."""
        return tuple(b for b in self.blocks if isinstance(b, Heading))
