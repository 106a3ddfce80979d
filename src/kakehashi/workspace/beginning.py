"""The first records of a workspace: an organisation, and a person who may do everything in it."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from kakehashi.workspace.models import (
    JournalEntry,
    JournalHead,
    Membership,
    Organisation,
    Person,
)
from kakehashi.workspace.permissions import Role
from kakehashi.workspace.tables import RECORDS
from kakehashi.workspace.writing import Writer

_STEPS = (
    ("add person", "person"),
    ("add organisation", "organisation"),
    ("give role", "membership"),
)
"""What the journal tells of a beginning: actions, and the kinds of records."""


def begin(organisation: str, handle: str, name: str, now: datetime) -> Organisation:
    """Store the first organisation with its first person, the administrator."""
    with transaction.atomic():
        head = JournalHead.objects.select_for_update().get()
        person = Person(handle=handle, name=name)
        writer = Writer(person, head, now)
        writer.insert("add person", person)
        first = writer.insert("add organisation", Organisation(name=organisation))
        member = Membership(person=person, organisation=first, role=Role.ADMIN.value)
        writer.insert("give role", member)
        writer.finish()
    return first


def only_begun() -> bool:
    """Say whether the workspace holds what `begin` stored and nothing else, by journal and records.

    What was undone again counts as well: the journal would lose that it happened.
    """
    told = JournalEntry.objects.order_by("number").values_list("action", "kind")
    if tuple(told[: len(_STEPS) + 1]) != _STEPS:
        return False
    begun = {kind: 1 for _, kind in _STEPS}
    return all(table.objects.count() == begun.get(table.record_kind(), 0) for table in RECORDS)
