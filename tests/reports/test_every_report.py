"""Every report of the example in every format and both languages: structure, words, letters."""

from __future__ import annotations

import io
import itertools
import re
from functools import cache

import docx
import openpyxl
import pypdfium2
import pytest
from docx.oxml.ns import qn
from tests.reports.example_material import report_of
from tests.reports.kinds.plan_material import empty_headings, text_of

from kakehashi.reports.files.typeset import png_of
from kakehashi.reports.files.write import content_of
from kakehashi.reports.kinds.registry import KINDS
from kakehashi.text.bilingual import LANGUAGES

_KANA = re.compile(r"[\u3041-\u309f\u30a1-\u30fa]")
_COMMON = re.compile(r"[\n\x20-\x7e\u3000-\u30ff\u4e00-\u9fff\uff00-\uffef]")
NAMES = [kind.id for kind in KINDS]


@cache
def word_file(name: str, language: str):
    """Return the Word file of a report, opened."""
    return docx.Document(io.BytesIO(content_of(report_of(name, language), "docx")))


@pytest.fixture(params=[f"{name} {language}" for name in NAMES for language in LANGUAGES])
def report(request):
    return report_of(*request.param.split())


def test_no_heading_is_empty_and_no_level_is_left_out(report):
    levels = [0, *(heading.level for heading in report.headings)]

    assert empty_headings(report) == []
    assert all(after <= before + 1 for before, after in itertools.pairwise(levels))


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_nobody_and_nothing_decided_leaves_no_heading_empty(name, language):
    report = report_of(name, language, empty=True)

    assert empty_headings(report) == []
    assert report.blocks


def test_word_files_have_the_structure_that_screen_readers_use(report):
    document = word_file(report.kind, report.language)
    found = [
        (int(p.style.name.split()[-1]), p.text)
        for p in document.paragraphs
        if p.style.name.startswith("Heading")
    ]
    tables = [one._tbl for one in document.tables]
    alternatives = [e.get("descr") for e in document.element.body.iter(qn("wp:docPr"))]

    assert found == [(h.level, h.text) for h in report.headings]
    assert document.core_properties.language.startswith(report.language)
    assert all(alternatives)
    assert all(next(t.iter(qn("w:tblHeader")), None) is not None for t in tables)
    assert all(next(t.iter(qn("w:tblCaption"))).get(qn("w:val")) for t in tables)


@pytest.mark.parametrize("name", NAMES)
def test_japanese_words_in_english_word_files_say_so(name):
    document = word_file(name, "en")
    silent = [
        text
        for run in document.element.body.iter(qn("w:r"))
        if len(_KANA.findall(text := "".join(t.text or "" for t in run.iter(qn("w:t"))))) > 10
        and next(run.iter(qn("w:lang")), None) is None
    ]

    assert silent == []


# Typesetting takes longest: each report is typeset in one language, half of them in each.
@pytest.mark.parametrize(
    ("name", "language"), list(zip(NAMES, itertools.cycle(LANGUAGES), strict=False))
)
def test_pdfs_are_tagged_with_bookmarks_and_readable_letters(name, language):
    report = report_of(name, language)
    packed = content_of(report, "pdf")
    pdf = pypdfium2.PdfDocument(packed)
    said = "".join(page.get_textpage().get_text_bounded() for page in pdf)

    assert pdf.is_tagged()
    assert b"pdfuaid" in packed
    assert [entry.get_title() for entry in pdf.get_toc()] == [h.text for h in report.headings]
    assert "\ufffd" not in said
    assert packed.count(b"/FontFile") > 0
    assert all(len(page.get_textpage().get_text_bounded()) > 120 for page in pdf)


def test_no_letter_of_any_report_is_set_as_an_empty_box():
    letters = {c for name in NAMES for one in LANGUAGES for c in text_of(report_of(name, one))}
    rare = sorted(letter for letter in letters if not _COMMON.match(letter))
    box = _picture("\U0010fffd")

    assert rare
    assert [letter for letter in rare if _picture(letter) == box] == []


def _picture(letter: str) -> bytes:
    return png_of(
        '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40">'
        f'<text x="5" y="30" font-family="Noto Sans CJK JP" font-size="24">{letter}</text></svg>'
    )


@pytest.mark.parametrize("name", [kind.id for kind in KINDS if "xlsx" in kind.formats])
@pytest.mark.parametrize("language", LANGUAGES)
def test_workbooks_open_and_hold_words_alone(name, language):
    packed = content_of(report_of(name, language), "xlsx")
    book = openpyxl.load_workbook(io.BytesIO(packed))
    kinds = {cell.data_type for sheet in book for row in sheet.iter_rows() for cell in row}

    assert "f" not in kinds
    assert all(sheet.max_row > 1 for sheet in book)


@pytest.mark.parametrize("form", ["docx", "html", "xlsx"])
@pytest.mark.parametrize("name", ["eu-annex-iv", "japan-checklist", "gap"])
def test_the_same_material_gives_the_same_bytes(name, form):
    first = content_of(report_of(name, "ja"), form)
    report_of.cache_clear()

    assert content_of(report_of(name, "ja"), form) == first


@pytest.mark.parametrize("name", NAMES)
def test_fixed_words_are_in_the_language_of_the_report(name):
    words = [h.text for h in report_of(name, "en").headings]
    told = [h.text for h in report_of(name, "ja").headings]

    assert [text for text in words if _KANA.search(text)] == []
    assert [text for text in told if not re.search(r"[\u3041-\u30fa\u4e00-\u9fff]", text)] == []
