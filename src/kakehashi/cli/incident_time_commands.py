"""`kakehashi incident clocks|contract|event`: by when to report, and what happened when."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kakehashi.cli.incident_words import say
from kakehashi.cli.options import json_option, language_option
from kakehashi.cli.print_json import print_json
from kakehashi.cli.table_option import offer_table, table_option
from kakehashi.cli.workspace_options import actor_option, now, workspace_option
from kakehashi.text.bilingual import Language
from kakehashi.text.shown import shown

if TYPE_CHECKING:
    from kakehashi.incidents.clocks import Due


@click.command("clocks")
@click.argument("number", type=int, required=False)
@click.option("--due", is_flag=True, help="Of all open incidents, the first to end first. / 全件。")
@click.option(
    "--within",
    type=click.IntRange(0, 3650),
    help="With --due: only those that end within so many days. / 日数。",
)
@click.option(
    "--ics",
    "calendar",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Write a calendar file. / カレンダー（iCalendar）の出力先。",
)
@click.option("--role", "roles", multiple=True, help="provider, deployer. / 主体。")
@click.option(
    "--holiday",
    "holidays",
    type=click.DateTime(["%Y-%m-%d"]),
    multiple=True,
    help="Of the recipient (repeatable). / 提出先の休日（複数可）。",
)
@click.option(
    "--recipient-zone",
    "zones",
    metavar="FRAMEWORK=ZONE",
    multiple=True,
    help="eu-ai-act-2026=Europe/Paris. / 提出先のタイムゾーン。",
)
@click.option(
    "--edition",
    "editions",
    multiple=True,
    default=("2026",),
    show_default=True,
    help="Of the EU AI Act. / EU AI法の版。",
)
@workspace_option
@actor_option
@language_option
@json_option
@table_option
def clocks_command(
    number: int | None,
    within: int | None,
    calendar: Path | None,
    roles: tuple[str, ...],
    holidays: tuple[datetime, ...],
    zones: tuple[str, ...],
    editions: tuple[str, ...],
    folder: Path,
    actor: str,
    language: Language,
    *,
    due: bool,
    as_json: bool,
) -> None:
    """Show by when incident NUMBER, or all open ones (--due), are to be reported to whom.

    報告期限を示す。--dueでは、対応中の全てのインシデントの期限を早い順に示す。
    """
    from kakehashi.cli.incident_clocks_due import due_clocks, write_calendar
    from kakehashi.cli.incident_opened import incident_of
    from kakehashi.cli.incident_tables import clock_json, clock_row, clocks_table
    from kakehashi.incidents.calendar import Entry
    from kakehashi.workspace.incident_accounts import clocks_of

    if due == (number is not None):
        raise click.UsageError(say("number_or_due", language))
    if number is None:
        due_clocks(folder, actor, within, calendar, language, as_json=as_json)
        return
    incident = incident_of(folder, actor, number)
    days = [date(one.year, one.month, one.day) for one in holidays]
    pairs = dict(one.partition("=")[::2] for one in zones)
    found = clocks_of(incident, roles=roles, holidays=days, zones=pairs, editions=editions)
    offer_table(lambda: clocks_table(found), language)
    if calendar:
        write_calendar(calendar, [Entry(number, one) for one in found], folder, language)
    if as_json:
        print_json([clock_json(clock_row(one)) for one in found])
        return
    for one in found:
        _print(one, language)


def _print(due: Due, language: Language) -> None:
    from kakehashi.incidents.clocks import reminders
    from kakehashi.reports.kinds.incident import said_of

    click.echo(f"{shown(due.rule.source)}  {shown(due.rule.title.get(language))}")
    click.echo(f"    {said_of(due, language)}{_left(due, language)}")
    note = due.rule.note.get(language)
    if note:
        click.echo(f"    {note}")
    days = ", ".join(f"{at:%Y-%m-%d %H:%M}" for at in reminders(due))
    if days:
        click.echo(f"    {say('remind', language, days=days)}")


def _left(due: Due, language: Language) -> str:
    left = due.remaining(now())
    if left is None or due.by == due.started:
        return ""
    if left < timedelta():
        return f"  {say('over', language)}"
    hours = int(left.total_seconds() // 3600)
    return f"  {say('left', language, days=hours // 24, hours=hours % 24)}"


@click.command("contract")
@click.argument("number", type=int)
@click.argument("name")
@click.option("--within", type=click.IntRange(1, 10_000), required=True, help="How many. / 数。")
@click.option(
    "--unit",
    type=click.Choice(["hours", "days", "working-days"]),
    default="hours",
    show_default=True,
    help="How it is counted. / 単位。",
)
@click.option("--zone", default="UTC", show_default=True, help="Of the recipient. / タイムゾーン。")
@workspace_option
@actor_option
@language_option
def contract_command(
    number: int,
    name: str,
    within: int,
    unit: str,
    zone: str,
    folder: Path,
    actor: str,
    language: Language,
) -> None:
    """Let the clock of a contract run for incident NUMBER. / 契約上の期限を設定する。"""
    from kakehashi.cli.incident_opened import incident_of
    from kakehashi.incidents.account import clean
    from kakehashi.incidents.clock_rules import Unit
    from kakehashi.incidents.clock_table import contract_clock
    from kakehashi.incidents.moments import zone_named
    from kakehashi.workspace.operations import set_contract_clock

    zone_named(zone)
    rule = contract_clock(clean(name, 200), within, Unit(unit), zone)
    incident = incident_of(folder, actor, number)
    set_contract_clock(incident, rule, actor=actor, now=now())
    click.echo(say("clock_set", language, name=shown(rule.source)))


@click.command("event")
@click.argument("number", type=int)
@click.argument("text")
@click.option("--at", "written", help="When (ISO); now where not given. / 日時。")
@click.option("--zone", default="UTC", show_default=True, help="Its time zone. / タイムゾーン。")
@workspace_option
@actor_option
@language_option
def event_command(
    number: int,
    text: str,
    written: str | None,
    zone: str,
    folder: Path,
    actor: str,
    language: Language,
) -> None:
    """Note in the timeline of incident NUMBER what happened. / 経過に追記する。"""
    from kakehashi.cli.incident_opened import incident_of
    from kakehashi.incidents.moments import read_moment
    from kakehashi.workspace.operations import note_event

    at = read_moment(written, zone) if written else now()
    note_event(incident_of(folder, actor, number), at, text, actor=actor, now=now())
    click.echo(say("noted", language, number=number))
