"""Write mappings as an STRM sheet: the twelve fields of NIST's OLIR template, as CSV or XLSX.

The names of the fields and the words for relations are those of NIST IR 8278A,
Revision 1, section 3.2; the meaning of relations and rationales is that of NIST
IR 8477. Templates differ from focal document to focal document; their columns
are a choice of these fields.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from kakehashi.errors import Problem
from kakehashi.interchange.mapping_file import (
    UNSPECIFIED,
    MappingFile,
    MappingRow,
    mapping_file_of,
)
from kakehashi.interchange.mapping_findings import Findings
from kakehashi.interchange.mapping_output import FORMULA
from kakehashi.interchange.mapping_words import RATIONALES
from kakehashi.interchange.tables import Column, Row, Table, table_of, write_table
from kakehashi.model import Crosswalk, Relation
from kakehashi.text.bilingual import Bilingual, Language

FIELDS = (
    "Focal Document Element",
    "Focal Document Element Description",
    "Reference Document Element",
    "Security Control Baseline",
    "Rationale",
    "Relationship",
    "Relationship Type",
    "Relationship Explanation",
    "Relationship Property",
    "Reference Document Element Description",
    "Comments",
    "Strength of Relationship",
)
"""Type and property belong to supportive relationships, the baseline to NIST SP 800-53: they
stay empty here, and so does the explanation, for comments say why."""
WORDS: dict[Relation, str] = {
    Relation.EQUAL: "equal",
    Relation.SUBSET: "subset of",
    Relation.SUPERSET: "superset of",
    Relation.INTERSECTS: "intersects with",
    Relation.NONE: "not related to",
}
Describe = Callable[[str, Language], str]
"""Says in words what a provision is; empty where nothing is known of it."""


def write_strm(
    path: Path,
    mappings: MappingFile | Crosswalk,
    describe: Describe | None = None,
    *,
    language: Language = "en",
) -> list[Problem]:
    r"""Write mappings as an STRM sheet, and return what it has no place for.

    `strm` reads it back: relation, rationale, comment and strength. Focal are the
    subjects, reference the objects.

    Args:
        path: The file, .csv or .xlsx.
        mappings: What a file held, or a crosswalk of the library.
        describe: Says what a provision is, for the columns of descriptions.
        language: Of descriptions and comments.

    Example:
        >>> from tempfile import TemporaryDirectory
        >>> row = MappingRow("x#1", "a:1", "b:2", Relation.NONE, strength=3.0, author="me")
        >>> file = MappingFile("x", "strm", "", "", "", frozenset(), (row,), ())
        >>> with TemporaryDirectory() as folder:
        ...     path = Path(folder, "x.csv")
        ...     lost = write_strm(path, file)
        ...     path.read_text(encoding="utf-8-sig").splitlines()[1]
        'a:1,,b:2,,,not related to,,,,,,3'
        >>> [problem.details["value"] for problem in lost]
        ['author']
    """
    file = mapping_file_of(mappings) if isinstance(mappings, Crosswalk) else mappings
    found = Findings(path.name, numbered_lines=False)
    rows = []
    for number, row in enumerate(file.rows, start=1):
        if row.relation is None:
            found.loss("KH-MAP-023", number, "STRM")
        else:
            rows.append(_cells(row, row.relation, describe, language))
            _note_row(number, row, found, language)
    _note_set(file, found)
    if not rows:
        found.add("KH-MAP-021", None, "")
        return list(found.problems())
    write_table(path, _table(rows), language)
    return list(found.problems())


def _table(rows: list[Row]) -> Table:
    columns = [
        Column(name, Bilingual(name, ""), "number" if name == FIELDS[-1] else "text")
        for name in FIELDS
    ]
    return table_of(Bilingual("Relationships", ""), columns, rows)


def _cells(
    row: MappingRow, relation: Relation, describe: Describe | None, language: Language
) -> Row:
    told = describe or (lambda _, __: "")
    return {
        FIELDS[0]: row.subject,
        FIELDS[1]: told(row.subject, language),
        FIELDS[2]: row.object,
        FIELDS[4]: row.justification.capitalize() if row.justification in RATIONALES else "",
        FIELDS[5]: WORDS[relation],
        FIELDS[9]: told(row.object, language),
        FIELDS[10]: Bilingual(row.comment, row.comment_ja).get(language),
        FIELDS[11]: row.strength,
    }


def _note_row(number: int, row: MappingRow, found: Findings, language: Language) -> None:
    """Count what a row says and the sheet has no place for."""
    other = row.comment if language == "ja" else row.comment_ja
    named = row.justification not in (UNSPECIFIED, *RATIONALES)
    both = row.comment and row.comment_ja
    lost = {
        "confidence": row.confidence is not None,
        "strict": row.strict,
        "author": bool(row.author),
        "justification": named,
        "comment_en" if language == "ja" else "comment_ja": bool(both and other),
    }
    for name in (name for name, is_there in lost.items() if is_there):
        found.loss("KH-MAP-010", number, name)
    if any(map(FORMULA.match, (row.subject, row.object, row.comment, row.comment_ja))):
        found.loss("KH-MAP-018", number, "")


def _note_set(file: MappingFile, found: Findings) -> None:
    found.add_many("KH-MAP-010", "covered", len(file.covered))
    lost = {
        "title": file.title,
        "subject_source": file.subject_source,
        "object_source": file.object_source,
        "licence": file.licence,
    }
    for name in (name for name, said in lost.items() if said):
        found.loss("KH-MAP-010", None, name)
