"""`kakehashi skill need|gaps|plan|rollup`: what is needed, what lacks, who takes care of it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date as day
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from kakehashi.cli.options import date_option, json_option, language_option
from kakehashi.cli.print_json import print_json
from kakehashi.cli.print_list import print_list
from kakehashi.cli.skill_options import day_given, organisation_opened
from kakehashi.cli.skill_words import say
from kakehashi.cli.table_option import offer_table, table_option
from kakehashi.cli.workspace_options import actor_option, now, subject_argument, workspace_option
from kakehashi.text.bilingual import Language

if TYPE_CHECKING:
    from kakehashi.library.library import Library
    from kakehashi.workspace.models import Organisation
    from kakehashi.workspace.skills.gaps import GroupSkills
    from kakehashi.workspace.skills.rolled_up import UnitSkills


@click.command("need")
@click.argument("scope")
@click.option("--level", default="", help="aware, assisted, independent, leads. / 水準。")
@click.option("--people", type=int, help="How many; 0: nobody. / 必要人数（0は不要）。")
@click.option("--in", "parent", default="", help="The organisation. / 組織。")
@workspace_option
@actor_option
@language_option
def need_command(
    scope: str,
    level: str,
    people: int | None,
    parent: str,
    folder: Path,
    actor: str,
    language: Language,
) -> None:
    """Say what SCOPE needs other than one person who works independently. / 必要数を定める。"""
    from kakehashi.library.cache import load_cached
    from kakehashi.workspace.operations import need_skill
    from kakehashi.workspace.skills.levels import WORDS, Level
    from kakehashi.workspace.skills.scopes import scope_label, scope_of

    organisation, library = organisation_opened(folder, parent), load_cached()
    ref = scope_of(library, scope)
    made = need_skill(organisation, ref, actor=actor, now=now(), level=level, people=people)
    usual = say("as_usual", language)
    counted = usual if made.people is None else say("people", language, count=made.people)
    worded = WORDS[Level(made.level)].get(language) if made.level else usual
    what = say("need", language, people=counted, level=worded)
    label = scope_label(library, ref).get(language)
    click.echo(say("needed", language, scope=label, what=what))


@click.command("gaps")
@subject_argument
@click.option("--group", "groups", multiple=True, help="Only these groups. / 対象の分野。")
@date_option
@workspace_option
@actor_option
@language_option
@json_option
@table_option
def gaps_command(
    subject: str,
    groups: tuple[str, ...],
    date: str,
    folder: Path,
    actor: str,
    language: Language,
    *,
    as_json: bool,
) -> None:
    """Show which practices in scope lack people, without names. / 不足を示す。"""
    from kakehashi.cli.skill_tables import gaps_table
    from kakehashi.library.cache import load_cached
    from kakehashi.workspace.access import require
    from kakehashi.workspace.permissions import Action
    from kakehashi.workspace.skills.told import needs_json

    organisation, library = organisation_opened(folder, subject), load_cached()
    require(actor, Action.READ, at=organisation)
    found = _groups(organisation, library, groups, day.fromisoformat(date))
    offer_table(lambda: gaps_table(found, library), language)
    if as_json:
        print_json(needs_json(found))
        return
    _show(found, library, language)


def _groups(
    organisation: Organisation, library: Library, names: Iterable[str], today: day
) -> list[GroupSkills]:
    from kakehashi.workspace.skills.gaps import skills_needed
    from kakehashi.workspace.skills.needed import Scopes
    from kakehashi.workspace.skills.scopes import group_of, scope_of

    wanted = {group_of(library, scope_of(library, name)) for name in names}
    found = skills_needed(organisation, Scopes(library), today)
    return [one for one in found if not wanted or one.group in wanted]


def _show(groups: Iterable[GroupSkills], library: Library, language: Language) -> None:
    from kakehashi.workspace.skills.scopes import scope_label

    gaps = 0
    for one in groups:
        label = scope_label(library, one.group).get(language)
        counts = {"covered": one.covered, "practices": len(one.practices)}
        line = say("group", language, group=label, **counts)
        if one.ending:
            line += say("ending", language, count=one.ending)
        if one.task:
            line += say("planned", language, number=one.task.pk)
        click.echo(line)
        if one.gaps:
            listed = ", ".join(gap.practice.split(":", 1)[-1] for gap in one.gaps)
            click.echo(f"  {say('lacking', language, listed=listed)}")
        gaps += len(one.gaps)
    if not gaps:
        click.echo(say("no_gaps", language))


@click.command("plan")
@subject_argument
@click.option("--group", "groups", multiple=True, help="Only these groups. / 対象の分野。")
@click.option("--due", type=click.DateTime(["%Y-%m-%d"]), help="By when. / 期限。")
@click.option("--goal", type=int, help="Number of a goal. / 目標の番号。")
@date_option
@workspace_option
@actor_option
@language_option
def plan_command(
    subject: str,
    groups: tuple[str, ...],
    due: datetime | None,
    goal: int | None,
    date: str,
    folder: Path,
    actor: str,
    language: Language,
) -> None:
    """Add a task to the plan for each group with gaps. / 不足を計画に反映する。"""
    from kakehashi.errors import Problem, UsageError
    from kakehashi.library.cache import load_cached
    from kakehashi.workspace.operations import plan_skill_gaps
    from kakehashi.workspace.plan_view import goal_numbered
    from kakehashi.workspace.skills.planning import gap_titles

    organisation, library = organisation_opened(folder, subject), load_cached()
    found = _groups(organisation, library, groups, day.fromisoformat(date))
    made = plan_skill_gaps(
        organisation,
        gap_titles(found, library, language),
        actor=actor,
        now=now(),
        due=day_given(due),
        goal=goal_numbered(goal) if goal else None,
    )
    if not made:
        raise UsageError(Problem("KH-SKL-010"))
    click.echo(say("tasks", language, count=len(made)))


@click.command("rollup")
@click.option("--in", "parent", default="", help="Only this and below. / 対象とする組織。")
@date_option
@workspace_option
@actor_option
@language_option
@json_option
@table_option
def rollup_command(
    parent: str, date: str, folder: Path, actor: str, language: Language, *, as_json: bool
) -> None:
    """Show how units stand, in numbers without names. / 組織別に集計する。"""
    from kakehashi.cli.skill_tables import units_table
    from kakehashi.library.cache import load_cached
    from kakehashi.workspace.access import require
    from kakehashi.workspace.permissions import Action
    from kakehashi.workspace.skills.needed import Scopes
    from kakehashi.workspace.skills.rolled_up import skills_rolled_up
    from kakehashi.workspace.subjects import subjects
    from kakehashi.workspace.writing import chain_of

    top = organisation_opened(folder, parent)
    require(actor, Action.READ, at=top)
    units = [one.organisation for one in subjects() if one.system is None]
    below = [one for one in units if top.pk in chain_of(one)]
    found = skills_rolled_up(below, Scopes(load_cached()), day.fromisoformat(date))
    print_list(
        found,
        language,
        as_json=as_json,
        table_of=units_table,
        json_of=_unit_json,
        lines_of=lambda one: (_unit_line(one, language),),
    )


def _unit_json(one: UnitSkills) -> dict[str, Any]:
    return {
        "organisation": one.organisation.name,
        "practices": one.practices,
        "covered": one.covered,
        "ending_soon": one.ending,
    }


def _unit_line(one: UnitSkills, language: Language) -> str:
    counts = {"share": round(100 * one.share), "practices": one.practices}
    return say("unit", language, name=one.organisation.name, **counts)
