"""Open a workspace and return the incidents that a person may see."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from kakehashi.cli.person_opened import person_in

if TYPE_CHECKING:  # Django is loaded when a command runs
    from kakehashi.reports.kinds.incident import Told
    from kakehashi.workspace.models import Incident


def incident_of(folder: Path, actor: str, number: int) -> Incident:
    """Return one incident.

    Raises:
        KakehashiError: there is none that the person may see.
    """
    from kakehashi.workspace.incident_view import incident_numbered

    return incident_numbered(number, person_in(folder, actor))


def incidents_of(folder: Path, actor: str) -> list[Incident]:
    """Return all incidents that the person may see."""
    from kakehashi.workspace.incident_view import visible_incidents

    return visible_incidents(person_in(folder, actor))


def told_in(folder: Path, actor: str, number: int) -> Told:
    """Return all that a report on an incident tells."""
    from kakehashi.library.cache import load_cached
    from kakehashi.workspace.incident_learning import lessons
    from kakehashi.workspace.incident_reports import told_of
    from kakehashi.workspace.incident_view import readable_organisations
    from kakehashi.workspace.people import person_of

    incident = incident_of(folder, actor, number)
    library = load_cached()
    seen = readable_organisations(person_of(actor))
    return told_of(incident, library, lessons(incident, library, seen))
