from __future__ import annotations

import datetime as dt
import io

import pytest
import xlsxwriter
from tests.documents.files import bomb, rezipped, with_part
from tests.documents.samples import SAMPLES

from kakehashi.documents.read import read_document
from kakehashi.errors import Problem

HEADER = ("No", "Question", "Answer", "Note")


def workbook(fill) -> bytes:
    buffer = io.BytesIO()
    with xlsxwriter.Workbook(buffer, {"in_memory": True}) as book:
        fill(book)
    return buffer.getvalue()


def sheet_of(*rows, name: str = "Checklist") -> bytes:
    def fill(book):
        sheet = book.add_worksheet(name)
        for at, row in enumerate(rows):
            sheet.write_row(at, 0, row)

    return workbook(fill)


def texts(document) -> list[str]:
    return [p.text for p in document.passages]


def with_problems(tmp_path, content: bytes) -> tuple[list[str], list[Problem]]:
    path = tmp_path / "a.xlsx"
    path.write_bytes(content)
    problems: list[Problem] = []
    return texts(read_document(path, problems=problems)), problems


def test_a_filled_in_checklist_becomes_questions_with_their_answers(read):
    document = read(
        "a.xlsx",
        sheet_of(
            HEADER,
            ("1", "Are incidents logged in a register?", "Yes", "since May"),
            ("2", "AIの利用記録を保存していますか", "はい", ""),
        ),
    )

    assert texts(document) == [
        "Are incidents logged in a register?: Yes / Note: since May",
        "AIの利用記録を保存していますか: はい",
    ]
    assert [p.locator.headings for p in document.passages] == [("Checklist",)] * 2
    assert [p.language for p in document.passages] == ["en", "ja"]
    assert document.text.splitlines()[1].startswith("1 Are incidents")


def test_a_question_without_an_answer_does_not_read_as_a_statement(read):
    document = read(
        "a.xlsx",
        sheet_of(
            HEADER,
            ("1", "利用記録を五年間保存している", "", ""),
            ("2", "責任者を置いている", "○", ""),
        ),
    )

    assert texts(document) == [
        "利用記録を五年間保存している: （回答なし）",
        "責任者を置いている: ○",
    ]


def test_titles_headers_of_two_rows_and_groups_hold_for_the_rows_below(read):
    def fill(book):
        sheet = book.add_worksheet("表")
        sheet.write(0, 0, "AI systems of the firm")
        sheet.merge_range(2, 0, 3, 0, "System")
        sheet.merge_range(2, 1, 2, 2, "Owner")
        sheet.write_row(3, 1, ["Office", "Since"])
        sheet.write(4, 0, "In use")
        sheet.write_row(5, 0, ["A chat bot for customers", "Sales", "May"])
        sheet.write_row(6, 0, ["A model that sorts mail", "Post", "June"])

    document = read("a.xlsx", workbook(fill))

    assert [(p.stem, p.text) for p in document.passages] == [
        ("In use", "System: A chat bot for customers / Owner Office: Sales / Owner Since: May"),
        ("In use", "System: A model that sorts mail / Owner Office: Post / Owner Since: June"),
    ]
    assert document.passages[0].locator.headings == ("表", "AI systems of the firm")


def test_cells_merged_over_rows_are_said_in_each_row(read):
    def fill(book):
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, ["Phase", "What is done"])
        sheet.merge_range(1, 0, 2, 0, "Release")
        sheet.write(1, 1, "The owner signs the form.")
        sheet.write(2, 1, "The board is told of it.")

    assert texts(read("a.xlsx", workbook(fill))) == [
        "Phase: Release / What is done: The owner signs the form.",
        "Phase: Release / What is done: The board is told of it.",
    ]


def test_an_empty_row_does_not_part_rows_from_their_headers_but_a_new_header_does(read):
    document = read(
        "a.xlsx",
        sheet_of(
            ("System", "What it is used for"),
            ("Bot", "It answers customers by chat."),
            (),
            ("Sorter", "It sorts all mail of the firm."),
            (),
            ("Role", "What the role does"),
            ("Owner", "The owner signs the form."),
        ),
    )

    assert texts(document) == [
        "System: Bot / What it is used for: It answers customers by chat.",
        "System: Sorter / What it is used for: It sorts all mail of the firm.",
        "Role: Owner / What the role does: The owner signs the form.",
    ]


def test_tables_beside_each_other_are_read_one_by_one(read):
    document = read(
        "a.xlsx",
        sheet_of(
            ("System", "Use", "", "Role", "Duty"),
            ("Bot", "It answers customers.", "", "Owner", "signs each form"),
            ("Sorter", "It sorts the mail.", "", "Board", "reads each log"),
        ),
    )

    assert texts(document) == [
        "System: Bot / Use: It answers customers.",
        "System: Sorter / Use: It sorts the mail.",
        "Role: Owner / Duty: signs each form",
        "Role: Board / Duty: reads each log",
    ]


def test_rows_of_numbers_are_no_passages(read):
    rows = [("Month", "Count", "Rate"), ("2026-01", 12, 0.5), ("2026-02", 14, 0.7)]

    assert texts(read("a.xlsx", sheet_of(*rows, ("Note", "All were closed in time.", "")))) == [
        "Month: Note / Count: All were closed in time."
    ]


def test_what_is_hidden_is_left_out_and_counted(tmp_path):
    def fill(book):
        sheet = book.add_worksheet("Seen")
        sheet.write_row(0, 0, ["Role", "Duty", "Secret"])
        sheet.write_row(1, 0, ["Owner", "signs each form", "not really"])
        sheet.write_row(2, 0, ["Nobody", "reads the log", ""])
        sheet.set_row(2, None, None, {"hidden": True})
        sheet.set_column(2, 2, None, None, {"hidden": True})
        secret = book.add_worksheet("Secret")
        secret.write(0, 0, "Nobody may read this sheet.")
        secret.hide()

    found, problems = with_problems(tmp_path, workbook(fill))

    assert found == ["Role: Owner / Duty: signs each form"]
    assert [(p.code, p.details) for p in problems] == [
        ("KH-DOC-032", {"sheets": 1, "rows": 1, "columns": 1})
    ]


def test_values_are_read_as_shown(read):
    def fill(book):
        sheet = book.add_worksheet()
        form = book.add_format
        sheet.write_row(0, 0, ["What is measured", "Value"])
        for at, (value, number_format) in enumerate(
            [(0.985, "0.0%"), (12000, '#,##0"件"'), (3, "General"), (0.5, "0.00")], start=1
        ):
            sheet.write(at, 0, f"The value of measure number {at}")
            sheet.write(at, 1, value, form({"num_format": number_format}))
        sheet.write(5, 0, "The day of the last review")
        day = dt.datetime(2026, 4, 1)  # noqa: DTZ001
        sheet.write_datetime(5, 1, day, form({"num_format": "d.m.yy"}))
        sheet.write(6, 0, "The sum of all the incidents")
        sheet.write_formula(6, 1, "=SUM(A1:A9)", form({"num_format": '0"件"'}), 12)

    values = [text.rsplit(": ", 1)[1] for text in texts(read("a.xlsx", workbook(fill)))]

    assert values == ["98.5%", "12,000件", "3", "0.50", "2026-04-01", "12件"]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.csv", "項目;回答\nログを保存していますか;はい\n".encode("cp932")),
        ("a.tsv", "項目\t回答\nログを保存していますか\tはい\n".encode("utf-16")),
        ("a.csv", "sep=|\n項目|回答\nログを保存していますか|はい\n".encode("utf-8-sig")),
        ("a.csv", '項目,回答\n"ログを保存して\nいますか",はい\n'.encode()),
    ],
)
def test_delimiters_and_encodings_of_text_files_are_told(read, name, content):
    assert [t.replace(" ", "") for t in texts(read(name, content))] == [
        "ログを保存していますか:はい"
    ]


def test_formulas_in_a_text_file_stay_text(read):
    document = read("a.csv", 'Item,Answer\n"=HYPERLINK(""http://x"",""logs are kept"")",yes\n')

    assert texts(document) == ['=HYPERLINK("http://x","logs are kept"): yes']


@pytest.mark.parametrize(
    "header",
    [
        ("Practice", "Title", "Decision", "Evidence", "Decided by", "Decided on", "Why"),
        ("実践項目番号", "実践項目", "判断", "根拠", "判断者", "判断日", "理由"),
    ],
)
def test_our_own_review_tables_are_never_evidence(refused, header):
    problem = refused("candidates.xlsx", sheet_of(header, ("GOV-01", "x", "yes", "“We log it.”")))

    assert (problem.code, problem.severity) == ("KH-DOC-036", "warning")
    assert refused("candidates.csv", ",".join(header) + "\nGOV-01,x,yes\n").code == "KH-DOC-036"


# --- hostile files --------------------------------------------------------------------

XLSX = SAMPLES["a.xlsx"]
SHEET = "xl/worksheets/sheet1.xml"
_OPEN = b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
_CLOSE = b"</sheetData></worksheet>"
_CELL = b'<c r="A%d" t="inlineStr"><is><t>We log every incident.</t></is></c>'


def test_a_million_empty_rows_and_a_cell_at_the_far_end_are_no_burden(read):
    rows = b"".join(b'<row r="%d"/>' % n for n in range(2, 200_000))
    far = b'<row r="1048576">' + _CELL % 1048576 + b'<c r="XFD1048576"><v>1</v></c></row>'
    content = with_part(XLSX, SHEET, _OPEN + rows + far + _CLOSE)

    assert read("a.xlsx", content).text.splitlines()[-1] == "We log every incident."


def test_rows_beyond_the_last_that_excel_has_are_not_counted_up_to(read):
    far = b'<row r="1">' + _CELL % 1 + b'</row><row r="999999999999">' + _CELL % 2 + b"</row>"

    assert read("a.xlsx", with_part(XLSX, SHEET, _OPEN + far + _CLOSE)).passages


def test_a_table_of_very_many_rows_is_cut_with_a_warning(tmp_path, monkeypatch):
    monkeypatch.setattr("kakehashi.documents.sheets.workbook.MOST_ROWS", 3)
    rows = [(f"We keep log number {n} of all incidents.", "x") for n in range(9)]

    found, problems = with_problems(tmp_path, sheet_of(*rows))

    assert len(found) == 3
    assert [p.code for p in problems] == ["KH-DOC-035"]


def test_merged_ranges_as_large_as_the_sheet_are_no_burden(read):
    merged = b'<mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells></worksheet>'
    content = with_part(
        XLSX, SHEET, _OPEN + b'<row r="1">' + _CELL % 1 + b"</row></sheetData>" + merged
    )

    assert "We log every incident." in read("a.xlsx", content).text


@pytest.mark.parametrize("part", [SHEET, "xl/sharedStrings.xml", "xl/workbook.xml", "_rels/.rels"])
def test_entities_in_any_part_are_refused(refused, part):
    hostile = rezipped(
        XLSX,
        lambda name, old: (
            old.replace(b"?>", b'?><!DOCTYPE x [<!ENTITY a "b">]>', 1) if name == part else old
        ),
    )

    assert refused("a.xlsx", hostile).code == "KH-DOC-002"


def test_a_workbook_that_unpacks_to_far_more_is_refused(refused):
    assert refused("a.xlsx", bomb(XLSX, "xl/media/a.bin", 310)).code == "KH-DOC-012"


@pytest.mark.parametrize("part", ["xl/workbook.xml", "[Content_Types].xml", SHEET])
def test_a_workbook_without_one_of_its_parts_is_refused(refused, part):
    assert refused("a.xlsx", with_part(XLSX, part, None)).code in ("KH-DOC-002", "KH-DOC-004")


def test_a_protected_workbook_says_so(refused):
    assert refused("a.xlsx", b"\xd0\xcf\x11\xe0" + bytes(600)).code == "KH-DOC-003"


def test_a_text_file_with_a_quotation_mark_that_never_ends_is_read_or_refused(read, refused):
    assert refused("a.csv", 'a,b\n"' + "x" * 200_000).code == "KH-DOC-002"
