"""What entailment means, by brute force: shares no reasoning with the package.

Up to equivalence a model of n sets is the set of *kinds* of element that occur
in it, a kind being the non-empty set of nodes that an element belongs to
exactly. There are 2^n - 1 kinds, so 2^(2^n - 1) models: 128 for three nodes,
32,768 for four. A literal is entailed when it holds in every model in which all
nodes are non-empty, every told row holds and every covered node lies in the
union of its parts.

`AllModels` looks at every one of them. `LargestModel` is exact too and reaches
eight nodes: rows and covers only forbid kinds or demand that one of some kinds
occurs, so a network is consistent exactly when the model with every kind that
is not forbidden meets the demands. The first is used to test the second.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

import numpy as np

from kakehashi.relations.literals import DR, EQ, PO, PP, PPI, Literal
from kakehashi.relations.rows import Row

P, N, D, O = Literal.PART, Literal.NOT_PART, Literal.DISJOINT, Literal.OVERLAP  # noqa: E741
Cover = Mapping[str, Sequence[str]]


@lru_cache
def all_models(nodes: tuple[str, ...]) -> AllModels:
    return AllModels(nodes)


class AllModels:
    """Every model of three or four nodes, as one column of truth values for each statement."""

    def __init__(self, nodes: tuple[str, ...]) -> None:
        self.bit = {node: 1 << place for place, node in enumerate(nodes)}
        self.kinds = range(1, 2 ** len(nodes))
        models = np.arange(2 ** len(self.kinds), dtype=np.uint32)
        self._occurs = {kind: models >> (kind - 1) & 1 == 1 for kind in self.kinds}
        self._pairs = {(x, y): self._pair(x, y) for x in nodes for y in nodes}
        self.non_empty = np.logical_and.reduce([self._pairs[x, x][1] for x in nodes])

    def _some(self, inside: int, outside: int) -> np.ndarray:
        """Say of each model whether an element is in all of `inside` and none of `outside`."""
        chosen = [self._occurs[k] for k in self.kinds if k & inside == inside and not k & outside]
        return np.logical_or.reduce(chosen) if chosen else np.zeros_like(self._occurs[1])

    def _pair(self, x: str, y: str) -> tuple[np.ndarray, np.ndarray]:
        contained = ~self._some(self.bit[x], self.bit[y])
        return contained, self._some(self.bit[x] | self.bit[y], 0)

    def holds(self, literal: Literal, x: str, y: str) -> np.ndarray:
        contained, overlap = self._pairs[x, y]
        return {P: contained, N: ~contained, D: ~overlap, O: overlap}[literal]

    def _row(self, row: Row) -> np.ndarray:
        """Say of each model whether its base relation of the two nodes is one of the row's."""
        part, overlap = self._pairs[row.subject, row.object]
        whole, _ = self._pairs[row.object, row.subject]
        base = {
            EQ: part & whole,
            PP: part & ~whole,
            PPI: whole & ~part,
            PO: overlap & ~part & ~whole,
            DR: ~overlap,
        }
        return np.logical_or.reduce([base[bit] for bit in base if row.label & bit])

    def _cover(self, node: str, parts: Sequence[str]) -> np.ndarray:
        outside = sum(self.bit[part] for part in set(parts) if part != node)
        return ~self._some(self.bit[node], outside) | (node in parts)

    def possible(self, rows: Iterable[Row], covered: Cover) -> np.ndarray:
        """Say of each model whether everything told holds in it."""
        told = [self._row(row) for row in rows]
        covers = [self._cover(node, parts) for node, parts in covered.items()]
        return np.logical_and.reduce([self.non_empty, *told, *covers])

    def entails(self, possible: np.ndarray, literal: Literal, x: str, y: str) -> bool:
        return bool(self.holds(literal, x, y)[possible].all())


class LargestModel:
    """The model of everything that is not forbidden, and what has to occur in it."""

    def __init__(self, nodes: Sequence[str], rows: Iterable[Row], covered: Cover) -> None:
        self.bit = {node: 1 << place for place, node in enumerate(nodes)}
        kinds = np.arange(1, 2 ** len(nodes))
        self.within = {node: kinds & self.bit[node] != 0 for node in nodes}
        self.allowed = np.ones_like(kinds, dtype=bool)
        self.demands = [self.within[node] for node in nodes]
        for row in rows:
            self._tell(row)
        for node, parts in covered.items():
            union = np.logical_or.reduce([self.within[part] for part in parts])
            self.allowed &= ~(self.within[node] & ~union)

    def _tell(self, row: Row) -> None:
        x, y = self.within[row.subject], self.within[row.object]
        for inside, outside, says in (
            (x & ~y, EQ | PP, PPI | PO | DR),
            (y & ~x, EQ | PPI, PP | PO | DR),
            (x & y, DR, EQ | PP | PPI | PO),
        ):
            if row.label & ~outside == 0:
                self.allowed &= ~inside
            if row.label & ~says == 0:
                self.demands.append(inside)

    @property
    def consistent(self) -> bool:
        return self._meets(self.allowed)

    def _meets(self, allowed: np.ndarray) -> bool:
        return all((demand & allowed).any() for demand in self.demands)

    def entails(self, literal: Literal, x: str, y: str) -> bool:
        inside = self.within[x] & (~self.within[y] if literal in (P, N) else self.within[y])
        if literal in (P, D):
            return not (inside & self.allowed).any()
        return not self._meets(self.allowed & ~inside)
