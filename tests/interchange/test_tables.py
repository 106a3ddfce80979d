from __future__ import annotations

import csv
import re
import zipfile
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from kakehashi.errors import KakehashiError, UsageError
from kakehashi.interchange.tables import Column, Table, table_of, write_table, write_tables
from kakehashi.interchange.tables.harmless import CELL_LIMIT, guarded, unguarded
from kakehashi.interchange.tables.workbook import sheet_name, workbook
from kakehashi.text.bilingual import Bilingual

COLUMNS = (
    Column("name", Bilingual("Name", "名称")),
    Column("count", Bilingual("Count", "件数"), "number"),
    Column("share", Bilingual("Share", "割合"), "share"),
    Column("on", Bilingual("On", "日付"), "date"),
    Column("done", Bilingual("Done", "完了"), "flag"),
    Column("roles", Bilingual("Roles", "役割"), "list"),
)
HOSTILE = ["=1+1", "+SUM(A1)", "-2+3", "@x", "\t=1", " =1", "＝1+1", "\n=1", '=HYPERLINK("x")']


def table(*rows: tuple) -> Table:
    return Table(Bilingual("People", "人々"), COLUMNS, rows)


FULL = ("架け橋", 3, 0.5, date(2026, 11, 26), True, ("a", "b"))


def cells(path: Path) -> list[list[object]]:
    book = load_workbook(path)
    return [[cell.value for cell in row] for row in book.active.iter_rows()]


def test_a_csv_opens_in_excel_with_japanese(tmp_path: Path):
    write_table(tmp_path / "t.csv", table(FULL), "ja")

    content = (tmp_path / "t.csv").read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(content.decode("utf-8-sig").splitlines()))
    assert rows == [
        ["名称", "件数", "割合", "日付", "完了", "役割"],
        ["架け橋", "3", "0.5", "2026-11-26", "はい", "a、b"],
    ]


def test_a_workbook_keeps_numbers_and_dates(tmp_path: Path):
    write_table(tmp_path / "t.xlsx", table(FULL), "en")

    head, row = cells(tmp_path / "t.xlsx")
    assert head == ["Name", "Count", "Share", "On", "Done", "Roles"]
    assert (row[0], row[1], row[2], row[3].date(), row[4], row[5]) == (
        "架け橋",
        3,
        0.5,
        date(2026, 11, 26),
        "yes",
        "a, b",
    )


def test_a_workbook_has_a_fixed_first_row_a_filter_and_widths(tmp_path: Path):
    write_table(tmp_path / "t.xlsx", table(FULL, FULL), "en")

    sheet = load_workbook(tmp_path / "t.xlsx").active
    assert (sheet.freeze_panes, sheet.auto_filter.ref, sheet.title) == ("A2", "A1:F3", "People")
    assert sheet.column_dimensions["D"].width > sheet.column_dimensions["B"].width


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("place", ["cell", "heading"])
def test_nothing_becomes_a_formula(tmp_path: Path, text: str, place: str):
    heading, cell = (text, "x") if place == "heading" else ("Name", text)
    columns = (Column("a", Bilingual(heading, "")),)
    hostile = Table(Bilingual("T", "表"), columns, ((cell,),))
    for name in ("t.csv", "t.xlsx"):
        write_table(tmp_path / name, hostile, "en")

    written = (tmp_path / "t.csv").read_text(encoding="utf-8-sig")
    found = [row[0] for row in csv.reader(written.splitlines(keepends=True)) if row]
    assert not any(cell.lstrip().startswith(("=", "+", "-", "@", "＝")) for cell in found)
    with zipfile.ZipFile(tmp_path / "t.xlsx") as book:
        sheet = book.read("xl/worksheets/sheet1.xml").decode()
    assert "<f>" not in sheet and "<hyperlink" not in sheet


def test_a_negative_number_stays_a_number(tmp_path: Path):
    write_table(tmp_path / "t.csv", table(("x", -1.5, None, None, None, ())), "en")

    assert "x,-1.5,,,," in (tmp_path / "t.csv").read_text(encoding="utf-8-sig")


@given(st.text())
def test_the_guard_can_be_taken_off_again(text: str):
    assert unguarded(guarded(text)) == text or text.startswith("'")


@given(st.lists(st.text(max_size=30), min_size=1, max_size=4))
def test_any_text_gives_a_workbook_that_opens(texts: list[str]):
    columns = tuple(Column(str(n), Bilingual(text, text)) for n, text in enumerate(texts))
    made = workbook([Table(Bilingual(texts[0], ""), columns, (tuple(texts),))], "en")

    assert made == workbook([Table(Bilingual(texts[0], ""), columns, (tuple(texts),))], "en")


@given(st.text(max_size=60), st.lists(st.text(max_size=31), max_size=3))
def test_any_title_gives_a_name_that_a_sheet_may_have(title: str, taken: list[str]):
    name = sheet_name(title, taken)

    assert 0 < len(name.encode("utf-16-le")) <= 62
    assert (
        not re.search(r"[\[\]:*?/\\]", name) and not name.startswith("'") and not name.endswith("'")
    )
    assert name.lower() not in {one.lower() for one in taken}


def test_control_characters_and_turned_text_are_left_out(tmp_path: Path):
    write_table(tmp_path / "t.csv", table(("a\x00\x1b[31m\u202efdp.exe\r\nb", *FULL[1:])), "en")

    assert '"a[31mfdp.exe\nb"' in (tmp_path / "t.csv").read_text(encoding="utf-8-sig")


def test_a_cell_longer_than_a_workbook_takes_is_cut_with_a_sign(tmp_path: Path):
    write_table(tmp_path / "t.xlsx", table(("あ" * 40_000, *FULL[1:])), "en")

    value = cells(tmp_path / "t.xlsx")[1][0]
    assert (len(value), value[-1]) == (CELL_LIMIT, "…")


def test_some_tables_get_a_sheet_each(tmp_path: Path):
    write_tables(tmp_path / "t.xlsx", (table(FULL), table()), "en")

    assert load_workbook(tmp_path / "t.xlsx").sheetnames == ["People", "People 2"]


def test_more_rows_than_a_sheet_holds_are_refused(tmp_path: Path, monkeypatch):
    monkeypatch.setattr("kakehashi.interchange.tables.write.ROW_LIMIT", 1)
    with pytest.raises(KakehashiError) as caught:
        write_table(tmp_path / "t.xlsx", table(FULL, FULL), "en")

    assert caught.value.problem.code == "KH-TAB-003"
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("name", ["t", "t.ods", "t.csv.exe"])
def test_a_name_from_which_no_form_follows_is_refused(tmp_path: Path, name: str):
    with pytest.raises(UsageError) as caught:
        write_table(tmp_path / name, table(FULL), "en")

    assert caught.value.problem.code == "KH-TAB-001"


def test_a_file_that_cannot_be_written_leaves_nothing_behind(tmp_path: Path):
    (tmp_path / "t.csv").mkdir()
    with pytest.raises(KakehashiError) as caught:
        write_table(tmp_path / "t.csv", table(FULL), "en")

    assert caught.value.problem.code == "KH-TAB-002"
    assert [path.name for path in tmp_path.iterdir()] == ["t.csv"]


def test_a_row_that_does_not_fit_is_a_mistake_of_ours():
    with pytest.raises(ValueError, match="1 cells for 6 columns"):
        table(("x",))


def test_records_and_rows_are_the_same():
    made = table_of(Bilingual("T", "表"), COLUMNS[:2], [{"name": "a"}, {"count": 2, "else": "x"}])

    assert made.rows == (("a", None), (None, 2))
    assert list(made.records())[1] == {"name": None, "count": 2}
