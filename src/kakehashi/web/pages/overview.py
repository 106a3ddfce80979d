"""An organisation or system at a glance: what needs you, coverage of each framework."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone

from kakehashi.web import reasoning
from kakehashi.web.access import about_subject
from kakehashi.web.addresses import for_subject
from kakehashi.web.coverage import coverage_of
from kakehashi.web.request import Asked
from kakehashi.workspace.models import Decision, System
from kakehashi.workspace.needs import needs_of
from kakehashi.workspace.permissions import Action
from kakehashi.workspace.subjects import Subject

_LATELY = 8


@about_subject(Action.READ)
def overview(request: Asked, subject: Subject) -> HttpResponse:
    """Show what needs somebody, the statuses of each framework, and what was decided lately."""
    today = timezone.localdate()
    systems = System.objects.filter(organisation=subject.organisation, archived=False)
    lately = Decision.objects.filter(organisation=subject.organisation, system=subject.system)
    told = {
        "needs": needs_of(subject, today),
        "summaries": coverage_of(subject),
        "systems": systems.order_by("name") if subject.system is None else [],
        "lately": lately.select_related("made_by").order_by("-made_at")[:_LATELY],
        "library": reasoning.library(),
    }
    return render(request, "kakehashi/overview.html", told)


urlpatterns = for_subject("", overview, "overview")
