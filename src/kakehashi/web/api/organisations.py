"""Organisations: those that the person may read; changed, and with units (groups) below them."""

from __future__ import annotations

from typing import cast

from django.http import HttpRequest
from ninja import Router, Status

from kakehashi.web.access import readable_organisations
from kakehashi.web.api.about import about, acting
from kakehashi.web.api.bearer import ADMINISTER, READ
from kakehashi.web.api.parameters import (
    Called,
    Limit,
    Number,
    Offset,
    Page,
    Request,
    Revision,
    answers,
    cut,
    example,
)
from kakehashi.web.request import Asked
from kakehashi.workspace.operations import add_unit, change_organisation
from kakehashi.workspace.permissions import Action
from kakehashi.workspace.plain.organisations import OrganisationRecord, organisation_record

router = Router(tags=["organisations"])
HERE = "/organisations/{organisation}"


class NewUnit(Request):
    """A unit to add: a subsidiary, a department, a supervised body."""

    model_config = example(name="Research laboratory", inherits=True)

    name: Called
    inherits: bool = True
    """Whether what is decided above counts there too."""


class OrganisationChange(Request):
    """What to change of an organisation; what is left out stays."""

    model_config = example(revision=1, approval=True)

    revision: Revision
    """The revision that was seen: if another one is stored, the change is refused (409)."""
    name: Called | None = None
    inherits: bool | None = None
    approval: bool | None = None
    """Whether decisions count only after a second person approved them."""
    archived: bool | None = None


@router.get("/organisations", auth=READ, response=answers(Page[OrganisationRecord]))
def list_organisations(
    request: HttpRequest, offset: Offset = 0, limit: Limit = 100
) -> Page[OrganisationRecord]:
    """List the organisations that the person may read."""
    part, total, after = cut(readable_organisations(cast("Asked", request)), offset, limit)
    return Page(items=[organisation_record(one) for one in part], total=total, next=after)


@router.get(HERE, auth=READ, response=answers(OrganisationRecord))
def show_organisation(request: HttpRequest, organisation: Number) -> OrganisationRecord:
    """Show an organisation."""
    return organisation_record(about(request, Action.READ, organisation).organisation)


@router.post(f"{HERE}/units", auth=ADMINISTER, response=answers(OrganisationRecord, 201))
def add_new_unit(
    request: HttpRequest, organisation: Number, new: NewUnit
) -> Status[OrganisationRecord]:
    """Add a unit below an organisation; roles in it hold in the unit."""
    parent = about(request, Action.ORGANISE, organisation).organisation
    made = add_unit(parent, new.name, **acting(request), inherits=new.inherits)
    return Status(201, organisation_record(made))


@router.patch(HERE, auth=ADMINISTER, response=answers(OrganisationRecord))
def change_one_organisation(
    request: HttpRequest, organisation: Number, change: OrganisationChange
) -> OrganisationRecord:
    """Change an organisation, as it was seen; one that is archived is not listed any more."""
    found = about(request, Action.ORGANISE, organisation).organisation
    changes = change.model_dump(exclude={"revision"}, exclude_none=True)
    done = change_organisation(found, **acting(request), revision=change.revision, **changes)
    return organisation_record(done)
