"""Evidence that came from outside: many pieces of one file, all of them or none."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from kakehashi.workspace.models import Evidence, Organisation
from kakehashi.workspace.permissions import Action
from kakehashi.workspace.writing import writing


def keep_evidence(
    organisation: Organisation, evidence: Sequence[Evidence], *, actor: str, now: datetime
) -> list[Evidence]:
    """Keep what a file says as evidence.

    Raises:
        RefusedError: the person may not keep evidence here.
    """
    with writing(actor, now) as write:
        write.require(Action.REVIEW, organisation)
        return [write.insert("quote evidence", one) for one in evidence]
