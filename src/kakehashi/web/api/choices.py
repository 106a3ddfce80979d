"""The frameworks that an organisation chose to answer."""

from __future__ import annotations

from datetime import datetime

from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from ninja import Router, Status
from pydantic import BaseModel

from kakehashi.web.api.about import about, acting
from kakehashi.web.api.bearer import READ, WRITE
from kakehashi.web.api.library import instrument_named
from kakehashi.web.api.parameters import FrameworkName, Number, Request, answers, example
from kakehashi.workspace.models import FrameworkChoice
from kakehashi.workspace.operations import choose_framework, drop_framework
from kakehashi.workspace.permissions import Action

router = Router(tags=["organisations"])
HERE = "/organisations/{organisation}/frameworks"


class ChoiceRecord(BaseModel):
    """A framework at one edition that an organisation answers."""

    id: int
    framework: str
    since: datetime
    until: datetime | None


class NewChoice(Request):
    """A framework to answer."""

    model_config = example(framework="hiroshima-guiding-principles")

    framework: FrameworkName


@router.get(HERE, auth=READ, response=answers(list[ChoiceRecord]))
def list_choices(request: HttpRequest, organisation: Number) -> list[ChoiceRecord]:
    """List the frameworks that an organisation chose to answer; none chosen: all current ones."""
    found = about(request, Action.READ, organisation).organisation
    chosen = FrameworkChoice.objects.filter(organisation=found, until__isnull=True)
    return [_record(one) for one in chosen.order_by("framework")]


@router.post(HERE, auth=WRITE, response=answers(ChoiceRecord, 201))
def choose_one_framework(
    request: HttpRequest, organisation: Number, new: NewChoice
) -> Status[ChoiceRecord]:
    """Choose a framework to answer, at the edition that is named or else the current one."""
    found = about(request, Action.DESCRIBE, organisation).organisation
    prefix = instrument_named(new.framework).prefix
    return Status(201, _record(choose_framework(found, prefix, **acting(request))))


@router.post(f"{HERE}/{{choice}}/end", auth=WRITE, response=answers(ChoiceRecord))
def end_choice(request: HttpRequest, organisation: Number, choice: Number) -> ChoiceRecord:
    """Stop answering a framework; what was decided stays."""
    place = about(request, Action.DESCRIBE, organisation).organisation
    found = get_object_or_404(
        FrameworkChoice.objects.select_related("organisation__parent"),
        pk=choice,
        organisation=place,
        until__isnull=True,
    )
    return _record(drop_framework(found, **acting(request)))


def _record(choice: FrameworkChoice) -> ChoiceRecord:
    return ChoiceRecord(
        id=choice.pk, framework=choice.framework, since=choice.since, until=choice.until
    )
