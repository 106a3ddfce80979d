"""The review table of a workspace: written with candidates and decisions, and read back.

Only rows that people changed are decided, and only where nobody decided otherwise
since the table was written, so that tables can go out and in as often as people
like, to several people at once.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from pathlib import Path

from kakehashi.assessment.asked import asked_by
from kakehashi.errors import KakehashiError, Problem, SourceLocation, UnreadableError
from kakehashi.interchange.decision_table import holds_decisions, read_filled_rows
from kakehashi.interchange.review_table import table_rows, write_csv, write_xlsx
from kakehashi.interchange.table_columns import COLUMNS, SEEN
from kakehashi.library.library import Library
from kakehashi.model import Candidate
from kakehashi.text.bilingual import Language
from kakehashi.workspace.access import require
from kakehashi.workspace.as_candidate import as_candidate
from kakehashi.workspace.current_findings import current_findings
from kakehashi.workspace.folder import Workspace
from kakehashi.workspace.models import Decision, Person
from kakehashi.workspace.operations import Wish, decide_many
from kakehashi.workspace.operations.findings import ACCEPTED, REJECTED
from kakehashi.workspace.permissions import Action
from kakehashi.workspace.rows_in import Rows, RowWish
from kakehashi.workspace.seen_cell import seen_cell
from kakehashi.workspace.standing import as_told, effective
from kakehashi.workspace.subjects import Subject
from kakehashi.workspace.surroundings import Reader
from kakehashi.workspace.writing import StaleError

_SUFFIXES = (".xlsx", ".csv")


def write_table(
    path: Path,
    workspace: Workspace,
    subject: Subject,
    library: Library,
    language: Language,
    *,
    actor: str,
    today: date,
) -> int:
    """Write the table, and return how many rows it has.

    Raises:
        RefusedError: the person may not read here.
        KakehashiError: the file holds decisions that were not taken in, has another
            ending, or cannot be written.
    """
    person = require(actor, Action.READ, at=subject.organisation)
    if path.suffix.lower() not in _SUFFIXES:
        raise KakehashiError(Problem("KH-WS-041", SourceLocation(str(path))))
    if path.exists() and _holds_more(path, workspace, subject, library, person):
        raise KakehashiError(Problem("KH-WS-042", SourceLocation(str(path))))
    rows = _rows(subject, library, language)
    # Written aside and put in place as a whole: an interruption leaves the old table.
    half = path.with_name(f".{path.name}.part{path.suffix.lower()}")
    try:
        if path.suffix.lower() == ".csv":
            write_csv(half, rows, language, columns={**COLUMNS, **SEEN})
        else:
            columns = {**COLUMNS, **SEEN}
            write_xlsx(half, rows, language, today.isoformat(), columns=columns)
        half.replace(path)
    except OSError as error:
        half.unlink(missing_ok=True)
        reason = {"reason": error.strerror or str(error)}
        raise KakehashiError(Problem("KH-COR-003", SourceLocation(str(path)), reason)) from error
    return len(rows)


def _rows(subject: Subject, library: Library, language: Language) -> list[dict[str, str]]:
    counted = effective(subject.organisation, library, system=subject.system)
    told = {decision.practice: decision for decision in as_told(counted.values())}
    rows = table_rows(library.practices, candidates_of(subject), asked_by(library), told, language)
    refs = {practice.id: practice.ref for practice in library.practices}
    for row in rows:
        found = counted.get(refs[row["practice"]])
        row["seen"] = seen_cell(subject, found.decision if found else None)
    return rows


def candidates_of(subject: Subject) -> Mapping[str, Sequence[Candidate]]:
    """Return the candidates of each practice, those first that were accepted."""
    found: dict[str, list[Candidate]] = {}
    findings = current_findings(subject).exclude(state=REJECTED)
    ordered = findings.select_related("version__document").order_by("practice", "rank", "pk")
    for finding in sorted(ordered, key=lambda one: one.state != ACCEPTED):
        found.setdefault(finding.practice, []).append(as_candidate(finding))
    return found


def _holds_more(
    path: Path, workspace: Workspace, subject: Subject, library: Library, person: Person
) -> bool:
    """Say whether a table holds anything that was not taken in; if in doubt, yes."""
    if not holds_decisions(path):
        return False
    problems: list[Problem] = []
    try:
        wanted = _wanted(path, workspace, subject, library, person=person, problems=problems)
    except KakehashiError:
        return True
    return bool(wanted) or any(problem.severity == "error" for problem in problems)


def _wanted(
    path: Path,
    workspace: Workspace,
    subject: Subject,
    library: Library,
    *,
    person: Person,
    problems: list[Problem],
) -> list[RowWish]:
    filled = read_filled_rows(path, library.decidable, problems, by=person.name)
    rows = Rows(subject, library, Reader(workspace), person, path.name)
    return rows.wishes(filled, problems)


def read_table(
    path: Path,
    workspace: Workspace,
    subject: Subject,
    library: Library,
    *,
    actor: str,
    now: datetime,
) -> tuple[list[Decision], list[Problem]]:
    """Decide what people wrote into a table; return that, and what could not be taken.

    A row that is wrong, or whose practice was decided otherwise since the table was
    written, is told and left out; the others are stored together.

    Raises:
        RefusedError: the person may not decide here.
        UnreadableError: the file is no table.
        KakehashiError: the table was written for something else.
    """
    person = require(actor, Action.DECIDE, at=subject.organisation)
    if path.suffix.lower() not in _SUFFIXES:
        raise UnreadableError(Problem("KH-WS-041", SourceLocation(str(path))))
    problems: list[Problem] = []
    wanted = _wanted(path, workspace, subject, library, person=person, problems=problems)
    stale: list[tuple[Wish, StaleError]] = []
    wishes = [row.wish for row in wanted]
    made = decide_many(wishes, actor=actor, now=now, stale=stale) if wishes else []
    where = {id(row.wish): row.where for row in wanted}
    for wish, error in stale:
        problem = error.problem
        problems.append(Problem(problem.code, where[id(wish)], problem.details))
    return made, problems
