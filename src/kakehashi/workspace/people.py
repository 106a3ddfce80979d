"""People: who acts, by handle; and who administers everything."""

from __future__ import annotations

from kakehashi.errors import Problem
from kakehashi.workspace.models import Membership, Organisation, Person
from kakehashi.workspace.permissions import Role
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


def administrators() -> list[Person]:
    """Return who takes part and administers every organisation at the top, by their names."""
    tops = set(Organisation.objects.filter(parent__isnull=True).values_list("pk", flat=True))
    held = Membership.objects.filter(
        organisation__in=tops, role=Role.ADMIN.value, ended=False, person__active=True
    )
    places: dict[int, set[int]] = {}
    for person, organisation in held.values_list("person", "organisation"):
        places.setdefault(person, set()).add(organisation)
    everywhere = [person for person, where in places.items() if where == tops]
    return list(Person.objects.filter(pk__in=everywhere).order_by("name", "pk"))
