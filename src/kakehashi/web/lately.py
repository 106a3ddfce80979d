"""What changed lately: decisions, documents and reports, the newest first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from kakehashi.web.models import Job
from kakehashi.workspace.models import Decision, DocumentVersion, Organisation, System
from kakehashi.workspace.subjects import Subject

SHOWN = 10


@dataclass(frozen=True, slots=True)
class Event:
    """Something that somebody did.

    Attributes:
        at: When.
        who: Their name.
        kind: decided, document, scan or report: what it is (`event_…` in the words).
        subject: Where.
        about: The decision, the version of a document, or the job.
    """

    at: datetime
    who: str
    kind: str
    subject: Subject
    about: Decision | DocumentVersion | Job


def lately_in(organisations: Iterable[Organisation]) -> list[Event]:
    """Return the latest events of some organisations and their systems."""
    return _newest(organisation__in=list(organisations))


def lately_of(subject: Subject) -> list[Event]:
    """Return the latest events of an organisation itself, or of a system itself."""
    return _newest(organisation=subject.organisation, system=subject.system)


def _newest(**of: object) -> list[Event]:
    events = [*_decided(of), *_added(of), *_done(of)]
    return sorted(events, key=lambda one: one.at, reverse=True)[:SHOWN]


def _decided(of: dict[str, object]) -> Iterator[Event]:
    made = Decision.objects.filter(**of).select_related("made_by", "organisation", "system")
    for one in made.order_by("-made_at", "-pk")[:SHOWN]:
        where = _subject(one.organisation, one.system)
        yield Event(one.made_at, one.made_by.name, "decided", where, one)


def _added(of: dict[str, object]) -> Iterator[Event]:
    wanted = {f"document__{name}": value for name, value in of.items()}
    added = DocumentVersion.objects.filter(**wanted).select_related(
        "added_by", "document__organisation", "document__system"
    )
    for one in added.order_by("-added_at", "-pk")[:SHOWN]:
        where = _subject(one.document.organisation, one.document.system)
        yield Event(one.added_at, one.added_by.name, "document", where, one)


def _done(of: dict[str, object]) -> Iterator[Event]:
    jobs = Job.objects.filter(**of, state=Job.DONE, kind__in=("scan", "report"))
    listed = jobs.select_related("asked_by", "organisation", "system")
    for one in listed.order_by("-ended_at")[:SHOWN]:
        where = _subject(one.organisation, one.system)
        yield Event(one.ended_at or one.asked_at, one.asked_by.name, one.kind, where, one)


def _subject(organisation: Organisation, system: System | None) -> Subject:
    path = f"{organisation.name} / {system.name}" if system else organisation.name
    return Subject(organisation, system, path)
