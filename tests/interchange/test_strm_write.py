from __future__ import annotations

import csv
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook
from tests.bundled import bundled_library
from tests.interchange.mapping_examples import codes, file_of, read, row, told

from kakehashi.interchange.mapping_file import MappingFile
from kakehashi.interchange.strm_write import FIELDS, write_strm
from kakehashi.model import Relation
from kakehashi.text.normalise import tidy

KEPT = ("subject", "object", "relation", "strength")


def written(path: Path, file: MappingFile, name: str = "m.csv") -> MappingFile:
    write_strm(path / name, file)
    return read(path / name)


def kept(file: MappingFile) -> list[tuple[object, ...]]:
    return [tuple(getattr(one, name) for name in KEPT) for one in file.rows]


@pytest.mark.parametrize("name", ["m.csv", "m.xlsx"])
@pytest.mark.parametrize("relation", list(Relation))
def test_a_row_comes_back(tmp_path: Path, name: str, relation: Relation):
    one = row(relation=relation, strength=7.0, justification="functional", comment="=Why, so?")
    back = written(tmp_path, file_of(one), name)

    assert kept(back) == kept(file_of(one))
    assert (back.format, back.rows[0].justification, back.rows[0].comment) == (
        "strm",
        "functional",
        "=Why, so?",
    )
    assert not [problem for problem in back.problems if problem.severity == "error"]


def test_the_twelve_fields_stand_in_the_order_of_the_report(tmp_path: Path):
    write_strm(tmp_path / "m.xlsx", file_of(row()))

    sheet = load_workbook(tmp_path / "m.xlsx").active
    assert tuple(cell.value for cell in sheet[1]) == FIELDS
    assert len(FIELDS) == 12


def test_every_crosswalk_of_the_library_comes_back(tmp_path: Path):
    library = bundled_library()
    for crosswalk in library.crosswalks.values():
        problems = write_strm(tmp_path / "m.csv", crosswalk)
        assert not [p for p in problems if p.severity == "error"]
        back = read(tmp_path / "m.csv")
        assert [(r.subject, r.object, r.relation) for r in back.rows] == [
            (m.subject, m.object, m.relation) for m in crosswalk.mappings
        ]
        assert [tidy(r.comment) for r in back.rows] == [
            tidy(m.comment.en) for m in crosswalk.mappings
        ]


def test_descriptions_are_written_and_not_taken_for_ids(tmp_path: Path):
    write_strm(tmp_path / "m.csv", file_of(row()), lambda ref, language: f"{ref} {language}")
    line = list(csv.reader((tmp_path / "m.csv").read_text("utf-8-sig").splitlines()))[1]

    assert (line[1], line[9]) == ("a-1:1 en", "b-1:1 en")
    assert read(tmp_path / "m.csv").rows[0].object == "b-1:1"


def test_what_the_sheet_has_no_place_for_is_listed_with_counts(tmp_path: Path):
    one = row(confidence=0.5, strict=True, author="me", comment="Why", comment_ja="理由")
    two = replace(one, object="b-1:2", confidence=None)
    hint = row("b-1:3", None)
    file = replace(file_of(one, two, hint, covered=frozenset({"a-1:1"})), licence="x")
    problems = write_strm(tmp_path / "m.csv", file)
    found = replace(file, problems=tuple(problems))

    lost = {value: count for value, count, _ in told(found, "KH-MAP-010")}
    assert lost == {
        "confidence": 1,
        "strict": 2,
        "author": 2,
        "comment_ja": 2,
        "covered": 1,
        "title": 1,
        "subject_source": 1,
        "object_source": 1,
        "licence": 1,
    }
    assert told(found, "KH-MAP-023") == [("STRM", 1, "3")]


def test_in_japanese_the_english_comment_is_what_is_lost(tmp_path: Path):
    file = file_of(row(comment="Why", comment_ja="理由"))
    problems = write_strm(tmp_path / "m.csv", file, language="ja")

    assert ("comment_en", 1, "1") in told(replace(file, problems=tuple(problems)), "KH-MAP-010")
    assert read(tmp_path / "m.csv").rows[0].comment == "理由"


def test_without_a_relation_nothing_is_written(tmp_path: Path):
    file = file_of(row(relation=None))
    problems = write_strm(tmp_path / "m.csv", file)

    assert "KH-MAP-021" in codes(replace(file, problems=tuple(problems)))
    assert not (tmp_path / "m.csv").exists()


@given(st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=1))
def test_any_comment_comes_back(tmp_path_factory, comment: str):
    if comment.startswith("'"):
        return
    path = tmp_path_factory.mktemp("strm")
    assert written(path, file_of(row(comment=comment))).rows[0].comment == comment
