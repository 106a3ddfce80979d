"""PDF, HTML and Excel files of the same report: tagged, harmless, complete."""

from __future__ import annotations

import io
from html.parser import HTMLParser

import openpyxl
import pypdfium2
import pytest
from tests.reports.files.hostile_report import FORMULA, SCRIPT, report

from kakehashi.reports.files.html_file import report_html
from kakehashi.reports.files.pdf_file import report_pdf
from kakehashi.reports.files.typeset import png_of
from kakehashi.reports.files.write import FORMATS, write_files
from kakehashi.reports.files.xlsx_file import report_xlsx


def pdf_text(packed: bytes) -> str:
    pdf = pypdfium2.PdfDocument(packed)
    return "\n".join(page.get_textpage().get_text_bounded() for page in pdf)


@pytest.mark.parametrize("language", ["en", "ja"])
def test_the_pdf_is_tagged_and_says_everything_as_text(language):
    told = report(language)
    packed = report_pdf(told)
    pdf = pypdfium2.PdfDocument(packed)
    said = "".join(pdf_text(packed).split())

    assert pdf.is_tagged()
    assert pdf.get_metadata_dict()["Title"] == told.title
    assert b"/Lang" in packed
    for wanted in ('#panic("x")$x$*b*', "".join(SCRIPT.split()), "row69", "tickme"):
        assert wanted in said
    assert [entry.get_title() for entry in pdf.get_toc()] == [h.text for h in told.headings]


def test_the_same_report_gives_the_same_pdf():
    assert report_pdf(report("en")) == report_pdf(report("en"))


def test_a_drawing_becomes_a_picture():
    svg = report("en").blocks[14].svg

    assert png_of(svg).startswith(b"\x89PNG")


class _Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))


@pytest.mark.parametrize("language", ["en", "ja"])
def test_the_page_runs_nothing_and_loads_nothing(language):
    page = _Page()
    page.feed(report_html(report(language)))
    names = [tag for tag, _ in page.tags]

    assert "script" not in names
    assert ("html", {"lang": language}) in page.tags
    sources = [a.get("src") or a.get("href") or "" for _, a in page.tags]
    assert all(s == "" or s.startswith(("#", "data:image/svg+xml;base64,")) for s in sources)
    assert not [a for _, a in page.tags if any(name.startswith("on") for name in a)]
    assert {"h1", "h2", "h3", "th", "caption", "blockquote", "img"} <= set(names)


@pytest.mark.parametrize("language", ["en", "ja"])
def test_formulas_stay_words_and_sheets_have_names_that_excel_takes(language):
    book = openpyxl.load_workbook(io.BytesIO(report_xlsx(report(language))))
    first, blanks, table, other = book.worksheets

    assert len(table.title) <= 31
    assert table.title != other.title
    kinds = {cell.data_type for sheet in book for row in sheet.iter_rows() for cell in row}
    assert kinds <= {"s", "n"}  # n: empty cells
    assert FORMULA in table["C2"].value
    assert table.freeze_panes == "B2"
    assert table.data_validations.dataValidation[0].formula1 == '"yes,no"'
    assert first["A1"].value.endswith(SCRIPT)
    assert [[cell.value for cell in row] for row in blanks.iter_rows(min_row=2)] == [
        ["Table – Form", "Name", None],
        ["Table – Form", "Version", FORMULA],
    ]


def test_all_files_are_written_or_none(tmp_path):
    told = report("en")
    written = write_files(told, tmp_path / "out", FORMATS)

    assert [path.name for path in written] == [f"hostile.{one}" for one in FORMATS]
    assert sorted(p.name for p in (tmp_path / "out").iterdir()) == sorted(p.name for p in written)
