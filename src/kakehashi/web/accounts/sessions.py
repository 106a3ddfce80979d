"""The sessions in which a person is logged in: listed, and ended."""

from __future__ import annotations

from typing import Any

from kakehashi.web.around import around
from kakehashi.workspace.models import Person


def sessions_of(person: Person) -> list[Any]:
    """Return the sessions of a person that hold, the latest first; none where nobody logs in."""
    if around().local:
        return []
    from allauth.usersessions.models import UserSession
    from django.contrib.auth import get_user_model

    user = get_user_model().objects.filter(username=person.handle).first()
    held = UserSession.objects.purge_and_list(user) if user else []
    return sorted(held, key=lambda one: one.last_seen_at, reverse=True)


def end_sessions(person: Person, number: int | None = None) -> int:
    """End the sessions of a person, or the one of a number; return how many."""
    ended = [one for one in sessions_of(person) if number in (None, one.pk)]
    for one in ended:
        one.end()
    return len(ended)
