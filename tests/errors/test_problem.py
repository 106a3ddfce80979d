from __future__ import annotations

import pytest

from kakehashi.errors import (
    KakehashiError,
    Problem,
    SourceLocation,
    UnreadableError,
    UsageError,
)
from kakehashi.text.bilingual import Bilingual

SCAN = Problem("KH-DOC-006", SourceLocation("policy.pdf"), {"pages": 12})


def test_a_problem_fills_its_details_in_both_languages():
    assert "12" in SCAN.message("en")
    assert "12" in SCAN.message("ja")
    assert SCAN.message("en") != SCAN.message("ja")


def test_a_detail_of_our_own_is_told_in_the_language_of_the_message():
    reason = Bilingual("it names no host", "ホスト名がありません")

    problem = Problem("KH-REV-001", details={"reason": reason})

    assert "it names no host" in problem.message("en")
    assert "ホスト名がありません" in problem.message("ja")
    assert "host" not in problem.message("ja")


@pytest.mark.parametrize("language", ["en", "ja"])
def test_a_line_says_where_which_code_what_and_what_to_do(language):
    line = SCAN.line(language)

    assert line.startswith("policy.pdf: KH-DOC-006 ")
    assert SCAN.message(language) in line
    assert line.endswith(SCAN.hint(language))


def test_a_location_names_the_line_where_one_is_known():
    assert str(SourceLocation("a.tsv", 7)) == "a.tsv:7"
    assert str(SourceLocation("a.tsv")) == "a.tsv"


def test_a_problem_without_a_place_begins_with_its_code():
    assert Problem("KH-USE-003").line("en").startswith("KH-USE-003 ")


def test_json_holds_both_languages_and_the_place():
    found = SCAN.as_json()

    assert (found["code"], found["severity"], found["where"]) == (
        "KH-DOC-006",
        "error",
        "policy.pdf",
    )
    for field in ("message", "hint"):
        assert set(found[field]) == {"en", "ja"}
        assert all(found[field].values())


@pytest.mark.parametrize("hostile", ["{0}", "{missing}", "%s", "{code.__class__}", "{"])
def test_braces_in_names_of_files_and_cells_are_shown_as_they_are(hostile):
    assert hostile in Problem("KH-DEC-002", details={"value": hostile}).message("en")
    assert hostile in Problem("KH-DOC-004", SourceLocation(hostile)).line("ja")


@pytest.mark.parametrize(
    ("error", "exit_code"), [(UsageError, 2), (UnreadableError, 1), (KakehashiError, 3)]
)
def test_exceptions_carry_their_problem_and_the_exit_code(error, exit_code):
    raised = error(SCAN)

    assert raised.exit_code == exit_code
    assert raised.problem is SCAN
    assert "KH-DOC-006" in str(raised)
    assert isinstance(raised, KakehashiError)
