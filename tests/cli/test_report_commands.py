"""`kakehashi report` and `assess --report`, from documents and from a workspace."""

from __future__ import annotations

from pathlib import Path

import docx

from kakehashi.cli.demo_command import EXAMPLE

DOCUMENTS = ("--documents", EXAMPLE / "documents", "--decisions", EXAMPLE / "decisions.xlsx")


def words_of(path: Path) -> str:
    return "\n".join(p.text for p in docx.Document(str(path)).paragraphs)


def test_the_kinds_are_listed_in_both_languages(run):
    assert "Hiroshima AI Process" in run("report", "list", "--lang", "en").out
    assert "広島AIプロセス" in run("report", "list", "--lang", "ja").out


def test_a_report_is_made_straight_from_documents(run):
    ran = run(
        *("report", "make", "hiroshima", *DOCUMENTS, "--organisation", "Acme Ltd"),
        *("--format", "docx", "--lang", "en"),
    )

    assert ran.code == 0, ran.err
    said = words_of(Path("reports/hiroshima.docx"))
    assert "Acme Ltd" in said
    assert "Satisfied, confirmed" in said


def test_the_public_is_not_told_who_decided(run):
    run("report", "make", "hiroshima", *DOCUMENTS, "--audience", "public", "--format", "docx")

    assert "佐藤" not in words_of(Path("reports/hiroshima.docx"))


def test_assess_makes_reports_beside_its_results(run):
    ran = run(
        *("assess", EXAMPLE / "documents", "--decisions", EXAMPLE / "decisions.xlsx"),
        *("--report", "hiroshima", "--out", "out"),
    )

    assert ran.code == 0, ran.err
    assert {"report.html", "hiroshima.docx", "hiroshima.pdf"} <= {
        path.name for path in Path("out").iterdir()
    }


def test_wrong_names_are_said_before_anything_is_read(run):
    assert "KH-RPT-001" in run("report", "make", "nonsense", *DOCUMENTS).err
    assert "KH-RPT-001" in run("assess", "no-such-folder", "--report", "nonsense").err


def test_nothing_is_sent_to_a_model_without_agreement(run):
    ran = run(
        *("report", "make", "hiroshima", *DOCUMENTS, "--lang", "en"),
        *("--drafter", "http://localhost:1", "--drafter-model", "m"),
    )

    assert ran.code == 2
    assert "KH-RPT-012" in ran.err
    assert "localhost:1" in ran.err
