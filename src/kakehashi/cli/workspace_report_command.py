"""`kakehashi workspace report`: the report of an organisation or system, with every proof."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import click

from kakehashi.cli.options import language_option, today
from kakehashi.cli.workspace_options import (
    actor_option,
    subject_argument,
    workspace_option,
)
from kakehashi.cli.workspace_status_command import end_of
from kakehashi.cli.workspace_words import say
from kakehashi.text.bilingual import Language


@click.command("report")
@subject_argument
@click.option(
    "--out",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("report"),
    show_default=True,
    help="Folder of the report. / 報告書のフォルダー。",
)
@click.option(
    "--on",
    type=click.DateTime(["%Y-%m-%d"]),
    help="As it stood at the end of a day. / ある日の終わりの時点。",
)
@workspace_option
@actor_option
@language_option
def report_command(
    subject: str,
    out: Path,
    on: datetime | None,
    folder: Path,
    actor: str,
    language: Language,
) -> None:
    """Write the statuses of SUBJECT with proofs, evidence and candidates. / 報告書を作る。"""
    from kakehashi.library.cache import load_cached
    from kakehashi.reports.results import write_report
    from kakehashi.workspace.access import require
    from kakehashi.workspace.folder import open_workspace
    from kakehashi.workspace.permissions import Action
    from kakehashi.workspace.standing import assessment_of
    from kakehashi.workspace.subjects import subject_named
    from kakehashi.workspace.tables_out_in import candidates_of

    open_workspace(folder)
    chosen = subject_named(subject)
    require(actor, Action.READ, at=chosen.organisation)
    day = datetime.fromisoformat(today()).date()
    moment = end_of(on.date(), day) if on else None
    found = {} if on else {name: tuple(some) for name, some in candidates_of(chosen).items()}
    done = assessment_of(
        chosen.organisation,
        load_cached(),
        today=day,
        system=chosen.system,
        on=moment,
        candidates=found,
    )
    for path in write_report(done, out, language):
        click.echo(say("written", language, path=path))
