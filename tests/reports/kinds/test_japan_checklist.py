"""The checklist and worksheets for the AI Guidelines for Business."""

from __future__ import annotations

import io

import openpyxl
import pytest
from tests.reports.kinds.japan_material import (
    PLAN,
    QUOTE,
    SECRET,
    decided,
    headings_are_filled,
    material,
    practice_with,
    text_of,
    undecided,
    with_plan,
)

from kakehashi.errors import UsageError
from kakehashi.model import Verdict
from kakehashi.reports.files.xlsx_file import report_xlsx
from kakehashi.reports.kinds.japan_checklist import checklist_report
from kakehashi.reports.outline import Table

GUIDELINES = "ai-guidelines-for-business"


def sheet_named(report, name: str) -> Table:
    return next(table for table in report.tables if table.sheet == name)


def items_in(table: Table) -> list[str]:
    return [str(row[0].lines[0]) for row in table.rows]


@pytest.mark.parametrize("edition", ["1.1", "1.2"])
def test_every_item_stands_in_the_checklist_and_on_a_page(edition: str):
    done = decided(GUIDELINES, edition)
    report = checklist_report(material(done))
    labels = [one.label.en for one in done.frameworks[0].assessable]

    assert items_in(sheet_named(report, "Checklist")) == labels

    pages = [t for t in report.read if isinstance(t, Table) and t.wide]
    on_pages = [name for table in pages for name in items_in(table)]
    assert [label for label in labels if on_pages.count(label) != 1] == []


def test_a_role_has_its_own_sheet_with_what_is_common_and_what_is_its_own():
    done = decided(GUIDELINES)
    provider = sheet_named(checklist_report(material(done)), "AI provider")
    ids = {p.label.en: p.id for p in done.frameworks[0].assessable}
    found = [ids[name] for name in items_in(provider) if name in ids]

    tops = list(dict.fromkeys(id_.split("-")[0] for id_ in found))
    assert tops == ["C", "E", "P"]


def test_only_the_roles_asked_for_have_sheets():
    report = checklist_report(material(decided(GUIDELINES), roles=("deployer",)))

    assert "AI business user" in [t.sheet for t in report.tables]
    assert "AI developer" not in [t.sheet for t in report.tables]
    assert "D-2) i." not in text_of(report)


def test_a_role_that_the_guidelines_do_not_know_is_refused():
    with pytest.raises(UsageError, match="KH-RPT-020"):
        checklist_report(material(decided(GUIDELINES), roles=("importer",)))


def test_the_verdict_is_left_to_be_chosen_and_formulas_stay_strings():
    book = openpyxl.load_workbook(
        io.BytesIO(report_xlsx(checklist_report(material(decided(GUIDELINES)))))
    )
    sheet = book["AI developer"]
    rules = [rule.sqref for rule in sheet.data_validations.dataValidation]
    cells = [cell for row in sheet.iter_rows(min_row=2) for cell in row]

    assert rules
    assert not any(cell.data_type == "f" for cell in cells)
    assert any(QUOTE in str(cell.value) for cell in cells)
    assert {row[4].value or "" for row in sheet.iter_rows(min_row=2)} == {""}


def test_the_plan_fills_measures_owners_and_dates_and_what_was_dropped_is_not_there():
    done = decided(GUIDELINES)
    planned = with_plan(material(done), practice_with(done, Verdict.PLANNED))
    text = text_of(checklist_report(planned))

    assert PLAN in text
    assert "2027-03-31" in text
    assert SECRET in text
    assert "Given up" not in text


def test_without_facts_and_plan_it_says_so():
    text = text_of(checklist_report(material(decided(GUIDELINES))))

    assert "No facts" in text
    assert "No plan" in text


@pytest.mark.parametrize("audience", ["public", "partners", "international"])
def test_names_and_suggestions_do_not_go_out(audience: str):
    done = decided(GUIDELINES)
    made = with_plan(material(done, audience=audience), practice_with(done, Verdict.PLANNED))
    text = text_of(checklist_report(made))

    assert SECRET not in text
    assert "suggested, not confirmed" not in text
    assert PLAN in text


def test_suggestions_are_marked_for_own_teams():
    assert "suggested, not confirmed" in text_of(checklist_report(material(decided(GUIDELINES))))


def test_it_says_that_it_is_not_the_official_form():
    assert "公式の様式ではありません" in text_of(
        checklist_report(material(undecided(GUIDELINES), "ja"))
    )


def test_nothing_decided_is_unknown_everywhere():
    report = checklist_report(material(undecided(GUIDELINES)))
    marks = {row[2].mark for row in sheet_named(report, "Checklist").rows}

    assert marks == {"unknown"}
    assert headings_are_filled(report)
