"""What a mapping file holds, whatever its format: rows, covered provisions, losses."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from kakehashi.errors import Problem
from kakehashi.model import Crosswalk, Mapping, Relation
from kakehashi.text.bilingual import Bilingual

MappingFormat: TypeAlias = Literal["sssom", "oscal", "strm", "ciso-assistant"]
UNSPECIFIED = "semapv:UnspecifiedMatching"
"""The justification of a row whose file states none (SEMAPV, which SSSOM refers to)."""


@dataclass(frozen=True, slots=True)
class MappingRow:
    """What one row of a mapping file says of two provisions."""

    id: str
    """Name of the file, #, and the line of a table or the number of the entry."""
    subject: str
    object: str
    relation: Relation | None
    """None: the file says only that the two are related (a hint, no relation of sets)."""
    strict: bool = False
    """Subset is proper, intersects excludes containment."""
    confidence: float | None = None
    """The author's trust in the row, in (0, 1]; None where the file does not state it."""
    strength: float | None = None
    """Strength of relationship, 1 to 10 (NIST IR 8477 spreadsheets): never a probability."""
    author: str = ""
    justification: str = UNSPECIFIED
    """How the row came about, or the rationale of NIST IR 8477 (syntactic, semantic, …)."""
    comment: str = ""
    predicate: str = ""
    """The relation as the file writes it."""
    comment_ja: str = ""
    """The comment in Japanese, where the file has both."""


@dataclass(frozen=True)
class MappingFile:
    """The rows that could be read, and what was wrong or is not carried over."""

    name: str
    format: MappingFormat
    title: str
    subject_source: str
    """The framework of the subjects as the file names it; empty where it does not."""
    object_source: str
    covered: frozenset[str]
    """Subjects that ask for nothing outside the objects of their rows, all of which are here."""
    rows: tuple[MappingRow, ...]
    problems: tuple[Problem, ...]
    """Errors, and losses (warnings): what is not carried over, how often and where."""
    licence: str = ""
    prefixes: tuple[tuple[str, str], ...] = ()
    """What the prefixes of ids stand for (SSSOM's curie_map)."""


def mappings_of(file: MappingFile) -> tuple[Mapping, ...]:
    """Return the rows that state a relation, for reasoning; hints are left out.

    A confidence that is not stated counts as 1.0: the row is taken at its word.
    Any lower figure would be invented here.

    Example:
        >>> row = MappingRow("m.csv#2", "a:1", "b:2", Relation.SUBSET)
        >>> hint = MappingRow("m.csv#3", "a:1", "b:3", None, predicate="skos:closeMatch")
        >>> file = MappingFile("m.csv", "strm", "", "a", "b", frozenset(), (row, hint), ())
        >>> [(m.object, m.relation.value, m.confidence) for m in mappings_of(file)]
        [('b:2', 'subset-of', 1.0)]
    """
    return tuple(
        Mapping(
            id=row.id,
            subject=row.subject,
            relation=row.relation,
            object=row.object,
            confidence=1.0 if row.confidence is None else row.confidence,
            author=row.author,
            justification=row.justification,
            comment=Bilingual(row.comment, row.comment_ja),
            strict=row.strict,
        )
        for row in file.rows
        if row.relation is not None
    )


def mapping_file_of(crosswalk: Crosswalk) -> MappingFile:
    """Return a crosswalk of the library in the form that the writers take."""
    rows = tuple(
        MappingRow(
            id=mapping.id,
            subject=mapping.subject,
            object=mapping.object,
            relation=mapping.relation,
            strict=mapping.strict,
            confidence=mapping.confidence,
            author=mapping.author,
            justification=mapping.justification,
            comment=mapping.comment.en,
            predicate=f"oscal:{mapping.relation.value}",
            comment_ja=mapping.comment.ja,
        )
        for mapping in crosswalk.mappings
    )
    return MappingFile(
        name=crosswalk.name,
        format="sssom",
        title=crosswalk.title,
        subject_source=crosswalk.subject_source,
        object_source=crosswalk.object_source,
        covered=crosswalk.covered,
        rows=rows,
        problems=(),
    )
