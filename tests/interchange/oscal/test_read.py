"""Whatever a file holds, reading it gives a document or a problem, never a fault."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.bundled import bundled_library

from kakehashi.errors import KakehashiError, Problem, UnreadableError
from kakehashi.interchange.oscal.catalog_in import framework_of, is_ours
from kakehashi.interchange.oscal.check import check_document
from kakehashi.interchange.oscal.decisions_in import DECIDED, read_decided
from kakehashi.interchange.oscal.document import MODELS
from kakehashi.interchange.oscal.foreign_catalog import foreign_framework
from kakehashi.interchange.oscal.plan_in import read_plan
from kakehashi.interchange.oscal.profile_in import chosen_in
from kakehashi.interchange.oscal.read import OscalFile, read_document

BOMB = '<?xml version="1.0"?><!DOCTYPE c [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><catalog>&b;</catalog>'


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (BOMB.encode(), "KH-OSC-001"),
        (b"", "KH-OSC-001"),
        (b"just words", "KH-OSC-001"),
        (b'{"system-security-plan": {}}', "KH-OSC-001"),
        (b'{"catalog": []}', "KH-OSC-001"),
        (b"\x00\x01\x02\xff", "KH-OSC-001"),
        (b'{"catalog": {"a": ' + b"[" * 10**5, "KH-OSC-001"),
        (b"catalog: &a {x: *a}", "KH-OSC-001"),
    ],
)
def test_what_is_no_document_is_told(tmp_path: Path, content: bytes, code: str):
    path = tmp_path / "file"
    path.write_bytes(content)
    with pytest.raises(UnreadableError) as caught:
        read_document(path)
    assert caught.value.problem.code in {code, "KH-MAP-002"}


@pytest.mark.parametrize("name", ["deep.json", "deep.yaml"])
def test_deep_nesting_is_told(tmp_path: Path, name: str):
    path = tmp_path / name
    depth = 200
    path.write_text('{"catalog": {"groups": ' + "[" * depth + "]" * depth + "}}", encoding="utf-8")
    with pytest.raises(UnreadableError) as caught:
        read_document(path)
    assert caught.value.problem.code == "KH-MAP-002"


def test_a_file_of_100_megabytes_is_refused_unread(tmp_path: Path):
    path = tmp_path / "large.json"
    with path.open("wb") as file:
        file.truncate(100 * 2**20)
    with pytest.raises(UnreadableError) as caught:
        read_document(path)
    assert caught.value.problem.code == "KH-MAP-026"


def test_a_missing_file_is_told(tmp_path: Path):
    with pytest.raises(UnreadableError):
        read_document(tmp_path / "none.json")


NAMES = st.sampled_from(
    """uuid metadata title version props name ns value groups controls id parts prose params
    values select choice imports href include-controls with-ids matching components
    control-implementations implemented-requirements control-id results observations risks
    remediations tasks timing on-date date relevant-evidence description back-matter resources
    reviewed-controls control-selections poam-items label remarks class""".split()
)
LEAVES = st.none() | st.booleans() | st.integers() | st.text(max_size=5)
TREES = st.recursive(
    LEAVES,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(NAMES, inner, max_size=5),
    max_leaves=20,
)


def taken(file: OscalFile) -> list[Problem]:
    """Read a document as the command does."""
    library = bundled_library()
    check_document(file)
    if file.model == "catalog":
        return (
            framework_of(file.content, "f") if is_ours(file.content) else foreign_framework(file)
        )[1]
    if file.model in DECIDED:
        return list(read_decided(file, library.decidable).problems)
    if file.model == "assessment-plan":
        return read_plan(file, library.frameworks.get)[2]
    return chosen_in(file, library.frameworks.get)[1]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sampled_from(MODELS), st.dictionaries(NAMES, TREES, max_size=8))
def test_values_of_the_wrong_kind_never_give_a_fault(tmp_path: Path, model: str, content: Any):
    path = tmp_path / "odd.json"
    path.write_text(json.dumps({model: content}), encoding="utf-8")
    try:
        problems = taken(read_document(path))
    except KakehashiError as error:
        problems = [error.problem]
    for problem in problems:
        assert problem.line("en")
        assert problem.line("ja")


def test_our_own_property_names_do_not_make_others_trusted(tmp_path: Path):
    ns = "https://w3id.org/kakehashi/ns/oscal"
    props = [
        {"name": name, "ns": ns, "value": "../.."}
        for name in ("prefix", "id", "edition", "original")
    ]
    tree = {"catalog": {"metadata": {"props": props}, "controls": [{"id": "x"}]}}
    path = tmp_path / "c.json"
    path.write_text(json.dumps(tree), encoding="utf-8")
    file = read_document(path)
    assert is_ours(file.content)
    with pytest.raises(UnreadableError) as caught:
        framework_of(file.content, "c")
    assert caught.value.problem.code == "KH-OSC-015"


def test_ids_and_references_are_checked(tmp_path: Path):
    tree = {
        "assessment-results": {
            "uuid": "not one",
            "metadata": {"title": "T", "last-modified": "x", "version": "1"},
            "results": [
                {
                    "uuid": "74c8ba1e-5cd4-4ad1-bbfd-d888e2f6c724",
                    "findings": [
                        {
                            "uuid": "74c8ba1e-5cd4-4ad1-bbfd-d888e2f6c724",
                            "links": [{"href": "#gone"}],
                            "related-observations": [{"observation-uuid": "x"}],
                        }
                    ],
                }
            ],
        }
    }
    path = tmp_path / "r.json"
    path.write_text(json.dumps(tree), encoding="utf-8")
    found = {(p.code, p.details["value"]) for p in check_document(read_document(path))}

    assert found == {
        ("KH-OSC-017", "metadata.oscal-version"),
        ("KH-OSC-018", "not one"),
        ("KH-OSC-005", "74c8ba1e-5cd4-4ad1-bbfd-d888e2f6c724"),
        ("KH-OSC-019", "#gone"),
        ("KH-OSC-019", "observation-uuid: x"),
    }
