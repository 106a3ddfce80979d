"""Reports: what can be made, asked for, watched and downloaded."""

from __future__ import annotations

from typing import Annotated, Any, Literal, cast

from django.http import Http404, HttpRequest, HttpResponseBase
from django.shortcuts import get_object_or_404
from ninja import Router, Status
from pydantic import BaseModel, Field

from kakehashi.assessment import result_records
from kakehashi.errors import Problem, UsageError
from kakehashi.reports.kinds.registry import KINDS, kind_named
from kakehashi.reports.material import AUDIENCES
from kakehashi.text.bilingual import Language
from kakehashi.web.access import readable_subject
from kakehashi.web.api.about import about
from kakehashi.web.api.bearer import READ, WRITE
from kakehashi.web.api.documents import as_file
from kakehashi.web.api.jobs import JobRecord, job_record
from kakehashi.web.api.limits import count_long
from kakehashi.web.api.parameters import (
    Limit,
    Name,
    Number,
    Offset,
    Page,
    Request,
    answers,
    cut,
    example,
)
from kakehashi.web.jobs.queue import ask
from kakehashi.web.jobs.reports import place_of
from kakehashi.web.models import Job
from kakehashi.web.request import Asked
from kakehashi.workspace.permissions import Action
from kakehashi.workspace.plain.strict import Day
from kakehashi.workspace.plain.words import both

router = Router(tags=["reports"])
HERE = "/organisations/{organisation}/reports"


class ReportKind(BaseModel):
    """A report that can be made."""

    id: str
    title: result_records.Words
    about: result_records.Words
    formats: list[str]
    compares: bool
    """Whether it needs `since` or `beside`."""


class Beside(Request):
    """What a report compares with."""

    organisation: Number
    system: Number | None = None


class NewReport(Request):
    """A report to make."""

    model_config = example(kind="hiroshima", language="en", formats=["docx"])

    kind: Name
    language: Language = "en"
    formats: Annotated[list[Literal["docx", "pdf", "html", "xlsx"]], Field(max_length=4)] = []
    """All that the report has, where none is named."""
    audience: Literal[AUDIENCES] = "internal"  # type: ignore[valid-type]
    roles: Annotated[list[Literal["developer", "provider", "deployer"]], Field(max_length=3)] = []
    since: Day | None = None
    beside: Beside | None = None


@router.get("/report-kinds", auth=READ, response=answers(list[ReportKind]))
def list_report_kinds(request: HttpRequest) -> list[ReportKind]:
    """List the reports that can be made."""
    return [
        ReportKind(
            id=kind.id,
            title=both(kind.title),
            about=both(kind.about),
            formats=list(kind.formats),
            compares=kind.compares,
        )
        for kind in KINDS
    ]


@router.get(HERE, auth=READ, response=answers(Page[JobRecord]))
def list_reports(
    request: HttpRequest,
    organisation: Number,
    system: Number | None = None,
    offset: Offset = 0,
    limit: Limit = 50,
) -> Page[JobRecord]:
    """List the reports that were asked for, the newest first, each as a job."""
    subject = about(request, Action.READ, organisation, system)
    mine = Job.objects.filter(
        organisation=subject.organisation, system=subject.system, kind="report"
    )
    part, total, after = cut(mine.order_by("-asked_at", "-pk"), offset, limit)
    return Page(items=[job_record(one) for one in part], total=total, next=after)


@router.post(HERE, auth=WRITE, response=answers(JobRecord, 202))
def ask_for_report(
    request: HttpRequest, organisation: Number, new: NewReport, system: Number | None = None
) -> Status[JobRecord]:
    """Ask for a report: a job makes it; its `result` names the files."""
    subject = about(request, Action.READ, organisation, system)
    kind = kind_named(new.kind)
    if kind.compares and not (new.since or new.beside):
        raise UsageError(Problem("KH-WEB-005", details={"field": "since"}))
    asked = cast("Asked", request)
    if new.beside:
        readable_subject(asked, new.beside.organisation, new.beside.system)
    count_long(cast("Any", request).auth.pk)
    wanted = new.model_dump(mode="json")
    wanted |= {
        "kind": kind.id,
        "since": wanted["since"] or "",
        "formats": [one for one in new.formats if one in kind.formats],
    }
    return Status(202, job_record(ask(subject, "report", wanted, asked.person)))


@router.get(
    f"{HERE}/{{job}}/files/{{name}}",
    auth=READ,
    response=answers(None),
    openapi_extra={
        "responses": {
            200: {
                "description": "The file.",
                "content": {"application/octet-stream": {"schema": {"type": "string"}}},
            }
        }
    },
)
def download_report(
    request: HttpRequest,
    organisation: Number,
    job: Number,
    name: Annotated[str, Field(min_length=1, max_length=300)],
) -> HttpResponseBase:
    """Send a file of a report that was made."""
    subject = about(request, Action.READ, organisation)
    found = get_object_or_404(Job, pk=job, kind="report", organisation=subject.organisation)
    # Only names that the job told: a path in it leads nowhere.
    if name not in found.result.get("files", []):
        raise Http404
    path = place_of(found) / name
    if not path.is_file():
        raise Http404
    return as_file(path.open("rb"), name)
