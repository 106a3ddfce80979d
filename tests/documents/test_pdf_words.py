"""Words at the ends of lines, footnotes, headings."""

from __future__ import annotations

import pytest
from tests.documents.files import Text, lines, pdf
from tests.documents.typeset import blocks, duties, in_order, paragraphs, texts, typeset


@pytest.mark.parametrize(
    ("page", "whole"),
    [
        (
            ["The firm logs each inci-", "dent of the year."],
            "The firm logs each incident of the year.",
        ),
        (
            ["A risk-based plan is made. The risk-", "based plan is read."],
            "A risk-based plan is made. The risk-based plan is read.",
        ),
        (["Answers of GPT-", "4 are read by people."], "Answers of GPT-4 are read by people."),
        (
            ["Staff of AI-", "based services are trained."],
            "Staff of AI-based services are trained.",
        ),
        (
            ["A third party is told. Each third-", "party tool is tested; no party is left."],
            "A third party is told. Each third-party tool is tested; no party is left.",
        ),
        (
            ["A co-ordinated plan is made. The coordi-", "nated plan is read."],
            "A co-ordinated plan is made. The coordinated plan is read.",
        ),
    ],
)
def test_a_hyphen_at_the_end_of_a_line_is_decided_by_the_document(page, whole):
    assert " ".join(texts(pdf([lines(*page)]))) == whole


def test_footnotes_are_blocks_of_their_own_and_their_marks_do_not_stick_to_words():
    source = (
        f"{paragraphs(duties(4))}\n\nThe company logs every incident#footnote[Also those of suppliers, where these tell of them.] "
        "in its register.#footnote[The register is kept for ten years.] The board reads it."
    )
    found = blocks(source)[2:]

    assert [(b.kind, b.text) for b in found] == [
        ("paragraph", "The company logs every incident in its register. The board reads it."),
        ("note", "Also those of suppliers, where these tell of them."),
        ("note", "The register is kept for ten years."),
    ]


def test_a_sentence_over_a_page_end_is_not_cut_by_the_notes_between():
    sentences = duties(40)
    marked = [f"{s[:-1]}#footnote[Note number {n} of them.]." for n, s in enumerate(sentences)]
    source = " ".join(marked)

    assert in_order(sentences, texts(source, "paragraph"))
    assert len(texts(source, "note")) == 40


def test_powers_are_no_marks():
    assert texts("The hall has 50 m#super[2] and 10#super[6] tokens are kept.") == [
        "The hall has 50 m2 and 106 tokens are kept."
    ]


def test_small_print_without_a_mark_is_no_note():
    source = (
        f"{paragraphs(duties(6))}\n\n#text(size: 8pt)[Source: survey of the data office in spring.]"
    )

    assert texts(source, "note") == []
    assert texts(source)[-1] == "Source: survey of the data office in spring."


def test_headings_have_the_levels_of_their_numbers():
    source = (
        '#set heading(numbering: "1.1")\n= Purpose\nWe have rules.\n== Scope\nThey hold for all.\n'
        "=== Details\nMore is told here.\n= Duties\nOwners keep records."
    )
    found = [(b.level, b.text) for b in blocks(source) if b.kind == "heading"]

    assert found == [(1, "1 Purpose"), (2, "1.1 Scope"), (3, "1.1.1 Details"), (1, "2 Duties")]


def test_headings_have_the_levels_of_their_sizes():
    page = [
        Text(780, "Policy of the company", 20),
        Text(740, "Incidents", 14),
        *lines("The company logs every incident in its register.", top=720),
        Text(690, "Reporting", 12, bold=True),
        *lines("The board reads the register in every month.", top=670),
        Text(640, "Training", 14),
        *lines("The company trains all who work with services.", top=620),
    ]
    found = [(b.level, b.text) for b in blocks(pdf([page])) if b.kind == "heading"]

    assert [text for _, text in found] == [
        "Policy of the company",
        "Incidents",
        "Reporting",
        "Training",
    ]
    assert [level for level, _ in found] == [1, 2, 3, 2]


def test_bookmarks_tell_headings_that_look_like_text():
    source = (
        "#show heading: it => block(text(size: 10pt, weight: 400, it.body))\n"
        "= what we keep\nThe owner keeps a record.\n\n== how long we keep it\nTen years are usual."
    )
    found = [(b.kind, b.level, b.text) for b in blocks(typeset(source))][:1]

    assert found == [("heading", 1, "what we keep")]


def test_a_heading_over_two_lines_is_one():
    source = "= What the council and the owners of all systems of the firm decided to do about each incident\n"

    assert [b.kind for b in blocks(source + paragraphs(duties(6), 6))] == ["heading", "paragraph"]


def test_a_bold_word_at_the_start_makes_no_heading():
    assert [
        b.kind for b in blocks("*Risk* the effect of what is not certain, as the firm sees it.")
    ] == ["paragraph"]
