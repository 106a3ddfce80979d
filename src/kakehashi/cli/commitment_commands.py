"""`kakehashi commitment`: who promised what by when, and what became of it."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from kakehashi.cli.commitment_lines import line, told
from kakehashi.cli.commitment_opened import commitment_in, commitments_in
from kakehashi.cli.commitment_words import say
from kakehashi.cli.follow_up_options import STATUS_CHOICE, checked, follow_options, followed
from kakehashi.cli.options import (
    date_option,
    has_errors,
    json_option,
    language_option,
    show_problems,
)
from kakehashi.cli.print_json import print_json
from kakehashi.cli.print_list import print_list
from kakehashi.cli.run import NothingReadError
from kakehashi.cli.table_option import offer_table, table_option
from kakehashi.cli.workspace_options import actor_option, now, workspace_option
from kakehashi.errors import Problem, UsageError
from kakehashi.text.bilingual import Bilingual, Language
from kakehashi.text.shown import shown

if TYPE_CHECKING:
    from kakehashi.workspace.commitment_view import Tracked

_KINDS = ("strategy", "plan", "guideline", "law", "statement", "other")
_STATES = ("candidate", "confirmed", "rejected")


@click.group("commitment")
def commitment_group() -> None:
    """Commitments of policy texts: confirm, follow up, see what is due.

    政策文書のコミットメントを確認し、追跡する。
    """


@commitment_group.command("import")
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path, exists=True))
@click.option("--in", "parent", default="", help="The organisation. / 組織。")
@click.option(
    "--kind", type=click.Choice(_KINDS), default="other", help="What the texts are. / 種類。"
)
@click.option("--published", default="", help="Day, month or year of the texts. / 公表日。")
@workspace_option
@actor_option
@language_option
def import_command(
    paths: tuple[Path, ...],
    parent: str,
    kind: str,
    published: str,
    folder: Path,
    actor: str,
    language: Language,
) -> None:
    """Take in candidates from policy-study.json or from documents. / 候補を取り込む。"""
    from kakehashi.workspace.commitment_import import found_in, take_in
    from kakehashi.workspace.folder import open_workspace
    from kakehashi.workspace.subjects import subject_named

    open_workspace(folder)
    organisation = subject_named(parent).organisation
    found, problems = found_in(paths)
    if not found:
        show_problems(problems, language)
        raise NothingReadError(problems)
    taken = take_in(
        organisation,
        found,
        actor=actor,
        now=now(),
        kind=kind,
        published=published,
        problems=problems,
    )
    show_problems(list(taken.problems), language)
    counts = {"texts": len(taken.texts), "count": len(taken.commitments), "known": taken.known}
    click.echo(say("taken", language, **counts))
    sys.exit(1 if has_errors(list(taken.problems)) else 0)


@commitment_group.command("list")
@click.option("--state", type=click.Choice(_STATES), help="Only of this state. / 確認状況。")
@click.option("--entity", help="Only about this initiative or body (id). / 取組・機関。")
@date_option
@workspace_option
@actor_option
@language_option
@json_option
@table_option
def list_command(
    state: str | None,
    entity: str | None,
    date: str,
    folder: Path,
    actor: str,
    language: Language,
    *,
    as_json: bool,
) -> None:
    """List the commitments that you may see, those due first. / 一覧を示す。"""
    found = [
        one
        for one in commitments_in(folder, actor, state or "")
        if not entity or entity in one.commitment.entities
    ]
    _listed(found, date, language, as_json=as_json, empty="no_commitments")


@commitment_group.command("due")
@date_option
@workspace_option
@actor_option
@language_option
@json_option
@table_option
def due_command(date: str, folder: Path, actor: str, language: Language, *, as_json: bool) -> None:
    """List confirmed commitments past their day and not done. / 期限超過の一覧を示す。"""
    on = checked(date)
    found = [one for one in commitments_in(folder, actor, "confirmed") if one.overdue(on)]
    _listed(found, date, language, as_json=as_json, empty="nothing_due")


def _listed(
    found: list[Tracked], written: str, language: Language, *, as_json: bool, empty: str
) -> None:
    from kakehashi.cli.commitment_tables import commitments_table
    from kakehashi.workspace.commitment_view import commitment_json

    on = checked(written)
    print_list(
        found,
        language,
        as_json=as_json,
        table_of=lambda some: commitments_table(some, on),
        json_of=lambda one: commitment_json(one, on),
        lines_of=lambda one: (line(one, on, language),),
        empty=say(empty, language),
    )


@commitment_group.command("show")
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
    """Show commitment NUMBER: its fields with quotes, its follow-ups. / 詳細を示す。"""
    from kakehashi.cli.commitment_tables import commitments_table
    from kakehashi.workspace.commitment_view import commitment_json

    one, on = commitment_in(folder, actor, number), checked(date)
    offer_table(lambda: commitments_table([one], on), language)
    if as_json:
        print_json(commitment_json(one, on))
        return
    for each in told(one, on, language):
        click.echo(each)


@commitment_group.command("confirm")
@click.argument("number", type=int)
@click.option(
    "--set", "changes", multiple=True, metavar="FIELD=TEXT", help="Correct a field. / 項目の修正。"
)
@click.option(
    "--quote",
    "quotes",
    multiple=True,
    metavar="FIELD=WORDS",
    help="Words of the text on which your reading rests. / 読み方の根拠となる語句。",
)
@click.option("--status", type=STATUS_CHOICE, help="As the text has it. / 文書の記載。")
@click.option("--due", help="Its last day, where the words name none. / 期日。")
@click.option("--entity", "entities", multiple=True, help="Initiative or body (id). / 取組・機関。")
@click.option("--revision", type=int, help="The revision that you saw. / 閲覧した版。")
@workspace_option
@actor_option
@language_option
def confirm_command(
    number: int,
    changes: tuple[str, ...],
    quotes: tuple[str, ...],
    status: str | None,
    due: str | None,
    entities: tuple[str, ...],
    revision: int | None,
    folder: Path,
    actor: str,
    language: Language,
) -> None:
    """Confirm candidate NUMBER, corrected where needed. / 候補を確認（必要に応じ修正）する。"""
    from kakehashi.workspace.operations import confirm_commitment

    one = commitment_in(folder, actor, number)
    confirm_commitment(
        one.commitment,
        actor=actor,
        now=now(),
        changes=_pairs(changes),
        quotes=_pairs(quotes),
        status=status or "",
        due=checked(due) if due else None,
        entities=entities or None,
        revision=revision,
    )
    click.echo(say("confirmed", language, number=number))


@commitment_group.command("reject")
@click.argument("number", type=int)
@click.argument("reason")
@workspace_option
@actor_option
@language_option
def reject_command(number: int, reason: str, folder: Path, actor: str, language: Language) -> None:
    """Say that candidate NUMBER is no commitment, and why. / 候補を不採用とする。"""
    from kakehashi.workspace.operations import reject_commitment

    one = commitment_in(folder, actor, number)
    reject_commitment(one.commitment, reason, actor=actor, now=now())
    click.echo(say("rejected", language, number=number))


@commitment_group.command("follow")
@click.argument("number", type=int)
@follow_options
@workspace_option
@actor_option
@language_option
def follow_command(number: int, folder: Path, actor: str, language: Language, **told: Any) -> None:
    """Keep what became of commitment NUMBER, with a quote. / 実施状況を引用付きで記録する。"""
    one = commitment_in(folder, actor, number)
    click.echo(followed(one.commitment, actor, language, told))


def _pairs(written: tuple[str, ...]) -> dict[str, str]:
    found = {}
    for one in written:
        name, sign, text = one.partition("=")
        if not sign:
            details = {"value": shown(one)[:60], "field": _PAIR, "known": "FIELD=TEXT"}
            raise UsageError(Problem("KH-POL-005", details=details))
        found[name.strip()] = text
    return found


_PAIR = Bilingual("pair", "「項目=内容」の組")
