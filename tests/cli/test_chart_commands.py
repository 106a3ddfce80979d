from __future__ import annotations

import csv
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

EXAMPLE = Path(__file__).parents[2] / "src" / "kakehashi" / "example"
DECISIONS = EXAMPLE / "decisions.xlsx"
SVG = "{http://www.w3.org/2000/svg}"


def texts(path):
    return [text.text for text in ET.parse(path).getroot().iter(f"{SVG}text")]


@pytest.mark.parametrize("language", ["en", "ja"])
@pytest.mark.parametrize("kind", ["coverage", "heatmap", "progress", "board"])
def test_a_table_of_decisions_is_drawn(run, library, tmp_path, kind, language):
    names = ("--framework", "japan-ai-act", "--framework", "nist-ai-rmf")
    ran = run("chart", kind, "--decisions", DECISIONS, *names, "--lang", language)

    assert (ran.code, ran.err) == (0, "")
    root = ET.parse(tmp_path / f"{kind}.svg").getroot()
    assert root.get("lang") == language
    assert f"{kind}.svg" in ran.out
    if kind != "progress":
        assert library.framework("japan-ai-act").short_title.get(language) in texts(f"{kind}.svg")


def test_documents_show_what_has_candidates_and_what_has_none(run, policy):
    ran = run(
        "chart",
        "coverage",
        policy,
        "--framework",
        "nist-ai-rmf",
        "--table",
        "t.csv",
        "--lang",
        "en",
    )

    assert ran.code == 0
    with Path("t.csv").open(encoding="utf-8-sig") as file:
        (row,) = csv.DictReader(file)
    assert int(row["Unknown, candidates to review"]) > 0
    assert int(row["Unknown, nothing close found"]) > 0
    assert int(row["Satisfied"]) == 0


def test_a_flow_is_drawn_between_two_frameworks_or_to_practices(run):
    assert (
        run(
            "chart", "flow", "iso-iec-42001", "nist-ai-rmf", "--table", "f.xlsx", "--lang", "en"
        ).code
        == 0
    )
    assert Path("f.xlsx").exists()
    assert "Practice groups" in texts("flow.svg")
    assert run("chart", "flow", "iso-iec-42001", "--svg", "one.svg", "--lang", "ja").code == 0
    assert "実践項目の分野" in texts("one.svg")
    ran = run(
        "chart", "flow", "ai-guidelines-for-business", "hiroshima-guiding-principles", "--direct"
    )  # fmt: skip
    assert ran.code == 0
    assert "Practice groups" not in texts("flow.svg")


def test_goals_are_marked_and_a_wrong_date_is_refused(run):
    goal = ("--goal", "2026-12-31=Report to the board")
    assert run("chart", "progress", "--decisions", DECISIONS, *goal, "--lang", "en").code == 0
    assert "2026-12-31 Report to the board" in texts("progress.svg")
    ran = run("chart", "progress", "--decisions", DECISIONS, "--goal", "soon=x", "--lang", "en")
    assert ran.code == 2
    assert "KH-DEC-007" in ran.err


def test_cards_show_the_figure_of_the_day_before(run):
    ran = run(
        "chart", "board", "--decisions", DECISIONS, "--framework", "nist-ai-rmf",
        "--since", "2020-01-01", "--lang", "en",
    )  # fmt: skip

    assert ran.code == 0
    assert any(text and text.startswith("2020-01-01: 0 (+") for text in texts("board.svg"))


def test_without_files_and_workspace_it_says_so(run):
    ran = run("chart", "coverage", "--lang", "en")

    assert ran.code != 0
    assert "KH-WS-002" in ran.err
    assert not Path("coverage.svg").exists()


def test_a_place_that_cannot_be_written_is_named(run):
    ran = run("chart", "flow", "iso-iec-42001", "--svg", "gone/flow.svg", "--lang", "en")

    assert ran.code == 3
    assert "KH-USE-014" in ran.err
    assert "gone" in ran.err


def test_an_unknown_framework_is_refused(run):
    assert "KH-USE-001" in run("chart", "flow", "no-such-framework", "--lang", "en").err
    ran = run("chart", "heatmap", "--decisions", DECISIONS, "--framework", "x", "--lang", "en")
    assert "KH-USE-001" in ran.err


@pytest.mark.parametrize("kind", ["coverage", "heatmap", "progress", "board"])
def test_a_wrong_row_is_named_and_the_rest_is_drawn(run, kind):
    rows = "practice,decision,by,on\nGOV-01,in place,Sato,2026-04-01\nGOV-99,in place,Sato,\n"
    Path("t.csv").write_text(rows, encoding="utf-8")
    ran = run("chart", kind, "--decisions", "t.csv", "--framework", "nist-ai-rmf", "--lang", "en")

    assert ran.code == 1
    assert "KH-DEC-003" in ran.err
    assert ET.parse(f"{kind}.svg").getroot().get("role") == "img"
