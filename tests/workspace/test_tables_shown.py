"""The lists of a workspace, as tables."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest
from openpyxl import load_workbook
from tests.workspace.helpers import AIKO

from kakehashi.cli.main import main


@pytest.fixture
def run(workspace, tmp_path, monkeypatch, capsys):
    monkeypatch.setenv("KAKEHASHI_WORKSPACE", str(workspace.folder))
    monkeypatch.setenv("KAKEHASHI_USER", AIKO)
    monkeypatch.chdir(tmp_path)

    def run(*words, language="en"):
        with pytest.raises(SystemExit) as ended:
            main([*words, "--lang", language])
        ran = capsys.readouterr()
        return ended.value.code or 0, ran.out, ran.err

    return run


def rows() -> list[dict[str, str]]:
    with Path("t.csv").open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_the_history_of_a_decision(run):
    run("workspace", "decide", "GOV-01", "no", "--reason", "=cmd|' /C calc'!A0")
    run("workspace", "decide", "GOV-01", "yes", "--reason", "Now we do")
    code, out, _ = run("workspace", "history", "GOV-01", "--json", "--table", "t.csv")

    assert (code, len(json.loads(out))) == (0, 2)
    assert [(r["Verdict"], r["State"]) for r in rows()] == [
        ("in place", "in force"),
        ("not in place", "superseded"),
    ]
    assert rows()[1]["Reason"] == "'=cmd|' /C calc'!A0"


def test_statuses_and_their_counts(run):
    run("workspace", "frameworks", "choose", "japan-ai-act")
    code, _, err = run("workspace", "status", "--table", "t.xlsx", language="ja")
    assert (code, "表：t.xlsx（1行）" in err) == (0, True)
    counts, statuses = load_workbook("t.xlsx").worksheets

    assert (counts["A2"].value, counts.title, statuses.title) == (
        "japan-ai-act-2025",
        "集計",
        "状態",
    )
    assert statuses.max_row > 2


def test_the_roll_up_names_shares_and_outliers(run):
    run("workspace", "add", "system", "Chat")
    code, _, err = run("workspace", "rollup", "--framework", "japan-ai-act", "--table", "t.csv")

    assert (code, len(rows())) == (0, 2), err
    assert {row["Outlier"] for row in rows()} == {"no"}
    assert {row["Id"] for row in rows()} == {"japan-ai-act-2025"}


def test_the_plan(run):
    run("plan", "open")
    run("plan", "goal", "Know our systems", "--target", "GOV-01", "--due", "2026-12-01")
    run("plan", "task", "Make a list")
    run("plan", "risk", "long-term", "Loss of control", "--severity", "5", "--likelihood", "1")
    code, _, err = run("plan", "show", "--table", "t.csv", language="ja")
    assert code == 0, err

    found = {row["種別"]: row for row in rows()}
    assert list(found) == ["サイクル", "目標", "作業", "リスク（長期的）"]
    assert (found["目標"]["期限"], found["目標"]["未実施の項目"]) == (
        "2026-12-01",
        "practices:GOV-01",
    )
    assert found["リスク（長期的）"]["大きさ（／25）"] == "5"


@pytest.mark.parametrize(
    "words",
    [
        ("workspace", "proposals"),
        ("workspace", "facts"),
        ("workspace", "applies"),
        ("workspace", "verify"),
        ("workspace", "frameworks", "list"),
        ("review", "--list"),
        ("review", "--list", "--due"),
    ],
)
def test_every_list_can_be_written_even_an_empty_one(run, words):
    if words[-1] == "applies":
        words = (*words, "--framework", "japan-ai-act")
    code, _, err = run(*words, "--table", "t.csv")

    assert (code, Path("t.csv").exists()) == (0, True), err
    assert "Table: t.csv" in err


def test_frameworks_and_proposals_are_json_too(run):
    run("workspace", "frameworks", "choose", "japan-ai-act")
    listed = json.loads(run("workspace", "frameworks", "list", "--json")[1])

    assert [one["id"] for one in listed] == ["japan-ai-act-2025"]
    assert json.loads(run("workspace", "proposals", "--json")[1]) == []


def test_what_a_new_edition_means(run):
    run("workspace", "frameworks", "choose", "eu-ai-act-2024")
    run("workspace", "decide", "eu-ai-act-2024:Art-9.2.a", "yes", "--reason", "We do")
    words = ("workspace", "upgrade", "eu-ai-act@2026", "--dry-run", "--table", "t.xlsx")
    code, _, err = run(*words)
    assert code == 0, err
    todo, statuses = load_workbook("t.xlsx").worksheets
    head = [cell.value for cell in todo[1]]
    before = head.index("Before")

    assert any(row[before] == "eu-ai-act-2024:Art-9.2.a" for row in todo.values)
    assert todo.max_row > 2 and [cell.value for cell in statuses[1]][-3:] == [
        "Was",
        "Now",
        "Concerned",
    ]
