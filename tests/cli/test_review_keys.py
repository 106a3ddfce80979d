"""Keys of a review as they come from a terminal or a pipe."""

from __future__ import annotations

import io
import sys

import pytest

from kakehashi.cli.review_keys import END, PASTED, Keys, Pressed, split_keys


@pytest.fixture
def piped(monkeypatch):
    def piped(content: bytes, errors="strict"):
        stream = io.TextIOWrapper(io.BytesIO(content), "utf-8", errors=errors)
        monkeypatch.setattr(sys, "stdin", stream)
        return Keys(terminal=False)

    return piped


def read(keys):
    return keys.read(lambda: None)


def test_lines_are_keys_with_words_after_them(piped):
    keys = piped(b"a\n\n# remark\nx  we do not\n")
    assert [read(keys) for _ in range(3)] == [Pressed("a"), Pressed("x", "we do not"), Pressed(END)]


def test_full_width_keys_are_keys(piped):
    assert read(piped("ｙ 理由\n".encode())) == Pressed("y", "理由")


def test_bytes_that_are_no_text_are_no_key_and_can_be_stored_as_words(piped):
    assert read(piped(b"\xff\xfe\n")).key == "\ufffd"
    words = read(piped(b"x \xff why\n", "surrogateescape")).words
    assert words.encode("utf-8").endswith(b" why")


@pytest.mark.parametrize(
    ("came", "keys"),
    [
        ("a", ["a"]),
        ("ay", ["a", "y"]),
        ("\x1b[A\x1b[B", ["up", "down"]),
        ("\x1bOB", ["down"]),
        ("\x1b", ["escape"]),
        ("\x1b[15~n", ["escape", "n"]),
        ("\r", ["\r"]),
        ("pasted", [PASTED]),
    ],
)
def test_what_comes_in_one_go_is_told_apart(came, keys):
    assert split_keys(came) == keys
