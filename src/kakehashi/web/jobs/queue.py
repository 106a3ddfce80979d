"""Ask for jobs, cancel them, try them again; and find those that died with their worker."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.db.models import Q
from django.utils import timezone

from kakehashi.web.jobs.tasks import run_job
from kakehashi.web.models import Job
from kakehashi.workspace.models import Person
from kakehashi.workspace.subjects import Subject

SILENT = timedelta(seconds=90)
"""A job that runs and tells nothing for so long has died."""
TRIES = 3


def ask(subject: Subject, kind: str, wanted: dict[str, Any], person: Person) -> Job:
    """Ask for a job; a worker takes it up in turn.

    Args:
        subject: What it is about.
        kind: See `jobs.kinds`.
        wanted: What it is to do, as its kind reads it.
        person: Who asks, and in whose name it is done.
    """
    job = Job.objects.create(
        organisation=subject.organisation,
        system=subject.system,
        kind=kind,
        wanted=wanted,
        asked_by=person,
        asked_at=timezone.now(),
    )
    run_job.enqueue(job.pk)
    return job


def cancel(job: Job) -> None:
    """Cancel a job: one that waits never begins, one that runs stops at its next step."""
    now = timezone.now()
    waiting = Job.objects.filter(pk=job.pk, state=Job.WAITING)
    if not waiting.update(state=Job.CANCELLED, cancel_wanted=True, ended_at=now):
        Job.objects.filter(pk=job.pk, state=Job.RUNNING).update(cancel_wanted=True)


def try_again(job: Job) -> None:
    """Ask once more for a job that failed or was cancelled."""
    again = Job.objects.filter(pk=job.pk, state__in=(Job.FAILED, Job.CANCELLED))
    if again.update(
        state=Job.WAITING, cancel_wanted=False, done=0, problems=[], result={}, tries=0
    ):
        run_job.enqueue(job.pk)


def revive() -> int:
    """Ask again for jobs whose worker died; return how many.

    Those that died too often fail. Called when a worker starts and now and then.
    """
    since = timezone.now() - SILENT
    dead = Job.objects.filter(state=Job.RUNNING).filter(
        Q(heard_at__lt=since) | Q(heard_at__isnull=True, started_at__lt=since)
    )
    dead.filter(tries__gte=TRIES).update(state=Job.FAILED, ended_at=timezone.now())
    count = 0
    for job in dead.filter(tries__lt=TRIES):
        if Job.objects.filter(pk=job.pk, state=Job.RUNNING).update(state=Job.WAITING):
            run_job.enqueue(job.pk)
            count += 1
    return count
