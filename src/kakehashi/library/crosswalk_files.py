"""Load one crosswalk: mappings.sssom.tsv (one row a line) and mapping_set.yml beside it."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Any

from kakehashi.errors import Problem, SourceLocation, UnreadableError
from kakehashi.library.records import MappingSetRecord
from kakehashi.library.validated import validated
from kakehashi.library.yaml_files import load_yaml
from kakehashi.model import Crosswalk, Mapping, Relation
from kakehashi.text.bilingual import Bilingual

COLUMNS = (
    "subject_id",
    "predicate_id",
    "object_id",
    "mapping_justification",
    "confidence",
    "author_id",
    "comment",
    "comment_ja",
    "strict",
)
"""SSSOM's slots, and two of ours: comment_ja and strict."""
ROWS = "mappings.sssom.tsv"


def load_crosswalk(folder: Path, problems: list[Problem]) -> Crosswalk | None:
    """Return the crosswalk in a folder, or None after adding what is wrong to `problems`."""
    head = folder / "mapping_set.yml"
    try:
        data = load_yaml(head)
    except UnreadableError as error:
        problems.append(error.problem)
        return None
    record = validated(MappingSetRecord, data, head, problems)
    if record is None:
        return None
    return Crosswalk(
        name=folder.name,
        title=record.mapping_set_title,
        version=record.mapping_set_version,
        subject_source=record.subject_source,
        object_source=record.object_source,
        comment=record.comment,
        covered=frozenset(record.covered),
        mappings=tuple(_mappings(folder, problems)),
        folder=str(folder),
    )


def _mappings(folder: Path, problems: list[Problem]) -> list[Mapping]:
    path = folder / ROWS
    found: list[Mapping] = []
    try:
        lines = path.read_text(encoding="utf-8-sig").split("\n")
        rows = csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
        for row in rows:
            where = SourceLocation(str(path), rows.line_num)
            mapping = _mapping(folder.name, row, where, problems)
            if mapping:
                found.append(mapping)
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        reason = {"reason": str(error)}
        problems.append(Problem("KH-DATA-001", SourceLocation(str(path)), reason))
    return found


def _mapping(
    name: str, row: dict[str, str | None], where: SourceLocation, problems: list[Problem]
) -> Mapping | None:
    if not _right_width(row, where, problems):
        return None
    missing = [column for column in COLUMNS[:6] if not row.get(column)]
    if missing:
        details = {"field": missing[0], "reason": Bilingual("missing", "値がありません")}
        problems.append(Problem("KH-DATA-004", where, details))
        return None
    cells = {key: value or "" for key, value in row.items() if key is not None}
    if cells.get("strict", "") not in ("", "true", "false"):
        reason = Bilingual("true, false or empty", "true、false又は空欄のいずれかにしてください")
        details = {"field": "strict", "reason": reason}
        problems.append(Problem("KH-DATA-004", where, details))
        return None
    relation = _relation(cells["predicate_id"], where, problems)
    confidence = _confidence(cells["confidence"], where, problems)
    if relation is None or confidence is None:
        return None
    return Mapping(
        id=f"{name}#{where.line}",
        subject=cells["subject_id"],
        relation=relation,
        object=cells["object_id"],
        confidence=confidence,
        author=cells["author_id"],
        justification=cells["mapping_justification"],
        comment=Bilingual(cells.get("comment", ""), cells.get("comment_ja", "")),
        strict=cells.get("strict", "") == "true",
    )


def _right_width(row: dict[Any, Any], where: SourceLocation, problems: list[Problem]) -> bool:
    """Say whether a row has as many cells as the header; csv marks others by None."""
    if None not in row and None not in row.values():
        return True
    expected = len(row) - (None in row)
    filled = sum(value is not None for key, value in row.items() if key is not None)
    count = filled + len(row.get(None) or ())
    problems.append(Problem("KH-DATA-024", where, {"count": count, "expected": expected}))
    return False


def _relation(written: str, where: SourceLocation, problems: list[Problem]) -> Relation | None:
    prefix, _, token = written.partition(":")
    if prefix == "oscal" and token in set(Relation):
        return Relation(token)
    problems.append(Problem("KH-DATA-017", where, {"relation": written}))
    return None


def _confidence(written: str, where: SourceLocation, problems: list[Problem]) -> float | None:
    try:
        value = float(written)
    except ValueError:
        value = 0.0
    if 0 < value <= 1:
        return value
    reason = Bilingual(
        f"{written} is not in (0, 1]", f"{written}は、0を超え1以下の数ではありません"
    )
    details = {"field": "confidence", "reason": reason}
    problems.append(Problem("KH-DATA-004", where, details))
    return None
