"""An organisation or system at a glance: what needs you, coverage of each framework."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone

from kakehashi.assessment.status import StatusValue
from kakehashi.assessment.summary import BUCKETS, Summary
from kakehashi.web import reasoning
from kakehashi.web.access import about_subject
from kakehashi.web.addresses import for_subject
from kakehashi.web.coverage import coverage_of, shown_as, was_searched
from kakehashi.web.lately import lately_of
from kakehashi.web.pages.incidents import incidents_here
from kakehashi.web.request import Asked
from kakehashi.web.statuses_at import satisfied_since
from kakehashi.workspace.incident_due import running_out
from kakehashi.workspace.models import System
from kakehashi.workspace.needs import needs_of
from kakehashi.workspace.permissions import Action
from kakehashi.workspace.subjects import Subject

_ALWAYS = ("satisfied", "partly", "not satisfied")
"""Statuses that have a column even where nothing has them."""
_DAYS = 30
"""How far back it is told what changed."""


@about_subject(Action.READ)
def overview(request: Asked, subject: Subject) -> HttpResponse:
    """Show what needs somebody, the statuses of each framework, and what changed lately."""
    today = timezone.localdate()
    systems = System.objects.filter(organisation=subject.organisation, archived=False)
    summaries, searched = coverage_of(subject), was_searched(subject)
    events = lately_of(subject)
    buckets = [b for b in BUCKETS if b in _ALWAYS or any(one.counts[b] for one in summaries)]
    told = {
        "running_out": running_out(incidents_here(request, subject), timezone.now()),
        "needs": needs_of(subject, today),
        "rows": [
            {"of": one, "counts": [one.counts[b] for b in buckets], "gained": gained}
            for one, gained in zip(summaries, _gained(subject, summaries), strict=True)
        ],
        "buckets": [shown_as(one, searched=searched) for one in buckets],
        "fresh": not searched and not events,
        "days": _DAYS,
        "systems": systems.order_by("name") if subject.system is None else [],
        "lately": events,
        "library": reasoning.library(),
    }
    return render(request, "kakehashi/overview.html", told)


def _gained(subject: Subject, summaries: Sequence[Summary]) -> list[int]:
    """Return by how much the satisfied provisions of each framework changed of late."""
    today = timezone.localtime().replace(hour=0, minute=0, second=0, microsecond=0)
    frameworks = [one.framework for one in summaries]
    before = satisfied_since(subject, frameworks, today - timedelta(days=_DAYS))
    return [
        one.counts[StatusValue.SATISFIED.value] - before[one.framework.prefix] for one in summaries
    ]


urlpatterns = for_subject("", overview, "overview")
