"""The plan: the turn of the cycle, goals with how far they are, tasks and risks."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.db.models import Model
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.http import require_POST

from kakehashi.web import reasoning
from kakehashi.web.access import about_subject
from kakehashi.web.addresses import for_subject
from kakehashi.web.forms import NAME, TITLE, choice_of, day_of, number_of, text_of, wrong
from kakehashi.web.redirects import to_page
from kakehashi.web.request import Asked
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
from kakehashi.workspace.operations.plans import GOAL_STATES, RISKS, STAGES, TASK_STATES
from kakehashi.workspace.permissions import Action
from kakehashi.workspace.plan_view import open_turn, plan_of
from kakehashi.workspace.subjects import Subject
from kakehashi.workspace.writing import chain_of


@about_subject(Action.READ)
def plan(request: Asked, subject: Subject) -> HttpResponse:
    """Show the plan of the organisation; of a system, its own tasks and risks are marked."""
    view = plan_of(subject.organisation, reasoning.library())
    told = {
        "plan": view,
        "turn": next((c for c in view.cycles if c.closed is None), None),
        "stages": STAGES,
        "task_states": TASK_STATES,
        "goal_states": GOAL_STATES,
        "kinds": RISKS,
        "people": _people(subject),
        "today": timezone.localdate(),
    }
    return render(request, "kakehashi/plan.html", told)


def _people(subject: Subject) -> list[Person]:
    """Return who takes part in the organisation or above it."""
    chain = chain_of(subject.organisation)
    part = Person.objects.filter(
        memberships__organisation__in=chain, memberships__ended=False, active=True
    )
    return list(part.distinct().order_by("name"))


@require_POST
@about_subject(Action.PLAN)
def begin_turn(request: Asked, subject: Subject) -> HttpResponse:
    """Begin a turn of the cycle."""
    open_cycle(subject.organisation, actor=request.person.handle, now=timezone.now())
    return to_page("plan", subject)


@require_POST
@about_subject(Action.PLAN)
def move_turn(request: Asked, subject: Subject) -> HttpResponse:
    """Go to a stage of the cycle, with what was found in the one that is left."""
    cycle = open_turn(subject.organisation)
    move_cycle(
        cycle,
        choice_of(request.POST, "stage", STAGES),
        actor=request.person.handle,
        now=timezone.now(),
        note=text_of(request.POST, "note", lines=True),
        next_review=day_of(request.POST, "next_review"),
        close=request.POST.get("close") == "yes",
        revision=number_of(request.POST, "revision"),
    )
    return to_page("plan", subject)


@require_POST
@about_subject(Action.PLAN)
def new_goal(request: Asked, subject: Subject) -> HttpResponse:
    """Add a goal: practices or provisions in place by a day."""
    add_goal(
        open_turn(subject.organisation),
        text_of(request.POST, "text", needed=True, lines=True),
        actor=request.person.handle,
        now=timezone.now(),
        targets=_targets(text_of(request.POST, "targets")),
        due=day_of(request.POST, "due"),
        owner=_owner(request, subject),
    )
    return to_page("plan", subject)


def _targets(written: str) -> list[str]:
    """Return the refs of practices and provisions, separated by commas or spaces."""
    library = reasoning.library()
    names = written.replace("、", " ").replace(",", " ").split()
    refs = [name if ":" in name else f"practices:{name}" for name in names]
    if not all(ref in library.provisions for ref in refs):
        raise wrong("targets")
    return refs


def _owner(request: Asked, subject: Subject) -> Person | None:
    number = number_of(request.POST, "owner")
    if number is None:
        return None
    found = next((one for one in _people(subject) if one.pk == number), None)
    if found is None:
        raise wrong("owner")
    return found


@require_POST
@about_subject(Action.PLAN)
def new_task(request: Asked, subject: Subject) -> HttpResponse:
    """Add a task."""
    practice = text_of(request.POST, "practice", most=NAME)
    add_task(
        subject.organisation,
        text_of(request.POST, "title", needed=True, most=TITLE),
        actor=request.person.handle,
        now=timezone.now(),
        system=subject.system,
        due=day_of(request.POST, "due"),
        owner=_owner(request, subject),
        **({"practice": _targets(practice)[0]} if practice else {}),
    )
    return to_page("plan", subject)


@require_POST
@about_subject(Action.PLAN)
def new_risk(request: Asked, subject: Subject) -> HttpResponse:
    """Add a risk, of one of the two kinds."""
    add_risk(
        subject.organisation,
        choice_of(request.POST, "kind", RISKS),
        text_of(request.POST, "text", needed=True, lines=True),
        severity=_size(request, "severity"),
        likelihood=_size(request, "likelihood"),
        actor=request.person.handle,
        now=timezone.now(),
        system=subject.system,
    )
    return to_page("plan", subject)


def _size(request: Asked, field: str) -> int:
    size = number_of(request.POST, field, needed=True)
    if size is None or not 1 <= size <= 5:
        raise wrong(field)
    return size


_CHANGES: dict[str, tuple[type[Model], Callable[..., Any], tuple[str, ...]]] = {
    "goal": (Goal, change_goal, GOAL_STATES),
    "task": (Task, change_task, TASK_STATES),
    "risk": (Risk, change_risk, ("open", "closed")),
}


@require_POST
@about_subject(Action.PLAN)
def set_state(request: Asked, subject: Subject, what: str, number: int) -> HttpResponse:
    """Change the state of a goal, task or risk of this organisation."""
    if what not in _CHANGES:
        raise wrong("what")
    table, change, states = _CHANGES[what]
    state = choice_of(request.POST, "state", states)
    owner = "cycle__organisation" if what == "goal" else "organisation"
    found: Any = get_object_or_404(table, pk=number, **{owner: subject.organisation})
    changes = {"closed": state == "closed"} if what == "risk" else {"state": state}
    seen = number_of(request.POST, "revision")
    change(found, actor=request.person.handle, now=timezone.now(), revision=seen, **changes)
    return to_page("plan", subject)


urlpatterns = [
    *for_subject("plan/", plan, "plan"),
    *for_subject("plan/begin/", begin_turn, "begin_turn"),
    *for_subject("plan/move/", move_turn, "move_turn"),
    *for_subject("plan/goals/", new_goal, "new_goal"),
    *for_subject("plan/tasks/", new_task, "new_task"),
    *for_subject("plan/risks/", new_risk, "new_risk"),
    *for_subject("plan/<str:what>/<int:number>/state/", set_state, "set_state"),
]
