"""`kakehashi incident import`: tables of other registers."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from kakehashi.cli.incident_words import say
from kakehashi.cli.options import has_errors, language_option, show_problems
from kakehashi.cli.workspace_options import actor_option, now, workspace_option
from kakehashi.text.bilingual import Language

_FORMS = ("aiid-classifications", "aiid", "oecd", "verifywise")


@click.command("import")
@click.argument("path", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option("--in", "parent", default="", help="The organisation. / 組織。")
@click.option(
    "--form", type=click.Choice(_FORMS), help="Told by the columns where not given. / 形式。"
)
@workspace_option
@actor_option
@language_option
def import_command(
    path: Path, parent: str, form: str | None, folder: Path, actor: str, language: Language
) -> None:
    """Register the rows of a CSV file; bad rows are told, the others done. / 表を取り込む。"""
    from kakehashi.workspace.folder import open_workspace
    from kakehashi.workspace.incident_import import import_incidents
    from kakehashi.workspace.subjects import subject_named

    open_workspace(folder)
    organisation = subject_named(parent).organisation
    taken = import_incidents(organisation, path, actor=actor, now=now(), form=form or "")
    show_problems(list(taken.problems), language)
    bad = sum(one.code == "KH-INC-007" for one in taken.problems)
    twins = sum(one.like_id is not None for one in taken.incidents)
    counts = {"count": len(taken.incidents), "known": taken.known, "bad": bad, "twins": twins}
    click.echo(say("imported", language, form=taken.form, **counts))
    sys.exit(1 if has_errors(list(taken.problems)) else 0)
