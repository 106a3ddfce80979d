"""Reports on incidents kept as they were drafted: what is approved and sent is what was written."""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kakehashi.errors import KakehashiError, Problem, SourceLocation
from kakehashi.library.library import Library
from kakehashi.text.bilingual import Language
from kakehashi.workspace.folder import Workspace
from kakehashi.workspace.incident_learning import lessons, systems_of
from kakehashi.workspace.incident_reports import filled_eu, incident_json, told_of
from kakehashi.workspace.incident_view import readable_organisations
from kakehashi.workspace.models import Incident, IncidentReport, Person
from kakehashi.workspace.operations import draft_report
from kakehashi.workspace.subjects import Subject, subjects

if TYPE_CHECKING:  # loaded where a report is made
    from kakehashi.reports.kinds.incident import Told
    from kakehashi.reports.outline import Report

FOLDER = "made/incidents"
"""Below the workspace's folder; part of backups, not of exports."""
FORMS = ("general", "eu")


def told_for(incident: Incident, library: Library, person: Person) -> Told:
    """Return what a report tells to a person: nothing of organisations they may not read."""
    return told_of(incident, library, lessons(incident, library, readable_organisations(person)))


def draft(
    workspace: Workspace,
    incident: Incident,
    library: Library,
    person: Person,
    *,
    now: datetime,
    clock: str = "",
) -> IncidentReport:
    """Write a report down as it stands now, to be approved by somebody else.

    Raises:
        RefusedError: the person may not.
    """
    said = incident_json(told_for(incident, library, person))
    # First the file, then the record of it: one without the other does no harm.
    _write(place_of(workspace, said["sha256"]), said)
    return draft_report(incident, said["sha256"], actor=person.handle, now=now, clock=clock)


def place_of(workspace: Workspace, sha256: str) -> Path:
    """Return where the text of a report is kept."""
    return workspace.folder / FOLDER / f"{sha256}.json"


def _write(path: Path, said: dict[str, Any]) -> None:
    text = json.dumps(said, ensure_ascii=False, indent=1) + "\n"
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        number, name = tempfile.mkstemp(dir=path.parent)
        with os.fdopen(number, "w", encoding="utf-8") as file:
            file.write(text)
        Path(name).replace(path)
    except OSError as error:
        details = {"reason": error.strerror or str(error)}
        raise KakehashiError(Problem("KH-USE-004", SourceLocation(str(path)), details)) from error


def still_says(
    report: IncidentReport, incident: Incident, library: Library, person: Person
) -> bool:
    """Say whether the incident would be told today as it was when the report was drafted."""
    said = incident_json(told_for(incident, library, person))
    return str(said["sha256"]) == report.sha256


def report_of(
    incident: Incident,
    library: Library,
    person: Person,
    *,
    language: Language,
    today: date,
    form: str = "general",
) -> Report:
    """Return a report on an incident as a document: the general one, or that of Article 73."""
    if form == "eu":
        return _eu(incident, library, language, today)
    from kakehashi.reports.kinds.incident import incident_report

    return incident_report(told_for(incident, library, person), language, today.isoformat())


def _eu(incident: Incident, library: Library, language: Language, today: date) -> Report:
    """Return the report under Article 73 of the EU AI Act, its blanks filled."""
    from dataclasses import replace

    from kakehashi.reports.kinds.registry import kind_named
    from kakehashi.workspace.report_material import Wanted, material_of

    kind = kind_named("eu-serious-incident")
    frameworks = tuple(_framework(library, name) for name in kind.frameworks)
    wanted = Wanted(language=language, today=today, frameworks=frameworks)
    material = material_of(_subject(incident), library, wanted)
    return kind.make(replace(material, filled=filled_eu(incident)))


def _framework(library: Library, name: str) -> Any:
    id_, _, edition = name.partition("@")
    return library.instrument(f"{id_}-{edition}" if edition else id_)


def _subject(incident: Incident) -> Subject:
    """Return the one system concerned, else the organisation."""
    systems = systems_of(incident)
    system = systems[0].pk if len(systems) == 1 else None
    return next(
        one
        for one in subjects(archived=True)
        if one.organisation.pk == incident.organisation_id
        and (one.system.pk if one.system else None) == system
    )


def reports_of(incident: Incident) -> Sequence[IncidentReport]:
    """Return the reports on an incident, the newest first."""
    mine = IncidentReport.objects.filter(incident=incident)
    return list(mine.select_related("made_by", "approved_by").order_by("-pk"))
