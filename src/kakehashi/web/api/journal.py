"""The journal: every change in order, and whether its chain holds."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any, cast

from django.http import HttpRequest
from ninja import Router
from pydantic import BaseModel

from kakehashi.web.api.about import require_everywhere
from kakehashi.web.api.bearer import READ
from kakehashi.web.api.limits import count_long
from kakehashi.web.api.parameters import Limit, Number, Page, answers
from kakehashi.workspace.journal import verify
from kakehashi.workspace.models import JournalEntry, JournalHead
from kakehashi.workspace.permissions import Action
from kakehashi.workspace.plain.words import ProblemRecord, told

router = Router(tags=["journal"])


class EntryRecord(BaseModel):
    """One change of one record, with all that the record then held."""

    number: int
    at: datetime
    actor: str
    action: str
    kind: str
    record: int
    content: dict[str, Any]
    previous: str
    hash: str


class Verified(BaseModel):
    """Whether the chain holds and every record is what its last entry says."""

    entries: int
    last_hash: str
    """Keep it elsewhere: a chain that was made anew has another one."""
    problems: list[ProblemRecord]


@router.get("/journal", auth=READ, response=answers(Page[EntryRecord]))
def list_journal(
    request: HttpRequest, after: Number | None = None, limit: Limit = 100
) -> Page[EntryRecord]:
    """List the entries in order, those after a number; `next` is the number to go on after."""
    require_everywhere(request, Action.READ_JOURNAL)
    entries = JournalEntry.objects.order_by("number").filter(number__gt=after or 0)
    shown = list(entries[: limit + 1])
    items = [_entry(one) for one in shown[:limit]]
    more = items[-1].number if len(shown) > limit else None
    return Page(items=items, total=JournalHead.objects.get().number, next=more)


def _entry(entry: JournalEntry) -> EntryRecord:
    return EntryRecord(
        number=entry.number,
        at=entry.at,
        actor=entry.actor,
        action=entry.action,
        kind=entry.kind,
        record=entry.record,
        content=json.loads(entry.content),
        previous=entry.previous,
        hash=entry.hash,
    )


@router.get("/journal/verify", auth=READ, response=answers(Verified))
def verify_journal(request: HttpRequest) -> Verified:
    """Verify the chain and every record against it."""
    require_everywhere(request, Action.READ_JOURNAL)
    count_long(cast("Any", request).auth.pk)
    head = JournalHead.objects.get()
    problems = [told(problem) for problem in verify()]
    return Verified(entries=head.number, last_hash=head.hash, problems=problems)
