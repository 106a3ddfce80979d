"""Candidates: listed, and judged as they were seen."""

from __future__ import annotations

from typing import Annotated, Literal

from django.http import Http404, HttpRequest
from ninja import Router
from pydantic import Field

from kakehashi.web.api.about import about, acting
from kakehashi.web.api.bearer import READ, WRITE
from kakehashi.web.api.library import provision_named
from kakehashi.web.api.parameters import (
    Limit,
    Number,
    Offset,
    Page,
    Ref,
    Request,
    Revision,
    answers,
    cut,
    example,
)
from kakehashi.workspace.current_findings import current_findings
from kakehashi.workspace.operations import judge_findings
from kakehashi.workspace.permissions import Action
from kakehashi.workspace.plain.findings import FindingRecord, finding_record

router = Router(tags=["candidates"])
State = Literal["open", "accepted", "rejected", "postponed"]


class Seen(Request):
    """A candidate at the revision that was seen."""

    id: Number
    revision: Revision


class Judgement(Request):
    """Candidates to accept, reject or put off alike; all of them, or none."""

    model_config = example(state="accepted", findings=[{"id": 1, "revision": 1}])

    state: Literal["accepted", "rejected", "postponed"]
    findings: Annotated[list[Seen], Field(min_length=1, max_length=200)]


@router.get(
    "/organisations/{organisation}/findings", auth=READ, response=answers(Page[FindingRecord])
)
def list_findings(
    request: HttpRequest,
    organisation: Number,
    system: Number | None = None,
    practice: Ref | None = None,
    state: State | None = None,
    offset: Offset = 0,
    limit: Limit = 50,
) -> Page[FindingRecord]:
    """List the candidates that stand in the newest documents, best first for each practice."""
    subject = about(request, Action.READ, organisation, system)
    found = current_findings(subject).select_related("version__document", "judged_by")
    if practice:
        found = found.filter(practice=provision_named(practice).ref)
    if state:
        found = found.filter(state=state)
    part, total, after = cut(found.order_by("practice", "rank", "pk"), offset, limit)
    return Page(items=[finding_record(one) for one in part], total=total, next=after)


@router.post(
    "/organisations/{organisation}/findings/judge",
    auth=WRITE,
    response=answers(list[FindingRecord]),
)
def judge(
    request: HttpRequest, organisation: Number, given: Judgement, system: Number | None = None
) -> list[FindingRecord]:
    """Accept candidates (they become evidence), reject them or put them off, as they were seen."""
    subject = about(request, Action.REVIEW, organisation, system)
    seen = {one.id: one.revision for one in given.findings}
    mine = current_findings(subject).select_related("version__document", "organisation")
    found = list(mine.filter(pk__in=seen).order_by("pk"))
    if len(found) < len(seen):
        raise Http404
    for finding in found:
        finding.revision = seen[finding.pk]
    done = judge_findings(found, given.state, **acting(request))
    return [finding_record(one.finding) for one in done]
