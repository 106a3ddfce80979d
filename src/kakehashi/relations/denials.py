"""Which told literals the rest denies, for any number of rows in bounded memory.

A contradiction anywhere comes back to a told "not part of" whose pair is
contained, or a told "disjoint" whose pair overlaps. So only the objects of such
rows need to be followed, some hundreds or thousands at a time: one bit each, in
one pass over the classes of equal nodes (see `closure` for the rules).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from kakehashi.relations.classes import order_classes
from kakehashi.relations.closure import Pair, split
from kakehashi.relations.literals import Literal, literals_of
from kakehashi.relations.rows import Row

P, N, D, O = Literal.PART, Literal.NOT_PART, Literal.DISJOINT, Literal.OVERLAP  # noqa: E741

_BITS = 2**29
"""Bits that the sets of one pass may hold together: 64 MB, twice."""
_FEWEST = 256
"""Objects that a pass follows at least."""


@dataclass(frozen=True, slots=True)
class Denied:
    """A literal that a row tells and that the rows together deny."""

    row: str
    literal: Literal
    x: str
    y: str


def denied_literals(rows: Iterable[Row]) -> list[Denied]:
    """Return the told literals that rows deny, in the order of the rows.

    For rows alone, without covered provisions and disjoint practices.

    Example:
        >>> from kakehashi.relations.literals import DR, EQ, PP
        >>> rows = [Row("1", "a", "b", EQ | PP), Row("2", "b", "a", DR)]
        >>> [(found.row, found.literal.value) for found in denied_literals(rows)]
        [('2', 'D')]
    """
    told = list(rows)
    suspects = list(_suspects(told))
    if not suspects:
        return []
    names, literals = split(told)
    graph = _graph(len(names), literals)
    number = {name: n for n, name in enumerate(names)}
    of = graph.of_node
    numbered = [(s, of[number[s.x]], of[number[s.y]]) for s in suspects]
    found = {s for s, x, y in numbered if x == y}
    # Supersets come first: what stands later contains nothing that stands earlier.
    asked = [(s, x, y) for s, x, y in numbered if x > y or (x < y and s.literal is D)]
    targets = sorted({y for _, _, y in asked})
    size = max(_FEWEST, _BITS // max(1, len(graph.parents)))
    for start in range(0, len(targets), size):
        bit = {target: 1 << n for n, target in enumerate(targets[start : start + size])}
        here = [(s, x, bit[y]) for s, x, y in asked if y in bit]
        found |= set(_denied(here, graph, bit))
    return [suspect for suspect in suspects if suspect in found]


def _suspects(rows: Sequence[Row]) -> Iterator[Denied]:
    for row in rows:
        for literal, forward in literals_of(row.label):
            if literal in (D, N):
                x, y = (row.subject, row.object) if forward else (row.object, row.subject)
                yield Denied(row.id, literal, x, y)


@dataclass(frozen=True, slots=True)
class _Graph:
    """Classes of equal nodes, supersets first, and the told overlaps between them."""

    of_node: list[int]
    parents: list[list[int]]
    overlaps: list[Pair]


def _graph(count: int, told: Mapping[Literal, list[Pair]]) -> _Graph:
    sup: list[list[int]] = [[] for _ in range(count)]
    for part, whole in told[P]:
        sup[part].append(whole)
    classes = order_classes(count, sup)
    of = classes.of_node
    parents = [
        sorted({of[whole] for node in members for whole in sup[node]} - {c})
        for c, members in enumerate(classes.members)
    ]
    overlaps = [(of[x], of[y]) for x, y in told[O]]
    return _Graph(of, parents, overlaps)


def _denied(
    asked: Sequence[tuple[Denied, int, int]], graph: _Graph, bit: Mapping[int, int]
) -> Iterator[Denied]:
    up = [bit.get(c, 0) for c in range(len(graph.parents))]
    for c, parents in enumerate(graph.parents):
        for parent in parents:
            up[c] |= up[parent]
    yield from (s for s, x, mask in asked if s.literal is N and up[x] & mask)
    if any(s.literal is D for s, _, _ in asked):
        shared = _shared(up, graph)
        yield from (s for s, x, mask in asked if s.literal is D and shared[x] & mask)


def _shared(up: Sequence[int], graph: _Graph) -> list[int]:
    """Return for each class the objects that it overlaps."""
    shared = list(up)
    for x, y in graph.overlaps:
        shared[x] |= up[y]
        shared[y] |= up[x]
    for c in range(len(graph.parents) - 1, -1, -1):
        for parent in graph.parents[c]:
            shared[parent] |= shared[c]
    return shared
