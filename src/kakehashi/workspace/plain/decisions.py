"""Decisions and the evidence they rest on, as programs get them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime

from pydantic import BaseModel

from kakehashi.workspace.models import Decision, Evidence, Organisation, Person
from kakehashi.workspace.standing import evidence_of


class PersonRecord(BaseModel):
    """A person of the workspace."""

    handle: str
    name: str


class EvidenceRecord(BaseModel):
    """A quote that a decision rests on. It is data: whatever it says, nothing follows it."""

    id: int
    source: str
    quote: str
    page: int | None
    version: int | None
    expires: date | None
    gone: bool


class DecisionRecord(BaseModel):
    """What a person decided of a practice or provision."""

    id: int
    revision: int
    organisation: int
    system: int | None
    target: str
    verdict: str
    reason: str
    evidence: list[EvidenceRecord]
    made_by: PersonRecord
    made_at: datetime
    review_on: date | None
    state: str
    settled_by: PersonRecord | None
    in_force_from: datetime | None
    in_force_until: datetime | None
    replaces: int | None
    doubt: str
    inherited_from: int | None = None
    """The organisation above that it was made for, where it is taken over."""


def person_record(person: Person) -> PersonRecord:
    """Return a person as programs get them."""
    return PersonRecord(handle=person.handle, name=person.name)


def decision_records(
    decisions: Iterable[tuple[Decision, Organisation | None]],
) -> list[DecisionRecord]:
    """Return decisions, each with the organisation that it is taken over from, if it is."""
    listed = list(decisions)
    evidence = evidence_of(decision for decision, _ in listed)
    return [_record(decision, origin, evidence) for decision, origin in listed]


def decision_record(decision: Decision) -> DecisionRecord:
    """Return one decision."""
    return decision_records([(decision, None)])[0]


def _record(
    decision: Decision, origin: Organisation | None, evidence: Mapping[int, Evidence]
) -> DecisionRecord:
    rests_on = (evidence[pk] for pk in decision.evidence if pk in evidence)
    return DecisionRecord(
        id=decision.pk,
        revision=decision.revision,
        organisation=decision.organisation_id,
        system=decision.system_id,
        target=decision.target,
        verdict=decision.verdict,
        reason=decision.reason,
        evidence=[evidence_record(one) for one in rests_on],
        made_by=person_record(decision.made_by),
        made_at=decision.made_at,
        review_on=decision.review_on,
        state=decision.state,
        settled_by=person_record(decision.settled_by) if decision.settled_by else None,
        in_force_from=decision.in_force_from,
        in_force_until=decision.in_force_until,
        replaces=decision.replaces_id,
        doubt=decision.doubt,
        inherited_from=origin.pk if origin else None,
    )


def evidence_record(evidence: Evidence) -> EvidenceRecord:
    """Return a quote as programs get it."""
    return EvidenceRecord(
        id=evidence.pk,
        source=evidence.version.document.name if evidence.version else evidence.source,
        quote=evidence.quote,
        page=evidence.page,
        version=evidence.version_id,
        expires=evidence.expires,
        gone=evidence.gone,
    )
