"""The first page: organisations and systems, what needs you in each, what changed lately."""

from __future__ import annotations

from collections import Counter

from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import path, reverse
from django.utils import timezone

from kakehashi.assessment.summary import BUCKETS
from kakehashi.web.access import readable_organisations, signed_in
from kakehashi.web.coverage import coverage_of, shown_as, was_searched
from kakehashi.web.lately import lately_in, lately_of
from kakehashi.web.request import Asked
from kakehashi.workspace.incident_due import running_out
from kakehashi.workspace.incident_view import visible_incidents
from kakehashi.workspace.models import System
from kakehashi.workspace.needs import needs_of_each
from kakehashi.workspace.subjects import Subject

_CLOCKS = 12
_COVERED = 12
"""Organisations whose coverage is drawn here; of more, the page of all organisations tells."""
_MOST = 200


@signed_in
def home(request: Asked) -> HttpResponse:
    """Show the organisations that the person may read; straight to the one, if there is one."""
    organisations = readable_organisations(request)
    if len(organisations) == 1 and not request.GET.get("all"):
        return HttpResponseRedirect(reverse("overview", args=[organisations[0].pk]))
    systems = System.objects.filter(organisation__in=organisations, archived=False)
    below: dict[int, list[System]] = {}
    for system in systems.order_by("name"):
        below.setdefault(system.organisation_id, []).append(system)
    needs = needs_of_each([one.pk for one in organisations[:_MOST]], timezone.localdate())
    listed = [
        {
            "organisation": one,
            "subject": Subject(one, None, one.name),
            "depth": _depth(one),
            "systems": below.get(one.pk, []),
            "needs": needs[one.pk],
            "coverage": _together(Subject(one, None, one.name)) if place < _COVERED else None,
            "fresh": place < _COVERED and _fresh(Subject(one, None, one.name)),
        }
        for place, one in enumerate(organisations[:_MOST])
    ]
    told = {
        "listed": listed,
        "count": len(organisations),
        "lately": lately_in(organisations),
        "several": True,
        "running_out": running_out(visible_incidents(request.person), timezone.now())[:_CLOCKS],
    }
    return render(request, "kakehashi/home.html", told)


def _together(subject: Subject) -> dict[str, int]:
    """Return how many provisions of all its frameworks have each status."""
    counted: Counter[str] = Counter()
    for one in coverage_of(subject):
        counted.update(one.counts)
    searched = was_searched(subject)
    return {shown_as(bucket, searched=searched): counted[bucket] for bucket in BUCKETS}


def _fresh(subject: Subject) -> bool:
    """Say whether nothing was done here yet: its own page then says where to begin."""
    return not was_searched(subject) and not lately_of(subject)


def _depth(organisation: object) -> int:
    depth, above = 0, getattr(organisation, "parent", None)
    while above is not None and depth < 6:
        depth, above = depth + 1, above.parent
    return depth


urlpatterns = [path("", home, name="home")]
