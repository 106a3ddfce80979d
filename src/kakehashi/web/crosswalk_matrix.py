"""The matrix of two frameworks: rows and columns are single provisions or whole groups.

Frameworks of hundreds of provisions give tens of thousands of cells. So a large one
is shown by its chapters; a cell of two chapters opens the matrix of what lies in them,
until each cell is one pair of provisions, and opens its proof.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kakehashi.model import Framework, Provision

if TYPE_CHECKING:  # a matrix needs no reasoning, which takes time to load
    from kakehashi.web.crosswalk_pairs import Pair, Pairs

SINGLE = 30
"""So many provisions stand one by one in a row or column."""
_LEVELS = (0.05, 0.15, 0.35)
"""Shares of pairs above which a cell of groups is darker."""
_RELATIONS = {"equal-to": 4, "superset-of": 3, "subset-of": 3}
"""How dark a cell of two provisions is by what is proved; any other relation: 2."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A row or column: a provision alone, or a group with the assessable ones in it."""

    head: Provision
    members: tuple[Provision, ...]

    @property
    def single(self) -> bool:
        """Whether it stands for one provision."""
        return self.members == (self.head,)


@dataclass(frozen=True, slots=True)
class Cell:
    """Where a row and a column meet.

    Attributes:
        row: The row.
        column: The column.
        pair: Of single provisions with something in common.
        proved: How many pairs have something in common for sure.
        related: How many more are only related.
        share: How many of all pairs that are, 0 to 1.
    """

    row: Unit
    column: Unit
    pair: Pair | None
    proved: int
    related: int
    share: float

    @property
    def single(self) -> bool:
        """Whether it is about two provisions, and so has a proof."""
        return self.row.single and self.column.single

    @property
    def level(self) -> int:
        """How dark it is, 0 to 4: nothing known, …, the same, or very much in common."""
        if self.pair:
            found = self.pair.relations
            alone = _RELATIONS.get(found[0], 2) if len(found) == 1 else 2
            return alone if found else 1
        if not (self.proved or self.related):
            return 0
        return 1 + sum(self.share > one for one in _LEVELS)


@dataclass(frozen=True, slots=True)
class Matrix:
    """Rows of cells below the heads of columns."""

    columns: tuple[Unit, ...]
    rows: tuple[tuple[Unit, tuple[Cell, ...]], ...]


def matrix_of(pairs: Pairs, rows: Sequence[Unit], columns: Sequence[Unit]) -> Matrix:
    """Return the matrix of some rows and columns."""
    return Matrix(
        tuple(columns),
        tuple((row, tuple(_cell(pairs, row, column) for column in columns)) for row in rows),
    )


def _cell(pairs: Pairs, row: Unit, column: Unit) -> Cell:
    found = [
        pairs[x.ref, y.ref] for x in row.members for y in column.members if (x.ref, y.ref) in pairs
    ]
    proved = sum(bool(pair.relations) for pair in found)
    alone = found[0] if found and row.single and column.single else None
    share = len(found) / (len(row.members) * len(column.members))
    return Cell(row, column, alone, proved, len(found) - proved, share)


def units_of(framework: Framework, within: str | None = None) -> tuple[Unit, ...]:
    """Return the rows for a framework, or for what lies in one of its provisions.

    Args:
        framework: Whose.
        within: The ref of a provision; None: the whole framework.
    """
    inside = _members(framework, within)
    if len(inside) <= SINGLE:
        return tuple(Unit(one, (one,)) for one in inside)
    heads = framework.children.get(within, ()) if within else _tops(framework)
    units = list(_alone(framework, within))
    units += [Unit(head, members) for head in heads if (members := _members(framework, head.ref))]
    if len(units) == 1 and not units[0].single:
        return units_of(framework, units[0].head.ref)
    return tuple(units)


def _alone(framework: Framework, within: str | None) -> Iterator[Unit]:
    """Yield the provision itself, where it can be assessed beside what lies in it."""
    if within and framework.by_ref[within].assessable:
        yield Unit(framework.by_ref[within], (framework.by_ref[within],))


def _tops(framework: Framework) -> list[Provision]:
    return [one for one in framework.provisions if one.parent is None]


def _members(framework: Framework, within: str | None) -> tuple[Provision, ...]:
    if within is None:
        return framework.assessable
    return tuple(one for one in framework.assessable if _lies_in(framework, one, within))


def _lies_in(framework: Framework, one: Provision, within: str) -> bool:
    at: str | None = one.ref
    while at is not None and at != within:
        at = framework.by_ref[at].parent
    return at is not None
