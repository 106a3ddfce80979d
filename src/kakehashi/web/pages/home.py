"""The first page: organisations and systems, what needs you in each, what changed lately."""

from __future__ import annotations

from datetime import datetime

from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import path, reverse
from django.utils import timezone

from kakehashi.web.access import readable_organisations, signed_in
from kakehashi.web.request import Asked
from kakehashi.workspace.models import JournalEntry, System
from kakehashi.workspace.needs import needs_of
from kakehashi.workspace.subjects import Subject

_SHOWN = 12


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
    today = timezone.localdate()
    listed = [
        {
            "organisation": one,
            "subject": Subject(one, None, one.name),
            "depth": _depth(one),
            "systems": below.get(one.pk, []),
            "needs": needs_of(Subject(one, None, one.name), today),
        }
        for one in organisations[:200]
    ]
    return render(request, "kakehashi/home.html", {"listed": listed, "count": len(organisations)})


def _depth(organisation: object) -> int:
    depth, above = 0, getattr(organisation, "parent", None)
    while above is not None and depth < 6:
        depth, above = depth + 1, above.parent
    return depth


def latest(before: datetime | None = None) -> list[JournalEntry]:
    """Return the last entries of the journal."""
    entries = JournalEntry.objects.order_by("-number")
    return list((entries.filter(at__lt=before) if before else entries)[:_SHOWN])


urlpatterns = [path("", home, name="home")]
