from __future__ import annotations

from pathlib import Path

import pytest
import typst
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.documents.files import Text, lines, pdf

from kakehashi.documents.read import read_document
from kakehashi.errors import UnreadableError

EXAMPLE = Path(__file__).parents[2] / "src" / "kakehashi" / "example" / "documents"
SUBJECTS = ["The company", "The board", "Each owner", "The office"]
DEEDS = ["logs all incidents", "reads the register", "trains new staff", "tests every release"]


def set_by_typst(text: str) -> bytes:
    made = typst.compile(text.encode(), format="pdf", ignore_system_fonts=True)
    assert isinstance(made, bytes)
    return made


def with_running_lines() -> bytes:
    """Return four pages, each with two sentences of its own, a running header and a page number."""
    return pdf(
        [
            [
                Text(815, f"ACME AI policy 1.0, confidential, sheet {number}", 9),
                *lines(
                    f"{subject} {deed}.", f"In chapter {deed.split()[-1]} it says more of this."
                ),
                *lines("A third line is here to fill it.", top=700),
                *lines(f"Forms of {subject} are kept.", top=600),
                Text(40, "www.acme.example", 8),
                Text(25, f"Page {number} of 4", 9),
            ]
            for number, (subject, deed) in enumerate(zip(SUBJECTS, DEEDS, strict=True), start=1)
        ]
    )


def test_lines_of_a_paragraph_are_joined_and_sentences_cut(read):
    document = read(
        "a.pdf",
        pdf(
            [
                lines(
                    "The company logs every incident that",
                    "occurs. The board reads the log each month.",
                )
            ]
        ),
    )

    assert [p.text for p in document.passages] == [
        "The company logs every incident that occurs.",
        "The board reads the log each month.",
    ]


def test_each_passage_knows_its_page(read):
    document = read("a.pdf", with_running_lines())

    pages = {p.text: p.locator.page for p in document.passages}
    assert document.pages == 4
    for number, (subject, deed) in enumerate(zip(SUBJECTS, DEEDS, strict=True), start=1):
        assert pages[f"{subject} {deed}."] == number


def test_running_headers_footers_and_page_numbers_are_left_out(read):
    text = read("a.pdf", with_running_lines()).text

    assert "ACME" not in text
    assert "www.acme.example" not in text
    assert "Page" not in text
    assert all(f"{s} {d}." in text for s, d in zip(SUBJECTS, DEEDS, strict=True))


def test_running_lines_of_the_example_are_left_out_in_both_languages():
    report = read_document(EXAMPLE / "red-team-report.pdf")
    minutes = read_document(EXAMPLE / "board-minutes-ja.pdf")

    assert "MK-RT-2026-01" not in report.text
    assert "みなとことば株式会社 第147回取締役会議事録" not in minutes.text
    assert {1, 2, 3, 4, 5} == {p.locator.page for p in report.passages}
    assert minutes.passages[0].locator.headings == ("第147回取締役会議事録",)


def test_larger_and_bold_lines_are_headings(read):
    page = [
        Text(780, "AI policy of the company", 18),
        *lines("The company logs every incident in its register.", top=740),
        Text(700, "Training of staff", 11, bold=True),
        *lines("The company trains all who work with the services.", top=680),
    ]
    document = read("a.pdf", pdf([page]))

    assert [p.locator.headings[-1] for p in document.passages] == [
        "AI policy of the company",
        "Training of staff",
    ]


def test_items_keep_the_line_that_introduces_them(read):
    page = lines("The board reviews:", "(a) the log of incidents;", "(b) the budget of the team.")
    document = read("a.pdf", pdf([page]))

    assert [(p.stem, p.text) for p in document.passages if p.kind == "item"] == [
        ("The board reviews:", "the log of incidents;"),
        ("The board reviews:", "the budget of the team."),
    ]


def test_words_cut_at_the_end_of_a_line_are_made_whole(read):
    document = read(
        "a.pdf", pdf([lines("The company logs every inci-", "dent and reports on it.")])
    )

    assert document.text == "The company logs every incident and reports on it."


def test_hyphenated_text_of_a_typesetter_is_read_in_whole_words(read):
    text = (
        "The organisation administers extraordinarily comprehensive responsibilities and "
        "communicates notwithstanding organisational counterarguments on interoperability."
    )
    page = f"#set page(width: 11cm)\n#set par(justify: true)\n#set text(hyphenate: true)\n{text}"

    assert read("a.pdf", set_by_typst(page)).text.replace("\n", " ") == text


def test_a_page_without_text_among_others_is_no_problem(read):
    document = read("a.pdf", pdf([lines("The company logs every incident."), []]))

    assert (document.pages, document.passages[0].locator.page) == (2, 1)


def test_a_page_that_is_not_in_the_file_is_a_problem(refused):
    broken = pdf([lines("The company logs incidents.")] * 2).replace(b"5 0 obj", b"99 0 obj")

    assert refused("a.pdf", broken).code == "KH-DOC-002"


REPORT = (EXAMPLE / "red-team-report.pdf").read_bytes()


@settings(max_examples=25)
@given(st.data())
def test_however_a_file_is_damaged_it_is_read_or_refused(tmp_path_factory, data):
    content = bytearray(REPORT)
    for _ in range(data.draw(st.sampled_from([1, 20, 200]))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    path = tmp_path_factory.mktemp("damaged") / "a.pdf"
    path.write_bytes(bytes(content[: data.draw(st.integers(1, len(content)))]))

    try:
        document = read_document(path)
    except UnreadableError as error:
        assert error.problem.code.startswith("KH-DOC-")
    else:
        assert document.text


@pytest.mark.parametrize("text", ["(", ")", "\\", "100 %", "a\\)b"])
def test_odd_characters_are_read_as_they_stand(read, text):
    assert text in read("a.pdf", pdf([lines(f"We log {text} and report.")])).text
