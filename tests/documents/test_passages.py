from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kakehashi.documents.html import read_html
from kakehashi.documents.markdown import read_markdown
from kakehashi.documents.passages import build_document
from kakehashi.documents.plain import read_plain
from kakehashi.errors import SourceLocation
from kakehashi.model import Block, Document

WORDS = st.sampled_from(
    "We log the incidents. Art. 5 e.g. 当社は 記録する。 （注） 「例」 risk: 次のとおり： x 2. (a) ① • - # | --- * ** _ ` > < & &amp; <p> </p> <li> <br> <table><tr><td> \\ “AI” 12".split(
        " "
    )
)
LETTERS = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=4)
SPACES = st.sampled_from([" ", "\n", "\n\n", "\t", "\u3000", "", "\r\n", "\x0c", "    "])
TEXTS = st.lists(st.tuples(WORDS | LETTERS, SPACES), max_size=40).map(
    lambda pairs: "".join(word + space for word, space in pairs)
)
READERS: dict[str, Callable[[str], object]] = {
    "text": read_plain,
    "markdown": read_markdown,
    "html": lambda text: read_html(
        b"<html><body>" + text.encode("utf-8", "replace"), SourceLocation("a"), []
    ),
}


def document_of(*blocks: Block) -> Document:
    return build_document("policy.md", b"", "markdown", None, blocks)


def texts(document: Document) -> list[str]:
    return [passage.text for passage in document.passages]


# --- what holds of every document -------------------------------------------------------


@pytest.mark.parametrize("form", READERS)
@given(text=TEXTS)
def test_locators_point_at_the_passages_to_the_letter(form, text):
    document = build_document("a", b"", form, None, READERS[form](text))

    for passage in document.passages:
        locator = passage.locator
        assert document.text[locator.start : locator.end] == passage.text
        assert passage.text.strip() == passage.text != ""


@pytest.mark.parametrize("form", READERS)
@given(text=TEXTS)
def test_passages_stand_in_order_do_not_overlap_and_have_their_own_ids(form, text):
    passages = build_document("a", b"", form, None, READERS[form](text)).passages

    ends = [0, *(p.locator.end for p in passages)]
    assert all(end <= p.locator.start for end, p in zip(ends, passages, strict=False))
    assert len(passages) == len({p.id for p in passages})


@pytest.mark.parametrize("form", READERS)
@given(text=TEXTS)
def test_headings_and_stems_are_words_of_the_document(form, text):
    document = build_document("a", b"", form, None, READERS[form](text))

    for passage in document.passages:
        assert all(heading in document.text for heading in passage.locator.headings)
        assert passage.stem == "" or passage.stem.split()[0] in document.text


# --- cutting ----------------------------------------------------------------------------


def test_sentences_of_a_paragraph_are_passages_of_their_own():
    document = document_of(
        Block("paragraph", "The company logs every incident. The board reads the log each month.")
    )

    assert texts(document) == [
        "The company logs every incident.",
        "The board reads the log each month.",
    ]


def test_a_very_short_sentence_goes_with_the_one_before():
    document = document_of(Block("paragraph", "Do you log every incident in your systems? We do."))

    assert texts(document) == ["Do you log every incident in your systems? We do."]


def test_an_item_stays_whole_unless_it_is_very_long():
    short = "Owners log incidents. They report them within a day."
    long = "The company logs every incident that it learns of in its register. " * 8

    document = document_of(Block("item", short, level=1), Block("item", long.strip(), level=1))

    assert [short, *[long.split(".", maxsplit=1)[0] + "."] * 8] == texts(document)


def test_a_row_is_never_cut():
    row = "Role: CISO / Duty: Reviews the logs. Reports to the board. " * 20

    assert texts(document_of(Block("row", row.strip()))) == [row.strip()]


def test_headings_are_text_but_no_passages():
    document = document_of(Block("heading", "Incidents", level=1))

    assert (document.text, document.passages) == ("Incidents", ())


# --- context ----------------------------------------------------------------------------


def test_passages_know_the_headings_above_them_outermost_first():
    document = document_of(
        Block("heading", "Policy", level=1),
        Block("heading", "Incidents", level=2),
        Block("paragraph", "The company logs every incident."),
        Block("heading", "Training", level=2),
        Block("paragraph", "The company trains all its staff."),
        Block("heading", "Annex", level=1),
        Block("paragraph", "The forms are kept by the office."),
    )

    assert [p.locator.headings for p in document.passages] == [
        ("Policy", "Incidents"),
        ("Policy", "Training"),
        ("Annex",),
    ]


def test_items_know_the_line_that_introduces_their_list():
    document = document_of(
        Block("paragraph", "The office keeps records. The board reviews:"),
        Block("item", "the log of incidents, in particular:", level=1),
        Block("item", "those that hurt somebody", level=2),
        Block("item", "the budget of the team", level=1),
    )

    by_text = {p.text: p.stem for p in document.passages}
    assert by_text["the log of incidents, in particular:"] == "The board reviews:"
    assert (
        by_text["those that hurt somebody"]
        == "The board reviews: the log of incidents, in particular:"
    )
    assert by_text["the budget of the team"] == "The board reviews:"


def test_a_japanese_list_keeps_its_stem():
    document = document_of(
        Block("paragraph", "当社は、次の各号に掲げる事項を記録する。"),
        Block("item", "発生日時及び場所", level=1),
    )

    assert document.passages[-1].stem == "当社は、次の各号に掲げる事項を記録する。"
    assert document.passages[-1].standalone.startswith("[当社は")


@pytest.mark.parametrize(
    "between",
    [
        Block("heading", "Training", level=2),
        Block("paragraph", "Training is another matter of this policy."),
    ],
)
def test_a_stem_ends_where_another_paragraph_or_heading_begins(between):
    document = document_of(
        Block("paragraph", "The board reviews:"), between, Block("item", "the slides", level=1)
    )

    assert document.passages[-1].stem == ""


def test_each_passage_has_its_own_language():
    document = document_of(
        Block(
            "paragraph", "The company logs every incident. 当社は、全てのインシデントを記録する。"
        ),
        Block(
            "paragraph", "The board reads the log each month, asks what was learnt, and signs it."
        ),
        Block("paragraph", "The owners of the systems are told of what the board has decided."),
    )

    assert [p.language for p in document.passages] == ["en", "ja", "en", "en"]
    assert document.language == "en"
