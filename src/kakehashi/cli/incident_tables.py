"""Incidents, clocks and counts as tables."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from kakehashi.interchange.tables import Column, Row, Table, table_of
from kakehashi.text.bilingual import Bilingual

if TYPE_CHECKING:  # Django is loaded when a command runs
    from kakehashi.incidents.clocks import Due
    from kakehashi.workspace.incident_due import Running
    from kakehashi.workspace.models import Incident

_INCIDENT = (
    Column("number", Bilingual("Number", "番号"), "number"),
    Column("title", Bilingual("Title", "件名"), width=50),
    Column("kind", Bilingual("Kind", "種別")),
    Column("severity", Bilingual("Severity", "深刻度")),
    Column("harms", Bilingual("Harms", "害の種類"), "list"),
    Column("occurred", Bilingual("First occurred", "最初の発生")),
    Column("country", Bilingual("Country", "国")),
    Column("sector", Bilingual("Sector", "業種・分野")),
    Column("state", Bilingual("State", "状況")),
    Column("confidentiality", Bilingual("Confidentiality", "機密区分")),
    Column("source", Bilingual("Source", "出典")),
    Column("like", Bilingual("Like incident", "類似のインシデント"), "number"),
)
_CLOCK = (
    Column("id", Bilingual("Clock", "期限")),
    Column("source", Bilingual("Provision", "規定")),
    Column("title", Bilingual("What is reported", "報告事項"), width=40),
    Column("by", Bilingual("Deadline", "期限の日時")),
    Column("later_day", Bilingual("Perhaps until (unverified)", "延長の可能性（未検証）")),
    Column("applies", Bilingual("Applies already", "適用開始済み"), "flag"),
)


def row_of(incident: Incident) -> dict[str, Any]:
    """Return an incident as one row."""
    return {
        "number": incident.pk,
        "title": incident.title,
        "kind": incident.kind,
        "severity": incident.severity,
        "harms": list(incident.harms),
        "occurred": incident.occurred,
        "country": incident.country,
        "sector": incident.sector,
        "state": incident.state,
        "confidentiality": incident.confidentiality,
        "source": incident.source,
        "like": incident.like_id,
    }


def incidents_table(incidents: Iterable[Incident]) -> Table:
    """Return incidents as a table with the words of their codes."""
    rows = (_worded(row_of(one)) for one in incidents)
    return table_of(Bilingual("Incidents", "インシデント"), _INCIDENT, rows)


def _worded(row: dict[str, Any]) -> Row:
    from kakehashi.incidents.words import WORDS, Confidentiality, Harm, Kind, Severity

    codes = {"kind": Kind, "severity": Severity, "confidentiality": Confidentiality}
    worded = {key: WORDS[code(row[key])] for key, code in codes.items()}
    harms = [WORDS[Harm(one)] for one in row["harms"]]
    listed = Bilingual(", ".join(h.en for h in harms), "、".join(h.ja for h in harms))
    return {**row, **worded, "harms": listed}


def clock_row(due: Due) -> dict[str, Any]:
    """Return a clock as one row."""
    return {
        "id": due.rule.id,
        "source": due.rule.source,
        "title": due.rule.title,
        "by": due.by.isoformat() if due.by else None,
        "later_day": due.later_day.isoformat() if due.later_day else None,
        "applies": due.applies,
    }


def clock_json(row: dict[str, Any]) -> dict[str, Any]:
    """Return a row of a clock as JSON."""
    title: Bilingual = row["title"]
    return {**row, "title": {"en": title.en, "ja": title.ja}}


def clocks_table(clocks: Iterable[Due]) -> Table:
    """Return clocks as a table."""
    rows = map(clock_row, clocks)
    return table_of(Bilingual("Reporting deadlines", "報告期限"), _CLOCK, rows)


def due_row(one: Running) -> dict[str, Any]:
    """Return a clock of one of many incidents as one row."""
    left = None if one.left is None else round(one.left.total_seconds() / 3600, 1)
    told = {"incident": one.incident.pk, "left_hours": left, "answered": one.answered}
    return {**told, **clock_row(one.due)}


def due_table(found: Iterable[Running]) -> Table:
    """Return the clocks of many incidents as a table."""
    columns = (
        Column("incident", Bilingual("Incident", "インシデント"), "number"),
        *_CLOCK,
        Column("left_hours", Bilingual("Hours left", "残り時間（時間）"), "number"),
        Column("answered", Bilingual("Report sent", "報告済み"), "flag"),
    )
    return table_of(Bilingual("Reporting deadlines", "報告期限"), columns, map(due_row, found))
