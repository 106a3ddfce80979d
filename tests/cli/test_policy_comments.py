"""`kakehashi policy comments` from files to the table that a ministry completes."""

from __future__ import annotations

import json

import docx
import openpyxl
import pytest
from tests.comments.made import LETTER, drafts

HOSTILE = '=HYPERLINK("http://x") <script>alert(1)</script> \x07 I oppose this.'


@pytest.fixture
def files(tmp_path):
    drafts(tmp_path)
    folder = tmp_path / "in"
    folder.mkdir()
    rows = f'Name,Comment\nJane Roe,"{LETTER}"\n,"{LETTER}"\nJane Roe,"Article 2: keep records for five years, please. Jane Roe"\nx,\n'
    (folder / "in.csv").write_text(rows)
    (folder / "hostile.txt").write_text(HOSTILE)
    (folder / "bad.pdf").write_bytes(b"%PDF-1.7 broken")
    return folder


def test_the_table_has_every_comment_and_room_for_responses(run, files, tmp_path):
    ran = run("policy", "comments", files, "--draft", tmp_path / "draft.md", "--out", "out")

    assert ran.code == 1
    assert "6 received: 4 comment(s)" in ran.out
    assert "bad.pdf" in ran.err
    book = openpyxl.load_workbook("out/opinions.xlsx")
    opinions = list(book["Opinions and responses"].iter_rows(values_only=True))
    assert opinions[0] == (
        "No.",
        "Part of the draft",
        "Stance",
        "What is asked",
        "Opinion",
        "Count",
        "Response",
        "Text changed?",
    )
    assert sum(int(row[5]) for row in opinions[1:]) == 4
    assert all(row[6] is None and row[7] is None for row in opinions[1:])
    assert len(list(book["All comments"].iter_rows())) == 5
    assert [row[0].value for row in book["Left out"].iter_rows(min_row=2)] == [
        "bad.pdf",
        "in.csv:5",
    ]
    whole = "\n".join(
        p.text for p in docx.Document("out/opinions.docx").element.body.iter() if p.text
    )
    assert "1 more like this" in whole


def test_names_of_senders_and_formulas_are_harmless_everywhere(run, files, tmp_path):
    run(
        "policy",
        "comments",
        files,
        "--draft",
        tmp_path / "draft.md",
        "--out",
        "out",
        "--format",
        "html",
        "--format",
        "xlsx",
    )

    page = (tmp_path / "out" / "opinions.html").read_text()
    told = (tmp_path / "out" / "comments.json").read_text()
    assert "<script>alert" not in page
    assert "Jane" not in page
    assert "Jane" not in told
    for sheet in openpyxl.load_workbook("out/opinions.xlsx"):
        assert all(cell.data_type != "f" for row in sheet.iter_rows() for cell in row)


def test_it_speaks_japanese_and_json_agrees(run, files, tmp_path):
    ran = run(
        "policy",
        "comments",
        files,
        "--draft",
        tmp_path / "draft-ja.md",
        "--out",
        "out",
        "--lang",
        "ja",
        "--json",
    )
    told = json.loads(ran.out)

    assert told["received"] == told["comments"] + sum(one["units"] for one in told["left_out"]) == 6
    assert sum(one["count"] for one in told["opinions"]) == 4
    assert "受付6件" in ran.err
    assert (
        openpyxl.load_workbook("out/opinions.xlsx")["意見と考え方"]["G1"].value
        == "意見に対する考え方"
    )


@pytest.mark.parametrize(
    ("arguments", "code", "problem"),
    [
        (("--draft", "atlantis"), 2, "KH-CMT-004"),
        (("--draft", "draft.md", "--column", "Nowhere"), 3, "KH-CMT-005"),
    ],
)
def test_wrong_use_is_said_and_nothing_is_written(run, files, tmp_path, arguments, code, problem):
    (files / "hostile.txt").unlink()
    ran = run("policy", "comments", files, *arguments, "--out", "out")

    assert (ran.code, problem in ran.err) == (code, True)
    assert not (tmp_path / "out").exists()
