"""A table of a page: rows of cells, each cell with its lines."""

from __future__ import annotations

from dataclasses import dataclass

from kakehashi.documents.pdf.page_lines import PageLine
from kakehashi.documents.pdf.turns import Box

Cell = tuple[PageLine, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table in reading coordinates."""

    rows: tuple[tuple[Cell, ...], ...]
    box: Box
    lefts: tuple[float, ...]
    """Where its columns begin; tables of following pages with the same ones continue it."""
    region: int = 0

    @property
    def bottom(self) -> float:
        """Return the height of its lower edge."""
        return self.box[1]

    @property
    def top(self) -> float:
        """Return the height of its upper edge."""
        return self.box[3]

    @property
    def middle(self) -> float:
        """Return the height of its middle."""
        return (self.box[1] + self.box[3]) / 2

    def lines(self) -> list[PageLine]:
        """Return the lines of its cells, row by row."""
        return [line for row in self.rows for cell in row for line in cell]
