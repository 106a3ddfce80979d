"""Tokens of the REST API: a person's own, made, shown once, revoked."""

from __future__ import annotations

import hashlib
import secrets
from datetime import datetime, time

from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import path, reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from kakehashi.web.access import signed_in
from kakehashi.web.forms import day_of, text_of
from kakehashi.web.models import ApiToken
from kakehashi.web.request import Asked

PREFIX = "kh_"
SCOPES = ("read", "write", "administer")
"""The last: people and their roles, organisations, sessions. None of them includes another one."""


def digest_of(token: str) -> str:
    """Return what is kept of a token."""
    return hashlib.sha256(token.encode()).hexdigest()


@signed_in
def tokens(request: Asked) -> HttpResponse:
    """List the person's tokens; one that was just made is shown once."""
    mine = ApiToken.objects.filter(person=request.person, revoked=False)
    told = {
        "tokens": mine.order_by("-made_at"),
        "scopes": SCOPES,
        "new": request.session.pop("token", None),
    }
    return render(request, "kakehashi/tokens.html", told)


@require_POST
@signed_in
def make_token(request: Asked) -> HttpResponse:
    """Make a token."""
    made = PREFIX + secrets.token_urlsafe(32)
    until = day_of(request.POST, "expires")
    end = timezone.make_aware(datetime.combine(until, time.max)) if until else None
    ApiToken.objects.create(
        person=request.person,
        name=text_of(request.POST, "name", needed=True)[:100],
        digest=digest_of(made),
        scopes=[scope for scope in SCOPES if scope in request.POST.getlist("scope")] or ["read"],
        made_at=timezone.now(),
        expires_at=end,
    )
    request.session["token"] = made
    return HttpResponseRedirect(reverse("tokens"))


@require_POST
@signed_in
def revoke_token(request: Asked, token: int) -> HttpResponse:
    """Revoke a token of one's own."""
    found = get_object_or_404(ApiToken, pk=token, person=request.person)
    ApiToken.objects.filter(pk=found.pk).update(revoked=True)
    return HttpResponseRedirect(reverse("tokens"))


urlpatterns = [
    path("tokens/", tokens, name="tokens"),
    path("tokens/make/", make_token, name="make_token"),
    path("tokens/<int:token>/revoke/", revoke_token, name="revoke_token"),
]
