"""Word files: structure that screen readers use, harmless words, templates."""

from __future__ import annotations

import io
import zipfile

import docx
import pytest
from docx.oxml.ns import qn
from lxml import etree
from tests.reports.files.hostile_report import FORMULA, SCRIPT, report

from kakehashi.errors import KakehashiError
from kakehashi.reports.files.docx_file import report_docx


@pytest.fixture(scope="module", params=["en", "ja"])
def made(request):
    return report(request.param), report_docx(report(request.param))


def opened(packed: bytes):
    return docx.Document(io.BytesIO(packed))


def texts(document) -> str:
    return "\n".join(t.text or "" for t in document.element.body.iter(qn("w:t")))


def test_headings_are_headings_in_the_order_of_the_report(made):
    told, packed = made
    found = [
        (int(p.style.name.split()[-1]), p.text)
        for p in opened(packed).paragraphs
        if p.style.name.startswith("Heading")
    ]

    assert found == [(h.level, h.text) for h in told.headings]


def test_the_first_row_of_each_table_is_its_head_and_repeated(made):
    tables = opened(made[1]).tables

    assert len(tables) == 4
    for table in tables:
        assert table.rows[0]._tr.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None
        assert table._tbl.find(f"{qn('w:tblPr')}/{qn('w:tblCaption')}").get(qn("w:val"))


def test_drawings_tell_what_they_show(made):
    shown = [e.get("descr") for e in opened(made[1]).element.body.iter(qn("wp:docPr"))]

    assert shown == [f"Alternative {SCRIPT}"]


def test_the_file_says_its_language_and_title(made):
    told, packed = made
    properties = opened(packed).core_properties

    assert properties.language == {"en": "en-GB", "ja": "ja-JP"}[told.language]
    assert properties.title == told.title
    assert properties.author == ""


def test_words_of_the_other_language_say_so():
    document = opened(report_docx(report("en")))
    (run,) = [
        r for p in document.paragraphs for r in p.runs if r.text.startswith("We log every incident")
    ]

    assert run._r.rPr is None or run._r.rPr.find(qn("w:lang")) is not None


def test_markup_is_text_and_what_xml_cannot_hold_is_left_out(made):
    said = texts(opened(made[1]))

    assert SCRIPT in said
    assert "abcde" in said
    assert FORMULA in said


def test_every_part_is_well_formed(made):
    with zipfile.ZipFile(io.BytesIO(made[1])) as parts:
        for name in parts.namelist():
            if name.endswith((".xml", ".rels")):
                etree.fromstring(parts.read(name))


def test_the_contents_lead_to_the_headings(made):
    body = opened(made[1]).element.body
    marks = {b.get(qn("w:name")) for b in body.iter(qn("w:bookmarkStart"))}
    links = [h.get(qn("w:anchor")) for h in body.iter(qn("w:hyperlink"))]

    assert links
    assert set(links) <= marks


def test_wide_tables_lie_across_and_the_rest_upright(made):
    across = [s.page_width > s.page_height for s in opened(made[1]).sections]

    assert across == [False, True, False]


def test_the_same_report_gives_the_same_bytes(made):
    assert report_docx(made[0]) == made[1]


@pytest.fixture
def template(tmp_path):
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "House of {{organisation}}"
    document.add_paragraph("Cover: {{title}} ({{date}}) {{unknown}}")
    cut = document.add_paragraph()
    for piece in ("{{", "sub", "title}}"):
        cut.add_run(piece).bold = True
    document.add_table(1, 1).rows[0].cells[0].text = "{{kind}}"
    document.add_paragraph("{{report}}")
    document.add_paragraph("After the report")
    path = tmp_path / "house.docx"
    document.save(path)
    return path


def test_a_template_gets_its_fields_and_the_report_in_its_place(template):
    told = report("en")
    document = opened(report_docx(told, template))
    said = texts(document)
    paragraphs = [p.text for p in document.paragraphs]

    assert document.sections[0].header.paragraphs[0].text == f"House of {told.subtitle}"
    assert f"Cover: {told.title} (2026-11-26) {{{{unknown}}}}" in paragraphs
    assert told.subtitle in paragraphs
    assert "hostile" in said
    assert "{{report}}" not in said
    assert paragraphs.index(told.headings[0].text) < paragraphs.index("After the report")


def test_the_values_of_fields_are_never_fields_themselves(template):
    from dataclasses import replace

    told = replace(report("en"), title="{{date}} {{report}}")
    said = texts(opened(report_docx(told, template)))

    assert "Cover: {{date}} {{report}} (2026-11-26)" in said


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"no zip at all"])
def test_what_is_no_word_file_is_refused(tmp_path, content):
    path = tmp_path / "bad.docx"
    path.write_bytes(content)
    with pytest.raises(KakehashiError) as caught:
        report_docx(report("en"), path)

    assert caught.value.problem.code == "KH-RPT-004"


def test_a_template_that_unpacks_to_too_much_is_refused(tmp_path):
    path = tmp_path / "bomb.docx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as parts:
        parts.writestr("word/document.xml", b"0" * 60_000_000)
    with pytest.raises(KakehashiError) as caught:
        report_docx(report("en"), path)

    assert caught.value.problem.code == "KH-RPT-004"


def test_a_heading_stays_with_what_follows_and_no_chain_of_short_paragraphs_is_endless():
    from kakehashi.reports.outline import Heading, Paragraph
    from kakehashi.reports.outline.together import kept

    article = (Heading(2, "Article 1"), *(Paragraph(f"{n} Staff log it.") for n in range(9)))

    assert list(kept(article)) == [True] * 4 + [False] * 6
