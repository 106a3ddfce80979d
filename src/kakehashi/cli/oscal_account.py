"""What is told about an organisation on the command line, for OSCAL: a workspace, or files."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from kakehashi.assessment.assess import assess
from kakehashi.documents.read import read_documents
from kakehashi.errors import Problem
from kakehashi.interchange.decision_table import read_decisions
from kakehashi.interchange.oscal.account import Account, Subject
from kakehashi.library.library import Library
from kakehashi.model import Document, Framework
from kakehashi.reports.oscal_of import account_of

MEGABYTES = 40
"""Largest document that is read."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What the options of `oscal export` name."""

    what: tuple[str, ...] = ()
    """Frameworks, mapping files or documents, as the model wants; a subject of a workspace."""
    frameworks: tuple[str, ...] = ()
    provisions: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    decisions: Path | None = None
    name: str = ""
    folder: Path | None = None
    """The workspace."""
    subject: str = ""
    actor: str = ""
    day: str = ""


def account_asked(asked: Asked, library: Library) -> tuple[Account, list[Problem]]:
    """Return what is told about a subject, and what was wrong with the files.

    Raises:
        KakehashiError: the workspace or a file cannot be read, or may not be.
    """
    frameworks = tuple(library.instrument(name) for name in asked.frameworks)
    if asked.folder is not None:
        return _from_workspace(asked, library, frameworks), []
    problems: list[Problem] = []
    documents: list[Document] = []
    if asked.what:
        paths = [Path(name) for name in asked.what]
        documents, problems = read_documents(paths, max_megabytes=MEGABYTES)
    decisions, wrong = (
        read_decisions(asked.decisions, library.decidable) if asked.decisions else ([], [])
    )
    done = assess(
        library,
        documents,
        date=asked.day,
        frameworks=frameworks,
        decisions=decisions,
        candidates={},
    )
    name = asked.name or "-"
    return account_of(done, Subject(name)), [*problems, *wrong, *done.problems]


def _from_workspace(asked: Asked, library: Library, frameworks: tuple[Framework, ...]) -> Account:
    from kakehashi.workspace.access import require
    from kakehashi.workspace.folder import open_workspace
    from kakehashi.workspace.permissions import Action

    assert asked.folder is not None
    open_workspace(asked.folder)
    # Models can be imported only once the database is set up.
    from kakehashi.workspace.oscal_account import account_of_subject
    from kakehashi.workspace.subjects import subject_named

    chosen = subject_named(asked.subject or next(iter(asked.what), ""))
    require(asked.actor, Action.EXPORT, at=chosen.organisation)
    return account_of_subject(
        chosen, library, today=date.fromisoformat(asked.day), frameworks=frameworks
    )


def frameworks_of_workspace(asked: Asked, library: Library) -> tuple[Framework, ...]:
    """Return the frameworks that the organisation of a workspace chose; `what` names no subject."""
    return _from_workspace(asked, library, ()).frameworks
