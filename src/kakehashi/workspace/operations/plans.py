"""The plan: turns of the agile governance cycle with goals, tasks and risks.

The cycle is that of the METI governance guidelines 1.1 and of part 2.E of the
AI Guidelines for Business: conditions and risk analysis, goals, system design,
operation, evaluation, and the analysis anew.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from kakehashi.errors import KakehashiError, Problem
from kakehashi.workspace.models import Cycle, Goal, Organisation, Risk, Task
from kakehashi.workspace.permissions import Action
from kakehashi.workspace.writing import writing

STAGES = ("analysis", "goals", "design", "operation", "evaluation", "re-analysis")
RISKS = ("social", "long-term")
GOAL_STATES = ("open", "reached", "dropped")
TASK_STATES = ("open", "doing", "done", "dropped")


def open_cycle(organisation: Organisation, *, actor: str, now: datetime) -> Cycle:
    """Begin a turn of the cycle; the one before must be closed."""
    with writing(actor, now) as write:
        write.require(Action.PLAN, organisation)
        last = Cycle.objects.filter(organisation=organisation).order_by("-number").first()
        if last and last.closed is None:
            raise KakehashiError(Problem("KH-WS-030", details={"number": last.number}))
        number = last.number + 1 if last else 1
        cycle = Cycle(organisation=organisation, number=number, stage=STAGES[0], opened=now.date())
        return write.insert("open cycle", cycle)


def move_cycle(
    cycle: Cycle,
    stage: str,
    *,
    actor: str,
    now: datetime,
    note: str = "",
    next_review: date | None = None,
    close: bool = False,
    revision: int | None = None,
) -> Cycle:
    """Go to a stage of the cycle (back is allowed: it is agile), and note what was found.

    Args:
        cycle: Which turn.
        stage: One of `STAGES`.
        actor: Who moves it.
        now: When.
        note: What was found in the stage that is left.
        next_review: When the cycle is to be looked at next.
        close: End this turn, which is possible from the re-analysis.
        revision: The revision that the person saw.
    """
    _known(stage, STAGES)
    if close and stage != STAGES[-1]:
        raise KakehashiError(Problem("KH-WS-031"))
    with writing(actor, now) as write:
        write.require(Action.PLAN, cycle.organisation)
        notes = {**cycle.notes, **({cycle.stage: note} if note.strip() else {})}
        return write.update(
            "close cycle" if close else "move cycle",
            cycle,
            revision=revision,
            stage=stage,
            notes=notes,
            next_review=next_review or cycle.next_review,
            closed=now.date() if close else None,
        )


def add_goal(cycle: Cycle, text: str, *, actor: str, now: datetime, **fields: Any) -> Goal:
    """Add a goal: text, targets (refs), due, owner."""
    with writing(actor, now) as write:
        write.require(Action.PLAN, cycle.organisation)
        return write.insert("add goal", Goal(cycle=cycle, text=_said(text), **fields))


def change_goal(
    goal: Goal, *, actor: str, now: datetime, revision: int | None = None, **changes: Any
) -> Goal:
    """Change a goal; state is open, reached or dropped."""
    _known(changes.get("state", "open"), GOAL_STATES)
    with writing(actor, now) as write:
        write.require(Action.PLAN, goal.cycle.organisation)
        return write.update("change goal", goal, revision=revision, **changes)


def add_task(
    organisation: Organisation, title: str, *, actor: str, now: datetime, **fields: Any
) -> Task:
    """Add a task: title, system, goal, practice, owner, due."""
    with writing(actor, now) as write:
        write.require(Action.PLAN, organisation)
        task = Task(organisation=organisation, title=_said(title), **fields)
        return write.insert("add task", task)


def change_task(
    task: Task, *, actor: str, now: datetime, revision: int | None = None, **changes: Any
) -> Task:
    """Change a task; state is open, doing, done or dropped."""
    _known(changes.get("state", "open"), TASK_STATES)
    with writing(actor, now) as write:
        write.require(Action.PLAN, task.organisation)
        return write.update("change task", task, revision=revision, **changes)


def add_risk(
    organisation: Organisation,
    kind: str,
    text: str,
    *,
    severity: int,
    likelihood: int,
    actor: str,
    now: datetime,
    **fields: Any,
) -> Risk:
    """Add a risk of one of the two kinds, each of 1 to 5 in severity and likelihood."""
    _known(kind, RISKS)
    _known(severity, range(1, 6))
    _known(likelihood, range(1, 6))
    with writing(actor, now) as write:
        write.require(Action.PLAN, organisation)
        risk = Risk(
            organisation=organisation,
            kind=kind,
            text=_said(text),
            severity=severity,
            likelihood=likelihood,
            **fields,
        )
        return write.insert("add risk", risk)


def change_risk(
    risk: Risk, *, actor: str, now: datetime, revision: int | None = None, **changes: Any
) -> Risk:
    """Change a risk, or close it."""
    with writing(actor, now) as write:
        write.require(Action.PLAN, risk.organisation)
        return write.update("change risk", risk, revision=revision, **changes)


def _said(text: str) -> str:
    if not text.strip():
        raise KakehashiError(Problem("KH-WS-016"))
    return text.strip()


def _known(value: Any, allowed: Any) -> None:
    if value not in allowed:
        listed = ", ".join(str(one) for one in allowed)
        raise KakehashiError(Problem("KH-WS-032", details={"value": value, "known": listed}))
