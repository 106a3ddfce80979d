"""Read decisions from the filled review table (.xlsx or .csv), in either language."""

from __future__ import annotations

import csv
import io
import re
import warnings
import zipfile
import zlib
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from kakehashi.errors import Problem, SourceLocation, UnreadableError
from kakehashi.interchange.table_columns import (
    COLUMNS,
    FORMULA_STARTS,
    QUOTES,
    column_of,
    verdict_of,
)
from kakehashi.model import Decision, Evidence, Verdict
from kakehashi.model.framework import HUB
from kakehashi.text.normalise import fold

_NEEDED = ("practice", "decision", "by")
_PLACE = re.compile(r"^(?P<document>.*?)(?:,\s*p\.\s*(?P<page>\d+))?$")
_FREE = re.compile(
    r"(?:“(?P<english>(?:[^“”]|“[^“”]*”)+)”|「(?P<japanese>(?:[^「」]|「[^「」]*」)+)」)"
    r"\s*(?:[(（](?P<place>(?:[^()（）]|[(（][^()（）]*[)）])+)[)）])?"
)
"""A quote in quotation marks, which may hold others, and its place, which may hold brackets."""
_UNPACKED_LIMIT = 300 * 2**20
_DAMAGE = (
    AttributeError,
    EOFError,
    LookupError,
    OSError,
    RuntimeError,
    SyntaxError,
    TypeError,
    ValueError,
    csv.Error,
    zipfile.BadZipFile,
    zlib.error,
)
"""What openpyxl, zipfile and csv raise on files that are no tables; XML errors are SyntaxErrors."""
_NEEDS_REASON = (Verdict.NOT_APPLICABLE,)

Cells = dict[str, str]


def read_decisions(path: Path, practices: Collection[str]) -> tuple[list[Decision], list[Problem]]:
    """Return the decisions that a table holds, and what was wrong with its rows.

    A row without a decision is left out silently; a row with a wrong one is left
    out with a problem. Two rows that decide a practice differently are both
    returned, with a problem: what rests on them shows as contradicted.

    Args:
        path: The table that `kakehashi assess` wrote, filled in.
        practices: The refs of the practices that exist.

    Raises:
        UnreadableError: the file is no table, or its first row is not ours.
    """
    problems: list[Problem] = []
    decisions = [row.decision for row in read_filled_rows(path, practices, problems)]
    problems += _disagreements(decisions, path)
    return decisions, problems


@dataclass(frozen=True, slots=True)
class FilledRow:
    """A row that decides a practice: what it says, as read and as written."""

    decision: Decision
    where: SourceLocation
    cells: Mapping[str, str]
    """What stands in the row, by column."""


def read_filled_rows(
    path: Path, practices: Collection[str], problems: list[Problem], *, by: str = ""
) -> list[FilledRow]:
    """Return the rows that hold a decision; what is wrong with others becomes problems.

    Args:
        path: A filled table.
        practices: The refs of the practices that exist.
        problems: Receives what is wrong.
        by: Who decides where a row names nobody; empty: a row must name somebody.

    Raises:
        UnreadableError: the file is no table, or its first row is not ours.
    """
    found: list[FilledRow] = []
    before = len(problems)
    for number, cells in _rows(path):
        if cells.get("decision", "").strip():
            where = SourceLocation(path.name, number)
            decision = _decision(cells, where, practices, problems, by)
            if decision:
                found.append(FilledRow(decision, where, cells))
    if not found and len(problems) == before:
        problems.append(Problem("KH-DEC-010", SourceLocation(path.name), severity="warning"))
    return found


def holds_decisions(path: Path) -> bool:
    """Say whether somebody has filled in a review table; if in doubt, yes."""
    try:
        return any(
            cells.get(key, "").strip()
            for _, cells in _rows(path)
            for key in ("decision", "evidence", "by", "why")
        )
    except UnreadableError:
        return True


def _rows(path: Path) -> Iterator[tuple[int, Cells]]:
    try:
        table = _xlsx(path) if path.suffix.lower() == ".xlsx" else _csv(path)
    except _DAMAGE as error:
        details = {"reason": str(error) or type(error).__name__}
        raise UnreadableError(Problem("KH-DEC-008", SourceLocation(path.name), details)) from error
    head = [column_of(cell) for cell in table[0]] if table else []
    for needed in _NEEDED:
        if needed not in head:
            details = {"column": f"{COLUMNS[needed].en} / {COLUMNS[needed].ja}"}
            raise UnreadableError(Problem("KH-DEC-001", SourceLocation(path.name, 1), details))
    for number, row in enumerate(table[1:], start=2):
        yield number, {key: cell for key, cell in zip(head, row, strict=False) if key}


def _csv(path: Path) -> list[list[str]]:
    content = path.read_bytes()
    for encoding in ("utf-8-sig", "cp932"):
        try:
            text = content.decode(encoding)
            break
        except UnicodeDecodeError:
            continue
    else:
        raise ValueError("encoding unknown")
    # Strict: a quotation mark that is never closed would swallow all rows below it.
    rows = csv.reader(io.StringIO(text), strict=True)
    return [[_without_guard(cell) for cell in row] for row in rows]


def _without_guard(cell: str) -> str:
    return cell[1:] if cell.startswith(tuple(f"'{start}" for start in FORMULA_STARTS)) else cell


def _xlsx(path: Path) -> list[list[str]]:
    from openpyxl import load_workbook

    # In memory: openpyxl leaves a file that it cannot read open.
    content = io.BytesIO(path.read_bytes())
    with zipfile.ZipFile(content) as archive:
        if sum(info.file_size for info in archive.infolist()) > _UNPACKED_LIMIT:
            raise ValueError(f"it unpacks to more than {_UNPACKED_LIMIT // 2**20} MB")
    with warnings.catch_warnings():
        # Of styles and extensions that openpyxl does not know; cells do not depend on them.
        warnings.simplefilter("ignore")
        book = load_workbook(content, read_only=True, data_only=True)
    try:
        sheet = book.worksheets[0]
        return [[_cell(value) for value in row] for row in sheet.iter_rows(values_only=True)]
    finally:
        book.close()


def _cell(value: object) -> str:
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return "" if value is None else str(value)


def _decision(
    cells: Cells,
    where: SourceLocation,
    practices: Collection[str],
    problems: list[Problem],
    nobody: str,
) -> Decision | None:
    practice = cells.get("practice", "").strip()
    ref = practice if ":" in practice else f"{HUB}:{practice}"
    verdict = verdict_of(cells["decision"])
    by, why = cells.get("by", "").strip() or nobody, cells.get("why", "").strip()
    wrong: list[Problem] = []
    if ref not in practices:
        wrong.append(Problem("KH-DEC-003", where, {"practice": practice}))
    if verdict is None:
        wrong.append(Problem("KH-DEC-002", where, {"value": cells["decision"].strip()}))
    if not by:
        wrong.append(Problem("KH-DEC-004", where, {"practice": practice}))
    if verdict in _NEEDS_REASON and not why:
        wrong.append(Problem("KH-DEC-005", where, {"practice": practice}))
    on = _date(cells.get("on", "").strip(), where, wrong)
    evidence = tuple(_evidence(cells, practice, where, wrong))
    problems += wrong
    if wrong or verdict is None:
        return None
    return Decision(ref, verdict, by, on, why, evidence, str(where))


def _date(written: str, where: SourceLocation, problems: list[Problem]) -> str:
    if not written:
        return ""
    parts = re.fullmatch(r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?: .*)?", fold(written))
    try:
        return (
            date(*(int(part) for part in parts.groups())).isoformat()
            if parts
            else date.fromisoformat(written).isoformat()
        )
    except ValueError:
        problems.append(Problem("KH-DEC-007", where, {"value": written}))
        return ""


def _evidence(
    cells: Cells, practice: str, where: SourceLocation, problems: list[Problem]
) -> Iterator[Evidence]:
    """Yield what the evidence cell names: numbers of quotes in the row, or quotes in words."""
    written = cells.get("evidence", "").strip()
    if re.fullmatch(r"[\d\s,、，]+", written):
        for number in re.findall(r"\d+", written):
            quote = cells.get(f"quote_{int(number)}", "") if int(number) <= QUOTES else ""
            if quote:
                yield _placed(quote, cells.get(f"where_{int(number)}", ""))
            else:
                details = {"number": number, "practice": practice}
                problems.append(Problem("KH-DEC-006", where, details))
        return
    found = list(_FREE.finditer(written))
    for match in found:
        yield _placed(match["english"] or match["japanese"], match["place"] or "")
    if written and not found:
        yield Evidence("", written)


def _placed(quote: str, where: str) -> Evidence:
    match = _PLACE.match(where.strip())
    document = match["document"] if match else where
    page = int(match["page"]) if match and match["page"] else None
    return Evidence(document, re.sub(r"^\[[^\]]*\]\s*", "", quote), page)


def _disagreements(decisions: list[Decision], path: Path) -> Iterator[Problem]:
    by_practice: dict[str, list[Decision]] = {}
    for decision in decisions:
        by_practice.setdefault(decision.practice, []).append(decision)
    for practice, made in by_practice.items():
        if len({decision.verdict for decision in made}) > 1:
            listed = "; ".join(f"{d.where}: {d.verdict.value}" for d in made)
            details = {"practice": practice.split(":")[-1], "decisions": listed}
            yield Problem("KH-DEC-009", SourceLocation(path.name), details)
