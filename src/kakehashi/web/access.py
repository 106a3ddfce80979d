"""Who may see a page: every view says so, and a test asks each of them as a stranger.

A page about an organisation or system is found only by those who may read
there; to everybody else it does not exist (404), so that addresses tell nothing.
"""

from __future__ import annotations

import functools
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Concatenate, Literal, ParamSpec, TypeVar, cast

from django.contrib.auth.views import redirect_to_login
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render

from kakehashi.web.around import around
from kakehashi.web.request import Asked
from kakehashi.workspace.folder import Workspace
from kakehashi.workspace.models import Organisation, System
from kakehashi.workspace.permissions import Action, permitted
from kakehashi.workspace.subjects import Subject
from kakehashi.workspace.writing import chain_of, roles_of

Rule = Literal["anybody", "signed in", "subject", "everything", "token"]
P = ParamSpec("P")
View = Callable[..., HttpResponseBase]
V = TypeVar("V", bound=Callable[..., HttpResponseBase])


@dataclass(frozen=True, slots=True)
class Policy:
    """Who may use a view.

    Attributes:
        rule: `anybody`; `signed in`: whoever has a role anywhere; `subject`: whoever may do
            `action` in the organisation that the address names; `everything`: whoever may do
            it in every organisation at the top; `token`: an operation of the API, which asks
            for a token and then for permission (tests/web/api asks each of them).
        action: What they must be allowed to do.
    """

    rule: Rule
    action: Action | None = None


def workspace() -> Workspace:
    """Return the workspace that is served."""
    here = around()
    return Workspace(here.folder, here.workspace, here.language)


def open_to_anybody(view: V) -> V:
    """Mark a view that anybody may use: it tells nothing of any organisation."""
    view.policy = Policy("anybody")  # type: ignore[attr-defined]
    return view


def signed_in(
    view: Callable[Concatenate[Asked, P], HttpResponse],
) -> Callable[..., HttpResponseBase]:
    """Let whoever takes part in the workspace use a view."""

    @functools.wraps(view)
    def guarded(request: HttpRequest, *args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
        turned_away = _turned_away(request)
        return turned_away or view(cast("Asked", request), *args, **kwargs)

    guarded.policy = Policy("signed in")  # type: ignore[attr-defined]
    return guarded


def about_subject(
    action: Action,
) -> Callable[[View], View]:
    """Let whoever may do something in an organisation use a view about it or its system.

    The address holds `organisation` and perhaps `system`, both ids; the view gets
    a `Subject` instead.
    """

    def decorate(view: View) -> View:
        @functools.wraps(view)
        def guarded(
            request: HttpRequest, organisation: int, system: int | None = None, **kwargs: Any
        ) -> HttpResponseBase:
            turned_away = _turned_away(request)
            if turned_away:
                return turned_away
            asked = cast("Asked", request)
            subject = readable_subject(asked, organisation, system)
            asked.subject = subject
            answer = permitted(roles_of(asked.person), action, chain_of(subject.organisation))
            if not answer:
                told = {"reason": answer.reason}
                return render(request, "kakehashi/refused.html", told, status=403)
            return view(asked, subject, **kwargs)

        guarded.policy = Policy("subject", action)  # type: ignore[attr-defined]
        return guarded

    return decorate


def in_everything(
    action: Action,
) -> Callable[[View], View]:
    """Let whoever may do something in all organisations at the top use a view."""

    def decorate(view: View) -> View:
        @functools.wraps(view)
        def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
            turned_away = _turned_away(request)
            if turned_away:
                return turned_away
            asked = cast("Asked", request)
            roles = roles_of(asked.person)
            for top in Organisation.objects.filter(parent__isnull=True):
                answer = permitted(roles, action, [top.pk])
                if not answer:
                    told = {"reason": answer.reason}
                    return render(request, "kakehashi/refused.html", told, status=403)
            return view(asked, *args, **kwargs)

        guarded.policy = Policy("everything", action)  # type: ignore[attr-defined]
        return guarded

    return decorate


def _turned_away(request: HttpRequest) -> HttpResponseBase | None:
    """Return where somebody without a part in the workspace is sent; None for who has one."""
    if getattr(request, "person", None) is not None:
        return None
    if around().local or request.user.is_authenticated:
        return render(request, "kakehashi/no_part.html", status=403)
    return redirect_to_login(request.get_full_path())


def readable_subject(asked: Asked, organisation: int, system: int | None) -> Subject:
    """Return an organisation or system that the person may read.

    Raises:
        Http404: there is none, or they may not.
    """
    found = Organisation.objects.filter(pk=organisation).select_related("parent").first()
    if found is None:
        raise Http404
    if not permitted(roles_of(asked.person), Action.READ, chain_of(found)):
        raise Http404
    if system is None:
        return Subject(found, None, found.name)
    one = System.objects.filter(pk=system, organisation=found).first()
    if one is None:
        raise Http404
    return Subject(found, one, f"{found.name} / {one.name}")


def readable_organisations(asked: Asked) -> list[Organisation]:
    """Return the organisations that the person may read, in the order of their names."""
    roles = roles_of(asked.person)
    everything = Organisation.objects.filter(archived=False).order_by("name", "pk")
    by_id = {one.pk: one for one in everything}
    for one in by_id.values():
        if one.parent_id in by_id:
            one.parent = by_id[one.parent_id]  # spares a query for each step upwards
    return [one for one in by_id.values() if permitted(roles, Action.READ, chain_of(one))]
