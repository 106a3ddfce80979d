"""Incidents: the register and their timeline."""

from __future__ import annotations

from typing import Literal

from django.http import HttpRequest
from django.utils import timezone
from ninja import Router, Status

from kakehashi.errors import Problem, UsageError
from kakehashi.incidents.account import account
from kakehashi.incidents.clock_rules import Unit
from kakehashi.incidents.clock_table import contract_clock
from kakehashi.incidents.likeness import twin_of
from kakehashi.incidents.moments import zone_named
from kakehashi.incidents.words import Harm
from kakehashi.web.api.about import about, acting
from kakehashi.web.api.bearer import READ, WRITE
from kakehashi.web.api.incident_about import HERE, ONE, one_of, seen
from kakehashi.web.api.incident_requests import (
    IncidentChange,
    NewContractClock,
    NewEvent,
    NewIncident,
)
from kakehashi.web.api.parameters import Limit, Number, Offset, Page, answers, cut
from kakehashi.workspace.models import Organisation, System
from kakehashi.workspace.operations import (
    add_incident,
    change_incident,
    note_event,
    set_contract_clock,
)
from kakehashi.workspace.permissions import Action
from kakehashi.workspace.plain.incidents import IncidentRecord, incident_record

router = Router(tags=["incidents"])


@router.get(HERE, auth=READ, response=answers(Page[IncidentRecord]))
def list_incidents(
    request: HttpRequest,
    organisation: Number,
    system: Number | None = None,
    state: Literal["open", "closed", "withdrawn"] | None = None,
    harm: Harm | None = None,
    offset: Offset = 0,
    limit: Limit = 50,
) -> Page[IncidentRecord]:
    """List the incidents that the person may see, the newest first."""
    subject = about(request, Action.READ, organisation, system)
    found = [
        one
        for one in seen(request, subject)
        if (state is None or one.state == state) and (harm is None or harm in one.harms)
    ]
    part, total, after = cut(found[::-1], offset, limit)
    return Page(items=[incident_record(one) for one in part], total=total, next=after)


@router.post(HERE, auth=WRITE, response=answers(IncidentRecord, 201))
def add_one_incident(
    request: HttpRequest, organisation: Number, new: NewIncident
) -> Status[IncidentRecord]:
    """Register an incident or hazard; one that says nearly the same is kept beside it."""
    subject = about(request, Action.ADD_INCIDENTS, organisation)
    given = new.model_dump(exclude={"systems", "discovered_at", "aware_at"})
    moments = {"discovered": new.discovered_at, "aware": new.aware_at}
    told = account(**given, moments=moments)
    known = seen(request, subject)
    same = twin_of(told.text, [f"{one.title}\n{one.description}" for one in known])
    made = add_incident(
        subject.organisation,
        told,
        **acting(request),
        like=known[same] if same is not None else None,
        systems=_systems(subject.organisation, new.systems),
    )
    return Status(201, incident_record(made))


def _systems(organisation: Organisation, ids: list[int]) -> list[System]:
    found = list(System.objects.filter(organisation=organisation, pk__in=ids))
    missing = set(ids) - {one.pk for one in found}
    if missing:
        details = {"what": "System", "number": min(missing)}
        raise UsageError(Problem("KH-INC-015", details=details))
    return found


@router.get(ONE, auth=READ, response=answers(IncidentRecord))
def show_incident(request: HttpRequest, organisation: Number, incident: Number) -> IncidentRecord:
    """Show an incident."""
    return incident_record(one_of(request, Action.READ, organisation, incident))


@router.patch(ONE, auth=WRITE, response=answers(IncidentRecord))
def change_one_incident(
    request: HttpRequest, organisation: Number, incident: Number, change: IncidentChange
) -> IncidentRecord:
    """Change what is told of an incident, its state or links, as it was seen."""
    found = one_of(request, Action.HANDLE_INCIDENTS, organisation, incident)
    changes = change.model_dump(exclude={"revision"}, exclude_none=True)
    done = change_incident(found, **acting(request), revision=change.revision, **changes)
    return incident_record(done)


@router.post(f"{ONE}/events", auth=WRITE, response=answers(IncidentRecord, 201))
def note_one_event(
    request: HttpRequest, organisation: Number, incident: Number, new: NewEvent
) -> Status[IncidentRecord]:
    """Note in the timeline what happened when."""
    found = one_of(request, Action.ADD_INCIDENTS, organisation, incident)
    done = note_event(found, new.at or timezone.now(), new.text, **acting(request))
    return Status(201, incident_record(done))


@router.post(f"{ONE}/contracts", auth=WRITE, response=answers(IncidentRecord, 201))
def set_one_contract_clock(
    request: HttpRequest, organisation: Number, incident: Number, new: NewContractClock
) -> Status[IncidentRecord]:
    """Let the clock of a contract run; one of the same name is replaced."""
    found = one_of(request, Action.HANDLE_INCIDENTS, organisation, incident)
    zone_named(new.zone)
    rule = contract_clock(new.name, new.count, Unit(new.unit), new.zone)
    return Status(201, incident_record(set_contract_clock(found, rule, **acting(request))))
