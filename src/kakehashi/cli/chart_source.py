"""What a chart is drawn from: documents and a table of decisions, or a workspace."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

import click

from kakehashi.assessment.assess import Assessment, assess
from kakehashi.cli.options import show_problems, today
from kakehashi.cli.workspace_options import actor_option, workspace_option
from kakehashi.errors import Problem
from kakehashi.interchange.decision_table import read_decisions
from kakehashi.library.cache import load_cached
from kakehashi.library.library import Library
from kakehashi.model import Decision, Framework
from kakehashi.text.bilingual import Language

F = TypeVar("F", bound=Callable[..., Any])


@dataclass(frozen=True, slots=True)
class Source:
    """What the options name: files where any are given, else a workspace."""

    documents: tuple[Path, ...]
    decisions: Path | None
    frameworks: tuple[str, ...]
    subject: str
    folder: Path
    actor: str
    date: str
    language: Language

    @property
    def from_files(self) -> bool:
        """Say whether documents or a table of decisions were given."""
        return bool(self.documents or self.decisions)

    def chosen(self, library: Library) -> tuple[Framework, ...]:
        """Return the frameworks named; none: those that would be assessed anyway.

        Raises:
            UsageError: one is unknown.
        """
        return tuple(library.instrument(name) for name in self.frameworks)


def source_options(command: F) -> F:
    """Add the options that say what a chart is drawn from."""
    options = (
        click.option(
            "--decisions",
            type=click.Path(path_type=Path, exists=True, dir_okay=False),
            help="The review table, filled in (.xlsx or .csv). / 記入済みの確認表。",
        ),
        click.option(
            "--framework",
            "frameworks",
            multiple=True,
            help="Only this framework (repeatable). / 対象のフレームワーク。",
        ),
        click.option(
            "--subject",
            default="",
            help="Organisation or system of the workspace. / ワークスペースの組織等。",
        ),
        workspace_option,
        actor_option,
    )
    for option in reversed(options):
        command = option(command)
    return command


def assessment_from(source: Source, on: str = "") -> Assessment:
    """Return the assessment of what the options name.

    Args:
        source: What was given.
        on: ISO date: leave out what was decided after that day. Empty: now.
    """
    library = load_cached()
    if not source.from_files:
        return _of_workspace(source, library, on)
    if source.documents:
        done = _of_documents(source, library)
    else:
        decisions, problems = read_decisions(_table(source), library.decidable)
        done = assess(
            library,
            [],
            date=source.date,
            frameworks=source.chosen(library),
            decisions=decisions,
            problems=problems,
        )
    if not on:
        show_problems(list(done.problems), source.language)
        return done
    earlier = [one for one in done.decisions if one.on <= on]
    return assess(library, [], date=on, frameworks=done.frameworks, decisions=earlier)


def decisions_from(source: Source, library: Library) -> tuple[list[Decision], list[Problem]]:
    """Return the rows of the table of decisions, and what is wrong with it, after showing that."""
    decisions, problems = read_decisions(_table(source), library.decidable)
    show_problems(problems, source.language)
    return decisions, problems


def _table(source: Source) -> Path:
    assert source.decisions is not None  # else nothing is drawn from files
    return source.decisions


def _of_documents(source: Source, library: Library) -> Assessment:
    from kakehashi.cli.run import NothingReadError, run_assessment

    try:
        return run_assessment(
            library,
            source.documents,
            frameworks=source.chosen(library),
            decisions_file=source.decisions,
            date=source.date,
            max_megabytes=40,
            language=source.language,
        )
    except NothingReadError as error:
        show_problems([*error.problems, error.problem], source.language)
        sys.exit(1)


def opened(source: Source) -> Any:
    """Open the workspace and return the subject named, if the person may read it."""
    from kakehashi.workspace.access import require
    from kakehashi.workspace.folder import open_workspace
    from kakehashi.workspace.permissions import Action
    from kakehashi.workspace.subjects import subject_named

    open_workspace(source.folder)
    subject = subject_named(source.subject)
    require(source.actor, Action.READ, at=subject.organisation)
    return subject


def _of_workspace(source: Source, library: Library, on: str) -> Assessment:
    from kakehashi.cli.workspace_status_command import end_of
    from kakehashi.workspace.standing import assessment_of
    from kakehashi.workspace.tables_out_in import candidates_of

    subject = opened(source)
    day = date.fromisoformat(today())
    asked = on or ("" if source.date == today() else source.date)
    found = {} if asked else {name: tuple(some) for name, some in candidates_of(subject).items()}
    return assessment_of(
        subject.organisation,
        library,
        today=day,
        system=subject.system,
        on=end_of(date.fromisoformat(asked), day) if asked else None,
        frameworks=source.chosen(library),
        candidates=found,
    )
