"""The registry of instruments: guidelines, plans and laws, measures of plans, overlaps."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import path
from django.utils import timezone
from django.views.decorators.http import require_POST

from kakehashi.policy.follow_up import PROGRESS
from kakehashi.policy.instruments import FIELDS, KINDS, STATES, Told
from kakehashi.policy.instruments import instrument as checked
from kakehashi.policy.registry_table import read_measures, read_registry
from kakehashi.reports.relation_proof import tokens
from kakehashi.web.access import about_subject, workspace
from kakehashi.web.addresses import ORGANISATION
from kakehashi.web.forms import day_of, number_of, text_of, wrong
from kakehashi.web.middleware import language_of
from kakehashi.web.pages.commitments import (
    follow_choices,
    follow_up_rows,
    keep_follow_up,
    tell_problems,
)
from kakehashi.web.reasoning import library, overlaps_of
from kakehashi.web.redirects import to_page
from kakehashi.web.request import Asked
from kakehashi.web.uploaded import uploaded
from kakehashi.web.words import words
from kakehashi.workspace.instrument_reading import read_instrument
from kakehashi.workspace.instrument_view import due_for_review, instruments_of, written_of
from kakehashi.workspace.measure_view import Assigned, assigned_of
from kakehashi.workspace.models import Document, Instrument, Measure
from kakehashi.workspace.operations import (
    add_instrument,
    add_instruments,
    add_measures,
    change_instrument,
    review_instrument,
)
from kakehashi.workspace.permissions import Action
from kakehashi.workspace.subjects import Subject
from kakehashi.workspace.surroundings import Reader

_TABLES = {".csv", ".xlsx"}
_LINES, _DAYS = {"scope"}, {"reviewed_on", "review_on"}
_SHOWN = 12
"""Provisions and practices of an overlap that are shown."""


@about_subject(Action.READ)
def instruments(request: Asked, subject: Subject) -> HttpResponse:
    """List the instruments with those to be reviewed, and the forms that enter others."""
    found = instruments_of([subject.organisation.pk])
    told = {
        "rows": [_row(one) for one in found],
        "due": [_row(one) for one in due_for_review(found, timezone.localdate())],
        "fields": _fields({"kind": "guideline", "state": "in-force"}),
    }
    return render(request, "kakehashi/instruments.html", told)


def _row(one: Instrument) -> dict[str, Any]:
    return {"one": one, "kind": KINDS[one.kind], "state": STATES[one.state]}


def _fields(written: dict[str, str]) -> list[dict[str, Any]]:
    """Return the fields of the form of an instrument, filled."""
    choices = {"kind": KINDS, "state": STATES}
    return [
        {
            "name": name,
            "title": title,
            "value": written.get(name, ""),
            "choices": choices.get(name),
            "lines": name in _LINES,
            "day": name in _DAYS,
            "needed": name in ("title", "owner"),
        }
        for name, title in FIELDS.items()
    ]


@about_subject(Action.READ)
def instrument(request: Asked, subject: Subject, instrument: int) -> HttpResponse:
    """Show an instrument: what is told of it, what its text suggests, its measures, the forms."""
    found = _instrument(subject, instrument)
    known = library()
    told = {
        **_row(found),
        "written": [f for f in _fields(written_of(found)) if f["value"] and f["name"] != "title"],
        "fields": _fields(written_of(found)),
        "implements": [
            known.provisions[ref] for ref in found.implements if ref in known.provisions
        ],
        "framework": known.frameworks.get(found.framework),
        "practices": [p for p in found.practices if p["practice"] in known.provisions],
        "measures": [_measure(one) for one in assigned_of(found)],
        "documents": Document.objects.filter(
            organisation=subject.organisation, withdrawn=False
        ).order_by("name", "pk"),
        "older": [one for one in instruments_of([subject.organisation.pk]) if one != found],
        **follow_choices(),
    }
    return render(request, "kakehashi/instrument.html", told)


def _measure(one: Assigned) -> dict[str, Any]:
    return {
        "one": one,
        "kept": one.measure,
        "overdue": one.overdue(timezone.localdate()),
        "progress": PROGRESS[one.progress] if one.progress else None,
        "follow_ups": follow_up_rows(one.follow_ups),
    }


def _instrument(subject: Subject, number: int) -> Instrument:
    mine = Instrument.objects.select_related("organisation", "unit", "document", "replaces")
    return get_object_or_404(mine, pk=number, organisation=subject.organisation)


@about_subject(Action.READ)
def overlaps(request: Asked, subject: Subject) -> HttpResponse:
    """Show where instruments overlap, and where they may contradict each other."""
    found = overlaps_of(subject.organisation.pk)
    known = library().provisions
    rows = [
        {
            "overlap": one,
            "same": [known[ref] for ref in one.same[:_SHOWN]],
            "tied": [
                (known[t.one], tokens(t.label), known[t.other])
                for t in one.tied[:_SHOWN]
                if t.one in known and t.other in known
            ],
            "shared": one.shared[:_SHOWN],
            "whole": sum(shared.whole for shared in one.shared),
            "rows": [", ".join(sorted(each)) for each in one.contradictions],
        }
        for one in found
    ]
    return render(request, "kakehashi/overlaps.html", {"rows": rows, "shown": _SHOWN})


def _told(request: Asked) -> Told:
    written = {
        name: text_of(request.POST, name, lines=name in _LINES).replace("\n", " ")
        for name in FIELDS
    }
    return checked(library(), written)


@require_POST
@about_subject(Action.REGISTER)
def add(request: Asked, subject: Subject) -> HttpResponse:
    """Enter an instrument."""
    made = add_instrument(subject.organisation, _told(request), **_acting(request))
    return to_page("instrument", subject, made.pk)


@require_POST
@about_subject(Action.REGISTER)
def change(request: Asked, subject: Subject, instrument: int) -> HttpResponse:
    """Change what is told of an instrument, as it was seen."""
    found = _instrument(subject, instrument)
    older = number_of(request.POST, "replaces")
    change_instrument(
        found,
        _told(request),
        **_acting(request),
        revision=number_of(request.POST, "revision"),
        replaces=_instrument(subject, older) if older is not None else None,
    )
    return to_page("instrument", subject, instrument)


def _acting(request: Asked) -> dict[str, Any]:
    return {"actor": request.person.handle, "now": timezone.now()}


@require_POST
@about_subject(Action.REGISTER)
def enter_table(request: Asked, subject: Subject) -> HttpResponse:
    """Enter the rows of a table."""
    with uploaded(request, "table", _TABLES) as file:
        told, problems = read_registry(file, library())
    new, changed = add_instruments(subject.organisation, told, **_acting(request))
    counts = {"new": len(new), "changed": len(changed)}
    messages.success(request, words("pol_rows_entered", language_of(request), **counts))
    tell_problems(request, problems)
    return to_page("instruments", subject)


@require_POST
@about_subject(Action.REGISTER)
def assign(request: Asked, subject: Subject, instrument: int) -> HttpResponse:
    """Assign the measures of a table to ministries."""
    plan = _instrument(subject, instrument)
    with uploaded(request, "table", _TABLES) as file:
        told, problems = read_measures(file)
    new, changed = add_measures(plan, told, **_acting(request))
    counts = {"new": len(new), "changed": len(changed)}
    messages.success(request, words("pol_rows_entered", language_of(request), **counts))
    tell_problems(request, problems)
    return to_page("instrument", subject, instrument)


@require_POST
@about_subject(Action.REGISTER)
def read(request: Asked, subject: Subject, instrument: int) -> HttpResponse:
    """Read a document kept here as the text of an instrument."""
    found = _instrument(subject, instrument)
    mine = Document.objects.filter(organisation=subject.organisation)
    document = get_object_or_404(mine, pk=number_of(request.POST, "document", needed=True))
    newest = document.versions.order_by("-number").first()
    text = Reader(workspace()).document(newest) if newest else None
    if text is None:
        raise wrong("document")
    read_instrument(found, text, library(), **_acting(request), document=document)
    return to_page("instrument", subject, instrument)


@require_POST
@about_subject(Action.REGISTER)
def review(request: Asked, subject: Subject, instrument: int) -> HttpResponse:
    """Keep that an instrument was reviewed, and when it is to be reviewed next."""
    review_instrument(
        _instrument(subject, instrument),
        **_acting(request),
        on=day_of(request.POST, "on"),
        again=day_of(request.POST, "again"),
        revision=number_of(request.POST, "revision"),
    )
    return to_page("instrument", subject, instrument)


@require_POST
@about_subject(Action.TRACK)
def follow(request: Asked, subject: Subject, instrument: int, measure: int) -> HttpResponse:
    """Keep how far a measure is, with the words that say so."""
    plan = _instrument(subject, instrument)
    found = Measure.objects.select_related("plan__organisation", "unit")
    of = found.filter(pk=measure, plan=plan).first()
    if of is None:
        raise Http404
    keep_follow_up(request, subject, of)
    return to_page("instrument", subject, instrument)


_AT = f"{ORGANISATION}instruments/"
_ONE = f"{_AT}<int:instrument>/"
urlpatterns = [
    path(_AT, instruments, name="instruments"),
    path(f"{_AT}add/", add, name="add_instrument"),
    path(f"{_AT}table/", enter_table, name="enter_instruments"),
    path(f"{_AT}overlaps/", overlaps, name="instrument_overlaps"),
    path(_ONE, instrument, name="instrument"),
    path(f"{_ONE}change/", change, name="change_instrument"),
    path(f"{_ONE}read/", read, name="read_instrument"),
    path(f"{_ONE}review/", review, name="review_instrument"),
    path(f"{_ONE}measures/", assign, name="assign_measures"),
    path(f"{_ONE}measures/<int:measure>/follow/", follow, name="follow_measure"),
]
