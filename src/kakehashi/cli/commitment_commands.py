"""`kakehashi commitment`: who promised what by when, and what became of it."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from kakehashi.cli.commitment_words import say
from kakehashi.cli.options import (
    date_option,
    has_errors,
    json_option,
    language_option,
    show_problems,
)
from kakehashi.cli.print_json import print_json
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
STATUS_CHOICE = click.Choice(("stated", "claimed", "measured"))
PROGRESS_CHOICE = click.Choice(("none", "under-way", "partly", "done", "dropped"))


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
        for one in _visible(folder, actor, state or "")
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
    on = _day(date)
    found = [one for one in _visible(folder, actor, "confirmed") if one.overdue(on)]
    _listed(found, date, language, as_json=as_json, empty="nothing_due")


def _listed(
    found: list[Tracked], written: str, language: Language, *, as_json: bool, empty: str
) -> None:
    from kakehashi.cli.commitment_tables import commitments_table
    from kakehashi.workspace.commitment_view import commitment_json

    on = _day(written)
    offer_table(lambda: commitments_table(found, on), language)
    if as_json:
        print_json([commitment_json(one, on) for one in found])
        return
    for one in found:
        click.echo(_line(one, on, language))
    if not found:
        click.echo(say(empty, language))


def _line(one: Tracked, on: date, language: Language) -> str:
    from kakehashi.policy.follow_up import PROGRESS
    from kakehashi.workspace.operations.commitments import STATES

    kept = one.commitment
    parts = [f"{kept.pk:>5}", STATES[kept.state].get(language), _due(one, on, language)]
    if one.progress:
        parts.append(PROGRESS[one.progress].get(language))
        # Done by their own account only: worth telling apart from a figure.
        if one.progress.value == "done" and one.last and one.last.status == "claimed":
            parts.append(say("unmeasured", language))
    parts.append(f"{shown(one.said('actor'))}: {shown(one.said('action'))[:80]}")
    return "  ".join(parts)


def _due(one: Tracked, on: date, language: Language) -> str:
    if one.due is None:
        return shown(one.said("deadline")) or say("none_stated", language)
    return say("overdue" if one.overdue(on) else "due", language, day=one.due.isoformat())


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

    one, on = _numbered(folder, actor, number), _day(date)
    offer_table(lambda: commitments_table([one], on), language)
    if as_json:
        print_json(commitment_json(one, on))
        return
    for line in _told(one, on, language):
        click.echo(line)


def _told(one: Tracked, on: date, language: Language) -> list[str]:
    from kakehashi.policy.commitments import STATUSES, Status
    from kakehashi.policy.follow_up import EVIDENCE, PROGRESS, Progress
    from kakehashi.policy.promises import FIELDS
    from kakehashi.workspace.operations.commitments import STATES

    kept = one.commitment
    status = STATUSES[Status(kept.status)].get(language)
    told = [
        f"{kept.pk}  {STATES[kept.state].get(language)} · {status} · {_due(one, on, language)}",
        f"“{shown(kept.quote)}”",
        f"  {_source(one, language)}",
    ]
    for name, title in FIELDS.items():
        said = kept.fields.get(name)
        text = shown(said["text"]) if said else say("none_stated", language)
        differs = said and said["quote"] != said["text"]
        rests = say("rests_on", language, quote=shown(said["quote"])) if differs else ""
        told.append(f"  {title.get(language)}: {text}  {rests}".rstrip())
    if one.entities:
        comma = "、" if language == "ja" else ", "
        names = comma.join(entity.name.get(language) for entity in one.entities)
        told.append("  " + say("about", language, names=names))
    for each in one.follow_ups:
        evidence = EVIDENCE[Status(each.status)].get(language)
        progress = PROGRESS[Progress(each.progress)].get(language)
        told.append(
            f"  {each.on.isoformat()}  {progress} ({evidence}): “{shown(each.quote)}” "
            f"{shown(each.source)}, {shown(each.made_by.name)}"
        )
    return told


def _source(one: Tracked, language: Language) -> str:
    kept = one.commitment
    name = shown(kept.text.name)
    if kept.page:
        return say("source", language, name=name, page=kept.page)
    return say("place", language, name=name, start=kept.start, end=kept.end)


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

    one = _numbered(folder, actor, number)
    confirm_commitment(
        one.commitment,
        actor=actor,
        now=now(),
        changes=_pairs(changes),
        quotes=_pairs(quotes),
        status=status or "",
        due=_day(due) if due else None,
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

    one = _numbered(folder, actor, number)
    reject_commitment(one.commitment, reason, actor=actor, now=now())
    click.echo(say("rejected", language, number=number))


def follow_options(command: Any) -> Any:
    """Add the options that say what is told of a commitment or measure, and where."""
    options = (
        click.option("--status", type=STATUS_CHOICE, required=True, help="How sure. / 確度。"),
        click.option("--progress", type=PROGRESS_CHOICE, required=True, help="How far. / 進捗。"),
        click.option("--quote", required=True, help="The words that say so. / 根拠となる引用。"),
        click.option("--source", required=True, help="Where they stand. / 出典。"),
        click.option("--on", "on", help="The day for which it holds. / 時点。"),
        click.option("--new-due", help="The deadline, if it was moved. / 変更後の期限。"),
        click.option("--note", default="", help="Anything besides. / 備考。"),
    )
    for option in reversed(options):
        command = option(command)
    return command


@commitment_group.command("follow")
@click.argument("number", type=int)
@follow_options
@workspace_option
@actor_option
@language_option
def follow_command(number: int, folder: Path, actor: str, language: Language, **told: Any) -> None:
    """Keep what became of commitment NUMBER, with a quote. / 実施状況を引用付きで記録する。"""
    one = _numbered(folder, actor, number)
    click.echo(followed(one.commitment, actor, language, told))


def followed(of: Any, actor: str, language: Language, told: dict[str, Any]) -> str:
    """Keep a follow-up, and return what is said of that."""
    from kakehashi.policy.commitments import Status
    from kakehashi.policy.follow_up import EVIDENCE, PROGRESS, Progress
    from kakehashi.workspace.operations import follow_up

    on, moved = told.pop("on"), told.pop("new_due")
    made = follow_up(
        of,
        told.pop("status"),
        told.pop("progress"),
        actor=actor,
        now=now(),
        on=_day(on) if on else None,
        new_due=_day(moved) if moved else None,
        **told,
    )
    evidence = EVIDENCE[Status(made.status)].get(language)
    progress = PROGRESS[Progress(made.progress)].get(language)
    return say("followed", language, progress=progress, evidence=evidence, on=made.on.isoformat())


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


def _day(written: str) -> date:
    from kakehashi.policy.vague_dates import checked_day

    return checked_day(written)


def _visible(folder: Path, actor: str, state: str) -> list[Tracked]:
    from kakehashi.workspace.folder import open_workspace

    open_workspace(folder)
    from kakehashi.workspace.commitment_view import visible_commitments
    from kakehashi.workspace.people import person_of

    return visible_commitments(person_of(actor), state)


def _numbered(folder: Path, actor: str, number: int) -> Tracked:
    from kakehashi.workspace.folder import open_workspace

    open_workspace(folder)
    from kakehashi.workspace.commitment_view import commitment_numbered
    from kakehashi.workspace.people import person_of

    return commitment_numbered(number, person_of(actor))
