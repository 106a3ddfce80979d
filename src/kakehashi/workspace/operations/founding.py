"""A new organisation at the top, beside those that are there already."""

from __future__ import annotations

from datetime import datetime

from kakehashi.errors import KakehashiError, Problem
from kakehashi.workspace.models import Membership, Organisation
from kakehashi.workspace.operations.organisations import unique_name
from kakehashi.workspace.permissions import Action, Role
from kakehashi.workspace.writing import writing


def found_organisation(name: str, *, actor: str, now: datetime) -> Organisation:
    """Add an organisation at the top; whoever adds it administers it.

    Only who may change every organisation at the top adds another one: otherwise
    anybody with a role anywhere could make themselves an administrator.

    Raises:
        RefusedError: they may not.
        KakehashiError: there is one of that name, or the name is empty.
    """
    if not name.strip():
        raise KakehashiError(Problem("KH-WS-016"))
    with writing(actor, now) as write, unique_name(name):
        for top in Organisation.objects.filter(parent__isnull=True):
            write.require(Action.ORGANISE, top)
        made = write.insert("add organisation", Organisation(name=name.strip()))
        held = Membership(person=write.actor, organisation=made, role=Role.ADMIN.value)
        write.insert("give role", held)
        return made
