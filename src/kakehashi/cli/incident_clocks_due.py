"""The clocks of all open incidents: listed, as JSON, as a table, as a calendar."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kakehashi.cli.incident_words import say
from kakehashi.cli.print_json import print_json
from kakehashi.cli.table_option import offer_table
from kakehashi.cli.workspace_options import now
from kakehashi.errors import KakehashiError, Problem, SourceLocation
from kakehashi.text.bilingual import Language
from kakehashi.text.shown import shown

if TYPE_CHECKING:
    from kakehashi.incidents.calendar import Entry
    from kakehashi.workspace.incident_due import Running


def due_clocks(
    folder: Path,
    actor: str,
    within: int | None,
    calendar: Path | None,
    language: Language,
    *,
    as_json: bool,
) -> None:
    """Show the clocks of the open incidents that the person may see."""
    from kakehashi.cli.incident_opened import incidents_of
    from kakehashi.cli.incident_tables import clock_json, due_row, due_table
    from kakehashi.workspace.incident_due import running, running_out

    listed, moment = incidents_of(folder, actor), now()
    if within is None:
        found = running(listed, moment)
    else:
        found = running_out(listed, moment, timedelta(days=within))
    offer_table(lambda: due_table(found), language)
    if calendar:
        open_ones = [one.entry for one in found if one.waits]
        write_calendar(calendar, open_ones, folder, language)
    if as_json:
        print_json([clock_json(due_row(one)) for one in found])
        return
    for one in found:
        _print(one, language)
    if not found:
        click.echo(say("no_clocks_due", language))


def _print(one: Running, language: Language) -> None:
    from kakehashi.reports.kinds.incident import said_of

    source = shown(one.due.rule.source)
    click.echo(
        f"{one.incident.pk:>5}  {said_of(one.due, language)}  {source}{_left(one, language)}"
    )


def _left(one: Running, language: Language) -> str:
    if one.answered:
        return f"  {say('answered', language)}"
    if one.left is None or one.at_once:
        return ""
    if one.over:
        return f"  {say('over', language)}"
    return f"  {say('left', language, days=one.days, hours=one.hours)}"


def write_calendar(path: Path, entries: Iterable[Entry], folder: Path, language: Language) -> None:
    """Write clocks into a calendar file."""
    from kakehashi.incidents.calendar import calendar
    from kakehashi.workspace.folder import settings_of

    text = calendar(entries, language, now(), settings_of(folder).id)
    try:
        path.write_text(text, encoding="utf-8", newline="")
    except OSError as error:
        details = {"reason": error.strerror or str(error)}
        raise KakehashiError(Problem("KH-USE-004", SourceLocation(str(path)), details)) from error
    click.echo(say("written", language, path=path), err=True)
