"""`kakehashi workspace`: make, look at, verify, carry over, export and import workspaces."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from kakehashi.cli.options import json_option, language_option, show_problems
from kakehashi.cli.print_json import print_json
from kakehashi.cli.table_option import offer_table, table_option
from kakehashi.cli.workspace_add_commands import add_group
from kakehashi.cli.workspace_applies_command import applies_command, facts_command
from kakehashi.cli.workspace_decision_commands import (
    approve_command,
    decide_command,
    history_command,
    proposals_command,
    refuse_command,
    table_group,
    withdraw_command,
)
from kakehashi.cli.workspace_framework_commands import frameworks_group
from kakehashi.cli.workspace_options import actor_option, now, workspace_option
from kakehashi.cli.workspace_report_command import report_command
from kakehashi.cli.workspace_rollup_command import rollup_command
from kakehashi.cli.workspace_scan_command import scan_command
from kakehashi.cli.workspace_share_command import share_command
from kakehashi.cli.workspace_status_command import status_command
from kakehashi.cli.workspace_upgrade_command import upgrade_command
from kakehashi.cli.workspace_words import say
from kakehashi.text.bilingual import Language


@click.group("workspace")
def workspace_group() -> None:
    """Organisations, systems, documents and decisions over time, with a journal of every change.

    組織、AIシステム、文書及び判断を、全ての変更の記録とともに管理する。
    """


for _command in (
    add_group,
    applies_command,
    approve_command,
    decide_command,
    facts_command,
    frameworks_group,
    history_command,
    proposals_command,
    refuse_command,
    report_command,
    rollup_command,
    scan_command,
    share_command,
    status_command,
    table_group,
    withdraw_command,
    upgrade_command,
):
    workspace_group.add_command(_command)


@workspace_group.command("init")
@click.argument("folder", type=click.Path(path_type=Path), default=Path())
@click.option("--organisation", prompt=True, help="Its name. / 組織の名称。")
@click.option("--person", default="", help="Your name, as others see it. / 表示名。")
@click.option(
    "--database",
    default="sqlite",
    show_default=True,
    help="sqlite, postgresql://… or env:NAME. / データベース。",
)
@actor_option
@language_option
def init_command(
    folder: Path, organisation: str, person: str, database: str, actor: str, language: Language
) -> None:
    """Make a workspace in FOLDER. / ワークスペースを作る。"""
    from kakehashi.workspace.folder import create

    create(
        folder,
        organisation=organisation,
        person=actor,
        name=person or actor,
        now=now(),
        database_url=database,
        language=language,
    )
    click.echo(say("made", language, folder=folder, actor=actor))


@workspace_group.command("verify")
@workspace_option
@language_option
@json_option
@table_option
def verify_command(folder: Path, language: Language, *, as_json: bool) -> None:
    """Check the journal's chain and that every record is what it says. / 記録を検証する。"""
    from kakehashi.reports.tables.problems import problems_table
    from kakehashi.workspace.folder import open_workspace
    from kakehashi.workspace.journal import verify
    from kakehashi.workspace.kept_files import check_files
    from kakehashi.workspace.models import JournalHead

    workspace = open_workspace(folder)
    problems = [*verify(), *check_files(workspace)]
    head = JournalHead.objects.get()
    offer_table(lambda: problems_table(problems), language)
    if as_json:
        listed = [problem.as_json() for problem in problems]
        print_json({"entries": head.number, "hash": head.hash, "problems": listed})
    else:
        show_problems(problems, language)
        key = "not_verified" if problems else "verified"
        click.echo(say(key, language, entries=head.number, hash=head.hash, count=len(problems)))
    sys.exit(1 if problems else 0)


@workspace_group.command("export")
@click.argument("target", type=click.Path(path_type=Path))
@workspace_option
@actor_option
@language_option
def export_command(target: Path, folder: Path, actor: str, language: Language) -> None:
    """Write everything into the new folder TARGET. / 全てを書き出す。"""
    from kakehashi.workspace.access import require
    from kakehashi.workspace.export import export_workspace
    from kakehashi.workspace.folder import open_workspace
    from kakehashi.workspace.permissions import Action

    workspace = open_workspace(folder)
    require(actor, Action.EXPORT, Action.READ_JOURNAL)
    export_workspace(workspace, target)
    click.echo(say("exported", language, target=target))


@workspace_group.command("import")
@click.argument("source", type=click.Path(path_type=Path, exists=True))
@click.argument("target", type=click.Path(path_type=Path))
@click.option(
    "--database", default="sqlite", show_default=True, help="As for init. / データベース。"
)
@language_option
def import_command(source: Path, target: Path, database: str, language: Language) -> None:
    """Make a workspace in TARGET from the export SOURCE: a folder, or a zip file of the web pages.

    書き出したデータ（フォルダー、又はWeb画面から書き出したzipファイル）から作る。
    """
    from kakehashi.workspace.import_ import import_workspace
    from kakehashi.workspace.unpacked import unpacked

    with unpacked(source) as folder:
        import_workspace(folder, target, database_url=database)
    click.echo(say("imported", language, target=target))
