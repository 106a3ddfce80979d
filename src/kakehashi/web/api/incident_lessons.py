"""Clocks and lessons of incidents: what runs, what is suggested, what people decide."""

from __future__ import annotations

from typing import Annotated, cast

from django.http import HttpRequest
from django.utils import timezone
from ninja import Router
from pydantic import Field

from kakehashi.errors import Problem, UsageError
from kakehashi.incidents.words import Effect
from kakehashi.web.api.about import about, acting
from kakehashi.web.api.bearer import READ, WRITE
from kakehashi.web.api.incident_about import ONE, one_of, seen
from kakehashi.web.api.limits import count_long
from kakehashi.web.api.parameters import (
    Limit,
    Number,
    Offset,
    Page,
    Ref,
    Request,
    answers,
    cut,
    example,
)
from kakehashi.web.reasoning import library
from kakehashi.web.request import Asked
from kakehashi.workspace.incident_due import running
from kakehashi.workspace.incident_learning import learn, lessons
from kakehashi.workspace.incident_view import readable_organisations
from kakehashi.workspace.models import Incident
from kakehashi.workspace.operations import decide_practice
from kakehashi.workspace.permissions import Action
from kakehashi.workspace.plain.incidents import (
    ClockRecord,
    LessonRecord,
    clock_record,
    lesson_record,
)

router = Router(tags=["incidents"])


class Said(Request):
    """Whether a practice would have helped; a person says so, always."""

    model_config = example(practice="practices:PRI-07", accepted=True, effect="limit")

    practice: Ref
    accepted: bool
    effect: Annotated[Effect, Field(strict=False)] = Effect.PREVENT


@router.get(
    "/organisations/{organisation}/incident-clocks",
    auth=READ,
    response=answers(Page[ClockRecord]),
)
def list_due_clocks(
    request: HttpRequest,
    organisation: Number,
    system: Number | None = None,
    offset: Offset = 0,
    limit: Limit = 100,
) -> Page[ClockRecord]:
    """List the clocks of open incidents, the first to end first, then those without end."""
    subject = about(request, Action.READ, organisation, system)
    found = running(seen(request, subject), timezone.now())
    part, total, after = cut(found, offset, limit)
    return Page(items=[clock_record(one) for one in part], total=total, next=after)


@router.get(f"{ONE}/clocks", auth=READ, response=answers(list[ClockRecord]))
def list_clocks(request: HttpRequest, organisation: Number, incident: Number) -> list[ClockRecord]:
    """List the clocks that run for an open incident, with provision and edition."""
    found = one_of(request, Action.READ, organisation, incident)
    return [clock_record(one) for one in running([found], timezone.now())]


@router.get(f"{ONE}/lessons", auth=READ, response=answers(list[LessonRecord]))
def list_lessons(
    request: HttpRequest, organisation: Number, incident: Number
) -> list[LessonRecord]:
    """List what an incident teaches: decided practices first, then suggestions by rank."""
    return _lessons(request, one_of(request, Action.READ, organisation, incident))


def _lessons(request: HttpRequest, incident: Incident) -> list[LessonRecord]:
    may_read = readable_organisations(cast("Asked", request).person)
    found = lessons(incident, library(), may_read)
    known = library().provisions
    return [lesson_record(one, library()) for one in found if one.link.practice in known]


@router.post(f"{ONE}/lessons", auth=WRITE, response=answers(list[LessonRecord]))
def suggest_lessons(
    request: HttpRequest, organisation: Number, incident: Number
) -> list[LessonRecord]:
    """Suggest practices that would have helped; suggestions wait for people."""
    found = one_of(request, Action.ADD_INCIDENTS, organisation, incident)
    count_long(request.auth.pk)  # type: ignore[attr-defined]
    learn(found, library(), **acting(request))
    return _lessons(request, found)


@router.post(f"{ONE}/lessons/decide", auth=WRITE, response=answers(list[LessonRecord]))
def decide_one_lesson(
    request: HttpRequest, organisation: Number, incident: Number, said: Said
) -> list[LessonRecord]:
    """Say whether a practice would have helped."""
    found = one_of(request, Action.HANDLE_INCIDENTS, organisation, incident)
    practice = library().provisions.get(said.practice)
    if practice is None or not practice.practice:
        raise UsageError(Problem("KH-INC-011", details={"value": said.practice}))
    decide_practice(
        found, practice.ref, accepted=said.accepted, **acting(request), effect=said.effect
    )
    return _lessons(request, found)
