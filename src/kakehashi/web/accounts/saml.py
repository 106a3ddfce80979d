"""SAML answers: how much is taken of what anybody may send, and what becomes of nonsense.

Signatures, audience, times and what was asked for are checked by python3-saml and
django-allauth; tests/web/test_saml.py forges each of them.
"""

from __future__ import annotations

from typing import Any

from allauth.core.ratelimit import consume
from allauth.socialaccount.providers.saml import views
from django.core.exceptions import ImproperlyConfigured
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path
from django.views.decorators.csrf import csrf_exempt
from lxml import etree

from kakehashi.errors import KakehashiError, Problem
from kakehashi.web.access import open_to_anybody
from kakehashi.web.accounts.leaving import leads_away

LARGEST = 300_000
"""Bytes of an answer: with certificates and attributes they have some ten thousand."""
_KEPT = 600
"""Seconds for which an answer is kept until the browser follows with its cookies."""
_NONSENSE = (etree.LxmlError, ValueError, ImproperlyConfigured)


class UnreadableAnswerError(KakehashiError):
    """What came is no answer of an identity provider."""


@open_to_anybody
@csrf_exempt
def answer(request: HttpRequest, organization_slug: str) -> HttpResponse:
    """Take what a provider answers by the form of a browser, which comes from another site.

    Anybody may send something here, and it is kept for a moment: neither much nor often.
    """
    if int(request.META.get("CONTENT_LENGTH") or 0) > LARGEST:
        raise UnreadableAnswerError(Problem("KH-WEB-054"))
    if not consume(request, action="saml_answer"):
        return render(request, "429.html", status=429)
    found: HttpResponse = views.acs(request, organization_slug=organization_slug)
    kept: Any = request.saml_acs_session  # type: ignore[attr-defined]
    kept.set_expiry(_KEPT)
    kept.save()
    return found


@open_to_anybody
def finish(request: HttpRequest, organization_slug: str) -> HttpResponse:
    """Check the answer, and log in whom it names."""
    return _checked(views.finish_acs, request, organization_slug)


@open_to_anybody
@csrf_exempt
def logged_out(request: HttpRequest, organization_slug: str) -> HttpResponse:
    """Log out, where the provider says so."""
    return _checked(views.sls, request, organization_slug)


def _checked(view: Any, request: HttpRequest, organization_slug: str) -> HttpResponse:
    try:
        found: HttpResponse = view(request, organization_slug=organization_slug)
    except _NONSENSE as error:
        raise UnreadableAnswerError(Problem("KH-WEB-054")) from error
    return found


_HERE = "saml/<str:organization_slug>"
urlpatterns = [
    path(f"{_HERE}/login/", leads_away(views.login), name="saml_login"),
    path(f"{_HERE}/acs/", answer, name="saml_acs"),
    path(f"{_HERE}/acs/finish/", finish, name="saml_finish_acs"),
    path(f"{_HERE}/sls/", logged_out, name="saml_sls"),
]
