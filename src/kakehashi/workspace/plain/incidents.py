"""Incidents, their clocks and lessons, as programs get them."""

from __future__ import annotations

from datetime import date, datetime

from pydantic import BaseModel

from kakehashi.assessment.result_records import Words
from kakehashi.incidents.clocks import reminders
from kakehashi.library.library import Library
from kakehashi.workspace.incident_due import Running
from kakehashi.workspace.incident_learning import Lesson
from kakehashi.workspace.models import Incident
from kakehashi.workspace.plain.words import both


class EventRecord(BaseModel):
    """What happened at a moment."""

    at: datetime
    text: str
    by: str


class ContractRecord(BaseModel):
    """The clock of a contract."""

    name: str
    count: int
    unit: str
    zone: str


class IncidentRecord(BaseModel):
    """An incident or hazard of the register."""

    id: int
    revision: int
    organisation: int
    title: str
    description: str
    kind: str
    severity: str
    risk: str
    confidentiality: str
    harms: list[str]
    conditions: list[str]
    criteria: dict[str, str]
    """By the ids of the common reporting criteria; which there are is unverified."""
    occurred: str
    discovered_at: datetime | None
    aware_at: datetime | None
    country: str
    sector: str
    public_summary: str
    timeline: list[EventRecord]
    systems: list[int]
    documents: list[int]
    evidence: list[int]
    measures: list[int]
    contracts: list[ContractRecord]
    source: str
    state: str
    added_at: datetime


class ClockRecord(BaseModel):
    """A reporting clock of an incident, with the provision and edition that set it."""

    incident: int
    id: str
    source: str
    """Ref of the provision with its edition, or what a contract is called."""
    title: Words
    note: Words
    unit: str
    started: datetime | None
    by: datetime | None
    """The last moment; null where none can be told or none is fixed."""
    later_day: date | None
    """What the general rule on periods may give instead: unverified, do not rely on it."""
    applies: bool
    """Whether the provision applied when the clock started."""
    answered: bool
    """Whether a report that names it was sent."""
    seconds_left: int | None
    reminders: list[datetime]


class StandingRecord(BaseModel):
    """What was decided of a practice for an organisation or system; empty: nothing yet."""

    path: str
    verdict: str


class LessonRecord(BaseModel):
    """A practice that an incident teaches; only people decide whether it would have helped."""

    practice: str
    title: Words
    effect: str
    state: str
    """suggested, accepted or rejected."""
    rank: int | None
    asked_by: list[str]
    """Refs of provisions of current editions."""
    ours: list[StandingRecord]
    elsewhere: list[StandingRecord]
    """Other systems where it is not known to be in place."""


def incident_record(incident: Incident) -> IncidentRecord:
    """Return an incident as programs get it."""
    fields = IncidentRecord.model_fields.keys() - {"id", "organisation"}
    told = {name: getattr(incident, name) for name in fields}
    criteria = {key: str(value) for key, value in incident.criteria.items()}
    own = {"id": incident.pk, "organisation": incident.organisation_id, "criteria": criteria}
    return IncidentRecord.model_validate({**told, **own})


def clock_record(one: Running) -> ClockRecord:
    """Return a clock as programs get it."""
    due, rule = one.due, one.due.rule
    return ClockRecord(
        incident=one.incident.pk,
        id=rule.id,
        source=rule.source,
        title=both(rule.title),
        note=both(rule.note),
        unit=rule.unit.value,
        started=due.started,
        by=due.by,
        later_day=due.later_day,
        applies=due.applies,
        answered=one.answered,
        seconds_left=None if one.left is None else int(one.left.total_seconds()),
        reminders=reminders(due),
    )


def lesson_record(lesson: Lesson, library: Library) -> LessonRecord:
    """Return a lesson as programs get it."""
    link = lesson.link
    return LessonRecord(
        practice=link.practice,
        title=both(library.provisions[link.practice].title),
        effect=link.effect,
        state=link.state,
        rank=link.rank,
        asked_by=list(lesson.asked_by),
        ours=[StandingRecord(path=path, verdict=verdict) for path, verdict in lesson.ours],
        elsewhere=[
            StandingRecord(path=path, verdict=verdict) for path, verdict in lesson.elsewhere
        ],
    )
