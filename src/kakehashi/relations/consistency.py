"""Contradictions with witnesses, admission of a new row, and what holds despite contradictions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import combinations

from kakehashi.relations.denials import denied_literals
from kakehashi.relations.index import Index
from kakehashi.relations.literals import Literal, literals_of
from kakehashi.relations.network import Network
from kakehashi.relations.proof import Proof
from kakehashi.relations.reasoner import Reasoner
from kakehashi.relations.rows import Row

P, N, D, O = Literal.PART, Literal.NOT_PART, Literal.DISJOINT, Literal.OVERLAP  # noqa: E741


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Rows that cannot all be true: one that is told, and a proof that denies it."""

    told: str
    """The row denied; empty where it is the disjointness of two atoms."""
    proof: Proof
    rows: frozenset[str]
    """Every row that takes part."""


def find_contradictions(network: Network) -> list[Contradiction]:
    """Return every told literal that the rest denies, each with a shortest proof.

    Checking what is told suffices: a clash anywhere comes back to a told "not
    part of" that is contained, or a told (or atomic) "disjoint" that overlaps.
    Contradictions of the same rows are listed once.
    """
    reasoner = Reasoner(network)
    found: dict[frozenset[str], Contradiction] = {}
    for row, literal, x, y in _suspects(network, reasoner):
        proof = reasoner.prove(literal.negation, x, y)
        if proof:
            rows = proof.rows() | ({row} if row else set())
            found.setdefault(rows, Contradiction(row, proof, rows))
    return sorted(found.values(), key=lambda c: (len(c.rows), sorted(c.rows)))


def _suspects(network: Network, reasoner: Reasoner) -> Iterator[tuple[str, Literal, str, str]]:
    rows = network.index.rows.values()
    if not network.covers and not network.atoms:
        for found in denied_literals(rows):
            yield found.row, found.literal, found.x, found.y
        return
    for row in rows:
        for literal, forward in literals_of(row.label):
            x, y = (row.subject, row.object) if forward else (row.object, row.subject)
            if literal in (D, N) and (x == y or reasoner.rounds.holds(literal.negation, x, y)):
                yield row.id, literal, x, y
    for x, y in combinations(sorted(network.atoms), 2):
        if reasoner.rounds.holds(O, x, y):
            yield "", D, x, y


class Admission(StrEnum):
    """What a new row would be to a network."""

    NEW = "new"
    FOLLOWS = "follows already"
    CONTRADICTS = "contradicts"


@dataclass(frozen=True, slots=True)
class Admitted:
    """The verdict on a new row, with the proofs that it follows or is denied."""

    verdict: Admission
    proofs: tuple[Proof, ...]


def admit(reasoner: Reasoner, row: Row) -> Admitted:
    """Say whether a row contradicts a network, follows from it, or says something new.

    Labels of consistent networks are minimal, so a row contradicts the rest
    exactly when the negation of one of its literals follows; that proof and the
    row are the witness.

    Example:
        >>> from kakehashi.relations.literals import DR, EQ, PP
        >>> rows = [Row("1", "a", "b", EQ | PP), Row("2", "b", "c", PP)]
        >>> reasoner = Reasoner(Network(Index(rows), {}))
        >>> admit(reasoner, Row("3", "a", "c", DR)).verdict
        <Admission.CONTRADICTS: 'contradicts'>
    """
    said = [
        (literal, *((row.subject, row.object) if forward else (row.object, row.subject)))
        for literal, forward in literals_of(row.label)
    ]
    denials = tuple(p for lit, x, y in said if (p := reasoner.prove(lit.negation, x, y)))
    if denials:
        return Admitted(Admission.CONTRADICTS, denials[:1])
    proofs = [reasoner.prove(*literal) for literal in said]
    known = tuple(proof for proof in proofs if proof)
    if len(known) == len(proofs):
        return Admitted(Admission.FOLLOWS, known)
    return Admitted(Admission.NEW, ())


@dataclass(frozen=True)
class Repair:
    """A network made consistent, and which rows are in doubt."""

    network: Network
    """Without the quarantined rows."""
    quarantined: tuple[str, ...]
    """Rows set aside, in the order in which they were."""
    contested: frozenset[str]
    """Every row that takes part in a contradiction."""
    contradictions: tuple[Contradiction, ...]

    def safe(self) -> Reasoner:
        """Return a reasoner on uncontested rows only: what it cannot prove is contested."""
        return Reasoner(without(self.network, self.contested))


def repair(network: Network) -> Repair:
    """Set rows aside until no contradiction is left; always the same rows for the same network.

    Of the rows in contradictions, the one with the lowest confidence goes first,
    then the one in most contradictions, then the one whose id comes last.
    """
    left = find_contradictions(network)
    found = list(left)
    quarantined: list[str] = []
    rest = network
    while any(c.rows for c in left):
        while any(c.rows for c in left):
            worst = _worst(left, network)
            quarantined.append(worst)
            left = [c for c in left if worst not in c.rows]
        # One witness was known for each told literal; others may have been behind it.
        rest = without(network, quarantined)
        left = find_contradictions(rest)
        found += left
    contested = frozenset(row for c in found for row in c.rows)
    return Repair(rest, tuple(quarantined), contested, tuple(found))


def _worst(contradictions: list[Contradiction], network: Network) -> str:
    rows = network.index.rows
    counts = Counter(row for c in contradictions for row in c.rows)
    last_first = sorted(counts, reverse=True)
    return min(last_first, key=lambda row: (rows[row].confidence, -counts[row]))


def without(network: Network, rows: Iterable[str]) -> Network:
    """Return a network without some rows."""
    gone = set(rows)
    kept = (row for row in network.index.rows.values() if row.id not in gone)
    return replace(network, index=Index(kept))


def confidence(network: Network, literal: Literal, x: str, y: str) -> float:
    """Return the weakest-link confidence of a literal: 0 where it does not follow.

    The greatest t such that the rows of confidence t and above entail it, which
    is the maximum over proofs of the minimum over their rows (possibilistic
    logic; Dubois, Lang, Prade 1994). A longer chain never becomes more certain,
    and telling the same row twice changes nothing.
    """
    rows = network.index.rows
    steps = sorted({row.confidence for row in rows.values()}, reverse=True)
    low, high = 0, len(steps)
    while low < high:
        middle = (low + high) // 2
        weak = [row.id for row in rows.values() if row.confidence < steps[middle]]
        if Reasoner(without(network, weak)).prove(literal, x, y):
            high = middle
        else:
            low = middle + 1
    return steps[low] if low < len(steps) else 0.0
