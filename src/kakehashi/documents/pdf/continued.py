"""Make rows of tables, also of those that go on over the end of a page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from kakehashi.documents.pdf.hyphens import Hyphens
from kakehashi.documents.pdf.page import Page
from kakehashi.documents.pdf.table import Table
from kakehashi.documents.rows import row_blocks
from kakehashi.model import Block

_NEAR = 8.0
"""Points within which columns of two pages are the same."""

Row = list[str]


@dataclass
class _Part:
    """The rows of a table that stand on one page, the header first."""

    page: Page
    rows: list[Row]


@dataclass
class Tables:
    """Holds a table until it is known whether the next page goes on with it."""

    hyphens: Hyphens
    _parts: list[_Part] = field(default_factory=list)
    _lefts: tuple[float, ...] = ()

    def add(self, table: Table, page: Page) -> Iterator[Block]:
        """Take a table; yield the one before it unless this continues it."""
        rows = [[self.hyphens.join([ln.text for ln in c]) for c in row] for row in table.rows]
        if self._continues(table, page):
            self._append(rows, page)
            return
        yield from self.flush()
        self._parts, self._lefts = [_Part(page, rows)], table.lefts

    def _continues(self, table: Table, page: Page) -> bool:
        if not self._parts or page.number != self._parts[-1].page.number + 1:
            return False
        pairs = list(zip(self._lefts, table.lefts, strict=False))
        offset = table.lefts[0] - self._lefts[0]
        same = all(abs(b - a - offset) < _NEAR for a, b in pairs)
        return len(self._lefts) == len(table.lefts) and same

    def _append(self, rows: list[Row], page: Page) -> None:
        header = self._parts[0].rows[0]
        rest = rows[1:] if rows[0] == header else rows
        last = self._parts[-1].rows
        if rest and not rest[0][0] and len(last) > 1:
            # The row was cut by the end of the page.
            pairs = zip(last[-1], rest[0], strict=True)
            last[-1] = [self.hyphens.join([upper, lower]) for upper, lower in pairs]
            rest = rest[1:]
        self._parts.append(_Part(page, [header, *rest]))

    def flush(self) -> Iterator[Block]:
        """Yield the rows of the table held."""
        for part in self._parts:
            if len(part.rows) > 1 or len(self._parts) == 1:
                for block in row_blocks(part.rows, part.page.number):
                    page = part.page
                    yield replace(block, label=page.label, recognised=page.recognised)
        self._parts = []
