"""How django-allauth is used: no open sign-up, accounts only for people of the workspace."""

from __future__ import annotations

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.core.exceptions import ImmediateHttpResponse
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from django.contrib.auth import get_user_model
from django.http import HttpRequest
from django.shortcuts import render

from kakehashi.workspace.models import Person


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]
    """Closes sign-up: accounts come from invitations and identity providers."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Say no: see `accounts.invitations`."""
        return False


class SocialAccountAdapter(DefaultSocialAccountAdapter):  # type: ignore[misc]
    """Lets people in whom an identity provider names and the workspace knows.

    The provider's user name (OpenID Connect: `preferred_username`; SAML: what the
    mapping of attributes calls `username`), else the part of the e-mail address before
    the @, has to be the handle of a person who takes part.
    """

    def is_open_for_signup(self, request: HttpRequest, sociallogin: Any) -> bool:
        """Say whether the workspace knows the person."""
        return _person(sociallogin.user.username) is not None

    def populate_user(self, request: HttpRequest, sociallogin: Any, data: dict[str, Any]) -> Any:
        """Name the account by the person's handle."""
        user = super().populate_user(request, sociallogin, data)
        user.username = _handle(data)
        return user

    def pre_social_login(self, request: HttpRequest, sociallogin: Any) -> None:
        """Turn away who takes no part, before an account is made.

        A name is no proof that somebody owns the account of that name here: they log
        in with its password, and connect it themselves.
        """
        if sociallogin.is_existing or request.user.is_authenticated:
            return
        handle = sociallogin.user.username
        if _person(handle) is None:
            raise ImmediateHttpResponse(render(request, "kakehashi/no_part.html", status=403))
        if get_user_model().objects.filter(username=handle).exists():
            raise ImmediateHttpResponse(render(request, "kakehashi/connect.html", status=403))


def _handle(data: dict[str, Any]) -> str:
    """Return the handle by which a provider names somebody; empty where it names nobody."""
    name = data.get("username") or str(data.get("email") or "").split("@")[0]
    return name if isinstance(name, str) else ""


def _person(handle: str) -> Person | None:
    return Person.objects.filter(handle=handle, active=True).first() if handle else None
