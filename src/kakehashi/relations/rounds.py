"""What follows when provisions are covered and practices are disjoint: a fixpoint in rounds.

A covered provision p is contained in the union of its parts c1 … cn. For any z::

    C1  every ci in z                          ->  p in z
    C2  every ci disjoint from z               ->  p disjoint from z
    C3  p overlaps z, all ci but one disjoint  ->  that one overlaps z
    C4  z in p, all ci but one disjoint from z ->  z in that one
    C5  p not in z, all ci but one in z        ->  that one not in z

Atoms (the practices) are pairwise disjoint; that is a property, never n-squared
rows. Conclusions of these rules can feed each other and the plain rules, so
passes are repeated until nothing new follows. Each round is kept: a proof of
something new in round r uses covered rules on what held in round r - 1 only,
which is why proofs never go in circles.

The rules are sound. They are not complete: that would need reasoning by cases
(p overlaps z through c1 *or* c2); the tests measure what is missed.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import reduce
from operator import and_, or_

from kakehashi.relations.classes import bits, order_classes
from kakehashi.relations.closure import split
from kakehashi.relations.literals import Literal, literals_of
from kakehashi.relations.matrix import transposed
from kakehashi.relations.network import Network

P, N, D, O = Literal.PART, Literal.NOT_PART, Literal.DISJOINT, Literal.OVERLAP  # noqa: E741


@dataclass(frozen=True, slots=True)
class Facts:
    """The literals that hold after a round: for each node a bit set of the other nodes."""

    up: tuple[int, ...]
    """Nodes that contain it, itself included."""
    down: tuple[int, ...]
    """Nodes that it contains, itself included."""
    dis: tuple[int, ...]
    ovl: tuple[int, ...]
    lack: tuple[int, ...]
    """Nodes that it is not contained in."""

    def of(self, literal: Literal) -> tuple[int, ...]:
        """Return the bit sets of one literal."""
        return {P: self.up, D: self.dis, O: self.ovl, N: self.lack}[literal]


class Rounds:
    """All that follows in a network, round by round; nodes go by their numbers."""

    def __init__(self, network: Network) -> None:
        self.names, self.told = _named(network)
        self.number = {name: n for n, name in enumerate(self.names)}
        self.rows = self._row_of(network)
        self.covers = [
            (self.number[p], tuple(self.number[c] for c in parts))
            for p, parts in network.covers
            if parts
        ]
        self.atoms = _mask(self.number[a] for a in network.atoms if a in self.number)
        self._order = self._supersets_first()
        self.all: list[Facts] = list(self._run())

    def _row_of(self, network: Network) -> dict[tuple[Literal, int, int], str]:
        """Return one told row for each told literal, the surest where several say it."""
        found: dict[tuple[Literal, int, int], str] = {}
        ordered = sorted(network.index.rows.values(), key=lambda row: (-row.confidence, row.id))
        for row in ordered:
            x, y = self.number[row.subject], self.number[row.object]
            for literal, forward in literals_of(row.label):
                a, b = (x, y) if forward else (y, x)
                found.setdefault((literal, a, b), row.id)
                if literal in (D, O):
                    found.setdefault((literal, b, a), row.id)
        return found

    @property
    def last(self) -> Facts:
        """What holds in the end."""
        return self.all[-1]

    def holds(self, literal: Literal, x: str, y: str) -> bool:
        """Say whether a literal of two nodes follows.

        Raises:
            KeyError: no row names one of the nodes.
        """
        return bool(self.last.of(literal)[self.number[x]] >> self.number[y] & 1)

    def round_of(self, literal: Literal, x: int, y: int) -> int | None:
        """Return the first round in which a literal holds, or None."""
        hits = (n for n, facts in enumerate(self.all) if facts.of(literal)[x] >> y & 1)
        return next(hits, None)

    def _supersets_first(self) -> list[int]:
        sup: list[list[int]] = [[] for _ in self.names]
        for part, whole in self.told[P]:
            sup[part].append(whole)
        return [n for members in order_classes(len(sup), sup).members for n in members]

    def _run(self) -> Iterator[Facts]:
        seeds = _Seeds(len(self.names))
        facts = self._sets(seeds)
        yield facts
        while self.covers and self._seed(seeds, facts):
            facts = self._sets(seeds)
            yield facts
        # "Not part of" yields nothing but itself, so it is left to the end.
        facts = self._with_lack(facts, seeds)
        yield facts
        while self.covers and self._seed_lack(seeds, facts):
            facts = self._with_lack(facts, seeds)
            yield facts

    # --- the plain rules, given what covered rules have added so far ------------------------

    def _sets(self, seeds: _Seeds) -> Facts:
        up = self._up(seeds)
        down = transposed(up)
        dis = self._disjoint(seeds, up)
        ovl = self._overlap(self._told_overlaps(seeds), down)
        return Facts(tuple(up), tuple(down), tuple(dis), tuple(ovl), (0,) * len(up))

    def _up(self, seeds: _Seeds) -> list[int]:
        wholes = [seeds.up[n] | 1 << n for n in range(len(self.names))]
        for part, whole in self.told[P]:
            wholes[part] |= 1 << whole
        up = list(wholes)
        changed = True
        while changed:
            changed = False
            for n in self._order:
                more = _union(up, wholes[n]) | up[n]
                if more != up[n]:
                    up[n], changed = more, True
        return up

    def _disjoint(self, seeds: _Seeds, up: list[int]) -> list[int]:
        told = list(seeds.dis)
        for x, y in self.told[D]:
            told[x] |= 1 << y
            told[y] |= 1 << x
        for atom in bits(self.atoms):
            told[atom] |= self.atoms & ~(1 << atom)
        # U M U^T with M symmetric: twice along the few wholes of each node, turned between.
        turned = transposed([_union(told, mask) for mask in up])
        return [_union(turned, mask) for mask in up]

    def _told_overlaps(self, seeds: _Seeds) -> list[int]:
        told = [seeds.ovl[n] | 1 << n for n in range(len(self.names))]
        for x, y in self.told[O]:
            told[x] |= 1 << y
            told[y] |= 1 << x
        return told

    def _overlap(self, told: list[int], down: list[int]) -> list[int]:
        turned = transposed([_union(told, mask) for mask in down])
        return [_union(turned, mask) for mask in down]

    def _with_lack(self, facts: Facts, seeds: _Seeds) -> Facts:
        told = list(seeds.lack)
        for x, y in self.told[N]:
            told[x] |= 1 << y
        turned = transposed(told)
        below = transposed([_union(turned, mask) for mask in facts.up])
        shared = self._told_overlaps(seeds)
        # Told overlaps suffice: what is disjoint from a whole is disjoint from its parts.
        core = [mask | _union(facts.dis, shared[n]) for n, mask in enumerate(below)]
        return replace(facts, lack=tuple(_union(core, mask) for mask in facts.down))

    # --- the covered rules ------------------------------------------------------------------

    def _seed(self, seeds: _Seeds, facts: Facts) -> bool:
        """Add what the covered rules yield on the facts of the last round; say if it is new."""
        new = False
        for p, parts in self.covers:
            new |= seeds.add(seeds.up, p, _shared(facts.up, parts), facts.up)
            new |= seeds.both(seeds.dis, p, _shared(facts.dis, parts), facts.dis)
            for part in parts:
                rest = tuple(c for c in parts if c != part)
                apart = _shared(facts.dis, rest)
                new |= seeds.both(seeds.ovl, part, facts.ovl[p] & apart, facts.ovl)
                for z in bits(facts.down[p] & apart & ~facts.down[part]):
                    new |= seeds.add(seeds.up, z, 1 << part, facts.up)
        return new

    def _seed_lack(self, seeds: _Seeds, facts: Facts) -> bool:
        """Do the same with rule C5."""
        new = False
        for p, parts in self.covers:
            for part in parts:
                inside = _shared(facts.up, tuple(c for c in parts if c != part))
                new |= seeds.add(seeds.lack, part, facts.lack[p] & inside, facts.lack)
        return new


class _Seeds:
    """What the covered rules have added so far."""

    def __init__(self, count: int) -> None:
        self.up = [0] * count
        self.dis = [0] * count
        self.ovl = [0] * count
        self.lack = [0] * count

    @staticmethod
    def add(table: list[int], x: int, mask: int, known: tuple[int, ...]) -> bool:
        new = mask & ~known[x]
        table[x] |= new
        return bool(new)

    def both(self, table: list[int], x: int, mask: int, known: tuple[int, ...]) -> bool:
        new = mask & ~known[x]
        table[x] |= new
        for y in bits(new):
            table[y] |= 1 << x
        return bool(new)


def _named(network: Network) -> tuple[list[str], Mapping[Literal, list[tuple[int, int]]]]:
    names, told = split(network.index.rows.values())
    known = set(names)
    extra = {c for p, parts in network.covers for c in (p, *parts)} - known
    return [*names, *sorted(extra | (set(network.atoms) - known))], told


def _mask(numbers: Iterator[int]) -> int:
    return reduce(or_, (1 << n for n in numbers), 0)


def _union(table: list[int] | tuple[int, ...], mask: int) -> int:
    return reduce(or_, (table[n] for n in bits(mask)), 0)


def _shared(table: tuple[int, ...], nodes: tuple[int, ...]) -> int:
    """Return what the sets of all nodes share; everything where there is none."""
    return reduce(and_, (table[n] for n in nodes), (1 << len(table)) - 1)
