"""Read a labelled set from three tables: provisions, passages, labels."""

from __future__ import annotations

import math
from collections.abc import Collection, Sequence
from pathlib import Path

from kakehashi.errors import Problem, SourceLocation, UnreadableError
from kakehashi.evaluation.labelled_set import LabelledPassage, LabelledProvision, LabelledSet
from kakehashi.evaluation.table import Row, filled, read_table
from kakehashi.text.bilingual import LANGUAGES, Bilingual, Language
from kakehashi.text.language import language_of


def read_labelled(
    provisions: Path, passages: Path, labels: Path
) -> tuple[LabelledSet, list[Problem]]:
    """Return the set and what was wrong with its rows.

    Columns: `id`, `text_en` and/or `text_ja` | `id`, `text`, `lang` (told by the
    characters where it is not given) | `passage_id`, `provision_id`, `grade`.

    Raises:
        UnreadableError: a file is no such table, or nothing is labelled as relevant.
    """
    problems: list[Problem] = []
    known = _provisions(provisions, problems)
    given = _passages(passages, problems)
    grades = _grades(labels, {p.id for p in given}, {p.id for p in known}, problems)
    if not any(grades.values()) and not _errors(problems):
        raise UnreadableError(Problem("KH-EVA-010", SourceLocation(labels.name)))
    return LabelledSet(tuple(known), tuple(given), grades), problems


def _provisions(path: Path, problems: list[Problem]) -> list[LabelledProvision]:
    rows = _once(filled(read_table(path, ["id"], problems), "id", problems), ["id"], problems)
    found: list[LabelledProvision] = []
    for row in rows:
        text = Bilingual(row.get("text_en"), row.get("text_ja"))
        if text:
            found.append(LabelledProvision(row.get("id"), text))
        else:
            problems.append(Problem("KH-EVA-007", row.where, {"column": "text_en / text_ja"}))
    return found


def _passages(path: Path, problems: list[Problem]) -> list[LabelledPassage]:
    rows = read_table(path, ["id", "text"], problems)
    rows = filled(filled(rows, "id", problems), "text", problems)
    found: list[LabelledPassage] = []
    for row in _once(rows, ["id"], problems):
        language = _language(row, problems)
        if language:
            found.append(LabelledPassage(row.get("id"), row.get("text"), language))
    return found


def _language(row: Row, problems: list[Problem]) -> Language | None:
    said = row.get("lang").lower()
    if not said:
        return language_of(row.get("text"))
    for language in LANGUAGES:
        if said == language:
            return language
    problems.append(Problem("KH-EVA-008", row.where, {"value": said}))
    return None


def _grades(
    path: Path, passages: Collection[str], provisions: Collection[str], problems: list[Problem]
) -> dict[tuple[str, str], float]:
    columns = ["passage_id", "provision_id", "grade"]
    rows = _once(read_table(path, columns, problems), columns[:2], problems)
    found: dict[tuple[str, str], float] = {}
    for row in rows:
        passage, provision = row.get("passage_id"), row.get("provision_id")
        if passage not in passages:
            problems.append(
                Problem("KH-EVA-003", row.where, {"column": "passage_id", "id": passage})
            )
        elif provision not in provisions:
            problems.append(
                Problem("KH-EVA-003", row.where, {"column": "provision_id", "id": provision})
            )
        elif (grade := _grade(row, problems)) is not None:
            found[passage, provision] = grade
    return found


def _grade(row: Row, problems: list[Problem]) -> float | None:
    try:
        grade = float(row.get("grade"))
    except ValueError:
        grade = math.nan
    if math.isfinite(grade) and grade >= 0:
        return grade
    problems.append(Problem("KH-EVA-004", row.where, {"value": row.get("grade")}))
    return None


def _once(rows: Sequence[Row], key: Sequence[str], problems: list[Problem]) -> list[Row]:
    """Return the rows whose key was not there before."""
    first: dict[tuple[str, ...], Row] = {}
    kept: list[Row] = []
    for row in rows:
        named = tuple(row.get(column) for column in key)
        if named in first:
            line = first[named].where.line
            problems.append(
                Problem("KH-EVA-005", row.where, {"id": " / ".join(named), "first": line})
            )
        else:
            first[named] = row
            kept.append(row)
    return kept


def _errors(problems: Sequence[Problem]) -> bool:
    return any(problem.severity == "error" for problem in problems)
