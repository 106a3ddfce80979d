"""Statuses of many organisations at once: one bit for each, one pass for all.

The rules are those of `relations.facts`; here a fact about a node is a number
whose n-th bit says whether it holds of the n-th organisation, and each rule is a
handful of bitwise operations. Ten thousand organisations cost little more than
one. There are no proofs: for one of them, `assess` gives the same statuses with
proofs (tested against each other).
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kakehashi.assessment.status import StatusValue
from kakehashi.model import Verdict
from kakehashi.relations.facts import Cover
from kakehashi.relations.literals import Literal
from kakehashi.relations.network import Network

P, N, D, O = Literal.PART, Literal.NOT_PART, Literal.DISJOINT, Literal.OVERLAP  # noqa: E741

Bits = dict[str, int]
"""For each node the organisations that something holds of, as bits."""
Told = Mapping[str, Mapping[Verdict, int]]
"""For each practice or provision, the organisations that gave each verdict on it."""

_SAYS: Mapping[Verdict, tuple[Literal, ...]] = {
    Verdict.IN_PLACE: (P,),
    Verdict.NOT_APPLICABLE: (P,),
    Verdict.PARTIAL: (O, N),
    Verdict.PLANNED: (N,),
    Verdict.NOT_IN_PLACE: (D,),
}
"""The literals of each verdict; see `organisation.LABELS`."""


@dataclass(frozen=True, slots=True)
class ManyStatuses:
    """For each provision the organisations of each status, as bits."""

    count: int
    by_provision: Mapping[str, Mapping[StatusValue, int]]
    contradicted: int
    """Organisations about whom the decisions contradict each other somewhere."""

    def of(self, number: int, ref: str) -> StatusValue:
        """Return the status of a provision for the organisation of a number."""
        found = self.by_provision.get(ref, {})
        return next((v for v, bits in found.items() if bits >> number & 1), StatusValue.UNKNOWN)


def statuses_of_many(
    network: Network, told: Told, count: int, provisions: Iterable[str]
) -> ManyStatuses:
    """Return the statuses of provisions for many organisations.

    Args:
        network: That of the library, as `network_of` returns it.
        told: Who decided what.
        count: How many organisations there are; their numbers are 0 to count - 1.
        provisions: The refs of those asked about.

    Example:
        >>> from kakehashi.relations.index import Index
        >>> network = Network(Index([]), {})
        >>> told = {"p:1": {Verdict.IN_PLACE: 0b01, Verdict.NOT_IN_PLACE: 0b10}}
        >>> found = statuses_of_many(network, told, 2, ["p:1"])
        >>> [found.of(number, "p:1").value for number in range(2)]
        ['satisfied', 'not satisfied']
    """
    everything = _Many(network, told, frozenset(Verdict))
    vacuous = _Many(network, told, frozenset({Verdict.NOT_APPLICABLE}))
    real = everything
    if any(Verdict.NOT_APPLICABLE in verdicts for verdicts in told.values()):
        real = _Many(network, told, frozenset(Verdict) - {Verdict.NOT_APPLICABLE})
    full = (1 << count) - 1
    found = {ref: _values(ref, full, everything, real, vacuous) for ref in provisions}
    return ManyStatuses(count, found, everything.contradicted())


def _values(
    ref: str, full: int, everything: _Many, real: _Many, vacuous: _Many
) -> dict[StatusValue, int]:
    held = {literal: everything.holds(literal, ref) for literal in Literal}
    wrong = (held[P] & held[N]) | (held[O] & held[D])
    satisfied = held[P] & ~wrong
    not_applicable = satisfied & vacuous.holds(P, ref) & ~real.holds(P, ref)
    lacking = held[N] & ~wrong & ~satisfied
    partly = held[O] & real.holds(O, ref) & ~wrong & ~satisfied & ~lacking
    values = {
        StatusValue.SATISFIED: satisfied & ~not_applicable,
        StatusValue.PARTLY: partly,
        StatusValue.NOT_SATISFIED: lacking,
        StatusValue.NOT_APPLICABLE: not_applicable,
        StatusValue.CONTRADICTED: wrong,
    }
    known = 0
    for bits in values.values():
        known |= bits
    return {**values, StatusValue.UNKNOWN: full & ~known}


class _Many:
    """Facts about many organisations, derived until nothing new follows."""

    def __init__(self, network: Network, told: Told, believed: frozenset[Verdict]) -> None:
        self._index = network.index
        self._bits: dict[Literal, Bits] = {literal: {} for literal in Literal}
        self._waiting: deque[tuple[Literal, str]] = deque()
        self._by_part: defaultdict[str, list[Cover]] = defaultdict(list)
        self._by_whole: defaultdict[str, list[Cover]] = defaultdict(list)
        for cover in network.covers:
            self._by_whole[cover[0]].append(cover)
            for part in cover[1]:
                self._by_part[part].append(cover)
        for node, verdicts in told.items():
            for verdict, bits in verdicts.items():
                if verdict in believed:
                    for literal in _SAYS[verdict]:
                        self._add(literal, node, bits)
        self._close()

    def holds(self, literal: Literal, node: str) -> int:
        """Return the organisations of which a literal holds with a node."""
        return self._bits[literal].get(node, 0)

    def contradicted(self) -> int:
        """Return the organisations about whom two facts deny each other."""
        found = 0
        for literal, denied in ((P, N), (O, D)):
            for node, bits in self._bits[literal].items():
                found |= bits & self.holds(denied, node)
        return found

    def _add(self, literal: Literal, node: str, bits: int) -> None:
        table = self._bits[literal]
        before = table.get(node, 0)
        if bits & ~before:
            table[node] = before | bits
            self._waiting.append((literal, node))

    def _close(self) -> None:
        rules = {P: self._part, D: self._disjoint, O: self._overlap, N: self._not_part}
        while self._waiting:
            literal, node = self._waiting.popleft()
            rules[literal](node, self._bits[literal][node])

    def _part(self, x: str, bits: int) -> None:
        self._add(O, x, bits)
        for other, _ in self._index.sub.get(x, ()):
            self._add(P, other, bits)
        for other, _ in self._index.ovl.get(x, ()):
            self._add(O, other, bits)
        for cover in self._by_part[x]:
            self._union(cover, P)
            self._last(cover, N, P)

    def _disjoint(self, x: str, bits: int) -> None:
        self._add(N, x, bits)
        for other, _ in self._index.sub.get(x, ()):
            self._add(D, other, bits)
        for other, _ in self._index.ovl.get(x, ()):
            self._add(N, other, bits)
        for cover in self._by_part[x]:
            self._union(cover, D)
            self._last(cover, O, D)

    def _overlap(self, x: str, bits: int) -> None:
        for other, _ in self._index.sup.get(x, ()):
            self._add(O, other, bits)
        for cover in self._by_whole[x]:
            self._last(cover, O, D)

    def _not_part(self, x: str, bits: int) -> None:
        for other, _ in self._index.sup.get(x, ()):
            self._add(N, other, bits)
        for cover in self._by_whole[x]:
            self._last(cover, N, P)

    def _union(self, cover: Cover, literal: Literal) -> None:
        whole, parts = cover
        bits = -1
        for part in parts:
            bits &= self.holds(literal, part)
        if bits > 0:
            self._add(literal, whole, bits)

    def _last(self, cover: Cover, of_whole: Literal, of_rest: Literal) -> None:
        whole, parts = cover
        bits = self.holds(of_whole, whole)
        if not bits:
            return
        rest = [self.holds(of_rest, part) for part in parts]
        after = [-1] * (len(rest) + 1)
        for i in range(len(rest) - 1, -1, -1):
            after[i] = after[i + 1] & rest[i]
        before = -1
        for i, part in enumerate(parts):
            # Where the part itself is settled too, the whole contradicts it: not "the last left".
            left = bits & before & after[i + 1] & ~rest[i]
            if left > 0:
                self._add(of_whole, part, left)
            before &= rest[i]
