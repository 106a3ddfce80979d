from __future__ import annotations

import pytest

from kakehashi.model import Mapping, Relation
from kakehashi.relations.index import Index
from kakehashi.relations.literals import EQ, PO, PP, PPI, Literal
from kakehashi.relations.paths import find_path
from kakehashi.relations.rows import LENIENT, STRICT, part_of, row_of
from kakehashi.text.bilingual import Bilingual


def mapping(relation: Relation, *, strict: bool = False) -> Mapping:
    return Mapping("m", "f:1", relation, "g:1", 0.5, "me", "by hand", Bilingual("", ""), strict)


@pytest.mark.parametrize(
    ("relation", "label"),
    [
        (Relation.EQUAL, EQ),
        (Relation.SUBSET, EQ | PP),
        (Relation.SUPERSET, EQ | PPI),
        (Relation.INTERSECTS, EQ | PP | PPI | PO),
    ],
)
def test_rows_are_read_leniently(relation: Relation, label: int):
    assert label == row_of(mapping(relation)).label


@pytest.mark.parametrize("relation", Relation)
def test_a_strict_row_says_one_base_relation(relation: Relation):
    expected = STRICT[relation]
    assert expected.bit_count() == 1
    assert expected == row_of(mapping(relation, strict=True)).label
    assert expected == row_of(mapping(relation), strict=True).label


@pytest.mark.parametrize("relation", Relation)
def test_a_strict_reading_never_allows_what_the_lenient_one_excludes(relation: Relation):
    assert STRICT[relation] == STRICT[relation] & LENIENT[relation]


def test_a_row_keeps_id_and_confidence_of_its_mapping():
    row = row_of(mapping(Relation.EQUAL))
    assert (row.id, row.subject, row.object, row.confidence) == ("m", "f:1", "g:1", 0.5)


def test_a_child_is_contained_in_its_parent_but_the_parent_not_in_the_child():
    index = Index([part_of("f:1.1", "f:1")])
    assert find_path(index, Literal.PART, "f:1.1", "f:1") is not None
    assert find_path(index, Literal.PART, "f:1", "f:1.1") is None
    assert find_path(index, Literal.NOT_PART, "f:1", "f:1.1") is None
