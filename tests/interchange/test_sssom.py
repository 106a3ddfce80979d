from __future__ import annotations

from pathlib import Path

import pytest
from tests.interchange.mapping_examples import BY_HAND, HEADER, codes, read, sssom, told

from kakehashi.errors import UnreadableError
from kakehashi.interchange.mapping_words import HINTS
from kakehashi.model import Relation

BLOCK = """curie_map:
  a: https://example.org/a/
  b: https://example.org/b/
mapping_set_title: A to B
license: https://example.org/licence
subject_source: a
object_source: b
"""


@pytest.mark.parametrize(
    ("token", "relation"),
    [*((r.value, r) for r in Relation), ("equivalent-to", Relation.EQUAL)],
)
def test_tokens_of_oscal_are_relations(tmp_path: Path, token: str, relation: Relation):
    (row,) = read(sssom(tmp_path, f"a:1 | oscal:{token} | b:1 | {BY_HAND}")).rows

    assert (relation, f"oscal:{token}", "m.tsv#2") == (row.relation, row.predicate, row.id)


@pytest.mark.parametrize("word", HINTS)
def test_predicates_of_skos_and_owl_are_hints(tmp_path: Path, word: str):
    file = read(sssom(tmp_path, f"a:1 | {word} | b:1 | {BY_HAND}"))

    assert [(None, word)] == [(row.relation, row.predicate) for row in file.rows]
    assert [(word, 1, "2")] == told(file, "KH-MAP-025")


@pytest.mark.parametrize("how", ["option", "metadata"])
@pytest.mark.parametrize(
    ("word", "relation"),
    [
        ("skos:exactMatch", Relation.EQUAL),
        ("skos:broadMatch", Relation.SUBSET),
        ("skos:narrowMatch", Relation.SUPERSET),
        ("skos:relatedMatch", Relation.INTERSECTS),
        ("skos:closeMatch", None),
    ],
)
def test_skos_states_relations_only_where_sets_are_meant(tmp_path: Path, how, word, relation):
    block = "kakehashi_set_like: true" if how == "metadata" else ""
    path = sssom(tmp_path, f"a:1 | {word} | b:1 | {BY_HAND}", block=block)
    (row,) = read(path, set_like=how == "option").rows

    assert (relation, word) == (row.relation, row.predicate)


@pytest.mark.parametrize("word", ["noMatch", "oscal:sort-of", "ex:hasRelated", "subset-of", ""])
def test_words_that_are_unknown_are_told_and_never_guessed(tmp_path: Path, word: str):
    file = read(sssom(tmp_path, f"a:1 | {word} | b:1 | {BY_HAND}"), set_like=True)

    assert file.rows == ()
    assert [(word, 1, "2")] == told(file, "KH-MAP-004")


MODIFIED = f"predicate_modifier\tstrict\t{HEADER}"


def test_not_overlapping_is_no_relationship(tmp_path: Path):
    row = f"Not |  | a:1 | oscal:intersects-with | b:1 | {BY_HAND}"
    (read_row,) = read(sssom(tmp_path, row, header=MODIFIED)).rows

    assert (read_row.relation, read_row.predicate) == (Relation.NONE, "Not oscal:intersects-with")


@pytest.mark.parametrize(
    "begin",
    [
        "Not |  | a:1 | oscal:equal-to",
        "Not |  | a:1 | skos:exactMatch",
        "Not |  | a:1 | oscal:no-relationship",
        "Not | true | a:1 | oscal:intersects-with",
        "Maybe |  | a:1 | oscal:intersects-with",
    ],
)
def test_other_modified_rows_are_listed_and_left_out(tmp_path: Path, begin: str):
    file = read(sssom(tmp_path, f"{begin} | b:1 | {BY_HAND}", header=MODIFIED))

    assert file.rows == ()
    assert "KH-MAP-011" in codes(file)


def test_metadata_above_the_rows(tmp_path: Path):
    file = read(sssom(tmp_path, f"a:1 | oscal:equal-to | b:1 | {BY_HAND}", block=BLOCK))

    assert (
        file.title,
        file.subject_source,
        file.object_source,
        file.licence,
    ) == ("A to B", "a", "b", "https://example.org/licence")
    assert file.problems == ()
    assert dict(file.prefixes)["a"] == "https://example.org/a/"
    assert file.rows[0].id == "m.tsv#9"


@pytest.mark.parametrize("beside", ["m.sssom.yml", "mapping_set.yml"])
def test_metadata_in_a_file_beside(tmp_path: Path, beside: str):
    (tmp_path / beside).write_text("mapping_set_title: Beside\ncovered:\n- a:1\n", "utf-8")
    file = read(sssom(tmp_path, f"a:1 | oscal:equal-to | b:1 | {BY_HAND}"))

    assert ("Beside", {"a:1"}) == (file.title, file.covered)


def test_a_file_beside_several_tables_describes_none_of_them(tmp_path: Path):
    (tmp_path / "mapping_set.yml").write_text("covered:\n- a:1\n", "utf-8")
    path = sssom(tmp_path, f"a:1 | oscal:equal-to | b:1 | {BY_HAND}")
    sssom(tmp_path, "", name="other.tsv")

    assert read(path).covered == frozenset()


@pytest.mark.parametrize("block", ["x: &x 1\ny: *x", "title: 'open", "- a", "covered: [a:1"])
def test_metadata_that_cannot_be_read_is_told_and_the_rows_are_read(tmp_path: Path, block: str):
    file = read(sssom(tmp_path, f"a:1 | oscal:equal-to | b:1 | {BY_HAND}", block=block))

    assert (1, frozenset()) == (len(file.rows), file.covered)
    assert "KH-MAP-017" in codes(file)


def test_prefixes_are_checked_only_against_a_curie_map(tmp_path: Path):
    row = f"x:1 | oscal:equal-to | b:1 | {BY_HAND}"

    assert "KH-MAP-015" not in codes(read(sssom(tmp_path, row)))
    assert told(read(sssom(tmp_path, row, block=BLOCK)), "KH-MAP-015") == [("x", 1, "…")]


COVERED = "covered:\n- a:1\n- a:2\n- a:3\n- a:4\n- a:5"


def test_a_subject_is_not_covered_when_one_of_its_rows_is_missing(tmp_path: Path):
    file = read(
        sssom(
            tmp_path,
            f"a:1 | oscal:superset-of | b:1 | {BY_HAND}",
            f"a:2 | oscal:superset-of | b:1 | {BY_HAND}",
            f"a:2 | oscal:made-up | b:2 | {BY_HAND}",
            f"a:3 | oscal:superset-of | b:1 | {BY_HAND}",
            f"a:3 | skos:exactMatch | b:2 | {BY_HAND}",
            f"b:9 | oscal:subset-of | a:4 | {BY_HAND}",
            f"a:4 | oscal:superset-of | b:9 | {BY_HAND}",
            f"a:4 | oscal:superset-of | b:8 | {BY_HAND}",
            block=COVERED,
        )
    )

    assert {"a:1"} == file.covered
    assert [value for value, *_ in told(file, "KH-MAP-016")] == ["a:2", "a:3", "a:4", "a:5"]


FULL = f"{HEADER}\tconfidence\tauthor_id\tcomment\tcomment_ja\tstrict\tsubject_label"


def test_all_cells_of_a_row(tmp_path: Path):
    cells = f"a:1 | oscal:subset-of | b:1 | {BY_HAND} | 0.7 | orcid:1 | Why | 理由 | true | Label"
    file = read(sssom(tmp_path, cells, header=FULL))
    (row,) = file.rows

    assert (
        row.confidence,
        row.author,
        row.justification,
        row.comment,
        row.comment_ja,
        row.strict,
        row.strength,
    ) == (0.7, "orcid:1", BY_HAND, "Why", "理由", True, None)
    assert told(file, "KH-MAP-010") == [("subject_label", 1, "…")]


@pytest.mark.parametrize("written", ["0", "-1", "1.1", "nan", "inf", "high", "0,8"])
def test_a_row_with_a_wrong_confidence_is_not_taken_as_certain(tmp_path: Path, written: str):
    cells = f"a:1 | oscal:subset-of | b:1 | {BY_HAND} | {written}"
    file = read(sssom(tmp_path, cells, header=f"{HEADER}\tconfidence"))

    assert file.rows == ()
    assert [(written, 1, "2")] == told(file, "KH-MAP-008")


def test_rows_that_say_the_same_again_are_kept_once_and_contradictions_stay(tmp_path: Path):
    file = read(
        sssom(
            tmp_path,
            f"a:1 | oscal:subset-of | b:1 | {BY_HAND}",
            "a:1 | oscal:subset-of | b:1 | semapv:LexicalMatching",
            f"b:1 | oscal:superset-of | a:1 | {BY_HAND}",
            f"a:1 | oscal:no-relationship | b:1 | {BY_HAND}",
        )
    )

    assert [row.id for row in file.rows] == ["m.tsv#2", "m.tsv#5"]
    assert told(file, "KH-MAP-006") == [("", 2, "3, 4")]


@pytest.mark.parametrize(
    ("row", "code"),
    [
        (f" | oscal:subset-of | b:1 | {BY_HAND}", "KH-MAP-005"),
        (f"a:1 | oscal:subset-of |  | {BY_HAND}", "KH-MAP-005"),
        (f"a:1 | oscal:equal-to | a:1 | {BY_HAND}", "KH-MAP-007"),
        (f"a:1 | skos:exactMatch | sssom:NoTermFound | {BY_HAND}", "KH-MAP-012"),
        (f"a:1 | oscal:equal-to | b:1 | {BY_HAND} | shifted", "KH-MAP-020"),
    ],
)
def test_rows_that_relate_no_two_provisions_are_left_out(tmp_path: Path, row: str, code: str):
    file = read(sssom(tmp_path, row))

    assert file.rows == ()
    assert [code, "KH-MAP-021"] == codes(file)


def test_a_row_without_justification_is_kept_as_unspecified(tmp_path: Path):
    file = read(sssom(tmp_path, "a:1 | oscal:equal-to | b:1"))

    assert file.rows[0].justification == "semapv:UnspecifiedMatching"
    assert codes(file) == ["KH-MAP-027"]


@pytest.mark.parametrize("missing", ["subject_id", "predicate_id", "object_id"])
def test_a_missing_column_is_named(tmp_path: Path, missing: str):
    header = HEADER.replace(missing, "other")
    with pytest.raises(UnreadableError) as caught:
        read(sssom(tmp_path, "x | y | z | w", header=header, block="license: x"))
    problem = caught.value.problem

    assert ("KH-MAP-003", missing, 2) == (
        problem.code,
        problem.details["column"],
        problem.where.line,
    )


def test_commas_may_separate_the_cells(tmp_path: Path):
    path = tmp_path / "m.csv"
    path.write_text('subject_id,predicate_id,object_id\na:1,oscal:equal-to,"b:1,2"\n', "utf-8")

    assert read(path).rows[0].object == "b:1,2"


def test_text_that_a_spreadsheet_would_run_is_kept_and_told(tmp_path: Path):
    cells = f'a:1 | oscal:equal-to | b:1 | {BY_HAND} | =HYPERLINK("http://192.0.2.1")'
    file = read(sssom(tmp_path, cells, header=f"{HEADER}\tcomment"))

    assert file.rows[0].comment == '=HYPERLINK("http://192.0.2.1")'
    assert codes(file) == ["KH-MAP-018"]


def test_sources_are_taken_from_the_rows_where_all_name_the_same(tmp_path: Path):
    header = f"{HEADER}\tsubject_source\tobject_source"
    file = read(
        sssom(
            tmp_path,
            f"a:1 | oscal:equal-to | b:1 | {BY_HAND} | fw:a | fw:b",
            f"a:2 | oscal:equal-to | b:2 | {BY_HAND} | fw:a | fw:c",
            header=header,
        )
    )

    assert (file.subject_source, file.object_source) == ("fw:a", "")
