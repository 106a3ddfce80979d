"""AI systems of an organisation: listed, added, changed."""

from __future__ import annotations

from typing import Annotated, cast

from django.http import HttpRequest
from ninja import Router, Status
from pydantic import Field

from kakehashi.web.api.about import about, acting
from kakehashi.web.api.bearer import READ, WRITE
from kakehashi.web.api.parameters import (
    Called,
    Limit,
    Long,
    Number,
    Offset,
    Page,
    Request,
    Revision,
    Short,
    answers,
    cut,
    example,
)
from kakehashi.workspace.models import System
from kakehashi.workspace.operations import add_system, change_system
from kakehashi.workspace.permissions import Action
from kakehashi.workspace.plain.organisations import SystemRecord, system_record

router = Router(tags=["organisations"])
Stage = Annotated[Short, Field(max_length=20)]


class NewSystem(Request):
    """A system to add."""

    model_config = example(name="Help desk bot", purpose="Answers customers", stage="operation")

    name: Called
    purpose: Long = ""
    stage: Stage = ""


class SystemChange(Request):
    """What to change of a system; what is left out stays."""

    model_config = example(revision=1, purpose="Answers customers by chat")

    revision: Revision
    """The revision that was seen: if another one is stored, the change is refused (409)."""
    name: Called | None = None
    purpose: Long | None = None
    stage: Stage | None = None
    archived: bool | None = None


@router.get(
    "/organisations/{organisation}/systems", auth=READ, response=answers(Page[SystemRecord])
)
def list_systems(
    request: HttpRequest, organisation: Number, offset: Offset = 0, limit: Limit = 100
) -> Page[SystemRecord]:
    """List the AI systems of an organisation, those archived last."""
    found = about(request, Action.READ, organisation).organisation
    listed = System.objects.filter(organisation=found).order_by("archived", "name", "pk")
    part, total, after = cut(listed, offset, limit)
    return Page(items=[system_record(one) for one in part], total=total, next=after)


@router.post(
    "/organisations/{organisation}/systems", auth=WRITE, response=answers(SystemRecord, 201)
)
def add_new_system(
    request: HttpRequest, organisation: Number, new: NewSystem
) -> Status[SystemRecord]:
    """Add a system."""
    found = about(request, Action.DESCRIBE, organisation).organisation
    fields = {**acting(request), "purpose": new.purpose, "stage": new.stage}
    return Status(201, system_record(add_system(found, new.name, **fields)))


@router.get(
    "/organisations/{organisation}/systems/{system}", auth=READ, response=answers(SystemRecord)
)
def show_system(request: HttpRequest, organisation: Number, system: Number) -> SystemRecord:
    """Show a system."""
    return system_record(_system(request, Action.READ, organisation, system))


@router.patch(
    "/organisations/{organisation}/systems/{system}", auth=WRITE, response=answers(SystemRecord)
)
def change_one_system(
    request: HttpRequest, organisation: Number, system: Number, change: SystemChange
) -> SystemRecord:
    """Change what is told of a system, as it was seen."""
    found = _system(request, Action.DESCRIBE, organisation, system)
    changes = change.model_dump(exclude={"revision"}, exclude_none=True)
    done = change_system(found, **acting(request), revision=change.revision, **changes)
    return system_record(done)


def _system(request: HttpRequest, action: Action, organisation: int, system: int) -> System:
    return cast("System", about(request, action, organisation, system).system)
