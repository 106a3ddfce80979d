"""The profile of the NIST AI RMF: every subcategory, targets only from the plan."""

from __future__ import annotations

import io

import openpyxl
import pytest
from tests.bundled import bundled_library
from tests.reports.kinds.plan_material import (
    FORMULA,
    REASON,
    RISKS,
    SECRET,
    assessed,
    empty_headings,
    material,
    rows_of,
    sheet_of,
    steps,
    text_of,
    words_of,
)

from kakehashi.model import Verdict
from kakehashi.reports.files.xlsx_file import report_xlsx
from kakehashi.reports.kinds.nist_profile import nist_profile_report

VERDICTS = {"INC-01": Verdict.PARTIAL, "POL-04": Verdict.IN_PLACE, "LIT-01": Verdict.NOT_IN_PLACE}


@pytest.fixture(scope="module")
def assessment():
    return assessed("nist-ai-rmf", verdicts=VERDICTS, suggested=("RSK-02",))


@pytest.fixture(scope="module")
def undecided():
    return assessed("nist-ai-rmf")


@pytest.mark.parametrize("language", ["en", "ja"])
def test_every_subcategory_is_there_once_in_order(assessment, language):
    report = nist_profile_report(material(assessment, language=language))
    sheet = sheet_of(report, {"en": "Profile", "ja": "プロファイル"}[language])
    framework = bundled_library().framework("nist-ai-rmf")
    wanted = [p.label.get(language) for p in framework.assessable]
    assert [words_of(row[2]) for row in sheet.rows] == wanted
    assert empty_headings(report) == []


def test_a_target_comes_from_the_plan_and_from_nothing_else(assessment):
    planned = nist_profile_report(material(assessment, steps=steps()))
    row = next(r for r in sheet_of(planned, "Profile").rows if "MANAGE 4.3" in words_of(r[2]))
    assert [words_of(cell) for cell in (row[8], row[11], row[12])] == [
        "Write the plan",
        SECRET,
        "2026-10-01",
    ]
    bare = nist_profile_report(material(assessment))
    assert {words_of(row[8]) for row in sheet_of(bare, "Profile").rows} == {"to be set"}
    assert "No plan was given" in text_of(bare)


def test_nothing_is_claimed_where_nobody_decided(undecided):
    report = nist_profile_report(material(undecided))
    sheet = sheet_of(report, "Profile")
    assert all(words_of(row[4]).startswith("Unknown") for row in sheet.rows)
    assert all(words_of(row[5]) == "" for row in sheet.rows)


def test_a_suggestion_is_marked_and_kept_from_outsiders(assessment):
    inside = text_of(nist_profile_report(material(assessment)))
    assert "Suggested, not confirmed" in inside
    assert SECRET in inside
    outside = text_of(nist_profile_report(material(assessment, audience="public", steps=steps())))
    for secret in (SECRET, REASON, "Suggested, not confirmed", "Open questions"):
        assert secret not in outside


def test_choices_and_formulas_stay_words_in_excel(assessment):
    report = nist_profile_report(material(assessment, steps=steps(), risks=RISKS))
    book = openpyxl.load_workbook(io.BytesIO(report_xlsx(report)))
    sheet = book["Profile"]
    found = [cell for row in sheet.iter_rows() for cell in row if cell.value == FORMULA]
    assert found, "the task named like a formula is shown"
    assert {cell.data_type for cell in found} == {"s"}
    assert len(sheet.data_validations.dataValidation) >= 2
    assert len({len(row) for row in rows_of(report)}) > 1, "text and worksheet differ"


def test_long_words_of_the_first_sheet_get_room(assessment):
    report = nist_profile_report(material(assessment))
    sheet = openpyxl.load_workbook(io.BytesIO(report_xlsx(report))).worksheets[0]
    long = [cell for row in sheet.iter_rows() for cell in row if len(str(cell.value or "")) > 200]
    assert long
    assert all(sheet.row_dimensions[cell.row].height > 30 for cell in long)
    assert report.tables[0].sheet == "Profile", "what is to be filled in stands first"
