"""The measures of plans that a person may see, with how far each is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from kakehashi.errors import Problem, UsageError
from kakehashi.text.bilingual import Bilingual
from kakehashi.workspace.followed import Followed, day_json, follow_up_json, in_order
from kakehashi.workspace.incident_view import readable_organisations
from kakehashi.workspace.models import Instrument, Measure, Person


@dataclass(frozen=True)
class Assigned(Followed):
    """A measure of a plan with its follow-ups, the latest day last."""

    measure: Measure

    @property
    def stated(self) -> date | None:
        """The deadline that the plan sets."""
        return self.measure.due


def measure_numbered(number: int, person: Person) -> Measure:
    """Return a measure of a plan, for whoever may read the plan or the ministry that owns it.

    Raises:
        UsageError: there is none, or the person may not see it.
    """
    found = Measure.objects.select_related("plan__organisation", "unit").filter(pk=number).first()
    readable = readable_organisations(person)
    if found is None or not {found.plan.organisation_id, found.unit_id} & readable:
        what = Bilingual("measure", "施策")
        raise UsageError(Problem("KH-POL-011", details={"what": what, "number": number}))
    return found


def assigned_of(plan: Instrument) -> list[Assigned]:
    """Return the measures of a plan in the order of their numbers."""
    listed = plan.measures.select_related("unit").prefetch_related("follow_ups__made_by")
    found = [Assigned(in_order(one.follow_ups.all()), one) for one in listed]
    return sorted(found, key=lambda one: (_numbered(one.measure.number), one.measure.pk))


def _numbered(number: str) -> tuple[tuple[int, str], ...]:
    """Return a key by which 2 stands before 10, and 1.2 before 1.10."""
    parts = number.replace("-", ".").replace("－", ".").split(".")
    return tuple((int(p), "") if p.isdecimal() and len(p) < 9 else (0, p) for p in parts)


def measure_json(one: Assigned, on: date) -> dict[str, Any]:
    """Return a measure with its follow-ups as JSON values."""
    return {
        "id": one.measure.pk,
        "number": one.measure.number,
        "text": one.measure.text,
        "owner": one.measure.owner,
        "due": day_json(one.due),
        "progress": one.progress.value if one.progress else None,
        "overdue": one.overdue(on),
        "follow_ups": [follow_up_json(each) for each in one.follow_ups],
    }
