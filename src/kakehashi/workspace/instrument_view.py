"""The instruments that a person may see, and which of them are to be looked at again."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db.models import QuerySet

from kakehashi.errors import Problem, UsageError
from kakehashi.policy.instruments import FIELDS
from kakehashi.text.bilingual import Bilingual
from kakehashi.workspace.incident_view import readable_organisations
from kakehashi.workspace.measure_view import assigned_of, measure_json
from kakehashi.workspace.models import Instrument, Person

ENDED_STATES = ("replaced", "repealed")
"""Instruments that are of the past: they overlap with nothing, and are not reviewed."""


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


def _all() -> QuerySet[Instrument]:
    return Instrument.objects.select_related("organisation", "unit", "document", "replaces")


def due_for_review(instruments: Iterable[Instrument], on: date) -> list[Instrument]:
    """Return instruments whose review is due, the longest overdue first."""
    found = [
        (one.review_on, one.pk, one)
        for one in instruments
        if one.review_on and one.review_on <= on and one.state not in ENDED_STATES
    ]
    return [one for _, _, one in sorted(found, key=lambda each: each[:2])]


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
