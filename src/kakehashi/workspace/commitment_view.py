"""The commitments that a person may see, with what became of each and what is due."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import QuerySet

from kakehashi.errors import Problem, UsageError
from kakehashi.policy.entities import Entity, load_entities
from kakehashi.policy.promises import FIELDS
from kakehashi.workspace.followed import Followed, day_json, follow_up_json, in_order
from kakehashi.workspace.incident_view import readable_organisations
from kakehashi.workspace.models import Commitment, Organisation, Person, PolicyText


@dataclass(frozen=True)
class Tracked(Followed):
    """A commitment with its follow-ups, the latest day last."""

    commitment: Commitment

    @property
    def stated(self) -> date | None:
        """The deadline that the text states, or that was set for it."""
        return self.commitment.due

    def overdue(self, on: date) -> bool:
        """Say whether it is confirmed, past its deadline, and neither done nor dropped."""
        return self.commitment.state == "confirmed" and super().overdue(on)

    def said(self, field: str) -> str:
        """Return what a field says; empty where the text states none."""
        found: dict[str, Any] = self.commitment.fields.get(field, {})
        return str(found.get("text", ""))

    @property
    def entities(self) -> tuple[Entity, ...]:
        """The initiatives and bodies that it is about."""
        return entities_named(self.commitment.entities)


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
    return Tracked(in_order(commitment.follow_ups.all()), commitment)


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
        "due": day_json(tracked.due),
        "due_stated": day_json(one.due),
        "overdue": tracked.overdue(on),
        "progress": tracked.progress.value if tracked.progress else None,
        "entities": list(one.entities),
        "reason": one.reason,
        "decided_by": one.decided_by.handle if one.decided_by else None,
        "decided_at": one.decided_at.isoformat() if one.decided_at else None,
        "follow_ups": [follow_up_json(each) for each in tracked.follow_ups],
    }
