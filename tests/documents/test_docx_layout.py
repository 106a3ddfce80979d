"""What a reader of a Word document sees that stands in no run of text."""

from __future__ import annotations

import pytest
from tests.documents.word_parts import (
    cell,
    document,
    field,
    level,
    listed,
    numbering,
    p,
    r,
    row,
    table,
)

from kakehashi.documents.docx import read_docx
from kakehashi.errors import SourceLocation

STYLES = (
    '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:pPr>'
    '<w:numPr><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 2"/><w:basedOn w:val="1"/><w:pPr>'
    '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="1"/></w:pPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="own"><w:name w:val="Firm Title"/><w:basedOn w:val="2"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="toc"><w:name w:val="toc 1"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="cap"><w:name w:val="caption"/></w:style>'
    '<w:style w:type="character" w:styleId="secret"><w:name w:val="secret"/><w:rPr><w:vanish/></w:rPr></w:style>'
)


def read(body: str, **parts: str):
    problems: list = []
    blocks = read_docx(document(body, **parts), SourceLocation("a.docx"), problems)
    return blocks, problems


def texts(body: str, **parts: str) -> list[str]:
    return [block.text for block in read(body, **parts)[0]]


def style(name: str) -> str:
    return f'<w:pStyle w:val="{name}"/>'


# --- numbers --------------------------------------------------------------------------


def test_the_numbers_of_headings_are_counted_as_word_counts_them():
    outline = numbering(level(0, "decimal", "%1"), level(1, "decimal", "%1.%2"))
    body = (
        p("Scope", style("1"))
        + p("Duties", style("1"))
        + p("Owners", style("2"))
        + p("Logs", style("own"))
        + p("Terms", style("1"))
        + p("Words", style("2"))
    )

    blocks, _ = read(body, styles=STYLES, numbering=outline)

    assert [(b.kind, b.level, b.number, b.text) for b in blocks] == [
        ("heading", 1, "1", "Scope"),
        ("heading", 1, "2", "Duties"),
        ("heading", 2, "2.1", "Owners"),
        ("heading", 2, "2.2", "Logs"),
        ("heading", 1, "3", "Terms"),
        ("heading", 2, "3.1", "Words"),
    ]


def test_numbers_stand_in_the_text_and_the_headings_but_in_no_passage(read):
    outline = numbering(level(0, "decimal", "%1."), level(1, "lowerLetter", "(%2)"))
    body = p("Duties", style("1")) + p("The owner must:") + listed("sign the form;", 1)

    document_ = read("a.docx", document(body, styles=STYLES, numbering=outline))
    passage = document_.passages[-1]

    assert document_.text == "1. Duties\nThe owner must:\n(a) sign the form;"
    assert (passage.text, passage.stem) == ("sign the form;", "The owner must:")
    assert passage.locator.headings == ("1. Duties",)
    assert document_.text[passage.locator.start :] == passage.text


@pytest.mark.parametrize(
    ("form", "written", "wanted"),
    [
        ("lowerLetter", "(%1)", ["(a)", "(b)"]),
        ("upperRoman", "%1.", ["I.", "II."]),
        ("decimalFullWidth", "第%1条", ["第１条", "第２条"]),
        ("japaneseCounting", "（%1）", ["（一）", "（二）"]),
        ("decimalEnclosedCircle", "%1", ["①", "②"]),
        ("aiueoFullWidth", "%1．", ["ア．", "イ．"]),
        ("bullet", "", ["", ""]),
    ],
)
def test_numbers_are_written_in_the_format_of_their_list(form, written, wanted):
    blocks, _ = read(
        listed("first of all") + listed("second of all"),
        numbering=numbering(level(0, form, written)),
    )

    assert [(b.kind, b.number) for b in blocks] == [("item", number) for number in wanted]


def test_lists_count_on_restart_and_start_where_they_are_told_to():
    again = (
        '<w:num w:numId="2"><w:abstractNumId w:val="0"/>'
        '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>'
    )
    outline = numbering(level(0, "decimal", "%1"), level(1, "lowerLetter", "%1%2"), instances=again)
    body = (
        listed("one more")
        + listed("below it", 1)
        + p("Between the two.")
        + listed("two more")
        + listed("below that", 1)
        + listed("from five", 0, 2)
    )

    blocks, _ = read(body, numbering=outline)

    assert [b.number for b in blocks] == ["1", "1a", "", "2", "2a", "5"]


def test_a_paragraph_taken_out_of_its_list_has_no_number():
    body = p("Annex of the policy", style("1") + '<w:numPr><w:numId w:val="0"/></w:numPr>')

    blocks, _ = read(body, styles=STYLES, numbering=numbering(level(0, "decimal", "%1")))

    assert [(b.kind, b.number) for b in blocks] == [("heading", "")]


# --- tables ---------------------------------------------------------------------------


def test_cells_merged_down_and_across_are_read_in_every_place_they_cover():
    restart, go_on = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    body = table(
        row("Role", "Duty", "Term"),
        row(cell("CISO", restart), cell("reads the log", '<w:gridSpan w:val="2"/>')),
        row(cell("", go_on), "signs it", "a year"),
    )

    assert texts(body) == [
        "Role: CISO / Duty: reads the log / Term: reads the log",
        "Role: CISO / Duty: signs it / Term: a year",
    ]


def test_marked_header_rows_are_joined_and_a_caption_holds_for_each_row():
    header = "<w:tblHeader/>"
    body = p("Table 1: Duties", style("cap")) + table(
        row(cell("Role"), cell("Duty", '<w:gridSpan w:val="2"/>'), properties=header),
        row("Role", "by day", "by night", properties=header),
        row("CISO", "reads", "signs"),
    )

    blocks, _ = read(body, styles=STYLES)

    assert [(b.text, b.stem) for b in blocks if b.kind == "row"] == [
        ("Role: CISO / Duty by day: reads / Duty by night: signs", "Table 1: Duties")
    ]


def test_a_table_that_only_lays_out_the_page_is_read_cell_by_cell():
    left = cell(p("Scope", style("1")) + p("This holds for all staff."))
    right = cell(p("Duties", style("1")) + p("The owner signs the form."))

    blocks, _ = read(table(row(left, right)), styles=STYLES)

    assert [(b.kind, b.text) for b in blocks] == [
        ("heading", "Scope"),
        ("paragraph", "This holds for all staff."),
        ("heading", "Duties"),
        ("paragraph", "The owner signs the form."),
    ]


def test_a_table_of_labels_and_values_has_no_headers():
    body = table(row("責任者", "情報部長が当たる。"), row("保存期間", "五年とする。"))

    assert texts(body) == ["責任者: 情報部長が当たる。", "保存期間: 五年とする。"]


def test_a_table_within_a_cell_is_read_after_the_table_around_it():
    inner = table(row("Day", "Task"), row("Monday", "reads the log"))
    body = table(
        row("Role", "Plan"),
        row("CISO", cell(p("see here") + inner + p(""))),
        row("DPO", "none"),
        row("CIO", "none at all"),
    )

    assert texts(body) == [
        "Role: CISO / Plan: see here",
        "Role: DPO / Plan: none",
        "Role: CIO / Plan: none at all",
        "Day: Monday / Task: reads the log",
    ]


# --- changes, notes, what is hidden ---------------------------------------------------


def test_changes_are_read_as_if_accepted_and_a_warning_counts_them():
    body = (
        p(
            r("We log ")
            + "<w:ins>"
            + r("all ")
            + "</w:ins><w:del><w:r><w:delText>some </w:delText></w:r></w:del>"
            + r("incidents.")
        )
        + p("<w:moveFrom>" + r("We train staff.") + "</w:moveFrom>")
        + p("<w:moveTo>" + r("We train staff.") + "</w:moveTo>")
        + table(
            row("Role", "Duty"), row("CISO", "reads"), row("old", "gone", properties="<w:del/>")
        )
    )

    blocks, problems = read(body)

    assert [b.text for b in blocks] == [
        "We log all incidents.",
        "We train staff.",
        "Role: CISO / Duty: reads",
    ]
    assert [(q.code, q.severity) for q in problems] == [("KH-DOC-030", "warning")]
    assert "4" in problems[0].message("en")
    assert "4" in problems[0].message("ja")


def test_paragraphs_whose_break_was_deleted_are_one():
    body = p("We log every ", "<w:rPr><w:del/></w:rPr>") + p("incident at once.")

    assert texts(body) == ["We log every incident at once."]


def test_notes_follow_the_paragraph_that_refers_to_them_and_comments_are_told_apart():
    body = (
        p(r("We log incidents") + '<w:r><w:footnoteReference w:id="2"/></w:r>' + r(" at once.")
          + '<w:r><w:commentReference w:id="0"/></w:r>')
        + p("We report them.")
    )  # fmt: skip
    footnotes = (
        '<w:footnote w:type="separator" w:id="0"><w:p/></w:footnote>'
        f'<w:footnote w:id="2">{p("Also attempts of them.")}</w:footnote>'
    )
    comments = f'<w:comment w:id="0">{p("Is this true?")}</w:comment>'

    blocks, _ = read(body, footnotes=footnotes, comments=comments)

    assert [(b.kind, b.text) for b in blocks] == [
        ("paragraph", "We log incidents at once."),
        ("note", "Also attempts of them."),
        ("comment", "Is this true?"),
        ("paragraph", "We report them."),
    ]


def test_hidden_text_is_left_out_with_a_warning():
    body = (
        p(r("We log incidents.") + r(" Nobody reads it.", "<w:vanish/>"))
        + p(r("Nor this.", '<w:rStyle w:val="secret"/>'))
        + p(r(" It is seen.", '<w:vanish w:val="0"/>'))
    )

    blocks, problems = read(body, styles=STYLES)

    assert [b.text for b in blocks] == ["We log incidents.", "It is seen."]
    assert [q.code for q in problems] == ["KH-DOC-031"]


# --- what stands in the text ----------------------------------------------------------


def test_results_of_fields_are_read_and_their_instructions_are_not():
    assert texts(p(r("See section ") + field(" REF _x \\h ", "3.2") + r("."))) == [
        "See section 3.2."
    ]


def test_a_table_of_contents_has_its_role_and_ends_where_the_text_begins():
    opened = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TOC \\o </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    )
    body = (
        p(opened + r("Scope of this policy 1"), style("toc"))
        + p(r("Duties of the owners 2"))
        + p("Scope", style("1"))
        + p("It holds for all staff.")
    )

    blocks, _ = read(body, styles=STYLES)

    assert [b.role for b in blocks] == ["contents", "contents", "", ""]


def test_an_instruction_that_never_ends_hides_nothing():
    body = p('<w:r><w:fldChar w:fldCharType="begin"/></w:r>') + p("We log every incident.")

    assert texts(body) == ["We log every incident."]


def test_readings_are_left_out_and_what_they_stand_over_is_read():
    ruby = f"<w:r><w:ruby><w:rt>{r('きてい')}</w:rt><w:rubyBase>{r('規程')}</w:rubyBase></w:ruby></w:r>"

    assert texts(p(r("この") + ruby + r("を守る。"))) == ["この規程を守る。"]


def test_symbols_breaks_and_hyphens_are_read_as_seen():
    body = p(
        '<w:r><w:sym w:font="Wingdings" w:char="F0FE"/><w:t xml:space="preserve"> done as risk</w:t>'
        "<w:noBreakHyphen/><w:t>based</w:t><w:softHyphen/><w:t>work.</w:t></w:r>"
    )

    assert texts(body) == ["☑ done as risk-basedwork."]


def test_lines_of_a_paragraph_stand_apart_only_where_they_read_so():
    body = p(
        "<w:r><w:t>当社は、AIを</w:t><w:br/><w:t>安全に使う。</w:t><w:br/><w:t>日時：三月</w:t></w:r>"
    )

    assert texts(body) == ["当社は、AIを安全に使う。", "日時：三月"]


def test_content_controls_links_and_boxes_are_read_once_and_placeholders_are_not():
    box = (
        "<w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx><w:txbxContent>{0}</w:txbxContent>"
        "</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>{0}"
        "</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    ).format(p("Stop when in doubt."))
    body = (
        p("<w:hyperlink>" + r("The handbook") + "</w:hyperlink>" + r(" holds.") + box)
        + f"<w:sdt><w:sdtPr/><w:sdtContent>{p('We log it.')}</w:sdtContent></w:sdt>"
        + f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{p('Click here.')}</w:sdtContent></w:sdt>"
    )

    assert texts(body) == ["The handbook holds.", "Stop when in doubt.", "We log it."]


def test_headers_and_footers_are_left_out():
    assert texts(p("We log it."), header=p("Minato Ltd."), footer=p("Page 1")) == ["We log it."]


@pytest.mark.parametrize("ending", ["docx", "docm", "dotx"])
def test_documents_with_macros_and_templates_are_read(read, ending):
    assert read(f"a.{ending}", document(p("We log every incident."))).format == "docx"


def test_strict_open_xml_is_read(read):
    content = document(p("We log every incident."))
    from tests.documents.files import rezipped

    old, new = (
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        (b"http://purl.oclc.org/ooxml/wordprocessingml/main"),
    )

    assert read("a.docx", rezipped(content, lambda _, part: part.replace(old, new))).passages


# --- hostile markup -------------------------------------------------------------------


@pytest.mark.parametrize(
    "wrapper", ["w:sdt><w:sdtContent", "w:tbl><w:tr><w:tc", "w:smartTag", "w:ins"]
)
def test_100_000_elements_within_each_other_are_refused(refused, wrapper):
    names = wrapper.split("><")
    opened = "".join(f"<{name}>" for name in names)
    closed = "".join(f"</{name}>" for name in reversed(names))
    hostile = document(opened * 100_000 + closed * 100_000)

    assert refused("a.docx", hostile).code == "KH-DOC-002"


@pytest.mark.parametrize(
    "markup",
    [
        '<w:tbl><w:tr><w:trPr><w:gridBefore w:val="900000000"/></w:trPr>'
        + cell("x")
        + "</w:tr></w:tbl>",
        listed("x", 4000),
        p("x", '<w:outlineLvl w:val="-7"/>'),
        p("x", '<w:outlineLvl w:val="99999999999999999999"/>'),
        '<w:r><w:sym w:char="zz"/></w:r>' + p("x"),
    ],
)
def test_absurd_numbers_in_markup_do_no_harm(read, markup):
    assert read("a.docx", document(markup + p("We log every incident."))).passages


def test_styles_that_are_based_on_each_other_end():
    loop = (
        '<w:style w:styleId="a"><w:name w:val="a"/><w:basedOn w:val="b"/></w:style>'
        '<w:style w:styleId="b"><w:name w:val="b"/><w:basedOn w:val="a"/></w:style>'
    )

    assert texts(p("We log it.", style("a")), styles=loop) == ["We log it."]
