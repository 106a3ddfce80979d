"""Import a table of incidents: rows that are here already are passed over, bad rows told."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from kakehashi.errors import Problem, SourceLocation
from kakehashi.incidents.imports.csv_rows import MOST_ROWS
from kakehashi.incidents.imports.table import read_table
from kakehashi.incidents.likeness import twins
from kakehashi.workspace.models import Incident, Organisation
from kakehashi.workspace.operations.incidents import add_incidents


@dataclass(frozen=True, slots=True)
class Taken:
    """What an import did."""

    form: str
    incidents: tuple[Incident, ...]
    problems: tuple[Problem, ...]
    known: int
    """Rows that were here already."""


def import_incidents(
    organisation: Organisation,
    path: Path,
    *,
    actor: str,
    now: datetime,
    form: str = "",
    most: int = MOST_ROWS,
) -> Taken:
    """Register what a table holds.

    Args:
        organisation: Whose register.
        path: A CSV file.
        actor: Who imports it.
        now: When.
        form: See `read_table`.
        most: Rows; more are refused as a whole.

    Raises:
        UnreadableError: it is no table of a known form.
        RefusedError: the person may not add incidents here.
    """
    read = read_table(path, form, most)
    sources = Incident.objects.filter(organisation=organisation).exclude(source="")
    here = dict(sources.values_list("source", "pk"))
    new = [one for one in read.accounts if one.source not in here]
    problems = [*read.problems]
    for one in read.accounts:
        if one.source in here:
            details = {"source": one.source, "number": here[one.source]}
            place = SourceLocation(str(path))
            problems.append(Problem("KH-INC-008", place, details, severity="warning"))
    like = twins([one.text for one in new])
    made = add_incidents(organisation, new, actor=actor, now=now, like=like)
    known = len(read.accounts) - len(new)
    return Taken(read.form, tuple(made), tuple(problems), known)
