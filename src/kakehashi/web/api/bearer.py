"""Tokens: who is acting, and how far the token goes: read, write, administer.

Only tokens are accepted, also on this machine alone: other programs, and pages
of other sites, could reach the API otherwise. Cookies mean nothing here, so that
no foreign page can act for somebody who is logged in (CSRF).
"""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.db.models import Q
from django.http import HttpRequest
from django.utils import timezone
from ninja.security import HttpBearer

from kakehashi.errors import KakehashiError, Problem
from kakehashi.web.api.limits import count
from kakehashi.web.models import ApiToken
from kakehashi.web.pages.tokens import digest_of

NOTED = timedelta(minutes=1)
"""How exact the time of last use is: each note of it is a write."""


class UnknownTokenError(KakehashiError):
    """No token came along, or one that is unknown, revoked or has expired (401)."""


class ScopeError(KakehashiError):
    """The token lacks the scope that is needed (403)."""


class Bearer(HttpBearer):
    """A token in the Authorization header (RFC 6750), with the scope that is needed."""

    def __init__(self, scope: str) -> None:
        super().__init__()
        self.scope = scope

    def __call__(self, request: HttpRequest) -> Any:
        """Return the token of a request.

        Raises:
            UnknownTokenError: there is none that counts.
        """
        found = super().__call__(request)
        if found is None:
            raise UnknownTokenError(Problem("KH-WEB-031"))
        return found

    def authenticate(self, request: HttpRequest, token: str) -> ApiToken | None:
        """Let the token's person act.

        Raises:
            ScopeError: the token may not write.
            TooManyError: it asked too often.
        """
        found = valid(token)
        request.person = found.person if found else None  # type: ignore[attr-defined]
        if found is None:
            return None
        count(found.pk)
        if self.scope not in found.scopes:
            details = {"name": found.name, "scope": self.scope}
            raise ScopeError(Problem("KH-WEB-032", details=details))
        _note(found)
        return found


def valid(token: str) -> ApiToken | None:
    """Return a token that counts now; None where it is unknown, revoked or has expired."""
    open_ended = Q(expires_at__isnull=True) | Q(expires_at__gt=timezone.now())
    found = ApiToken.objects.select_related("person").filter(
        open_ended, digest=digest_of(token), revoked=False, person__active=True
    )
    return found.first()


def _note(token: ApiToken) -> None:
    now = timezone.now()
    if token.last_used is None or now - token.last_used >= NOTED:
        ApiToken.objects.filter(pk=token.pk).update(last_used=now)


READ, WRITE, ADMINISTER = Bearer("read"), Bearer("write"), Bearer("administer")
