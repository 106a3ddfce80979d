"""Put the nodes of a flow in an order in which few ribbons cross."""

from __future__ import annotations

from bisect import bisect_right, insort
from collections.abc import Mapping, Sequence

from kakehashi.reports.charts.records import Flow, FlowNode

_SWEEPS = 8
Columns = tuple[tuple[FlowNode, ...], ...]


def ordered(flow: Flow) -> Columns:
    """Return the columns, the first as it is, the others by the barycentre of their neighbours.

    Each node goes to the mean place of the nodes it is joined to, weighted by the
    number of mappings; a few sweeps are made and the best order seen is kept
    (Sugiyama, Tagawa and Toda, 1981).
    """
    columns = best = flow.columns
    fewest = crossings(flow, columns)
    for _ in range(_SWEEPS):
        columns = _swept(flow, columns)
        count = crossings(flow, columns)
        if count < fewest:
            fewest, best = count, columns
    return best


def crossings(flow: Flow, columns: Columns) -> int:
    """Return how many pairs of joined nodes cross each other.

    Example:
        >>> from kakehashi.reports.charts.records import FlowLink
        >>> from kakehashi.text.bilingual import Bilingual
        >>> a, b, c, d = (FlowNode(key, Bilingual(key, key)) for key in "abcd")
        >>> links = (FlowLink("a", "d", "equal-to", 1), FlowLink("b", "c", "equal-to", 1))
        >>> flow = Flow((), ((a, b), (c, d)), links)
        >>> crossings(flow, flow.columns), crossings(flow, ordered(flow))
        (1, 0)
    """
    total = 0
    for number in range(len(columns) - 1):
        left, right = (_places(column) for column in columns[number : number + 2])
        ends = {
            (left[one.source], right[one.target])
            for one in flow.links
            if one.source in left and one.target in right
        }
        total += _inversions(sorted(ends))
    return total


def _inversions(ends: Sequence[tuple[int, int]]) -> int:
    found: list[int] = []
    seen: list[int] = []
    total = 0
    before = -1
    for source, target in ends:
        if source != before:  # ribbons out of one node do not cross each other
            for one in seen:
                insort(found, one)
            seen, before = [], source
        total += len(found) - bisect_right(found, target)
        seen.append(target)
    return total


def _places(column: Sequence[FlowNode]) -> dict[str, int]:
    return {node.key: place for place, node in enumerate(column)}


def _swept(flow: Flow, columns: Columns) -> Columns:
    done = list(columns)
    for number in range(1, len(done)):
        means = _means(flow, done, number)
        places = _places(done[number])
        done[number] = tuple(
            sorted(done[number], key=lambda node: (means[node.key], places[node.key]))
        )
    return tuple(done)


def _means(flow: Flow, columns: Sequence[Sequence[FlowNode]], number: int) -> Mapping[str, float]:
    """Return for each node of a column where its neighbours stand, from 0 to 1."""
    heights = [_heights(column) for column in columns]
    sums = {node.key: (0.0, 0) for node in columns[number]}
    for one in flow.links:
        for key, other, side in ((one.target, one.source, -1), (one.source, one.target, 1)):
            beside = number + side
            if key in sums and 0 <= beside < len(columns) and other in heights[beside]:
                so_far, count = sums[key]
                sums[key] = (so_far + one.count * heights[beside][other], count + one.count)
    return {key: so_far / count if count else 0.5 for key, (so_far, count) in sums.items()}


def _heights(column: Sequence[FlowNode]) -> dict[str, float]:
    return {node.key: (place + 0.5) / len(column) for place, node in enumerate(column)}
