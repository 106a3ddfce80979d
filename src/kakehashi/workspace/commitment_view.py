"""The commitments that a person may see, with what became of each and what is due."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import QuerySet

from kakehashi.errors import Problem, UsageError
from kakehashi.policy.entities import Entity, load_entities
from kakehashi.policy.follow_up import ENDED, Progress
from kakehashi.policy.promises import FIELDS
from kakehashi.workspace.incident_view import readable_organisations
from kakehashi.workspace.models import Commitment, FollowUp, Organisation, Person, PolicyText


@dataclass(frozen=True)
class Tracked:
    """A commitment with its follow-ups, the latest day last."""

    commitment: Commitment
    follow_ups: tuple[FollowUp, ...]

    @property
    def last(self) -> FollowUp | None:
        """The follow-up of the latest day."""
        return self.follow_ups[-1] if self.follow_ups else None

    @property
    def due(self) -> date | None:
        """The deadline, as it was moved last."""
        return due_now(self.commitment.due, self.follow_ups)

    @property
    def progress(self) -> Progress | None:
        """How far it is; None where nobody followed it up."""
        return Progress(self.last.progress) if self.last else None

    def overdue(self, on: date) -> bool:
        """Say whether it is confirmed, past its deadline, and neither done nor dropped."""
        confirmed = self.commitment.state == "confirmed"
        return confirmed and late(self.due, self.progress, on)

    def said(self, field: str) -> str:
        """Return what a field says; empty where the text states none."""
        found: dict[str, Any] = self.commitment.fields.get(field, {})
        return str(found.get("text", ""))

    @property
    def entities(self) -> tuple[Entity, ...]:
        """The initiatives and bodies that it is about."""
        return entities_named(self.commitment.entities)


def due_now(stated: date | None, follow_ups: Sequence[FollowUp]) -> date | None:
    """Return a deadline as it was moved last."""
    moved = [one.new_due for one in follow_ups if one.new_due]
    return moved[-1] if moved else stated


def late(due: date | None, progress: Progress | None, on: date) -> bool:
    """Say whether a deadline has passed of what has not ended."""
    return due is not None and due < on and progress not in ENDED


def entities_named(ids: Iterable[str]) -> tuple[Entity, ...]:
    """Return initiatives and bodies by their ids; ids that a later data file lacks are left out."""
    wanted = set(ids)
    return tuple(one for one in load_entities() if one.id in wanted)


def tracked_of(organisations: Iterable[int], state: str = "") -> list[Tracked]:
    """Return the commitments of some organisations, those due first, then by text and place."""
    found = _all().filter(text__organisation_id__in=list(organisations))
    if state:
        found = found.filter(state=state)
    tracked = [_tracked(one) for one in found]
    return sorted(
        tracked, key=lambda one: (one.due is None, one.due or date.max, one.commitment.pk)
    )


def visible_commitments(person: Person, state: str = "") -> list[Tracked]:
    """Return the commitments that a person may see."""
    return tracked_of(readable_organisations(person), state)


def commitment_of(organisation: Organisation, number: int) -> Tracked | None:
    """Return a commitment of an organisation; None where it has none of that number."""
    found = _all().filter(pk=number, text__organisation=organisation).first()
    return _tracked(found) if found else None


def commitment_numbered(number: int, person: Person) -> Tracked:
    """Return a commitment.

    Raises:
        UsageError: there is none, or the person may not see it: the same words.
    """
    found = _all().filter(pk=number).first()
    if found is None or found.text.organisation_id not in readable_organisations(person):
        raise UsageError(Problem("KH-POL-004", details={"number": number}))
    return _tracked(found)


def _all() -> QuerySet[Commitment]:
    related = ("text__organisation", "text__document", "decided_by")
    return Commitment.objects.select_related(*related).prefetch_related("follow_ups__made_by")


def _tracked(commitment: Commitment) -> Tracked:
    return Tracked(commitment, in_order(commitment.follow_ups.all()))


def in_order(follow_ups: Iterable[FollowUp]) -> tuple[FollowUp, ...]:
    """Return follow-ups by the day for which they hold."""
    return tuple(sorted(follow_ups, key=lambda one: (one.on, one.pk)))


def texts_of(organisation: Organisation) -> list[PolicyText]:
    """Return the texts of an organisation by date and name."""
    mine = PolicyText.objects.filter(organisation=organisation)
    return list(mine.order_by("published", "name", "pk"))


def commitment_json(tracked: Tracked, on: date) -> dict[str, Any]:
    """Return a commitment as JSON values; docs/policy.md tells what the keys mean."""
    one = tracked.commitment
    return {
        "number": one.pk,
        "revision": one.revision,
        "state": one.state,
        "status": one.status,
        "text": {"number": one.text_id, "name": one.text.name, "published": one.text.published},
        "quote": one.quote,
        "above": one.above,
        "page": one.page,
        "start": one.start,
        "end": one.end,
        "fields": {name: one.fields.get(name) for name in FIELDS},
        "deadline_stated": "deadline" in one.fields,
        "due": _day(tracked.due),
        "due_stated": _day(one.due),
        "overdue": tracked.overdue(on),
        "progress": tracked.progress.value if tracked.progress else None,
        "entities": list(one.entities),
        "reason": one.reason,
        "decided_by": one.decided_by.handle if one.decided_by else None,
        "decided_at": one.decided_at.isoformat() if one.decided_at else None,
        "follow_ups": [follow_up_json(each) for each in tracked.follow_ups],
    }


def follow_up_json(one: FollowUp) -> dict[str, Any]:
    """Return a follow-up as JSON values."""
    return {
        "on": one.on.isoformat(),
        "status": one.status,
        "progress": one.progress,
        "quote": one.quote,
        "source": one.source,
        "new_due": _day(one.new_due),
        "note": one.note,
        "by": one.made_by.handle,
    }


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None
