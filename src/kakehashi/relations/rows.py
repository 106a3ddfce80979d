"""Rows: what was told. Mappings, hierarchy and decisions all become labelled rows."""

from __future__ import annotations

from dataclasses import dataclass

from kakehashi.model import Mapping, Relation
from kakehashi.relations.literals import DR, EQ, PO, PP, PPI

LENIENT: dict[Relation, int] = {
    Relation.EQUAL: EQ,
    Relation.SUBSET: EQ | PP,
    Relation.SUPERSET: EQ | PPI,
    Relation.INTERSECTS: EQ | PP | PPI | PO,
    Relation.NONE: DR,
}
"""subset means "subset or equal", intersects "overlaps somehow": what authors mostly mean."""

STRICT: dict[Relation, int] = {
    Relation.EQUAL: EQ,
    Relation.SUBSET: PP,
    Relation.SUPERSET: PPI,
    Relation.INTERSECTS: PO,
    Relation.NONE: DR,
}


@dataclass(frozen=True, slots=True)
class Row:
    """A told label between two nodes, with the id under which proofs refer to it."""

    id: str
    subject: str
    object: str
    label: int
    confidence: float = 1.0


def row_of(mapping: Mapping, *, strict: bool = False) -> Row:
    """Return the row that a mapping says, read strictly where it or the caller says so."""
    labels = STRICT if strict or mapping.strict else LENIENT
    label = labels[mapping.relation]
    return Row(mapping.id, mapping.subject, mapping.object, label, mapping.confidence)


def part_of(child: str, parent: str) -> Row:
    """Return the row of the hierarchy: a child is contained in its parent.

    Example:
        >>> part_of("f:1.1", "f:1").id
        'hierarchy:f:1.1'
    """
    return Row(f"hierarchy:{child}", child, parent, EQ | PP)
