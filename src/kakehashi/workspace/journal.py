"""Seal the journal's entries into a chain, and verify it.

Each hash covers the entry and the hash before it, the first one the id of the
workspace: an entry that is changed, taken out or put in breaks every hash that
follows. (A chain shows that something was changed, not who did it; keep the
last hash elsewhere to see a chain that was made anew.)
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from datetime import datetime
from typing import Any

from kakehashi.errors import Problem
from kakehashi.workspace.models import JournalEntry, JournalHead
from kakehashi.workspace.models.record import Record
from kakehashi.workspace.tables import RECORDS

_BATCH = 2000
_ENCODER = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"))
"""Made once: `json.dumps` would make one for each of a hundred thousand entries."""


def canonical(value: Any) -> str:
    """Return JSON with sorted keys and no spaces: equal values give equal texts.

    Example:
        >>> canonical({"b": "橋", "a": 1})
        '{"a":1,"b":"橋"}'
    """
    return _ENCODER.encode(value)


def seal(entry: JournalEntry) -> str:
    """Return the hash of an entry, from all that it holds and the hash before it."""
    covered = [
        entry.previous,
        entry.number,
        entry.at.isoformat(),
        entry.actor,
        entry.action,
        entry.kind,
        entry.record,
        entry.content,
    ]
    return hashlib.sha256(canonical(covered).encode()).hexdigest()


def chained(
    head: JournalHead, changes: list[tuple[str, Record]], actor: str, at: datetime
) -> list[JournalEntry]:
    """Return the sealed entries for some changes, and move the head on."""
    entries = []
    for action, record in changes:
        head.number += 1
        entry = JournalEntry(
            number=head.number,
            at=at,
            actor=actor,
            action=action,
            kind=record.record_kind(),
            record=record.pk,
            content=canonical(record.content()),
            previous=head.hash or head.workspace,
        )
        entry.hash = head.hash = seal(entry)
        entries.append(entry)
    return entries


def verify() -> Iterator[Problem]:
    """Yield what is wrong: broken links, missing entries, records that differ from the journal."""
    head = JournalHead.objects.get()
    last, number = head.workspace, 0
    newest: dict[tuple[str, int], str] = {}
    for entry in JournalEntry.objects.order_by("number").iterator(_BATCH):
        number += 1
        if entry.number != number:
            yield Problem("KH-WS-020", details={"number": number})
            number = entry.number
        if entry.previous != last or entry.hash != seal(entry):
            yield Problem("KH-WS-021", details={"number": entry.number})
        last = entry.hash
        newest[entry.kind, entry.record] = digest(entry.content)
    if (head.number, head.hash or head.workspace) != (number, last):
        yield Problem("KH-WS-022", details={"number": head.number, "last": number})
    yield from _differing(newest)


def digest(text: str) -> str:
    """Return a short fingerprint, enough to compare a record with its last entry."""
    return hashlib.blake2b(text.encode(), digest_size=16).hexdigest()


def _differing(newest: dict[tuple[str, int], str]) -> Iterator[Problem]:
    """Compare every record with what the journal last said of it."""
    for table in RECORDS:
        kind = table.record_kind()
        for record in table.objects.order_by("pk").iterator(_BATCH):
            told = newest.pop((kind, record.pk), None)
            if told != digest(canonical(record.content())):
                yield Problem("KH-WS-023", details={"kind": kind, "record": record.pk})
    for kind, number in newest:
        yield Problem("KH-WS-024", details={"kind": kind, "record": number})
