from __future__ import annotations

import pytest

from kakehashi.documents.lines import (
    ends_sentence,
    introduces_list,
    is_page_number,
    item_marker,
    looks_like_heading,
)


@pytest.mark.parametrize(
    "line",
    [
        "• the log",
        "- the log",
        "– the log",
        "(a) the log",
        "a) the log",
        "2. the log",
        "(iv) the log",
        "①記録",
        "（1）記録",
        "・記録",
        "■記録",
    ],
)
def test_marks_of_list_items_are_known(line):
    assert item_marker(line)


@pytest.mark.parametrize(
    "line",
    [
        "the log",
        "A log is kept.",
        "2026 was a good year",
        "10.5 million yen",
        "I agree with it.",
        "記録する。",
        "e.g. the log",
        "-",
        "•",
        "",
    ],
)
def test_running_text_is_no_list_item(line):
    assert item_marker(line) is None


@pytest.mark.parametrize(
    "line",
    [
        "Incident Response",
        "3.2 Incidents",
        "Article 5",
        "Purpose",
        "第3条",
        "第2章 体制",
        "1. 目的",
        "インシデントへの対応",
        "RISK REGISTER",
    ],
)
def test_headings_are_known(line):
    assert looks_like_heading(line)


@pytest.mark.parametrize(
    "line",
    [
        "We log every incident",
        "The company logs incidents.",
        "Incidents:",
        "記録する",
        "評価を行った",
        "日時：2026年3月24日",
        "x",
        "",
        "2026",
        "A" * 91,
    ],
)
def test_sentences_and_labels_are_no_headings(line):
    assert not looks_like_heading(line)


@pytest.mark.parametrize(
    "line", ["12", "- 3 -", "– 3 –", "Page 4", "Page 4 of 9", "4 / 9", " 7 ", "page 12"]
)
def test_page_numbers_are_known(line):
    assert is_page_number(line)


@pytest.mark.parametrize("line", ["12 incidents", "3.2", "2026-11-25", "第3条", "12345", "a", ""])
def test_other_lines_with_numbers_are_no_page_numbers(line):
    assert not is_page_number(line)


@pytest.mark.parametrize(
    "text",
    [
        "The board reviews:",
        "次のとおりとする。",
        "次の各号に掲げる事項を記録する。",
        "以下の事項を確認する",
        "確認事項：",
    ],
)
def test_stems_of_lists_are_known(text):
    assert introduces_list(text)


@pytest.mark.parametrize(
    "text",
    ["The board reviews it.", "次の会議で報告した。", "以下の通りである。これを確認した。", ""],
)
def test_other_paragraphs_introduce_no_list(text):
    assert not introduces_list(text)


@pytest.mark.parametrize(
    "line", ["It ends.", "終わる。", "Does it?", "(It ends.)", "「終わる。」", "as follows:"]
)
def test_ends_of_sentences_are_known(line):
    assert ends_sentence(line)


@pytest.mark.parametrize("line", ["It goes", "続く", "the log,", "Art"])
def test_wrapped_lines_do_not_end_a_sentence(line):
    assert not ends_sentence(line)
