"""Ask for permission to read; those who write are asked where they write."""

from __future__ import annotations

from kakehashi.errors import Problem
from kakehashi.workspace.models import Organisation, Person
from kakehashi.workspace.permissions import Action, permitted
from kakehashi.workspace.writing import RefusedError, chain_of, roles_of


def require(actor: str, *actions: Action, at: Organisation | None = None) -> Person:
    """Return the person, if they may do all of this in an organisation.

    Args:
        actor: The handle of the person.
        *actions: What they want to do.
        at: Where; None: in every organisation at the top, as for the whole workspace.

    Raises:
        RefusedError: they may not, or there is no such person.
    """
    person = Person.objects.filter(handle=actor, active=True).first()
    if person is None:
        raise RefusedError(Problem("KH-WS-012", details={"person": actor}))
    roles = roles_of(person)
    places = [at] if at else list(Organisation.objects.filter(parent__isnull=True))
    for organisation in places:
        for action in actions:
            answer = permitted(roles, action, chain_of(organisation))
            if not answer:
                details = {"person": actor, "reason": answer.reason}
                raise RefusedError(Problem("KH-WS-011", details=details))
    return person
