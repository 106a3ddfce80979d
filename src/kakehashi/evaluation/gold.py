"""What people found in documents: which practices are in place, planned or not there, and where."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from kakehashi.errors import Problem
from kakehashi.evaluation.table import Row, filled, read_table
from kakehashi.model.framework import HUB


class GoldStatus(StrEnum):
    """What a document shows of a practice, as judged by people."""

    IN_PLACE = "in_place"
    PLANNED = "planned"
    ABSENT = "absent"
    EXCLUDED = "excluded"
    AMBIGUOUS = "ambiguous"

    @property
    def counts(self) -> bool:
        """Whether it is counted as an answer: excluded and ambiguous are left out."""
        return self not in (GoldStatus.EXCLUDED, GoldStatus.AMBIGUOUS)


@dataclass(frozen=True, slots=True)
class Quote:
    """Where a practice is shown: the words themselves, or their place in the decoded file."""

    text: str
    start: int | None
    end: int | None
    row: Row


@dataclass(frozen=True, slots=True)
class GoldEntry:
    """One practice in one document."""

    practice: str
    """Its ref."""
    status: GoldStatus
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class GoldDocument:
    """One document and all that was judged of it."""

    name: str
    """Its path below the folder of documents."""
    sha256: str
    """Of its bytes when it was judged; empty where the file does not say."""
    entries: tuple[GoldEntry, ...]


def read_gold(
    path: Path, practices: Collection[str], *, split: str | None = None
) -> tuple[list[GoldDocument], list[Problem]]:
    """Return the judged documents by name, and what was wrong with lines.

    Columns: `document`, `practice_id`, `status`; if there are any, `quote` or
    `start` and `end`, `sha256`, `split`. Several lines of one practice give
    several quotes.

    Args:
        path: The table.
        practices: The refs of the practices that exist.
        split: Only lines whose column `split` says this.

    Raises:
        UnreadableError: the file is no such table.
    """
    problems: list[Problem] = []
    columns = ["document", "practice_id", "status"]
    rows = read_table(path, columns, problems)
    for column in columns:
        rows = filled(rows, column, problems)
    kept = [row for row in rows if split is None or row.get("split") == split]
    grouped: dict[str, list[Row]] = {}
    for row in kept:
        grouped.setdefault(row.get("document"), []).append(row)
    return [
        GoldDocument(
            name,
            next((row.get("sha256") for row in own if row.get("sha256")), ""),
            tuple(_entries(own, practices, problems)),
        )
        for name, own in sorted(grouped.items())
    ], problems


def _entries(
    rows: Iterable[Row], practices: Collection[str], problems: list[Problem]
) -> Iterable[GoldEntry]:
    statuses: dict[str, tuple[GoldStatus, Row]] = {}
    quotes: dict[str, list[Quote]] = {}
    for row in rows:
        practice = _practice(row, practices, problems)
        status = _status(row, problems)
        if not practice or not status:
            continue
        first, line = statuses.setdefault(practice, (status, row))
        if first != status:
            there = line.where.line
            details = {"practice": practice, "status": status, "other": first, "first": there}
            problems.append(Problem("KH-EVA-018", row.where, details))
            continue
        quote = _quote(row, problems)
        quotes.setdefault(practice, []).extend([quote] if quote else [])
    for practice, (status, _) in statuses.items():
        yield GoldEntry(practice, status, tuple(quotes.get(practice, ())))


def _practice(row: Row, practices: Collection[str], problems: list[Problem]) -> str | None:
    said = row.get("practice_id")
    ref = said if ":" in said else f"{HUB}:{said}"
    if ref in practices:
        return ref
    problems.append(Problem("KH-EVA-017", row.where, {"practice": said}))
    return None


def _status(row: Row, problems: list[Problem]) -> GoldStatus | None:
    said = row.get("status").lower().replace(" ", "_")
    if said in set(GoldStatus):
        return GoldStatus(said)
    problems.append(Problem("KH-EVA-012", row.where, {"value": row.get("status")}))
    return None


def _quote(row: Row, problems: list[Problem]) -> Quote | None:
    start, end = row.get("start"), row.get("end")
    if not start and not end:
        return Quote(row.get("quote"), None, None, row) if row.get("quote") else None
    if start.isdecimal() and end.isdecimal() and int(start) < int(end):
        return Quote(row.get("quote"), int(start), int(end), row)
    problems.append(Problem("KH-EVA-016", row.where, {"start": start, "end": end}))
    return None
