"""Statuses of an organisation or system: counts of each framework, provisions with proofs."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.utils import timezone
from ninja import Router
from pydantic import BaseModel

from kakehashi.assessment.result_records import ProvisionResult, Words
from kakehashi.assessment.summary import summaries
from kakehashi.web.api.about import about
from kakehashi.web.api.bearer import READ
from kakehashi.web.api.library import instrument_named
from kakehashi.web.api.parameters import FrameworkName, Limit, Number, Offset, Page, answers, cut
from kakehashi.web.reasoning import library
from kakehashi.workspace.permissions import Action
from kakehashi.workspace.plain.statuses import statuses_of
from kakehashi.workspace.plain.words import both
from kakehashi.workspace.standing import assessment_of

router = Router(tags=["statuses"])
HERE = "/organisations/{organisation}/statuses"


class Counts(BaseModel):
    """The assessable provisions of a framework by what is known of them; unknown is no gap."""

    framework: str
    title: Words
    counts: dict[str, int]
    total: int
    confirmed: int


@router.get(HERE, auth=READ, response=answers(list[Counts]))
def count_statuses(
    request: HttpRequest, organisation: Number, system: Number | None = None
) -> list[Any]:
    """Count the statuses of each framework that the organisation chose."""
    subject = about(request, Action.READ, organisation, system)
    today = timezone.localdate()
    done = assessment_of(subject.organisation, library(), today=today, system=subject.system)
    return [
        Counts(
            framework=one.framework.prefix,
            title=both(one.framework.title),
            counts=one.counts,
            total=one.total,
            confirmed=one.confirmed,
        )
        for one in summaries(done)
    ]


@router.get(f"{HERE}/{{framework}}", auth=READ, response=answers(Page[ProvisionResult]))
def list_statuses(
    request: HttpRequest,
    organisation: Number,
    framework: FrameworkName,
    system: Number | None = None,
    offset: Offset = 0,
    limit: Limit = 50,
) -> Page[ProvisionResult]:
    """List the provisions of a framework with their statuses and the proofs of these."""
    subject = about(request, Action.READ, organisation, system)
    chosen = instrument_named(framework)
    [found] = statuses_of(subject, library(), (chosen,), timezone.localdate())
    part, total, after = cut(found.provisions, offset, limit)
    return Page(items=list(part), total=total, next=after)
