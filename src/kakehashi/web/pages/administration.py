"""Administration: organisations, people and roles, frameworks, tokens, the journal, export."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from django.db.models import Count
from django.http import FileResponse, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, render
from django.urls import path
from django.utils import timezone
from django.views.decorators.http import require_POST

from kakehashi.web.access import (
    about_subject,
    in_everything,
    readable_organisations,
    signed_in,
    workspace,
)
from kakehashi.web.accounts.invitations import invite, may_invite
from kakehashi.web.addresses import ORGANISATION
from kakehashi.web.around import around
from kakehashi.web.exported import exported
from kakehashi.web.forms import HANDLE, NAME, choice_of, number_of, text_of
from kakehashi.web.pages.invited import coming
from kakehashi.web.reasoning import library
from kakehashi.web.redirects import to_page
from kakehashi.web.request import Asked
from kakehashi.workspace.access import require
from kakehashi.workspace.journal import verify
from kakehashi.workspace.models import (
    FrameworkChoice,
    JournalEntry,
    Membership,
    Organisation,
    Person,
    System,
)
from kakehashi.workspace.operations import (
    add_person,
    add_unit,
    change_organisation,
    choose_framework,
    drop_framework,
    end_role,
    found_organisation,
    give_role,
)
from kakehashi.workspace.permissions import Action, Role, permitted
from kakehashi.workspace.subjects import Subject
from kakehashi.workspace.writing import chain_of, roles_of

_ENTRIES, _MOST = 100, 500


@signed_in
def administration(request: Asked) -> HttpResponse:
    """List the organisations that the person may read, with ways to what can be changed."""
    readable = readable_organisations(request)[:_MOST]
    told = {
        "rows": [
            {"of": one, "depth": _depth(one), **counted} for one, counted in _counted(readable)
        ],
        "archived": _archived(request),
        "may_found": all(
            permitted(roles_of(request.person), Action.ORGANISE, [top.pk])
            for top in Organisation.objects.filter(parent__isnull=True)
        ),
    }
    return render(request, "kakehashi/administration.html", told)


def _counted(
    organisations: Sequence[Organisation],
) -> Iterator[tuple[Organisation, dict[str, int]]]:
    """Yield organisations with how many people and systems they have."""
    inside = {"organisation__in": organisations}
    people = Membership.objects.filter(**inside, ended=False).values("organisation")
    systems = System.objects.filter(**inside, archived=False).values("organisation")
    counts = [
        dict(listed.annotate(n=Count("pk")).values_list("organisation", "n"))
        for listed in (people, systems)
    ]
    for one in organisations:
        yield one, {"people": counts[0].get(one.pk, 0), "systems": counts[1].get(one.pk, 0)}


def _depth(organisation: Organisation) -> int:
    depth, above = 0, organisation.parent
    while above is not None and depth < 6:
        depth, above = depth + 1, above.parent
    return depth


def _archived(request: Asked) -> list[Organisation]:
    roles = roles_of(request.person)
    listed = Organisation.objects.filter(archived=True).select_related("parent").order_by("name")
    return [one for one in listed if permitted(roles, Action.READ, chain_of(one))]


@require_POST
@in_everything(Action.ORGANISE)
def new_organisation(request: Asked) -> HttpResponse:
    """Add an organisation at the top; whoever adds it administers it."""
    name = text_of(request.POST, "name", needed=True, most=NAME)
    made = found_organisation(name, actor=request.person.handle, now=timezone.now())
    return to_page("organisation", Subject(made, None, made.name))


@about_subject(Action.READ)
def organisation(request: Asked, subject: Subject) -> HttpResponse:
    """Show an organisation's settings: name, units, people, frameworks."""
    held = Membership.objects.filter(organisation=subject.organisation, ended=False)
    choices = FrameworkChoice.objects.filter(organisation=subject.organisation, until__isnull=True)
    lib = library()
    told = {
        "people": coming(request, held.select_related("person").order_by("person__name")),
        "choices": [(c, lib.frameworks.get(c.framework)) for c in choices.order_by("framework")],
        "every": sorted(
            (f for f in lib.instruments if f.assessable), key=lambda f: f.short_title.en
        ),
        "units": subject.organisation.units.filter(archived=False).order_by("name"),
        "roles": [role.value for role in Role],
        "invitation": request.session.pop("invitation", None),
    }
    return render(request, "kakehashi/organisation.html", told)


@require_POST
@about_subject(Action.ORGANISE)
def change(request: Asked, subject: Subject) -> HttpResponse:
    """Change the name of an organisation, whether it inherits, and whether it wants approval."""
    change_organisation(
        subject.organisation,
        actor=request.person.handle,
        now=timezone.now(),
        revision=number_of(request.POST, "revision", needed=True),
        name=text_of(request.POST, "name", needed=True, most=NAME),
        inherits=request.POST.get("inherits") == "yes",
        approval=request.POST.get("approval") == "yes",
        archived=request.POST.get("archived") == "yes",
    )
    return to_page("organisation", subject)


@require_POST
@about_subject(Action.ORGANISE)
def new_unit(request: Asked, subject: Subject) -> HttpResponse:
    """Add a unit below an organisation."""
    name = text_of(request.POST, "name", needed=True, most=NAME)
    now, actor = timezone.now(), request.person.handle
    made = add_unit(subject.organisation, name, actor=actor, now=now)
    return to_page("organisation", Subject(made, None, made.name))


@require_POST
@about_subject(Action.MANAGE_PEOPLE)
def new_person(request: Asked, subject: Subject) -> HttpResponse:
    """Add somebody with a role; a link to choose a password is shown once.

    Whoever takes part elsewhere too has an account there, and gets no link from here.
    """
    handle = text_of(request.POST, "handle", needed=True, most=HANDLE)
    role = choice_of(request.POST, "role", [one.value for one in Role])
    now, actor = timezone.now(), request.person.handle
    known = Person.objects.filter(handle=handle).first()
    if known:
        give_role(known, subject.organisation, role, actor=actor, now=now)
    else:
        name = text_of(request.POST, "name", needed=True, most=NAME)
        known = add_person(handle, name, subject.organisation, role, actor=actor, now=now)
    if not around().local and may_invite(request.person, known):
        request.session["invitation"] = request.build_absolute_uri(invite(known))
    return to_page("organisation", subject)


@require_POST
@about_subject(Action.MANAGE_PEOPLE)
def end_membership(request: Asked, subject: Subject, membership: int) -> HttpResponse:
    """End somebody's role here."""
    held = get_object_or_404(Membership, pk=membership, organisation=subject.organisation)
    end_role(held, actor=request.person.handle, now=timezone.now())
    return to_page("organisation", subject)


@require_POST
@about_subject(Action.DESCRIBE)
def add_framework(request: Asked, subject: Subject) -> HttpResponse:
    """Choose a framework to answer."""
    known = [f.prefix for f in library().instruments]
    chosen = choice_of(request.POST, "framework", known)
    choose_framework(subject.organisation, chosen, actor=request.person.handle, now=timezone.now())
    return to_page("organisation", subject)


@require_POST
@about_subject(Action.DESCRIBE)
def remove_framework(request: Asked, subject: Subject, choice: int) -> HttpResponse:
    """Stop answering a framework."""
    found = get_object_or_404(FrameworkChoice, pk=choice, organisation=subject.organisation)
    drop_framework(found, actor=request.person.handle, now=timezone.now())
    return to_page("organisation", subject)


@in_everything(Action.READ_JOURNAL)
def journal(request: Asked) -> HttpResponse:
    """Show the journal, newest first, and whether its chain holds where that is asked."""
    before = number_of(request.GET, "before")
    entries = JournalEntry.objects.order_by("-number")
    shown = list((entries.filter(number__lt=before) if before else entries)[:_ENTRIES])
    told = {
        "entries": shown,
        "next": shown[-1].number if len(shown) == _ENTRIES else None,
        "checked": list(verify()) if request.GET.get("verify") else None,
    }
    return render(request, "kakehashi/journal.html", told)


@require_POST
@in_everything(Action.EXPORT)
def export(request: Asked) -> HttpResponseBase:
    """Send everything as one zip file that `workspace import` takes; the journal is in it."""
    require(request.person.handle, Action.READ_JOURNAL)
    name = f"kakehashi-{timezone.localdate().isoformat()}.zip"
    return FileResponse(exported(workspace()), as_attachment=True, filename=name)


urlpatterns = [
    path("administration/", administration, name="administration"),
    path("administration/new/", new_organisation, name="new_organisation"),
    path("administration/journal/", journal, name="journal"),
    path("administration/export/", export, name="export"),
    path(f"{ORGANISATION}settings/", organisation, name="organisation"),
    path(f"{ORGANISATION}settings/change/", change, name="change_organisation"),
    path(f"{ORGANISATION}settings/units/", new_unit, name="new_unit"),
    path(f"{ORGANISATION}settings/people/", new_person, name="new_person"),
    path(f"{ORGANISATION}settings/people/<int:membership>/end/", end_membership, name="end_role"),
    path(f"{ORGANISATION}settings/frameworks/", add_framework, name="add_framework"),
    path(
        f"{ORGANISATION}settings/frameworks/<int:choice>/end/",
        remove_framework,
        name="remove_framework",
    ),
]
