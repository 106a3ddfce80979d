"""Take uploaded files into the workspace, one by one; what cannot be read is said."""

from __future__ import annotations

import contextlib
from dataclasses import replace
from pathlib import Path

from django.utils import timezone

from kakehashi.errors import KakehashiError, SourceLocation
from kakehashi.web.access import workspace
from kakehashi.web.jobs.watch import Watch
from kakehashi.web.models import Job
from kakehashi.workspace.operations import add_document

FOLDER = "uploads"
"""Below the workspace's folder: files wait here until a worker takes them in."""


def take_in(job: Job, watch: Watch) -> dict[str, object]:
    """Add each file as a document; `wanted["files"]` holds pairs of stored name and given name."""
    files: list[list[str]] = job.wanted["files"]
    job.problems = list(job.wanted.get("problems", []))
    watch.expect(len(files))
    added = 0
    for stored, given in files:
        path = waiting_place(job) / Path(stored).name
        if path.is_file():
            added += _add(job, watch, path, given)
            path.unlink(missing_ok=True)
        watch.step()
    with contextlib.suppress(OSError):  # something was added to it, or it is gone
        waiting_place(job).rmdir()
    return {"added": added, "files": len(files)}


def waiting_place(job: Job) -> Path:
    """Return the folder in which the files of a job wait."""
    return workspace().folder / FOLDER / str(job.wanted["folder"])


def _add(job: Job, watch: Watch, path: Path, given: str) -> int:
    try:
        add_document(
            workspace(),
            path,
            job.organisation,
            actor=job.asked_by.handle,
            now=timezone.now(),
            system=job.system,
            name=given,
        )
    except KakehashiError as error:
        # The person knows the file by the name they gave it, not by where it waits here.
        watch.problem(replace(error.problem, where=SourceLocation(given)))
        return 0
    return 1
