"""The plan of an organisation as it stands: cycle, goals with how far they are, tasks, risks."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from kakehashi.errors import Problem, UsageError
from kakehashi.library.library import Library
from kakehashi.model import Verdict
from kakehashi.text.bilingual import Language
from kakehashi.workspace.models import Cycle, Goal, Organisation, Risk, Task
from kakehashi.workspace.operations.plans import (
    change_goal,
    change_risk,
    change_task,
)
from kakehashi.workspace.standing import effective

Words = Callable[..., str]


@dataclass(frozen=True, slots=True)
class GoalView:
    """A goal, and how many of the practices it aims at are in place."""

    goal: Goal
    reached: int
    aimed: int
    gaps: tuple[str, ...] = ()
    """What it aims at and is not in place, as far as anybody decided."""


@dataclass(frozen=True, slots=True)
class PlanView:
    """Everything of a plan that is open, and the turns of the cycle."""

    cycles: tuple[Cycle, ...]
    goals: tuple[GoalView, ...]
    tasks: tuple[Task, ...]
    risks: tuple[Risk, ...]

    def lines(self, language: Language, words: Words) -> Iterator[str]:
        """Yield the plan as text, a section for each kind of thing."""
        if not self.cycles:
            yield words("no_cycle", language)
        for cycle in self.cycles[:1]:
            stage = words(f"stage_{cycle.stage}", language)
            opened = cycle.opened.isoformat()
            yield words("cycle", language, number=cycle.number, stage=stage, opened=opened)
            if cycle.next_review:
                yield words("next_review", language, date=cycle.next_review.isoformat())
            for name, note in cycle.notes.items():
                yield f"  {words(f'stage_{name}', language)}: {note}"
        for view in self.goals:
            text, due = view.goal.text, _day(view.goal.due)
            far = {"reached": view.reached, "aimed": view.aimed, "due": due}
            yield words("goal_line", language, number=view.goal.pk, text=text, **far)
            if view.gaps:
                listed = ", ".join(gap.split(":", 1)[-1] for gap in view.gaps)
                yield words("gaps_line", language, gaps=listed)
        for task in self.tasks:
            owner = task.owner.name if task.owner else "-"
            said = {"number": task.pk, "text": task.title, "owner": owner, "due": _day(task.due)}
            yield words("task_line", language, **said, state=words(task.state, language))
        for kind in ("social", "long-term"):
            mine = [risk for risk in self.risks if risk.kind == kind]
            if mine:
                yield words(f"risks_{kind}", language)
            for risk in mine:
                size = risk.severity * risk.likelihood
                yield words("risk_line", language, number=risk.pk, size=size, text=risk.text)

    def as_json(self) -> dict[str, Any]:
        """Return the plan as JSON values."""
        return {
            "cycles": [cycle.content() for cycle in self.cycles],
            "goals": [
                {
                    **view.goal.content(),
                    "in_place": view.reached,
                    "aimed": view.aimed,
                    "gaps": list(view.gaps),
                }
                for view in self.goals
            ],
            "tasks": [task.content() for task in self.tasks],
            "risks": [risk.content() for risk in self.risks],
        }


def _day(day: Any) -> str:
    return day.isoformat() if day else "-"


def plan_of(organisation: Organisation, library: Library) -> PlanView:
    """Return the plan of an organisation: what is open, with how far each goal is."""
    cycles = Cycle.objects.filter(organisation=organisation).order_by("-number")
    goals = Goal.objects.filter(cycle__organisation=organisation, state="open").order_by("pk")
    tasks = Task.objects.filter(organisation=organisation, state__in=("open", "doing"))
    risks = Risk.objects.filter(organisation=organisation, closed=False)
    done = {
        target
        for target, one in effective(organisation, library).items()
        if one.decision.verdict in (Verdict.IN_PLACE.value, Verdict.NOT_APPLICABLE.value)
    }
    views = tuple(_view(goal, done) for goal in goals)
    ordered = sorted(risks, key=lambda risk: (-risk.severity * risk.likelihood, risk.pk))
    return PlanView(
        tuple(cycles),
        views,
        tuple(tasks.select_related("owner").order_by("due", "pk")),
        tuple(ordered),
    )


def _view(goal: Goal, done: set[str]) -> GoalView:
    gaps = tuple(target for target in goal.targets if target not in done)
    return GoalView(goal, len(goal.targets) - len(gaps), len(goal.targets), gaps)


def open_turn(organisation: Organisation) -> Cycle:
    """Return the open turn of the cycle.

    Raises:
        UsageError: none is open.
    """
    found = Cycle.objects.filter(organisation=organisation, closed=None).first()
    if found is None:
        raise UsageError(Problem("KH-WS-045"))
    return found


def goal_numbered(number: int) -> Goal:
    """Return a goal.

    Raises:
        UsageError: there is none of that number.
    """
    found: Goal = _numbered(Goal, number)
    return found


def set_state(what: str, number: int, state: str, *, actor: str, now: datetime) -> None:
    """Change the state of a goal or task, or close a risk ("closed") or open it again.

    Raises:
        UsageError: there is none of that number.
    """
    if what == "goal":
        change_goal(_numbered(Goal, number), actor=actor, now=now, state=state)
    elif what == "task":
        change_task(_numbered(Task, number), actor=actor, now=now, state=state)
    elif state in ("open", "closed"):
        risk = _numbered(Risk, number)
        change_risk(risk, actor=actor, now=now, closed=state == "closed")
    else:
        raise UsageError(Problem("KH-WS-032", details={"value": state, "known": "open, closed"}))


def _numbered(table: Any, number: int) -> Any:
    found = table.objects.filter(pk=number).first()
    if found is None:
        details = {"kind": table.record_kind(), "number": number}
        raise UsageError(Problem("KH-WS-046", details=details))
    return found
