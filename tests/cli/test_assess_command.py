from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner
from openpyxl import load_workbook
from tests.documents.files import lines, pdf

from kakehashi.assessment.result_records import AssessmentResult
from kakehashi.cli.main import cli
from kakehashi.interchange.table_columns import COLUMNS

EXAMPLE = Path(__file__).parents[2] / "src" / "kakehashi" / "example"
FOUR = {"report.html", "assessment.json", "candidates.xlsx", "candidates.csv"}
JAPANESE = re.compile(r"[ぁ-んァ-ヶ一-龯]")
ONE = ("--framework", "hiroshima-guiding-principles")


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def fill_in(path: Path, **cells: str) -> str:
    """Fill in the first row of a review table; return the practice that it is about."""
    book = load_workbook(path)
    keys = list(COLUMNS)
    for key, value in cells.items():
        book.active.cell(2, keys.index(key) + 1).value = value
    book.save(path)
    return str(book.active.cell(2, keys.index("practice") + 1).value)


# --- the main job -----------------------------------------------------------------------


def test_the_example_gives_four_files_and_says_where_they_are():
    ran = CliRunner().invoke(
        cli, ["assess", str(EXAMPLE / "documents"), "--out", "report", "--lang", "en"]
    )

    assert ran.exit_code == 0
    assert names(Path("report")) == FOUR
    assert all(f"report/{name}" in ran.output for name in FOUR - {"candidates.csv"})


def test_the_example_with_its_decisions_confirms_and_proves_statuses(run):
    ran = run("assess", EXAMPLE / "documents", "--decisions", EXAMPLE / "decisions.xlsx", "--json")
    result = AssessmentResult.model_validate_json(ran.out)

    confirmed = [p for f in result.frameworks for p in f.provisions if p.certainty == "confirmed"]
    assert ran.code == 0
    assert result.problems == []
    assert {p.status for p in confirmed} >= {"satisfied", "partly", "not satisfied"}
    assert all(p.proofs for p in confirmed)


def test_candidates_alone_confirm_nothing(run, policy):
    result = AssessmentResult.model_validate_json(run("assess", policy, "--json").out)

    assert any(practice.candidates for practice in result.practices)
    assert {p.status for f in result.frameworks for p in f.provisions} == {"unknown"}


def test_a_filled_in_table_given_back_makes_a_status(run, policy):
    run("assess", policy, "--out", "first")
    practice = fill_in(
        Path("first/candidates.xlsx"), decision="yes", evidence="1", by="Sato", on="2026-11-02"
    )

    ran = run("assess", policy, "--decisions", "first/candidates.xlsx", "--json")

    assert ran.code == 0, ran.err
    result = AssessmentResult.model_validate_json(ran.out)
    (decided,) = [p for p in result.practices if p.decisions]
    assert decided.id == f"practices:{practice}"
    (decision,) = decided.decisions
    assert (decision.verdict, decision.by, decision.on) == ("in place", "Sato", "2026-11-02")
    assert decision.evidence[0].document == "policy.txt"
    assert decision.evidence[0].quote in policy.read_text(encoding="utf-8")


def test_a_table_with_a_wrong_row_is_not_overwritten_by_the_run_that_reads_it(run, policy):
    """What somebody wrote into it would be lost: a row without a name does not count."""
    run("assess", policy, "--out", "out")
    fill_in(Path("out/candidates.xlsx"), decision="yes", why="a long thought")

    ran = run("assess", policy, "--decisions", "out/candidates.xlsx", "--out", "out")

    assert (ran.code, "KH-DEC-004" in ran.err) == (1, True)
    cells = load_workbook("out/candidates.xlsx").active.iter_rows(values_only=True)
    assert any("a long thought" in row for row in cells)


def test_without_out_the_results_go_to_a_folder_of_the_place_where_one_is(run, policy):
    assert run("assess", policy, *ONE).code == 0
    assert names(Path("kakehashi-report")) == FOUR


def test_only_the_frameworks_chosen_are_assessed(run, policy):
    ran = run("assess", policy, *ONE, "--framework", "nist-ai-rmf", "--json")

    found = [f["id"] for f in json.loads(ran.out)["frameworks"]]
    assert found == ["hiroshima-guiding-principles-2023", "nist-ai-rmf-1.0"]


def test_the_date_given_is_the_date_of_the_report(run, policy):
    ran = run("assess", policy, *ONE, "--date", "2026-11-25", "--json")

    assert json.loads(ran.out)["date"] == "2026-11-25"


# --- json -------------------------------------------------------------------------------


def test_json_goes_to_standard_output_alone_and_writes_no_files(run, policy):
    ran = run("assess", policy, *ONE, "--json")

    assert AssessmentResult.model_validate_json(ran.out).documents[0].name == "policy.txt"
    assert names(Path.cwd()) == {"policy.txt"}


def test_json_with_a_folder_writes_the_files_too(run, policy):
    ran = run("assess", policy, *ONE, "--json", "--out", "out")

    assert ran.out.strip() == Path("out/assessment.json").read_text(encoding="utf-8").strip()
    assert names(Path("out")) == FOUR


def test_json_stays_json_when_there_are_problems(run, policy):
    ran = run("assess", "gone.pdf", policy, *ONE, "--json", "--lang", "ja")

    (problem,) = json.loads(ran.out)["problems"]
    assert (ran.code, problem["code"]) == (1, "KH-DOC-001")
    assert set(problem["message"]) == {"en", "ja"}


# --- problems ---------------------------------------------------------------------------


def test_bad_documents_are_reported_and_the_others_still_assessed(run, policy):
    Path("empty.txt").touch()
    Path("locked.pdf").write_bytes(pdf([lines("We log incidents.")], user="secret"))
    Path("chart.vsd").write_bytes(b"chart")

    ran = run(
        "assess", "empty.txt", "locked.pdf", "chart.vsd", "gone.md", policy, *ONE, "--out", "o"
    )

    assert ran.code == 1
    for code in ("KH-DOC-001", "KH-DOC-003", "KH-DOC-004", "KH-DOC-009"):
        assert code in ran.err
    result = json.loads(Path("o/assessment.json").read_text(encoding="utf-8"))
    assert [d["name"] for d in result["documents"]] == ["policy.txt"]
    assert "KH-DOC-003" in Path("o/report.html").read_text(encoding="utf-8")


def test_a_warning_alone_is_no_failure(run):
    Path("old.txt").write_bytes("当社は、全てのインシデントを記録する。".encode("cp932"))

    ran = run("assess", "old.txt", *ONE, "--out", "o")

    assert (ran.code, "KH-DOC-010" in ran.err) == (0, True)


@pytest.mark.parametrize("language", ["en", "ja"])
def test_when_no_document_can_be_read_nothing_is_written(run, language):
    Path("empty.txt").touch()

    ran = run("assess", "empty.txt", "gone.pdf", "--out", "o", "--lang", language)

    assert ran.code == 1
    assert re.findall(r"KH-[A-Z]+-\d+", ran.err) == ["KH-DOC-004", "KH-DOC-001", "KH-USE-003"]
    assert not Path("o").exists()


@pytest.mark.parametrize(("language", "japanese"), [("en", False), ("ja", True)])
def test_an_unknown_framework_is_a_problem_told_in_the_language_chosen(
    run, policy, language, japanese
):
    ran = run("assess", policy, "--framework", "nonsense", "--lang", language, "--out", "o")

    assert (ran.code, ran.out) == (1, "")
    assert "KH-USE-001" in ran.err
    assert "nonsense" in ran.err
    assert "nist-ai-rmf-1.0" in ran.err
    assert japanese == bool(JAPANESE.search(ran.err))
    assert not Path("o").exists()


def test_the_hub_is_no_framework_to_assess(run, policy):
    assert run("assess", policy, "--framework", "practices").code == 1


@pytest.mark.parametrize("date", ["tomorrow", "2026-02-30", "25/11/2026", "<b>"])
def test_a_wrong_date_is_wrong_use_before_anything_is_read(run, policy, date):
    ran = run("assess", policy, "--date", date, "--out", "o")

    assert (ran.code, "KH-DEC-007" in ran.err) == (2, True)
    assert not Path("o").exists()


def test_a_file_of_decisions_that_is_no_table_stops_it_before_anything_is_written(run, policy):
    Path("notes.csv").write_text("just some notes\n")

    ran = run("assess", policy, "--decisions", "notes.csv", "--out", "o")

    assert (ran.code, "KH-DEC-001" in ran.err) == (1, True)
    assert not Path("o").exists()


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("policy.txt", "--lang", "fr"),
        ("policy.txt", "--decisions", "gone.xlsx"),
        ("policy.txt", "--max-megabytes", "many"),
        ("policy.txt", "--no-such-option"),
    ],
)
def test_wrong_use_ends_with_2(run, policy, arguments):
    ran = run("assess", *arguments)

    assert (ran.code, ran.out) == (2, "")
    assert ran.err


@pytest.mark.parametrize("language", ["en", "ja"])
def test_a_folder_that_cannot_be_written_ends_with_3_and_leaves_nothing(run, policy, language):
    Path("file").write_text("in the way")

    ran = run("assess", policy, *ONE, "--out", "file/report", "--lang", language)

    assert (ran.code, "KH-USE-004" in ran.err) == (3, True)
    assert names(Path.cwd()) == {"policy.txt", "file"}
    assert Path("file").read_text() == "in the way"


def test_files_above_the_limit_are_refused_and_the_limit_can_be_raised(run, policy):
    Path("large.txt").write_bytes(policy.read_bytes() + b"\n" * 1_500_000)

    assert "KH-DOC-008" in run("assess", "large.txt", *ONE, "--max-megabytes", 1).err
    assert run("assess", "large.txt", *ONE, "--max-megabytes", 2).code == 0


# --- language ---------------------------------------------------------------------------


def test_japanese_output_is_japanese_throughout(run, policy):
    Path("empty.txt").touch()
    ran = run("assess", policy, "empty.txt", *ONE, "--out", "o", "--lang", "ja")

    told = [line for line in (ran.out + ran.err).splitlines() if re.search(r"[a-z]{3}", line)]
    for line in told:
        assert JAPANESE.search(line), line
    assert '<html lang="ja">' in Path("o/report.html").read_text(encoding="utf-8")
    sheet = load_workbook("o/candidates.xlsx").active
    assert [cell.value for cell in sheet[1]] == [words.ja for words in COLUMNS.values()]


def test_english_output_holds_no_japanese(run, policy):
    ran = run("assess", policy, *ONE, "--out", "o", "--lang", "en")

    assert not JAPANESE.search(ran.out + ran.err)


@pytest.mark.parametrize(
    ("variable", "value", "japanese"),
    [
        ("KAKEHASHI_LANG", "ja", True),
        ("LANG", "ja_JP.UTF-8", True),
        ("LANG", "en_GB.UTF-8", False),
        ("KAKEHASHI_LANG", "en", False),
    ],
)
def test_the_surroundings_choose_the_language_where_no_option_does(
    run, monkeypatch, variable, value, japanese
):
    monkeypatch.setenv(variable, value)

    assert japanese == bool(JAPANESE.search(run("assess", "gone.pdf").err))


def test_the_option_wins_over_the_surroundings(run, monkeypatch):
    monkeypatch.setenv("KAKEHASHI_LANG", "ja")

    assert not JAPANESE.search(run("assess", "gone.pdf", "--lang", "en").err)


# --- odd names --------------------------------------------------------------------------


@pytest.mark.parametrize(
    "folder",
    [
        "報告 書",
        "a{b}",
        "a [final]",
        "[/x]",
        "a[red]b",
    ],
)
def test_folders_with_odd_names_are_written_and_named_as_they_are(run, policy, folder):
    ran = run("assess", policy, *ONE, "--out", folder)

    written = {path.name for path in Path(folder.split("/")[0]).rglob("*") if path.is_file()}
    assert ran.code == 0
    assert written == FOUR
    assert f"{folder}/report.html" in ran.out


def test_documents_with_odd_names_are_named_as_they_are(run, policy):
    for name in ("[bold]a.txt", "=1+1.txt", "規程 {1}.txt"):
        Path(name).touch()

    ran = run("assess", policy, "[bold]a.txt", "=1+1.txt", "規程 {1}.txt", *ONE, "--json")

    assert [p["where"] for p in json.loads(ran.out)["problems"]] == [
        "[bold]a.txt",
        "=1+1.txt",
        "規程 {1}.txt",
    ]


# --- the whole program ------------------------------------------------------------------


def test_as_a_program_it_ends_with_the_code_and_writes_no_traceback(policy, tmp_path):
    ran = subprocess.run(
        [sys.executable, "-c", "from kakehashi.cli.main import main; main()", "assess", "gone.pdf"],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        cwd=tmp_path,
    )

    assert (ran.returncode, ran.stdout) == (1, "")
    assert "KH-USE-003" in ran.stderr
    assert "Traceback" not in ran.stderr


def test_known_frameworks_are_still_assessed_beside_an_unknown_one(run, policy):
    ran = run("assess", policy, "--framework", "nonsense", *ONE, "--out", "o")

    assert ran.code == 1
    assert "KH-USE-001" in ran.err
    assert {path.name for path in Path("o").iterdir()} == FOUR
