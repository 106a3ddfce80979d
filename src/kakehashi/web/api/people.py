"""People of an organisation: their roles, invitations, and ending the sessions of somebody."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Literal, TypeAlias, cast

from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from django.utils import timezone
from ninja import Router, Status
from pydantic import BaseModel, Field

from kakehashi.errors import Problem, UsageError
from kakehashi.web.accounts.invitations import VALID, invite, may_invite
from kakehashi.web.accounts.sessions import end_sessions
from kakehashi.web.api.about import about, acting
from kakehashi.web.api.bearer import ADMINISTER, READ
from kakehashi.web.api.parameters import (
    Limit,
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
from kakehashi.web.around import around
from kakehashi.web.forms import HANDLE
from kakehashi.web.request import Asked
from kakehashi.workspace.models import Membership, Person
from kakehashi.workspace.operations import add_person, end_role, give_role
from kakehashi.workspace.permissions import Action
from kakehashi.workspace.plain.decisions import PersonRecord, person_record
from kakehashi.workspace.writing import RefusedError

router = Router(tags=["people"])
HERE = "/organisations/{organisation}/people"
RoleName: TypeAlias = Literal["viewer", "contributor", "assessor", "approver", "auditor", "admin"]
"""Those of `permissions.Role` (tests/web/api/test_administering.py compares them)."""
Handle = Annotated[str, Field(min_length=1, max_length=HANDLE, pattern=r"^[\w.@+-]+$")]


class MemberRecord(BaseModel):
    """The role of a person in an organisation; it holds in all units below."""

    id: int
    revision: int
    person: PersonRecord
    role: str
    ended: bool


class NewMember(Request):
    """Somebody who is to take part; a name is needed where nobody is called so yet."""

    model_config = example(handle="hanako.sato", name="Hanako Sato", role="assessor")

    handle: Handle
    role: RoleName
    name: Annotated[Short, Field(max_length=200)] = ""


class RoleChange(Request):
    """Another role, as the present one was seen."""

    model_config = example(revision=1, role="approver")

    revision: Revision
    role: RoleName


class InvitationRecord(BaseModel):
    """An address by which a person chooses a password: it works once. Keep it as safe as that."""

    address: str
    expires_at: datetime


class Ended(BaseModel):
    """How many sessions were ended."""

    ended: int


def member_record(member: Membership) -> MemberRecord:
    """Return a role of somebody as programs get it."""
    return MemberRecord(
        id=member.pk,
        revision=member.revision,
        person=person_record(member.person),
        role=member.role,
        ended=member.ended,
    )


@router.get(HERE, auth=READ, response=answers(Page[MemberRecord]))
def list_people(
    request: HttpRequest, organisation: Number, offset: Offset = 0, limit: Limit = 100
) -> Page[MemberRecord]:
    """List who has a role in an organisation itself; those of the organisations above hold too."""
    found = about(request, Action.READ, organisation).organisation
    held = Membership.objects.filter(organisation=found, ended=False).select_related("person")
    part, total, after = cut(held.order_by("person__name", "pk"), offset, limit)
    return Page(items=[member_record(one) for one in part], total=total, next=after)


@router.post(HERE, auth=ADMINISTER, response=answers(MemberRecord, 201))
def add_member(request: HttpRequest, organisation: Number, new: NewMember) -> Status[MemberRecord]:
    """Give somebody a role; who is not in the workspace yet is added to it."""
    found = about(request, Action.MANAGE_PEOPLE, organisation).organisation
    person = Person.objects.filter(handle=new.handle).first()
    if person is None:
        if not new.name:
            raise UsageError(Problem("KH-WEB-005", details={"field": "name"}))
        person = add_person(new.handle, new.name, found, new.role, **acting(request))
    else:
        give_role(person, found, new.role, **acting(request))
    held = Membership.objects.select_related("person").get(person=person, organisation=found)
    return Status(201, member_record(held))


@router.patch(f"{HERE}/{{member}}", auth=ADMINISTER, response=answers(MemberRecord))
def change_role(
    request: HttpRequest, organisation: Number, member: Number, change: RoleChange
) -> MemberRecord:
    """Give somebody another role than they have here, as it was seen."""
    held = _member(request, organisation, member)
    place, role = held.organisation, change.role
    done = give_role(held.person, place, role, **acting(request), revision=change.revision)
    return member_record(done)


@router.post(f"{HERE}/{{member}}/end", auth=ADMINISTER, response=answers(MemberRecord))
def end_one_role(request: HttpRequest, organisation: Number, member: Number) -> MemberRecord:
    """End the role of somebody here; the last administrator stays."""
    return member_record(end_role(_member(request, organisation, member), **acting(request)))


@router.post(
    f"{HERE}/{{member}}/invitation", auth=ADMINISTER, response=answers(InvitationRecord, 201)
)
def invite_member(
    request: HttpRequest, organisation: Number, member: Number
) -> Status[InvitationRecord]:
    """Make an address by which somebody chooses a new password; older ones end.

    It opens all that the person may do: only who manages people wherever they take part gets it.
    """
    held = _member(request, organisation, member)
    _require_wherever(request, held.person)
    if around().local:
        raise UsageError(Problem("KH-WEB-052"))
    address = request.build_absolute_uri(invite(held.person))
    return Status(201, InvitationRecord(address=address, expires_at=timezone.now() + VALID))


@router.post(f"{HERE}/{{member}}/sessions/end", auth=ADMINISTER, response=answers(Ended))
def end_sessions_of_member(request: HttpRequest, organisation: Number, member: Number) -> Ended:
    """Log somebody out everywhere: for a lost machine, or somebody who left."""
    held = _member(request, organisation, member)
    _require_wherever(request, held.person)
    return Ended(ended=end_sessions(held.person))


def _member(request: HttpRequest, organisation: int, member: int) -> Membership:
    """Return a role of somebody here, for who manages people here.

    Raises:
        Http404: there is none, or they may not read here.
        RefusedError: they may not manage people here.
    """
    place = about(request, Action.MANAGE_PEOPLE, organisation).organisation
    held = Membership.objects.select_related("person", "organisation__parent")
    return get_object_or_404(held, pk=member, organisation=place, ended=False)


def _require_wherever(request: HttpRequest, person: Person) -> None:
    """Go on only if who asks manages people in every organisation where somebody takes part.

    Raises:
        RefusedError: they do not.
    """
    if not may_invite(cast("Asked", request).person, person):
        raise RefusedError(Problem("KH-WEB-055", details={"name": person.handle}))
