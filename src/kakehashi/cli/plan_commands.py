"""`kakehashi plan`: the agile governance cycle of an organisation, with goals, tasks and risks."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import Any

import click

from kakehashi.cli.options import json_option, language_option
from kakehashi.cli.plan_words import plan_words
from kakehashi.cli.print_json import print_json
from kakehashi.cli.table_option import offer_table, table_option
from kakehashi.cli.workspace_options import (
    actor_option,
    now,
    subject_argument,
    workspace_option,
)
from kakehashi.text.bilingual import Language

_DAY = click.DateTime(["%Y-%m-%d"])
_STAGES = ("analysis", "goals", "design", "operation", "evaluation", "re-analysis")


@click.group("plan")
def plan_group() -> None:
    """The living plan: cycle, goals, tasks and the two kinds of risk. / 計画を管理する。"""


@plan_group.command("show")
@subject_argument
@workspace_option
@actor_option
@language_option
@json_option
@table_option
def show_command(
    subject: str, folder: Path, actor: str, language: Language, *, as_json: bool
) -> None:
    """Show where the cycle stands, goals, tasks and risks. / 計画を示す。"""
    from kakehashi.cli.workspace_tables import plan_table
    from kakehashi.library.cache import load_cached
    from kakehashi.workspace.access import require
    from kakehashi.workspace.folder import open_workspace
    from kakehashi.workspace.permissions import Action
    from kakehashi.workspace.plan_view import plan_of
    from kakehashi.workspace.subjects import subject_named

    open_workspace(folder)
    chosen = subject_named(subject)
    require(actor, Action.READ, at=chosen.organisation)
    plan = plan_of(chosen.organisation, load_cached())
    offer_table(lambda: plan_table(plan), language)
    if as_json:
        print_json(plan.as_json())
        return
    for line in plan.lines(language, plan_words):
        click.echo(line)


@plan_group.command("open")
@subject_argument
@workspace_option
@actor_option
@language_option
def open_command(subject: str, folder: Path, actor: str, language: Language) -> None:
    """Begin a turn of the cycle. / サイクルを始める。"""
    from kakehashi.workspace.operations import open_cycle

    cycle = open_cycle(_organisation(folder, subject), actor=actor, now=now())
    click.echo(plan_words("opened", language, number=cycle.number))


@plan_group.command("stage")
@click.argument("stage", type=click.Choice(_STAGES))
@click.option("--for", "subject", default="", help="The organisation. / 組織。")
@click.option("--note", default="", help="What was found in the stage left. / 前の段階の結果。")
@click.option("--next-review", type=_DAY, help="When to look next. / 次の見直し日。")
@click.option("--close", is_flag=True, help="End this turn of the cycle. / この回を終える。")
@workspace_option
@actor_option
@language_option
def stage_command(
    stage: str,
    subject: str,
    note: str,
    next_review: datetime | None,
    folder: Path,
    actor: str,
    language: Language,
    *,
    close: bool,
) -> None:
    """Go to a stage of the cycle; going back is allowed. / 段階を移す。"""
    from kakehashi.workspace.operations import move_cycle

    cycle = _cycle(folder, subject)
    moved = move_cycle(
        cycle,
        stage,
        actor=actor,
        now=now(),
        note=note,
        next_review=_date(next_review),
        close=close,
    )
    click.echo(plan_words(f"stage_{moved.stage}", language))


@plan_group.command("goal")
@click.argument("text")
@click.option("--for", "subject", default="", help="The organisation. / 組織。")
@click.option(
    "--target", "targets", multiple=True, help="Practice or provision. / 目標とする項目。"
)
@click.option("--due", type=_DAY, help="By when. / 期限。")
@click.option("--owner", default="", help="Who sees to it. / 担当者。")
@workspace_option
@actor_option
@language_option
def goal_command(
    text: str,
    subject: str,
    targets: tuple[str, ...],
    due: datetime | None,
    owner: str,
    folder: Path,
    actor: str,
    language: Language,
) -> None:
    """Add a goal to the open turn of the cycle. / 目標を加える。"""
    from kakehashi.library.cache import load_cached
    from kakehashi.workspace.operations import add_goal

    cycle, library = _cycle(folder, subject), load_cached()
    refs = [library.provision(target).ref for target in targets]
    goal = add_goal(
        cycle,
        text,
        actor=actor,
        now=now(),
        targets=refs,
        due=_date(due),
        owner=_person(owner),
    )
    click.echo(plan_words("goal", language, number=goal.pk, text=goal.text))


@plan_group.command("task")
@click.argument("title")
@click.option("--for", "subject", default="", help="Organisation or system. / 組織又はAIシステム。")
@click.option("--practice", default="", help="What it brings forward. / 関係する実践項目。")
@click.option("--goal", "goal", type=int, help="Number of a goal. / 目標の番号。")
@click.option("--due", type=_DAY, help="By when. / 期限。")
@click.option("--owner", default="", help="Who does it. / 担当者。")
@workspace_option
@actor_option
@language_option
def task_command(
    title: str,
    subject: str,
    practice: str,
    goal: int | None,
    due: datetime | None,
    owner: str,
    folder: Path,
    actor: str,
    language: Language,
) -> None:
    """Add a task. / 作業を加える。"""
    from kakehashi.library.cache import load_cached
    from kakehashi.workspace.folder import open_workspace
    from kakehashi.workspace.operations import add_task
    from kakehashi.workspace.plan_view import goal_numbered
    from kakehashi.workspace.subjects import subject_named

    open_workspace(folder)
    chosen = subject_named(subject)
    task = add_task(
        chosen.organisation,
        title,
        actor=actor,
        now=now(),
        system=chosen.system,
        practice=load_cached().provision(practice).ref if practice else "",
        goal=goal_numbered(goal) if goal else None,
        due=_date(due),
        owner=_person(owner),
    )
    click.echo(plan_words("task", language, number=task.pk, text=task.title))


@plan_group.command("risk")
@click.argument("kind", type=click.Choice(("social", "long-term")))
@click.argument("text")
@click.option("--severity", type=click.IntRange(1, 5), required=True, help="1 to 5. / 重大さ。")
@click.option(
    "--likelihood", type=click.IntRange(1, 5), required=True, help="1-5. / 起こりやすさ。"
)
@click.option("--for", "subject", default="", help="Organisation or system. / 組織又はAIシステム。")
@click.option("--practice", "practices", multiple=True, help="What limits it. / 対応する実践項目。")
@workspace_option
@actor_option
@language_option
def risk_command(
    kind: str,
    text: str,
    severity: int,
    likelihood: int,
    subject: str,
    practices: tuple[str, ...],
    folder: Path,
    actor: str,
    language: Language,
) -> None:
    """Add a risk: a real social one, or a long-term one of advanced AI. / リスクを加える。"""
    from kakehashi.library.cache import load_cached
    from kakehashi.workspace.folder import open_workspace
    from kakehashi.workspace.operations import add_risk
    from kakehashi.workspace.subjects import subject_named

    open_workspace(folder)
    chosen, library = subject_named(subject), load_cached()
    risk = add_risk(
        chosen.organisation,
        kind,
        text,
        severity=severity,
        likelihood=likelihood,
        actor=actor,
        now=now(),
        system=chosen.system,
        practices=[library.provision(practice).ref for practice in practices],
    )
    click.echo(plan_words("risk", language, number=risk.pk, text=risk.text))


@plan_group.command("set")
@click.argument("what", type=click.Choice(("goal", "task", "risk")))
@click.argument("number", type=int)
@click.argument("state")
@workspace_option
@actor_option
@language_option
def set_command(
    what: str, number: int, state: str, folder: Path, actor: str, language: Language
) -> None:
    """Set the state of a goal, task or risk: open, done, reached … / 状態を変える。"""
    from kakehashi.workspace.folder import open_workspace
    from kakehashi.workspace.plan_view import set_state

    open_workspace(folder)
    set_state(what, number, state, actor=actor, now=now())
    said = {"what": plan_words(f"what_{what}", language), "state": plan_words(state, language)}
    click.echo(plan_words("set", language, number=number, **said))


def _organisation(folder: Path, subject: str) -> Any:
    from kakehashi.workspace.folder import open_workspace
    from kakehashi.workspace.subjects import subject_named

    open_workspace(folder)
    return subject_named(subject).organisation


def _cycle(folder: Path, subject: str) -> Any:
    from kakehashi.workspace.plan_view import open_turn

    return open_turn(_organisation(folder, subject))


def _person(handle: str) -> Any:
    from kakehashi.workspace.operations.decisions import known_person

    return known_person(handle) if handle else None


def _date(moment: datetime | None) -> date | None:
    return moment.date() if moment else None
