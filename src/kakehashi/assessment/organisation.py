"""The organisation as one more node: decisions become rows about it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kakehashi.library.library import Library
from kakehashi.model import Decision, Verdict
from kakehashi.relations.facts import Facts, facts_about
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


def standing_of(library: Library, decisions: Iterable[Decision]) -> Standing:
    """Derive all that follows about an organisation from its decisions.

    Candidates take no part in this: nothing follows from a candidate.
    """
    network = network_of(library)
    by_row = {decision.id: decision for decision in decisions}
    index = Index([*network.index.rows.values(), *_rows(by_row)])
    facts = facts_about(index, network.covered, ORGANISATION)
    return Standing(facts, Network(index, network.covered, network.atoms), by_row)


def _rows(decisions: dict[str, Decision]) -> Iterator[Row]:
    for row_id, decision in decisions.items():
        yield Row(row_id, decision.practice, ORGANISATION, LABELS[decision.verdict])
