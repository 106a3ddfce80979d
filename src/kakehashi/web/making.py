"""What a new workspace holds before anybody looks at it: one organisation, one person."""

from __future__ import annotations

from datetime import datetime

from kakehashi.web.surroundings import Surroundings
from kakehashi.workspace.beginning import begin
from kakehashi.workspace.models import JournalHead, Organisation


def begin_where_empty(around: Surroundings, organisation: str, now: datetime) -> None:
    """Put an organisation and the person of the folder into a workspace that has none."""
    if JournalHead.objects.exists():
        return
    JournalHead.objects.create(workspace=around.workspace)
    if not Organisation.objects.exists():
        begin(organisation, around.person, around.person, now)
