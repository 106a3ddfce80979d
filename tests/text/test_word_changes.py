from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kakehashi.text.normalise import fold
from kakehashi.text.word_changes import likeness, split_words, word_changes

WORDS = st.lists(
    st.sampled_from(
        ["the", "log", "AI", "a", "記録", "を", "保存する", "ログ", "、", "。", "2026"]
    ),
    max_size=12,
)
TEXTS = st.one_of(WORDS.map(" ".join), WORDS.map("".join), st.text(max_size=40))


def marked(before: str, after: str) -> str:
    signs = {"same": "{}", "removed": "[-{}-]", "added": "{{+{}+}}"}
    return "".join(signs[p.mark].format(p.text) for p in word_changes(before, after))


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("Keep a log.", "Keep a log.", "Keep a log."),
        ("", "Keep a log.", "{+Keep a log.+}"),
        ("Keep a log.", "", "[-Keep a log.-]"),
        ("by 2 August 2026", "by 2 August 2027", "by 2 August [-2026-]{+2027+}"),
        ("ログを保存する。", "記録を保存する。", "[-ログ-]{+記録+}を保存する。"),
        ("68の用語", "70の用語", "[-68-]{+70+}の用語"),
    ],
)
def test_changes_are_marked_word_by_word(before: str, after: str, expected: str):
    assert expected == marked(before, after)


def test_a_short_word_between_two_changes_is_no_island():
    before, after = "risks of use and harm to people", "dangers of sale and harm to animals"
    expected = "[-risks of use -]{+dangers of sale +}and harm to [-people-]{+animals+}"
    assert expected == marked(before, after)


def test_a_space_that_goes_with_a_word_is_part_of_the_change():
    assert marked("the Board judge it", "the Board, judge it") == "the Board[- -]{+, +}judge it"


def test_letter_case_and_width_are_no_change():
    assert [p.mark for p in word_changes("The Deputy Head of ＡＩ", "the deputy head of AI")] == [
        "same"
    ]


@given(TEXTS, TEXTS)
def test_the_pieces_hold_both_wordings(before: str, after: str):
    def flat(text: str) -> str:
        return re.sub(r"\s", "", fold(text))

    pieces = word_changes(before, after)
    new = "".join(p.text for p in pieces if p.mark != "removed")
    old = "".join(p.text for p in pieces if p.mark != "added")
    assert after.replace("\n", " ") == new
    assert flat(before) == flat(old)


@given(TEXTS)
def test_words_joined_are_the_text(text: str):
    assert text.replace("\n", " ") == "".join(split_words(text))


@given(TEXTS, TEXTS)
def test_likeness_is_of_both_and_at_most_one(one: str, other: str):
    assert 0 <= likeness(one, other) <= 1
    assert likeness(one, one) == 1
