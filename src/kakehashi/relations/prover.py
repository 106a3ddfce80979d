"""Find proofs of what holds in a network with covers and atoms, round by round (see `proof`)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice

from kakehashi.relations.classes import bits
from kakehashi.relations.literals import Literal
from kakehashi.relations.proof import Proof
from kakehashi.relations.rounds import Facts, Rounds

P, N, D, O = Literal.PART, Literal.NOT_PART, Literal.DISJOINT, Literal.OVERLAP  # noqa: E741
_Cover = tuple[int, tuple[int, ...]]
_Claim = tuple[Literal, int, int]
_TRIED = 24
"""How many nodes in between are tried for the shortest proof of "not part of"."""


class Prover:
    """Finds proofs of what holds in a network, each round by what held before it."""

    def __init__(self, rounds: Rounds) -> None:
        self._rounds = rounds
        self._rows = rounds.rows
        self._known: dict[_Claim, Proof] = {}
        self._wholes: dict[int, list[int]] = {}
        self._partners: dict[tuple[Literal, int], int] = {}
        for literal, x, y in self._rows:
            if literal is P:
                self._wholes.setdefault(x, []).append(y)
            else:
                self._partners[literal, x] = self._partners.get((literal, x), 0) | 1 << y
        self._covers: dict[int, list[_Cover]] = {}
        self._covers_with: dict[int, list[_Cover]] = {}
        for cover in rounds.covers:
            self._covers.setdefault(cover[0], []).append(cover)
            for part in dict.fromkeys(cover[1]):
                self._covers_with.setdefault(part, []).append(cover)

    def prove(self, literal: Literal, x: str, y: str) -> Proof | None:
        """Return a proof of a literal of two nodes, or None where it does not follow.

        Raises:
            KeyError: no row names one of the nodes.
        """
        number = self._rounds.number
        return self._prove(literal, number[x], number[y])

    def _prove(self, literal: Literal, x: int, y: int) -> Proof | None:
        key = (literal, x, y)
        if key not in self._known:
            found = self._rounds.round_of(literal, x, y)
            if found is None:
                return None
            finders = {P: self._part, D: self._apart, O: self._meet, N: self._lack}
            self._known[key] = finders[literal](x, y, found)
        return self._known[key]

    def _sure(self, literal: Literal, x: int, y: int) -> Proof:
        proof = self._prove(literal, x, y)
        if proof is None:
            raise AssertionError(f"{literal} of {self._name(x)}, {self._name(y)} must follow")
        return proof

    def _name(self, n: int) -> str:
        return self._rounds.names[n]

    def _before(self, number: int) -> Facts | None:
        return self._rounds.all[number - 1] if number else None

    def _proof(self, literal: Literal, x: int, y: int, rule: str, *premises: Proof) -> Proof:
        return Proof(literal, self._name(x), self._name(y), rule, premises=premises)

    def _told(self, literal: Literal, x: int, y: int) -> Proof | None:
        row = self._rows.get((literal, x, y))
        if row is None:
            return None
        return Proof(literal, self._name(x), self._name(y), "told", row)

    # --- contained: a walk over told rows and what covers yielded in earlier rounds ----------

    def _part(self, x: int, y: int, number: int) -> Proof:
        if x == y:
            return self._proof(P, x, y, "self")
        before = self._before(number)
        came: dict[int, tuple[int, Proof | _Cover | None]] = {x: (x, None)}
        queue = [x]
        for node in queue:
            for other, step in self._wider(node, before):
                if other not in came:
                    came[other] = (node, step)
                    queue.append(other)
            if y in came:
                break
        steps: list[Proof] = []
        node = y
        while node != x:
            previous, step = came[node]
            steps.append(self._step(previous, node, step))
            node = previous
        steps.reverse()
        return steps[0] if len(steps) == 1 else self._proof(P, x, y, "chain", *steps)

    def _wider(
        self, node: int, before: Facts | None
    ) -> Iterator[tuple[int, Proof | _Cover | None]]:
        """Yield the nodes that contain a node by one row or one use of a cover."""
        for other in self._wholes.get(node, ()):
            yield other, None
        if before is None:
            return
        for cover in self._covers.get(node, ()):
            shared = ~0
            for part in cover[1]:
                shared &= before.up[part]
            for other in bits(shared & ((1 << len(before.up)) - 1)):
                yield other, cover
        for whole in bits(before.up[node]):
            for cover in self._covers.get(whole, ()):
                left = [c for c in cover[1] if not before.dis[node] >> c & 1]
                for part in left[:1] if len(left) == 1 else cover[1] if not left else ():
                    yield part, (~whole, cover[1])

    def _step(self, x: int, y: int, how: Proof | _Cover | None) -> Proof:
        told = self._told(P, x, y)
        if told or not isinstance(how, tuple):
            return told or self._sure(P, x, y)
        whole, parts = how
        if whole < 0:
            whole = ~whole
            rest = tuple(c for c in parts if c != y)
            premises = (self._sure(P, x, whole), *(self._sure(D, x, c) for c in rest))
            return self._covered((P, x, y), "C4", (whole, parts), premises)
        return self._covered((P, x, y), "C1", how, (self._sure(P, c, y) for c in parts))

    def _covered(self, claim: _Claim, rule: str, cover: _Cover, premises: Iterable[Proof]) -> Proof:
        literal, x, y = claim
        named = (self._name(cover[0]), tuple(self._name(c) for c in cover[1]))
        made = tuple(premises)
        return Proof(literal, self._name(x), self._name(y), rule, cover=named, premises=made)

    # --- the others: a core between a part or whole of either side ---------------------------

    def _apart(self, x: int, y: int, number: int) -> Proof:
        facts = self._rounds.all[number]
        cores = self._cores(D, facts.up[x], facts.up[y], number)
        a, b = min(cores, key=lambda pair: self._cost(P, x, pair[0], y, pair[1]))
        core = self._core(D, a, b, number)
        if (a, b) == (x, y):
            return core
        return self._proof(D, x, y, "apart", self._sure(P, x, a), core, self._sure(P, y, b))

    def _meet(self, x: int, y: int, number: int) -> Proof:
        facts = self._rounds.all[number]
        cores = self._cores(O, facts.down[x], facts.down[y], number)
        a, b = min(cores, key=lambda pair: self._cost(None, x, pair[0], y, pair[1]))
        core = self._proof(O, a, b, "self") if a == b else self._core(O, a, b, number)
        if (a, b) == (x, y):
            return core
        return self._proof(O, x, y, "meet", self._sure(P, a, x), core, self._sure(P, b, y))

    def _lack(self, x: int, y: int, number: int) -> Proof:
        facts = self._rounds.all[number]
        cores = self._cores(N, facts.down[x], facts.up[y], number)
        if cores:
            a, b = min(cores, key=lambda p: (self._far(p[0], x) + self._far(y, p[1]), p))
            core = self._core(N, a, b, number)
            if (a, b) == (x, y):
                return core
            return self._proof(N, x, y, "lack", self._sure(P, a, x), core, self._sure(P, y, b))
        between = facts.ovl[x] & facts.dis[y]
        # Atoms overlap and are disjoint by a row or two; proving all the others takes long.
        some = islice(bits(between & self._rounds.atoms or between), _TRIED)
        pairs = ((self._sure(O, x, b), self._sure(D, b, y)) for b in some)
        overlap, apart = min(pairs, key=lambda pair: (pair[0].size + pair[1].size, pair[0].y))
        return self._proof(N, x, y, "lack-apart", overlap, apart)

    def _cost(
        self, upwards: Literal | None, x: int, a: int, y: int, b: int
    ) -> tuple[int, int, int]:
        if upwards:
            return (self._far(x, a) + self._far(y, b), a, b)
        return (self._far(a, x) + self._far(b, y), a, b)

    def _far(self, part: int, whole: int) -> int:
        return 0 if part == whole else self._sure(P, part, whole).size

    def _cores(self, literal: Literal, left: int, right: int, number: int) -> list[tuple[int, int]]:
        """Return the pairs from two sets of which a literal is told; else those by a cover."""
        told = [(a, b) for a in bits(left) for b in bits(self._told_with(literal, a) & right)]
        before = self._before(number)
        if told or before is None:
            return told
        return [
            (a, b)
            for a in bits(left)
            for b in bits(right)
            if self._by_cover(literal, a, b, before) is not None
        ]

    def _told_with(self, literal: Literal, a: int) -> int:
        """Return the nodes of which a literal with a node is told, or holds by their nature."""
        told = self._partners.get((literal, a), 0)
        if literal is O:
            return told | 1 << a
        if literal is D and self._rounds.atoms >> a & 1:
            return told | self._rounds.atoms & ~(1 << a)
        return told

    def _atoms(self, a: int, b: int) -> bool:
        return a != b and bool(self._rounds.atoms >> a & self._rounds.atoms >> b & 1)

    def _core(self, literal: Literal, a: int, b: int, number: int) -> Proof:
        told = self._told(literal, a, b)
        if told:
            return told
        if literal is D and self._atoms(a, b):
            return self._proof(D, a, b, "atoms")
        before = self._before(number)
        found = before and self._by_cover(literal, a, b, before)
        if not found:
            raise AssertionError("a core must be told, atomic or covered")
        rule, cover, needed = found
        return self._covered((literal, a, b), rule, cover, (self._sure(*n) for n in needed))

    def _by_cover(
        self, literal: Literal, a: int, b: int, before: Facts
    ) -> tuple[str, _Cover, list[_Claim]] | None:
        """Return how a cover yields a literal from the facts before, with its premises."""
        sides = ((a, b),) if literal is N else ((a, b), (b, a))
        for x, z in sides:
            for rule, cover, needed in self._uses(literal, x, z):
                if all(before.of(lit)[s] >> t & 1 for lit, s, t in needed):
                    return rule, cover, needed
        return None

    def _uses(self, literal: Literal, x: int, z: int) -> Iterator[tuple[str, _Cover, list[_Claim]]]:
        if literal is D:
            for cover in self._covers.get(x, ()):
                yield "C2", cover, [(D, c, z) for c in cover[1]]
            return
        rule, rest_literal = ("C3", D) if literal is O else ("C5", P)
        for cover in self._covers_with.get(x, ()):
            rest = [(rest_literal, c, z) for c in cover[1] if c != x]
            yield rule, cover, [(literal, cover[0], z), *rest]
