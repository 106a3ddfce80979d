"""What follows for a pair: every inferred literal is one path of told rows.

The complete rules for the literals (P part, N not part, D disjoint, O overlap;
sets are non-empty, absence of a row says nothing)::

    P(x,y) P(y,z) -> P(x,z)
    P(x,y) D(y,z) -> D(x,z)          and symmetric
    O(x,y) P(y,z) -> O(x,z)          and symmetric; O(x,x)
    O(x,y) D(y,z) -> N(x,z)          D(x,y) -> N(x,y)
    N(x,y) P(x,x') -> N(x',y)        N(x,y) P(y',y) -> N(x,y')

have no feedback from N, D, O to P, so a proof is a walk accepted by an
automaton of at most four states: a breadth-first search finds a shortest one,
and all that follows for one node without closing the rest.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass

from kakehashi.relations.index import Index
from kakehashi.relations.literals import Literal

_START, _SHARED, _APART, _LACKS = 0, 1, 2, 3
State = tuple[str, int]


@dataclass(frozen=True, slots=True)
class Step:
    """One told row on the way, the nodes it leads between, and how it was read."""

    row: str
    frm: str
    to: str
    move: str
    """sup, sub, dis, ovl, nsub or nsup: the table of the index that it was taken from."""


@dataclass(frozen=True, slots=True)
class _Automaton:
    moves: dict[int, tuple[tuple[str, int], ...]]
    """For each state the tables whose rows may be followed, and the state they lead to."""
    accepting: frozenset[int]


# The second number says whether the literal is of (x, y) or, walked from x, of (y, x).
_AUTOMATA: dict[tuple[Literal, bool], _Automaton] = {
    (Literal.PART, True): _Automaton({0: (("sup", 0),)}, frozenset({0})),
    (Literal.PART, False): _Automaton({0: (("sub", 0),)}, frozenset({0})),
    (Literal.DISJOINT, True): _Automaton(
        {_START: (("sup", _START), ("dis", _APART)), _APART: (("sub", _APART),)},
        frozenset({_APART}),
    ),
    (Literal.OVERLAP, True): _Automaton(
        {
            _START: (("sub", _START), ("ovl", _SHARED), ("sup", _SHARED)),
            _SHARED: (("sup", _SHARED),),
        },
        frozenset({_START, _SHARED}),
    ),
    (Literal.NOT_PART, True): _Automaton(
        {
            _START: (
                ("sub", _START),
                ("nsub", _LACKS),
                ("ovl", _SHARED),
                ("sup", _SHARED),
                ("dis", _LACKS),
            ),
            _SHARED: (("sup", _SHARED), ("dis", _LACKS)),
            _LACKS: (("sub", _LACKS),),
        },
        frozenset({_LACKS}),
    ),
    (Literal.NOT_PART, False): _Automaton(
        {
            _START: (("sup", _START), ("nsup", _LACKS), ("dis", _APART)),
            _APART: (("sub", _APART), ("ovl", _LACKS), ("sup", _LACKS)),
            _LACKS: (("sup", _LACKS),),
        },
        frozenset({_APART, _LACKS}),
    ),
}


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
    return Walks(index, literal, x, until=y).path(y)


class Walks:
    """All shortest walks of one literal from one node; lazy, the rest stays untouched.

    Args:
        index: The told rows.
        literal: Of (x, y) for every y reached; with `forward` False, of (y, x).
        x: Where the walks begin.
        forward: Which side of the literal x stands on.
        until: Stop as soon as this node is reached.
    """

    def __init__(
        self,
        index: Index,
        literal: Literal,
        x: str,
        *,
        forward: bool = True,
        until: str | None = None,
    ) -> None:
        # Disjointness and overlap read the same from either side.
        key = (literal, forward or literal in (Literal.DISJOINT, Literal.OVERLAP))
        self._accepting = _AUTOMATA[key].accepting
        self._back: dict[State, tuple[State, Step] | None] = {(x, _START): None}
        self._first: dict[str, State] = {}
        self._run(index, _AUTOMATA[key].moves, until)

    def _run(
        self, index: Index, moves: dict[int, tuple[tuple[str, int], ...]], until: str | None
    ) -> None:
        tables = {
            phase: tuple((getattr(index, name), name, after) for name, after in followed)
            for phase, followed in moves.items()
        }
        queue: deque[State] = deque(self._back)
        while queue:
            state = queue.popleft()
            node, phase = state
            if phase in self._accepting and node not in self._first:
                self._first[node] = state
                if node == until:
                    return
            for table, name, after in tables.get(phase, ()):
                for other, row in table.get(node, ()):
                    following = (other, after)
                    if following not in self._back:
                        self._back[following] = (state, Step(row, node, other, name))
                        queue.append(following)

    def __iter__(self) -> Iterator[str]:
        """Iterate over the nodes of which the literal follows, nearest first."""
        return iter(self._first)

    def __contains__(self, node: str) -> bool:
        return node in self._first

    def path(self, node: str) -> tuple[Step, ...] | None:
        """Return the walk to a node, or None where the literal does not follow."""
        if node not in self._first:
            return None
        steps: list[Step] = []
        came = self._back[self._first[node]]
        while came is not None:
            state, step = came
            steps.append(step)
            came = self._back[state]
        return tuple(reversed(steps))
