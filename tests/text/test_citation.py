from __future__ import annotations

import pytest

from kakehashi.text.citation import key_of


def test_words_that_only_announce_a_number_do_not_count():
    assert key_of("Article 5, paragraph 1, point (a)") == key_of("Art-5.1.a")
    assert key_of("Article 05") == key_of("art 5")
    assert key_of("LLM01") == key_of("LLM 1")


@pytest.mark.parametrize(
    ("kanji", "digits"), [("第十六条", "第16条"), ("第二十条", "第20条"), ("第百十三条", "第113条")]
)
def test_kanji_numbers_of_articles_are_numbers(kanji, digits):
    assert key_of(kanji) == key_of(digits)
