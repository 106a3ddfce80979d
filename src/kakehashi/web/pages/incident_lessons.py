"""What incidents teach: suggestions, decisions of people, patterns over many as chart and table."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_POST

from kakehashi.errors import Problem, UsageError
from kakehashi.incidents.counts import BY, Counts, count_by
from kakehashi.incidents.words import Effect
from kakehashi.reports.incident_counts import chart_of, counts_table, counts_title
from kakehashi.text.normalise import tidy
from kakehashi.web import reasoning
from kakehashi.web.access import about_subject
from kakehashi.web.addresses import for_subject
from kakehashi.web.forms import NAME, choice_of, text_of
from kakehashi.web.middleware import language_of
from kakehashi.web.pages.incidents import incident_here, incidents_here
from kakehashi.web.redirects import to_page
from kakehashi.web.request import Asked
from kakehashi.web.words import words
from kakehashi.workspace.incident_accounts import cases_in
from kakehashi.workspace.incident_learning import learn
from kakehashi.workspace.operations import decide_practice
from kakehashi.workspace.permissions import Action
from kakehashi.workspace.subjects import Subject

_KEYS = tuple(BY)
_SAID = {"yes": True, "no": False}


@require_POST
@about_subject(Action.ADD_INCIDENTS)
def suggest(request: Asked, subject: Subject, incident: int) -> HttpResponse:
    """Suggest practices for people to decide."""
    found = incident_here(request, subject, incident)
    learn(found, reasoning.library(), actor=request.person.handle, now=timezone.now())
    return to_page("incident", subject, found.pk, query="#lessons")


@require_POST
@about_subject(Action.HANDLE_INCIDENTS)
def decide_lesson(request: Asked, subject: Subject, incident: int) -> HttpResponse:
    """Say whether a practice would have helped."""
    found = incident_here(request, subject, incident)
    practice = _practice(text_of(request.POST, "practice", needed=True, most=NAME))
    accepted = _SAID[choice_of(request.POST, "said", tuple(_SAID))]
    decide_practice(
        found,
        practice.ref,
        accepted=accepted,
        actor=request.person.handle,
        now=timezone.now(),
        effect=Effect(choice_of(request.POST, "effect", tuple(Effect))),
    )
    state = words("would_help" if accepted else "would_not_help", language_of(request))
    messages.success(request, f"{practice.id}: {state}")
    return to_page("incident", subject, found.pk, query="#lessons")


def _practice(written: str) -> Any:
    """Return a practice by its id.

    Raises:
        UsageError: there is none.
    """
    found = reasoning.library().provisions.get(
        written if ":" in written else f"practices:{written.upper()}"
    )
    if found is None or not found.practice:
        raise UsageError(Problem("KH-INC-011", details={"value": tidy(written)}))
    return found


@about_subject(Action.READ)
def patterns(request: Asked, subject: Subject) -> HttpResponse:
    """Show how often one thing comes with another, as a chart and as a table."""
    counts, keys = _counted(request, subject)
    language, library = language_of(request), reasoning.library()
    table = counts_table(counts, keys, library)
    told = {
        "keys": _KEYS,
        "rows": keys[0],
        "columns": keys[1],
        "count": counts.cases,
        "heads": [head[:1].upper() + head[1:] for head in table.headings(language)],
        "body": list(table.cells(language)) if counts.columns else [],
        "title": counts_title(keys).get(language),
    }
    return render(request, "kakehashi/incident_patterns.html", told)


@about_subject(Action.READ)
def patterns_picture(request: Asked, subject: Subject) -> HttpResponse:
    """Draw the chart."""
    counts, keys = _counted(request, subject)
    svg = chart_of(counts, keys, reasoning.library(), language_of(request))
    response = HttpResponse(svg, content_type="image/svg+xml")
    response["Cache-Control"] = "private, no-store"
    return response


def _counted(request: Asked, subject: Subject) -> tuple[Counts, tuple[str, str]]:
    """Return the counts of what the person may see, and what they are counted by."""
    rows, columns = request.GET.get("rows", ""), request.GET.get("columns", "")
    keys = (rows if rows in BY else "practice", columns if columns in BY else "harm")
    found = [one for one in incidents_here(request, subject) if one.state != "withdrawn"]
    return count_by(cases_in(found), *keys), keys


urlpatterns = [
    *for_subject("incidents/patterns/", patterns, "incident_patterns"),
    *for_subject("incidents/patterns.svg", patterns_picture, "incident_patterns_picture"),
    *for_subject("incidents/<int:incident>/learn/", suggest, "learn_from_incident"),
    *for_subject("incidents/<int:incident>/decide/", decide_lesson, "decide_lesson"),
]
