"""Read set-theory relationship mappings: the spreadsheet of NIST IR 8477 and NIST's OLIR.

Up to twelve columns (NIST IR 8278A, Revision 1, section 3.2), one row for each
pair of a focal and a reference document element. Headings differ from publisher
to publisher and are matched leniently.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import chain, islice
from pathlib import Path

from kakehashi.errors import Problem, SourceLocation, UnreadableError
from kakehashi.interchange.mapping_file import MappingFile
from kakehashi.interchange.mapping_findings import Findings
from kakehashi.interchange.mapping_rows import RowCollector
from kakehashi.interchange.mapping_table import Row, text_rows, workbook_rows
from kakehashi.interchange.mapping_words import pairwise, rationale_of, spreadsheet_relation
from kakehashi.interchange.tables.harmless import unguarded
from kakehashi.model import Relation
from kakehashi.text.normalise import fold

COLUMNS: dict[str, tuple[str, ...]] = {
    "subject": (
        *("focal document element", "focal document element id", "focal element"),
        *("focal element id", "fde number", "fde id", "fde"),
    ),
    "object": (
        *("reference document element", "reference document element id", "reference element"),
        *("reference element id", "rde number", "rde id", "rde", "scf number", "scf control"),
    ),
    "relation": ("relationship", "strm relationship", "relationship type"),
    "rationale": ("rationale", "strm rationale"),
    "comment": ("comments", "comment", "notes", "note", "explanation", "relationship explanation"),
    "strength": ("strength of relationship", "strength", "strength 0 10", "strength 1 10"),
    "group": ("group identifier", "group id", "group"),
}
"""The columns that are read, with the headings (folded, in order of preference) they go by."""
NEEDED = {
    "subject": "Focal Document Element",
    "object": "Reference Document Element",
    "relation": "Relationship",
}
_HEAD_ROWS = 30
"""Rows above the headings that a sheet may begin with: title, version, contact."""

_Cells = dict[str, str]


def columns_of(cells: Iterable[str]) -> dict[str, int]:
    """Return where each column stands in a row of headings.

    Example:
        >>> columns_of(["FDE #", "FDE Name", "STRM Relationship", "SCF Control", "SCF #"])
        {'subject': 0, 'object': 4, 'relation': 2}
    """
    headings = [_heading(cell) for cell in cells]
    found: dict[str, int] = {}
    for column, names in COLUMNS.items():
        known = [headings.index(name) for name in names if name in headings]
        if known:
            found[column] = known[0]
    return found


def _heading(cell: str) -> str:
    text = re.sub(r"\([^()]*\)", " ", fold(cell[:200])).replace("#", " number ")
    return " ".join(re.sub(r"[^\w]|_", " ", text).split())


def looks_like_strm(rows: Iterable[Row]) -> bool:
    """Say whether one of the first rows holds at least two of the needed headings."""
    return any(_needed_in(cells) >= 2 for _, cells in _first(rows))


def _first(rows: Iterable[Row]) -> Iterator[Row]:
    return islice(rows, _HEAD_ROWS)


def _needed_in(cells: list[str]) -> int:
    return sum(column in NEEDED for column in columns_of(cells))


def read_strm_text(path: Path, encoding: str, found: Findings) -> MappingFile:
    """Return what an STRM table in CSV or TSV holds; see `mapping_read.read_mappings`."""
    with path.open(encoding=encoding, newline="") as file:
        head = list(islice(file, _HEAD_ROWS))
        delimiter = max(",\t;", key=lambda mark: _best(text_rows(head, mark)))
        rows = text_rows(chain(head, file), delimiter)
        return _read(path, rows, found, title="")


def _best(rows: Iterable[Row]) -> int:
    return max((_needed_in(cells) for _, cells in rows), default=0)


def read_strm_workbook(path: Path, found: Findings) -> MappingFile:
    """Return what an STRM workbook holds: its first sheet with the headings.

    Raises:
        UnreadableError: it is damaged, or no sheet has the headings.
    """
    sheets = workbook_rows(path)
    for title, rows in sheets:
        head = list(_first(rows))
        if looks_like_strm(head):
            for other, _ in sheets:
                if other != title:
                    found.loss("KH-MAP-010", None, other)
            return _read(path, chain(head, rows), found, title=title)
    raise UnreadableError(Problem("KH-MAP-001", SourceLocation(path.name)))


def _read(path: Path, rows: Iterator[Row], found: Findings, *, title: str) -> MappingFile:
    line, names = next((row for row in rows if _needed_in(row[1]) >= 2), (1, []))
    at = columns_of(names)
    for column, heading in NEEDED.items():
        if column not in at:
            where = SourceLocation(path.name, line)
            raise UnreadableError(Problem("KH-MAP-003", where, {"column": heading}))
    table = _Table(path.name, names, at, found)
    for number, cells in rows:
        table.read(number, cells)
    read = table.finish()
    return MappingFile(
        name=path.name,
        format="strm",
        title=title,
        subject_source="",
        object_source="",
        covered=frozenset(),
        rows=read.finish()[0],
        problems=found.problems(),
    )


class _Table:
    """Reads the rows below the headings; those of a group wait until the group is known."""

    def __init__(self, name: str, names: list[str], at: dict[str, int], found: Findings) -> None:
        self._names = names
        self._at = at
        self._found = found
        self._rows = RowCollector(name, found)
        self._groups: dict[tuple[str, str], list[tuple[int, _Cells]]] = {}
        self._other = {i: 0 for i, name in enumerate(names) if i not in at.values() and name}

    def read(self, line: int, cells: list[str]) -> None:
        """Take one row."""
        if any(cells[len(self._names) :]):
            self._found.add("KH-MAP-020", line, str(len(self._names)))
            return
        for i in self._other:
            if i < len(cells) and cells[i]:
                self._other[i] += 1
        row = {
            column: unguarded(cells[i]) if i < len(cells) else "" for column, i in self._at.items()
        }
        group = row.get("group", "").strip()
        if group:
            self._groups.setdefault((row["subject"].strip(), group), []).append((line, row))
        else:
            self._take(line, row, 1)

    def _take(self, line: int, row: _Cells, members: int) -> None:
        subject, object_ = row["subject"].strip(), row["object"].strip()
        relation = spreadsheet_relation(row["relation"])
        if relation is None:
            self._found.add("KH-MAP-004", line, row["relation"].strip())
            return
        if relation is Relation.NONE and subject and not object_:
            self._found.loss("KH-MAP-012", line, row["relation"].strip())
            return
        single = pairwise(relation, 1, members)
        if single is None:
            self._found.loss("KH-MAP-013", line, row["relation"].strip())
            return
        if members > 1:
            self._found.loss("KH-MAP-014", line, row["relation"].strip())
        self._rows.add(
            line,
            subject,
            object_,
            single,
            predicate=row["relation"].strip(),
            strength=row.get("strength", ""),
            justification=rationale_of(row.get("rationale", "")),
            comment=row.get("comment", ""),
        )

    def finish(self) -> RowCollector:
        """Take the groups: together, their members stand in the relation (NIST IR 8278A)."""
        for members in self._groups.values():
            for line, row in members:
                self._take(line, row, len(members))
        for i, count in self._other.items():
            self._found.add_many("KH-MAP-010", self._names[i].strip(), count)
        return self._rows
