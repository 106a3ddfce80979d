"""What a request is about: an organisation or system that the person may read.

To those who may not read there it does not exist (404), whatever they want;
whoever may read and not do more is told which role it takes (403).
"""

from __future__ import annotations

from typing import Any, cast

from django.http import HttpRequest
from django.utils import timezone

from kakehashi.errors import Problem
from kakehashi.web.access import readable_subject
from kakehashi.web.request import Asked
from kakehashi.workspace.models import Organisation
from kakehashi.workspace.permissions import Action, permitted
from kakehashi.workspace.subjects import Subject
from kakehashi.workspace.writing import RefusedError, chain_of, roles_of


def about(
    request: HttpRequest, action: Action, organisation: int, system: int | None = None
) -> Subject:
    """Return the organisation or system, if the person may do this there.

    Raises:
        Http404: there is none, or they may not read there.
        RefusedError: they may read there, and not do this.
    """
    asked = cast("Asked", request)
    subject = readable_subject(asked, organisation, system)
    require(request, action, subject.organisation)
    return subject


def require(request: HttpRequest, action: Action, organisation: Organisation) -> None:
    """Go on only if the person may do this in an organisation.

    Raises:
        RefusedError: they may not.
    """
    person = cast("Asked", request).person
    answer = permitted(roles_of(person), action, chain_of(organisation))
    if not answer:
        details = {"person": person.handle, "reason": answer.reason}
        raise RefusedError(Problem("KH-WS-011", details=details))


def require_everywhere(request: HttpRequest, action: Action) -> None:
    """Go on only if the person may do this in every organisation at the top.

    Raises:
        RefusedError: they may not.
    """
    for top in Organisation.objects.filter(parent__isnull=True):
        require(request, action, top)


def acting(request: HttpRequest) -> dict[str, Any]:
    """Return who acts and when, as operations take it."""
    return {"actor": cast("Asked", request).person.handle, "now": timezone.now()}
