"""Proofs of literals: graphs of told rows, covers and the disjointness of atoms.

Every step is one of few rules, so that a reader, or a checker of some thirty
lines, can verify it by itself:

====================  ====================================================  ============
rule                  premises                                              conclusion
====================  ====================================================  ============
told                  a row                                                 its literal
self                  (none)                                                P(x,x), O(x,x)
atoms                 x and y are two atoms                                 D(x,y)
chain                 P(x,a), P(a,b), … P(c,y)                              P(x,y)
apart                 P(x,a), D(a,b), P(y,b)                                D(x,y)
meet                  P(a,x), O(a,b), P(b,y)                                O(x,y)
lack                  P(a,x), N(a,b), P(y,b)                                N(x,y)
lack-apart            O(x,b), D(b,y)                                        N(x,y)
C1 … C5               a cover and literals about its parts (see `rounds`)
====================  ====================================================  ============
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kakehashi.relations.literals import Literal
from kakehashi.relations.paths import Step

P, N, D, O = Literal.PART, Literal.NOT_PART, Literal.DISJOINT, Literal.OVERLAP  # noqa: E741


@dataclass(frozen=True, slots=True)
class Proof:
    """A literal of (x, y) with the rule and the premises that it follows from."""

    literal: Literal
    x: str
    y: str
    rule: str
    row: str = ""
    cover: tuple[str, tuple[str, ...]] | None = None
    premises: tuple[Proof, ...] = ()

    def rows(self) -> frozenset[str]:
        """Return the ids of all rows that the proof uses."""
        own = frozenset({self.row} if self.row else ())
        return own.union(*(premise.rows() for premise in self.premises))

    @property
    def size(self) -> int:
        """How many told rows it is made of, counted with repetition."""
        return bool(self.row) + sum(premise.size for premise in self.premises)


def proof_of_path(
    literal: Literal, x: str, y: str, path: Sequence[Step], *, forward: bool = True
) -> Proof:
    """Return the proof that a path of told rows is.

    Args:
        literal: Of (x, y).
        x: Where the path begins; with `forward` False, where it ends.
        y: The other end.
        path: What `paths` found.
        forward: False: the path was walked from y, for a literal of (x, y).

    Example:
        >>> path = (Step("r1", "a", "b", "sup"), Step("r2", "b", "c", "dis"))
        >>> proof_of_path(D, "a", "c", path).rule
        'apart'
    """
    if not forward:
        path = [_turned(step) for step in reversed(path)]
    if literal is P:
        return _chain(x, y, path)
    if literal is D:
        return _apart(x, y, path)
    if literal is O:
        return _meet(x, y, path)
    return _lack(x, y, path)


_TURNED = {"sup": "sub", "sub": "sup", "nsub": "nsup", "nsup": "nsub"}


def _turned(step: Step) -> Step:
    return Step(step.row, step.to, step.frm, _TURNED.get(step.move, step.move))


def _told(literal: Literal, x: str, y: str, row: str) -> Proof:
    return Proof(literal, x, y, "told", row)


def _chain(x: str, y: str, steps: Sequence[Step]) -> Proof:
    """Return P(x, y) from steps up from x to y."""
    if not steps:
        return Proof(P, x, y, "self")
    told = tuple(_told(P, step.frm, step.to, step.row) for step in steps)
    return told[0] if len(told) == 1 else Proof(P, x, y, "chain", premises=told)


def _down(steps: Sequence[Step]) -> list[Step]:
    """Return steps down from a whole to a part as steps up from the part."""
    return [_turned(step) for step in reversed(steps)]


def _split(path: Sequence[Step], *moves: str) -> int:
    """Return how many steps at the beginning are of some moves."""
    for number, step in enumerate(path):
        if step.move not in moves:
            return number
    return len(path)


def _apart(x: str, y: str, path: Sequence[Step]) -> Proof:
    at = _split(path, "sup")
    core, a, b = path[at], path[at].frm, path[at].to
    told = _told(D, a, b, core.row)
    if len(path) == 1:
        return told
    ends = (_chain(x, a, path[:at]), _chain(y, b, _down(path[at + 1 :])))
    return Proof(D, x, y, "apart", premises=(ends[0], told, ends[1]))


def _meet(x: str, y: str, path: Sequence[Step]) -> Proof:
    at = _split(path, "sub")
    a = path[at - 1].to if at else x
    told = at < len(path) and path[at].move == "ovl"
    b, after = (path[at].to, at + 1) if told else (a, at)
    core = _told(O, a, b, path[at].row) if told else Proof(O, a, a, "self")
    if (a, b) == (x, y):
        return core
    ends = (_chain(a, x, _down(path[:at])), _chain(b, y, path[after:]))
    return Proof(O, x, y, "meet", premises=(ends[0], core, ends[1]))


def _lack(x: str, y: str, path: Sequence[Step]) -> Proof:
    told = next((n for n, step in enumerate(path) if step.move == "nsub"), None)
    if told is None:
        at = next(n for n, step in enumerate(path) if step.move == "dis")
        # Steps up just before belong to the overlap: they widen it.
        middle = path[at].frm
        overlap = _meet(x, middle, path[:at])
        return Proof(N, x, y, "lack-apart", premises=(overlap, _apart(middle, y, path[at:])))
    core, a, b = path[told], path[told].frm, path[told].to
    proof = _told(N, a, b, core.row)
    if len(path) == 1:
        return proof
    ends = (_chain(a, x, _down(path[:told])), _chain(y, b, _down(path[told + 1 :])))
    return Proof(N, x, y, "lack", premises=(ends[0], proof, ends[1]))
