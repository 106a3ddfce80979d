"""Where a report's material comes from: a workspace, or documents and a filled-in table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from kakehashi.cli.options import today
from kakehashi.cli.report_words import say
from kakehashi.cli.workspace_status_command import end_of
from kakehashi.errors import Problem, UsageError
from kakehashi.library.library import Library
from kakehashi.model import Framework
from kakehashi.text.bilingual import Language

if TYPE_CHECKING:
    from kakehashi.assessment.assess import Assessment
    from kakehashi.reports.kinds.kind import Kind
    from kakehashi.reports.material import Material


@dataclass(frozen=True, slots=True)
class ReportWish:
    """What somebody asked for at the command line."""

    kind: Kind
    language: Language
    roles: tuple[str, ...]
    audience: str
    edition: str
    frameworks: tuple[str, ...]
    on: datetime | None
    since: datetime | None
    beside: str


def filled_in(kind: Kind, fills: Sequence[str]) -> dict[str, str]:
    """Return what was given for blanks of a form, by key.

    Raises:
        UsageError: the report has no such blank.
    """
    found = {}
    for one in fills:
        key, sign, value = one.partition("=")
        if not sign or key.strip() not in kind.keys:
            details = {"name": kind.id, "key": key.strip(), "known": ", ".join(kind.keys) or "–"}
            raise UsageError(Problem("KH-RPT-030", details=details))
        found[key.strip()] = value.strip()
    return found


def frameworks_of(library: Library, wish: ReportWish) -> tuple[Framework, ...]:
    """Return the frameworks of a report: those that it needs, else those asked for.

    Raises:
        UsageError: one is not known.
    """
    names = wish.kind.frameworks or wish.frameworks
    found = []
    for name in names:
        id_, _, edition = name.partition("@")
        edition = wish.edition or edition
        found.append(library.instrument(f"{id_}-{edition}" if edition else id_))
    return tuple(found)


def from_workspace(wish: ReportWish, subject: str, folder: Path, actor: str) -> Material:
    """Return what the report is made of, out of the workspace.

    Raises:
        UsageError: a name or date is wrong, or the report compares and has nothing to
            compare with.
        RefusedError: the person may not read there.
    """
    from kakehashi.library.cache import load_cached
    from kakehashi.workspace.access import require
    from kakehashi.workspace.folder import open_workspace
    from kakehashi.workspace.permissions import Action
    from kakehashi.workspace.report_material import Wanted, material_of
    from kakehashi.workspace.subjects import subject_named

    open_workspace(folder)
    chosen = subject_named(subject)
    require(actor, Action.READ, at=chosen.organisation)
    beside = subject_named(wish.beside) if wish.beside else None
    if beside:
        require(actor, Action.READ, at=beside.organisation)
    if wish.kind.compares and not (beside or wish.since):
        raise UsageError(Problem("KH-RPT-006"))
    library = load_cached()
    day = datetime.fromisoformat(today()).date()
    wanted = Wanted(
        language=wish.language,
        today=day,
        frameworks=frameworks_of(library, wish),
        roles=wish.roles,
        audience=wish.audience,
        on=end_of(wish.on.date(), day) if wish.on else None,
        since=end_of(wish.since.date(), day) if wish.since else None,
        beside=beside,
    )
    return material_of(chosen, library, wanted)


def from_documents(
    wish: ReportWish, documents: Sequence[Path], decisions: Path | None, organisation: str
) -> Material:
    """Return what the report is made of, out of documents and a review table.

    Raises:
        UsageError: nothing could be read, or the report needs a workspace.
    """
    from kakehashi.cli.run import run_assessment
    from kakehashi.library.cache import load_cached
    from kakehashi.reports.material import Material

    if wish.kind.compares:
        raise UsageError(Problem("KH-RPT-006"))
    library = load_cached()
    frameworks = frameworks_of(library, wish)
    if documents:
        done = run_assessment(
            library,
            documents,
            frameworks=frameworks,
            decisions_file=decisions,
            date=today(),
            max_megabytes=40,
            language=wish.language,
        )
    else:
        assert decisions is not None
        done = _from_decisions(library, frameworks, decisions)
    name = organisation or say("organisation", wish.language)
    return Material(done, wish.language, name, roles=wish.roles, audience=wish.audience)


def _from_decisions(library: Library, frameworks: Sequence[Framework], table: Path) -> Assessment:
    """Return what follows from a review table alone; no document is read."""
    from kakehashi.assessment.assess import assess
    from kakehashi.interchange.decision_table import read_decisions

    made, problems = read_decisions(table, library.decidable)
    return assess(
        library,
        [],
        date=today(),
        frameworks=frameworks,
        decisions=made,
        problems=problems,
        candidates={},
    )


__all__ = ["ReportWish", "filled_in", "from_documents", "from_workspace"]
