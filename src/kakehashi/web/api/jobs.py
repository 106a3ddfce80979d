"""Jobs: how far work in the background is; cancelled and tried again."""

from __future__ import annotations

from datetime import datetime
from typing import Any, cast

from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from ninja import Router
from pydantic import BaseModel

from kakehashi.web.access import readable_subject
from kakehashi.web.api.about import require
from kakehashi.web.api.bearer import READ, WRITE
from kakehashi.web.api.parameters import Number, answers
from kakehashi.web.jobs import queue
from kakehashi.web.jobs.rights import needed_for
from kakehashi.web.models import Job
from kakehashi.web.request import Asked
from kakehashi.workspace.plain.words import ProblemRecord

router = Router(tags=["jobs"])


class JobRecord(BaseModel):
    """Work in the background: ask again until its state is done, failed or cancelled."""

    id: int
    organisation: int
    system: int | None
    kind: str
    state: str
    done: int
    total: int
    problems: list[ProblemRecord]
    result: dict[str, Any]
    asked_at: datetime
    ended_at: datetime | None


def job_record(job: Job) -> JobRecord:
    """Return a job as programs get it."""
    return JobRecord(
        id=job.pk,
        organisation=job.organisation_id,
        system=job.system_id,
        kind=job.kind,
        state=job.state,
        done=job.done,
        total=job.total,
        problems=job.problems,
        result=job.result,
        asked_at=job.asked_at,
        ended_at=job.ended_at,
    )


@router.get("/jobs/{job}", auth=READ, response=answers(JobRecord))
def show_job(request: HttpRequest, job: Number) -> JobRecord:
    """Show how far a job is, and what came of it."""
    return job_record(_job(request, job))


@router.post("/jobs/{job}/cancel", auth=WRITE, response=answers(JobRecord))
def cancel_one_job(request: HttpRequest, job: Number) -> JobRecord:
    """Cancel a job: one that runs stops at its next step."""
    queue.cancel(_mine(request, job))
    return job_record(_job(request, job))


@router.post("/jobs/{job}/again", auth=WRITE, response=answers(JobRecord))
def try_one_job_again(request: HttpRequest, job: Number) -> JobRecord:
    """Try a job again that failed or was cancelled."""
    queue.try_again(_mine(request, job))
    return job_record(_job(request, job))


def _job(request: HttpRequest, number: int) -> Job:
    job = get_object_or_404(Job.objects.select_related("organisation__parent"), pk=number)
    readable_subject(cast("Asked", request), job.organisation_id, job.system_id)
    return job


def _mine(request: HttpRequest, number: int) -> Job:
    job = _job(request, number)
    needed = needed_for(job, cast("Asked", request).person)
    require(request, needed, job.organisation)
    return job
