"""Addresses of accounts: those of django-allauth, without the ones that would send e-mail."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import include, path, re_path

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
    re_path(r"^password/reset/(?P<rest>.+)$", absent, name="account_reset_password_done"),
    path("email/", absent, name="account_email"),
    re_path(r"^confirm-email/(?P<rest>.*)$", absent, name="no_confirmation"),
    path("login/code/confirm/", absent, name="account_confirm_login_code"),
    re_path(r"^reauthenticate/code/(?P<rest>.*)$", absent, name="no_code"),
    path("", include("allauth.urls")),
]
