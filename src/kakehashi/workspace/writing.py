"""The one way to write: changes and their journal entries in one transaction, or neither."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Any, TypeVar

from django.db import OperationalError, transaction
from django.db.models import F

from kakehashi.errors import KakehashiError, Problem
from kakehashi.workspace.database import unreachable
from kakehashi.workspace.journal import chained
from kakehashi.workspace.models import JournalEntry, JournalHead, Membership, Organisation, Person
from kakehashi.workspace.models.record import Record
from kakehashi.workspace.permissions import Action, permitted
from kakehashi.workspace.rows_at_once import insert_rows

R = TypeVar("R", bound=Record)
_BATCH = 2000
_FEW = 500
"""Ids in one query: SQLite takes no more than a thousand in some builds."""


class RefusedError(KakehashiError):
    """The person may not do this here; the problem says which role is needed."""

    exit_code = 1


class StaleError(KakehashiError):
    """Somebody else changed the record meanwhile; both versions are shown."""

    exit_code = 1


class Writer:
    """One transaction by one person: what it inserts and changes goes into the journal too."""

    def __init__(self, actor: Person, head: JournalHead, now: datetime) -> None:
        self.actor = actor
        self.now = now
        self._head = head
        self._changes: list[tuple[str, Record]] = []
        self._roles: dict[int, str] | None = None

    def require(self, action: Action, organisation: Organisation, *, own: bool = False) -> None:
        """Go on only if the person may do this in an organisation.

        Raises:
            RefusedError: they may not.
        """
        if self._roles is None:
            self._roles = roles_of(self.actor)
        answer = permitted(self._roles, action, chain_of(organisation), own=own)
        if not answer:
            details = {"person": self.actor.handle, "reason": answer.reason}
            raise RefusedError(Problem("KH-WS-011", details=details))

    def insert(self, action: str, record: R) -> R:
        """Store a new record."""
        record.save(force_insert=True)
        self._changes.append((action, record))
        return record

    def insert_all(self, action: str, records: Iterable[R]) -> list[R]:
        """Store many new records of one table at once."""
        listed = list(records)
        if listed:
            type(listed[0]).objects.bulk_create(listed, batch_size=_BATCH)
            self._changes.extend((action, record) for record in listed)
        return listed

    def update(self, action: str, record: R, *, revision: int | None = None, **changes: Any) -> R:
        """Change a record that nobody else changed since it was read.

        Args:
            action: What the journal calls it.
            record: As it was read; it is brought up to date.
            revision: The revision that the person saw; that of `record` where not given.
            **changes: New values by field.

        Raises:
            StaleError: the stored record has another revision.
        """
        seen = record.revision if revision is None else revision
        table = type(record)
        written = table.objects.filter(pk=record.pk, revision=seen).update(
            **changes, revision=seen + 1
        )
        if not written:
            raise StaleError(_stale(table.objects.get(pk=record.pk), seen, changes))
        for field, value in changes.items():
            setattr(record, field, value)
        record.revision = seen + 1
        self._changes.append((action, record))
        return record

    def update_all(self, action: str, records: Iterable[R], **changes: Any) -> list[R]:
        """Change many records of one table alike, each as it was read in this transaction.

        Raises:
            StaleError: one of them was changed in between.
        """
        listed = list(records)
        for start in range(0, len(listed), _FEW):
            some = listed[start : start + _FEW]
            revisions = {record.pk: record.revision for record in some}
            stored = type(some[0]).objects.filter(pk__in=revisions)
            for pk, revision in stored.values_list("pk", "revision"):
                if revision != revisions[pk]:
                    raise StaleError(_stale(stored.get(pk=pk), revisions[pk], changes))
            stored.update(**changes, revision=F("revision") + 1)
        for record in listed:
            for field, value in changes.items():
                setattr(record, field, value)
            record.revision += 1
            self._changes.append((action, record))
        return listed

    def finish(self) -> None:
        """Write the journal entries; called once, inside the transaction."""
        if not self._changes:
            return
        entries = chained(self._head, self._changes, self.actor.handle, self.now)
        insert_rows(entries)
        self._head.save()


@contextmanager
def writing(actor: str, now: datetime) -> Iterator[Writer]:
    """Open a transaction for one person; it is stored when the block ends without an error.

    Args:
        actor: The handle of the person.
        now: When, with its time zone.

    Raises:
        RefusedError: there is no such person, or they no longer take part.
        KakehashiError: the database cannot be written now.
    """
    try:
        with transaction.atomic():
            # Writers queue here: entries are chained one after the other.
            head = JournalHead.objects.select_for_update().get()
            person = Person.objects.filter(handle=actor, active=True).first()
            if person is None:
                raise RefusedError(Problem("KH-WS-012", details={"person": actor}))
            writer = Writer(person, head, now)
            yield writer
            writer.finish()
    except OperationalError as error:
        raise unreachable(error) from error


def roles_of(person: Person) -> dict[int, str]:
    """Return the roles of a person by the ids of organisations."""
    held = Membership.objects.filter(person=person, ended=False)
    return dict(held.values_list("organisation_id", "role"))


def chain_of(organisation: Organisation) -> list[int]:
    """Return the ids of an organisation and of those above it."""
    chain: list[int] = []
    current: Organisation | None = organisation
    while current is not None and current.pk not in chain:
        chain.append(current.pk)
        current = current.parent
    return chain


def _stale(stored: Record, seen: int, wanted: dict[str, Any]) -> Problem:
    last = JournalEntry.objects.filter(kind=stored.record_kind(), record=stored.pk).latest("number")
    fields = [field for field in wanted if getattr(stored, field, None) != wanted[field]]
    yours = ", ".join(f"{field} = {wanted[field]}" for field in fields)
    theirs = ", ".join(f"{field} = {getattr(stored, field, None)}" for field in fields)
    return Problem(
        "KH-WS-010",
        details={
            "record": f"{stored.record_kind()} {stored.pk}",
            "seen": seen,
            "stored": stored.revision,
            "by": last.actor,
            "at": last.at.isoformat(timespec="seconds"),
            "yours": yours,
            "theirs": theirs,
        },
    )
