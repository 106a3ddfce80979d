"""`kakehashi incident`, as a person types it, in both languages."""

from __future__ import annotations

import csv
import json
from xml.etree import ElementTree as ET

import pytest
from click.testing import CliRunner
from docx import Document as Word
from openpyxl import load_workbook
from tests.workspace.helpers import AIKO
from tests.workspace.test_commands import run  # noqa: F401 - a fixture

from kakehashi.cli.main import cli
from kakehashi.workspace.models import Incident, IncidentPractice, IncidentReport

ADD = (
    "incident", "add", "Chatbot leaked an address", "--description",
    "The chatbot leaked personal data of a customer.", "--harm", "privacy",
    "--condition", "eu", "--condition", "high-risk", "--condition", "serious",
    "--aware", "2027-12-10 09:00", "--zone", "Asia/Tokyo",
)  # fmt: skip


@pytest.fixture
def told(run):  # noqa: F811 - the fixture
    assert run(*ADD)[0] == 0
    return run


def test_a_walk_from_the_register_to_an_approved_report(told, tmp_path, monkeypatch):
    told("workspace", "add", "system", "Chat")
    told("workspace", "add", "person", "ben", "--role", "approver")
    assert told("incident", "change", "1", "--system", "Chat", "--severity", "severe")[0] == 0
    assert told("incident", "event", "1", "止めた", "--at", "2027-12-10 10:00")[0] == 0
    code, out, _ = told("incident", "learn", "1", language="ja")
    assert (code, "Midori Foods/Chat：未判断" in out) == (0, True)
    assert told("incident", "decide", "1", "PRI-07", "--effect", "limit")[0] == 0
    out_folder = tmp_path / "out"
    code, out, err = told("incident", "report", "1", "--out", str(out_folder))
    assert code == 0, err
    words = "\n".join(p.text for p in Word(out_folder / "incident-1.docx").paragraphs)
    assert "leaked personal data" in words
    code, _, err = told("incident", "approve", "1")
    assert (code, "KH-WS-011" in err) == (1, True)
    monkeypatch.setenv("KAKEHASHI_USER", "ben")
    assert told("incident", "approve", "1")[0] == 0
    said = out_folder / "incident-1.json"
    changed = tmp_path / "changed.json"
    text = said.read_text(encoding="utf-8")
    changed.write_text(text.replace("severe", "minor"), encoding="utf-8")
    assert told("incident", "sent", "1", str(changed))[0] == 1
    assert told("incident", "sent", "1", str(said))[0] == 0
    assert IncidentReport.objects.get().state == "sent"


def test_the_eu_form_is_filled(told, tmp_path):
    code, _, err = told(
        "incident", "report", "1", "--form", "eu", "--format", "html", "--out", str(tmp_path)
    )
    assert code == 0, err
    html = (tmp_path / "eu-serious-incident.html").read_text(encoding="utf-8")
    assert "2027-12-25" in html
    assert "Chatbot leaked an address" in html


@pytest.mark.parametrize(
    ("language", "words"), [("en", "perhaps until 2027-12-27"), ("ja", "未検証")]
)
def test_clocks_are_shown(told, language, words):
    code, out, _ = told("incident", "clocks", "1", "--role", "provider", language=language)
    assert (code, "2027-12-25 23:59" in out, words in out) == (0, True, True)


def test_clocks_as_json_and_table(told, tmp_path):
    table = tmp_path / "clocks.csv"
    _, out, _ = told("incident", "clocks", "1", "--json", "--table", str(table))
    assert "Art-73.2" in json.loads(out)[1]["source"]
    assert table.read_text(encoding="utf-8-sig").count("\n") == 3


def test_what_happened_and_what_it_teaches_as_tables(told, tmp_path):
    told("workspace", "add", "system", "Chat")
    told("incident", "change", "1", "--system", "Chat")
    told("incident", "event", "1", "=stopped", "--at", "2027-12-10 10:00")
    lessons, book = tmp_path / "l.csv", tmp_path / "t.xlsx"
    _, out, _ = told("incident", "learn", "1", "--json", "--table", str(lessons))
    assert told("incident", "show", "1", "--table", str(book), language="ja")[0] == 0

    with lessons.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    found = json.loads(out)
    assert [f"practices:{row['Practice']}" for row in rows] == [one["practice"] for one in found]
    assert [int(row["Rank"]) for row in rows] == [one["rank"] for one in found]
    assert "Midori Foods/Chat: not decided" in rows[0]["In the systems concerned"]
    timeline, taught = load_workbook(book).worksheets
    cells = [[cell.value for cell in row] for row in timeline.iter_rows()]
    assert cells[0] == ["日時", "経過", "記録者"]
    assert [row[1] for row in cells if row[1].endswith("=stopped")]
    assert all(cell.data_type != "f" for row in timeline.iter_rows() for cell in row)
    assert taught.max_row - 1 == len(found)


def test_a_contract_sets_a_clock(told):
    assert (
        told("incident", "contract", "1", "MSA 12.3", "--within", "72", "--zone", "Asia/Tokyo")[0]
        == 0
    )
    _, out, _ = told("incident", "clocks", "1")
    assert "2027-12-13 09:00 (JST)" in out


def test_the_same_told_again_is_shown(told):
    _, out, _ = told(*ADD)
    assert "nearly the same as incident 1" in out
    assert Incident.objects.get(pk=2).like_id == 1


def test_an_import_tells_bad_rows_and_ends_with_1(told, tmp_path):
    path = tmp_path / "a.csv"
    path.write_text("title,severity,harms\nGood,low,privacy\nBad,x,privacy\n", encoding="utf-8")
    code, out, err = told("incident", "import", str(path), language="ja")
    assert (code, "1件を登録" in out) == (1, True)
    assert ":3: KH-INC-007" in err


def test_patterns_as_chart_table_and_json(told, tmp_path):
    told("incident", "learn")
    chart, table = tmp_path / "p.svg", tmp_path / "p.xlsx"
    assert (
        told("incident", "patterns", "--chart", str(chart), "--table", str(table), language="ja")[0]
        == 0
    )
    root = ET.fromstring(chart.read_text(encoding="utf-8").split("\n", 1)[-1])
    assert any("プライバシー" in (one.text or "") for one in root.iter())
    _, out, _ = told("incident", "patterns", "--rows", "sector", "--json")
    assert json.loads(out)["cases"] == 1


def test_a_note_needs_something_public(told, tmp_path):
    code, _, err = told("incident", "note", "--out", str(tmp_path))
    assert (code, "KH-INC-016" in err) == (3, True)
    told(
        "incident", "change", "1", "--confidentiality", "public", "--summary", "Call 03-1234-5678."
    )
    code, _, err = told("incident", "note", "--out", str(tmp_path), "--format", "html")
    assert (code, "KH-INC-009" in err) == (0, True)
    assert "1234" not in (tmp_path / "guidance-note.html").read_text(encoding="utf-8")


def test_markup_and_controls_do_not_reach_terminal_or_report(run, tmp_path):  # noqa: F811
    evil = "<script>alert(1)</script>\x1b[31m=1+1\u202egpj"
    run("incident", "add", evil, "--description", evil, "--confidentiality", "public")
    _, out, _ = run("incident", "list")
    assert "\x1b" not in out
    assert "\u202e" not in out
    run("incident", "report", "1", "--format", "html", "--out", str(tmp_path))
    assert "<script>alert" not in (tmp_path / "incident-1.html").read_text(encoding="utf-8")
    table = tmp_path / "t.csv"
    run("incident", "add", "=1+1")
    run("incident", "list", "--table", str(table))
    assert ",'=1+1" in table.read_text(encoding="utf-8-sig")


@pytest.mark.parametrize(
    ("words", "code", "problem"),
    [
        (("show", "99"), 2, "KH-INC-005"),
        (("clocks", "99"), 2, "KH-INC-005"),
        (("add", " "), 2, "KH-INC-004"),
        (("add", "x", "--harm", "y"), 2, "KH-INC-003"),
        (("add", "x", "--aware", "soon"), 2, "KH-INC-001"),
        (("add", "x", "--aware", "2026-01-01", "--zone", "Mars"), 2, "KH-INC-002"),
        (("decide", "1", "NOPE-01"), 2, "KH-USE-002"),
        (("decide", "1", "nist-ai-rmf:GOVERN 1.1"), 2, "KH-INC-011"),
        (("approve", "9"), 2, "KH-INC-005"),
        (("contract", "1", "x", "--within", "2", "--zone", "X/Y"), 2, "KH-INC-002"),
    ],
)
def test_wrong_use_is_told(told, words, code, problem):
    ended, _, err = told("incident", *words)
    assert (ended, problem in err) == (code, True)
    assert IncidentPractice.objects.count() == 0


def test_help_loads_no_django():
    assert "Register an incident" in CliRunner().invoke(cli, ["incident", "add", "--help"]).output


def test_somebody_without_a_role_sees_nothing(told, monkeypatch):
    told("workspace", "add", "unit", "Sales")
    told("workspace", "add", "person", "dana", "--role", "admin", "--in", "Sales")
    monkeypatch.setenv("KAKEHASHI_USER", "dana")
    for words in (("show", "1"), ("clocks", "1"), ("report", "1"), ("change", "1", "--title", "x")):
        code, out, err = told("incident", *words)
        assert (code, "KH-INC-005" in err, "leaked" in out) == (2, True, False)
    assert "leaked" not in told("incident", "list", "--json")[1]
    assert json.loads(told("incident", "patterns", "--json")[1])["cases"] == 0
    assert AIKO != "dana"


def test_signals_are_read_and_kept(run, tmp_path):  # noqa: F811
    from kakehashi.workspace.models import Evidence

    log = {"eval": {"task": "bbq", "model": "m", "created": "2026-04-01"}, "status": "success"}
    good, bad = tmp_path / "log.json", tmp_path / "bad.json"
    good.write_text(json.dumps(log), encoding="utf-8")
    bad.write_text("{}", encoding="utf-8")
    code, out, err = run(
        "signals", "read", str(good), str(bad), "--keep", "Midori Foods", language="ja"
    )
    assert (code, "FAI-05" in out, "KH-INC-014" in err) == (1, True, True)
    kept = Evidence.objects.get()
    assert kept.quote == "Inspect bbq (model m; status success)"
    assert "2026-04-01" in kept.source
    assert "sha256:" in kept.source


def test_a_process_check_of_ai_verify_leads_to_the_practices_it_asks_for(run, tmp_path):  # noqa: F811
    path = tmp_path / "checks.json"
    path.write_text(
        json.dumps([{"pid": "9.1.1", "answer": "Yes", "process": "Structures"}]), encoding="utf-8"
    )
    code, out, _ = run("signals", "read", str(path), "--json")
    said = json.loads(out)[0]["said"][0]
    assert (code, said["text"]) == (0, "AI Verify process check 9.1.1: Yes. Structures")
    assert said["practices"]
