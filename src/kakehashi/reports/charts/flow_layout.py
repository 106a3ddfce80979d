"""Where the nodes, ribbons and labels of a flow stand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kakehashi.model import Relation
from kakehashi.reports.charts.flow_order import ordered
from kakehashi.reports.charts.heading import MARGIN
from kakehashi.reports.charts.line_breaks import lines_of
from kakehashi.reports.charts.records import Flow, FlowLink, FlowNode
from kakehashi.text.bilingual import Language

WIDTH = 1123
SIZE, LINE = 11, 13.5
"""Of the letters of labels, and from one line to the next."""
BAR = 8
"""Width of a node at either side."""
_LABEL = 226
"""Room for labels at either side."""
_BOX = 212
"""Width of a node in the middle, which holds its label."""
_ROOM, _WIDEST = 640, 6.0
"""Height that all ribbons together may take, and that of one mapping at most."""
_GAP = 5
ORDER = tuple(relation.value for relation in Relation)


@dataclass(frozen=True, slots=True)
class NodePlace:
    """A node with its box, its label, and how many mappings reach it from either side."""

    node: FlowNode
    x: float
    y: float
    width: float
    height: float
    lines: tuple[str, ...]
    counts: tuple[int, int]
    """From the left, to the right."""

    @property
    def middle(self) -> float:
        """Return the middle of its height."""
        return self.y + self.height / 2


@dataclass(frozen=True, slots=True)
class Ribbon:
    """The mappings of one relation between two nodes."""

    link: FlowLink
    x: tuple[float, float]
    y: tuple[float, float]
    """The middle of its ends."""
    width: float


@dataclass(frozen=True, slots=True)
class FlowLayout:
    """The whole drawing below its heading."""

    columns: tuple[tuple[NodePlace, ...], ...]
    ribbons: tuple[Ribbon, ...]
    bottom: float


def lay_out(flow: Flow, language: Language, top: float) -> FlowLayout:
    """Return where everything stands, below a height."""
    columns = ordered(flow)
    totals = [_totals(flow, columns, number) for number in range(len(columns))]
    largest = max((sum(map(max, column.values())) for column in totals), default=0)
    scale = min(_WIDEST, _ROOM / max(largest, 1))
    places = [
        _column(column, _stand(number, len(columns)), totals[number], scale, language)
        for number, column in enumerate(columns)
    ]
    tallest = max(
        (sum(one.height for one in column) + _GAP * (len(column) - 1) for column in places),
        default=0.0,
    )
    spread = tuple(_spread(column, top, tallest) for column in places)
    return FlowLayout(spread, _ribbons(flow, spread, scale), top + tallest)


def _totals(
    flow: Flow, columns: Sequence[Sequence[FlowNode]], number: int
) -> dict[str, tuple[int, int]]:
    """Return how many mappings come into each node of a column, and how many leave it."""
    found = {node.key: [0, 0] for node in columns[number]}
    before = {n.key for n in columns[number - 1]} if number else set()
    after = {n.key for n in columns[number + 1]} if number + 1 < len(columns) else set()
    for one in flow.links:
        if one.target in found and one.source in before:
            found[one.target][0] += one.count
        if one.source in found and one.target in after:
            found[one.source][1] += one.count
    return {key: (into, out) for key, (into, out) in found.items()}


def _stand(number: int, of: int) -> tuple[float, float]:
    """Return where a column stands and how wide it is: a bar at the sides, else a box."""
    if 0 < number < of - 1:
        return WIDTH * number / (of - 1) - _BOX / 2, _BOX
    return (MARGIN + _LABEL + 8 if number == 0 else WIDTH - MARGIN - _LABEL - 8 - BAR), BAR


def _column(
    column: Sequence[FlowNode],
    stand: tuple[float, float],
    totals: dict[str, tuple[int, int]],
    scale: float,
    language: Language,
) -> list[NodePlace]:
    """Return the nodes of a column, as high as their ribbons and labels need."""
    x, width = stand
    inner = width > BAR
    found = []
    for node in column:
        room = _BOX - 58 if inner else _LABEL - 34
        lines = lines_of(node.title.get(language), room, size=SIZE, most=3 if inner else 4)
        flows = scale * max(totals[node.key])
        height = max(flows, LINE * len(lines) + 3)
        found.append(NodePlace(node, x, 0, width, height, lines, totals[node.key]))
    return found


def _spread(column: Sequence[NodePlace], top: float, height: float) -> tuple[NodePlace, ...]:
    """Spread the nodes of a column over the whole height."""
    left = height - sum(one.height for one in column)
    gap = left / (len(column) - 1) if len(column) > 1 else 0.0
    y = top if len(column) > 1 else top + left / 2
    found = []
    for one in column:
        found.append(NodePlace(one.node, one.x, y, one.width, one.height, one.lines, one.counts))
        y += one.height + gap
    return tuple(found)


def _ribbons(
    flow: Flow, columns: Sequence[Sequence[NodePlace]], scale: float
) -> tuple[Ribbon, ...]:
    found: list[Ribbon] = []
    for number in range(len(columns) - 1):
        left = {one.node.key: one for one in columns[number]}
        right = {one.node.key: one for one in columns[number + 1]}
        links = [one for one in flow.links if one.source in left and one.target in right]
        starts = _ends(links, left, right, scale, outgoing=True)
        stops = _ends(links, right, left, scale, outgoing=False)
        for one in sorted(links, key=lambda link: (-link.count, link.source, link.target)):
            source, target = left[one.source], right[one.target]
            xs = (source.x + source.width, target.x)
            found.append(Ribbon(one, xs, (starts[one], stops[one]), scale * one.count))
    return tuple(found)


def _ends(
    links: Sequence[FlowLink],
    here: dict[str, NodePlace],
    there: dict[str, NodePlace],
    scale: float,
    *,
    outgoing: bool,
) -> dict[FlowLink, float]:
    """Return where each ribbon leaves or reaches its node: in the order of their other ends."""
    by_node: dict[str, list[FlowLink]] = {}
    for one in links:
        by_node.setdefault(one.source if outgoing else one.target, []).append(one)
    found: dict[FlowLink, float] = {}
    for key, some in by_node.items():
        place = here[key]
        y = place.middle - scale * sum(one.count for one in some) / 2

        def order(one: FlowLink) -> tuple[float, int]:
            other = there[one.target if outgoing else one.source]
            return other.y, ORDER.index(one.relation)

        for one in sorted(some, key=order):
            found[one] = y + scale * one.count / 2
            y += scale * one.count
    return found
