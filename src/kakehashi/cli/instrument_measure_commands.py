"""`kakehashi instrument assign|measures|follow`: measures of a plan, and how far each is."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import click

from kakehashi.cli.commitment_words import say
from kakehashi.cli.follow_up_options import follow_options, followed
from kakehashi.cli.options import (
    date_option,
    has_errors,
    json_option,
    language_option,
    show_problems,
)
from kakehashi.cli.print_list import print_list
from kakehashi.cli.table_option import table_option
from kakehashi.cli.workspace_options import actor_option, now, workspace_option
from kakehashi.text.bilingual import Language


@click.command("assign")
@click.argument("plan", type=int)
@click.argument("path", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@workspace_option
@actor_option
@language_option
def assign_command(plan: int, path: Path, folder: Path, actor: str, language: Language) -> None:
    """Assign the measures of a table (.csv, .xlsx) to PLAN. / 計画の施策を表から登録する。"""
    from kakehashi.cli.instrument_opened import instrument_in
    from kakehashi.policy.registry_table import read_measures
    from kakehashi.workspace.operations import add_measures

    found = instrument_in(folder, actor, plan)
    told, problems = read_measures(path)
    new, changed = add_measures(found, told, actor=actor, now=now())
    show_problems(problems, language)
    counts = {"new": len(new), "changed": len(changed), "bad": len(problems)}
    click.echo(say("imported", language, **counts))
    sys.exit(1 if has_errors(problems) else 0)


@click.command("measures")
@click.argument("plan", type=int)
@click.option("--owner", help="Only of this ministry or body. / 所管。")
@click.option("--overdue", is_flag=True, help="Only those past their day. / 期限超過のみ。")
@date_option
@workspace_option
@actor_option
@language_option
@json_option
@table_option
def measures_command(
    plan: int,
    owner: str | None,
    date: str,
    folder: Path,
    actor: str,
    language: Language,
    *,
    overdue: bool,
    as_json: bool,
) -> None:
    """List the measures of PLAN with how far each is. / 計画の施策と進捗を示す。"""
    from kakehashi.cli.instrument_lines import measure_line
    from kakehashi.cli.instrument_opened import instrument_in
    from kakehashi.cli.instrument_tables import measures_table
    from kakehashi.policy.vague_dates import checked_day
    from kakehashi.workspace.measure_view import assigned_of, measure_json

    on = checked_day(date)
    found = [
        one
        for one in assigned_of(instrument_in(folder, actor, plan))
        if (not owner or one.measure.owner == owner) and (not overdue or one.overdue(on))
    ]
    print_list(
        found,
        language,
        as_json=as_json,
        table_of=lambda some: measures_table(some, on),
        json_of=lambda one: measure_json(one, on),
        lines_of=lambda one: (measure_line(one, on, language),),
        empty=say("no_measures", language),
    )


@click.command("follow")
@click.argument("measure", type=int)
@follow_options
@workspace_option
@actor_option
@language_option
def follow_command(measure: int, folder: Path, actor: str, language: Language, **told: Any) -> None:
    """Keep how far MEASURE (its id) is, with a quote. / 施策の進捗を引用付きで記録する。"""
    from kakehashi.cli.instrument_opened import measure_in

    click.echo(followed(measure_in(folder, actor, measure), actor, language, told))
