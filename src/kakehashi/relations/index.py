"""The told rows, indexed by node and literal. Adding and removing a row is immediate."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from kakehashi.relations.literals import Literal, literals_of
from kakehashi.relations.rows import Row

Entry = tuple[str, str]
"""The other node, and the id of the row that says so."""


class Index:
    """Told rows by what they say: for each node, its wholes, parts, disjoint and other nodes."""

    def __init__(self, rows: Iterable[Row] = ()) -> None:
        self.rows: dict[str, Row] = {}
        self.sup: defaultdict[str, list[Entry]] = defaultdict(list)
        """Nodes that contain this one."""
        self.sub: defaultdict[str, list[Entry]] = defaultdict(list)
        """Nodes that this one contains."""
        self.dis: defaultdict[str, list[Entry]] = defaultdict(list)
        """Nodes that share nothing with this one."""
        self.ovl: defaultdict[str, list[Entry]] = defaultdict(list)
        """Nodes that share something with this one."""
        self.nsub: defaultdict[str, list[Entry]] = defaultdict(list)
        """Nodes that this one is not contained in."""
        self.nsup: defaultdict[str, list[Entry]] = defaultdict(list)
        """Nodes that are not contained in this one."""
        self._tables = {
            Literal.PART: (self.sup, self.sub),
            Literal.NOT_PART: (self.nsub, self.nsup),
            Literal.DISJOINT: (self.dis, self.dis),
            Literal.OVERLAP: (self.ovl, self.ovl),
        }
        for row in rows:
            self.add(row)

    def add(self, row: Row) -> None:
        """Add a row, in place of one with the same id. About a node and itself it says nothing."""
        places = self._places(row)
        if row.id in self.rows:
            self.remove(row.id)
        self.rows[row.id] = row
        for table, node, other in places:
            table[node].append((other, row.id))

    def remove(self, row_id: str) -> None:
        """Remove a row.

        Raises:
            KeyError: there is no such row.
        """
        row = self.rows.pop(row_id)
        for table, node, other in self._places(row):
            table[node].remove((other, row.id))

    def _places(self, row: Row) -> list[tuple[defaultdict[str, list[Entry]], str, str]]:
        if row.subject == row.object:
            return []
        places = []
        for literal, forward in literals_of(row.label):
            x, y = (row.subject, row.object) if forward else (row.object, row.subject)
            towards, back = self._tables[literal]
            places += [(towards, x, y), (back, y, x)]
        return places
