"""Every row and every file that comes in is a comment or listed as left out."""

from __future__ import annotations

import zipfile
from pathlib import Path

import docx
import openpyxl
import pytest

from kakehashi.comments.comment import Why
from kakehashi.comments.receive import receive

ROWS = "受付番号,氏名,該当箇所,御意見,理由\nA-1,山田 太郎,第2条,記録は五年とすべきです。,三年では短い。\nA-2,,,,\n,,,,\nA-3,鈴木 花子,,賛成です。,\n"


def texts(received) -> list[str]:
    return [comment.text for comment in received.comments]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp932", "utf-16"])
def test_a_table_is_read_whatever_program_wrote_it(tmp_path, encoding):
    path = tmp_path / "in.csv"
    path.write_bytes(ROWS.encode(encoding))
    received = receive([path])

    assert texts(received) == ["記録は五年とすべきです。\n三年では短い。", "賛成です。"]
    first = received.comments[0]
    assert (first.given_id, first.place, first.private) == ("A-1", "第2条", ("山田 太郎",))
    assert first.source == "in.csv:2"


def test_rows_without_words_are_listed_and_empty_lines_are_none(tmp_path):
    (tmp_path / "in.csv").write_text(ROWS)
    received = receive([tmp_path / "in.csv"])

    assert [(one.source, one.why) for one in received.left_out] == [("in.csv:3", Why.EMPTY)]
    assert received.units == 3
    assert received.balanced


def test_a_workbook_loses_neither_hidden_rows_nor_hidden_sheets(tmp_path):
    book = openpyxl.Workbook()
    sheet = book.active
    for row in (["Comment ID", "Comment"], ["1", "I agree with it."], ["2", "Ban it.\nNow."]):
        sheet.append(row)
    sheet.row_dimensions[3].hidden = True
    other = book.create_sheet("late")
    other.sheet_state = "hidden"
    other.append(["ID", "Feedback"])
    other.append(["3", "It came by post."])
    notes = book.create_sheet("notes")
    notes.append(["a", "b"])
    book.save(tmp_path / "in.xlsx")
    received = receive([tmp_path / "in.xlsx"])

    assert texts(received) == ["I agree with it.", "Ban it.\nNow.", "It came by post."]
    assert received.comments[2].source == "in.xlsx[late]:2"
    assert [(one.source, one.why, one.units) for one in received.left_out] == [
        ("in.xlsx[notes]", Why.NO_COLUMN, 1)
    ]
    assert received.balanced


def test_each_file_of_a_folder_is_one_comment_even_the_same_twice(tmp_path):
    for name in ("a.txt", "b/c.txt"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("I oppose this.")
    letter = docx.Document()
    letter.add_paragraph("記録は五年とすべきです。")
    letter.save(tmp_path / "d.docx")
    (tmp_path / "~$d.docx").write_bytes(b"lock")
    received = receive([tmp_path])

    assert texts(received) == ["I oppose this.", "I oppose this.", "記録は五年とすべきです。"]
    assert received.units == 3


def test_what_cannot_be_read_is_listed_and_the_rest_is_done(tmp_path):
    (tmp_path / "good.txt").write_text("I agree.")
    (tmp_path / "bad.pdf").write_bytes(b"%PDF-1.7 broken")
    (tmp_path / "mail.eml").write_text("I agree too.")
    (tmp_path / "empty.txt").write_text("  \n")
    (tmp_path / "empty.csv").write_text("")
    with zipfile.ZipFile(tmp_path / "bomb.xlsx", "w") as parts:
        parts.writestr("xl/workbook.xml", "<x>")
    received = receive([tmp_path, tmp_path / "gone.csv"])

    assert texts(received) == ["I agree."]
    assert {(one.source, one.why) for one in received.left_out} == {
        ("bad.pdf", Why.UNREADABLE),
        ("mail.eml", Why.UNREADABLE),
        ("bomb.xlsx", Why.UNREADABLE),
        ("empty.txt", Why.EMPTY),
        ("empty.csv", Why.EMPTY),
    }
    assert received.balanced
    assert "KH-DOC-001" in {problem.code for problem in received.problems}


def test_a_table_without_headings_gives_its_longest_column_and_says_so(tmp_path):
    (tmp_path / "in.csv").write_text(
        "1,I think that this is much too long for us.\n2,So do I and my neighbours.\n"
    )
    received = receive([tmp_path / "in.csv"])

    assert len(received.comments) == 2
    assert [p.code for p in received.problems] == ["KH-CMT-002"]


def test_a_column_can_be_named(tmp_path):
    (tmp_path / "in.csv").write_text("Opinion,Longer answer\nfor,Because it helps.\n")
    assert texts(receive([tmp_path / "in.csv"], text_column="Longer answer")) == [
        "Because it helps."
    ]
    wrong = receive([tmp_path / "in.csv"], text_column="Nowhere")
    assert not wrong.comments
    assert wrong.balanced


def test_a_very_long_cell_does_not_cost_the_file(tmp_path):
    (tmp_path / "in.csv").write_text("Comment\n" + "word " * 40_000 + "\nShort one.\n")
    assert [len(text) for text in texts(receive([tmp_path / "in.csv"]))] == [199_999, 10]


def test_quotes_that_never_end_are_one_unreadable_file_or_one_row_never_a_crash(tmp_path):
    path: Path = tmp_path / "in.csv"
    path.write_text('Comment\n"I began\nand never ended\n')
    received = receive([path])
    assert received.balanced
    assert received.units == 1
