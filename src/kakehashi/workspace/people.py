"""The person who acts, by handle."""

from __future__ import annotations

from kakehashi.errors import Problem
from kakehashi.workspace.models import Person
from kakehashi.workspace.writing import RefusedError


def person_of(handle: str) -> Person:
    """Return somebody who takes part.

    Raises:
        RefusedError: there is no such person, or they no longer take part.
    """
    person = Person.objects.filter(handle=handle, active=True).first()
    if person is None:
        raise RefusedError(Problem("KH-WS-012", details={"person": handle}))
    return person
