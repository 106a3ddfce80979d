"""Names that no page, property or column is made for."""

from __future__ import annotations

import io

import docx
import openpyxl
import pytest

from kakehashi.reports.files.docx_file import report_docx
from kakehashi.reports.files.html_file import report_html
from kakehashi.reports.files.pdf_file import report_pdf
from kakehashi.reports.files.xlsx_file import report_xlsx
from kakehashi.reports.outline import Cell, Paragraph, Report, Table, cells

LONG = "x" * 400


@pytest.fixture
def report() -> Report:
    heads = ("Item", "Owner")
    on_page = Table(heads, (cells("a", LONG),), (1, 1))
    alone = Table(heads, (cells("b", Cell(("",))),), (1, 4), sheet="Apart", sheet_only=True)
    blocks = (Paragraph(LONG), on_page, alone)
    return Report("test", LONG, LONG, "en", "2026-11-26", ((LONG, LONG),), blocks)


def test_a_long_title_fits_the_properties_of_word_and_excel(report: Report):
    written = docx.Document(io.BytesIO(report_docx(report)))
    book = openpyxl.load_workbook(io.BytesIO(report_xlsx(report)))

    assert written.core_properties.title == LONG[:255]
    assert written.paragraphs[0].text == LONG
    assert book.properties.title == LONG[:255]


def test_a_long_word_breaks_in_pdf(report: Report):
    import pypdfium2

    pages = pypdfium2.PdfDocument(report_pdf(report))
    for page in pages:
        width = page.get_width()
        text = page.get_textpage()
        right = [text.get_charbox(n)[2] for n in range(text.count_chars())]
        assert max(right, default=0) < width


def test_a_worksheet_may_stand_in_the_workbook_alone(report: Report):
    book = openpyxl.load_workbook(io.BytesIO(report_xlsx(report)))

    assert book.sheetnames == ["Report", "Apart"]
    # What is empty and to be filled in is wide enough to write in.
    assert book["Apart"].column_dimensions["B"].width > 40
    assert "Apart" not in report_html(report)
