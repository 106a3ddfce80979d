"""What the skill commands share: evidence from the command line, and the subject opened."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:  # Django is loaded when a command runs
    from kakehashi.workspace.models import Organisation, Person
    from kakehashi.workspace.skills.evidence import Shown

F = TypeVar("F", bound=Callable[..., Any])
_DAY = click.DateTime(["%Y-%m-%d"])
_FILE = click.Path(path_type=Path, dir_okay=False)


def evidence_options(command: F) -> F:
    """Add the options that say what shows a skill, and until when it counts."""
    options = (
        click.option(
            "--evidence",
            multiple=True,
            metavar="KIND=TEXT",
            help="experience, training or qualification. / 実務経験、研修又は資格。",
        ),
        click.option("--certificate", type=_FILE, help="Of a course. / コースの修了証。"),
        click.option(
            "--key", "known", type=_FILE, multiple=True, help="Of its issuer. / 発行者の公開鍵。"
        ),
        click.option("--until", type=_DAY, help="Last day it counts. / 有効期限。"),
    )
    for option in reversed(options):
        command = option(command)
    return command


def evidence_given(
    written: Sequence[str], certificate: Path | None, known: Sequence[Path], holder: Person | None
) -> list[Shown]:
    """Return the evidence that the options tell.

    Raises:
        KakehashiError: a kind is none, or the certificate is not one for the holder.
    """
    from kakehashi.errors import Problem, UsageError
    from kakehashi.exchange.keys import load_public_key
    from kakehashi.workspace.skills.evidence import certified, told

    found = [told(*one.partition("=")[::2]) for one in written]
    if certificate:
        if holder is None:
            raise UsageError(Problem("KH-SKL-006"))
        found.append(certified(certificate, [load_public_key(one) for one in known], holder))
    return found


def organisation_opened(folder: Path, subject: str) -> Organisation:
    """Open the workspace, and return the organisation of a subject."""
    from kakehashi.workspace.folder import open_workspace
    from kakehashi.workspace.subjects import subject_named

    open_workspace(folder)
    return subject_named(subject).organisation


def day_given(moment: datetime | None) -> date | None:
    """Return the day of an option."""
    return moment.date() if moment else None
