"""For whom the server acts: what they may read is all there is."""

from __future__ import annotations

from dataclasses import dataclass

from kakehashi.errors import KakehashiError, Problem
from kakehashi.workspace.access import require
from kakehashi.workspace.models import Person
from kakehashi.workspace.permissions import Action, permitted
from kakehashi.workspace.subjects import Subject, subject_named, subjects
from kakehashi.workspace.writing import RefusedError, chain_of, roles_of


@dataclass(frozen=True, slots=True)
class Acting:
    """A person in the workspace that is open, or nobody where none is."""

    handle: str = ""
    open: bool = False

    def readable(self) -> list[Subject]:
        """Return the organisations and systems that the person may read.

        Raises:
            KakehashiError: no workspace is open.
            RefusedError: the person takes no part in it.
        """
        if not self.open:
            raise KakehashiError(Problem("KH-WEB-037"))
        person = Person.objects.filter(handle=self.handle, active=True).first()
        if person is None:
            raise RefusedError(Problem("KH-WS-012", details={"person": self.handle}))
        roles = roles_of(person)
        return [
            one for one in subjects() if permitted(roles, Action.READ, chain_of(one.organisation))
        ]

    def subject(self, name: str, action: Action = Action.READ) -> Subject:
        """Return an organisation or system by name or path, if the person may do this there.

        Raises:
            UsageError: there is none that they may read, or several fit.
            RefusedError: they may read there, and not do this.
        """
        found = subject_named(name, self.readable())
        require(self.handle, action, at=found.organisation)
        return found
