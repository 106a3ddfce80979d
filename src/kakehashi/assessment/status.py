"""The status of a provision: a literal about the organisation, with what lies behind it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from kakehashi.assessment.organisation import Standing
from kakehashi.model import Provision, Verdict
from kakehashi.relations.facts import Fact
from kakehashi.relations.literals import Literal


class StatusValue(StrEnum):
    """What is known of a provision. Unknown is never a gap."""

    SATISFIED = "satisfied"
    PARTLY = "partly"
    NOT_SATISFIED = "not satisfied"
    NOT_APPLICABLE = "not applicable"
    CONTRADICTED = "contradicted"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Status:
    """A status, the facts that prove it, and what bears on it."""

    provision: str
    value: StatusValue
    facts: tuple[Fact, ...]
    """What it follows from: one fact, or two that deny each other; none if unknown."""
    some_in_place: bool
    """Not satisfied as a whole, but part of it is proved to be in place."""
    remainder: bool
    """Partly, and proved to ask for more than any one practice. Else partly may be full."""
    vacuous: bool
    """The proof uses a "not applicable" decision, or only such decisions speak for a part."""
    decisions: tuple[str, ...]
    """Ids of the decisions in the proof."""
    suggestions: tuple[str, ...]
    """Ids of the suggestions in it. What uses one is suggested, never confirmed."""
    practices: tuple[str, ...]
    """The practices it asks for, wholly or in part, by its rows or those of its children."""
    undecided: tuple[str, ...]
    """Those of them that nobody has decided yet."""
    covered: bool
    """Declared to ask for nothing else, so that practices alone can prove it satisfied."""

    @property
    def confirmed(self) -> bool:
        """Say whether anything follows, and from decisions only."""
        return self.value is not StatusValue.UNKNOWN and not self.suggestions


def status_of(provision: Provision, standing: Standing, practices: tuple[str, ...]) -> Status:
    """Return the status of a provision.

    Satisfied is P(provision, organisation), not satisfied is N, partly is O
    without either; P with N is a contradiction and is shown as such. Where
    every decision behind "satisfied" says "not applicable", so does the status.

    Args:
        provision: Whose status.
        standing: From decisions; or from decisions and suggestions together.
        practices: The practices that it, or what it is made of, asks for.
    """
    ref = provision.ref
    value, facts = _standing_value(ref, standing)
    shares = (Literal.OVERLAP, ref) in standing.facts
    real = (Literal.OVERLAP, ref) in standing.real
    used = _told(standing, facts)
    decisions = tuple(row for row in used if row in standing.decisions)
    suggestions = tuple(row for row in used if row in standing.suggestions)
    verdicts = {standing.decisions[row].verdict for row in decisions}
    only_vacuous = verdicts == {Verdict.NOT_APPLICABLE} and not suggestions
    if value is StatusValue.SATISFIED and only_vacuous:
        value = StatusValue.NOT_APPLICABLE
    return Status(
        provision=ref,
        value=value,
        facts=facts,
        some_in_place=value is StatusValue.NOT_SATISFIED and shares and real,
        remainder=value is StatusValue.PARTLY and _exceeds_each(standing, ref, practices),
        vacuous=(shares and not real) or Verdict.NOT_APPLICABLE in verdicts,
        decisions=decisions,
        suggestions=suggestions,
        practices=practices,
        undecided=tuple(p for p in practices if p not in standing.decided),
        covered=ref in standing.network.covered,
    )


def _standing_value(ref: str, standing: Standing) -> tuple[StatusValue, tuple[Fact, ...]]:
    """Return what the facts say of a provision, contradictions behind them included."""
    value, facts = _value(ref, {lit: (lit, ref) in standing.facts for lit in Literal})
    contested = _contested(standing, facts)
    if contested:
        return StatusValue.CONTRADICTED, contested
    if value is StatusValue.PARTLY and (Literal.OVERLAP, ref) not in standing.real:
        # Only practices that do not apply speak for it: nothing of it is known to be done.
        return StatusValue.UNKNOWN, ()
    return value, facts


def _value(ref: str, found: dict[Literal, bool]) -> tuple[StatusValue, tuple[Fact, ...]]:
    part, lacks, shares = Literal.PART, Literal.NOT_PART, Literal.OVERLAP
    if found[part] and found[lacks]:
        return StatusValue.CONTRADICTED, ((part, ref), (lacks, ref))
    if found[shares] and found[Literal.DISJOINT]:
        return StatusValue.CONTRADICTED, ((shares, ref), (Literal.DISJOINT, ref))
    if found[part]:
        return StatusValue.SATISFIED, ((part, ref),)
    if found[lacks]:
        return StatusValue.NOT_SATISFIED, ((lacks, ref),)
    if found[shares]:
        return StatusValue.PARTLY, ((shares, ref),)
    return StatusValue.UNKNOWN, ()


def _contested(standing: Standing, facts: tuple[Fact, ...]) -> tuple[Fact, ...]:
    """Return two facts that deny each other and that a proof rests on, if there are any."""
    for fact in facts if standing.denials else ():
        for premise in standing.facts.proof(fact):
            if premise in standing.denials:
                return standing.denials[premise]
    return ()


def _exceeds_each(standing: Standing, ref: str, practices: tuple[str, ...]) -> bool:
    """Say whether a provision is proved to lie in no single practice.

    It overlaps every practice that it asks for, and practices are disjoint, so
    two of them suffice; with one, only a row that excludes containment does.
    """
    if len(practices) != 1:
        return len(practices) > 1
    return (ref, practices[0]) in standing.exceeding


def _told(standing: Standing, facts: tuple[Fact, ...]) -> tuple[str, ...]:
    """Return the decisions and suggestions that facts rest on."""
    rows = {
        row
        for fact in facts
        for derivation in standing.facts.proof(fact).values()
        for row in derivation.rows
        if row in standing.decisions or row in standing.suggestions
    }
    return tuple(sorted(rows))
