"""Addresses of accounts: those of django-allauth, without the ones that would send e-mail."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import include, path

from kakehashi.web.access import open_to_anybody
from kakehashi.web.accounts.leaving import leads_away
from kakehashi.web.around import around


@open_to_anybody
def no_mail(request: HttpRequest) -> HttpResponse:
    """Say whom to ask where a password is forgotten: nothing here sends e-mail."""
    return render(request, "kakehashi/no_mail.html")


@open_to_anybody
def absent(request: HttpRequest, **found: str) -> HttpResponse:
    """Say that there is no such page: it would be about addresses for e-mail."""
    raise Http404


def _single_sign_on() -> list[Any]:
    """Return the addresses of providers that differ from those of django-allauth."""
    from allauth.socialaccount.providers.openid_connect import views

    begin = leads_away(views.login)
    found = [path("oidc/<str:provider_id>/login/", begin, name="openid_connect_login")]
    if "saml" in around().providers:
        from kakehashi.web.accounts import saml

        found += saml.urlpatterns
    return found


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
    *_single_sign_on(),
    path("", include("allauth.urls")),
]
