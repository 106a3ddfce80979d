"""Invitations: a link that works once, by which a person chooses a password."""

from __future__ import annotations

import hashlib
import secrets
from datetime import timedelta

from django.contrib.auth import get_user_model
from django.contrib.auth.models import User
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path, reverse
from django.utils import timezone

from kakehashi.errors import Problem, UsageError
from kakehashi.web.access import open_to_anybody
from kakehashi.web.around import around
from kakehashi.web.models import Invitation
from kakehashi.workspace.models import Membership, Person
from kakehashi.workspace.permissions import Action, permitted
from kakehashi.workspace.writing import chain_of, roles_of

VALID = timedelta(days=7)


def invite(person: Person) -> str:
    """Make an invitation, and return the address to send to the person; older ones end."""
    secret = secrets.token_urlsafe(32)
    now = timezone.now()
    Invitation.objects.filter(person=person, used_at=None).update(used_at=now)
    Invitation.objects.create(
        person=person, digest=_digest(secret), made_at=now, expires_at=now + VALID
    )
    return reverse("invitation", args=[secret])


def may_invite(inviter: Person, person: Person) -> bool:
    """Say whether somebody may give a person a link by which to choose a new password.

    The link opens all that the person may do: only who manages people in every
    organisation in which the person takes part may have it.
    """
    roles = roles_of(inviter)
    held = Membership.objects.filter(person=person, ended=False).select_related("organisation")
    return all(permitted(roles, Action.MANAGE_PEOPLE, chain_of(one.organisation)) for one in held)


def invite_by_name(handle: str, *, without_second_factor: bool = False) -> str:
    """Invite somebody who is in the workspace; for whoever administers the server.

    Args:
        handle: Of the person.
        without_second_factor: Take away second factors, for somebody who lost theirs.

    Raises:
        UsageError: nobody active is called so.
    """
    person = Person.objects.filter(handle=handle, active=True).first()
    if person is None:
        raise UsageError(Problem("KH-WEB-047", details={"name": handle}))
    if without_second_factor:
        from allauth.mfa.models import Authenticator

        Authenticator.objects.filter(user__username=handle).delete()
    return invite(person)


def first_invitation(handle: str) -> str | None:
    """Invite the person of a new workspace; None once anybody has an account."""
    if get_user_model().objects.exists():
        return None
    person = Person.objects.filter(handle=handle, active=True).first()
    return invite(person) if person else None


def _digest(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()


def _open(secret: str) -> Invitation | None:
    if around().local:  # nobody logs in
        return None
    found = Invitation.objects.select_related("person").filter(
        digest=_digest(secret), used_at=None, expires_at__gt=timezone.now(), person__active=True
    )
    return found.first()


@open_to_anybody
def invitation(request: HttpRequest, secret: str) -> HttpResponse:
    """Let an invited person choose a password and log in."""
    found = _open(secret)
    if found is None:
        return render(request, "kakehashi/invitation.html", {"gone": True}, status=410)
    problems: list[str] = []
    if request.method == "POST":
        password = request.POST.get("password", "")
        user = User(username=found.person.handle)
        problems = _problems(request, password, user)
        if not problems:
            return _accepted(request, found, password)
    told = {"person_invited": found.person, "problems": problems}
    return render(request, "kakehashi/invitation.html", told)


def _problems(request: HttpRequest, password: str, user: User) -> list[str]:
    """Return what is wrong with a password that was chosen."""
    if password != request.POST.get("again", ""):
        return ["passwords-differ"]
    try:
        validate_password(password, user)
    except ValidationError as error:
        return [str(message) for message in error.messages]
    return []


def _accepted(request: HttpRequest, found: Invitation, password: str) -> HttpResponse:
    users = get_user_model()
    with transaction.atomic():
        taken = Invitation.objects.filter(pk=found.pk, used_at=None).update(used_at=timezone.now())
        if not taken:
            return render(request, "kakehashi/invitation.html", {"gone": True}, status=410)
        user, _ = users.objects.get_or_create(username=found.person.handle)
        user.set_password(password)
        user.is_active = True
        user.save()
    return _logged_in(request, user)


def _logged_in(request: HttpRequest, user: User) -> HttpResponse:
    """Log somebody in; whoever has a second factor is asked for it all the same."""
    from allauth.account.internal.flows.login import record_authentication
    from allauth.account.utils import perform_login

    record_authentication(request, user, method="password")
    answer: HttpResponse = perform_login(request, user)
    return answer


urlpatterns = [path("invitation/<str:secret>/", invitation, name="invitation")]
