"""Texts of a review broken into lines of a terminal, in both languages."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from kakehashi.cli.review_parts import clipped, clipped_start, flat
from kakehashi.cli.review_wrap import filled, wrapped

MIXED = st.text(st.sampled_from("ab 統括室、。（）「」ー12.-\u3000é"), max_size=60)


@given(MIXED, st.integers(10, 30))
def test_no_line_is_wider_than_the_window_and_nothing_is_lost(text, width):
    lines = wrapped(text, width)
    assert all(cell_len(line) <= width for line in lines)
    assert "".join("".join(lines).split()) == "".join(text.split())


@pytest.mark.parametrize("width", range(10, 40))
def test_closing_marks_begin_no_line_and_opening_ones_end_none(width):
    text = "AI統括室は、報告を受けた全ての事案（重大なもの。）について「発生日時」を、残す。" * 3
    lines = wrapped(text, width)
    assert all(line[0] not in "、。）」" for line in lines)
    assert all(line[-1] not in "（「" for line in lines)


def test_words_stay_whole_where_they_fit_and_are_cut_where_they_do_not():
    assert wrapped("see https://example.com/abcdefgh now", 12) == [
        "see",
        "https://exam",
        "ple.com/abcd",
        "efgh now",
    ]


def test_empty_texts_are_one_empty_line():
    assert (wrapped("", 10), wrapped("  \u3000", 10)) == ([""], [""])


@given(MIXED, st.integers(1, 30))
def test_what_is_clipped_fits(text, width):
    assert cell_len(clipped(text, width)) <= max(width, 2)
    assert cell_len(clipped_start(text, width)) <= max(width, 2)


def test_what_fits_is_not_clipped():
    assert (clipped("架け橋", 6), clipped_start("架け橋", 5)) == ("架け橋", "…け橋")


def test_characters_that_steer_a_terminal_are_left_out():
    assert flat("a\x1b[31m\nb\u202ec\x07") == "a [31m b c"


def test_keys_stay_with_what_they_do():
    assert filled(["a one", "b two", "c three"], 13) == ["a one  b two", "c three"]
