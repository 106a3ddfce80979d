"""Commitments, the registry of instruments, measures of plans, and their timeline: reading."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404
from django.utils import timezone
from ninja import Router
from pydantic import Field

from kakehashi.reports.timeline_json import timeline_json
from kakehashi.web.api.about import about
from kakehashi.web.api.bearer import READ
from kakehashi.web.api.parameters import Limit, Number, Offset, Page, answers, cut
from kakehashi.web.reasoning import library, overlaps_of
from kakehashi.workspace.commitment_view import commitment_json, commitment_of, tracked_of
from kakehashi.workspace.instrument_overlaps import overlap_json
from kakehashi.workspace.instrument_view import due_for_review, instrument_json, instruments_of
from kakehashi.workspace.models import Instrument
from kakehashi.workspace.permissions import Action
from kakehashi.workspace.policy_timeline import timeline_of

router = Router(tags=["policy"])
HERE = "/organisations/{organisation}"
Thing = dict[str, Any]
State = Literal["candidate", "confirmed", "rejected"]
Entity = Annotated[str, Field(min_length=1, max_length=60, examples=["friends-group"])]


@router.get(f"{HERE}/commitments", auth=READ, response=answers(Page[Thing]))
def list_commitments(
    request: HttpRequest,
    organisation: Number,
    state: State | None = None,
    entity: Entity | None = None,
    overdue: bool = False,  # noqa: FBT001, FBT002 - a parameter of the address
    offset: Offset = 0,
    limit: Limit = 100,
) -> Page[Thing]:
    """List commitments with their quotes and follow-ups, those due first."""
    subject = about(request, Action.READ, organisation)
    today = timezone.localdate()
    found = [
        one
        for one in tracked_of([subject.organisation.pk], state or "")
        if (not entity or entity in one.commitment.entities) and (not overdue or one.overdue(today))
    ]
    part, total, after = cut(found, offset, limit)
    return Page(items=[commitment_json(one, today) for one in part], total=total, next=after)


@router.get(f"{HERE}/commitments/{{commitment}}", auth=READ, response=answers(Thing))
def show_commitment(request: HttpRequest, organisation: Number, commitment: Number) -> Thing:
    """Show a commitment: each field with the words it rests on, and what became of it."""
    subject = about(request, Action.READ, organisation)
    found = commitment_of(subject.organisation, commitment)
    if found is None:
        raise Http404
    return commitment_json(found, timezone.localdate())


@router.get(f"{HERE}/instruments", auth=READ, response=answers(Page[Thing]))
def list_instruments(
    request: HttpRequest,
    organisation: Number,
    review_due: bool = False,  # noqa: FBT001, FBT002 - a parameter of the address
    offset: Offset = 0,
    limit: Limit = 100,
) -> Page[Thing]:
    """List the registry of instruments with the measures of plans and how far each is."""
    subject = about(request, Action.READ, organisation)
    today = timezone.localdate()
    found = instruments_of([subject.organisation.pk])
    found = due_for_review(found, today) if review_due else found
    part, total, after = cut(found, offset, limit)
    return Page(items=[instrument_json(one, today) for one in part], total=total, next=after)


@router.get(f"{HERE}/instruments/{{instrument}}", auth=READ, response=answers(Thing))
def show_instrument(request: HttpRequest, organisation: Number, instrument: Number) -> Thing:
    """Show an instrument with what its text suggests, and its measures."""
    subject = about(request, Action.READ, organisation)
    found = get_object_or_404(Instrument, pk=instrument, organisation=subject.organisation)
    return instrument_json(found, timezone.localdate())


@router.get(f"{HERE}/instrument-overlaps", auth=READ, response=answers(Page[Thing]))
def list_overlaps(
    request: HttpRequest, organisation: Number, offset: Offset = 0, limit: Limit = 100
) -> Page[Thing]:
    """List where instruments overlap, and where they may contradict each other."""
    subject = about(request, Action.READ, organisation)
    found = overlaps_of(subject.organisation.pk)
    part, total, after = cut(found, offset, limit)
    return Page(items=[overlap_json(one) for one in part], total=total, next=after)


@router.get(f"{HERE}/policy-timeline", auth=READ, response=answers(Page[Thing]))
def show_timeline(
    request: HttpRequest, organisation: Number, offset: Offset = 0, limit: Limit = 200
) -> Page[Thing]:
    """Show the dates of texts, instruments, initiatives and deadlines, in order."""
    subject = about(request, Action.READ, organisation)
    told = timeline_json(timeline_of(library(), [subject.organisation.pk]))
    part, total, after = cut(told, offset, limit)
    return Page(items=list(part), total=total, next=after)
