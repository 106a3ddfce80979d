"""Incidents: registered, changed, linked, and taught from; reports approved by a second person."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields
from datetime import UTC, datetime
from typing import Any

from kakehashi.errors import Problem, UsageError
from kakehashi.incidents.account import Account, account, clean
from kakehashi.incidents.clock_rules import ClockRule
from kakehashi.incidents.moments import checked_moment
from kakehashi.incidents.words import Effect
from kakehashi.text.bilingual import Bilingual
from kakehashi.workspace.models import (
    Document,
    Evidence,
    Incident,
    IncidentPractice,
    IncidentReport,
    Organisation,
    System,
    Task,
)
from kakehashi.workspace.permissions import Action
from kakehashi.workspace.writing import RefusedError, Writer, writing

LINKS: Mapping[str, tuple[type[System | Document | Evidence | Task], Bilingual]] = {
    "systems": (System, Bilingual("System", "AIシステム")),
    "documents": (Document, Bilingual("Document", "文書")),
    "evidence": (Evidence, Bilingual("Evidence", "根拠")),
    "measures": (Task, Bilingual("Task", "タスク")),
}
STATES = ("open", "closed", "withdrawn")
_TOLD = tuple(one.name for one in fields(Account))


def add_incident(
    organisation: Organisation,
    told: Account,
    *,
    actor: str,
    now: datetime,
    like: Incident | None = None,
    systems: Iterable[System] = (),
) -> Incident:
    """Register an incident or hazard.

    Args:
        organisation: Whose register.
        told: What is told of it.
        actor: Who registers it.
        now: When.
        like: Another one that says nearly the same.
        systems: Those concerned.
    """
    with writing(actor, now) as write:
        write.require(Action.ADD_INCIDENTS, organisation)
        made = _new(write, organisation, told, like)
        made.systems = _checked(organisation, "systems", [one.pk for one in systems])
        return write.insert("add incident", made)


def add_incidents(
    organisation: Organisation,
    told: Sequence[Account],
    *,
    actor: str,
    now: datetime,
    like: Mapping[int, int] | None = None,
) -> list[Incident]:
    """Register many at once, as an import does: all of them, or none.

    Args:
        organisation: Whose register.
        told: What is told of each.
        actor: Who imports them.
        now: When.
        like: The place of the one that each says nearly the same as, by place.
    """
    with writing(actor, now) as write:
        write.require(Action.ADD_INCIDENTS, organisation)
        made: list[Incident] = []
        for place, one in enumerate(told):
            leader = (like or {}).get(place)
            twin = made[leader] if leader is not None else None
            made.append(write.insert("import incident", _new(write, organisation, one, twin)))
        return made


def change_incident(
    incident: Incident, *, actor: str, now: datetime, revision: int | None = None, **changes: Any
) -> Incident:
    """Change what is told of an incident, its state, or its links (lists of ids).

    Raises:
        UsageError: a code is none, or a link is of another organisation.
    """
    links = {name: changes.pop(name) for name in tuple(changes) if name in LINKS}
    state = changes.pop("state", incident.state)
    if state not in STATES:
        said = Bilingual("state", "状態")
        details = {"value": state, "field": said, "known": ", ".join(STATES)}
        raise UsageError(Problem("KH-INC-003", details=details))
    told = _again(incident, changes)
    with writing(actor, now) as write:
        write.require(Action.HANDLE_INCIDENTS, incident.organisation)
        for name, ids in links.items():
            told[name] = _checked(incident.organisation, name, ids)
        return write.update("change incident", incident, revision=revision, state=state, **told)


def note_event(
    incident: Incident, at: datetime, text: str, *, actor: str, now: datetime
) -> Incident:
    """Add what happened when to the timeline, in the order of time."""
    event = {"at": checked_moment(at).isoformat(), "text": clean(text), "by": actor}
    with writing(actor, now) as write:
        write.require(Action.ADD_INCIDENTS, incident.organisation)
        known = [*incident.timeline, event]
        line = sorted(known, key=lambda one: datetime.fromisoformat(one["at"]))
        return write.update("note event", incident, timeline=line)


def set_contract_clock(
    incident: Incident, rule: ClockRule, *, actor: str, now: datetime
) -> Incident:
    """Let the clock of a contract run for an incident."""
    told = {"name": rule.source, "count": rule.count, "unit": rule.unit.value, "zone": rule.zone}
    with writing(actor, now) as write:
        write.require(Action.HANDLE_INCIDENTS, incident.organisation)
        others = [one for one in incident.contracts if one["name"] != rule.source]
        return write.update("set contract clock", incident, contracts=[*others, told])


def suggest_practices(
    incident: Incident, ranked: Sequence[tuple[str, Effect]], *, actor: str, now: datetime
) -> list[IncidentPractice]:
    """Keep suggestions, best first; what people decided before stays as it is."""
    with writing(actor, now) as write:
        write.require(Action.ADD_INCIDENTS, incident.organisation)
        known = set(incident.practices.values_list("practice", flat=True))
        wanted = [
            IncidentPractice(incident=incident, practice=ref, effect=effect.value, rank=rank)
            for rank, (ref, effect) in enumerate(ranked, 1)
            if ref not in known
        ]
        return [write.insert("suggest practice", one) for one in wanted]


def decide_practice(
    incident: Incident,
    practice: str,
    *,
    accepted: bool,
    actor: str,
    now: datetime,
    effect: Effect = Effect.PREVENT,
) -> IncidentPractice:
    """Say that a practice would have helped, or would not; a person does, always."""
    state = "accepted" if accepted else "rejected"
    with writing(actor, now) as write:
        write.require(Action.HANDLE_INCIDENTS, incident.organisation)
        said: dict[str, Any] = {
            "state": state,
            "effect": effect.value,
            "decided_by": write.actor,
            "decided_at": now,
        }
        known = incident.practices.filter(practice=practice).first()
        if known:
            return write.update("decide practice", known, **said)
        made = IncidentPractice(incident=incident, practice=practice, **said)
        return write.insert("decide practice", made)


def draft_report(
    incident: Incident, sha256: str, *, actor: str, now: datetime, clock: str = ""
) -> IncidentReport:
    """Keep that a report was written, by the hash of what it says."""
    with writing(actor, now) as write:
        write.require(Action.ADD_INCIDENTS, incident.organisation)
        report = IncidentReport(
            incident=incident,
            clock=clock,
            of_revision=incident.revision,
            sha256=sha256,
            made_by=write.actor,
            made_at=now,
        )
        return write.insert("draft incident report", report)


def approve_report(report: IncidentReport, *, actor: str, now: datetime) -> IncidentReport:
    """Approve a report; nobody approves their own, nor one of an incident changed since.

    Raises:
        RefusedError: the person wrote it, or may not approve here.
        RefusedError: it is no draft, or the incident was changed since.
    """
    with writing(actor, now) as write:
        own = report.made_by_id == write.actor.pk
        write.require(Action.APPROVE, report.incident.organisation, own=own)
        _go_on(report, "draft", "approved")
        incident = Incident.objects.get(pk=report.incident_id)
        if incident.revision != report.of_revision:
            raise RefusedError(Problem("KH-INC-010"))
        changes: dict[str, Any] = {"state": "approved", "approved_by": write.actor}
        return write.update("approve incident report", report, **changes)


def mark_sent(report: IncidentReport, sha256: str, *, actor: str, now: datetime) -> IncidentReport:
    """Keep that an approved report was sent, if it is the text that was approved.

    Raises:
        RefusedError: it was not approved, or is another text.
    """
    with writing(actor, now) as write:
        write.require(Action.HANDLE_INCIDENTS, report.incident.organisation)
        _go_on(report, "approved", "sent")
        if sha256 != report.sha256:
            raise RefusedError(Problem("KH-INC-010"))
        return write.update("send incident report", report, state="sent", sent_at=now)


def _go_on(report: IncidentReport, state: str, wanted: str) -> None:
    if report.state != state:
        details = {"state": report.state, "wanted": wanted}
        raise RefusedError(Problem("KH-INC-012", details=details))


def _new(
    write: Writer, organisation: Organisation, told: Account, like: Incident | None
) -> Incident:
    return Incident(
        organisation=organisation,
        like=like,
        added_by=write.actor,
        added_at=write.now,
        **_stored(told),
    )


def _stored(told: Account) -> dict[str, Any]:
    """Return an account as fields of the table: codes as texts, tuples as lists."""
    values = {name: getattr(told, name) for name in _TOLD}
    plain = {name: str(values[name]) for name in ("kind", "severity", "risk", "confidentiality")}
    listed = {"harms": [str(one) for one in told.harms], "conditions": list(told.conditions)}
    # As databases give them back: the journal compares letters.
    moments = {name: _universal(values[name]) for name in ("discovered_at", "aware_at")}
    return {**values, **plain, **listed, **moments, "criteria": dict(told.criteria)}


def _universal(moment: datetime | None) -> datetime | None:
    return moment.astimezone(UTC) if moment else None


def _again(incident: Incident, changes: Mapping[str, Any]) -> dict[str, Any]:
    """Return only what changes, checked as it was when it was first told."""
    unknown = set(changes) - set(_TOLD)
    if unknown:
        raise TypeError(f"an incident has no {', '.join(sorted(unknown))}")
    now = {name: getattr(incident, name) for name in _TOLD}
    now.update(changes)
    moments = {"discovered": now.pop("discovered_at"), "aware": now.pop("aware_at")}
    return {name: _stored(account(moments=moments, **now))[name] for name in changes}


def _checked(organisation: Organisation, name: str, ids: Iterable[int]) -> list[int]:
    """Return ids of what belongs to an organisation or the units around it, in order."""
    table, said = LINKS[name]
    wanted = sorted(set(ids))
    found = table.objects.filter(pk__in=wanted, organisation=organisation)
    known = set(found.values_list("pk", flat=True))
    for number in wanted:
        if number not in known:
            details = {"what": said, "number": number}
            raise UsageError(Problem("KH-INC-015", details=details))
    return wanted
