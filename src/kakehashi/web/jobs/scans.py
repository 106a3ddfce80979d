"""Look for candidates in the documents of an organisation or system."""

from __future__ import annotations

from django.utils import timezone

from kakehashi.errors import Problem
from kakehashi.web import reasoning
from kakehashi.web.access import workspace
from kakehashi.web.jobs.watch import Watch
from kakehashi.web.models import Job
from kakehashi.workspace.operations import keep_findings
from kakehashi.workspace.scanning import candidates_in, newest_versions
from kakehashi.workspace.subjects import Subject


def scan(job: Job, watch: Watch) -> dict[str, object]:
    """Read the newest versions, match them, and keep new candidates for review."""
    subject = Subject(job.organisation, job.system, "")
    watch.expect(len(newest_versions(subject)) + 1)
    problems: list[Problem] = []
    found, versions = candidates_in(
        workspace(), subject, reasoning.library(), problems, progress=watch.step
    )
    for problem in problems:
        watch.problem(problem)
    kept = keep_findings(
        job.organisation,
        found,
        versions,
        actor=job.asked_by.handle,
        now=timezone.now(),
        system=job.system,
    )
    watch.step()
    return {"found": len(kept), "documents": len(versions)}
