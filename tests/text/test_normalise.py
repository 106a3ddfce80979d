from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kakehashi.text.normalise import fold, join_lines, tidy


@given(st.text())
def test_tidy_text_is_one_line_without_spaces_at_its_ends_or_in_a_row(text):
    tidied = tidy(text)

    assert not re.search(r"[\n\r\t]|  ", tidied)
    assert tidied.strip() == tidied


@given(st.text())
def test_tidying_twice_changes_nothing_more(text):
    assert tidy(text) == tidy(tidy(text))


@given(st.text(st.characters(whitelist_categories=["L", "N", "P"], max_codepoint=0x2000)))
def test_tidying_keeps_every_visible_character(text):
    assert text == tidy(text)


@pytest.mark.parametrize("break_", ["\n", "\r\n", "\x0b", "\x0c", "\x85", "\u2028", "\u2029"])
def test_words_on_two_lines_stay_two_words(break_):
    assert tidy(f"every{break_}incident") == "every incident"


@pytest.mark.parametrize(
    "invisible", ["\u00ad", "\u200b", "\u2060", "\ufeff", "\u202e", "\ufffe", "\x00", "\x07"]
)
def test_invisible_characters_do_not_split_words(invisible):
    assert tidy(f"inci{invisible}dent") == "incident"


def test_radicals_and_ligatures_of_pdfs_become_the_characters_they_look_like():
    assert tidy("⾒直し、⼈による⾵") == "見直し、人による風"
    assert tidy("ﬁll in the ﬁle") == "fill in the file"


def test_tidying_keeps_full_width_forms_since_quotes_show_the_wording():
    assert tidy("ＡＩ（人工知能）") == "ＡＩ（人工知能）"


@pytest.mark.parametrize(
    ("lines", "joined"),
    [
        (["the risk", "register"], "the risk register"),
        (["an inci-", "dent"], "an incident"),
        (["the AI-", "Council"], "the AI- Council"),
        (["state of the art -", "and beyond"], "state of the art - and beyond"),
        (["リスクを評", "価する。"], "リスクを評価する。"),
        (["当社の", "AI", "利用規程"], "当社のAI利用規程"),
        (["the", "", "  ", "register"], "the register"),
        ([], ""),
        (["", " "], ""),
    ],
)
def test_wrapped_lines_are_joined_as_they_were_written(lines, joined):
    assert joined == join_lines(lines)


@given(st.lists(st.text("ab é漢字かな。- \t", max_size=12)))
def test_joining_lines_loses_nothing_but_hyphens_and_spaces(lines):
    def bare(text: str) -> str:
        return re.sub(r"[-\s]", "", text)

    assert bare("".join(lines)) == bare(join_lines(lines))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ＡＩ Ｓｙｓｔｅｍ", "ai system"),
        ("ｲﾝｼﾃﾞﾝﾄ", "インシデント"),
        ("過程 として 理解", "過程として理解"),
        ("RISK\u00a0REGISTER", "risk  register"),
        ("①記録", "1記録"),
    ],
)
def test_texts_that_differ_in_form_only_compare_equal(one, other):
    assert fold(one) == fold(other)


def test_folding_keeps_spaces_between_latin_words():
    assert fold("AI risk 管理 System") == "ai risk 管理 system"
