"""What the charts draw: plain figures with their names, whatever they were counted from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from kakehashi.text.bilingual import Bilingual


@dataclass(frozen=True, slots=True)
class CoverageRow:
    """One framework: how many of its provisions are of each status."""

    title: Bilingual
    counts: Mapping[str, int]
    """By class of `classes.CLASSES`; what is missing counts 0."""

    @property
    def total(self) -> int:
        """How many provisions there are."""
        return sum(self.counts.values())


@dataclass(frozen=True, slots=True)
class HeatGroup:
    """A column of the heat map: a group of practices."""

    code: str
    title: Bilingual


@dataclass(frozen=True, slots=True)
class HeatCell:
    """The practices of one group that one framework asks for, counted."""

    in_place: int = 0
    lacking: int = 0
    """Decided, and not wholly in place: partly, planned or not."""
    unknown: int = 0
    """Not decided. Never counted as in place, nor as lacking."""
    not_applicable: int = 0

    @property
    def applying(self) -> int:
        """How many count: all but those that do not apply."""
        return self.in_place + self.lacking + self.unknown

    @property
    def percent(self) -> int | None:
        """Return how many of a hundred are in place for sure; None: nothing is known.

        It is 100 only where all are, and 0 only where none is.

        Example:
            >>> HeatCell(in_place=199, lacking=1).percent, HeatCell(unknown=3).percent
            (99, None)
        """
        if self.unknown == self.applying:
            return None
        if self.in_place in {0, self.applying}:
            return 100 if self.in_place else 0
        return min(max(round(100 * self.in_place / self.applying), 1), 99)


@dataclass(frozen=True, slots=True)
class HeatRow:
    """A framework, with one cell for each group."""

    title: Bilingual
    cells: tuple[HeatCell, ...]


@dataclass(frozen=True, slots=True)
class HeatMap:
    """Frameworks by groups of practices."""

    groups: tuple[HeatGroup, ...]
    rows: tuple[HeatRow, ...]


@dataclass(frozen=True, slots=True)
class FlowNode:
    """A group of provisions or of practices."""

    key: str
    title: Bilingual


@dataclass(frozen=True, slots=True)
class FlowLink:
    """How many mappings of one relation join two nodes of neighbouring columns."""

    source: str
    target: str
    relation: str
    """A value of `model.Relation`, as the mapping says it."""
    count: int


@dataclass(frozen=True, slots=True)
class Flow:
    """Two or three columns of nodes, from left to right, and what joins them."""

    headings: tuple[Bilingual, ...]
    columns: tuple[tuple[FlowNode, ...], ...]
    links: tuple[FlowLink, ...]
    to_practices: bool = True
    """Whether relations are those of provisions to practices; else of the left to the right."""


@dataclass(frozen=True, slots=True)
class ProgressPoint:
    """What was known from a day on, until the next point."""

    date: str
    """ISO date."""
    counts: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class ProgressGoal:
    """A day that matters: by when something is to be reached."""

    date: str
    title: Bilingual
    satisfied: int | None = None
    """How many provisions are to be satisfied by then, where the goal says so."""


@dataclass(frozen=True, slots=True)
class Progress:
    """Statuses over time."""

    title: Bilingual
    """Of whom or of what."""
    points: tuple[ProgressPoint, ...]
    goals: tuple[ProgressGoal, ...] = field(default=())


@dataclass(frozen=True, slots=True)
class GaugeRow:
    """One number for a board: how many provisions of a framework are satisfied."""

    title: Bilingual
    satisfied: int
    total: int
    previous: int | None = None
    previous_date: str = ""
