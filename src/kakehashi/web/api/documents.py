"""Documents: listed, uploaded, withdrawn; their versions as bytes."""

from __future__ import annotations

from dataclasses import asdict
from datetime import datetime
from typing import cast

from django.http import FileResponse, Http404, HttpRequest, HttpResponseBase
from django.shortcuts import get_object_or_404
from ninja import File, Router, Status
from ninja.files import UploadedFile
from pydantic import BaseModel

from kakehashi.errors import Problem, UsageError
from kakehashi.text.bilingual import Bilingual
from kakehashi.web.access import workspace
from kakehashi.web.api.about import about, acting
from kakehashi.web.api.bearer import READ, WRITE
from kakehashi.web.api.jobs import JobRecord, job_record
from kakehashi.web.api.parameters import Limit, Number, Offset, Page, answers, cut
from kakehashi.web.jobs.queue import ask
from kakehashi.web.request import Asked
from kakehashi.web.uploads import keep_waiting
from kakehashi.workspace.kept_files import path_of
from kakehashi.workspace.models import Document, DocumentVersion
from kakehashi.workspace.operations import withdraw_document
from kakehashi.workspace.permissions import Action
from kakehashi.workspace.plain.decisions import PersonRecord, person_record
from kakehashi.workspace.subjects import Subject

router = Router(tags=["documents"])
_NO_FILE = Bilingual("files", "files")


class VersionRecord(BaseModel):
    """One version of a document: the bytes that were read, by their hash."""

    id: int
    number: int
    sha256: str
    size: int
    format: str
    language: str
    pages: int | None
    added_at: datetime
    added_by: PersonRecord


class DocumentRecord(BaseModel):
    """A document with its versions, the newest first."""

    id: int
    revision: int
    organisation: int
    system: int | None
    name: str
    withdrawn: bool
    versions: list[VersionRecord]


def document_record(document: Document) -> DocumentRecord:
    """Return a document as programs get it."""
    versions = sorted(document.versions.all(), key=lambda one: -one.number)
    return DocumentRecord(
        id=document.pk,
        revision=document.revision,
        organisation=document.organisation_id,
        system=document.system_id,
        name=document.name,
        withdrawn=document.withdrawn,
        versions=[_version(one) for one in versions],
    )


def _version(version: DocumentVersion) -> VersionRecord:
    return VersionRecord(
        id=version.pk,
        number=version.number,
        sha256=version.sha256,
        size=version.size,
        format=version.format,
        language=version.language,
        pages=version.pages,
        added_at=version.added_at,
        added_by=person_record(version.added_by),
    )


@router.get(
    "/organisations/{organisation}/documents", auth=READ, response=answers(Page[DocumentRecord])
)
def list_documents(
    request: HttpRequest,
    organisation: Number,
    system: Number | None = None,
    offset: Offset = 0,
    limit: Limit = 100,
) -> Page[DocumentRecord]:
    """List the documents of an organisation, or of a system, by name."""
    subject = about(request, Action.READ, organisation, system)
    listed = Document.objects.filter(organisation=subject.organisation, system=subject.system)
    ordered = listed.prefetch_related("versions__added_by").order_by("withdrawn", "name", "pk")
    part, total, after = cut(ordered, offset, limit)
    return Page(items=[document_record(one) for one in part], total=total, next=after)


@router.post(
    "/organisations/{organisation}/documents", auth=WRITE, response=answers(JobRecord, 202)
)
def upload_documents(
    request: HttpRequest,
    organisation: Number,
    files: File[list[UploadedFile]],
    system: Number | None = None,
) -> Status[JobRecord]:
    """Take files in: a job reads them; one of a name that exists becomes its newest version."""
    subject = about(request, Action.ADD_DOCUMENTS, organisation, system)
    if not files:
        raise UsageError(Problem("KH-WEB-034", details={"what": _NO_FILE}))
    waiting = keep_waiting(files)
    person = cast("Asked", request).person
    return Status(202, job_record(ask(subject, "upload", asdict(waiting), person)))


@router.post("/organisations/{organisation}/scan", auth=WRITE, response=answers(JobRecord, 202))
def scan_documents(
    request: HttpRequest, organisation: Number, system: Number | None = None
) -> Status[JobRecord]:
    """Look for candidates in the newest versions: a job does it."""
    subject = about(request, Action.REVIEW, organisation, system)
    return Status(202, job_record(ask(subject, "scan", {}, cast("Asked", request).person)))


@router.get(
    "/organisations/{organisation}/documents/{document}",
    auth=READ,
    response=answers(DocumentRecord),
)
def show_document(request: HttpRequest, organisation: Number, document: Number) -> DocumentRecord:
    """Show a document of an organisation or of one of its systems."""
    return document_record(_document(about(request, Action.READ, organisation), document))


def _document(subject: Subject, number: int) -> Document:
    mine = Document.objects.select_related("organisation")
    return get_object_or_404(mine, pk=number, organisation=subject.organisation)


@router.post(
    "/organisations/{organisation}/documents/{document}/withdraw",
    auth=WRITE,
    response=answers(DocumentRecord),
)
def withdraw_one_document(
    request: HttpRequest, organisation: Number, document: Number
) -> DocumentRecord:
    """Say that a document no longer holds; what rests on it is to be looked at again."""
    subject = about(request, Action.ADD_DOCUMENTS, organisation)
    found = _document(subject, document)
    return document_record(withdraw_document(found, **acting(request)))


@router.get(
    "/organisations/{organisation}/versions/{version}/content",
    auth=READ,
    response=answers(None),
    openapi_extra={
        "responses": {
            200: {
                "description": "The bytes, as they were uploaded.",
                "content": {"application/octet-stream": {"schema": {"type": "string"}}},
            }
        }
    },
)
def download_version(
    request: HttpRequest, organisation: Number, version: Number
) -> HttpResponseBase:
    """Send the bytes of a version, as a file to keep; browsers do not open it."""
    subject = about(request, Action.READ, organisation)
    mine = DocumentVersion.objects.select_related("document")
    found = get_object_or_404(mine, pk=version, document__organisation=subject.organisation)
    path = path_of(workspace(), found)
    if not path.is_file():
        raise Http404
    return as_file(path.open("rb"), found.document.name)


def as_file(content: object, name: str) -> FileResponse:
    """Return bytes as a file to keep."""
    response = FileResponse(
        content, as_attachment=True, filename=name, content_type="application/octet-stream"
    )
    response["X-Content-Type-Options"] = "nosniff"
    response["Content-Security-Policy"] = "default-src 'none'; sandbox"
    return response
