"""`kakehashi workspace scan`: look for candidates in the documents of an organisation or system."""

from __future__ import annotations

from pathlib import Path

import click

from kakehashi.cli.options import language_option, progress_bar, show_problems
from kakehashi.cli.words import words
from kakehashi.cli.workspace_options import (
    actor_option,
    now,
    subject_argument,
    workspace_option,
)
from kakehashi.cli.workspace_words import say
from kakehashi.errors import Problem
from kakehashi.text.bilingual import Language


@click.command("scan")
@subject_argument
@workspace_option
@actor_option
@language_option
def scan_command(subject: str, folder: Path, actor: str, language: Language) -> None:
    """Find candidates in the documents of SUBJECT, for `kakehashi review`. / 候補を探す。"""
    from kakehashi.library.cache import load_cached
    from kakehashi.workspace.access import require
    from kakehashi.workspace.folder import open_workspace
    from kakehashi.workspace.operations import keep_findings
    from kakehashi.workspace.permissions import Action
    from kakehashi.workspace.scanning import candidates_in
    from kakehashi.workspace.subjects import subject_named

    workspace = open_workspace(folder)
    chosen = subject_named(subject)
    require(actor, Action.REVIEW, at=chosen.organisation)
    problems: list[Problem] = []
    with progress_bar() as bar:
        task = bar.add_task(words("reading", language), total=None)
        candidates, versions = candidates_in(
            workspace, chosen, load_cached(), problems, lambda n: bar.advance(task, n)
        )
    kept = keep_findings(
        chosen.organisation,
        candidates,
        versions,
        actor=actor,
        now=now(),
        system=chosen.system,
    )
    show_problems(problems, language)
    click.echo(say("scanned", language, documents=len(versions), count=len(kept)))
