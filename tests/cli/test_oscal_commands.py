"""`kakehashi oscal`, as a person types it."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from kakehashi.interchange.decision_table import read_decisions
from kakehashi.interchange.review_table import table_rows, write_csv
from kakehashi.library.library import Library
from kakehashi.model import Decision, Evidence, Verdict

RMF = "nist-ai-rmf-1.0"
NOW = ("--modified", "2026-11-25T12:00:00+09:00", "--date", "2026-11-25")
DECIDED = (
    Decision(
        "practices:GOV-01",
        Verdict.IN_PLACE,
        "Aiko",
        "2026-11-02",
        "It is so.",
        (Evidence("policy.md", "The board answers for all risks of our AI.", None),),
    ),
    Decision("practices:GOV-02", Verdict.PLANNED, "Aiko", "2026-11-02", "Next year."),
    Decision("practices:GOV-03", Verdict.NOT_APPLICABLE, "Aiko", "2026-11-02", "No one else."),
)


@pytest.fixture
def documents(tmp_path: Path) -> Path:
    folder = tmp_path / "documents"
    folder.mkdir()
    text = "# Policy\n\nThe board answers for all risks of our AI.\n"
    (folder / "policy.md").write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def decisions(library: Library, tmp_path: Path) -> Path:
    table = tmp_path / "decisions.csv"
    rows = [
        row
        for one in DECIDED
        for row in table_rows([library.provisions[one.practice]], {}, {}, {one.practice: one}, "en")
    ]
    write_csv(table, rows, "en")
    return table


def held(path: Path, library: Library) -> list[Decision]:
    found, problems = read_decisions(path, library.decidable)
    assert problems == []
    return [replace(decision, where="") for decision in found]


@pytest.mark.parametrize("to", ["json", "yaml"])
@pytest.mark.parametrize("model", ["component-definition", "assessment-results"])
@pytest.mark.parametrize("table", ["back.xlsx", "back.csv"])
def test_decisions_go_out_and_come_back(
    run: Callable[..., Any], library, documents, decisions, model, to, table
):
    given = ("--decisions", decisions, "--framework", RMF, "--name", "Midori", *NOW)
    ran = run("oscal", "export", model, documents, *given, "--to", to, "--out", "made")
    assert (ran.code, ran.err) == (0, "")
    assert run("oscal", "check", "made").code == 0
    ran = run("oscal", "import", "made", "--out", table)
    assert (ran.code, ran.err) == (0, "")
    assert held(Path(table), library) == list(DECIDED)


def test_the_hash_of_a_document_read_goes_along(run: Callable[..., Any], documents, decisions):
    given = ("--decisions", decisions, "--framework", RMF, *NOW)
    ran = run("oscal", "export", "assessment-results", documents, *given)
    (result,) = json.loads(ran.out)["assessment-results"]["results"]
    quotes = [q for one in result["observations"] for q in one.get("relevant-evidence", [])]

    assert [p["name"] for p in quotes[0]["props"]] == ["document", "sha256"]


def test_a_gap_becomes_an_item_of_the_plan_of_action(run: Callable[..., Any], library, decisions):
    ran = run("oscal", "export", "poam", "--decisions", decisions, *NOW, "--lang", "ja")
    (item,) = json.loads(ran.out)["plan-of-action-and-milestones"]["poam-items"]

    assert item["title"].endswith("：計画中")
    Path("p.json").write_text(ran.out, encoding="utf-8")
    assert run("oscal", "import", "p.json").code == 0
    assert held(Path("p-decisions.xlsx"), library) == [DECIDED[1]]


def test_a_catalog_becomes_a_folder_that_can_be_checked(run: Callable[..., Any]):
    assert run("oscal", "export", "catalog", "nist-ai-rmf", "--out", "c.yaml", *NOW).code == 0
    ran = run("oscal", "import", "c.yaml", "--out", "mine", "--lang", "ja")
    assert (ran.code, "library check --data mine" in ran.out) == (0, True)
    assert Path("mine/frameworks/nist-ai-rmf/1.0/framework.yaml").exists()
    ran = run("oscal", "import", "c.yaml", "--out", "mine")
    assert (ran.code, "KH-OSC-009" in ran.err) == (3, True)


def test_mappings_profiles_and_plans_come_back(run: Callable[..., Any], library):
    name = "nist-ai-rmf-1.0--practices"
    run("oscal", "export", "mapping", name, "--out", "m.yaml")
    assert run("oscal", "import", "m.yaml").code == 0
    rows = Path("m.sssom.tsv").read_text(encoding="utf-8").splitlines()
    # Beside the head, a row for each mapping.
    assert sum(row.startswith(f"{RMF}:") for row in rows) == len(library.crosswalks[name].mappings)
    run("oscal", "export", "profile", RMF, "--provision", "eu-ai-act:Art-5.1.a", "--out", "p.json")
    ran = run("oscal", "import", "p.json")
    assert ran.out.splitlines() == [
        f"{RMF}: all of it",
        "eu-ai-act-2026: 1 provision(s): Art-5.1.a",
    ]
    run("oscal", "export", "assessment-plan", "--framework", RMF, "--out", "a.json")
    ran = run("oscal", "import", "a.json", "--out", "chosen.json")
    assert f"{RMF}: 72 provision(s)" in ran.out
    assert json.loads(Path("chosen.json").read_text(encoding="utf-8"))["tasks"] == []


def test_xml_is_told_by_the_name_of_the_file_and_is_not_read(run: Callable[..., Any]):
    assert run("oscal", "export", "catalog", "g20-ai-principles", "--out", "c.xml").code == 0
    assert Path("c.xml").read_text(encoding="utf-8").startswith("<?xml")
    ran = run("oscal", "import", "c.xml")
    assert (ran.code, "KH-OSC-001" in ran.err) == (1, True)


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        (("export", "catalog"), 2, "KH-OSC-011"),
        (("export", "profile"), 2, "KH-OSC-011"),
        (("export", "poam"), 2, "KH-OSC-011"),
        (("export", "catalog", "no-such"), 2, "KH-USE-001"),
        (("export", "mapping", "no-such"), 2, "KH-USE-006"),
        (("export", "catalog", RMF, "--modified", "yesterday"), 2, "KH-DEC-007"),
        (("export", "catalog", RMF, "--modified", "2026-11-25"), 2, "KH-OSC-014"),
        (("export", "catalog", RMF, "--out", "none/c.json"), 3, "KH-USE-004"),
        (("check", "none.json"), 1, "KH-MAP-002"),
    ],
)
def test_wrong_use_is_told_in_both_languages(run: Callable[..., Any], words, code, told):
    for language in ("en", "ja"):
        ran = run("oscal", *words, "--lang", language)
        assert (ran.code, told in ran.err) == (code, True)


def test_a_table_is_never_written_over_or_under_another_ending(run: Callable[..., Any], decisions):
    run("oscal", "export", "component-definition", "--decisions", decisions, "--out", "c.json")
    before = decisions.read_bytes()
    ran = run("oscal", "import", "c.json", "--out", decisions)
    assert (ran.code, "KH-OSC-009" in ran.err, decisions.read_bytes()) == (3, True, before)
    ran = run("oscal", "import", "c.json", "--out", "c.txt")
    assert (ran.code, "KH-OSC-016" in ran.err) == (2, True)


def test_names_in_files_cannot_steer_a_terminal(run: Callable[..., Any]):
    controls = [{"id": "a\x1b[2J", "title": "\x1b]0;x\x07 title"}]
    tree = {"catalog": {"metadata": {"title": "\x1b[31mT", "version": "1"}, "controls": controls}}
    Path("c.json").write_text(json.dumps(tree), encoding="utf-8")
    ran = run("oscal", "import", "c.json")

    assert ran.code == 0
    assert "\x1b" not in ran.out + ran.err


def test_evidence_that_the_table_cannot_hold_is_told(run: Callable[..., Any], decisions):
    run("oscal", "export", "component-definition", "--decisions", decisions, "--out", "c.json")
    text = Path("c.json").read_text(encoding="utf-8")
    Path("d.json").write_text(text.replace("The board answers", "The ” board “"), encoding="utf-8")
    ran = run("oscal", "import", "d.json", "--out", "d.csv")

    assert (ran.code, ran.err.count("KH-OSC-020")) == (0, 1)
