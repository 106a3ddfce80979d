"""What is a person's own: whom the token acts for, sessions, tokens. No token makes tokens."""

from __future__ import annotations

from datetime import datetime
from typing import Any, cast

from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404
from ninja import Router
from pydantic import BaseModel

from kakehashi.web.accounts.sessions import end_sessions, sessions_of
from kakehashi.web.api.bearer import ADMINISTER, READ
from kakehashi.web.api.parameters import Number, answers
from kakehashi.web.api.people import Ended
from kakehashi.web.models import ApiToken
from kakehashi.web.request import Asked
from kakehashi.workspace.models import Person
from kakehashi.workspace.writing import roles_of

router = Router(tags=["mine"])


class Me(BaseModel):
    """Whom the token acts for."""

    handle: str
    name: str
    scopes: list[str]
    roles: dict[str, str]
    """By the ids of organisations; a role holds in all units below."""


class SessionRecord(BaseModel):
    """A browser in which the person is logged in."""

    id: int
    ip: str
    user_agent: str
    created_at: datetime
    last_seen_at: datetime


class TokenRecord(BaseModel):
    """A token, without what it is: that was shown once, when it was made."""

    id: int
    name: str
    scopes: list[str]
    made_at: datetime
    expires_at: datetime | None
    last_used: datetime | None
    revoked: bool
    asking: bool
    """Whether it is the one of this request."""


@router.get("/me", auth=READ, response=answers(Me))
def show_me(request: HttpRequest) -> Me:
    """Show whom the token acts for, and what it may."""
    person = _me(request)
    roles = {str(organisation): role for organisation, role in roles_of(person).items()}
    return Me(handle=person.handle, name=person.name, scopes=_token(request).scopes, roles=roles)


@router.get("/me/sessions", auth=ADMINISTER, response=answers(list[SessionRecord]))
def list_my_sessions(request: HttpRequest) -> list[SessionRecord]:
    """List the browsers in which the person is logged in; none where nobody logs in."""
    return [
        SessionRecord(
            id=one.pk,
            ip=str(one.ip),
            user_agent=one.user_agent,
            created_at=one.created_at,
            last_seen_at=one.last_seen_at,
        )
        for one in sessions_of(_me(request))
    ]


@router.post("/me/sessions/end", auth=ADMINISTER, response=answers(Ended))
def end_my_sessions(request: HttpRequest) -> Ended:
    """Log the person out in every browser; tokens stay."""
    return Ended(ended=end_sessions(_me(request)))


@router.post("/me/sessions/{session}/end", auth=ADMINISTER, response=answers(Ended))
def end_my_session(request: HttpRequest, session: Number) -> Ended:
    """Log the person out in one browser."""
    count = end_sessions(_me(request), session)
    if not count:
        raise Http404
    return Ended(ended=count)


@router.get("/me/tokens", auth=READ, response=answers(list[TokenRecord]))
def list_my_tokens(request: HttpRequest) -> list[TokenRecord]:
    """List the person's tokens that were not revoked; they are made on the page /tokens/ only."""
    mine = ApiToken.objects.filter(person=_me(request), revoked=False)
    return [_record(request, one) for one in mine.order_by("-made_at", "-pk")]


@router.post("/me/tokens/{token}/revoke", auth=ADMINISTER, response=answers(TokenRecord))
def revoke_my_token(request: HttpRequest, token: Number) -> TokenRecord:
    """Revoke a token of the person, for ever."""
    found = get_object_or_404(ApiToken, pk=token, person=_me(request), revoked=False)
    found.revoked = True
    found.save(update_fields=["revoked"])
    return _record(request, found)


def _record(request: HttpRequest, token: ApiToken) -> TokenRecord:
    return TokenRecord(
        id=token.pk,
        name=token.name,
        scopes=token.scopes,
        made_at=token.made_at,
        expires_at=token.expires_at,
        last_used=token.last_used,
        revoked=token.revoked,
        asking=token.pk == _token(request).pk,
    )


def _me(request: HttpRequest) -> Person:
    return cast("Asked", request).person


def _token(request: HttpRequest) -> Any:
    return cast("Any", request).auth
