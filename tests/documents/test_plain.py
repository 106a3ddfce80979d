from __future__ import annotations

import pytest

from kakehashi.documents.plain import read_plain


def blocks(text: str) -> list[tuple[str, str]]:
    return [(block.kind, block.text) for block in read_plain(text)]


def test_empty_lines_part_paragraphs_and_wrapped_lines_are_joined():
    text = """The company logs every incident that
occurs in the services which it runs.

The board reads the log every month and
reports to the owners once a year."""

    assert blocks(text) == [
        ("paragraph", "The company logs every incident that occurs in the services which it runs."),
        ("paragraph", "The board reads the log every month and reports to the owners once a year."),
    ]


def test_wrapped_japanese_is_joined_without_spaces():
    text = "当社は、提供するサービスで起きた全ての\nインシデントを記録し、取締役会に\n報告する。"

    assert blocks(text) == [
        (
            "paragraph",
            "当社は、提供するサービスで起きた全てのインシデントを記録し、取締役会に報告する。",
        )
    ]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_end_as_on_any_system(end):
    text = end.join(["1. Purpose", "", "The company logs every incident.", ""])

    assert blocks(text) == [
        ("heading", "1. Purpose"),
        ("paragraph", "The company logs every incident."),
    ]


def test_items_are_told_by_their_marks_which_are_left_out():
    text = """The board reviews:
- the log of incidents and the measures
  that were taken;
- the budget.
(a) the plan of the year
・記録の保管"""

    assert blocks(text) == [
        ("paragraph", "The board reviews:"),
        ("item", "the log of incidents and the measures that were taken;"),
        ("item", "the budget."),
        ("item", "the plan of the year"),
        ("item", "記録の保管"),
    ]


def test_deeper_items_are_deeper():
    found = [block.level for block in read_plain("- one thing\n    - a part of it\n- another")]

    assert found == [1, 2, 1]


def test_headings_stand_alone_and_nest_by_their_numbers():
    text = """2. Incidents

2.1 Logging

The company logs every incident in its register.

第3章 体制

第3条 責任者

当社は、責任者を置く。"""

    found = [(b.kind, b.text, b.level) for b in read_plain(text) if b.kind == "heading"]
    assert [text for _, text, _ in found] == [
        "2. Incidents",
        "2.1 Logging",
        "第3章 体制",
        "第3条 責任者",
    ]
    levels = [level for *_, level in found]
    assert levels[0] < levels[1]
    assert levels[2] < levels[3]


def test_labelled_lines_of_japanese_minutes_stay_apart():
    text = "日時：2026年3月24日\n場所：横浜本社\n出席者：浜口、白石"

    assert [text for _, text in blocks(text)] == [
        "日時：2026年3月24日",
        "場所：横浜本社",
        "出席者：浜口、白石",
    ]


def test_one_paragraph_a_line_is_read_so():
    first = "The company logs every incident in its register, and it does so within one day. " * 3
    second = "The board reads the register each month and asks what was learnt from it. " * 3

    assert [text for _, text in blocks(f"{first}\n{second}")] == [first.strip(), second.strip()]


def test_a_large_text_without_empty_lines_is_read_in_one_go():
    """Joining lines once took time that grew with the square of their number."""
    line = "The company logs every incident that it has seen and reports on it to the board\n"

    assert len(blocks(line * 20_000)) == 1


def test_a_numbered_item_after_a_semicolon_is_an_item_of_its_own():
    text = "Staff will:\n1. Log each incident of the service;\n2. Review the log; and\n3. Report."
    assert [block.text for block in read_plain(text) if block.kind == "item"] == [
        "Log each incident of the service;",
        "Review the log; and",
        "Report.",
    ]
