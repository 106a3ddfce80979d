"""Jobs: cancelled and tried again by whoever may do in that organisation what they do."""

from __future__ import annotations

from collections.abc import Mapping

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import path
from django.views.decorators.http import require_POST

from kakehashi.web.access import readable_subject, signed_in
from kakehashi.web.jobs import queue
from kakehashi.web.jobs.rights import needed_for
from kakehashi.web.models import Job
from kakehashi.web.redirects import to_page
from kakehashi.web.request import Asked
from kakehashi.workspace.permissions import permitted
from kakehashi.workspace.subjects import Subject
from kakehashi.workspace.writing import chain_of, roles_of

_SHOWN: Mapping[str, str] = {"upload": "documents", "scan": "documents", "report": "reports"}


def _job(request: Asked, number: int) -> tuple[Job, Subject]:
    """Return a job that the person may act on; to everybody else there is none."""
    job = get_object_or_404(Job, pk=number)
    subject = readable_subject(request, job.organisation_id, job.system_id)
    needed = needed_for(job, request.person)
    if not permitted(roles_of(request.person), needed, chain_of(subject.organisation)):
        raise Http404
    return job, subject


@require_POST
@signed_in
def cancel_job(request: Asked, job: int) -> HttpResponse:
    """Cancel a job."""
    found, subject = _job(request, job)
    queue.cancel(found)
    return to_page(_SHOWN[found.kind], subject)


@require_POST
@signed_in
def try_job_again(request: Asked, job: int) -> HttpResponse:
    """Try a job again."""
    found, subject = _job(request, job)
    queue.try_again(found)
    return to_page(_SHOWN[found.kind], subject)


urlpatterns = [
    path("jobs/<int:job>/cancel/", cancel_job, name="cancel_job"),
    path("jobs/<int:job>/again/", try_job_again, name="try_job_again"),
]
