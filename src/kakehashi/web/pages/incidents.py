"""Incidents: the register with filters, one of them with its clocks and lessons, the calendar."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from urllib.parse import urlencode

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from kakehashi.errors import UsageError
from kakehashi.incidents.calendar import calendar
from kakehashi.incidents.clock_rules import Unit
from kakehashi.incidents.clocks import reminders
from kakehashi.incidents.criteria import load_criteria
from kakehashi.incidents.words import WORDS, Confidentiality, Effect, Harm, Kind, Risk, Severity
from kakehashi.reports.kinds.incident import said_of
from kakehashi.web import reasoning
from kakehashi.web.access import about_subject, workspace
from kakehashi.web.addresses import for_subject
from kakehashi.web.forms import whole
from kakehashi.web.middleware import language_of
from kakehashi.web.request import Asked
from kakehashi.web.words import words
from kakehashi.workspace.incident_due import Running, running
from kakehashi.workspace.incident_learning import lessons, systems_of
from kakehashi.workspace.incident_papers import reports_of
from kakehashi.workspace.incident_view import (
    incident_numbered,
    readable_organisations,
    visible_incidents,
)
from kakehashi.workspace.models import Document, Evidence, Incident, Task
from kakehashi.workspace.operations.incidents import STATES
from kakehashi.workspace.permissions import Action, permitted
from kakehashi.workspace.subjects import Subject
from kakehashi.workspace.writing import chain_of, roles_of

SHOWN = 50
"""Incidents of one page of the list."""
_FILTERS: dict[str, tuple[Any, ...]] = {
    "state": STATES,
    "kind": tuple(Kind),
    "severity": tuple(Severity),
    "harm": tuple(Harm),
    "confidentiality": tuple(Confidentiality),
}


def incidents_here(request: Asked, subject: Subject) -> list[Incident]:
    """Return the incidents of the organisation, or of the system, that the person may see."""
    mine = visible_incidents(request.person, subject.organisation)
    system = subject.system
    return [one for one in mine if system is None or system.pk in one.systems]


def incident_here(request: Asked, subject: Subject, number: int) -> Incident:
    """Return an incident of this organisation or system.

    Raises:
        Http404: there is none here that the person may see.
    """
    try:
        found = incident_numbered(number, request.person)
    except UsageError as error:
        raise Http404 from error
    elsewhere = subject.system is not None and subject.system.pk not in found.systems
    if found.organisation_id != subject.organisation.pk or elsewhere:
        raise Http404
    return found


def may(request: Asked, subject: Subject, action: Action) -> bool:
    """Say whether the person may do something here, so that pages offer it."""
    return bool(permitted(roles_of(request.person), action, chain_of(subject.organisation)))


def rights(request: Asked, subject: Subject) -> dict[str, bool]:
    """Return what the person may do with incidents here, for templates."""
    return {
        "may_add": may(request, subject, Action.ADD_INCIDENTS),
        "may_handle": may(request, subject, Action.HANDLE_INCIDENTS),
        "may_approve": may(request, subject, Action.APPROVE),
    }


@about_subject(Action.READ)
def incidents(request: Asked, subject: Subject) -> HttpResponse:
    """List the incidents, the newest first, with what fits the filters."""
    everything = incidents_here(request, subject)
    wanted = {name: request.GET.get(name, "") for name in _FILTERS}
    words = request.GET.get("words", "").strip()[:200]
    found = [one for one in everything if _fits(one, wanted, words.casefold())]
    found.sort(key=lambda one: -one.pk)
    start = min(whole(request.GET.get("from")) or 0, max(len(found) - 1, 0)) // SHOWN * SHOWN
    part = found[start : start + SHOWN]
    clocks = running(part, timezone.now())
    next_clock: dict[int, Running] = {}
    for one in clocks:
        if one.waits and not one.at_once:
            next_clock.setdefault(one.incident.pk, one)
    told = {
        "rows": [_row(one, next_clock.get(one.pk)) for one in part],
        "count": len(found),
        "filters": _filters(wanted),
        "words": words,
        "before": _page(request, start - SHOWN) if start else "",
        "after": _page(request, start + SHOWN) if start + SHOWN < len(found) else "",
        **rights(request, subject),
    }
    return render(request, "kakehashi/incidents.html", told)


def _fits(one: Incident, wanted: dict[str, str], words: str) -> bool:
    for name, value in wanted.items():
        if value and (value not in one.harms if name == "harm" else getattr(one, name) != value):
            return False
    text = f"{one.title} {one.description} {one.sector} {one.country} {one.source}".casefold()
    return not words or words in text


def _filters(wanted: dict[str, str]) -> list[dict[str, Any]]:
    """Return each filter with its choices: value, words (none for states) and whether chosen."""
    return [
        {
            "name": name,
            "options": [
                {"value": str(one), "words": WORDS.get(one), "chosen": wanted[name] == str(one)}
                for one in choices
            ],
        }
        for name, choices in _FILTERS.items()
    ]


def _page(request: Asked, start: int) -> str:
    kept = {key: value for key, value in request.GET.items() if key != "from"}
    return "?" + urlencode({**kept, "from": str(max(start, 0))})


def _row(one: Incident, clock: Running | None) -> dict[str, Any]:
    return {
        "incident": one,
        "kind": WORDS[Kind(one.kind)],
        "severity": WORDS[Severity(one.severity)],
        "harms": [WORDS[Harm(harm)] for harm in one.harms],
        "confidentiality": WORDS[Confidentiality(one.confidentiality)],
        "clock": clock,
    }


@about_subject(Action.READ)
def incident(request: Asked, subject: Subject, incident: int) -> HttpResponse:
    """Show an incident: what is told, timeline, clocks, lessons, reports, links."""
    found = incident_here(request, subject, incident)
    return render(request, "kakehashi/incident.html", _shown(request, subject, found))


def _shown(request: Asked, subject: Subject, found: Incident) -> dict[str, Any]:
    told = _row(found, None)
    return {
        **told,
        "risk": WORDS[Risk(found.risk)],
        "clocks": [clock_row(one, request) for one in running([found], timezone.now())],
        "lessons": _lessons(request, found),
        "effects": [(one.value, WORDS[one]) for one in Effect],
        "reports": reports_of(found),
        "answers": _answers(found),
        "timeline": [{**one, "at": datetime.fromisoformat(one["at"])} for one in found.timeline],
        "systems": systems_of(found),
        "documents": Document.objects.filter(pk__in=found.documents).order_by("name"),
        "evidence": Evidence.objects.filter(pk__in=found.evidence).order_by("pk"),
        "tasks": Task.objects.filter(pk__in=found.measures).order_by("pk"),
        "units": [one.value for one in (Unit.HOURS, Unit.DAYS, Unit.WORKING_DAYS)],
        "zone": timezone.get_current_timezone_name(),
        "like": _like(request, found),
        **rights(request, subject),
    }


def _like(request: Asked, found: Incident) -> Incident | None:
    """Return the one that says nearly the same, if the person may see it."""
    if found.like_id is None:
        return None
    try:
        return incident_numbered(found.like_id, request.person)
    except UsageError:
        return None


def _answers(found: Incident) -> list[dict[str, Any]]:
    """Return the further criteria that are answered, and notes that are none of them."""
    named = {one.id: one.title for one in load_criteria()}
    return [
        {"title": named.get(key), "key": key, "answer": answer}
        for key, answer in found.criteria.items()
    ]


def clock_row(one: Running, request: Asked) -> dict[str, Any]:
    """Return a clock as a page shows it."""
    language = language_of(request)
    source = one.due.rule.source
    comma = words("comma", language)
    moments = comma.join(f"{at:%Y-%m-%d %H:%M}" for at in reminders(one.due))
    return {
        "clock": one,
        "rule": one.due.rule,
        "provision": source if source in reasoning.library().provisions else "",
        "said": said_of(one.due, language),
        "moments": "" if one.answered else moments,
    }


def _lessons(request: Asked, found: Incident) -> list[dict[str, Any]]:
    library = reasoning.library()
    listed = lessons(found, library, readable_organisations(request.person))
    rejected = found.practices.filter(state="rejected").order_by("pk")
    told = [
        {
            "link": one.link,
            "practice": library.provisions[one.link.practice],
            "effect": WORDS[Effect(one.link.effect)],
            "asked_by": one.asked_by,
            "ours": one.ours,
            "elsewhere": one.elsewhere,
        }
        for one in listed
        if one.link.practice in library.provisions
    ]
    return told + [
        {
            "link": link,
            "practice": library.provisions[link.practice],
            "effect": WORDS[Effect(link.effect)],
            "rejected": True,
        }
        for link in rejected
        if link.practice in library.provisions
    ]


@about_subject(Action.READ)
def clocks_calendar(request: Asked, subject: Subject) -> HttpResponse:
    """Send the clocks that run as a calendar: numbers and provisions, nothing of what happened."""
    clocks = running(incidents_here(request, subject), timezone.now())
    entries = [one.entry for one in clocks if one.waits]
    text = calendar(entries, language_of(request), timezone.now(), workspace().id)
    response = HttpResponse(text, content_type="text/calendar; charset=utf-8")
    response["Content-Disposition"] = 'attachment; filename="kakehashi-clocks.ics"'
    response["X-Content-Type-Options"] = "nosniff"
    return response


urlpatterns = [
    *for_subject("incidents/", incidents, "incidents"),
    *for_subject("incidents/clocks.ics", clocks_calendar, "clocks_calendar"),
    *for_subject("incidents/<int:incident>/", incident, "incident"),
]
