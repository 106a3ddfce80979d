from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from tests.interchange.mapping_examples import codes, read, told

from kakehashi.errors import UnreadableError
from kakehashi.interchange.mapping_words import OSCAL_TOKENS
from kakehashi.model import Relation


def items(*ids: str) -> list[dict[str, str]]:
    return [{"type": "control", "id-ref": id_} for id_ in ids]


def entry(
    word: str = "subset-of", sources: str = "a", targets: str = "b", **more: Any
) -> dict[str, Any]:
    made = {"uuid": "u", "relationship": word, "sources": items(*sources.split())}
    return {**made, "targets": items(*targets.split()), **more}


def collection(*maps: dict[str, Any], **more: Any) -> dict[str, Any]:
    resource = {"type": "catalog", "href": "#source"}
    mapping = {
        "uuid": "u",
        "source-resource": resource,
        "target-resource": {"type": "catalog", "href": "target.json"},
        "maps": list(maps),
    }
    return {
        "mapping-collection": {
            "uuid": "u",
            "metadata": {"title": "One to two", "oscal-version": "1.2.0"},
            "provenance": {"method": "human", "matching-rationale": "semantic"},
            "mappings": [mapping],
            "back-matter": {"resources": [{"uuid": "source", "title": "One"}]},
            **more,
        }
    }


def written(path: Path, tree: dict[str, Any], kind: str = "json") -> Path:
    file = path / f"m.{kind}"
    text = json.dumps(tree) if kind == "json" else yaml.safe_dump(tree)
    file.write_text(text, encoding="utf-8")
    return file


@pytest.mark.parametrize("kind", ["json", "yaml"])
@pytest.mark.parametrize(("token", "relation"), OSCAL_TOKENS.items())
def test_every_relationship_of_the_model_is_a_relation(tmp_path: Path, kind, token, relation):
    file = read(written(tmp_path, collection(entry(token)), kind))
    (row,) = file.rows

    assert (
        file.format,
        file.title,
        file.subject_source,
        file.object_source,
    ) == ("oscal", "One to two", "One", "target.json")
    assert ("a", "b", relation, f"oscal:{token}", "semantic") == (
        row.subject,
        row.object,
        row.relation,
        row.predicate,
        row.justification,
    )
    assert file.problems == ()


@pytest.mark.parametrize("word", ["made-up", "subset", "Equal-To", ""])
def test_made_up_relationships_are_told_and_never_guessed(tmp_path: Path, word: str):
    file = read(written(tmp_path, collection(entry(word))))

    assert (file.rows, [(word, 1, "1")]) == ((), told(file, "KH-MAP-004"))


def test_a_relationship_of_another_namespace_has_no_meaning_of_oscal(tmp_path: Path):
    file = read(written(tmp_path, collection(entry("subset-of", ns="https://example.org/"))))

    assert (file.rows, "KH-MAP-004" in codes(file)) == ((), True)


@pytest.mark.parametrize(
    ("word", "sources", "targets", "pairs"),
    [
        ("subset-of", "a1 a2", "b", [("a1", "b", "subset-of"), ("a2", "b", "subset-of")]),
        ("subset-of", "a", "b1 b2", []),
        ("superset-of", "a", "b1 b2", [("a", "b1", "superset-of"), ("a", "b2", "superset-of")]),
        ("superset-of", "a1 a2", "b", []),
        ("equal-to", "a", "b1 b2", [("a", "b1", "superset-of"), ("a", "b2", "superset-of")]),
        ("equal-to", "a1 a2", "b1 b2", []),
        ("intersects-with", "a1 a2", "b", []),
        ("no-relationship", "a1 a2", "b", [("a1", "b", None), ("a2", "b", None)]),
        ("subset-of", "a a", "b", [("a", "b", "subset-of")]),
    ],
)
def test_several_at_once_give_only_what_follows_for_pairs(
    tmp_path: Path, word, sources, targets, pairs
):
    file = read(written(tmp_path, collection(entry(word, sources, targets))))
    wanted = [(s, o, Relation(relation or word)) for s, o, relation in pairs]

    assert wanted == [(row.subject, row.object, row.relation) for row in file.rows]
    assert len({row.id for row in file.rows}) == len(file.rows)
    if len(pairs) != 1:
        assert [(f"oscal:{word}", 1, "1")] == told(file, "KH-MAP-014" if pairs else "KH-MAP-013")


@pytest.mark.parametrize(
    ("score", "confidence", "code"),
    [
        ({"percentage": 0.25}, 0.25, None),
        ({"category": "unspecified"}, None, "KH-MAP-010"),
        ({"category": "high"}, None, "KH-MAP-010"),
        ({"category": "low"}, "left out", "KH-MAP-008"),
        ({"percentage": 0}, "left out", "KH-MAP-008"),
        ({"percentage": 40}, "left out", "KH-MAP-008"),
    ],
)
def test_confidence_is_a_figure_or_not_stated(tmp_path: Path, score, confidence, code):
    file = read(written(tmp_path, collection(entry(**{"confidence-score": score}))))

    assert confidence == (file.rows[0].confidence if file.rows else "left out")
    assert code in [*codes(file), None]


def test_confidence_and_rationale_of_the_collection_hold_for_its_maps(tmp_path: Path):
    provenance = {"matching-rationale": "functional", "confidence-score": {"percentage": 0.5}}
    own = {"matching-rationale": "syntactic", "confidence-score": {"percentage": 0.9}}
    tree = collection(entry(), entry("equal-to", "c", "d", **own), provenance=provenance)

    rows = read(written(tmp_path, tree)).rows
    assert [(row.confidence, row.justification) for row in rows] == [
        (0.5, "functional"),
        (0.9, "syntactic"),
    ]


def test_what_is_not_carried_over_is_listed(tmp_path: Path):
    more = {"qualifiers": [{}], "props": [{"name": "label", "value": "x"}]}
    file = read(written(tmp_path, collection(entry(**more))))

    assert {"maps.qualifiers", "maps.props"} == {value for value, *_ in told(file, "KH-MAP-010")}


@pytest.mark.parametrize(
    "tree",
    [
        {"mapping-collection": {"metadata": {}}},
        {"mapping-collection": {"mappings": "x"}},
        {"mapping-collection": ["x"]},
    ],
)
def test_a_collection_without_mappings_is_refused(tmp_path: Path, tree):
    with pytest.raises(UnreadableError) as caught:
        read(written(tmp_path, tree))
    assert caught.value.problem.code == "KH-MAP-028"


@pytest.mark.parametrize(
    "broken",
    [
        {"maps": "x"},
        {"maps": [1, "x", None]},
        {"maps": [{}]},
        {"maps": [{"relationship": "subset-of"}]},
        {"maps": [{"relationship": ["subset-of"], "sources": "a", "targets": {"id-ref": 3}}]},
        {"source-resource": "x", "maps": [{"relationship": {"type": "equal-to"}}]},
    ],
)
def test_fields_of_the_wrong_kind_give_problems_not_faults(tmp_path: Path, broken):
    file = read(written(tmp_path, {"mapping-collection": {"mappings": [broken]}}))

    assert (file.rows, codes(file)[-1]) == ((), "KH-MAP-021")
