"""Make a report into a folder of its own, for download."""

from __future__ import annotations

from datetime import date, datetime, time
from pathlib import Path
from typing import TYPE_CHECKING

from django.utils import timezone

from kakehashi.reports.kinds.kind import Kind
from kakehashi.reports.kinds.registry import kind_named
from kakehashi.web import reasoning
from kakehashi.web.access import workspace
from kakehashi.web.jobs.watch import Watch
from kakehashi.web.models import Job
from kakehashi.workspace.access import require
from kakehashi.workspace.models import Organisation, System
from kakehashi.workspace.permissions import Action
from kakehashi.workspace.subjects import Subject

if TYPE_CHECKING:  # loaded where a report is made: pages only ask for one
    from kakehashi.workspace.report_material import Wanted

FOLDER = "made"
"""Below the workspace's folder: one folder for each report that was made."""


def make_report(job: Job, watch: Watch) -> dict[str, object]:
    """Make the report that `wanted` describes; return the names of its files."""
    from kakehashi.reports.files.write import write_files
    from kakehashi.workspace.report_material import material_of

    wanted = job.wanted
    kind = kind_named(str(wanted["kind"]))
    require(job.asked_by.handle, Action.READ, at=job.organisation)
    formats = [one for one in wanted.get("formats", []) if one in kind.formats] or kind.formats
    watch.expect(2)
    material = material_of(_subject(job), reasoning.library(), _wish(job, kind))
    watch.step()
    written = write_files(kind.make(material), place_of(job), tuple(formats))
    watch.step()
    return {"files": [path.name for path in written]}


def place_of(job: Job) -> Path:
    """Return the folder of the files of a job."""
    return workspace().folder / FOLDER / str(job.pk)


def _subject(job: Job) -> Subject:
    path = f"{job.organisation.name} / {job.system.name}" if job.system else job.organisation.name
    return Subject(job.organisation, job.system, path)


def _wish(job: Job, kind: Kind) -> Wanted:
    from kakehashi.workspace.report_material import Wanted

    wanted, library = job.wanted, reasoning.library()
    names = kind.frameworks or tuple(wanted.get("frameworks", []))
    edition = str(wanted.get("edition", ""))
    frameworks = []
    for name in names:
        id_, _, own = name.partition("@")
        chosen = edition or own
        frameworks.append(library.instrument(f"{id_}-{chosen}" if chosen else id_))
    return Wanted(
        language="ja" if wanted.get("language") == "ja" else "en",
        today=timezone.localdate(),
        frameworks=tuple(frameworks),
        roles=tuple(wanted.get("roles", [])),
        audience=str(wanted.get("audience", "internal")),
        since=_day(wanted.get("since")),
        beside=_beside(job),
    )


def _day(written: object) -> datetime | None:
    if not written:
        return None
    return timezone.make_aware(datetime.combine(date.fromisoformat(str(written)), time.max))


def _beside(job: Job) -> Subject | None:
    """Return what to compare with, if the person may read there.

    Raises:
        RefusedError: they may not.
    """
    told = job.wanted.get("beside")
    if not told:
        return None
    organisation = Organisation.objects.get(pk=told["organisation"])
    require(job.asked_by.handle, Action.READ, at=organisation)
    number = told.get("system")
    system = System.objects.get(pk=number, organisation=organisation) if number else None
    name = f"{organisation.name} / {system.name}" if system else organisation.name
    return Subject(organisation, system, name)
