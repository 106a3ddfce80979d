from __future__ import annotations

import pytest
from tests.documents.files import Text, pdf
from tests.documents.typeset import blocks, duties, in_order, paragraphs, texts, typeset


@pytest.mark.parametrize("columns", [2, 3])
@pytest.mark.parametrize("justify", ["true", "false"])
def test_columns_are_read_one_after_the_other(columns, justify):
    sentences = duties(40)
    source = f"#set par(justify: {justify})\n#set page(columns: {columns})\n{paragraphs(sentences)}"

    assert in_order(sentences, texts(source))


def test_columns_written_line_by_line_across_the_page_are_read_column_by_column():
    left = [
        "The company logs every incident",
        "that occurs in its services and",
        "reports it to the board.",
    ]
    right = [
        "The board reads each report in",
        "the same month and decides what",
        "the owners have to change.",
    ]
    page = [
        Text(700 - 14 * n, text, 10, x=x)
        for n, pair in enumerate(zip(left, right, strict=True))
        for x, text in zip((60, 320), pair, strict=True)
    ]

    assert texts(pdf([page])) == [" ".join(left), " ".join(right)]


def test_a_heading_over_all_columns_parts_what_stands_above_it_from_what_stands_below():
    first, second = duties(16, "owner"), duties(16, "keeper")
    source = (
        f"#columns(2)[{paragraphs(first)}]\n= What the keepers of all systems do in the whole year\n"
        f"#columns(2)[{paragraphs(second)}]"
    )
    found = texts(source)

    assert in_order(
        [*first, "What the keepers of all systems do in the whole year", *second], found
    )


def test_a_narrow_column_of_addresses_does_not_cut_the_lines_beside_it():
    sentences = duties(12)
    source = (
        f"#grid(columns: (1fr, 90pt), gutter: 20pt, [{paragraphs(sentences)}], "
        "text(size: 8pt)[*Contact* \\ The data office \\ Floor seven \\ Minato \\ Tokyo])"
    )
    found = texts(source)

    assert in_order(sentences, found)
    assert any("Floor seven" in text for text in found)


def test_sideways_pages_are_read_along_their_lines():
    sentences = duties(10)
    body = f"#rotate(-90deg, reflow: true)[#box(width: 480pt)[{paragraphs(sentences)}]]"

    assert in_order(sentences, texts(body))


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_pages_that_a_viewer_turns_are_read_as_others(turn):
    sentences = duties(6)
    content = typeset(paragraphs(sentences))

    assert in_order(sentences, texts(content.replace(b"/MediaBox", b"/Rotate %d/MediaBox" % turn)))


def test_stamps_set_askew_are_no_part_of_the_text():
    sentences = duties(6)
    stamp = "#place(center + horizon, rotate(-45deg, text(size: 60pt, fill: luma(220))[DRAFT]))"

    assert "DRAFT" not in "".join(texts(f"{stamp}\n{paragraphs(sentences)}"))


def test_labels_and_values_are_a_block_each():
    source = (
        "#grid(columns: (80pt, 1fr), row-gutter: 8pt, [Owner:], [the data office of the firm], "
        "[Version:], [2.1], [Status:], [approved by the council in March of this year])"
    )

    assert texts(source) == [
        "Owner: the data office of the firm",
        "Version: 2.1",
        "Status: approved by the council in March of this year",
    ]


def test_items_keep_their_depth():
    source = (
        "The council reviews:\n- the log of incidents\n  - those that hurt somebody\n- the budget"
    )
    items = [(block.text, block.level) for block in blocks(source) if block.kind == "item"]

    assert items == [
        ("the log of incidents", 1),
        ("those that hurt somebody", 2),
        ("the budget", 1),
    ]
