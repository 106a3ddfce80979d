"""Documents: the list, uploading many, versions, and the pages of a PDF with their quotes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict
from itertools import groupby, islice
from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST

from kakehashi.web.access import about_subject
from kakehashi.web.addresses import for_subject
from kakehashi.web.forms import whole
from kakehashi.web.jobs.queue import ask
from kakehashi.web.models import Job
from kakehashi.web.redirects import to_page
from kakehashi.web.request import Asked
from kakehashi.web.uploads import keep_waiting
from kakehashi.workspace.models import Document, DocumentVersion, Evidence, Finding
from kakehashi.workspace.operations import withdraw_document
from kakehashi.workspace.permissions import Action
from kakehashi.workspace.subjects import Subject

_JOBS = 5
_WAITING = 100
"""Passages with candidates that are listed beside a document."""


def documents_of(subject: Subject) -> list[tuple[Document, list[DocumentVersion]]]:
    """Return the documents of an organisation or system by name, newest versions first."""
    mine = Document.objects.filter(organisation=subject.organisation, system=subject.system)
    listed = mine.prefetch_related("versions").order_by("withdrawn", "name", "pk")
    return [(one, sorted(one.versions.all(), key=lambda v: -v.number)) for one in listed]


def jobs_of(subject: Subject, *kinds: str) -> list[Job]:
    """Return the latest jobs of some kinds."""
    mine = Job.objects.filter(organisation=subject.organisation, system=subject.system)
    return list(mine.filter(kind__in=kinds).order_by("-asked_at")[:_JOBS])


@about_subject(Action.READ)
def documents(request: Asked, subject: Subject) -> HttpResponse:
    """List the documents, with how far uploads and scans are."""
    return render(request, "kakehashi/documents.html", _listed(subject))


def _listed(subject: Subject) -> dict[str, Any]:
    jobs = jobs_of(subject, "upload", "scan")
    running = any(job.state not in Job.ENDED for job in jobs)
    return {"documents": documents_of(subject), "jobs": jobs, "running": running}


@about_subject(Action.READ)
def progress(request: Asked, subject: Subject) -> HttpResponse:
    """Return how far uploads and scans are, as a part of the page."""
    return render(request, "kakehashi/parts/documents_list.html", _listed(subject))


@require_POST
@about_subject(Action.ADD_DOCUMENTS)
def upload(request: Asked, subject: Subject) -> HttpResponse:
    """Take files in: they wait in a folder of their own, and a worker reads them."""
    waiting = keep_waiting(request.FILES.getlist("files"))
    ask(subject, "upload", asdict(waiting), request.person)
    return to_page("documents", subject)


@require_POST
@about_subject(Action.REVIEW)
def start_scan(request: Asked, subject: Subject) -> HttpResponse:
    """Look for candidates in the newest versions."""
    ask(subject, "scan", {}, request.person)
    return to_page("documents", subject)


@about_subject(Action.READ)
def document(request: Asked, subject: Subject, document: int) -> HttpResponse:
    """Show a document: its versions, what was quoted from it, and its pages."""
    found = _document(subject, document)
    newest = found.versions.order_by("-number").first()
    if newest is None:
        return to_page("documents", subject)
    quotes = Evidence.objects.filter(version=newest, gone=False).order_by("page", "start")
    waiting = Finding.objects.filter(
        version=newest,
        organisation=subject.organisation,
        system=subject.system,
        state__in=("open", "postponed"),
    )
    page = _number(request.GET.get("page"), newest.pages or 1)
    told = {
        "document": found,
        "newest": newest,
        "versions": found.versions.select_related("added_by").order_by("-number"),
        "quotes": quotes,
        "waiting": _by_passage(waiting.order_by("page", "start", "practice")),
        "page": page,
        "marked": whole(request.GET.get("finding")),
        "evidence": whole(request.GET.get("evidence")),
        "is_pdf": newest.format == "pdf",
        "last": newest.pages or 1,
    }
    return render(request, "kakehashi/document.html", told)


def _by_passage(findings: Iterable[Finding]) -> list[list[Finding]]:
    """Return candidates of the same passage together: one may speak for several practices."""
    groups = groupby(findings, key=lambda one: (one.page, one.start, one.end))
    return [list(group) for _, group in islice(groups, _WAITING)]


def _number(written: str | None, most: int) -> int:
    return max(1, min(whole(written) or 1, most))


def _document(subject: Subject, number: int) -> Document:
    # A system is read together with the documents of its organisation.
    mine = Document.objects.filter(organisation=subject.organisation)
    if subject.system is None:
        return get_object_or_404(mine, pk=number, system=None)
    own = mine.filter(system=subject.system) | mine.filter(system=None)
    return get_object_or_404(own, pk=number)


@require_POST
@about_subject(Action.ADD_DOCUMENTS)
def withdraw(request: Asked, subject: Subject, document: int) -> HttpResponse:
    """Say that a document no longer holds."""
    found = _document(subject, document)
    withdraw_document(found, actor=request.person.handle, now=timezone.now())
    return redirect("..")


urlpatterns = [
    *for_subject("documents/", documents, "documents"),
    *for_subject("documents/progress/", progress, "documents_progress"),
    *for_subject("documents/upload/", upload, "upload"),
    *for_subject("documents/scan/", start_scan, "scan"),
    *for_subject("documents/<int:document>/", document, "document"),
    *for_subject("documents/<int:document>/withdraw/", withdraw, "withdraw_document"),
]
