from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kakehashi.text.sentences import sentence_spans

PIECES = st.sampled_from(
    [
        "We log it",
        "e.g.",
        "Art. 5",
        " ",
        "\n",
        ". ",
        ".",
        "! ",
        "? ",
        "; ",
        "評価する",
        "。",
        "！",
        "「",
        "」",
        "(",
        ")",
        "2.",
        "”",
    ]
)
TEXTS = st.lists(PIECES | st.text(max_size=3), max_size=25).map("".join)


def sentences(text: str) -> list[str]:
    return [text[start:end] for start, end in sentence_spans(text)]


@given(TEXTS)
def test_sentences_stand_in_order_without_overlap_or_surrounding_space(text):
    last = 0
    for start, end in sentence_spans(text):
        assert last <= start < end <= len(text)
        assert text[start:end].strip() == text[start:end]
        last = end


@given(TEXTS)
def test_every_visible_character_is_in_a_sentence(text):
    assert re.sub(r"\s", "", text) == re.sub(r"\s", "", "".join(sentences(text)))


@pytest.mark.parametrize(
    "text",
    [
        "See Art. 5 of the Act.",
        "Mr. Sato and Dr. J. Doe decide.",
        "We use several methods, e.g. red teaming, and others.",
        "Minato Kotoba Co. Ltd. runs the service.",
        "The U.S. Government was told.",
        "Version 2.1 replaces 1.3 of 2024.",
        "2. Purpose of this policy",
        "iv. Purpose of this policy",
        "Owners keep the log; owners read the log; owners close it.",
        "当社は「評価した。記録した。」と述べた",
        "当社（本社。横浜）は記録する",
    ],
)
def test_a_stop_inside_a_sentence_does_not_end_it(text):
    assert [text] == sentences(text)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("We log it. We report it.", ["We log it.", "We report it."]),
        ("Is it safe? We test it! Yes.", ["Is it safe?", "We test it!", "Yes."]),
        ("“We log it.” They agreed.", ["“We log it.”", "They agreed."]),
        ("評価する。記録する。", ["評価する。", "記録する。"]),
        ("評価したか？ 記録した！以上", ["評価したか？", "記録した！", "以上"]),
        ("「評価した。」報告した。", ["「評価した。」", "報告した。"]),
        ("AIを評価する。We log it. 以上。", ["AIを評価する。", "We log it.", "以上。"]),
        ("It was 5 p.m. yesterday. Then it ended.", ["It was 5 p.m. yesterday.", "Then it ended."]),
        ("", []),
        (" \n ", []),
    ],
)
def test_sentences_end_where_a_reader_ends_them(text, wanted):
    assert wanted == sentences(text)


def test_a_very_long_run_of_characters_is_one_token_and_does_not_stall():
    """Tokens such as embedded images once took time that grew with the square of their length."""
    blob = "a" * 2_000_000

    assert sentences(f"{blob} ends. Next one.") == [f"{blob} ends.", "Next one."]
