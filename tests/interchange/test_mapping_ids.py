"""Rows get the ids of the library; what is not found is listed and proves nothing."""

from __future__ import annotations

from kakehashi.interchange.mapping_file import MappingFile, MappingRow
from kakehashi.interchange.mapping_ids import with_ids
from kakehashi.model import Relation

KNOWN = {"One": "a:1", "Two": "a:2", "B": "b:1"}


def file(*pairs: tuple[str, str], covered: str = "") -> MappingFile:
    rows = tuple(
        MappingRow(f"f.csv#{n}", x, y, Relation.SUPERSET) for n, (x, y) in enumerate(pairs, 2)
    )
    return MappingFile("f.csv", "strm", "", "a", "b", frozenset(covered.split()), rows, ())


def test_both_sides_are_found():
    found = with_ids(file(("One", "B")), KNOWN.get, KNOWN.get)
    assert [(row.subject, row.object) for row in found.rows] == [("a:1", "b:1")]
    assert found.problems == ()


def test_a_side_without_a_finder_stays_as_it_is():
    found = with_ids(file(("One", "x y z")), KNOWN.get, None)
    assert [(row.subject, row.object) for row in found.rows] == [("a:1", "x y z")]


def test_rows_with_unknown_ids_are_left_out_and_listed_with_their_number():
    found = with_ids(file(("One", "?"), ("One", "B"), ("Nine", "?")), KNOWN.get, KNOWN.get)
    assert len(found.rows) == 1
    (problem,) = found.problems
    assert (problem.code, problem.severity) == ("KH-MAP-030", "warning")
    assert problem.details["ids"] == "?, Nine"
    assert problem.details["rows"] == 2


def test_a_subject_that_lost_a_row_is_no_longer_covered():
    pairs = (("One", "B"), ("One", "?"), ("Two", "B"))
    found = with_ids(file(*pairs, covered="One Two"), KNOWN.get, KNOWN.get)
    assert found.covered == {"a:2"}
