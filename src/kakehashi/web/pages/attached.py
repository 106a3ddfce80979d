"""Official texts from the user's own copies: attached to a framework, and taken away again.

Copies may be licensed. They are shown to people who take part, never to passers-by,
and only who describes systems in every organisation at the top may attach them.
"""

from __future__ import annotations

from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import path, reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from kakehashi.errors import KakehashiError, Problem, SourceLocation
from kakehashi.model import Framework, Provision
from kakehashi.official.quote import Quote, quote
from kakehashi.official.store import Attached, attach, load_attached, remove_attached
from kakehashi.web.access import in_everything
from kakehashi.web.one_file import one_file
from kakehashi.web.pages.known import framework_of
from kakehashi.web.request import Asked
from kakehashi.workspace.permissions import Action


def attached_to(framework: Framework) -> Attached | None:
    """Return what is attached to a framework; None where nothing is, or where it is damaged."""
    try:
        found = load_attached(framework.prefix)
    except KakehashiError:
        return None
    return found[0] if found else None


def quoted(framework: Framework, provision: Provision) -> Quote | None:
    """Return what the attached text says of a provision, as `attached_to`."""
    try:
        return quote(framework, provision)
    except KakehashiError:
        return None


@require_POST
@in_everything(Action.DESCRIBE)
def attach_text(request: Asked, prefix: str) -> HttpResponse:
    """Attach a copy, and say how much of the framework was found in it."""
    from kakehashi.official.read import read_official
    from kakehashi.official.text import coverage

    framework = framework_of(prefix)
    content, name = one_file(request)
    problems: list[Problem] = []
    format_, official = read_official(content, framework, SourceLocation(name), problems)
    today = timezone.localdate().isoformat()
    kept = attach(framework.prefix, name, content, format_, official, date=today)
    told = {
        "framework": framework,
        "attached": kept,
        "covered": coverage(framework, official),
        "problems": problems,
    }
    return render(request, "kakehashi/attached.html", told)


@require_POST
@in_everything(Action.DESCRIBE)
def remove_text(request: Asked, prefix: str) -> HttpResponse:
    """Take an attached text away."""
    framework = framework_of(prefix)
    remove_attached(framework.prefix)
    return HttpResponseRedirect(reverse("framework", args=[framework.prefix]))


urlpatterns = [
    path("library/f/<str:prefix>/attach/", attach_text, name="attach_text"),
    path("library/f/<str:prefix>/remove-text/", remove_text, name="remove_text"),
]
