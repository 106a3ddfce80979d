"""AI systems of an organisation: the list, a new one, what is known of one."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_POST

from kakehashi.web.access import about_subject
from kakehashi.web.addresses import for_subject
from kakehashi.web.forms import NAME, choice_of, number_of, text_of
from kakehashi.web.redirects import to_page
from kakehashi.web.request import Asked
from kakehashi.web.words.systems import STAGES
from kakehashi.workspace.models import System
from kakehashi.workspace.operations import add_system, change_system
from kakehashi.workspace.permissions import Action
from kakehashi.workspace.subjects import Subject


@about_subject(Action.READ)
def systems(request: Asked, subject: Subject) -> HttpResponse:
    """List the systems; of one, show what is known."""
    listed = System.objects.filter(organisation=subject.organisation).select_related("owner")
    told = {"systems": listed.order_by("archived", "name"), "stages": STAGES}
    return render(request, "kakehashi/systems.html", told)


@require_POST
@about_subject(Action.DESCRIBE)
def add(request: Asked, subject: Subject) -> HttpResponse:
    """Add a system."""
    name = text_of(request.POST, "name", needed=True, most=NAME)
    fields = {"purpose": text_of(request.POST, "purpose", lines=True)}
    if request.POST.get("stage"):
        fields["stage"] = choice_of(request.POST, "stage", STAGES)
    made = add_system(
        subject.organisation, name, actor=request.person.handle, now=timezone.now(), **fields
    )
    return to_page("overview", Subject(subject.organisation, made, ""))


@require_POST
@about_subject(Action.DESCRIBE)
def change(request: Asked, subject: Subject) -> HttpResponse:
    """Change what is known of the system, as it was seen."""
    if subject.system is None:
        return to_page("systems", subject)
    changes = {
        "name": text_of(request.POST, "name", needed=True, most=NAME),
        "purpose": text_of(request.POST, "purpose", lines=True),
        "archived": request.POST.get("archived") == "yes",
    }
    if request.POST.get("stage"):
        changes["stage"] = choice_of(request.POST, "stage", STAGES)
    change_system(
        subject.system,
        actor=request.person.handle,
        now=timezone.now(),
        revision=number_of(request.POST, "revision", needed=True),
        **changes,
    )
    return to_page("systems", subject)


urlpatterns = [
    *for_subject("systems/", systems, "systems"),
    *for_subject("systems/add/", add, "add_system"),
    *for_subject("systems/change/", change, "change_system"),
]
