"""Everything that follows from all rows at once, as bit sets over classes of equal nodes.

With U the closed "part of" relation, D0, O0, N0 the told literals as 0/1
matrices, the closed literals are products::

    D = U D0 U^T        O = U^T (O0 + I) U        N = U^T N0 U^T + U^T (O0 + I) D

so one pass over the classes in order of containment yields each of them; no
fixpoint is needed (see `paths` for the rules). Python's integers serve as bit
sets. Not-part, four fifths of all literals, is computed for one node on demand.

Covered provisions and the partition of the practices add facts round by round:
`rounds` repeats the pass with what the rules C1 to C5 yielded.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import reduce
from operator import and_, or_

from kakehashi.relations.classes import Classes, bits, order_classes
from kakehashi.relations.literals import ANY, MASK, Literal, literals_of
from kakehashi.relations.rows import Row

P, N, D, O = Literal.PART, Literal.NOT_PART, Literal.DISJOINT, Literal.OVERLAP  # noqa: E741
Pair = tuple[int, int]


class Closure:
    """The closed literals of a network. Nodes go by their names, classes by numbers.

    Example:
        >>> from kakehashi.relations.literals import DR, EQ, PP
        >>> rows = [Row("1", "a", "b", EQ | PP), Row("2", "b", "c", DR)]
        >>> closure = close(rows)
        >>> closure.label("a", "c") == DR
        True
    """

    def __init__(self, names: Sequence[str], told: Mapping[Literal, list[Pair]]) -> None:
        self.names = list(names)
        self.number = {name: n for n, name in enumerate(names)}
        sup: list[list[int]] = [[] for _ in names]
        for part, whole in told[P]:
            sup[part].append(whole)
        self.classes: Classes = order_classes(len(names), sup)
        of = self.classes.of_node
        count = len(self.classes.members)
        parents: list[set[int]] = [set() for _ in range(count)]
        for part, whole in told[P]:
            if of[part] != of[whole]:
                parents[of[part]].add(of[whole])
        self._parents = parents
        self.up = self._upwards(count)
        self.down = self._downwards(count)
        self._told = {lit: [(of[x], of[y]) for x, y in told[lit]] for lit in (D, O, N)}
        self.dis = self._disjoint(count)
        self.ovl = self._overlap(count)
        self._core: list[int] | None = None

    def _upwards(self, count: int) -> list[int]:
        up = [1 << c for c in range(count)]
        for c in range(count):
            for parent in self._parents[c]:
                up[c] |= up[parent]
        return up

    def _downwards(self, count: int) -> list[int]:
        down = [1 << c for c in range(count)]
        for c in range(count - 1, -1, -1):
            for parent in self._parents[c]:
                down[parent] |= down[c]
        return down

    def _disjoint(self, count: int) -> list[int]:
        dis = [0] * count
        for x, y in self._told[D]:
            dis[x] |= self.down[y]
            dis[y] |= self.down[x]
        for c in range(count):
            for parent in self._parents[c]:
                dis[c] |= dis[parent]
        return dis

    def _overlap(self, count: int) -> list[int]:
        ovl = list(self.up)
        for x, y in self._told[O]:
            ovl[x] |= self.up[y]
            ovl[y] |= self.up[x]
        for c in range(count - 1, -1, -1):
            for parent in self._parents[c]:
                ovl[parent] |= ovl[c]
        return ovl

    def lacks(self, c: int) -> int:
        """Return the classes that class c is proved not to be contained in."""
        if self._core is None:
            self._core = self._lacking_cores()
        return reduce(or_, (self._core[a] for a in bits(self.down[c])), 0)

    def _lacking_cores(self) -> list[int]:
        core = list(self.dis)
        for x, y in self._told[O]:
            core[x] |= self.dis[y]
            core[y] |= self.dis[x]
        for x, y in self._told[N]:
            core[x] |= self.down[y]
        return core

    def holds(self, literal: Literal, x: str, y: str) -> bool:
        """Say whether a literal of two nodes follows."""
        a, b = self._class(x), self._class(y)
        table = {P: self.up, D: self.dis, O: self.ovl}
        row = self.lacks(a) if literal is N else table[literal][a]
        return bool(row >> b & 1)

    def label(self, x: str, y: str) -> int:
        """Return the base relations that remain possible for two nodes; 0: contradiction."""
        label = ANY
        for literal in Literal:
            if self.holds(literal, x, y):
                label &= MASK[literal, True]
            if self.holds(literal, y, x):
                label &= MASK[literal, False]
        return label

    def _class(self, name: str) -> int:
        return self.classes.of_node[self.number[name]]

    def of(self, name: str) -> int:
        """Return the class of a node.

        Raises:
            KeyError: no row names this node.
        """
        return self._class(name)

    def members(self, c: int) -> list[str]:
        """Return the names of the nodes of a class."""
        return [self.names[n] for n in self.classes.members[c]]

    def conflicts(self) -> list[tuple[Literal, str, str]]:
        """Return the told literals that the rest denies: checking these suffices."""
        found = []
        for literal, row in ((D, self.ovl), (N, self.up)):
            for x, y in self._told[literal]:
                if row[x] >> y & 1:
                    found.append((literal, self.members(x)[0], self.members(y)[0]))
        return sorted(set(found))


def split(rows: Iterable[Row]) -> tuple[list[str], dict[Literal, list[Pair]]]:
    """Return the names of the nodes in rows, and the told literals as pairs of their numbers."""
    number: dict[str, int] = {}
    told: dict[Literal, list[Pair]] = {literal: [] for literal in Literal}
    for row in rows:
        x = number.setdefault(row.subject, len(number))
        y = number.setdefault(row.object, len(number))
        for literal, forward in literals_of(row.label):
            told[literal].append((x, y) if forward else (y, x))
    return list(number), told


def close(rows: Iterable[Row]) -> Closure:
    """Return all that follows from rows."""
    names, told = split(rows)
    return Closure(names, told)


def common(masks: Iterable[int], everything: int) -> int:
    """Return what all masks share; everything where there is none."""
    return reduce(and_, masks, everything)
