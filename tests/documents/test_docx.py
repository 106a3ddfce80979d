from __future__ import annotations

from pathlib import Path

import pytest
from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.documents.files import WORD, bomb, marked, policy, with_body, with_part, word

from kakehashi.documents.read import read_document
from kakehashi.errors import UnreadableError

POLICY = word(policy)
EXAMPLE = Path(__file__).parents[2] / "src" / "kakehashi" / "example" / "documents"
DOCUMENT = "word/document.xml"


def test_headings_nest_by_their_styles(read):
    def fill(document: Document) -> None:
        document.add_heading("AI policy", 0)
        document.add_heading("Incidents", 1)
        document.add_heading("Logging", 2)
        document.add_paragraph("The company logs every incident.")
        document.add_heading("Training", 1)
        document.add_paragraph("The company trains all its staff.")

    document = read("a.docx", word(fill))

    assert document.text.startswith("AI policy\nIncidents\nLogging\n")
    assert [p.locator.headings for p in document.passages] == [
        ("Incidents", "Logging"),
        ("Training",),
    ]


def test_japanese_heading_styles_are_known(read):
    def fill(document: Document) -> None:
        style = document.styles.add_style("見出し 1x", 1)
        style.element.find(qn("w:name")).set(qn("w:val"), "見出し 1")
        document.add_paragraph("体制", style)
        document.add_paragraph("当社は、責任者を置く。")

    assert read("a.docx", word(fill)).passages[0].locator.headings == ("体制",)


def test_a_bold_line_of_its_own_is_a_heading(read):
    def fill(document: Document) -> None:
        document.add_paragraph().add_run("Incident Response").bold = True
        document.add_paragraph("The company logs every incident.")

    assert read("a.docx", word(fill)).passages[0].locator.headings == ("Incident Response",)


def test_items_of_lists_keep_their_stem_by_style_by_numbering_and_by_mark(read):
    def fill(document: Document) -> None:
        document.add_paragraph("The board reviews:")
        document.add_paragraph("the log of incidents;", "List Bullet")
        document.add_paragraph("the budget of the team;", "List Number")
        document.add_paragraph("(c) the plan of the year;")
        numbered = document.add_paragraph("the slides of the course.")
        properties = numbered._p.get_or_add_pPr()
        numbering, level = OxmlElement("w:numPr"), OxmlElement("w:ilvl")
        level.set(qn("w:val"), "0")
        numbering.append(level)
        properties.append(numbering)

    document = read("a.docx", word(fill))

    assert [(p.stem, p.text) for p in document.passages if p.kind == "item"] == [
        ("The board reviews:", "the log of incidents;"),
        ("The board reviews:", "the budget of the team;"),
        ("The board reviews:", "the plan of the year;"),
        ("The board reviews:", "the slides of the course."),
    ]


def test_rows_of_tables_stand_with_their_headers_in_their_place(read):
    def fill(document: Document) -> None:
        document.add_paragraph("The duties are shared as follows in the company.")
        table = document.add_table(rows=2, cols=2)
        for cell, text in zip(
            table._cells, ["役割", "職務", "CISO", "ログを確認する"], strict=True
        ):
            cell.text = text
        document.add_paragraph("The office keeps the list up to date.")

    document = read("a.docx", word(fill))

    assert [p.text for p in document.passages] == [
        "The duties are shared as follows in the company.",
        "役割: CISO / 職務: ログを確認する",
        "The office keeps the list up to date.",
    ]


def test_merged_cells_are_read_once(read):
    def fill(document: Document) -> None:
        table = document.add_table(rows=3, cols=2)
        for cell, text in zip(
            table._cells, ["Role", "Duty", "CISO", "reads", "", "signs"], strict=True
        ):
            cell.text = text
        table.cell(1, 0).merge(table.cell(2, 0))

    texts = [p.text for p in read("a.docx", word(fill)).passages]

    assert texts == ["Role: CISO / Duty: reads", "Role: CISO / Duty: signs"]


def test_runs_breaks_and_fonts_do_not_cut_sentences(read):
    def fill(document: Document) -> None:
        paragraph = document.add_paragraph("The company ")
        run = paragraph.add_run("logs")
        run.bold, run.font.size = True, Pt(20)
        paragraph.add_run().add_break()
        paragraph.add_run("every\tincident.")

    assert read("a.docx", word(fill)).text == "The company logs every incident."


DAMAGED = {
    "no document part": with_part(POLICY, DOCUMENT, None),
    "no relationships": with_part(POLICY, "_rels/.rels", None),
    "empty document part": with_part(POLICY, DOCUMENT, b""),
    "another root": with_part(POLICY, DOCUMENT, b"<a/>"),
    "no body": with_part(POLICY, DOCUMENT, f'<w:document xmlns:w="{WORD}"/>'.encode()),
    "cut markup": with_part(POLICY, DOCUMENT, f'<w:document xmlns:w="{WORD}"><w:bo'.encode()),
    "no number as level": with_body(
        POLICY,
        '<w:p><w:pPr><w:numPr><w:ilvl w:val="x"/></w:numPr></w:pPr>'
        "<w:r><w:t>the log of incidents</w:t></w:r></w:p>",
    ),
    "very deep": with_body(
        POLICY, "<w:p>" + "<w:smartTag>" * 3000 + "</w:smartTag>" * 3000 + "</w:p>"
    ),
    "encrypted entries": marked(POLICY, 6, 1),
    "unknown compression": marked(POLICY, 8, 99),
    "wrong compression": marked(POLICY, 8, 12),
    "a spreadsheet": (EXAMPLE.parent / "decisions.xlsx").read_bytes(),
    "noise in a part": POLICY[:400] + bytes(range(200)) + POLICY[600:],
}


@pytest.mark.parametrize("damage", DAMAGED)
def test_a_damaged_file_is_refused(refused, damage):
    problem = refused("a.docx", DAMAGED[damage])

    assert problem.code == "KH-DOC-002"
    assert "DOCX" in problem.message("ja")


MISSING = {
    "no list of types": with_part(POLICY, "[Content_Types].xml", None),
    "no styles": with_part(POLICY, "word/styles.xml", None),
    "merged with nothing": with_body(
        POLICY, "<w:tbl><w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>"
    ),
    "a picture that is not there": with_part(
        POLICY,
        "word/_rels/document.xml.rels",
        b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        b'<Relationship Id="r1" Type="x/image" Target="../NULL"/></Relationships>',
    ),
}


@pytest.mark.parametrize("missing", MISSING)
def test_a_file_of_which_something_is_missing_is_read_all_the_same(read, missing):
    assert "The company logs every incident." in read("a.docx", MISSING[missing]).text


def test_a_file_that_unpacks_to_far_more_is_refused(refused):
    assert refused("a.docx", bomb(POLICY, "word/media/a.bin", 310)).code == "KH-DOC-012"


def test_a_cell_that_claims_millions_of_columns_is_refused(refused):
    cell = '<w:tc><w:tcPr><w:gridSpan w:val="90000000"/></w:tcPr><w:p><w:r><w:t>x</w:t></w:r></w:p></w:tc>'
    hostile = with_body(POLICY, f"<w:tbl><w:tr>{cell}</w:tr></w:tbl>")

    assert refused("a.docx", hostile).code == "KH-DOC-002"


def test_entities_that_multiply_are_refused(refused):
    entities = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
    hostile = f"""<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a0 "lol">{entities}]>
    <w:document xmlns:w="{WORD}"><w:body><w:p><w:r><w:t>&a9;</w:t></w:r></w:p></w:body></w:document>"""

    assert refused("a.docx", with_part(POLICY, DOCUMENT, hostile.encode())).code == "KH-DOC-002"


def test_entities_read_no_file_of_the_machine(refused, tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("the secret of the house")
    hostile = f"""<?xml version="1.0"?><!DOCTYPE d [<!ENTITY x SYSTEM "{secret.as_uri()}">]>
    <w:document xmlns:w="{WORD}"><w:body><w:p><w:r><w:t>We log &x; incidents.</w:t></w:r></w:p>
    </w:body></w:document>"""

    problem = refused("a.docx", with_part(POLICY, DOCUMENT, hostile.encode()))

    assert problem.code == "KH-DOC-002"
    assert "secret of the house" not in problem.line("en")


def test_parts_with_paths_out_of_the_file_write_nothing(read, tmp_path):
    content = bomb(POLICY, "../../escaped.txt", 1)

    assert read("a.docx", content).passages
    assert [p.name for p in tmp_path.rglob("*")] == ["a.docx"]
    assert not (tmp_path.parent.parent / "escaped.txt").exists()


TERMS = (EXAMPLE / "supplier-terms.docx").read_bytes()


@settings(max_examples=40)
@given(st.data())
def test_however_a_file_is_damaged_it_is_read_or_refused(tmp_path_factory, data):
    content = bytearray(TERMS)
    for _ in range(data.draw(st.sampled_from([1, 5, 50]))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    path = tmp_path_factory.mktemp("damaged") / "a.docx"
    path.write_bytes(bytes(content))

    try:
        document = read_document(path)
    except UnreadableError as error:
        assert error.problem.code.startswith("KH-DOC-")
    else:
        assert document.text
