"""What the commands on a workspace list, as tables."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from kakehashi.cli.plan_words import plan_words
from kakehashi.cli.workspace_words import say, verdict_words
from kakehashi.interchange.tables import Cell, Row, Table, table_of
from kakehashi.reports.doubt_words import doubt_words
from kakehashi.reports.tables.columns import columns
from kakehashi.text.bilingual import Bilingual, Language

if TYPE_CHECKING:  # Django is loaded when a command runs
    from kakehashi.workspace.models import Decision
    from kakehashi.workspace.overview import RollUp
    from kakehashi.workspace.plan_view import PlanView
    from kakehashi.workspace.standing import Due


def _both(words: Callable[[Language], str]) -> Bilingual:
    return Bilingual(words("en"), words("ja"))


def _plan(key: str) -> Bilingual:
    return Bilingual(plan_words(key, "en"), plan_words(key, "ja"))


def decisions_table(decisions: Iterable[Decision]) -> Table:
    """Return decisions, one a row, with who, when and why."""
    shown = columns("number", "subject_path", "target", "verdict", "state", "made_by", "made_on")
    shown += columns("reason", "review_on", "doubt")
    rows = (_decision(decision) for decision in decisions)
    return table_of(Bilingual("Decisions", "判断"), shown, rows)


def _decision(one: Decision) -> Row:
    return {
        "number": one.pk,
        "subject_path": one.system.name if one.system else one.organisation.name,
        "target": one.target,
        "verdict": _both(lambda language: verdict_words(one.verdict, language)),
        "state": _both(lambda language: say(f"state_{one.state}", language)),
        "made_by": one.made_by.name,
        "made_on": one.made_at.date(),
        "reason": one.reason,
        "review_on": one.review_on,
        "doubt": _both(lambda language: doubt_words(one.doubt, language)) if one.doubt else None,
    }


def due_table(queue: Iterable[Due]) -> Table:
    """Return the decisions that are to be looked at again, and why."""
    rows: Iterator[Row] = (
        {**_decision(due.decision), "doubt": _doubts(due.reasons)} for due in queue
    )
    shown = columns("number", "target", "verdict", "made_by", "made_on", "review_on", "doubt")
    return table_of(Bilingual("To look at again", "見直しが必要な判断"), shown, rows)


def _doubts(reasons: Sequence[str]) -> Bilingual:
    return _both(lambda language: "; ".join(doubt_words(one, language) for one in reasons))


def rollup_table(found: RollUp) -> Table:
    """Return the counts of each organisation or system in each framework."""
    from kakehashi.assessment.status import StatusValue

    keys = [value.value.replace(" ", "_") for value in StatusValue]
    rows: list[Row] = []
    for framework in found.frameworks:
        outliers = {subject.path for subject, _ in found.outliers(framework.prefix)}
        shares, counts = found.share(framework.prefix), found.counts[framework.prefix]
        for number, subject in enumerate(found.subjects):
            row: dict[str, Cell] = {"subject_path": subject.path, "id": framework.prefix}
            row |= {"framework": framework.short_title, "share": float(shares[number])}
            row |= {
                key: int(counts[value][number])
                for key, value in zip(keys, StatusValue, strict=True)
            }
            row |= {"total": found.totals[framework.prefix], "is_outlier": subject.path in outliers}
            rows.append(row)
    shown = columns("subject_path", "id", "framework", *keys, "total", "share", "is_outlier")
    return table_of(Bilingual("Roll-up", "集計"), shown, rows)


def plan_table(plan: PlanView) -> Table:
    """Return turns of the cycle, goals, tasks and risks, told apart in the first column."""
    shown = columns("kind", "number", "text", "state", "due", "owner", "target", "aimed", "reached")
    shown += columns("gaps", "severity_of_risk", "likelihood", "size", "opened")
    rows = [*_cycles(plan), *_goals(plan), *_tasks(plan), *_risks(plan)]
    return table_of(Bilingual("Plan", "計画"), shown, rows)


def _cycles(plan: PlanView) -> Iterator[Row]:
    for cycle in plan.cycles[:1]:
        yield {
            "kind": Bilingual("turn of the cycle", "サイクル"),
            "number": cycle.number,
            "state": _plan(f"stage_{cycle.stage}"),
            "opened": cycle.opened,
            "due": cycle.next_review,
        }


def _goals(plan: PlanView) -> Iterator[Row]:
    for view in plan.goals:
        yield {
            "kind": _plan("what_goal"),
            "number": view.goal.pk,
            "text": view.goal.text,
            "state": _plan(view.goal.state),
            "due": view.goal.due,
            "owner": view.goal.owner.name if view.goal.owner else "",
            "target": ", ".join(view.goal.targets),
            "aimed": view.aimed,
            "reached": view.reached,
            "gaps": ", ".join(view.gaps),
        }


def _tasks(plan: PlanView) -> Iterator[Row]:
    for task in plan.tasks:
        yield {
            "kind": _plan("what_task"),
            "number": task.pk,
            "text": task.title,
            "state": _plan(task.state),
            "due": task.due,
            "owner": task.owner.name if task.owner else "",
            "target": task.practice,
        }


def _risks(plan: PlanView) -> Iterator[Row]:
    kinds = {
        "social": Bilingual("risk, real and social", "リスク（社会的）"),
        "long-term": Bilingual("risk, long-term", "リスク（長期的）"),
    }
    for risk in plan.risks:
        yield {
            "kind": kinds.get(risk.kind, Bilingual(risk.kind, risk.kind)),
            "number": risk.pk,
            "text": risk.text,
            "severity_of_risk": risk.severity,
            "likelihood": risk.likelihood,
            "size": risk.severity * risk.likelihood,
            "target": ", ".join(risk.practices),
        }
