"""The bytes of documents and their pages as pictures: never run, never guessed at by browsers."""

from __future__ import annotations

import io
from pathlib import Path
from typing import TypeVar

from django.http import FileResponse, Http404, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404

from kakehashi.web.access import about_subject, workspace
from kakehashi.web.addresses import for_subject
from kakehashi.web.forms import whole
from kakehashi.web.request import Asked
from kakehashi.workspace.kept_files import path_of
from kakehashi.workspace.models import DocumentVersion, Evidence, Finding
from kakehashi.workspace.permissions import Action
from kakehashi.workspace.subjects import Subject

R = TypeVar("R", bound=HttpResponseBase)
_SAFE = "default-src 'none'; sandbox"


@about_subject(Action.READ)
def download(request: Asked, subject: Subject, version: int) -> HttpResponseBase:
    """Send the bytes of a version as a file to keep: browsers do not open it."""
    found = _version(subject, version)
    path = _path(found)
    response = FileResponse(
        path.open("rb"),
        as_attachment=True,
        filename=found.document.name,
        content_type="application/octet-stream",
    )
    return locked(response)


@about_subject(Action.READ)
def picture(request: Asked, subject: Subject, version: int, page: int) -> HttpResponse:
    """Draw a page of a PDF, with the quote of a finding or of evidence marked."""
    found = _version(subject, version)
    if found.format != "pdf" or not 1 <= page <= (found.pages or 0):
        raise Http404
    from kakehashi.web.pages.page_picture import page_picture

    quotes = _quotes(request, found, page)
    packed = io.BytesIO()
    page_picture(_path(found).read_bytes(), page, quotes).save(packed, format="PNG")
    response = HttpResponse(packed.getvalue(), content_type="image/png")
    response["Cache-Control"] = "private, max-age=3600"
    return locked(response)


def _quotes(request: Asked, version: DocumentVersion, page: int) -> list[str]:
    finding, evidence = whole(request.GET.get("finding")), whole(request.GET.get("evidence"))
    if finding is not None:
        return [get_object_or_404(Finding, pk=finding, version=version).quote]
    if evidence is not None:
        return [get_object_or_404(Evidence, pk=evidence, version=version).quote]
    kept = Evidence.objects.filter(version=version, page=page, gone=False)
    return list(kept.values_list("quote", flat=True))


def _version(subject: Subject, number: int) -> DocumentVersion:
    mine = DocumentVersion.objects.filter(document__organisation=subject.organisation)
    own = mine.filter(document__system=None)
    if subject.system:
        own = own | mine.filter(document__system=subject.system)
    return get_object_or_404(own.select_related("document"), pk=number)


def _path(version: DocumentVersion) -> Path:
    path = path_of(workspace(), version)
    if not path.is_file():
        raise Http404
    return path


def locked(response: R) -> R:
    """Return an answer that no browser runs or guesses at."""
    response["X-Content-Type-Options"] = "nosniff"
    response["Content-Security-Policy"] = _SAFE
    return response


urlpatterns = [
    *for_subject("files/<int:version>/", download, "download"),
    *for_subject("files/<int:version>/page/<int:page>.png", picture, "page_picture"),
]
