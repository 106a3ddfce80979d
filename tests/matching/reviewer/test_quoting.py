from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from kakehashi.matching.reviewer.quoting import span_of, squeezed

TEXT = "Staff must log “every” incident – in the register.  Logs are kept for five years."


def found(quote: str, text: str = TEXT) -> str | None:
    span = span_of(quote, text)
    return text[slice(*span)] if span else None


@pytest.mark.parametrize(
    ("quote", "there"),
    [
        ("Staff must log “every” incident", "Staff must log “every” incident"),
        ('staff MUST log "every" incident', "Staff must log “every” incident"),
        ("“Logs are kept for five years.”", "Logs are kept for five years."),
        ("incident - in the register", "incident – in the register"),
        ("register.\n Logs are kept", "register.  Logs are kept"),
        ("Staff must report every incident", None),
        ("Staff must log … Logs are kept", None),
        ("Staff must log every incident. Logs are kept for five years.", None),
        ("Staff", None),
        ("of", None),
        ("", None),
        (TEXT, TEXT),
    ],
)
def test_a_quote_counts_only_where_it_stands_in_one_piece(quote: str, there: str | None):
    assert found(quote) == there


def test_japanese_width_spaces_and_composed_kana_do_not_matter():
    text = "職員は、生成ＡＩの利用記録を ﾃﾞｰﾀとして保存しなければならない。"

    assert found("生成AIの利用記録をデータとして保存", text) == "生成ＡＩの利用記録を ﾃﾞｰﾀとして保存"
    assert found("か\u3099いぶの監査を受ける", "がいぶの監査を受けること") == "がいぶの監査を受ける"
    assert found("利用記録を廃棄しなければならない", text) is None
    assert found("保存", text) is None


def test_a_short_passage_may_be_quoted_as_a_whole():
    assert found("Logs kept", "Logs kept.") == "Logs kept"


@given(st.text(max_size=80), st.text(min_size=12, max_size=80), st.text(max_size=80))
def test_what_stands_in_a_text_is_found_and_is_what_was_quoted(before: str, quote: str, after: str):
    assume(sum(letter.isascii() and letter.isalnum() for letter in quote) >= 10)
    text = before + " " + quote + " " + after
    span = span_of(quote, text)

    assume(span is not None or squeezed(quote.strip(" \t\n\"'“”‘’«»")) in squeezed(text))
    assert span is not None
    assert squeezed(quote.strip(" \t\n\"'“”‘’«»")) in squeezed(text[slice(*span)])
