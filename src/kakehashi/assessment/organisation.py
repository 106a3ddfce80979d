"""The organisation as one more node: decisions become rows about it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from kakehashi.library.library import Library
from kakehashi.model import Decision, Verdict
from kakehashi.relations.facts import Fact, Facts, facts_about
from kakehashi.relations.index import Index
from kakehashi.relations.literals import DR, EQ, PO, PP, PPI
from kakehashi.relations.network import Network, network_of
from kakehashi.relations.rows import Row

ORGANISATION = "organisation"
"""The node that stands for all that the organisation has in place."""

LABELS: dict[Verdict, int] = {
    Verdict.IN_PLACE: EQ | PP,
    Verdict.NOT_APPLICABLE: EQ | PP,
    Verdict.PARTIAL: PPI | PO,
    Verdict.PLANNED: PPI | PO | DR,
    Verdict.NOT_IN_PLACE: DR,
}
"""What a verdict on a practice says of it and the organisation.

In place: contained. Not applicable: contained vacuously (every proof that uses
it says so). Partial: overlaps, but is not contained. Planned: not contained;
whether a part is there already is not said. Not in place: disjoint.
"""


@dataclass(frozen=True)
class Standing:
    """What follows about the organisation from decisions, and what each row came from."""

    facts: Facts
    network: Network
    decisions: dict[str, Decision]
    """The decisions by the ids of the rows that they became."""

    @cached_property
    def real(self) -> Facts:
        """What follows when practices that do not apply are left out: what is really there."""
        vacuous = {Verdict.NOT_APPLICABLE}
        rows = [
            row
            for row in self.network.index.rows.values()
            if row.id not in self.decisions or self.decisions[row.id].verdict not in vacuous
        ]
        return facts_about(Index(rows), self.network.covers, ORGANISATION)

    @cached_property
    def conflicts(self) -> list[tuple[Fact, Fact]]:
        """Pairs of facts that deny each other."""
        return self.facts.conflicts()


def standing_of(library: Library, decisions: Iterable[Decision]) -> Standing:
    """Derive all that follows about an organisation from its decisions.

    Candidates take no part in this: nothing follows from a candidate.
    """
    network = network_of(library)
    by_row = {decision.id: decision for decision in decisions}
    index = Index([*network.index.rows.values(), *_rows(by_row)])
    facts = facts_about(index, network.covers, ORGANISATION)
    return Standing(facts, replace(network, index=index), by_row)


def _rows(decisions: dict[str, Decision]) -> Iterator[Row]:
    for row_id, decision in decisions.items():
        yield Row(row_id, decision.practice, ORGANISATION, LABELS[decision.verdict])
