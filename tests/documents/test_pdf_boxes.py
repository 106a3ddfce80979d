from __future__ import annotations

import re

import pypdfium2 as pdfium
import pytest
from tests.documents.files import lines, pdf
from tests.documents.japanese_pdf import columns_ja, japanese_pdf
from tests.documents.typeset import duties, typeset

from kakehashi.documents.pdf.boxes import PageBoxes, quote_boxes
from kakehashi.errors import UnreadableError

CUT = pdf(
    [lines("The company logs every inci-", "dent and tells the board of it.", "Nothing else.")]
)


def inked(content: bytes, boxes: PageBoxes) -> list[str]:
    """Return the words that PDFium finds in each rectangle: a way back that shares no code."""
    page = pdfium.PdfDocument(content)[boxes.page - 1]
    textpage = page.get_textpage()
    top = page.get_height()
    return [
        textpage.get_text_bounded(
            r.left - 1, top - r.top - r.height, r.left + r.width + 1, top - r.top
        )
        for r in boxes.rectangles
    ]


def test_a_quote_over_lines_with_a_joined_word_has_one_rectangle_a_line():
    boxes = quote_boxes(CUT, 1, "every incident and tells the board")

    assert (boxes.page, boxes.width, boxes.height) == (1, 595, 842)
    assert [re.sub(r"^\W+|\W+$", "", text) for text in inked(CUT, boxes)] == [
        "every inci",
        "dent and tells the board",
    ]


def test_rectangles_stand_around_their_line():
    (box,) = quote_boxes(CUT, 1, "The company logs").rectangles

    assert box.left == pytest.approx(72, abs=1)
    assert box.top < 842 - 780 < box.top + box.height  # the line stands at a height of 780
    assert 10 < box.height < 14


def test_a_quote_over_two_columns_is_found_in_both():
    sentences = duties(30)
    content = typeset(f"#set page(columns: 2)\n{' '.join(sentences)}")
    found = [b for s in sentences if len((b := quote_boxes(content, 1, s)).rectangles) > 1]
    lefts = [{round(r.left > 250) for r in boxes.rectangles} for boxes in found]

    assert {0, 1} in lefts  # one sentence begins in the left column and ends in the right one


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_boxes_of_turned_and_cropped_pages_are_those_of_the_page_as_shown(turn):
    crop = b"/CropBox[50 500 500 800]/Rotate %d/MediaBox" % turn
    content = CUT.replace(b"/MediaBox", crop)
    boxes = quote_boxes(content, 1, "tells the board of it.")
    (box,) = boxes.rectangles
    wide, high = (450, 300) if turn in (0, 180) else (300, 450)

    assert (boxes.width, boxes.height) == (wide, high)
    picture = pdfium.PdfDocument(content)[0].render(scale=1).to_numpy()[:, :, 0]
    top, left = int(box.top), int(box.left)
    inside = picture[top : top + int(box.height) + 1, left : left + int(box.width) + 1]
    assert inside.min() < 128  # the rectangle holds ink
    assert (box.width > box.height) == (turn in (0, 180))


def test_vertical_quotes_have_upright_rectangles():
    content = japanese_pdf(
        columns_ja("当社は、事故の記録を三年の間保", "存し、毎年その内容を見直す。")
    )
    boxes = quote_boxes(content, 1, "三年の間保存し、毎年")

    assert len(boxes.rectangles) == 2
    assert all(r.height > r.width for r in boxes.rectangles)
    assert boxes.rectangles[0].left > boxes.rectangles[1].left


def test_widths_and_spaces_do_not_matter():
    content = typeset("The AI council reads 30 reports.")

    assert len(quote_boxes(content, 1, "ＡＩ  council reads ３０").rectangles) == 1


def test_a_row_of_a_table_is_found_by_its_cells():
    content = typeset(
        "#table(columns: 3, [No.], [Duty], [When], [R-1], [Owners test each release], [monthly],"
        "[R-2], [Owners keep the log], [monthly])"
    )
    boxes = quote_boxes(content, 1, "No.: R-2 / Duty: Owners keep the log / When: monthly")
    words = [text.strip() for text in inked(content, boxes)]

    assert words == ["R-2", "Owners keep the log", "monthly"]
    assert len({round(r.top) for r in boxes.rectangles}) == 1


def test_of_a_quote_over_a_page_end_each_page_shows_its_part():
    content = pdf(
        [lines("It is said that the company"), lines("logs incidents of all kinds. End.")]
    )
    quote = "the company logs incidents of all kinds."

    assert inked(content, quote_boxes(content, 1, quote)) == [" the company"]
    assert inked(content, quote_boxes(content, 2, quote)) == ["logs incidents of all kinds. "]


@pytest.mark.parametrize("quote", ["", "   ", "Nobody wrote this sentence.", "–"])
def test_what_is_not_there_has_no_rectangles(quote):
    assert quote_boxes(CUT, 1, quote).rectangles == ()


def test_pages_and_files_that_do_not_exist_are_refused():
    with pytest.raises(IndexError):
        quote_boxes(CUT, 2, "The company")
    with pytest.raises(UnreadableError):
        quote_boxes(b"%PDF-1.4 nothing", 1, "The company")
