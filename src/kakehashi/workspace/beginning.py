"""The first records of a workspace: an organisation, and a person who may do everything in it."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from kakehashi.workspace.models import JournalHead, Membership, Organisation, Person
from kakehashi.workspace.permissions import Role
from kakehashi.workspace.writing import Writer


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
