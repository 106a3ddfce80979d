from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from tests.interchange.mapping_examples import codes, read, told

from kakehashi.errors import UnreadableError
from kakehashi.model import Relation


def entry(word: str = "subset", source: str = "a:1", target: str = "b:1", **more: Any):
    urn = "urn:x:req_node"
    ends = {
        "source_requirement_urn": f"{urn}:{source}",
        "target_requirement_urn": f"{urn}:{target}",
    }
    return {**ends, "relationship": word, **more}


def mapping_set(*entries: dict[str, Any], source: str = "urn:x:a", target: str = "urn:x:b"):
    ends = {"source_framework_urn": source, "target_framework_urn": target}
    return {"name": "A to B", **ends, "requirement_mappings": list(entries)}


def library(path: Path, objects: dict[str, Any]) -> Path:
    file = path / "m.yaml"
    tree = {"urn": "urn:x:library", "name": "Library", "objects": objects}
    file.write_text(yaml.safe_dump(tree), encoding="utf-8")
    return file


@pytest.mark.parametrize("form", ["sets", "set", "set in a list"])
def test_the_sets_of_a_library(tmp_path: Path, form: str):
    more = {"strength_of_relationship": 7, "rationale": "Functional", "annotation": "Why"}
    one = mapping_set(entry(**more))
    key = "requirement_mapping_sets" if form == "sets" else "requirement_mapping_set"
    file = read(library(tmp_path, {key: one if form == "set" else [one]}))
    (row,) = file.rows

    assert (
        file.format,
        file.title,
        file.subject_source,
        file.object_source,
        file.problems,
    ) == ("ciso-assistant", "A to B", "urn:x:a", "urn:x:b", ())
    assert (
        row.id,
        row.subject,
        row.relation,
        row.predicate,
        row.strength,
    ) == ("m.yaml#1", "urn:x:req_node:a:1", Relation.SUBSET, "subset", 7.0)
    assert (row.justification, row.comment, row.confidence) == ("functional", "Why", None)


@pytest.mark.parametrize(
    ("word", "relation"),
    [
        ("equal", Relation.EQUAL),
        ("subset", Relation.SUBSET),
        ("superset", Relation.SUPERSET),
        ("intersect", Relation.INTERSECTS),
        ("not_related", Relation.NONE),
        ("overlap", None),
        ("", None),
    ],
)
def test_words_of_the_format(tmp_path: Path, word: str, relation: Relation | None):
    file = read(library(tmp_path, {"requirement_mapping_sets": [mapping_set(entry(word))]}))

    assert [relation] * bool(relation) == [row.relation for row in file.rows]
    assert ([] if relation else [(word, 1, "1")]) == told(file, "KH-MAP-004")


def test_a_set_turned_round_says_nothing_new(tmp_path: Path):
    back = mapping_set(entry("superset", "b:1", "a:1"), source="urn:x:b", target="urn:x:a")
    file = read(library(tmp_path, {"requirement_mapping_sets": [mapping_set(entry()), back]}))

    assert [row.id for row in file.rows] == ["m.yaml#1"]
    assert codes(file) == ["KH-MAP-006"]


def test_more_pairs_of_frameworks_and_other_objects_are_told(tmp_path: Path):
    other = mapping_set(entry(target="c:1"), target="urn:x:c")
    sets = {"requirement_mapping_sets": [mapping_set(entry()), other], "threats": ["x"]}
    file = read(library(tmp_path, sets))

    assert len(file.rows) == 2
    assert {"KH-MAP-024", "KH-MAP-010"} == set(codes(file))


@pytest.mark.parametrize(
    "objects",
    [{"framework": {"urn": "x"}}, {"requirement_mapping_sets": "x"}, {"x": []}],
)
def test_a_library_without_mappings_is_refused(tmp_path: Path, objects: dict[str, Any]):
    with pytest.raises(UnreadableError) as caught:
        read(library(tmp_path, objects))
    assert caught.value.problem.code == "KH-MAP-028"


@pytest.mark.parametrize("broken", ["x", [1], [None], [{"relationship": ["equal"]}], [[]]])
def test_fields_of_the_wrong_kind_give_problems_not_faults(tmp_path: Path, broken: Any):
    objects = {"requirement_mapping_sets": [{"requirement_mappings": broken}]}
    file = read(library(tmp_path, objects))

    assert (file.rows, codes(file)[-1]) == ((), "KH-MAP-021")
