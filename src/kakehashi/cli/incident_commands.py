"""`kakehashi incident`: the register of incidents and hazards."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from kakehashi.cli.incident_import_command import import_command
from kakehashi.cli.incident_learn_commands import (
    decide_command,
    learn_command,
    lessons_command,
    patterns_command,
)
from kakehashi.cli.incident_opened import incident_of, incidents_of, told_in
from kakehashi.cli.incident_report_commands import (
    approve_command,
    note_command,
    report_command,
    sent_command,
)
from kakehashi.cli.incident_time_commands import clocks_command, contract_command, event_command
from kakehashi.cli.incident_words import say
from kakehashi.cli.options import json_option, language_option
from kakehashi.cli.print_json import print_json
from kakehashi.cli.print_list import print_list
from kakehashi.cli.table_option import offer_table, table_option
from kakehashi.cli.workspace_options import actor_option, now, workspace_option
from kakehashi.text.bilingual import Language
from kakehashi.text.shown import shown

if TYPE_CHECKING:
    from kakehashi.workspace.models import Incident


@click.group("incident")
def incident_group() -> None:
    """Register incidents, watch clocks, learn, report. / インシデントの登録・報告・学習。"""


for _command in (
    import_command,
    learn_command,
    decide_command,
    lessons_command,
    patterns_command,
    clocks_command,
    contract_command,
    event_command,
    note_command,
    report_command,
    approve_command,
    sent_command,
):
    incident_group.add_command(_command)


def _told_options(command: Any) -> Any:
    """Add the options that say what is told of an incident."""
    options = (
        click.option("--description", help="What happened. / 内容。"),
        click.option(
            "--kind", help="incident, serious-incident, disaster, hazard, serious-hazard."
        ),
        click.option("--severity", help="unknown, minor, moderate, severe, death. / 深刻度。"),
        click.option("--risk", help="social or long-term. / リスクの種類。"),
        click.option("--confidentiality", help="public, internal, restricted. / 機密区分。"),
        click.option("--harm", "harms", help="A harm (repeatable). / 害の種類。", multiple=True),
        click.option(
            "--condition",
            "conditions",
            help="What decides which clocks run: eu, high-risk, serious… / 期限の条件。",
            multiple=True,
        ),
        click.option("--occurred", help="Day, month or year. / 最初の発生日。"),
        click.option("--aware", help="When somebody learnt of it (ISO). / 認知した日時。"),
        click.option("--discovered", help="When it was discovered. / 発見した日時。"),
        click.option(
            "--zone",
            default="UTC",
            show_default=True,
            help="Time zone of moments without one. / 日時のタイムゾーン。",
        ),
        click.option("--country", help="Where it happened. / 発生した国。"),
        click.option("--sector", help="Of use. / 業種・分野。"),
        click.option("--summary", "public_summary", help="For the public. / 公開用の要約。"),
        click.option(
            "--criterion",
            "criteria",
            metavar="KEY=VALUE",
            help="One more. / その他の基準。",
            multiple=True,
        ),
        click.option(
            "--system", "systems", help="A system concerned. / 関係するシステム。", multiple=True
        ),
    )
    for option in reversed(options):
        command = option(command)
    return command


@incident_group.command("add")
@click.argument("title")
@click.option("--in", "parent", default="", help="The organisation. / 組織。")
@_told_options
@workspace_option
@actor_option
@language_option
def add_command(
    title: str, parent: str, folder: Path, actor: str, language: Language, **told: Any
) -> None:
    """Register an incident or hazard. / インシデント又はハザードを登録する。"""
    from kakehashi.incidents.account import account
    from kakehashi.incidents.likeness import twin_of
    from kakehashi.workspace.access import require
    from kakehashi.workspace.folder import open_workspace
    from kakehashi.workspace.incident_view import visible_incidents
    from kakehashi.workspace.operations import add_incident
    from kakehashi.workspace.permissions import Action
    from kakehashi.workspace.subjects import subject_named

    open_workspace(folder)
    organisation = subject_named(parent).organisation
    person = require(actor, Action.READ, at=organisation)
    systems = [one for name in told.pop("systems") if (one := subject_named(name).system)]
    made = account(title, **_given(told))
    known = visible_incidents(person)
    same = twin_of(made.text, [f"{one.title}\n{one.description}" for one in known])
    like = known[same] if same is not None else None
    added = add_incident(organisation, made, actor=actor, now=now(), like=like, systems=systems)
    click.echo(say("added", language, number=added.pk, title=shown(added.title)))
    if like:
        click.echo(say("like", language, number=like.pk, title=shown(like.title)))


def _given(told: dict[str, Any]) -> dict[str, Any]:
    """Return what was given, as `account` takes it."""
    from kakehashi.incidents.moments import read_moment

    zone = told.pop("zone")
    moments = {
        name: read_moment(written, zone)
        for name in ("aware", "discovered")
        if (written := told.pop(name))
    }
    pairs = dict(one.partition("=")[::2] for one in told.pop("criteria"))
    found = {key: value for key, value in told.items() if value}
    return {
        **found,
        **({"moments": moments} if moments else {}),
        **({"criteria": pairs} if pairs else {}),
    }


@incident_group.command("change")
@click.argument("number", type=int)
@click.option("--title", help="In one sentence. / 件名。")
@click.option("--state", help="open, closed, withdrawn. / 状況。")
@click.option("--document", "documents", type=int, multiple=True, help="Its id. / 文書の番号。")
@click.option("--evidence", type=int, multiple=True, help="Its id. / 根拠の番号。")
@click.option(
    "--measure", "measures", type=int, multiple=True, help="Id of a task. / タスクの番号。"
)
@click.option("--revision", type=int, help="The revision that you saw. / 閲覧した版。")
@_told_options
@workspace_option
@actor_option
@language_option
def change_command(
    number: int,
    revision: int | None,
    folder: Path,
    actor: str,
    language: Language,
    **told: Any,
) -> None:
    """Change what is told of incident NUMBER, its state and links. / 内容を変更する。"""
    from kakehashi.workspace.operations import change_incident
    from kakehashi.workspace.subjects import subject_named

    incident = incident_of(folder, actor, number)
    names = told.pop("systems")
    changes = _given(told)
    if names:
        found = (subject_named(name).system for name in names)
        changes["systems"] = [one.pk for one in found if one]
    moments: dict[str, datetime] = changes.pop("moments", {})
    changes |= {f"{name}_at": moment for name, moment in moments.items()}
    if "criteria" in changes:
        changes["criteria"] = {**incident.criteria, **changes["criteria"]}
    change_incident(incident, actor=actor, now=now(), revision=revision, **changes)
    click.echo(say("changed", language, number=number))


@incident_group.command("list")
@click.option("--state", help="open, closed, withdrawn; all where not given. / 状況。")
@click.option("--harm", help="Only with this harm. / 害の種類。")
@workspace_option
@actor_option
@language_option
@json_option
@table_option
def list_command(
    state: str | None,
    harm: str | None,
    folder: Path,
    actor: str,
    language: Language,
    *,
    as_json: bool,
) -> None:
    """List the incidents that you may see. / インシデントの一覧を示す。"""
    from kakehashi.cli.incident_tables import incidents_table, row_of

    found = [
        one
        for one in incidents_of(folder, actor)
        if (not state or one.state == state) and (not harm or harm in one.harms)
    ]
    print_list(
        found,
        language,
        as_json=as_json,
        table_of=incidents_table,
        json_of=row_of,
        lines_of=_lines,
        empty=say("none", language),
    )


def _lines(one: Incident) -> tuple[str]:
    harms = f"  [{', '.join(one.harms)}]" if one.harms else ""
    day = one.occurred or "-"
    return (f"{one.pk:>5}  {day:<10}  {one.severity:<8}  {shown(one.title)}{harms}",)


@incident_group.command("show")
@click.argument("number", type=int)
@workspace_option
@actor_option
@language_option
@json_option
@table_option
def show_command(
    number: int, folder: Path, actor: str, language: Language, *, as_json: bool
) -> None:
    """Show incident NUMBER with its clocks, timeline and lessons. / 詳細を示す。"""
    from kakehashi.cli.incident_told_tables import told_tables
    from kakehashi.incidents.words import named
    from kakehashi.workspace.incident_reports import incident_json

    told = told_in(folder, actor, number)
    offer_table(lambda: told_tables(told), language)
    if as_json:
        print_json(incident_json(told))
        return
    account = told.account
    click.echo(f"{told.number}  {shown(account.title)}")
    click.echo(
        f"{named(account.kind, language)} · {named(account.severity, language)} · "
        f"{named(account.confidentiality, language)} · {told.state}"
    )
    click.echo(", ".join(named(one, language) for one in account.harms))
    click.echo(shown(account.description, lines=True))
    for at, text, by in told.timeline:
        click.echo(f"  {at}  {shown(text)}  ({shown(by)})")
    for one in told.lessons:
        state = say("accepted" if one.accepted else "suggested", language)
        click.echo(f"  {one.id} {one.title.get(language)} ({state}, {named(one.effect, language)})")
