"""Incidents told and changed: one form with all criteria; events, and clocks of contracts."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from itertools import groupby
from typing import Any

from django.db.models import Model, QuerySet
from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_POST

from kakehashi.incidents.account import CONDITIONS, LONGEST, Account, account, clean
from kakehashi.incidents.clock_rules import Unit
from kakehashi.incidents.clock_table import contract_clock
from kakehashi.incidents.criteria import load_criteria
from kakehashi.incidents.likeness import twin_of
from kakehashi.incidents.moments import read_moment, zone_named
from kakehashi.incidents.words import WORDS, Confidentiality, Harm, Kind, Risk, Severity
from kakehashi.web.access import about_subject
from kakehashi.web.addresses import for_subject
from kakehashi.web.forms import NAME, choice_of, number_of, text_of, whole, wrong
from kakehashi.web.pages.incidents import incident_here, incidents_here, rights
from kakehashi.web.redirects import to_page
from kakehashi.web.request import Asked
from kakehashi.workspace.incident_accounts import account_of
from kakehashi.workspace.models import Document, Evidence, Incident, System, Task
from kakehashi.workspace.operations import (
    add_incident,
    change_incident,
    note_event,
    set_contract_clock,
)
from kakehashi.workspace.operations.incidents import STATES
from kakehashi.workspace.permissions import Action
from kakehashi.workspace.subjects import Subject

_TEXTS = ("occurred", "country", "sector")
_LONG = ("description", "public_summary")
_LONG_TEXT = 100_000
_CHOICES: dict[str, type[StrEnum]] = {
    "kind": Kind,
    "severity": Severity,
    "risk": Risk,
    "confidentiality": Confidentiality,
}
_CONDITIONS = (
    "eu high-risk serious death infrastructure widespread systemic-risk-model cyber-breach "
    "california frontier-model imminent-danger korea above-compute-threshold advanced-ai"
).split()
_LINKS: dict[str, type[Model]] = {
    "systems": System,
    "documents": Document,
    "evidence": Evidence,
    "measures": Task,
}
_OFFERED = 100
"""Records of a kind that the form offers, the newest first, beside those that are linked."""
_MOST = 10_000
assert frozenset(_CONDITIONS) == CONDITIONS


@about_subject(Action.READ)
def new_incident(request: Asked, subject: Subject) -> HttpResponse:
    """Show the form for a new incident."""
    told = Account("?")
    chosen = {"systems": [subject.system.pk] if subject.system else []}
    given = {**_form(subject, told, chosen), "title": "", "incident": None}
    return render(request, "kakehashi/incident_form.html", {**given, **rights(request, subject)})


@about_subject(Action.READ)
def edit_incident(request: Asked, subject: Subject, incident: int) -> HttpResponse:
    """Show the form with what is told of an incident."""
    found = incident_here(request, subject, incident)
    chosen = {name: getattr(found, name) for name in _LINKS}
    given = {**_form(subject, account_of(found), chosen), "title": found.title, "incident": found}
    return render(request, "kakehashi/incident_form.html", {**given, **rights(request, subject)})


def _form(subject: Subject, told: Account, chosen: dict[str, list[int]]) -> dict[str, Any]:
    """Return what the form shows."""
    choices = {
        name: [(one.value, WORDS[one], one == getattr(told, name)) for one in codes]
        for name, codes in _CHOICES.items()
    }
    criteria = [
        (group, [(one, told.criteria.get(one.id, "")) for one in each])
        for group, each in groupby(load_criteria(), key=lambda one: one.group)
    ]
    return {
        "told": told,
        "choices": choices,
        "harms": [(one.value, WORDS[one], one in told.harms) for one in Harm],
        "conditions": [(one, one in told.conditions) for one in _CONDITIONS],
        "criteria": criteria,
        "aware": _local(told.aware_at),
        "discovered": _local(told.discovered_at),
        "zone": timezone.get_current_timezone_name(),
        "states": STATES,
        "offered": {name: _offered(subject, name, ids) for name, ids in chosen.items()},
    }


def _local(moment: datetime | None) -> str:
    """Return a moment as fields of forms write it, by the clock of the server's zone."""
    return f"{timezone.localtime(moment):%Y-%m-%dT%H:%M}" if moment else ""


def _offered(subject: Subject, name: str, chosen: list[int]) -> list[tuple[int, str, bool]]:
    """Return what may be linked: id, name, and whether it is."""
    table: Any = _LINKS[name]
    mine: QuerySet[Any] = table.objects.filter(organisation=subject.organisation)
    newest = list(mine.exclude(pk__in=chosen).order_by("-pk")[:_OFFERED])
    listed = [*mine.filter(pk__in=chosen).order_by("pk"), *newest]
    return [(one.pk, _named(one), one.pk in chosen) for one in listed]


def _named(one: Any) -> str:
    told = next(
        str(getattr(one, name)) for name in ("name", "title", "quote") if hasattr(one, name)
    )
    return told if len(told) <= NAME else told[: NAME - 1] + "…"


@require_POST
@about_subject(Action.ADD_INCIDENTS)
def add(request: Asked, subject: Subject) -> HttpResponse:
    """Register an incident; one that says nearly the same is named."""
    told = account(**_told(request))
    known = incidents_here(request, Subject(subject.organisation, None, ""))
    leader = twin_of(told.text, [f"{one.title}\n{one.description}" for one in known])
    systems = System.objects.filter(
        organisation=subject.organisation, pk__in=_numbers(request, "systems")
    )
    made = add_incident(
        subject.organisation,
        told,
        actor=request.person.handle,
        now=timezone.now(),
        like=known[leader] if leader is not None else None,
        systems=[*systems, *((subject.system,) if subject.system else ())],
    )
    seen = any(one.pk == made.pk for one in incidents_here(request, subject))
    return to_page("incident", subject, made.pk) if seen else to_page("incidents", subject)


@require_POST
@about_subject(Action.HANDLE_INCIDENTS)
def change(request: Asked, subject: Subject, incident: int) -> HttpResponse:
    """Change what is told, the state and the links, as they were seen."""
    found = incident_here(request, subject, incident)
    told = _told(request, found)
    moments = told.pop("moments")
    given = {
        **told,
        "aware_at": moments["aware"],
        "discovered_at": moments["discovered"],
        "state": choice_of(request.POST, "state", STATES),
        **{name: _numbers(request, name) for name in _LINKS},
    }
    change_incident(
        found,
        actor=request.person.handle,
        now=timezone.now(),
        revision=number_of(request.POST, "revision", needed=True),
        **given,
    )
    return to_page("incident", Subject(subject.organisation, None, ""), found.pk)


def _told(request: Asked, known: Incident | None = None) -> dict[str, Any]:
    """Return what the form says, as `account` takes it."""
    form = request.POST
    ids = {one.id for one in load_criteria() if not one.field}
    answered = {one: text_of(form, f"criterion-{one}", lines=True, most=_MOST) for one in ids}
    # What an import brought along beside the criteria stays.
    kept = {k: v for k, v in (known.criteria if known else {}).items() if k not in ids}
    return {
        "title": text_of(form, "title", needed=True, most=LONGEST["title"]),
        **{name: text_of(form, name, most=LONGEST[name]) for name in _TEXTS},
        **{name: text_of(form, name, lines=True, most=_LONG_TEXT) for name in _LONG},
        **{name: form.get(name) or _first(codes) for name, codes in _CHOICES.items()},
        "harms": form.getlist("harm"),
        "conditions": form.getlist("condition"),
        "criteria": {**kept, **{key: text for key, text in answered.items() if text}},
        "moments": {
            name: _moment(request, name, getattr(known, f"{name}_at", None))
            for name in ("aware", "discovered")
        },
    }


def _first(codes: type[StrEnum]) -> str:
    """Return what counts where the form says nothing."""
    return "internal" if codes is Confidentiality else next(iter(codes)).value


def _moment(request: Asked, field: str, known: datetime | None = None) -> datetime | None:
    """Return the moment that was written; one that nobody touched keeps its seconds."""
    written = text_of(request.POST, field, most=40)
    zone = text_of(request.POST, "zone", most=60) or timezone.get_current_timezone_name()
    if not written:
        return None
    found = read_moment(written, zone)
    same = known is not None and known.replace(second=0, microsecond=0) == found
    return known if same else found


def _numbers(request: Asked, field: str) -> list[int]:
    found = [whole(one) for one in request.POST.getlist(field)]
    if None in found:
        raise wrong(field)
    return [one for one in found if one is not None]


@require_POST
@about_subject(Action.ADD_INCIDENTS)
def event(request: Asked, subject: Subject, incident: int) -> HttpResponse:
    """Note what happened when."""
    found = incident_here(request, subject, incident)
    text = text_of(request.POST, "text", needed=True, lines=True)
    now = timezone.now()
    note_event(found, _moment(request, "at") or now, text, actor=request.person.handle, now=now)
    return to_page("incident", subject, found.pk)


@require_POST
@about_subject(Action.HANDLE_INCIDENTS)
def contract(request: Asked, subject: Subject, incident: int) -> HttpResponse:
    """Let the clock of a contract run."""
    found = incident_here(request, subject, incident)
    count = number_of(request.POST, "count", needed=True)
    if not count or count > _MOST:
        raise wrong("count")
    zone = text_of(request.POST, "zone", most=60) or "UTC"
    zone_named(zone)
    rule = contract_clock(
        clean(text_of(request.POST, "name", needed=True, most=NAME), NAME),
        count,
        Unit(choice_of(request.POST, "unit", ("hours", "days", "working-days"))),
        zone,
    )
    set_contract_clock(found, rule, actor=request.person.handle, now=timezone.now())
    return to_page("incident", subject, found.pk)


urlpatterns = [
    *for_subject("incidents/new/", new_incident, "new_incident"),
    *for_subject("incidents/add/", add, "add_incident"),
    *for_subject("incidents/<int:incident>/edit/", edit_incident, "edit_incident"),
    *for_subject("incidents/<int:incident>/change/", change, "change_incident"),
    *for_subject("incidents/<int:incident>/event/", event, "note_event"),
    *for_subject("incidents/<int:incident>/contract/", contract, "contract_clock"),
]
