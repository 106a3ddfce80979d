"""What is written can be read again without loss, through each of the two formats."""

from __future__ import annotations

import json
import re
import tempfile
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from tests.bundled import bundled_library
from tests.interchange.mapping_examples import file_of, read, row, without_ids

from kakehashi.errors import UsageError
from kakehashi.interchange.mapping_file import MappingFile, mapping_file_of
from kakehashi.interchange.oscal.mapping_out import write_oscal
from kakehashi.interchange.sssom_write import write_sssom
from kakehashi.model import Relation

NOW = datetime(2026, 11, 25, 12, 0, tzinfo=UTC)
Writer = Callable[[Path, MappingFile], list]


def as_sssom(path: Path, file: MappingFile) -> list:
    return write_sssom(path, file, date="2026-11-25")


def as_oscal(path: Path, file: MappingFile) -> list:
    return write_oscal(path, file, last_modified=NOW)


BOTH = pytest.mark.parametrize("write", [as_sssom, as_oscal])
ODD = ['=cmd|"/C calc"!A0', "\t", "a\tb\n\nc", '"', '""', "'=x", "#x", "\r", " x ", "-", "\x00"]


def again(folder: Path, write: Writer, file: MappingFile) -> MappingFile:
    write(folder / "out", file)
    return read(folder / "out")


@BOTH
@pytest.mark.parametrize("name", sorted(bundled_library().crosswalks))
def test_crosswalks_of_the_library(tmp_path: Path, write: Writer, name: str):
    crosswalk = bundled_library().crosswalks[name]
    file = mapping_file_of(crosswalk)
    found = again(tmp_path, write, file)

    assert without_ids(file) == without_ids(found)
    assert (file.covered, file.title, file.subject_source, file.object_source) == (
        found.covered,
        found.title,
        found.subject_source,
        found.object_source,
    )


@BOTH
@pytest.mark.parametrize("name", sorted(bundled_library().crosswalks))
def test_files_of_the_library_say_what_the_library_loads(tmp_path: Path, write: Writer, name: str):
    crosswalk = bundled_library().crosswalks[name]
    file = read(Path(crosswalk.folder) / "mappings.sssom.tsv")

    assert without_ids(mapping_file_of(crosswalk)) == without_ids(file)
    assert crosswalk.covered == file.covered


ROWS = st.builds(
    row,
    st.sampled_from(["b-1:1", "b-1:2", "b-1:x y", "c:1"]),
    st.sampled_from([*Relation, None]),
    strict=st.booleans(),
    confidence=st.none() | st.floats(0, 1, exclude_min=True),
    strength=st.none() | st.floats(1, 10),
    author=st.sampled_from(["", "me", "orcid:0000", "A Person | B"]),
    justification=st.sampled_from(["semantic", "x:y", "by vote of all", "functional"]),
    comment=st.text() | st.sampled_from(ODD),
    comment_ja=st.text() | st.sampled_from([*ODD, "理由"]),
)


def said(told) -> tuple:
    return told.object, told.relation or told.predicate, told.strict and bool(told.relation)


@BOTH
@given(rows=st.lists(ROWS, min_size=1, max_size=4, unique_by=said))
def test_any_rows(write: Writer, rows):
    file = file_of(*rows)
    with tempfile.TemporaryDirectory() as folder:
        found = again(Path(folder), write, file)

    assert without_ids(file) == without_ids(found)


@BOTH
@pytest.mark.parametrize("text", ODD)
def test_odd_comments(tmp_path: Path, write: Writer, text: str):
    file = file_of(row(comment=text, comment_ja=text))

    assert without_ids(file) == without_ids(again(tmp_path, write, file))


@BOTH
def test_hints_words_as_written_licence_and_covered(tmp_path: Path, write: Writer):
    rows = (row(predicate="subset"), row("b-1:2", None), row("b-1:3", subject="a-1:2"))
    file = replace(file_of(*rows, covered=frozenset({"a-1:2"})), licence="https://example.org/l")
    found = again(tmp_path, write, file)

    assert without_ids(file) == without_ids(found)
    assert (file.licence, file.covered) == (found.licence, found.covered)


@BOTH
def test_the_same_content_gives_the_same_file(tmp_path: Path, write: Writer):
    write(tmp_path / "one", file_of(row(), row("b-1:2")))
    write(tmp_path / "two", file_of(row(), row("b-1:2")))

    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()
    assert {"one", "two"} == {path.name for path in tmp_path.iterdir()}


@BOTH
@pytest.mark.parametrize("kind", ["ciso", "strm"])
def test_files_of_other_tools(tmp_path: Path, write: Writer, kind: str):
    if kind == "ciso":
        one = {"source_requirement_urn": "urn:x:a:1", "target_requirement_urn": "urn:x:b:1"}
        one |= {"relationship": "intersect", "rationale": "semantic", "annotation": "=1+1"}
        ends = {"source_framework_urn": "urn:x:a", "target_framework_urn": "urn:x:b"}
        sets = [{"name": "A", **ends, "requirement_mappings": [one]}]
        text = yaml.safe_dump({"urn": "x", "objects": {"requirement_mapping_sets": sets}})
    else:
        text = "FDE,Relationship,RDE,Strength,Rationale\nF 1,Equal,R-1,9,Functional\n"
    (tmp_path / "m").write_text(text, encoding="utf-8")
    file = read(tmp_path / "m")
    found = again(tmp_path, write, file)

    assert len(file.rows) == 1
    assert without_ids(file) == without_ids(found)
    assert (file.subject_source, file.object_source) == (found.subject_source, found.object_source)


def test_sssom_declares_its_prefixes_and_extensions(tmp_path: Path):
    told = row(strict=True, strength=2.0, author="orcid:1", predicate="subset")
    write_sssom(tmp_path / "m", file_of(told), date="2026-11-25", licence="https://x.org/l")
    text = (tmp_path / "m").read_text(encoding="utf-8")
    block = yaml.safe_load("\n".join(line[1:] for line in text.split("\n") if line[:1] == "#"))

    assert {"a-1", "b-1", "kakehashi", "orcid", "oscal"} == set(block["curie_map"])
    assert {"strict", "strength", "predicate_written"} == {
        slot["slot_name"] for slot in block["extension_definitions"]
    }
    assert block["license"] == "https://x.org/l"
    assert re.fullmatch(r"urn:uuid:[0-9a-f-]{36}", block["mapping_set_id"])


def test_sssom_without_a_stated_licence_says_so(tmp_path: Path):
    as_sssom(tmp_path / "m", file_of(row()))

    assert "#license: https://w3id.org/sssom/license/unspecified\n" in (tmp_path / "m").read_text()


def test_what_other_readers_may_stumble_over_is_told(tmp_path: Path):
    file = file_of(row("no prefix", comment="=1"), row("b-1:2", None, predicate="x:unknown"))

    assert {"KH-MAP-018", "KH-MAP-022", "KH-MAP-023"} == {
        problem.code for problem in as_sssom(tmp_path / "m", file)
    }
    assert [problem.code for problem in as_oscal(tmp_path / "o", file)] == ["KH-MAP-023"]


def test_oscal_without_rows_is_not_written(tmp_path: Path):
    problems = as_oscal(tmp_path / "m", file_of(row("b-1:1", None, predicate="x:unknown")))

    assert [problem.code for problem in problems] == ["KH-MAP-021", "KH-MAP-023"]
    assert list(tmp_path.iterdir()) == []


def test_oscal_demands_a_time_zone(tmp_path: Path):
    with pytest.raises(UsageError) as caught:
        write_oscal(tmp_path / "m", file_of(row()), last_modified=NOW.replace(tzinfo=None))
    assert caught.value.problem.code == "KH-OSC-014"


UUID5 = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")
LINE = re.compile(r"\S(.*\S)?")


def test_oscal_has_the_shape_of_the_model(tmp_path: Path):
    rows = (
        row(author="two\nlines", comment_ja=" x "),
        row("b-1:2", None),
        row("b-1:3", strict=True),
    )
    as_oscal(tmp_path / "m", file_of(*rows, covered=frozenset({"a-1:1"})))
    whole = json.loads((tmp_path / "m").read_text(encoding="utf-8"))["mapping-collection"]
    (mapping,) = whole["mappings"]
    resources = {f"#{resource['uuid']}" for resource in whole["back-matter"]["resources"]}
    maps = mapping["maps"]

    assert {"uuid", "metadata", "provenance", "mappings", "back-matter"} == set(whole)
    assert {"title", "last-modified", "version", "oscal-version"} == set(whole["metadata"])
    assert {mapping["source-resource"]["href"], mapping["target-resource"]["href"]} == resources
    ids = [whole["uuid"], mapping["uuid"], *(entry["uuid"] for entry in maps)]
    assert len(set(ids)) == len(ids)
    assert all(map(UUID5.fullmatch, ids))
    assert [entry["sources"][0]["id-ref"] for entry in maps] == ["_1", "_1", "_1"]
    props = [prop for entry in (mapping, *maps) for prop in entry.get("props", [])]
    assert props
    assert all(LINE.fullmatch(prop["value"]) for prop in props)
