"""The registry of instruments: added, changed, read for practices, reviewed; measures of plans."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict
from datetime import date, datetime
from typing import Any

from kakehashi.errors import Problem, UsageError
from kakehashi.policy.instruments import Told, ToldMeasure
from kakehashi.text.bilingual import Bilingual
from kakehashi.text.normalise import fold
from kakehashi.workspace.models import Document, Instrument, Measure, Organisation, Person
from kakehashi.workspace.permissions import Action, permitted
from kakehashi.workspace.writing import chain_of, roles_of, writing


def add_instruments(
    organisation: Organisation, told: Sequence[Told], *, actor: str, now: datetime
) -> tuple[list[Instrument], list[Instrument]]:
    """Enter instruments; one of the same code and edition is brought up to date instead.

    Returns:
        Those that are new, and those that changed.
    """
    with writing(actor, now) as write:
        write.require(Action.REGISTER, organisation)
        units = _units(write.actor)
        new: list[Instrument] = []
        changed: list[Instrument] = []
        for one in told:
            fields = {**_stored(one), "unit": units.get(fold(one.owner))}
            known = _known(organisation, one)
            if known is None:
                made = Instrument(
                    organisation=organisation, added_by=write.actor, added_at=now, **fields
                )
                new.append(write.insert("add instrument", made))
                continue
            other = {k: v for k, v in fields.items() if getattr(known, k) != v}
            if other:
                changed.append(write.update("change instrument", known, **other))
    return new, changed


def add_instrument(
    organisation: Organisation, told: Told, *, actor: str, now: datetime
) -> Instrument:
    """Enter one instrument."""
    new, changed = add_instruments(organisation, [told], actor=actor, now=now)
    found = [*new, *changed]
    known = found[0] if found else _known(organisation, told)
    if known is None:  # what was neither made nor changed was known
        raise AssertionError(told.code)
    return known


def change_instrument(
    instrument: Instrument,
    told: Told | None = None,
    *,
    actor: str,
    now: datetime,
    revision: int | None = None,
    document: Document | None = None,
    replaces: Instrument | None = None,
) -> Instrument:
    """Change what is told of an instrument, or the document and older edition beside it.

    Raises:
        UsageError: the document or the older edition is of another registry, or goes round.
    """
    home = instrument.organisation_id
    changes: dict[str, Any] = {}
    if told is not None:
        changes = _stored(told)
    if document is not None:
        if document.organisation_id != home:
            raise _missing(Bilingual("document", "文書"), document.pk)
        changes["document"] = document
    if replaces is not None:
        if replaces.organisation_id != home:
            raise _missing(Bilingual("instrument", "政策文書"), replaces.pk)
        _refuse_circle(instrument, replaces)
        changes["replaces"] = replaces
    with writing(actor, now) as write:
        write.require(Action.REGISTER, instrument.organisation)
        if told is not None:
            changes["unit"] = _units(write.actor).get(fold(told.owner))
        return write.update("change instrument", instrument, revision=revision, **changes)


def keep_practices(
    instrument: Instrument,
    practices: Sequence[Mapping[str, Any]],
    *,
    actor: str,
    now: datetime,
    document: Document | None = None,
) -> Instrument:
    """Keep which practices reading its text suggests; the last reading counts."""
    changes: dict[str, Any] = {"practices": [dict(one) for one in practices]}
    if document is not None:
        changes["document"] = document
    with writing(actor, now) as write:
        write.require(Action.REGISTER, instrument.organisation)
        return write.update("read instrument", instrument, **changes)


def review_instrument(
    instrument: Instrument,
    *,
    actor: str,
    now: datetime,
    on: date | None = None,
    again: date | None = None,
    revision: int | None = None,
) -> Instrument:
    """Keep that an instrument was reviewed, and when it is to be reviewed next."""
    with writing(actor, now) as write:
        write.require(Action.REGISTER, instrument.organisation)
        told = {"reviewed_on": on or now.date(), "review_on": again}
        return write.update("review instrument", instrument, revision=revision, **told)


def add_measures(
    plan: Instrument, told: Iterable[ToldMeasure], *, actor: str, now: datetime
) -> tuple[list[Measure], list[Measure]]:
    """Assign measures of a plan; one of the same number is brought up to date instead.

    Returns:
        Those that are new, and those that changed.
    """
    with writing(actor, now) as write:
        write.require(Action.REGISTER, plan.organisation)
        units = _units(write.actor)
        here = {one.number: one for one in plan.measures.all()}
        new: list[Measure] = []
        changed: list[Measure] = []
        for one in told:
            fields = {**asdict(one), "unit": units.get(fold(one.owner))}
            known = here.get(one.number)
            if known is None:
                made = Measure(plan=plan, added_by=write.actor, added_at=now, **fields)
                here[one.number] = write.insert("assign measure", made)
                new.append(made)
                continue
            other = {k: v for k, v in fields.items() if getattr(known, k) != v}
            if other:
                changed.append(write.update("change measure", known, **other))
    return new, changed


def _known(organisation: Organisation, told: Told) -> Instrument | None:
    mine = Instrument.objects.filter(organisation=organisation)
    if not told.code:
        return None
    return mine.filter(code=told.code, edition=told.edition).first()


def _stored(told: Told) -> dict[str, Any]:
    return {**asdict(told), "implements": list(told.implements)}


def _units(person: Person) -> dict[str, Organisation]:
    """Return the organisations that a person may read, by name; none where two have the same."""
    found: dict[str, Organisation | None] = {}
    roles = roles_of(person)
    for one in Organisation.objects.filter(archived=False).order_by("pk"):
        if permitted(roles, Action.READ, chain_of(one)):
            name = fold(one.name)
            found[name] = None if name in found else one
    return {name: one for name, one in found.items() if one is not None}


def _missing(what: Bilingual, number: int) -> UsageError:
    return UsageError(Problem("KH-POL-011", details={"what": what, "number": number}))


def _refuse_circle(instrument: Instrument, older: Instrument) -> None:
    current: Instrument | None = older
    while current is not None:
        if current.pk == instrument.pk:
            raise UsageError(Problem("KH-POL-017"))
        current = current.replaces
