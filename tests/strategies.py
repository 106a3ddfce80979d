"""Hypothesis strategies that tests share: networks that are true in some world."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import combinations

from hypothesis import strategies as st

from kakehashi.relations.literals import DR, EQ, PO, PP, PPI
from kakehashi.relations.rows import Row

LITERAL_MASKS = (
    EQ | PP,
    EQ | PPI,
    DR,
    EQ | PP | PPI | PO,
    PPI | PO | DR,
    PP | PO | DR,
)
LABELS = sorted(
    {
        label
        for label in range(1, 32)
        if label == 31 or any(label & mask == label for mask in LITERAL_MASKS)
        for kept in [[mask for mask in LITERAL_MASKS if label & mask == label]]
        if all(bit & label or any(not bit & mask for mask in kept) for bit in (1, 2, 4, 8, 16))
    }
)
"""The labels that the four literals can say, found by trying all 31."""

DECISIONS = (EQ | PP, PPI | PO, PPI | PO | DR, DR)
"""In place, partial, planned, not in place: what can be told of (practice, organisation)."""


@dataclass(frozen=True)
class Told:
    """Rows and covers that all hold in one world."""

    nodes: tuple[str, ...]
    rows: tuple[Row, ...]
    covered: dict[str, tuple[str, ...]] = field(default_factory=dict)


def base_relation(world: set[int], x: int, y: int) -> int:
    """Return how the sets of the bits x and y stand in a world of kinds of element."""
    left, right = {k for k in world if k & x}, {k for k in world if k & y}
    if left == right:
        return EQ
    if left < right:
        return PP
    if left > right:
        return PPI
    return PO if left & right else DR


@st.composite
def worlds(draw: st.DrawFn, size: int) -> set[int]:
    """Return kinds of element such that no node is empty."""
    world = draw(st.sets(st.integers(1, 2**size - 1), min_size=1, max_size=2 * size))
    return world | {1 << place for place in range(size) if not any(k >> place & 1 for k in world)}


@st.composite
def networks(
    draw: st.DrawFn,
    nodes: tuple[str, ...],
    *,
    organisation: str | None = None,
    covers: bool = False,
) -> Told:
    """Return rows, and covers if wanted, drawn from what is true in a drawn world.

    Every consistent network is true in some world, so all of them can come up.
    Of the organisation only decisions are told.
    """
    world = draw(worlds(len(nodes)))
    bit = {node: 1 << place for place, node in enumerate(nodes)}
    rows = []
    for x, y in combinations(nodes, 2):
        subject, other = (y, x) if x == organisation else (x, y)
        base = base_relation(world, bit[subject], bit[other])
        labels = DECISIONS if other == organisation else LABELS
        told = draw(st.sampled_from([0, *(label for label in labels if label & base)]))
        if told:
            rows.append(Row(f"r{len(rows)}", subject, other, told))
    covered = draw(_covers(nodes, organisation, world, bit)) if covers else {}
    return Told(nodes, tuple(draw(st.permutations(rows))), covered)


@st.composite
def _covers(
    draw: st.DrawFn,
    nodes: tuple[str, ...],
    organisation: str | None,
    world: set[int],
    bit: dict[str, int],
) -> dict[str, tuple[str, ...]]:
    found = {}
    for node in nodes:
        others = [other for other in nodes if other not in (node, organisation)]
        if node == organisation or not others:
            continue
        possible = [
            parts
            for size in range(1, len(others) + 1)
            for parts in combinations(others, size)
            if all(any(k & bit[part] for part in parts) for k in world if k & bit[node])
        ]
        parts = draw(st.sampled_from([(), *possible]))
        if parts:
            found[node] = parts
    return found
