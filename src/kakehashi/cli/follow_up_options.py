"""What a follow-up of a commitment or a measure is told with: options, and keeping it."""

from __future__ import annotations

from datetime import date
from typing import Any

import click

from kakehashi.cli.commitment_words import say
from kakehashi.cli.workspace_options import now
from kakehashi.text.bilingual import Language

STATUS_CHOICE = click.Choice(("stated", "claimed", "measured"))
PROGRESS_CHOICE = click.Choice(("none", "under-way", "partly", "done", "dropped"))


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
        on=checked(on) if on else None,
        new_due=checked(moved) if moved else None,
        **told,
    )
    evidence = EVIDENCE[Status(made.status)].get(language)
    progress = PROGRESS[Progress(made.progress)].get(language)
    return say("followed", language, progress=progress, evidence=evidence, on=made.on.isoformat())


def checked(written: str) -> date:
    """Return a day as it was typed.

    Raises:
        UsageError: it is no day.
    """
    from kakehashi.policy.vague_dates import checked_day

    return checked_day(written)
