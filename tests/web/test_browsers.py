"""The names of browsers on the page of sessions."""

from __future__ import annotations

import pytest

from kakehashi.web.accounts.browsers import browser_of

_LIKE = "AppleWebKit/537.36 (KHTML, like Gecko)"


@pytest.mark.parametrize(
    ("said", "named"),
    [
        (f"Mozilla/5.0 (X11; Linux x86_64) {_LIKE} Chrome/156.0 Safari/537.36", "Chrome (Linux)"),
        (f"Mozilla/5.0 (Linux; Android 15) {_LIKE} Chrome/130.0 Safari/537.36", "Chrome (Android)"),
        (f"Mozilla/5.0 (Windows NT 10.0) {_LIKE} Chrome/1.0 Edg/1.0", "Edge (Windows)"),
        ("Mozilla/5.0 (Macintosh; Intel Mac OS X 15.0) Version/18 Safari/605", "Safari (macOS)"),
        (
            "Mozilla/5.0 (iPhone; CPU iPhone OS 18 like Mac OS X) CriOS/1 Safari/6",
            "Chrome (iPhone)",
        ),
        ("Mozilla/5.0 (Unheard-of) Firefox/140.0", "Firefox"),
    ],
)
def test_a_browser_goes_by_the_name_that_people_know(said, named):
    assert browser_of(said) == named


def test_what_is_no_known_browser_is_told_in_its_own_words_cut_short():
    assert browser_of("curl/8.0") == "curl/8.0"
    assert browser_of("x" * 1000) == "x" * 80
    assert browser_of("") == ""
