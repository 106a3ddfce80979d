"""Which incidents a person may see; restricted ones only those who handle incidents may."""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import QuerySet

from kakehashi.errors import Problem, UsageError
from kakehashi.incidents.words import Confidentiality
from kakehashi.workspace.models import Incident, Organisation, Person
from kakehashi.workspace.permissions import Action, permitted
from kakehashi.workspace.writing import chain_of, roles_of

_SEE_ALL = (Action.HANDLE_INCIDENTS, Action.READ_JOURNAL)
"""Whoever may do one of these sees restricted incidents too: assessors and auditors."""


def visible_incidents(person: Person, organisation: Organisation | None = None) -> list[Incident]:
    """Return the incidents that a person may see, the oldest first.

    Args:
        person: Who wants to see them.
        organisation: Only its own; None: of all.
    """
    roles = roles_of(person)
    found: list[Incident] = []
    places: dict[int, tuple[bool, bool]] = {}
    listed = _all() if organisation is None else _all().filter(organisation=organisation)
    for one in listed:
        place = one.organisation_id
        if place not in places:
            places[place] = _may(roles, one.organisation)
        reads, handles = places[place]
        if handles or (reads and one.confidentiality != Confidentiality.RESTRICTED):
            found.append(one)
    return found


def incident_numbered(number: int, person: Person) -> Incident:
    """Return an incident.

    Raises:
        UsageError: there is none, or the person may not see it: the same words,
            so that nobody learns that it is there.
    """
    one = _all().filter(pk=number).first()
    if one is not None:
        reads, handles = _may(roles_of(person), one.organisation)
        if handles or (reads and one.confidentiality != Confidentiality.RESTRICTED):
            return one
    raise UsageError(Problem("KH-INC-005", details={"number": number}))


def _may(roles: dict[int, str], organisation: Organisation) -> tuple[bool, bool]:
    chain = chain_of(organisation)
    reads = bool(permitted(roles, Action.READ, chain))
    return reads, any(permitted(roles, action, chain) for action in _SEE_ALL)


def _all() -> QuerySet[Incident]:
    return Incident.objects.select_related("organisation").order_by("pk")


def public_only(incidents: Iterable[Incident]) -> list[Incident]:
    """Return those that may be told outside."""
    return [
        one
        for one in incidents
        if one.confidentiality == Confidentiality.PUBLIC and one.state != "withdrawn"
    ]


def readable_organisations(person: Person) -> set[int]:
    """Return the ids of the organisations that a person may read."""
    roles = roles_of(person)
    return {
        one.pk for one in Organisation.objects.all() if permitted(roles, Action.READ, chain_of(one))
    }
