"""Addresses of accounts: those of django-allauth, without the ones that would send e-mail."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import include, path

from kakehashi.web.access import open_to_anybody


@open_to_anybody
def no_mail(request: HttpRequest) -> HttpResponse:
    """Say whom to ask where a password is forgotten: nothing here sends e-mail."""
    return render(request, "kakehashi/no_mail.html")


@open_to_anybody
def absent(request: HttpRequest, **found: str) -> HttpResponse:
    """Say that there is no such page: it would be about addresses for e-mail."""
    raise Http404


# Django takes the first that fits; allauth asks for these names.
urlpatterns = [
    path("password/reset/", no_mail, name="account_reset_password"),
    path("password/reset/<path:rest>", absent),
    path("email/", absent, name="account_email"),
    path("confirm-email/", absent, name="account_email_verification_sent"),
    path("confirm-email/<path:rest>", absent),
    path("login/code/<path:rest>", absent),
    path("reauthenticate/code/", absent),
    path("reauthenticate/code/<path:rest>", absent),
    path("", include("allauth.urls")),
]
