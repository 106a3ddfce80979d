"""Decisions: those that count, history, deciding, approval."""

from __future__ import annotations

from typing import Annotated

from django.db.models import QuerySet
from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404
from ninja import Router, Status
from pydantic import Field

from kakehashi.model import Verdict
from kakehashi.web.api.about import about, acting
from kakehashi.web.api.bearer import READ, WRITE
from kakehashi.web.api.library import provision_named
from kakehashi.web.api.parameters import (
    Limit,
    Long,
    Name,
    Number,
    Offset,
    Page,
    Ref,
    Request,
    Revision,
    Words,
    answers,
    cut,
    example,
)
from kakehashi.web.reasoning import library
from kakehashi.workspace.models import Decision, Evidence
from kakehashi.workspace.operations import Wish, approve, decide, propose_again, refuse, withdraw
from kakehashi.workspace.permissions import Action
from kakehashi.workspace.plain.decisions import (
    DecisionRecord,
    decision_record,
    decision_records,
)
from kakehashi.workspace.plain.strict import Day, SaidVerdict
from kakehashi.workspace.standing import effective
from kakehashi.workspace.subjects import Subject

router = Router(tags=["decisions"])
HERE = "/organisations/{organisation}/decisions"


class NewQuote(Request):
    """Evidence from outside the workspace: what it is, and its words."""

    source: Name
    quote: Words


class NewDecision(Request):
    """What is decided of a practice or provision."""

    model_config = example(
        target="practices:GOV-01",
        verdict="in place",
        reason="Adopted by the board",
        quotes=[{"source": "Minutes of 2026-11-02", "quote": "The policy is adopted."}],
        seen=0,
    )

    target: Ref
    verdict: SaidVerdict
    reason: Long = ""
    """Needed for "not in place" and "not applicable"."""
    evidence: Annotated[list[Number], Field(max_length=200)] = []
    """Ids of evidence that is kept already."""
    quotes: Annotated[list[NewQuote], Field(max_length=50)] = []
    review_on: Day | None = None
    seen: Revision | None = None
    """The id of the decision in force that was seen, 0 for none: refused (409) if another is."""


class Reason(Request):
    """Why."""

    model_config = example(reason="It no longer holds")

    reason: Words


@router.get(HERE, auth=READ, response=answers(Page[DecisionRecord]))
def list_decisions(
    request: HttpRequest,
    organisation: Number,
    system: Number | None = None,
    verdict: Verdict | None = None,
    offset: Offset = 0,
    limit: Limit = 100,
) -> Page[DecisionRecord]:
    """List the decisions that count, those taken over from above included, by what they decide."""
    subject = about(request, Action.READ, organisation, system)
    counted = effective(subject.organisation, library(), system=subject.system)
    listed = [
        (one.decision, one.inherited_from)
        for _, one in sorted(counted.items())
        if verdict is None or one.decision.verdict == verdict.value
    ]
    part, total, after = cut(listed, offset, limit)
    return Page(items=decision_records(part), total=total, next=after)


@router.get(f"{HERE}/proposed", auth=READ, response=answers(Page[DecisionRecord]))
def list_proposed(
    request: HttpRequest,
    organisation: Number,
    system: Number | None = None,
    offset: Offset = 0,
    limit: Limit = 100,
) -> Page[DecisionRecord]:
    """List the decisions that wait for a second person."""
    subject = about(request, Action.READ, organisation, system)
    waiting = _of(subject).filter(state="proposed").order_by("made_at", "pk")
    part, total, after = cut(waiting, offset, limit)
    return Page(items=decision_records((one, None) for one in part), total=total, next=after)


@router.get(f"{HERE}/history/{{target}}", auth=READ, response=answers(Page[DecisionRecord]))
def list_history(
    request: HttpRequest,
    organisation: Number,
    target: Ref,
    system: Number | None = None,
    offset: Offset = 0,
    limit: Limit = 100,
) -> Page[DecisionRecord]:
    """List all that was ever decided of a practice or provision, the newest first."""
    subject = about(request, Action.READ, organisation, system)
    made = _of(subject).filter(target=provision_named(target).ref).order_by("-made_at", "-pk")
    part, total, after = cut(made, offset, limit)
    return Page(items=decision_records((one, None) for one in part), total=total, next=after)


@router.get(f"{HERE}/{{decision}}", auth=READ, response=answers(DecisionRecord))
def show_decision(
    request: HttpRequest, organisation: Number, decision: Number, system: Number | None = None
) -> DecisionRecord:
    """Show a decision of the organisation, or of a system of it."""
    return decision_record(_one(about(request, Action.READ, organisation, system), decision))


@router.post(HERE, auth=WRITE, response=answers(DecisionRecord, 201))
def decide_one(
    request: HttpRequest, organisation: Number, new: NewDecision, system: Number | None = None
) -> Status[DecisionRecord]:
    """Decide; where the organisation wants approval, the decision is proposed (see `state`)."""
    subject = about(request, Action.DECIDE, organisation, system)
    kept = list(Evidence.objects.filter(pk__in=new.evidence, organisation=subject.organisation))
    if len(kept) < len(set(new.evidence)):
        raise Http404
    quotes = [
        Evidence(organisation=subject.organisation, source=one.source, quote=one.quote)
        for one in new.quotes
    ]
    wish = Wish(
        subject.organisation,
        provision_named(new.target).ref,
        new.verdict,
        new.reason,
        subject.system,
        [*kept, *quotes],
        new.review_on,
        replaces=new.seen,
    )
    return Status(201, decision_record(decide(wish, **acting(request))))


@router.post(f"{HERE}/{{decision}}/approve", auth=WRITE, response=answers(DecisionRecord))
def approve_one(
    request: HttpRequest, organisation: Number, decision: Number, system: Number | None = None
) -> DecisionRecord:
    """Approve a proposed decision; nobody approves their own."""
    found = _one(about(request, Action.APPROVE, organisation, system), decision)
    return decision_record(approve(found, **acting(request)))


@router.post(f"{HERE}/{{decision}}/refuse", auth=WRITE, response=answers(DecisionRecord))
def refuse_one(
    request: HttpRequest,
    organisation: Number,
    decision: Number,
    why: Reason,
    system: Number | None = None,
) -> DecisionRecord:
    """Refuse a proposed decision, with a reason."""
    found = _one(about(request, Action.APPROVE, organisation, system), decision)
    return decision_record(refuse(found, **acting(request), reason=why.reason))


@router.post(f"{HERE}/{{decision}}/withdraw", auth=WRITE, response=answers(DecisionRecord))
def withdraw_one(
    request: HttpRequest,
    organisation: Number,
    decision: Number,
    why: Reason,
    system: Number | None = None,
) -> DecisionRecord:
    """Take a decision back, with a reason; its history stays."""
    found = _one(about(request, Action.DECIDE, organisation, system), decision)
    return decision_record(withdraw(found, **acting(request), reason=why.reason))


@router.post(f"{HERE}/{{decision}}/again", auth=WRITE, response=answers(DecisionRecord, 201))
def propose_one_again(
    request: HttpRequest, organisation: Number, decision: Number, system: Number | None = None
) -> Status[DecisionRecord]:
    """Say once more what a decision says, as of now: its review is done and nothing changed."""
    found = _one(about(request, Action.DECIDE, organisation, system), decision)
    return Status(201, decision_record(propose_again(found, **acting(request))))


def _of(subject: Subject) -> QuerySet[Decision]:
    people = Decision.objects.select_related("organisation", "system", "made_by", "settled_by")
    return people.filter(organisation=subject.organisation, system=subject.system)


def _one(subject: Subject, number: int) -> Decision:
    return get_object_or_404(_of(subject), pk=number)
