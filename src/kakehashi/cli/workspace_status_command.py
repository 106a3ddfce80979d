"""`kakehashi workspace status`: what is decided, what follows, what is to be looked at."""

from __future__ import annotations

from datetime import date, datetime, time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from rich.console import Console
from rich.table import Table

from kakehashi.cli.options import console, json_option, language_option, today
from kakehashi.cli.print_json import print_json
from kakehashi.cli.table_option import offer_table, table_option
from kakehashi.cli.workspace_options import actor_option, subject_argument, workspace_option
from kakehashi.cli.workspace_words import say
from kakehashi.errors import Problem, UsageError
from kakehashi.reports.doubt_words import doubt_words
from kakehashi.text.bilingual import Language

if TYPE_CHECKING:  # Django is loaded when a command runs
    from kakehashi.workspace.needs import Needs


@click.command("status")
@subject_argument
@click.option(
    "--on",
    type=click.DateTime(["%Y-%m-%d"]),
    help="As it stood at the end of a day. / ある日の終わりの時点。",
)
@workspace_option
@actor_option
@language_option
@json_option
@table_option
def status_command(
    subject: str,
    on: datetime | None,
    folder: Path,
    actor: str,
    language: Language,
    *,
    as_json: bool,
) -> None:
    """Show SUBJECT: statuses of its frameworks, and what needs you. / 状況を示す。"""
    from kakehashi.library.cache import load_cached
    from kakehashi.reports.tables.statuses import status_tables
    from kakehashi.workspace.access import require
    from kakehashi.workspace.folder import open_workspace
    from kakehashi.workspace.needs import needs_of
    from kakehashi.workspace.permissions import Action
    from kakehashi.workspace.standing import assessment_of, effective
    from kakehashi.workspace.subjects import subject_named

    open_workspace(folder)
    chosen = subject_named(subject)
    require(actor, Action.READ, at=chosen.organisation)
    library = load_cached()
    day = datetime.fromisoformat(today()).date()
    moment = end_of(on.date(), day) if on else None
    done = assessment_of(chosen.organisation, library, today=day, system=chosen.system, on=moment)
    counted = effective(chosen.organisation, library, system=chosen.system, on=moment)
    inherited = sum(1 for one in counted.values() if one.inherited_from)
    # What waits for somebody now says nothing of a day in the past.
    needs = None if on else needs_of(chosen, day)
    offer_table(lambda: status_tables(done), language)
    if as_json:
        print_json(_json(chosen, done, inherited, needs))
        return
    screen = console()
    screen.print(say("status_of", language, path=chosen.path, date=done.date))
    screen.print(say("decided", language, count=len(counted), inherited=inherited))
    screen.print(_table(done, language))
    if needs:
        _show_needs(needs, screen, language)


def _show_needs(needs: Needs, screen: Console, language: Language) -> None:
    for line in needs.lines(language):
        screen.print(line)
    for due in needs.due[:10]:
        reasons = "; ".join(doubt_words(reason, language) for reason in due.reasons)
        screen.print(f"  - {due.decision.target.split(':')[-1]} {reasons}")


def end_of(day: date, today: date) -> datetime:
    """Return the end of a day as the user's clock shows it.

    Raises:
        UsageError: the day has not come.
    """
    if day > today:
        raise UsageError(Problem("KH-WS-055", details={"date": day.isoformat()}))
    return datetime.combine(day, time.max).astimezone()


def _table(done: Any, language: Language) -> Table:
    from kakehashi.assessment.summary import summaries

    table = Table(show_edge=False, pad_edge=False)
    for key in (
        "framework",
        "satisfied",
        "partly",
        "not",
        "na",
        "contradicted",
        "unknown",
        "total",
    ):
        table.add_column(say(key, language), justify="left" if key == "framework" else "right")
    for one in summaries(done):
        counts = one.counts
        known = [
            counts[key]
            for key in ("satisfied", "partly", "not satisfied", "not applicable", "contradicted")
        ]
        cells = (*known, one.total - sum(known), one.total)
        name = one.framework.short_title.get(language)
        table.add_row(name, *(str(cell) for cell in cells))
    return table


def _json(chosen: Any, done: Any, inherited: int, needs: Any) -> dict[str, Any]:
    from kakehashi.assessment.summary import summaries

    return {
        "subject": chosen.path,
        "date": done.date,
        "decisions": len(done.decisions),
        "inherited": inherited,
        "frameworks": {one.framework.prefix: one.counts for one in summaries(done)},
        "statuses": {ref: status.value.value for ref, status in done.statuses.items()},
        **(_needs(needs) if needs else {}),
    }


def _needs(needs: Any) -> dict[str, Any]:
    return {
        "review_due": [
            {"target": due.decision.target, "reasons": list(due.reasons)} for due in needs.due
        ],
        "proposed": needs.proposed,
        "open_candidates": needs.candidates,
        "tasks_due": needs.tasks,
    }
