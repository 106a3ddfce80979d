"""The library: frameworks, provisions with practices, search, editions, timeline, questions."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest
from ninja import Router
from pydantic import BaseModel

from kakehashi.applicability import load_facts
from kakehashi.assessment.result_records import Words
from kakehashi.errors import UsageError
from kakehashi.library.compare_editions import compare_editions
from kakehashi.library.timeline import timeline
from kakehashi.model import Framework, Provision
from kakehashi.model.framework import PART
from kakehashi.reports.edition_changes_json import changes_json
from kakehashi.reports.timeline_json import timeline_json
from kakehashi.web.api.bearer import READ
from kakehashi.web.api.parameters import (
    Edition,
    FrameworkName,
    Limit,
    Offset,
    Page,
    Ref,
    Short,
    answers,
    cut,
)
from kakehashi.web.reasoning import library
from kakehashi.workspace.plain.library import (
    FrameworkRecord,
    ProvisionRecord,
    WholeProvision,
    framework_record,
    provision_record,
    whole_provision,
)
from kakehashi.workspace.plain.words import both

router = Router(tags=["library"])


class QuestionRecord(BaseModel):
    """A question whose answer decides what applies."""

    id: str
    kind: str
    question: Words
    help: Words
    options: list[str]


def framework_named(name: str) -> Framework:
    """Return a framework by prefix or id.

    Raises:
        Http404: there is none.
    """
    try:
        return library().framework(name)
    except UsageError as error:
        raise Http404 from error


def instrument_named(name: str) -> Framework:
    """Return a framework that asks for something, by prefix or id; never the hub.

    Raises:
        Http404: there is none.
    """
    try:
        return library().instrument(name)
    except UsageError as error:
        raise Http404 from error


def provision_named(name: str) -> Provision:
    """Return a provision by its ref, or a practice by its id.

    Raises:
        Http404: there is none.
    """
    try:
        return library().provision(name)
    except UsageError as error:
        raise Http404 from error


@router.get("/frameworks", auth=READ, response=answers(Page[FrameworkRecord]))
def list_frameworks(
    request: HttpRequest, offset: Offset = 0, limit: Limit = 100
) -> Page[FrameworkRecord]:
    """List the instruments at all their editions, and the hub of practices."""
    listed = sorted(library().frameworks.values(), key=lambda f: f.prefix)
    part, total, after = cut(listed, offset, limit)
    return Page(items=[framework_record(f) for f in part], total=total, next=after)


@router.get("/frameworks/{framework}", auth=READ, response=answers(FrameworkRecord))
def show_framework(request: HttpRequest, framework: FrameworkName) -> FrameworkRecord:
    """Show an instrument, by prefix or by id (its current edition)."""
    return framework_record(framework_named(framework))


@router.get(
    "/frameworks/{framework}/provisions", auth=READ, response=answers(Page[ProvisionRecord])
)
def list_provisions(
    request: HttpRequest, framework: FrameworkName, offset: Offset = 0, limit: Limit = 100
) -> Page[ProvisionRecord]:
    """List the provisions of an instrument in their order; parts of practices are left out."""
    listed = [p for p in framework_named(framework).provisions if p.kind != PART]
    part, total, after = cut(listed, offset, limit)
    return Page(items=[provision_record(p) for p in part], total=total, next=after)


@router.get("/provisions/{ref}", auth=READ, response=answers(WholeProvision))
def show_provision(request: HttpRequest, ref: Ref) -> WholeProvision:
    """Show a provision with the practices it asks for, or a practice with who asks for it."""
    return whole_provision(library(), provision_named(ref))


@router.get("/search", auth=READ, response=answers(Page[ProvisionRecord]))
def search_library(
    request: HttpRequest, q: Short, offset: Offset = 0, limit: Limit = 20
) -> Page[ProvisionRecord]:
    """Find provisions that hold every word, or that are cited so; at most the first 500."""
    part, total, after = cut(library().search(q, limit=500), offset, limit)
    return Page(items=[provision_record(p) for p in part], total=total, next=after)


@router.get("/editions/{before}/{after}", auth=READ, response=answers(dict[str, Any]))
def compare_two_editions(request: HttpRequest, before: Edition, after: Edition) -> dict[str, Any]:
    """Compare two editions of an instrument, by their prefixes."""
    old, new = framework_named(before), framework_named(after)
    return changes_json(compare_editions(library(), old, new))


@router.get("/timeline", auth=READ, response=answers(list[dict[str, Any]]))
def show_timeline(request: HttpRequest) -> list[dict[str, Any]]:
    """List the dates of publication, entry into force and application, in order."""
    return timeline_json(timeline(library(), library().instruments))


@router.get("/questions", auth=READ, response=answers(list[QuestionRecord]))
def list_questions(request: HttpRequest) -> list[QuestionRecord]:
    """List the questions whose answers (facts) decide what applies."""
    return [
        QuestionRecord(
            id=one.id,
            kind=one.kind,
            question=both(one.question),
            help=both(one.help),
            options=[value for value, _ in one.options],
        )
        for one in load_facts().values()
    ]
