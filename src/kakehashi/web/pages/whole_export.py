"""Check an export, and put it back into a workspace that nobody used yet."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import path, reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from kakehashi.errors import Problem, UsageError
from kakehashi.web import waiting_export
from kakehashi.web.access import in_everything
from kakehashi.web.api.limits import count_long
from kakehashi.web.around import around
from kakehashi.web.forms import choice_of
from kakehashi.web.middleware import language_of
from kakehashi.web.putting_back import put_export_back
from kakehashi.web.request import Asked
from kakehashi.web.trying import largest, received, tried
from kakehashi.web.uploads import given_name
from kakehashi.web.words import words
from kakehashi.workspace.access import require
from kakehashi.workspace.beginning import only_begun
from kakehashi.workspace.models import Organisation
from kakehashi.workspace.people import administrators
from kakehashi.workspace.permissions import Action

_NAMES = 20
"""Organisations and people told by name; the others are counted."""


@in_everything(Action.READ_JOURNAL)
def whole_export(request: Asked) -> HttpResponse:
    """Show the form; what the export holds that was checked last; and how to put it back."""
    checked = waiting_export.noted(request)
    told = {
        "most": largest(),
        "begun": only_begun(),
        "may": request.person in administrators(),
        "beginning": Organisation.objects.order_by("pk").first(),
        "checked": checked,
        **(_of_checked(request, checked) if checked else {}),
    }
    return render(request, "kakehashi/whole_export.html", told)


def _of_checked(request: Asked, checked: dict[str, Any]) -> dict[str, Any]:
    """Return what is told of an export, and who could go on: whoever logs in, as themselves."""
    known, mine = checked["administrators"], request.person.handle
    return {
        "at": datetime.fromisoformat(checked["at"]),
        "mine": mine,
        "among": [one for one in known if around().local or one["handle"] == mine],
        "administrators": _shown(known),
        "counts": [(kind, n) for kind, n in checked["counts"].items() if n and kind != "journal"],
    }


def _shown(named: Sequence[Any]) -> dict[str, Any]:
    return {"names": named[:_NAMES], "more": max(len(named) - _NAMES, 0)}


@require_POST
@in_everything(Action.EXPORT)
def check_export(request: Asked) -> HttpResponse:
    """Make a workspace of an export, check all of it, and throw it away.

    Where nobody used this workspace yet, the file waits to be put back.
    """
    require(request.person.handle, Action.READ_JOURNAL)
    waiting_export.forget(request)
    file = request.FILES.get("file")
    if file is None:
        raise UsageError(Problem("KH-WEB-022"))
    count_long(f"person-{request.person.pk}")
    with received(file) as stored:
        told = tried(stored, given_name(file))
        told |= {"file": given_name(file), "at": timezone.now().isoformat()}
        told["organisations"] = _shown(told["organisations"])
        wanted = only_begun() and request.person in administrators()
        waiting_export.note(request, told, stored if wanted else None)
    return HttpResponseRedirect(reverse("whole_export") + "#checked")


@require_POST
@in_everything(Action.ORGANISE)
def put_back(request: Asked) -> HttpResponse:
    """Make the export that was checked the workspace that is served."""
    stored, name = waiting_export.waiting(request)
    if request.POST.get("confirmed") != "yes":
        raise UsageError(Problem("KH-WEB-058"))
    count_long(f"person-{request.person.pk}")
    put_export_back(stored, name, person=_going_on(request))
    waiting_export.forget(request)
    messages.success(request, words("export_is_back", language_of(request), name=name))
    return HttpResponseRedirect(reverse("home"))


def _going_on(request: Asked) -> str:
    """Return who goes on: the person themselves, or whom they say they are at this machine."""
    if not around().local:
        return request.person.handle
    known = (waiting_export.noted(request) or {}).get("administrators", [])
    return choice_of(request.POST, "person", [one["handle"] for one in known])


urlpatterns = [
    path("administration/whole/", whole_export, name="whole_export"),
    path("administration/whole/check/", check_export, name="check_export"),
    path("administration/whole/put-back/", put_back, name="put_back"),
]
