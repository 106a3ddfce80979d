"""The one task that workers run: a job by its id."""

from __future__ import annotations

import logging

from django.db.models import F
from django.utils import timezone
from django_tasks import task

from kakehashi.errors import KakehashiError, Problem
from kakehashi.web.jobs.heartbeat import heartbeat
from kakehashi.web.jobs.watch import CancelledError, Watch
from kakehashi.web.models import Job

log = logging.getLogger("kakehashi.web.jobs")


@task()
def run_job(number: int) -> None:
    """Run a job that waits; one that was cancelled or taken up meanwhile is passed over."""
    from kakehashi.web.jobs.kinds import KINDS

    now = timezone.now()
    taken = Job.objects.filter(pk=number, state=Job.WAITING).update(
        state=Job.RUNNING, started_at=now, heard_at=now, tries=F("tries") + 1
    )
    if not taken:
        return
    job = Job.objects.select_related("organisation", "system", "asked_by").get(pk=number)
    watch = Watch(job)
    try:
        with heartbeat(job):
            job.result = KINDS[job.kind](job, watch)
        _end(job, Job.DONE)
    except CancelledError:
        _end(job, Job.CANCELLED)
    except KakehashiError as error:
        watch.problem(error.problem)
        _end(job, Job.FAILED)
    except Exception:
        log.exception("job failed", extra={"job": job.kind})
        watch.problem(Problem("KH-WEB-023"))
        _end(job, Job.FAILED)


def _end(job: Job, state: str) -> None:
    job.state, job.ended_at = state, timezone.now()
    job.save(update_fields=["state", "ended_at", "done", "total", "problems", "result"])
    log.info("job ended", extra={"job": job.kind, "event": state})
