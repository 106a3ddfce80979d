"""What is made of many incidents: lessons by codes, a note to operators."""

from __future__ import annotations

from typing import Any, Literal, cast

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from ninja import Router

from kakehashi.incidents.lesson_records import IncidentLessons
from kakehashi.text.bilingual import Language
from kakehashi.web.api.about import about
from kakehashi.web.api.bearer import WRITE
from kakehashi.web.api.incident_about import seen
from kakehashi.web.api.limits import count_long
from kakehashi.web.api.parameters import Number, Request, answers, example
from kakehashi.web.reasoning import library
from kakehashi.workspace.incident_lessons import lessons_told
from kakehashi.workspace.incident_reports import cases_to_tell
from kakehashi.workspace.permissions import Action

router = Router(tags=["incidents"])


class ToTell(Request):
    """What is to be made of public incidents."""

    model_config = example(language="ja", format="html")

    language: Language = "en"
    format: Literal["docx", "pdf", "html"] = "docx"
    internal: bool = False
    """Whether internal incidents are counted too; restricted ones never are."""


class ToTeach(Request):
    """Which incidents are told by their codes."""

    model_config = example(internal=False)

    internal: bool = False
    """Whether internal incidents are among them; restricted ones never are."""


@router.post(
    "/organisations/{organisation}/incident-lessons",
    auth=WRITE,
    response=answers(IncidentLessons),
)
def tell_lessons(request: HttpRequest, organisation: Number, wanted: ToTeach) -> IncidentLessons:
    """Tell what incidents teach, by codes alone, for the revision of a guideline."""
    subject = about(request, Action.EXPORT, organisation)
    day = timezone.localdate().isoformat()
    found = seen(request, subject)
    return lessons_told(found, library(), day, with_internal=wanted.internal)


@router.post(
    "/organisations/{organisation}/incident-note",
    auth=WRITE,
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
def draft_note(request: HttpRequest, organisation: Number, wanted: ToTell) -> HttpResponse:
    """Draft a guidance note to operators: public cases by codes, nobody named."""
    from kakehashi.reports.files.write import content_of
    from kakehashi.reports.kinds.guidance_note import guidance_note

    subject = about(request, Action.EXPORT, organisation)
    count_long(cast("Any", request).auth.pk)
    told, counted, _ = cases_to_tell(seen(request, subject), with_internal=wanted.internal)
    day, practices = timezone.localdate().isoformat(), library().provisions
    report = guidance_note(told, practices, wanted.language, day, counted=counted)
    content = content_of(report, wanted.format)
    answer = HttpResponse(content, content_type="application/octet-stream")
    name = f"guidance-note-{wanted.language}.{wanted.format}"
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    answer["X-Content-Type-Options"] = "nosniff"
    return answer
