from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
import yaml
from tests.bundled import bundled_library
from tests.interchange.mapping_examples import file_of, read, row, told

from kakehashi.interchange.ciso.framework_write import write_ciso_framework
from kakehashi.interchange.ciso.mapping_write import write_ciso_mappings
from kakehashi.interchange.mapping_ids import with_ids
from kakehashi.library.find_ids import finder
from kakehashi.model import Relation
from kakehashi.text.normalise import tidy

DATE = "2026-11-26"


@pytest.mark.parametrize("relation", list(Relation))
def test_a_row_comes_back(tmp_path: Path, relation: Relation):
    one = row(relation=relation, strength=7.0, justification="functional", comment="Why\nso: #1")
    write_ciso_mappings(tmp_path / "m.yaml", file_of(one), date=DATE)
    file = read(tmp_path / "m.yaml")
    (back,) = file.rows

    assert (file.format, file.subject_source, file.object_source, file.problems) == (
        "ciso-assistant",
        "a-1",
        "b-1",
        (),
    )
    kept = ("subject", "object", "relation", "strength", "justification", "comment")
    assert [getattr(back, name) for name in kept] == [getattr(one, name) for name in kept]


def test_every_crosswalk_of_the_library_comes_back_with_its_ids(tmp_path: Path):
    library = bundled_library()
    for crosswalk in library.crosswalks.values():
        write_ciso_mappings(tmp_path / "m.yaml", crosswalk, date=DATE)
        file = read(tmp_path / "m.yaml")
        assert [(r.subject, r.object) for r in file.rows] == [
            (m.subject.lower(), m.object.lower()) for m in crosswalk.mappings
        ]
        sides = crosswalk.subject_source, crosswalk.object_source
        back = with_ids(file, *(finder(library, side).find for side in sides))
        assert [(r.subject, r.object, r.relation) for r in back.rows] == [
            (m.subject, m.object, m.relation) for m in crosswalk.mappings
        ], crosswalk.name
        assert [tidy(r.comment) for r in back.rows] == [
            tidy(m.comment.en) for m in crosswalk.mappings
        ]


def test_mappings_name_provisions_as_frameworks_do(tmp_path: Path):
    library = bundled_library()
    crosswalk = library.crosswalks["japan-ai-act-2025--practices"]
    write_ciso_mappings(tmp_path / "m.yaml", crosswalk, date=DATE)
    said = yaml.safe_load((tmp_path / "m.yaml").read_text(encoding="utf-8"))
    (mapping_set,) = said["objects"]["requirement_mapping_sets"]
    known, libraries, frameworks = set(), [], []
    for prefix in ("japan-ai-act-2025", "practices"):
        write_ciso_framework(tmp_path / "f.yaml", library.frameworks[prefix])
        written = yaml.safe_load((tmp_path / "f.yaml").read_text(encoding="utf-8"))
        framework = written["objects"]["framework"]
        known |= {node["urn"] for node in framework["requirement_nodes"]}
        libraries.append(written["urn"])
        frameworks.append(framework["urn"])

    assert said["dependencies"] == libraries
    ends = [mapping_set[f"{side}_framework_urn"] for side in ("source", "target")]
    assert ends == frameworks
    for entry in mapping_set["requirement_mappings"]:
        assert {entry["source_requirement_urn"], entry["target_requirement_urn"]} <= known


def test_urns_of_others_stay_as_they_are(tmp_path: Path):
    urn = "urn:intuitem:risk:req_node:x:1"
    one = replace(row(), subject=urn, object="urn:intuitem:risk:req_node:y:2")
    file = replace(file_of(one), subject_source="urn:intuitem:risk:framework:x")
    write_ciso_mappings(tmp_path / "m.yaml", file, date=DATE)
    back = read(tmp_path / "m.yaml")

    assert (back.rows[0].subject, back.subject_source) == (urn, "urn:intuitem:risk:framework:x")


def test_what_a_set_has_no_place_for_is_listed(tmp_path: Path):
    one = row(confidence=0.5, strict=True, author="me", comment="a", comment_ja="b", strength=2.5)
    file = file_of(one, row("b-1:2", None), covered=frozenset({"a-1:1"}))
    problems = write_ciso_mappings(tmp_path / "m.yaml", file, date=DATE)
    found = replace(file, problems=tuple(problems))

    assert {value for value, _, _ in told(found, "KH-MAP-010")} == {
        *("confidence", "strict", "author", "comment_ja", "strength", "covered"),
    }
    assert told(found, "KH-MAP-023") == [("CISO Assistant", 1, "2")]


def test_a_hostile_name_becomes_a_harmless_urn(tmp_path: Path):
    file = replace(file_of(row()), name="../../x: [y]\n", title="a: b\n&c")
    write_ciso_mappings(tmp_path / "m.yaml", file, date=DATE)
    said = yaml.safe_load((tmp_path / "m.yaml").read_text(encoding="utf-8"))

    assert said["urn"] == "urn:kakehashi:risk:library:mapping-x---y"
    assert said["name"] == "a: b &c"
