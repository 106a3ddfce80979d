from __future__ import annotations

import pytest

from kakehashi.text.language import language_of


@pytest.mark.parametrize(
    "text",
    [
        "インシデントを記録する",
        "AIの利用に関する規程",
        "規程",
        "第3条（禁止事項）",
        "ﾘｽｸ評価",
        "ISO/IEC 42001に基づくAIマネジメントシステムを運用している。",
        "NIST AI RMFを参照し、GOVERN 1.1の結果を取締役会に報告している。",
    ],
)
def test_japanese_is_told_by_its_characters_even_among_latin_names(text):
    assert language_of(text) == "ja"


@pytest.mark.parametrize(
    "text",
    [
        "The company logs every incident.",
        "The Japanese word for bridge is 架け橋, and we use it as our name in all languages.",
        "The guideline (事業者ガイドライン) is voluntary for every business in the country, large or small.",
        "Straße, naïve, café",
    ],
)
def test_english_stays_english_with_a_japanese_word_in_it(text):
    assert language_of(text) == "en"


@pytest.mark.parametrize("text", ["", "2026-11-25", "12.5 % / 3", "— • →"])
def test_text_without_letters_takes_the_language_of_its_surroundings(text):
    assert (language_of(text, "en"), language_of(text, "ja")) == ("en", "ja")
