"""Find the incidents that a request is about, if its person may do this to them."""

from __future__ import annotations

from typing import cast

from django.http import Http404, HttpRequest

from kakehashi.errors import UsageError
from kakehashi.web.api.about import about
from kakehashi.web.request import Asked
from kakehashi.workspace.incident_view import incident_numbered, visible_incidents
from kakehashi.workspace.models import Incident
from kakehashi.workspace.permissions import Action
from kakehashi.workspace.subjects import Subject

HERE = "/organisations/{organisation}/incidents"
ONE = f"{HERE}/{{incident}}"


def seen(request: HttpRequest, subject: Subject) -> list[Incident]:
    """Return the incidents of an organisation or system that the person may see."""
    person = cast("Asked", request).person
    system = subject.system
    mine = visible_incidents(person, subject.organisation)
    return [one for one in mine if system is None or system.pk in one.systems]


def one_of(request: HttpRequest, action: Action, organisation: int, incident: int) -> Incident:
    """Return an incident of an organisation, if the person may do this there.

    Raises:
        Http404: there is none that they may see.
        RefusedError: they may read there, and not do this.
    """
    subject = about(request, action, organisation)
    try:
        found = incident_numbered(incident, cast("Asked", request).person)
    except UsageError as error:
        raise Http404 from error
    if found.organisation_id != subject.organisation.pk:
        raise Http404
    return found
