"""The timeline of an organisation's policy texts, instruments, deadlines and initiatives."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import path

from kakehashi.library.timeline import Event, Standing
from kakehashi.reports.timeline_svg import render_timeline
from kakehashi.web.access import about_subject
from kakehashi.web.addresses import ORGANISATION
from kakehashi.web.middleware import language_of
from kakehashi.web.reasoning import library
from kakehashi.web.request import Asked
from kakehashi.workspace.permissions import Action
from kakehashi.workspace.policy_timeline import timeline_of
from kakehashi.workspace.subjects import Subject


@about_subject(Action.READ)
def dates(request: Asked, subject: Subject) -> HttpResponse:
    """Show the timeline as a picture, and as a table that says the same."""
    known = library().frameworks
    events = [
        (one, one.framework.prefix in known)
        for one in _events(subject)
        if one.standing is not Standing.REPEATED
    ]
    return render(request, "kakehashi/policy_timeline.html", {"events": events})


@about_subject(Action.READ)
def picture(request: Asked, subject: Subject) -> HttpResponse:
    """Draw the timeline; an empty drawing where there are no dates."""
    events = _events(subject)
    drawn = render_timeline(events, language_of(request), policy=True) if events else _EMPTY
    return HttpResponse(drawn, content_type="image/svg+xml")


_EMPTY = '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>'


def _events(subject: Subject) -> tuple[Event, ...]:
    return timeline_of(library(), [subject.organisation.pk])


urlpatterns = [
    path(f"{ORGANISATION}policy/timeline/", dates, name="policy_timeline"),
    path(f"{ORGANISATION}policy/timeline.svg", picture, name="policy_timeline_picture"),
]
