"""Open a workspace and return the incidents that a person may see."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # Django is loaded when a command runs
    from kakehashi.reports.kinds.incident import Told
    from kakehashi.workspace.models import Incident


def incident_of(folder: Path, actor: str, number: int) -> Incident:
    """Return one incident.

    Raises:
        KakehashiError: there is none that the person may see.
    """
    from kakehashi.workspace.folder import open_workspace
    from kakehashi.workspace.incident_view import incident_numbered

    open_workspace(folder)
    from kakehashi.workspace.people import person_of

    return incident_numbered(number, person_of(actor))


def incidents_of(folder: Path, actor: str) -> list[Incident]:
    """Return all incidents that the person may see."""
    from kakehashi.workspace.folder import open_workspace
    from kakehashi.workspace.incident_view import visible_incidents

    open_workspace(folder)
    from kakehashi.workspace.people import person_of

    return visible_incidents(person_of(actor))


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
