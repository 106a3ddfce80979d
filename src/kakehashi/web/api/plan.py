"""The plan: turns of the cycle, goals, tasks and risks."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Annotated, Any, Literal

from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from ninja import Router, Status
from pydantic import Field

from kakehashi.errors import Problem, UsageError
from kakehashi.web.api.about import about, acting
from kakehashi.web.api.bearer import READ, WRITE
from kakehashi.web.api.library import provision_named
from kakehashi.web.api.parameters import (
    Long,
    Name,
    Number,
    Ref,
    Request,
    Revision,
    Short,
    Words,
    answers,
    example,
)
from kakehashi.web.reasoning import library
from kakehashi.workspace.models import Goal, Person, Risk, Task
from kakehashi.workspace.operations import (
    add_goal,
    add_risk,
    add_task,
    change_goal,
    change_risk,
    change_task,
    move_cycle,
    open_cycle,
)
from kakehashi.workspace.permissions import Action
from kakehashi.workspace.plain.strict import Day
from kakehashi.workspace.plan_view import open_turn, plan_of
from kakehashi.workspace.subjects import Subject
from kakehashi.workspace.writing import chain_of

router = Router(tags=["plan"])
HERE = "/organisations/{organisation}/plan"
Thing = dict[str, Any]
Size = Annotated[int, Field(ge=1, le=5)]


class NewTask(Request):
    """A task to add."""

    model_config = example(title="Write the policy", due="2027-03-31", practice="practices:GOV-01")

    title: Name
    practice: Ref | None = None
    owner: Short = ""
    """The handle of a person who takes part here."""
    due: Day | None = None


class NewGoal(Request):
    """A goal to add to the open turn: practices or provisions in place by a day."""

    model_config = example(text="Basics in place", targets=["practices:GOV-01"], due="2027-03-31")

    text: Words
    targets: Annotated[list[Ref], Field(max_length=500)] = []
    owner: Short = ""
    due: Day | None = None


class NewRisk(Request):
    """A risk to add: social (real and now) or long-term (of advanced AI)."""

    model_config = example(kind="social", text="Wrong answers", severity=3, likelihood=2)

    kind: Literal["social", "long-term"]
    text: Words
    severity: Size
    likelihood: Size


class State(Request):
    """A new state, of what was seen at a revision."""

    model_config = example(state="done", revision=1)

    state: Literal["open", "doing", "done", "dropped", "reached", "closed"]
    """Tasks: open, doing, done, dropped. Goals: open, reached, dropped. Risks: open, closed."""
    revision: Revision


class Move(Request):
    """Where the open turn of the cycle goes."""

    model_config = example(stage="goals", note="Risks looked at")

    stage: Literal["analysis", "goals", "design", "operation", "evaluation", "re-analysis"]
    note: Long = ""
    next_review: Day | None = None
    close: bool = False
    revision: Revision | None = None


@router.get(HERE, auth=READ, response=answers(Thing))
def show_plan(request: HttpRequest, organisation: Number) -> Thing:
    """Show the plan: turns of the cycle, open goals with how far they are, tasks, risks."""
    subject = about(request, Action.READ, organisation)
    return plan_of(subject.organisation, library()).as_json()


@router.post(f"{HERE}/cycle", auth=WRITE, response=answers(Thing, 201))
def begin_turn(request: HttpRequest, organisation: Number) -> Status[Thing]:
    """Begin a turn of the cycle; the one before must be closed."""
    subject = about(request, Action.PLAN, organisation)
    return Status(201, open_cycle(subject.organisation, **acting(request)).content())


@router.post(f"{HERE}/cycle/move", auth=WRITE, response=answers(Thing))
def move_turn(request: HttpRequest, organisation: Number, move: Move) -> Thing:
    """Move the open turn of the cycle to a stage, or close it."""
    subject = about(request, Action.PLAN, organisation)
    turn = open_turn(subject.organisation)
    return move_cycle(turn, **acting(request), **move.model_dump()).content()


@router.post(f"{HERE}/tasks", auth=WRITE, response=answers(Thing, 201))
def new_task(
    request: HttpRequest, organisation: Number, new: NewTask, system: Number | None = None
) -> Status[Thing]:
    """Add a task."""
    subject = about(request, Action.PLAN, organisation, system)
    made = add_task(
        subject.organisation,
        new.title,
        **acting(request),
        system=subject.system,
        practice=provision_named(new.practice).ref if new.practice else "",
        owner=_owner(subject, new.owner),
        due=new.due,
    )
    return Status(201, made.content())


@router.post(f"{HERE}/goals", auth=WRITE, response=answers(Thing, 201))
def new_goal(request: HttpRequest, organisation: Number, new: NewGoal) -> Status[Thing]:
    """Add a goal to the open turn of the cycle."""
    subject = about(request, Action.PLAN, organisation)
    made = add_goal(
        open_turn(subject.organisation),
        new.text,
        **acting(request),
        targets=[provision_named(target).ref for target in new.targets],
        owner=_owner(subject, new.owner),
        due=new.due,
    )
    return Status(201, made.content())


@router.post(f"{HERE}/risks", auth=WRITE, response=answers(Thing, 201))
def new_risk(
    request: HttpRequest, organisation: Number, new: NewRisk, system: Number | None = None
) -> Status[Thing]:
    """Add a risk."""
    subject = about(request, Action.PLAN, organisation, system)
    fields = {**acting(request), **new.model_dump(), "system": subject.system}
    return Status(201, add_risk(subject.organisation, **fields).content())


_CHANGES: Mapping[str, tuple[Any, Callable[..., Any], str]] = {
    "goals": (Goal, change_goal, "cycle__organisation"),
    "tasks": (Task, change_task, "organisation"),
    "risks": (Risk, change_risk, "organisation"),
}


@router.post(f"{HERE}/{{what}}/{{number}}/state", auth=WRITE, response=answers(Thing))
def set_state(
    request: HttpRequest,
    organisation: Number,
    what: Literal["goals", "tasks", "risks"],
    number: Number,
    state: State,
) -> Thing:
    """Change the state of a goal, task or risk, as it was seen."""
    subject = about(request, Action.PLAN, organisation)
    table, change, owner = _CHANGES[what]
    found = get_object_or_404(table, pk=number, **{owner: subject.organisation})
    changes = _risk(state.state) if what == "risks" else {"state": state.state}
    done = change(found, **acting(request), revision=state.revision, **changes)
    content: Thing = done.content()
    return content


def _risk(state: str) -> dict[str, bool]:
    if state not in ("open", "closed"):
        raise UsageError(Problem("KH-WS-032", details={"value": state, "known": "open, closed"}))
    return {"closed": state == "closed"}


def _owner(subject: Subject, handle: str) -> Person | None:
    """Return a person who takes part here or above, by handle.

    Raises:
        UsageError: nobody here is called so.
    """
    if not handle:
        return None
    chain = chain_of(subject.organisation)
    part = Person.objects.filter(
        memberships__organisation__in=chain, memberships__ended=False, active=True
    )
    found = part.filter(handle=handle).first()
    if found is None:
        raise UsageError(Problem("KH-WS-012", details={"person": handle}))
    return found
