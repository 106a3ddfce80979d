"""Ask for jobs, cancel them, try them again; and find those that died with their worker."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from kakehashi.web.jobs.silence import SILENT
from kakehashi.web.jobs.tasks import run_job
from kakehashi.web.models import Job
from kakehashi.workspace.models import Person
from kakehashi.workspace.subjects import Subject

TRIES = 3


def ask(subject: Subject, kind: str, wanted: dict[str, Any], person: Person) -> Job:
    """Ask for a job; a worker takes it up in turn.

    Args:
        subject: What it is about.
        kind: See `jobs.kinds`.
        wanted: What it is to do, as its kind reads it.
        person: Who asks, and in whose name it is done.
    """
    with transaction.atomic():  # the queue is in the same database: both, or neither
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
    fresh = {"cancel_wanted": False, "done": 0, "problems": [], "result": {}, "tries": 0}
    with transaction.atomic():
        if again.update(state=Job.WAITING, asked_at=timezone.now(), **fresh):
            run_job.enqueue(job.pk)


def revive() -> int:
    """Ask again for jobs whose worker died; return how many.

    Those that died too often fail. Every worker calls it now and then.
    """
    since = timezone.now() - SILENT
    dead = Job.objects.filter(state=Job.RUNNING).filter(
        Q(heard_at__lt=since) | Q(heard_at__isnull=True, started_at__lt=since)
    )
    dead.filter(tries__gte=TRIES).update(state=Job.FAILED, ended_at=timezone.now())
    count = sum(_ask_again(job, since) for job in dead.filter(tries__lt=TRIES))
    return count + _ask_for_forgotten(since)


def _ask_again(job: Job, since: datetime) -> bool:
    """Ask again for a job that died, unless it was heard of or another worker does."""
    with transaction.atomic():
        still = Job.objects.filter(pk=job.pk, state=Job.RUNNING)
        if not still.exclude(heard_at__gte=since).update(state=Job.WAITING):
            return False
        run_job.enqueue(job.pk)
    return True


def _ask_for_forgotten(since: datetime) -> int:
    """Ask again for jobs that wait while nothing in the queue speaks of them.

    A worker that dies between taking a task and beginning its job leaves them so.
    """
    waiting = list(Job.objects.filter(state=Job.WAITING, asked_at__lt=since))
    if not waiting:
        return 0
    queued = {
        one.args_kwargs["args"][0]
        for one in DBTaskResult.objects.filter(status__in=("READY",)).iterator()
    }
    forgotten = [job for job in waiting if job.pk not in queued]
    for job in forgotten:
        run_job.enqueue(job.pk)
    return len(forgotten)
