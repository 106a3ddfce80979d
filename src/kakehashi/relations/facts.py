"""All that follows about one fixed node z, covered provisions included.

For relations alone a proof is a path (see `paths`). A *covered* provision p is
contained in the union of its parts c1 … cn, which adds rules with n premises::

    C1  every ci in z                              ->  p in z
    C2  every ci disjoint from z                   ->  p disjoint from z
    C3  p overlaps z, all ci but one disjoint      ->  that one overlaps z
    C5  p not in z, all ci but one in z            ->  that one not in z

so proofs become graphs, and facts are derived forwards until nothing new
follows. (C4 needs z itself to be contained in something, which an organisation
never is.) Each fact is derived once, by the first rule that yields it in
breadth-first order: its proof is among the shallowest.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from kakehashi.relations.index import Entry, Index
from kakehashi.relations.literals import Literal

P, N, D, O = Literal.PART, Literal.NOT_PART, Literal.DISJOINT, Literal.OVERLAP  # noqa: E741

Fact = tuple[Literal, str]
"""A literal about (node, z)."""


Cover = tuple[str, tuple[str, ...]]
"""A covered node, and the nodes whose union contains it."""
Covered = Mapping[str, tuple[str, ...]] | Iterable[Cover]
"""Covers; as pairs where one node has several."""


@dataclass(frozen=True, slots=True)
class Derivation:
    """How a fact was obtained: the rule, the told rows it used, the facts it rests on."""

    rule: str
    rows: tuple[str, ...] = ()
    premises: tuple[Fact, ...] = ()
    cover: Cover | None = None
    """The declaration that a covered rule rests on."""


@dataclass
class Facts:
    """The facts about one node, each with its derivation."""

    node: str
    derivations: dict[Fact, Derivation] = field(default_factory=dict)

    def __contains__(self, fact: Fact) -> bool:
        return fact in self.derivations

    def proof(self, fact: Fact) -> dict[Fact, Derivation]:
        """Return the part of the derivations that a fact rests on, itself first."""
        found: dict[Fact, Derivation] = {}
        waiting = deque([fact])
        while waiting:
            current = waiting.popleft()
            if current not in found:
                found[current] = self.derivations[current]
                waiting.extend(found[current].premises)
        return found

    def conflicts(self) -> list[tuple[Fact, Fact]]:
        """Return the pairs of facts that deny each other, in the order of their nodes."""
        pairs = ((P, N), (O, D))
        nodes = sorted({node for _, node in self.derivations})
        return [
            ((a, node), (b, node))
            for node in nodes
            for a, b in pairs
            if (a, node) in self and (b, node) in self
        ]


def facts_about(index: Index, covered: Covered, node: str) -> Facts:
    """Derive the facts about (x, node) for all x.

    All that the rules yield, where no row says that `node` is contained in
    something; else `rounds` derives more.

    Args:
        index: The told rows; `node` takes part in some of them.
        covered: The covered provisions with the nodes whose union contains each.
        node: The fixed right-hand side, such as the organisation.

    Example:
        >>> from kakehashi.relations.rows import Row
        >>> from kakehashi.relations.literals import EQ, PP
        >>> index = Index([Row("d1", "c1", "A", EQ | PP), Row("d2", "c2", "A", EQ | PP)])
        >>> (Literal.PART, "p") in facts_about(index, {"p": ("c1", "c2")}, "A")
        True
    """
    facts = Facts(node)
    rules = _Rules(index, covered, facts)
    queue: deque[Fact] = deque()
    for fact, derivation in rules.told(node):
        _admit(facts, queue, fact, derivation)
    while queue:
        for fact, derivation in rules.consequences(queue.popleft()):
            _admit(facts, queue, fact, derivation)
    return facts


def _admit(facts: Facts, queue: deque[Fact], fact: Fact, derivation: Derivation) -> None:
    if fact not in facts.derivations:
        facts.derivations[fact] = derivation
        queue.append(fact)


Consequence = tuple[Fact, Derivation]


class _Rules:
    """One method for each literal, yielding what a new fact entails together with the rest."""

    def __init__(self, index: Index, covered: Covered, facts: Facts) -> None:
        self.index = index
        self.facts = facts
        self.by_part: defaultdict[str, list[Cover]] = defaultdict(list)
        self.by_whole: defaultdict[str, list[Cover]] = defaultdict(list)
        for cover in covered.items() if isinstance(covered, Mapping) else covered:
            self.by_whole[cover[0]].append(cover)
            for part in cover[1]:
                self.by_part[part].append(cover)

    def told(self, node: str) -> Iterator[Consequence]:
        """Yield what the rows say of the fixed node directly."""
        told = ((P, self.index.sub), (D, self.index.dis), (O, self.index.ovl), (N, self.index.nsup))
        for literal, table in told:
            for other, row in table.get(node, []):
                yield (literal, other), Derivation("told", (row,))

    def consequences(self, fact: Fact) -> Iterator[Consequence]:
        """Yield every fact that follows from a new one in one step."""
        literal, x = fact
        rules = {P: self._part, D: self._disjoint, O: self._overlap, N: self._not_part}
        yield from rules[literal](x)

    def _part(self, x: str) -> Iterator[Consequence]:
        yield (O, x), Derivation("non-empty", (), ((P, x),))
        yield from self._down(P, x, "part-of-part")
        yield from self._along(self.index.ovl, x, P, O, "overlaps-a-part")
        for cover in self.by_part[x]:
            yield from self._union(cover, P, "C1")
            yield from self._last(cover, N, P)

    def _disjoint(self, x: str) -> Iterator[Consequence]:
        yield (N, x), Derivation("disjoint-not-part", (), ((D, x),))
        yield from self._down(D, x, "part-of-disjoint")
        yield from self._along(self.index.ovl, x, D, N, "overlaps-a-disjoint")
        for cover in self.by_part[x]:
            yield from self._union(cover, D, "C2")
            yield from self._last(cover, O, D)

    def _overlap(self, x: str) -> Iterator[Consequence]:
        yield from self._along(self.index.sup, x, O, O, "whole-of-overlapping")
        for cover in self.by_whole[x]:
            yield from self._last(cover, O, D)

    def _not_part(self, x: str) -> Iterator[Consequence]:
        yield from self._along(self.index.sup, x, N, N, "whole-of-missing")
        for cover in self.by_whole[x]:
            yield from self._last(cover, N, P)

    def _down(self, literal: Literal, x: str, rule: str) -> Iterator[Consequence]:
        yield from self._along(self.index.sub, x, literal, literal, rule)

    def _along(
        self, table: Mapping[str, list[Entry]], x: str, have: Literal, get: Literal, rule: str
    ) -> Iterator[Consequence]:
        for other, row in table.get(x, []):
            if other != self.facts.node:
                yield (get, other), Derivation(rule, (row,), ((have, x),))

    def _union(self, cover: Cover, literal: Literal, rule: str) -> Iterator[Consequence]:
        """C1 and C2: what holds of every part holds of the whole."""
        whole, parts = cover
        if all((literal, part) in self.facts for part in parts):
            yield (literal, whole), Derivation(rule, (), _premises(literal, parts), cover)

    def _last(self, cover: Cover, of_whole: Literal, of_rest: Literal) -> Iterator[Consequence]:
        """C3 and C5: what holds of the whole must come from the only part left."""
        whole, parts = cover
        if (of_whole, whole) not in self.facts:
            return
        left = [part for part in parts if (of_rest, part) not in self.facts]
        if len(left) == 1:
            rest = tuple(part for part in parts if part != left[0])
            premises = ((of_whole, whole), *_premises(of_rest, rest))
            rule = "C3" if of_whole is O else "C5"
            yield (of_whole, left[0]), Derivation(rule, (), premises, cover)


def _premises(literal: Literal, nodes: tuple[str, ...]) -> tuple[Fact, ...]:
    return tuple((literal, node) for node in nodes)
