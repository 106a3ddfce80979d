"""Small mapping files for tests, written here: no other project's rows."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from kakehashi.interchange.mapping_file import MappingFile, MappingRow
from kakehashi.interchange.mapping_read import read_mappings
from kakehashi.model import Relation

HEADER = "subject_id\tpredicate_id\tobject_id\tmapping_justification"
BY_HAND = "semapv:ManualMappingCuration"


def sssom(
    path: Path, *rows: str, block: str = "", header: str = HEADER, name: str = "m.tsv"
) -> Path:
    """Write an SSSOM table; cells are told apart by spaces around a bar."""
    lines = [*(f"#{line}" for line in block.splitlines()), header]
    lines += [row.replace(" | ", "\t") for row in rows]
    file = path / name
    file.write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")
    return file


def file_of(*rows: MappingRow, covered: frozenset[str] = frozenset()) -> MappingFile:
    return MappingFile("own", "sssom", "Own set", "a-1", "b-1", covered, rows, ())


def row(
    object_: str = "b-1:1", relation: Relation | None = Relation.SUBSET, **other: object
) -> MappingRow:
    predicate = f"oscal:{relation.value}" if relation else "skos:closeMatch"
    made = MappingRow("own#1", "a-1:1", object_, relation, predicate=predicate)
    return replace(made, **other)


def codes(file: MappingFile) -> list[str]:
    return [problem.code for problem in file.problems]


def told(file: MappingFile, code: str) -> list[tuple[object, ...]]:
    """Return value, count and rows of the problems of one code."""
    return [
        tuple(p.details[key] for key in ("value", "count", "rows"))
        for p in file.problems
        if p.code == code
    ]


def without_ids(file: MappingFile) -> list[MappingRow]:
    """Return the rows without their ids, which name the file and the line."""
    return [replace(row, id="") for row in file.rows]


def read(path: Path, **options: bool) -> MappingFile:
    return read_mappings(path, **options)
