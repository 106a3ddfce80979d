"""`kakehashi instrument`: a headquarters' registry of guidelines, plans and laws."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import click

from kakehashi.cli.commitment_words import say
from kakehashi.cli.instrument_measure_commands import (
    assign_command,
    follow_command,
    measures_command,
)
from kakehashi.cli.instrument_overlap_commands import overlaps_command, read_command
from kakehashi.cli.instrument_report_command import report_command
from kakehashi.cli.options import (
    date_option,
    has_errors,
    json_option,
    language_option,
    show_problems,
)
from kakehashi.cli.print_json import print_json
from kakehashi.cli.print_list import print_list
from kakehashi.cli.table_option import offer_table, table_option
from kakehashi.cli.workspace_options import actor_option, now, workspace_option
from kakehashi.text.bilingual import Language
from kakehashi.text.shown import shown


@click.group("instrument")
def instrument_group() -> None:
    """The registry of guidelines, plans and laws, and measures of plans.

    政策文書（ガイドライン、計画、法令等）の台帳と、計画の施策を管理する。
    """


for _command in (
    report_command,
    read_command,
    overlaps_command,
    assign_command,
    measures_command,
    follow_command,
):
    instrument_group.add_command(_command)


def _told_options(command: Any) -> Any:
    """Add the options that say what is told of an instrument."""
    options = (
        click.option("--code", help="Number in a list of others. / 整理番号。"),
        click.option("--title-other", help="Title in the other language. / 他言語の名称。"),
        click.option("--kind", help="law, plan, strategy, guideline, notice… / 種別。"),
        click.option("--edition", help="Edition. / 版。"),
        click.option("--published", help="Day, month or year. / 公表日。"),
        click.option("--in-force", help="Day, month or year. / 適用開始日。"),
        click.option("--state", help="draft, in-force, replaced, repealed. / 状況。"),
        click.option("--scope", help="Whom and what it is for. / 対象範囲。"),
        click.option("--address", help="Where it stands. / 所在（URL等）。"),
        click.option("--framework", help="Its name in the library. / フレームワーク。"),
        click.option(
            "--implements", "implements", multiple=True, help="A provision. / 実施する規定。"
        ),
        click.option("--review-on", help="When to look at it next. / 次回見直し日。"),
    )
    for option in reversed(options):
        command = option(command)
    return command


@instrument_group.command("add")
@click.argument("title")
@click.option("--owner", required=True, help="The ministry or body. / 所管。")
@click.option("--in", "parent", default="", help="The organisation. / 組織。")
@_told_options
@workspace_option
@actor_option
@language_option
def add_command(
    title: str, parent: str, folder: Path, actor: str, language: Language, **told: Any
) -> None:
    """Enter an instrument into the registry. / 政策文書を台帳に登録する。"""
    from kakehashi.library.cache import load_cached
    from kakehashi.policy.instruments import instrument
    from kakehashi.workspace.folder import open_workspace
    from kakehashi.workspace.operations import add_instrument
    from kakehashi.workspace.subjects import subject_named

    open_workspace(folder)
    organisation = subject_named(parent).organisation
    written = instrument(load_cached(), {"title": title, **_written(told)})
    made = add_instrument(organisation, written, actor=actor, now=now())
    click.echo(say("registered", language, number=made.pk, title=shown(made.title)))


def _written(told: dict[str, Any]) -> dict[str, str]:
    given = {name: value for name, value in told.items() if value}
    if "implements" in given:
        given["implements"] = " ".join(given["implements"])
    return given


@instrument_group.command("change")
@click.argument("number", type=int)
@click.option("--title", help="Its title. / 名称。")
@click.option("--owner", help="The ministry or body. / 所管。")
@click.option("--replaces", type=int, help="Number of the older edition. / 旧版の番号。")
@click.option("--revision", type=int, help="The revision that you saw. / 閲覧した版。")
@_told_options
@workspace_option
@actor_option
@language_option
def change_command(
    number: int,
    replaces: int | None,
    revision: int | None,
    folder: Path,
    actor: str,
    language: Language,
    **told: Any,
) -> None:
    """Change what is told of instrument NUMBER. / 登録内容を変更する。"""
    from kakehashi.cli.instrument_opened import instrument_in
    from kakehashi.library.cache import load_cached
    from kakehashi.policy.instruments import instrument
    from kakehashi.workspace.instrument_view import instrument_numbered, written_of
    from kakehashi.workspace.operations import change_instrument
    from kakehashi.workspace.people import person_of

    found = instrument_in(folder, actor, number)
    given = _written(told)
    written = instrument(load_cached(), {**written_of(found), **given}) if given else None
    older = instrument_numbered(replaces, person_of(actor)) if replaces else None
    change_instrument(found, written, actor=actor, now=now(), revision=revision, replaces=older)
    click.echo(say("changed", language, number=number))


@instrument_group.command("import")
@click.argument("path", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option("--in", "parent", default="", help="The organisation. / 組織。")
@workspace_option
@actor_option
@language_option
def import_command(path: Path, parent: str, folder: Path, actor: str, language: Language) -> None:
    """Enter the rows of a table (.csv, .xlsx). / 表から台帳に登録する。"""
    from kakehashi.library.cache import load_cached
    from kakehashi.policy.registry_table import read_registry
    from kakehashi.workspace.folder import open_workspace
    from kakehashi.workspace.operations import add_instruments
    from kakehashi.workspace.subjects import subject_named

    open_workspace(folder)
    organisation = subject_named(parent).organisation
    told, problems = read_registry(path, load_cached())
    new, changed = add_instruments(organisation, told, actor=actor, now=now())
    show_problems(problems, language)
    counts = {"new": len(new), "changed": len(changed), "bad": len(problems)}
    click.echo(say("imported", language, **counts))
    sys.exit(1 if has_errors(problems) else 0)


@instrument_group.command("list")
@click.option("--owner", help="Only of this ministry or body. / 所管。")
@click.option("--due", is_flag=True, help="Only those whose review is due. / 見直し期日の到来分。")
@date_option
@workspace_option
@actor_option
@language_option
@json_option
@table_option
def list_command(
    owner: str | None,
    date: str,
    folder: Path,
    actor: str,
    language: Language,
    *,
    due: bool,
    as_json: bool,
) -> None:
    """List the instruments that you may see, by owner. / 台帳の一覧を示す。"""
    from kakehashi.cli.instrument_lines import instrument_line
    from kakehashi.cli.instrument_opened import instruments_in
    from kakehashi.cli.instrument_tables import registry_table
    from kakehashi.policy.vague_dates import checked_day
    from kakehashi.workspace.instrument_view import due_for_review, instrument_json

    on = checked_day(date)
    found = [one for one in instruments_in(folder, actor) if not owner or one.owner == owner]
    print_list(
        due_for_review(found, on) if due else found,
        language,
        as_json=as_json,
        table_of=registry_table,
        json_of=lambda one: instrument_json(one, on),
        lines_of=lambda one: (instrument_line(one, on, language),),
        empty=say("no_instruments", language),
    )


@instrument_group.command("show")
@click.argument("number", type=int)
@date_option
@workspace_option
@actor_option
@language_option
@json_option
@table_option
def show_command(
    number: int, date: str, folder: Path, actor: str, language: Language, *, as_json: bool
) -> None:
    """Show instrument NUMBER with practices and measures. / 詳細を示す。"""
    from kakehashi.cli.instrument_lines import instrument_told
    from kakehashi.cli.instrument_opened import instrument_in
    from kakehashi.cli.instrument_tables import registry_table
    from kakehashi.policy.vague_dates import checked_day
    from kakehashi.workspace.instrument_view import instrument_json

    one, on = instrument_in(folder, actor, number), checked_day(date)
    offer_table(lambda: registry_table([one]), language)
    if as_json:
        print_json(instrument_json(one, on))
        return
    for line in instrument_told(one, on, language):
        click.echo(line)


@instrument_group.command("review")
@click.argument("number", type=int)
@click.option("--on", "on", help="The day of the review (today). / 見直しを行った日。")
@click.option("--next", "again", help="When to look at it next. / 次回見直し日。")
@workspace_option
@actor_option
@language_option
def review_command(
    number: int, on: str | None, again: str | None, folder: Path, actor: str, language: Language
) -> None:
    """Keep that instrument NUMBER was reviewed. / 見直しの実施を記録する。"""
    from kakehashi.cli.instrument_opened import instrument_in
    from kakehashi.policy.vague_dates import checked_day
    from kakehashi.workspace.operations import review_instrument

    found = instrument_in(folder, actor, number)
    review_instrument(
        found,
        actor=actor,
        now=now(),
        on=checked_day(on) if on else None,
        again=checked_day(again) if again else None,
    )
    told = {"on": found.reviewed_on, "again": found.review_on or say("no_day", language)}
    click.echo(say("reviewed", language, number=number, **told))
