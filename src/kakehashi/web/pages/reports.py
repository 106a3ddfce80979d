"""Reports: choose one, have it made in the background, download its files."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.http import FileResponse, Http404, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_POST

from kakehashi.reports.kinds.registry import KINDS, kind_named
from kakehashi.reports.material import AUDIENCES
from kakehashi.text.bilingual import LANGUAGES
from kakehashi.web.access import about_subject, readable_organisations, readable_subject
from kakehashi.web.addresses import for_subject
from kakehashi.web.forms import choice_of, day_of, whole, wrong
from kakehashi.web.jobs.queue import ask
from kakehashi.web.jobs.reports import place_of
from kakehashi.web.jobs.rights import needed_for
from kakehashi.web.middleware import language_of
from kakehashi.web.models import Job
from kakehashi.web.redirects import to_page
from kakehashi.web.request import Asked
from kakehashi.workspace.permissions import Action, permitted
from kakehashi.workspace.subjects import Subject, subjects
from kakehashi.workspace.writing import chain_of, roles_of

_ROLES = ("developer", "provider", "deployer")
_SHOWN = 20
_TYPES = {
    ".pdf": "application/pdf",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".html": "application/octet-stream",
}


@about_subject(Action.READ)
def reports(request: Asked, subject: Subject) -> HttpResponse:
    """Show what can be made, and what was made."""
    told = {
        "kinds": KINDS,
        "audiences": AUDIENCES,
        "roles": _ROLES,
        "languages": LANGUAGES,
        "report_language": language_of(request),
        "others": _others(request, subject),
        **_made(request, subject),
    }
    return render(request, "kakehashi/reports.html", told)


def _made(request: Asked, subject: Subject) -> dict[str, Any]:
    mine = Job.objects.filter(
        organisation=subject.organisation, system=subject.system, kind="report"
    )
    jobs = list(
        mine.select_related("asked_by", "organisation__parent").order_by("-asked_at")[:_SHOWN]
    )
    listed = [{"job": job, "stoppable": _stoppable(request, job)} for job in jobs]
    return {
        "made": listed,
        "running": any(job.state not in Job.ENDED for job in jobs),
        "comparable": [job for job in jobs if job.state == Job.DONE],
    }


def _stoppable(request: Asked, job: Job) -> bool:
    """Say whether the person may still cancel a job."""
    needed, chain = needed_for(job, request.person), chain_of(job.organisation)
    return job.state not in Job.ENDED and bool(permitted(roles_of(request.person), needed, chain))


def _others(request: Asked, subject: Subject) -> list[tuple[str, str]]:
    """Return what may be compared with: value and name."""
    readable = {one.pk for one in readable_organisations(request)}
    here = (subject.organisation.pk, subject.system and subject.system.pk)
    found = []
    for one in subjects():
        at = (one.organisation.pk, one.system and one.system.pk)
        if at[0] in readable and at != here:
            found.append((f"{at[0]}-{at[1] or ''}", one.path))
    return found[:500]


@about_subject(Action.READ)
def made(request: Asked, subject: Subject) -> HttpResponse:
    """Return what was made and how far the rest is, as a part of the page."""
    return render(request, "kakehashi/parts/reports_made.html", _made(request, subject))


@require_POST
@about_subject(Action.READ)
def make(request: Asked, subject: Subject) -> HttpResponse:
    """Ask for a report."""
    kind = kind_named(request.POST.get("kind", ""))
    since = day_of(request.POST, "since")
    beside = _beside(request)
    if kind.compares and not (since or beside):
        raise wrong("since")
    wanted = {
        "kind": kind.id,
        "language": choice_of(request.POST, "language", LANGUAGES),
        "formats": [one for one in request.POST.getlist("format") if one in kind.formats],
        "audience": choice_of(request.POST, "audience", AUDIENCES),
        "roles": [one for one in request.POST.getlist("role") if one in _ROLES],
        "since": _iso(since),
        "beside": beside,
    }
    ask(subject, "report", wanted, request.person)
    return to_page("reports", subject)


def _iso(day: date | None) -> str:
    return day.isoformat() if day else ""


def _beside(request: Asked) -> dict[str, int | None] | None:
    written = request.POST.get("beside", "")
    if not written:
        return None
    first, _, second = written.partition("-")
    organisation, system = whole(first), whole(second)
    if organisation is None or (second and system is None):
        raise wrong("beside")
    readable_subject(request, organisation, system)
    return {"organisation": organisation, "system": system}


@about_subject(Action.READ)
def report_file(request: Asked, subject: Subject, job: int, name: str) -> HttpResponseBase:
    """Send a file of a report that was made here."""
    found = get_object_or_404(
        Job, pk=job, kind="report", organisation=subject.organisation, system=subject.system
    )
    path = place_of(found) / name
    if name not in found.result.get("files", []) or not path.is_file():
        raise Http404
    response = FileResponse(
        path.open("rb"), as_attachment=True, filename=name, content_type=_TYPES[path.suffix]
    )
    response["X-Content-Type-Options"] = "nosniff"
    return response


urlpatterns = [
    *for_subject("reports/", reports, "reports"),
    *for_subject("reports/made/", made, "reports_made"),
    *for_subject("reports/make/", make, "make_report"),
    *for_subject("reports/<int:job>/<str:name>", report_file, "report_file"),
]
