"""`kakehashi workspace decide`, `proposals`, `approve`, `refuse`, `history` and `table`."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kakehashi.cli.options import json_option, language_option, show_problems, today
from kakehashi.cli.print_list import print_list
from kakehashi.cli.table_option import table_option
from kakehashi.cli.workspace_options import actor_option, now, workspace_option
from kakehashi.cli.workspace_tables import decisions_table
from kakehashi.cli.workspace_words import say, verdict_words
from kakehashi.errors import KakehashiError, Problem
from kakehashi.model import Verdict
from kakehashi.reports.doubt_words import doubt_words
from kakehashi.text.bilingual import Language

if TYPE_CHECKING:  # Django is loaded when a command runs
    from kakehashi.workspace.models import Decision

_DAY = click.DateTime(["%Y-%m-%d"])


@click.command("decide")
@click.argument("target")
@click.argument("verdict")
@click.option("--for", "subject", default="", help="Organisation or system. / 組織又はAIシステム。")
@click.option("--reason", default="", help="Why. / 理由。")
@click.option("--quote", default="", help="Words that show it. / 根拠となる文。")
@click.option("--document", default="", help="A document that holds them. / その文書。")
@click.option("--source", default="", help="Or what else holds them. / その他の出所。")
@click.option("--expires", type=_DAY, help="Until when the evidence holds. / 根拠の有効期限。")
@click.option("--review-on", type=_DAY, help="When to look again. / 見直し日。")
@workspace_option
@actor_option
@language_option
def decide_command(
    target: str,
    verdict: str,
    subject: str,
    reason: str,
    quote: str,
    document: str,
    source: str,
    expires: datetime | None,
    review_on: datetime | None,
    folder: Path,
    actor: str,
    language: Language,
) -> None:
    """Decide TARGET: yes, partial, planned, no or not applicable. / 判断する。"""
    from kakehashi.library.cache import load_cached
    from kakehashi.workspace.folder import open_workspace
    from kakehashi.workspace.operations import Wish, decide
    from kakehashi.workspace.quoting import quote_document
    from kakehashi.workspace.subjects import subject_named

    workspace = open_workspace(folder)
    chosen = subject_named(subject)
    provision = load_cached().provision(target)
    evidence = []
    if quote:
        made = quote_document(
            workspace,
            chosen,
            document,
            quote,
            actor=actor,
            now=now(),
            source=source,
            expires=expires.date() if expires else None,
        )
        evidence.append(made)
    wish = Wish(
        chosen.organisation,
        provision.ref,
        _verdict(verdict),
        reason,
        chosen.system,
        evidence,
        review_on.date() if review_on else None,
    )
    decided = decide(wish, actor=actor, now=now())
    key = "decided_proposed" if decided.state == "proposed" else "decided_in_force"
    shown = verdict_words(decided.verdict, language)
    click.echo(say(key, language, number=decided.pk, target=provision.id, verdict=shown))


def _verdict(written: str) -> Verdict:
    from kakehashi.interchange.table_columns import verdict_of

    found = verdict_of(written)
    if found is None:
        raise KakehashiError(Problem("KH-DEC-002", details={"value": written}))
    return found


@click.command("proposals")
@workspace_option
@actor_option
@language_option
@json_option
@table_option
def proposals_command(folder: Path, actor: str, language: Language, *, as_json: bool) -> None:
    """List the decisions that wait for approval. / 承認待ちの判断を示す。"""
    from kakehashi.workspace.access import require
    from kakehashi.workspace.folder import open_workspace
    from kakehashi.workspace.models import Decision
    from kakehashi.workspace.permissions import Action

    open_workspace(folder)
    waiting = Decision.objects.filter(state="proposed").order_by("pk")
    listed = list(waiting.select_related("made_by", "organisation", "system"))
    for decision in listed:
        require(actor, Action.READ, at=decision.organisation)
    print_list(
        listed,
        language,
        as_json=as_json,
        table_of=decisions_table,
        json_of=lambda one: one.content(),
        lines_of=lambda one: (_line(one, language),),
    )


def _line(decision: Decision, language: Language) -> str:
    return say(
        "decision_line",
        language,
        number=decision.pk,
        at=decision.made_at.date().isoformat(),
        target=decision.target.split(":", 1)[-1],
        verdict=verdict_words(decision.verdict, language),
        by=decision.made_by.name,
        state=say(f"state_{decision.state}", language),
        reason=decision.reason,
    )


@click.command("approve")
@click.argument("numbers", nargs=-1, required=True, type=int)
@workspace_option
@actor_option
@language_option
def approve_command(numbers: tuple[int, ...], folder: Path, actor: str, language: Language) -> None:
    """Approve proposed decisions by their numbers. / 判断を承認する。"""
    from kakehashi.workspace.folder import open_workspace
    from kakehashi.workspace.operations import approve

    open_workspace(folder)
    for number in numbers:
        approved = approve(_decision(number), actor=actor, now=now())
        click.echo(_line(approved, language))


@click.command("refuse")
@click.argument("number", type=int)
@click.option("--reason", required=True, help="Why. / 理由。")
@workspace_option
@actor_option
@language_option
def refuse_command(number: int, reason: str, folder: Path, actor: str, language: Language) -> None:
    """Refuse a proposed decision. / 判断を却下する。"""
    from kakehashi.workspace.folder import open_workspace
    from kakehashi.workspace.operations import refuse

    open_workspace(folder)
    click.echo(_line(refuse(_decision(number), actor=actor, now=now(), reason=reason), language))


@click.command("withdraw")
@click.argument("number", type=int)
@click.option("--reason", required=True, help="Why. / 理由。")
@workspace_option
@actor_option
@language_option
def withdraw_command(
    number: int, reason: str, folder: Path, actor: str, language: Language
) -> None:
    """Take a decision back; its history stays. / 判断を取り下げる。"""
    from kakehashi.workspace.folder import open_workspace
    from kakehashi.workspace.operations import withdraw

    open_workspace(folder)
    click.echo(_line(withdraw(_decision(number), actor=actor, now=now(), reason=reason), language))


def _decision(number: int) -> Decision:
    from kakehashi.workspace.models import Decision

    found = Decision.objects.select_related("made_by", "organisation").filter(pk=number).first()
    if found is None:
        raise KakehashiError(Problem("KH-WS-038", details={"number": number}))
    return found


@click.command("history")
@click.argument("target")
@click.option("--for", "subject", default="", help="Organisation or system. / 組織又はAIシステム。")
@workspace_option
@actor_option
@language_option
@json_option
@table_option
def history_command(
    target: str, subject: str, folder: Path, actor: str, language: Language, *, as_json: bool
) -> None:
    """Show every decision on TARGET, the latest first. / 判断の履歴を示す。"""
    from kakehashi.library.cache import load_cached
    from kakehashi.workspace.access import require
    from kakehashi.workspace.folder import open_workspace
    from kakehashi.workspace.models import Decision
    from kakehashi.workspace.permissions import Action
    from kakehashi.workspace.subjects import subject_named

    open_workspace(folder)
    chosen = subject_named(subject)
    require(actor, Action.READ, at=chosen.organisation)
    ref = load_cached().provision(target).ref
    made = Decision.objects.filter(
        organisation=chosen.organisation, system=chosen.system, target=ref
    ).select_related("made_by", "organisation", "system")
    ordered = list(made.order_by("-made_at", "-pk"))
    print_list(
        ordered,
        language,
        as_json=as_json,
        table_of=decisions_table,
        json_of=lambda one: one.content(),
        lines_of=lambda one: _with_doubt(one, language),
    )


def _with_doubt(decision: Decision, language: Language) -> Iterator[str]:
    yield _line(decision, language)
    if decision.doubt:
        yield f"    {doubt_words(decision.doubt, language)}"


@click.group("table")
def table_group() -> None:
    """Decide in bulk: a table out, filled in, and in again. / 表で一括して判断する。"""


@table_group.command("out")
@click.argument("path", type=click.Path(path_type=Path, dir_okay=False))
@click.option("--for", "subject", default="", help="Organisation or system. / 組織又はAIシステム。")
@workspace_option
@actor_option
@language_option
def out_command(path: Path, subject: str, folder: Path, actor: str, language: Language) -> None:
    """Write PATH (.xlsx or .csv): practices, candidates, decisions. / 表を書き出す。"""
    from kakehashi.library.cache import load_cached
    from kakehashi.workspace.folder import open_workspace
    from kakehashi.workspace.subjects import subject_named
    from kakehashi.workspace.tables_out_in import write_table

    workspace = open_workspace(folder)
    chosen = subject_named(subject)
    day = date.fromisoformat(today())
    count = write_table(path, workspace, chosen, load_cached(), language, actor=actor, today=day)
    click.echo(say("table_out", language, path=path, count=count))


@table_group.command("in")
@click.argument("path", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option("--for", "subject", default="", help="Organisation or system. / 組織又はAIシステム。")
@workspace_option
@actor_option
@language_option
@click.pass_context
def in_command(
    ctx: click.Context, path: Path, subject: str, folder: Path, actor: str, language: Language
) -> None:
    """Take over the decisions of a filled table; only what changed is decided. / 表を取り込む。"""
    from kakehashi.library.cache import load_cached
    from kakehashi.workspace.folder import open_workspace
    from kakehashi.workspace.subjects import subject_named
    from kakehashi.workspace.tables_out_in import read_table

    workspace = open_workspace(folder)
    chosen = subject_named(subject)
    made, problems = read_table(path, workspace, chosen, load_cached(), actor=actor, now=now())
    show_problems(problems, language)
    click.echo(say("table_in", language, count=len(made)))
    proposed = sum(decision.state == "proposed" for decision in made)
    if proposed:
        click.echo(say("table_proposed", language, count=proposed))
    ctx.exit(1 if any(problem.severity == "error" for problem in problems) else 0)
