"""The organisation as one more node: decisions, and suggestions, become rows about it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property

from kakehashi.library.library import Library
from kakehashi.model import Decision, Suggestion, Verdict
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
    suggestions: dict[str, Suggestion] = field(default_factory=dict)
    """The suggestions by the ids of theirs; none where only decisions were asked for."""

    @cached_property
    def real(self) -> Facts:
        """What follows when practices that do not apply are left out: what is really there."""
        vacuous = {
            row
            for row, decision in self.decisions.items()
            if decision.verdict is Verdict.NOT_APPLICABLE
        }
        if not vacuous:
            return self.facts
        rows = [row for row in self.network.index.rows.values() if row.id not in vacuous]
        return facts_about(Index(rows), self.network.covers, ORGANISATION)

    @cached_property
    def conflicts(self) -> list[tuple[Fact, Fact]]:
        """Pairs of facts that deny each other."""
        return self.facts.conflicts()

    @cached_property
    def denials(self) -> dict[Fact, tuple[Fact, Fact]]:
        """For each fact that another denies, the two."""
        return {fact: pair for pair in self.conflicts for fact in pair}

    @cached_property
    def decided(self) -> frozenset[str]:
        """The practices that somebody decided."""
        return frozenset(decision.practice for decision in self.decisions.values())

    @cached_property
    def exceeding(self) -> frozenset[tuple[str, str]]:
        """Pairs of nodes of which a row says that the first is not contained in the second."""
        rows = self.network.index.rows.values()
        return frozenset((row.subject, row.object) for row in rows if not row.label & (EQ | PP))


def standing_of(
    library: Library, decisions: Iterable[Decision], suggestions: Iterable[Suggestion] = ()
) -> Standing:
    """Derive all that follows about an organisation from its decisions.

    Candidates take no part in this: nothing follows from a candidate. With
    suggestions, what follows is only suggested; those on a practice that was
    decided are left out, for a person's word goes before a model's.
    """
    network = network_of(library)
    decided = {decision.id: decision for decision in decisions}
    settled = {decision.practice for decision in decided.values()}
    best_first = sorted(suggestions, key=lambda s: (-s.probability, s.id))
    suggested = {s.id: s for s in best_first if s.practice not in settled}
    for row in _rows(decided, suggested):
        network.index.add(row)
    facts = facts_about(network.index, network.covers, ORGANISATION)
    return Standing(facts, network, decided, suggested)


def _rows(decided: dict[str, Decision], suggested: dict[str, Suggestion]) -> Iterator[Row]:
    for row_id, decision in decided.items():
        yield Row(row_id, decision.practice, ORGANISATION, LABELS[decision.verdict])
    in_place = LABELS[Verdict.IN_PLACE]
    for row_id, suggestion in suggested.items():
        yield Row(row_id, suggestion.practice, ORGANISATION, in_place, suggestion.probability)
