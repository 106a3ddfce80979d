"""What follows for a pair: every inferred literal is one path of told rows.

The complete rules for the literals (P part, N not part, D disjoint, O overlap;
sets are non-empty, absence of a row says nothing)::

    P(x,y) P(y,z) -> P(x,z)
    P(x,y) D(y,z) -> D(x,z)          and symmetric
    O(x,y) P(y,z) -> O(x,z)          and symmetric; O(x,x)
    O(x,y) D(y,z) -> N(x,z)          D(x,y) -> N(x,y)
    N(x,y) P(x,x') -> N(x',y)        N(x,y) P(y',y) -> N(x,y')

have no feedback from N, D, O to P, so a proof is a walk accepted by an
automaton of at most four states: a breadth-first search finds a shortest one.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass

from kakehashi.relations.index import Entry, Index
from kakehashi.relations.literals import Literal

_START, _SHARED, _APART, _LACKS = 0, 1, 2, 3
_State = tuple[str, int]


@dataclass(frozen=True, slots=True)
class Step:
    """One told row on the way, and the nodes it leads between."""

    row: str
    frm: str
    to: str


def find_path(index: Index, literal: Literal, x: str, y: str) -> tuple[Step, ...] | None:
    """Return a shortest path of told rows that proves a literal of (x, y), or None.

    An empty path is a proof too: a set is part of itself and overlaps itself.

    Example:
        >>> from kakehashi.relations.rows import Row
        >>> from kakehashi.relations.literals import EQ, PP
        >>> index = Index([Row("r1", "a", "b", PP), Row("r2", "b", "c", EQ | PP)])
        >>> [step.row for step in find_path(index, Literal.PART, "a", "c")]
        ['r1', 'r2']
    """
    back: dict[_State, tuple[_State, Step] | None] = {(x, _START): None}
    queue: deque[_State] = deque(back)
    while queue:
        state = queue.popleft()
        if state[0] == y and state[1] in _ACCEPTING[literal]:
            return _walk_back(back, state)
        for following, step in _moves(index, literal, state):
            if following not in back:
                back[following] = (state, step)
                queue.append(following)
    return None


_ACCEPTING = {
    Literal.PART: {_START},
    Literal.DISJOINT: {_APART},
    Literal.OVERLAP: {_START, _SHARED},
    Literal.NOT_PART: {_LACKS},
}


def _walk_back(back: dict[_State, tuple[_State, Step] | None], state: _State) -> tuple[Step, ...]:
    steps: list[Step] = []
    came = back[state]
    while came is not None:
        state, step = came
        steps.append(step)
        came = back[state]
    return tuple(reversed(steps))


def _moves(index: Index, literal: Literal, state: _State) -> Iterator[tuple[_State, Step]]:
    node, phase = state
    for entries, following in _tables(index, literal, node, phase):
        for other, row in entries:
            yield (other, following), Step(row, node, other)


def _tables(index: Index, literal: Literal, node: str, phase: int) -> list[tuple[list[Entry], int]]:
    """Return which rows may be followed from a node in a phase, and the phase they lead to."""
    sup, sub, dis, ovl, nsub = (
        table.get(node, []) for table in (index.sup, index.sub, index.dis, index.ovl, index.nsub)
    )
    moves: dict[tuple[Literal, int], list[tuple[list[Entry], int]]] = {
        (Literal.PART, _START): [(sup, _START)],
        (Literal.DISJOINT, _START): [(sup, _START), (dis, _APART)],
        (Literal.DISJOINT, _APART): [(sub, _APART)],
        (Literal.OVERLAP, _START): [(sub, _START), (ovl, _SHARED), (sup, _SHARED)],
        (Literal.OVERLAP, _SHARED): [(sup, _SHARED)],
        (Literal.NOT_PART, _START): [
            (sub, _START),
            (nsub, _LACKS),
            (ovl, _SHARED),
            (sup, _SHARED),
            (dis, _LACKS),
        ],
        (Literal.NOT_PART, _SHARED): [(sup, _SHARED), (dis, _LACKS)],
        (Literal.NOT_PART, _LACKS): [(sub, _LACKS)],
    }
    return moves.get((literal, phase), [])
