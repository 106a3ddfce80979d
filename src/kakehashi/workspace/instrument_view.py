"""The instruments that a person may see, their measures with how far each is, and overlaps."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import QuerySet

from kakehashi.errors import Problem, UsageError
from kakehashi.library.library import Library
from kakehashi.policy.follow_up import Progress
from kakehashi.policy.instruments import FIELDS
from kakehashi.policy.overlaps import Entry, Overlap, Suggested
from kakehashi.relations.literals import ANY
from kakehashi.reports.relation_proof import tokens
from kakehashi.text.bilingual import Bilingual
from kakehashi.workspace.commitment_view import due_now, follow_up_json, in_order, late
from kakehashi.workspace.incident_view import readable_organisations
from kakehashi.workspace.models import FollowUp, Instrument, Measure, Person

ENDED_STATES = ("replaced", "repealed")
"""Instruments that are of the past: they overlap with nothing, and are not reviewed."""


@dataclass(frozen=True)
class Assigned:
    """A measure of a plan with its follow-ups, the latest day last."""

    measure: Measure
    follow_ups: tuple[FollowUp, ...]

    @property
    def last(self) -> FollowUp | None:
        """The follow-up of the latest day."""
        return self.follow_ups[-1] if self.follow_ups else None

    @property
    def due(self) -> date | None:
        """The deadline, as it was moved last."""
        return due_now(self.measure.due, self.follow_ups)

    @property
    def progress(self) -> Progress | None:
        """How far it is; None where nobody said."""
        return Progress(self.last.progress) if self.last else None

    def overdue(self, on: date) -> bool:
        """Say whether it is past its deadline, and neither done nor dropped."""
        return late(self.due, self.progress, on)


def instruments_of(organisations: Iterable[int]) -> list[Instrument]:
    """Return the instruments in the registries of some organisations, by owner and title."""
    found = _all().filter(organisation_id__in=list(organisations))
    return list(found.order_by("owner", "title", "edition", "pk"))


def visible_instruments(person: Person) -> list[Instrument]:
    """Return the instruments that a person may see."""
    return instruments_of(readable_organisations(person))


def instrument_numbered(number: int, person: Person) -> Instrument:
    """Return an instrument.

    Raises:
        UsageError: there is none, or the person may not see it: the same words.
    """
    found = _all().filter(pk=number).first()
    if found is None or found.organisation_id not in readable_organisations(person):
        what = Bilingual("instrument", "政策文書")
        raise UsageError(Problem("KH-POL-011", details={"what": what, "number": number}))
    return found


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


def _all() -> QuerySet[Instrument]:
    return Instrument.objects.select_related("organisation", "unit", "document", "replaces")


def assigned_of(plan: Instrument) -> list[Assigned]:
    """Return the measures of a plan in the order of their numbers."""
    listed = plan.measures.select_related("unit").prefetch_related("follow_ups__made_by")
    found = [Assigned(one, in_order(one.follow_ups.all())) for one in listed]
    return sorted(found, key=lambda one: (_numbered(one.measure.number), one.measure.pk))


def _numbered(number: str) -> tuple[tuple[int, str], ...]:
    """Return a key by which 2 stands before 10, and 1.2 before 1.10."""
    parts = number.replace("-", ".").replace("－", ".").split(".")
    return tuple((int(p), "") if p.isdecimal() and len(p) < 9 else (0, p) for p in parts)


def due_for_review(instruments: Iterable[Instrument], on: date) -> list[Instrument]:
    """Return instruments whose review is due, the longest overdue first."""
    found = [
        (one.review_on, one.pk, one)
        for one in instruments
        if one.review_on and one.review_on <= on and one.state not in ENDED_STATES
    ]
    return [one for _, _, one in sorted(found, key=lambda each: each[:2])]


def entries_of(instruments: Sequence[Instrument], library: Library) -> list[Entry]:
    """Return instruments as they are compared; those of the past are left out."""
    return [_entry(one, library) for one in instruments if one.state not in ENDED_STATES]


def _entry(one: Instrument, library: Library) -> Entry:
    framework = library.frameworks.get(one.framework)
    known = library.provisions
    by_ref = library.hub.by_ref
    suggested = tuple(
        Suggested(told["practice"], told["quote"], told["page"], told["force"], told["probability"])
        for told in one.practices
        if told["practice"] in by_ref
    )
    return Entry(
        one.pk,
        Bilingual(one.title, one.title),
        framework,
        tuple(ref for ref in one.implements if ref in known),
        () if framework else suggested,
    )


def written_of(one: Instrument) -> dict[str, str]:
    """Return what is told of an instrument as it would be written in a form or table."""
    told = {name: getattr(one, name) for name in FIELDS}
    return {
        name: " ".join(value) if isinstance(value, list) else str(value or "")
        for name, value in told.items()
    }


def instrument_json(one: Instrument, on: date) -> dict[str, Any]:
    """Return an instrument with its measures as JSON values."""
    content = one.content()
    for name in ("id", "organisation_id", "added_by_id", "added_at", "document_id"):
        content.pop(name)
    measures = [measure_json(each, on) for each in assigned_of(one)]
    told = {"number": one.pk, "document": one.document.name if one.document else None}
    return {**told, **content, "measures": measures}


def measure_json(one: Assigned, on: date) -> dict[str, Any]:
    """Return a measure with its follow-ups as JSON values."""
    return {
        "id": one.measure.pk,
        "number": one.measure.number,
        "text": one.measure.text,
        "owner": one.measure.owner,
        "due": one.due.isoformat() if one.due else None,
        "progress": one.progress.value if one.progress else None,
        "overdue": one.overdue(on),
        "follow_ups": [follow_up_json(each) for each in one.follow_ups],
    }


def overlap_json(overlap: Overlap) -> dict[str, Any]:
    """Return an overlap as JSON values."""
    return {
        "one": overlap.one.key,
        "other": overlap.other.key,
        "same_provisions": list(overlap.same),
        "provisions": [
            {"one": tied.one, "other": tied.other, "relations": tokens(tied.label or ANY)}
            for tied in overlap.tied
        ],
        "practices": [
            {
                "practice": shared.practice,
                "proved": shared.proved,
                "whole": shared.whole,
                "contrast": shared.contrast or None,
                "forces": list(shared.forces),
                "quotes": list(shared.quotes),
            }
            for shared in overlap.shared
        ],
        "contradictions": [sorted(rows) for rows in overlap.contradictions],
    }
