"""Report on one incident: what happened, clocks, criteria, lessons and measures."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from kakehashi.incidents.account import Account
from kakehashi.incidents.clock_rules import Unit
from kakehashi.incidents.clocks import Due
from kakehashi.incidents.criteria import load_criteria
from kakehashi.incidents.words import Confidentiality, Effect, named
from kakehashi.reports.kinds.incident_words import listed, words
from kakehashi.reports.outline import (
    Block,
    Callout,
    Fields,
    Heading,
    Paragraph,
    Report,
    Table,
    cells,
)
from kakehashi.text.bilingual import Bilingual, Language

MOST_PROVISIONS = 6
"""Provisions named for one practice."""


@dataclass(frozen=True, slots=True)
class Taught:
    """One practice in the report."""

    id: str
    title: Bilingual
    effect: Effect
    accepted: bool
    asked_by: tuple[str, ...]
    ours: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Told:
    """All that a report on an incident tells."""

    number: int
    account: Account
    organisation: str
    state: str
    systems: tuple[str, ...] = ()
    clocks: tuple[Due, ...] = ()
    timeline: tuple[tuple[str, str, str], ...] = ()
    lessons: tuple[Taught, ...] = ()
    measures: tuple[tuple[str, str, str, str], ...] = field(default=())
    """Title, owner, due day and state of each task."""


def incident_report(told: Told, language: Language, date: str) -> Report:
    """Return the report."""
    blocks = [
        *_opening(told, language),
        Heading(1, words("what", language)),
        *(Paragraph(line) for line in told.account.description.split("\n") if line.strip()),
        *_clocks(told.clocks, language),
        *_timeline(told, language),
        *_lessons(told.lessons, language),
        *_measures(told, language),
        *_criteria(told, language),
    ]
    return Report(
        kind=f"incident-{told.number}",
        title=words("report", language),
        subtitle=told.account.title,
        language=language,
        date=date,
        facts=((words("number", language), str(told.number)),),
        blocks=tuple(blocks),
        contents=False,
    )


def _opening(told: Told, language: Language) -> Iterator[Block]:
    account = told.account
    lines = [words("draft", language)]
    if account.confidentiality is Confidentiality.RESTRICTED:
        lines.insert(0, words("restricted", language))
    yield Callout(words("draft_heading", language), tuple(lines))
    rows = {
        "kind": named(account.kind, language),
        "severity": named(account.severity, language),
        "harms": listed([named(one, language) for one in account.harms], language),
        "risk": named(account.risk, language),
        "confidentiality": named(account.confidentiality, language),
        "systems": listed(list(told.systems), language),
        "occurred": account.occurred,
        "discovered": _moment(account.discovered_at),
        "aware": _moment(account.aware_at),
        "country": account.country,
        "sector": account.sector,
    }
    yield Fields(tuple((words(key, language), value) for key, value in rows.items()))


def _clocks(clocks: Sequence[Due], language: Language) -> Iterator[Block]:
    yield Heading(1, words("clocks", language))
    if not clocks:
        yield Paragraph(words("no_clocks", language), "note")
        return
    rows = tuple(
        cells(due.rule.title.get(language), due.rule.source, said_of(due, language))
        for due in clocks
    )
    heads = tuple(words(key, language) for key in ("clock", "rule", "by"))
    yield Table(heads, rows, (3, 2, 3))
    notes = dict.fromkeys(due.rule.note.get(language) for due in clocks if due.rule.note.en)
    for note in notes:
        yield Paragraph(note, "note")


def said_of(due: Due, language: Language) -> str:
    """Return by when a report is due, in words; what is to be known of it comes after."""
    when, zone = _when(due, language)
    notes = []
    if due.later_day:
        notes.append(words("later", language, day=due.later_day.isoformat()))
    if not due.applies:
        notes.append(words("not_yet", language))
    if language == "ja":
        known = "、".join([zone, *notes] if zone else notes)
        return f"{when}（{known}）" if known else when
    return "; ".join([f"{when} ({zone})" if zone else when, *notes])


def _when(due: Due, language: Language) -> tuple[str, str]:
    """Return the last moment with its zone, or why none is named."""
    if due.rule.unit is Unit.NONE:
        return words("no_time", language), ""
    if due.by is None:
        return words("not_started", language), ""
    if due.rule.unit is Unit.AT_ONCE:
        return words("at_once", language), ""
    return f"{due.by:%Y-%m-%d %H:%M}", due.by.tzname() or ""


def _timeline(told: Told, language: Language) -> Iterator[Block]:
    if told.timeline:
        yield Heading(1, words("timeline", language))
        heads = tuple(words(key, language) for key in ("when", "what", "who"))
        yield Table(heads, tuple(cells(*one) for one in told.timeline), (2, 4, 1))


def _lessons(lessons: Sequence[Taught], language: Language) -> Iterator[Block]:
    if not lessons:
        return
    yield Heading(1, words("lessons", language))
    rows = tuple(
        cells(
            f"{one.id} {one.title.get(language)}",
            named(one.effect, language),
            words("accepted" if one.accepted else "suggested", language),
            list(one.asked_by[:MOST_PROVISIONS]) or [""],
            [f"{path}: {verdict or words('unknown', language)}" for path, verdict in one.ours]
            or [""],
        )
        for one in lessons
    )
    heads = tuple(
        words(key, language) for key in ("practice", "effect", "standing", "asked_by", "ours")
    )
    yield Table(heads, rows, (3, 2, 2, 3, 3))


def _measures(told: Told, language: Language) -> Iterator[Block]:
    if told.measures:
        yield Heading(1, words("measures", language))
        heads = tuple(words(key, language) for key in ("measure", "owner", "due", "state"))
        yield Table(heads, tuple(cells(*one) for one in told.measures), (4, 2, 1.5, 1.5))


def _criteria(told: Told, language: Language) -> Iterator[Block]:
    yield Heading(1, words("criteria", language))
    account = told.account
    values = {
        "title": account.title,
        "description": account.title and account.description,
        "kind": named(account.kind, language),
        "severity": "" if account.severity == "unknown" else named(account.severity, language),
        "harms": ", ".join(named(one, language) for one in account.harms),
        "occurred": account.occurred,
        "country": account.country,
        "sector": account.sector,
    }
    extra = {"system": ", ".join(told.systems), **account.criteria}
    rows = []
    for one in load_criteria():
        answer = values.get(one.field, "") if one.field else extra.get(one.id, "")
        title = one.title.get(language)
        if one.mandatory:
            title += f" ({words('mandatory', language)})"
        short = answer if len(answer) <= 200 else answer[:199] + "…"
        rows.append(cells(title, short or words("open", language)))
    heads = (words("criterion", language), words("answer", language))
    yield Table(heads, tuple(rows), (3, 5))


def _moment(at: datetime | None) -> str:
    return at.isoformat(sep=" ", timespec="minutes") if at else ""
