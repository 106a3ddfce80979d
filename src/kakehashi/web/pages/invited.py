"""Who was invited and has not come yet; invitations given anew and taken back."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.contrib.auth import get_user_model
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import path
from django.utils import timezone
from django.views.decorators.http import require_POST

from kakehashi.web.access import about_subject
from kakehashi.web.accounts.invitations import invite, may_invite
from kakehashi.web.addresses import ORGANISATION
from kakehashi.web.around import around
from kakehashi.web.models import Invitation
from kakehashi.web.redirects import to_page
from kakehashi.web.request import Asked
from kakehashi.workspace.models import Membership
from kakehashi.workspace.permissions import Action
from kakehashi.workspace.subjects import Subject


@dataclass(frozen=True, slots=True)
class Coming:
    """Somebody with a role, and whether they can log in.

    Attributes:
        held: Their role.
        account: Whether they have an account already.
        invitation: The one that is open.
        may_invite: Whether the person who asks may give them a link.
    """

    held: Membership
    account: bool
    invitation: Invitation | None
    may_invite: bool


def coming(request: Asked, memberships: Iterable[Membership]) -> list[Coming]:
    """Return the people of an organisation with their invitations; all have come in local mode."""
    listed = list(memberships)
    if around().local:
        return [Coming(held, account=True, invitation=None, may_invite=False) for held in listed]
    handles = [held.person.handle for held in listed]
    users = get_user_model().objects.filter(username__in=handles)
    known = set(users.values_list("username", flat=True))
    waiting = Invitation.objects.filter(
        person__in=[held.person for held in listed], used_at=None, expires_at__gt=timezone.now()
    )
    by_person = {one.person_id: one for one in waiting.order_by("made_at")}
    return [
        Coming(
            held,
            account=held.person.handle in known,
            invitation=by_person.get(held.person_id),
            may_invite=may_invite(request.person, held.person),
        )
        for held in listed
    ]


def _held(request: Asked, subject: Subject, membership: int) -> Membership:
    """Return a role here of somebody whom the person may invite."""
    listed = Membership.objects.select_related("person")
    found = get_object_or_404(listed, pk=membership, organisation=subject.organisation, ended=False)
    if around().local or not may_invite(request.person, found.person):
        raise Http404
    return found


@require_POST
@about_subject(Action.MANAGE_PEOPLE)
def invite_again(request: Asked, subject: Subject, membership: int) -> HttpResponse:
    """Make a new link for somebody; older ones end."""
    held = _held(request, subject, membership)
    request.session["invitation"] = request.build_absolute_uri(invite(held.person))
    return to_page("organisation", subject)


@require_POST
@about_subject(Action.MANAGE_PEOPLE)
def withdraw_invitation(request: Asked, subject: Subject, membership: int) -> HttpResponse:
    """Take back the links that somebody has not used."""
    held = _held(request, subject, membership)
    Invitation.objects.filter(person=held.person, used_at=None).update(used_at=timezone.now())
    return to_page("organisation", subject)


_PEOPLE = f"{ORGANISATION}settings/people/<int:membership>/"
urlpatterns = [
    path(f"{_PEOPLE}invite/", invite_again, name="invite_again"),
    path(f"{_PEOPLE}withdraw-invitation/", withdraw_invitation, name="withdraw_invitation"),
]
