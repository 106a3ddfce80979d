"""Facts about an organisation or system, and what applies by them."""

from __future__ import annotations

from collections import Counter
from typing import Annotated, Any

from django.http import HttpRequest
from ninja import Router
from pydantic import BaseModel, Field

from kakehashi.applicability import load_facts
from kakehashi.applicability.facts_file import read_answers
from kakehashi.errors import KakehashiError, Problem
from kakehashi.reports.applies_json import applies_json
from kakehashi.web.api.about import about, acting
from kakehashi.web.api.bearer import READ, WRITE
from kakehashi.web.api.library import instrument_named
from kakehashi.web.api.parameters import (
    LARGEST,
    FrameworkName,
    Number,
    Request,
    Revision,
    Short,
    answers,
    example,
)
from kakehashi.web.reasoning import library
from kakehashi.workspace.operations import set_facts, set_system_facts
from kakehashi.workspace.permissions import Action
from kakehashi.workspace.standing import chosen_frameworks
from kakehashi.workspace.subjects import Subject
from kakehashi.workspace.what_applies import applies_to, facts_of, rules_of

router = Router(tags=["what applies"])
Answer = (
    bool
    | Annotated[float, Field(ge=-LARGEST, le=LARGEST, allow_inf_nan=False)]
    | Short
    | Annotated[list[Short], Field(max_length=100)]
    | None
)


class FactsRecord(BaseModel):
    """Facts by the ids of their questions: one's own, and all that count."""

    revision: int
    own: dict[str, Any]
    counted: dict[str, Any]
    """With those from the organisation and the units above."""


class Answers(Request):
    """Answers by the ids of questions (/questions); null takes one away."""

    model_config = example(answers={"organisation.headcount": 120})

    answers: Annotated[dict[Short, Answer], Field(min_length=1, max_length=200)]
    revision: Revision | None = None
    """The revision of the organisation or system that was seen."""


@router.get("/organisations/{organisation}/facts", auth=READ, response=answers(FactsRecord))
def show_facts(
    request: HttpRequest, organisation: Number, system: Number | None = None
) -> FactsRecord:
    """Show the facts about an organisation, or about a system of it."""
    return _facts(about(request, Action.READ, organisation, system))


def _facts(subject: Subject) -> FactsRecord:
    of = subject.system or subject.organisation
    return FactsRecord(
        revision=of.revision,
        own=of.facts,
        counted=facts_of(subject.organisation, subject.system),
    )


@router.patch("/organisations/{organisation}/facts", auth=WRITE, response=answers(FactsRecord))
def change_facts(
    request: HttpRequest, organisation: Number, given: Answers, system: Number | None = None
) -> FactsRecord:
    """Keep answers about an organisation or system; one that does not fit stops them all."""
    subject = about(request, Action.DESCRIBE, organisation, system)
    wanted = {name: value for name, value in given.answers.items() if value is not None}
    problems: list[Problem] = []
    found = read_answers(wanted, load_facts(), None, problems)
    if problems:
        raise KakehashiError(problems[0])
    gone = dict.fromkeys(set(given.answers) - set(wanted))
    changes, seen = {**found, **gone}, given.revision
    if subject.system:
        set_system_facts(subject.system, changes, **acting(request), revision=seen)
    else:
        set_facts(subject.organisation, changes, **acting(request), revision=seen)
    return _facts(subject)


@router.get("/organisations/{organisation}/applies", auth=READ, response=answers(dict[str, Any]))
def show_what_applies(
    request: HttpRequest,
    organisation: Number,
    system: Number | None = None,
    framework: FrameworkName | None = None,
    *,
    provisions: bool = False,
) -> dict[str, Any]:
    """Show what applies, from when, to which role and why; what cannot be told is said so.

    Of one framework, or of those that the organisation chose: counts, and with
    `provisions` each provision with its reasons.
    """
    subject = about(request, Action.READ, organisation, system)
    chosen = (
        (instrument_named(framework),)
        if framework
        else chosen_frameworks(subject.organisation, library())
    )
    decided = applies_to(subject, chosen, rules_of(chosen, []))
    told = applies_json(library(), decided)
    for one in told.values():
        one["counts"] = Counter(each["outcome"] for each in one["provisions"].values())
        if not provisions:
            del one["provisions"]
    return told
