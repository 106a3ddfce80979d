"""What reports on incidents are made of, out of the workspace; and what may leave in a note."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from django.db.models import prefetch_related_objects

from kakehashi.errors import KakehashiError, Problem
from kakehashi.incidents.cases import Case
from kakehashi.incidents.clocks import Due
from kakehashi.incidents.reveals import reveals
from kakehashi.incidents.words import Confidentiality, Effect, Harm
from kakehashi.library.library import Library
from kakehashi.reports.kinds.incident import Taught, Told
from kakehashi.text.bilingual import Bilingual
from kakehashi.workspace.incident_accounts import account_of, case_in, clocks_of, known_names
from kakehashi.workspace.incident_learning import Lesson, systems_of
from kakehashi.workspace.journal import canonical
from kakehashi.workspace.models import Incident, Task

FORMAT = "kakehashi-incident-1"
_PARTIES = ("deployer", "developer", "system", "version")
"""Criteria whose answers are names."""
_EU_KINDS = {"death": "death", "infrastructure": "infrastructure", "widespread": "widespread"}
_EU_HARMS = {
    Harm.HEALTH: "health",
    Harm.INFRASTRUCTURE: "infrastructure",
    Harm.PROPERTY: "property",
    Harm.ENVIRONMENT: "property",
}


def told_of(
    incident: Incident, library: Library, lessons: Sequence[Lesson], clocks: Sequence[Due] = ()
) -> Told:
    """Return what a report on an incident tells."""
    tasks = Task.objects.filter(pk__in=incident.measures).select_related("owner").order_by("pk")
    return Told(
        incident.pk,
        account_of(incident),
        incident.organisation.name,
        incident.state,
        tuple(one.name for one in systems_of(incident)),
        tuple(clocks or clocks_of(incident)),
        tuple((one["at"], one["text"], one["by"]) for one in incident.timeline),
        tuple(_taught(one, library) for one in lessons if one.link.practice in library.provisions),
        tuple(
            (
                one.title,
                one.owner.name if one.owner else "",
                one.due.isoformat() if one.due else "",
                one.state,
            )
            for one in tasks
        ),
    )


def _taught(lesson: Lesson, library: Library) -> Taught:
    practice = library.provisions[lesson.link.practice]
    return Taught(
        practice.id,
        practice.title,
        Effect(lesson.link.effect),
        lesson.link.state == "accepted",
        lesson.asked_by,
        lesson.ours,
    )


def incident_json(told: Told) -> dict[str, Any]:
    """Return a report as JSON with a digest over all of it."""
    account = told.account
    said: dict[str, Any] = {
        "format": FORMAT,
        "number": told.number,
        "organisation": told.organisation,
        "title": account.title,
        "description": account.description,
        "kind": str(account.kind),
        "severity": str(account.severity),
        "risk": str(account.risk),
        "confidentiality": str(account.confidentiality),
        "harms": [str(one) for one in account.harms],
        "conditions": list(account.conditions),
        "criteria": dict(account.criteria),
        "occurred": account.occurred,
        "discovered_at": account.discovered_at.isoformat() if account.discovered_at else None,
        "aware_at": account.aware_at.isoformat() if account.aware_at else None,
        "country": account.country,
        "sector": account.sector,
        "state": told.state,
        "systems": list(told.systems),
        "timeline": [{"at": a, "text": t, "by": b} for a, t, b in told.timeline],
        "clocks": [
            {
                "id": due.rule.id,
                "source": due.rule.source,
                "by": due.by.isoformat() if due.by else None,
                "later_day": due.later_day.isoformat() if due.later_day else None,
            }
            for due in told.clocks
        ],
        "practices": [
            {"id": one.id, "effect": str(one.effect), "accepted": one.accepted}
            for one in told.lessons
        ],
        "measures": [
            {"title": title, "owner": owner, "due": due, "state": state}
            for title, owner, due, state in told.measures
        ],
    }
    return {**said, "sha256": hashlib.sha256(canonical(said).encode()).hexdigest()}


def filled_eu(incident: Incident) -> dict[str, str]:
    """Return what an incident gives for the blanks of the EU serious-incident report."""
    kinds = [_EU_KINDS[one] for one in incident.conditions if one in _EU_KINDS]
    kinds += [_EU_HARMS[one] for one in map(Harm, incident.harms) if one in _EU_HARMS]
    if any(
        one in ("privacy", "discrimination", "other-rights", "portrait-voice", "defamation")
        for one in incident.harms
    ):
        kinds.append("rights")
    found = {
        "title": incident.title,
        "happened": incident.description,
        "place": incident.country,
        "report-number": str(incident.pk),
        "system-name": ", ".join(one.name for one in systems_of(incident)),
        "occurred-on": incident.occurred if len(incident.occurred) == len("2026-01-01") else "",
        "aware-on": _day(incident),
        "kind": ", ".join(dict.fromkeys(kinds)),
        "affected": str(incident.criteria.get("affected", "")),
    }
    return {key: value for key, value in found.items() if value}


def _day(incident: Incident) -> str:
    """Return the day of becoming aware as the calendar of the Union's authorities shows it."""
    from kakehashi.incidents.clock_table import BRUSSELS
    from kakehashi.incidents.moments import zone_named

    if incident.aware_at is None:
        return ""
    return incident.aware_at.astimezone(zone_named(BRUSSELS)).date().isoformat()


def cases_to_tell(
    incidents: Sequence[Incident], *, with_internal: bool = False
) -> tuple[list[tuple[Case, str]], list[Case], list[Problem]]:
    """Return public cases with their summaries, internal ones to count, and what was held back.

    A restricted incident never leaves, not even as a number. A summary that tells a name,
    a place, a day or a number is left out, and a problem says so.

    Raises:
        KakehashiError: there is nothing to tell.
    """
    prefetch_related_objects(incidents, "practices")
    names = known_names()
    told: list[tuple[Case, str]] = []
    counted: list[Case] = []
    problems: list[Problem] = []
    for one in incidents:
        if one.state == "withdrawn" or one.confidentiality == Confidentiality.RESTRICTED:
            continue
        if one.confidentiality == Confidentiality.INTERNAL:
            if with_internal:
                counted.append(case_in(one))
            continue
        summary = one.public_summary
        inner = f"{one.title}\n{one.description}\n" + "\n".join(map(str, one.criteria.values()))
        parties = {str(one.criteria[key]) for key in _PARTIES if one.criteria.get(key)}
        found = reveals(summary, names | parties, inner) if summary else []
        if found:
            what = Bilingual(", ".join(f.en for f in found), "、".join(f.ja for f in found))
            details = {"number": one.pk, "what": what}
            problems.append(Problem("KH-INC-009", details=details, severity="warning"))
        told.append((case_in(one), "" if found else summary))
    if not told and not counted:
        raise KakehashiError(Problem("KH-INC-016"))
    return told, counted, problems


def digest_of(path: Path) -> str:
    """Return the digest of a report as JSON, computed anew; empty where it is none.

    What its own `sha256` says is not believed.
    """
    try:
        said = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return ""
    if not isinstance(said, dict):
        return ""
    said.pop("sha256", None)
    return hashlib.sha256(canonical(said).encode()).hexdigest()
