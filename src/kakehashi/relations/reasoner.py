"""One door to the engine: labels and proofs of any network, the cheapest way it allows.

A network of rows alone is answered lazily, walk by walk. Covers and atoms need
the rounds, which are computed once, on first use.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from functools import cached_property

from kakehashi.relations.literals import ANY, MASK, Literal, literals_of
from kakehashi.relations.network import Network
from kakehashi.relations.paths import Walks, find_path
from kakehashi.relations.proof import Proof, proof_of_path
from kakehashi.relations.prover import Prover
from kakehashi.relations.rounds import Rounds

_SIDES = tuple((literal, forward) for literal in Literal for forward in (True, False))


class Reasoner:
    """What follows in a network, with proofs.

    Example:
        >>> from kakehashi.relations.index import Index
        >>> from kakehashi.relations.literals import EQ, PP
        >>> from kakehashi.relations.rows import Row
        >>> rows = [Row("1", "a", "b", EQ | PP), Row("2", "b", "c", PP)]
        >>> reasoner = Reasoner(Network(Index(rows), {}))
        >>> reasoner.label("a", "c") == PP
        True
    """

    def __init__(self, network: Network) -> None:
        self.network = network
        self._plain = not network.covers and not network.atoms

    @cached_property
    def rounds(self) -> Rounds:
        """Everything that follows, round by round."""
        return Rounds(self.network)

    @cached_property
    def _prover(self) -> Prover:
        return Prover(self.rounds)

    @cached_property
    def nodes(self) -> tuple[str, ...]:
        """The nodes that rows, covers or atoms name, in the order of the rows."""
        rows = self.network.index.rows.values()
        named = dict.fromkeys(node for row in rows for node in (row.subject, row.object))
        named |= dict.fromkeys(n for whole, parts in self.network.covers for n in (whole, *parts))
        return tuple(named | dict.fromkeys(sorted(self.network.atoms)))

    def prove(self, literal: Literal, x: str, y: str) -> Proof | None:
        """Return a proof of a literal, or None where it does not follow."""
        if self._plain:
            path = find_path(self.network.index, literal, x, y)
            return None if path is None else proof_of_path(literal, x, y, path)
        known = self.rounds.number
        return self._prover.prove(literal, x, y) if x in known and y in known else None

    def proofs(self, x: str, y: str) -> tuple[Proof, ...]:
        """Return proofs of what is known of two nodes: of the fewest literals that say it all."""
        found = {
            (literal, forward): self.prove(literal, *((x, y) if forward else (y, x)))
            for literal, forward in _SIDES
        }
        label = ANY
        for key, proof in found.items():
            if proof:
                label &= MASK[key]
        if not label:
            return tuple(proof for proof in found.values() if proof)
        needed = literals_of(label) if label != ANY else ()
        return tuple(proof for key in needed if (proof := found[key]))

    def label(self, x: str, y: str) -> int:
        """Return the base relations that remain possible for two nodes; 0: contradiction."""
        label = ANY
        for literal, forward in _SIDES:
            if self.prove(literal, *((x, y) if forward else (y, x))):
                label &= MASK[literal, forward]
        return label

    def labels_of(self, x: str, among: Collection[str] | None = None) -> dict[str, int]:
        """Return what is known of one node and each other, where anything is.

        Args:
            x: The node.
            among: Only these others are looked at, which is quicker than all; None: all.
        """
        found: dict[str, int] = {}
        for literal, forward in _SIDES:
            for y in self._reached(literal, x, forward=forward, among=among):
                found[y] = found.get(y, ANY) & MASK[literal, forward]
        found.pop(x, None)
        return found

    def _reached(
        self, literal: Literal, x: str, *, forward: bool, among: Collection[str] | None
    ) -> Iterator[str]:
        if self._plain:
            reached = Walks(self.network.index, literal, x, forward=forward)
            yield from (y for y in reached if among is None or y in among)
        elif x in self.rounds.number:
            table, number = self.rounds.last.of(literal), self.rounds.number
            n = number[x]
            for name in self.rounds.names if among is None else among:
                m = number.get(name)
                if m is None:
                    continue
                a, b = (n, m) if forward else (m, n)
                if table[a] >> b & 1:
                    yield name

    def relations_of(self, x: str) -> Iterator[tuple[str, int, tuple[Proof, ...]]]:
        """Yield each node about which something follows, the label, and its proofs."""
        if not self._plain:
            for y, label in self.labels_of(x).items():
                yield y, label, self.proofs(x, y)
            return
        index = self.network.index
        walks = {key: Walks(index, key[0], x, forward=key[1]) for key in _SIDES}
        for y in dict.fromkeys(node for reached in walks.values() for node in reached):
            if y != x:
                yield self._relation(x, y, walks)

    def _relation(
        self, x: str, y: str, walks: dict[tuple[Literal, bool], Walks]
    ) -> tuple[str, int, tuple[Proof, ...]]:
        hits = [key for key in _SIDES if y in walks[key]]
        label = ANY
        for key in hits:
            label &= MASK[key]
        needed = literals_of(label) if label else tuple(hits)
        proofs = []
        for literal, forward in needed:
            path = walks[literal, forward].path(y) or ()
            symmetric = literal in (Literal.DISJOINT, Literal.OVERLAP)
            ends = (x, y) if forward or symmetric else (y, x)
            proof = proof_of_path(literal, *ends, path, forward=forward or symmetric)
            proofs.append(proof)
        return y, label, tuple(proofs)
