from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.policy.texts import STATEMENT, STATEMENT_JA


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    folder = tmp_path / "texts"
    folder.mkdir()
    (folder / "ruritania.txt").write_text(STATEMENT * 3)
    (folder / "ja.txt").write_text(STATEMENT_JA * 5)
    return folder


@pytest.mark.parametrize(("language", "head"), [("en", "Document"), ("ja", "文書")])
def test_documents_are_studied_side_by_side(run, texts, language, head):
    ran = run("policy", "study", texts, "--lang", language)
    assert (ran.code, ran.err) == (0, "")
    assert head in ran.out
    assert "ruritania" in ran.out


def test_json_has_the_method_and_the_parties(run, texts):
    ran = run("policy", "study", texts, "--framework", "oecd-ai-principles", "--json")
    told = json.loads(ran.out)
    assert ran.code == 0
    assert told["method"].startswith("kakehashi-policy-")
    assert [p["framework"] for p in told["parties"]][:2] == [None, None]
    assert told["parties"][2]["practices"] > 50


def test_a_folder_of_results_is_written(run, texts, tmp_path):
    ran = run("policy", "study", texts, "--out", "out", "--format", "html")
    assert ran.code == 0
    names = {path.name for path in (tmp_path / "out").iterdir()}
    assert {"policy-study.html", "policy-brief.html", "commitments.csv"} <= names


def test_an_unknown_framework_is_wrong_use_and_nothing_is_written(run, texts, tmp_path):
    ran = run("policy", "study", texts, "--framework", "atlantis", "--out", "out")
    assert ran.code == 2
    assert "KH-USE-001" in ran.err
    assert not (tmp_path / "out").exists()


def test_bad_files_are_told_of_and_the_rest_is_done(run, texts):
    (texts / "bad.pdf").write_bytes(b"%PDF-1.7 broken")
    ran = run("policy", "study", texts)
    assert ran.code == 1
    assert "bad.pdf" in ran.err
    assert "ruritania" in ran.out


def test_nothing_readable_ends_with_a_problem(run, tmp_path):
    (tmp_path / "empty.txt").write_text("")
    ran = run("policy", "study", tmp_path / "empty.txt")
    assert ran.code == 1
    assert "KH-DOC-004" in ran.err
    assert "KH-USE-003" in ran.err
