from __future__ import annotations

from kakehashi.documents.rows import row_blocks


def rows(table: list[list[str]]) -> list[tuple[str, str]]:
    return [(block.kind, block.text) for block in row_blocks(table)]


def test_each_cell_stands_with_the_header_of_its_column():
    table = [["役割", "職務"], ["CISO", "ログを確認する"], ["委員会", "承認する"]]

    assert rows(table) == [
        ("row", "役割: CISO / 職務: ログを確認する"),
        ("row", "役割: 委員会 / 職務: 承認する"),
    ]


def test_empty_cells_and_rows_are_left_out():
    table = [["Role", "Duty", "Since"], ["", "", ""], ["CISO", "", "2024"]]

    assert rows(table) == [("row", "Role: CISO / Since: 2024")]


def test_cells_beyond_the_headers_are_kept():
    assert rows([["Role", "Duty"], ["CISO", "reads", "signs"]]) == [
        ("row", "Role: CISO / Duty: reads / signs")
    ]


def test_a_merged_cell_is_said_once():
    assert rows([["Role", "Role"], ["CISO", "CISO"]]) == [("row", "Role: CISO")]


def test_a_table_of_one_row_or_column_is_read_as_paragraphs():
    assert rows([["The company logs", "every incident"]]) == [
        ("paragraph", "The company logs"),
        ("paragraph", "every incident"),
    ]
    assert rows([["Notice"], ["We log incidents."]]) == [
        ("paragraph", "Notice"),
        ("paragraph", "We log incidents."),
    ]


def test_an_empty_table_is_nothing():
    assert rows([]) == rows([[]]) == rows([[" ", ""]]) == []
