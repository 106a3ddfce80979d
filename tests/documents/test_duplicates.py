from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kakehashi.documents.duplicates import duplicate_texts, group_duplicates
from kakehashi.model import Locator, Passage


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The board reads the log every month.", "The board reads the log, every month"),
        ("ＡＩの利用記録を五年間保存する。", "AIの利用記録を五年間保存する"),
        (
            "Owners of AI systems keep a register of all incidents and show it to the board.",
            "Owners of AI systems keep a register of all the incidents and show it to the board.",
        ),
        (
            "当社は、利用するAIの一覧を作成し、その内容を毎年一回見直すものとする。",
            "当社は、利用するAIの一覧を作成し、その内容を毎年一回は見直すものとする。",
        ),
    ],
)
def test_the_same_clause_in_two_editions_is_one(one, other):
    assert duplicate_texts([one, "Something else is said here.", other]) == [(0, 2)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Logs of the use of AI are kept for 3 years.",
            "Logs of the use of AI are kept for 5 years.",
        ),
        (
            "The owner shall review the model each year.",
            "The owner should review the model each year.",
        ),
        ("Personal data may be put into the tool.", "Personal data may not be put into the tool."),
        ("個人情報をツールに入力することができる。", "個人情報をツールに入力することはできない。"),
        ("当社は、監査を毎年実施する方針である。", "当社は、監査を毎年実施する予定である。"),
        (
            "Are incidents of AI logged in a register?: Yes",
            "Are incidents of AI logged in a register?: No",
        ),
        ("利用記録を五年間保存している: ○", "利用記録を五年間保存している: ×"),
        ("利用記録を五年間保存しています: はい", "利用記録を五年間保存しています: いいえ"),
    ],
)
def test_what_says_something_else_stays_apart_however_alike(one, other):
    assert duplicate_texts([one, other]) == []


def test_long_passages_that_add_something_stay_apart():
    clause = "The owner of the system keeps a register of all incidents and reads it. " * 8

    assert (
        duplicate_texts(
            [clause, clause + "The board hears of it within the day of its finding, and asks."]
        )
        == []
    )


def test_passages_are_grouped_across_documents():
    def said(document: str, text: str) -> Passage:
        return Passage(
            f"{document}#1", text, "", Locator(document, 0, len(text)), "en", "paragraph"
        )

    old, new = (
        said("2024.md", "The board reads the log."),
        said("2025.md", "The board reads the log."),
    )

    assert group_duplicates([old, said("2025.md", "We train staff."), new]) == [(old, new)]


@given(st.lists(st.text(max_size=60), max_size=12))
def test_groups_are_disjoint_in_order_and_hold_every_equal_text(texts):
    groups = duplicate_texts(texts)

    places = [place for group in groups for place in group]
    assert len(places) == len(set(places))
    assert all(list(group) == sorted(group) and len(group) > 1 for group in groups)
    assert groups == sorted(groups)
