"""`kakehashi policy revise` from names and files to the report."""

from __future__ import annotations

import json

import openpyxl
import pytest
from tests.comments.made import LETTER


@pytest.fixture
def comments(run, tmp_path):
    (tmp_path / "in.csv").write_text(
        f'Comment\n"{LETTER}"\n"Action 4 should name a deadline. <b>=1+1</b>"\n'
    )
    run(
        "policy",
        "comments",
        "in.csv",
        "--draft",
        "hiroshima-code-of-conduct",
        "--out",
        "c",
        "--format",
        "xlsx",
    )
    return tmp_path / "c" / "comments.json"


def test_a_framework_is_held_against_others_and_comments(run, comments, tmp_path):
    ran = run(
        *("policy", "revise", "hiroshima-code-of-conduct", "--against", "oecd-ai-principles"),
        *("--against", "nist-ai-rmf", "--against", comments, "--out", "out", "--json"),
    )
    assert (ran.code, "KH-RVS" in ran.err) == (0, False)
    told = json.loads(ran.out)
    assert told["against"]["files"] == ["comments.json"]
    assert any(one["missing"] for one in told["practices"])
    assert all(f["row"] for one in told["practices"] for f in one["frameworks"])
    book = openpyxl.load_workbook("out/revision.xlsx")
    assert "Opinions that ask for something" in book.sheetnames
    assert {p.name for p in (tmp_path / "out").iterdir()} == {
        "revision.docx",
        "revision.html",
        "revision.xlsx",
        "revision.json",
    }
    assert "<b>=1+1" not in (tmp_path / "out" / "revision.html").read_text()


def test_it_speaks_japanese_and_warns_of_comments_on_another_draft(run, comments):
    ran = run(
        "policy",
        "revise",
        "oecd-ai-principles",
        "--against",
        "nist-ai-rmf",
        "--against",
        comments,
        "--lang",
        "ja",
    )
    assert ran.code == 0
    assert "案に見当たらないもの" in ran.out
    assert "KH-RVS-004" in ran.err


@pytest.mark.parametrize("against", ["atlantis", "gone.csv"])
def test_an_unknown_source_is_refused_and_nothing_is_written(run, tmp_path, against):
    ran = run("policy", "revise", "oecd-ai-principles", "--against", against, "--out", "out")
    assert (ran.code, "KH-RVS-001" in ran.err) == (2, True)
    assert not (tmp_path / "out").exists()
