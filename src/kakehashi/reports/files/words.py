"""The few words that writers add themselves."""

from __future__ import annotations

from kakehashi.text.bilingual import Bilingual, Language

WORDS: dict[str, Bilingual] = {
    "contents": Bilingual("Contents", "目次"),
    "item": Bilingual("Item", "項目"),
    "entry": Bilingual("Entry", "内容"),
    "report": Bilingual("Report", "報告書"),
    "skip": Bilingual("Skip to content", "本文へ移動"),
    "page": Bilingual("Page", "ページ"),
    "filled": Bilingual("Fill in", "記入"),
    "blanks": Bilingual("To fill in", "記入欄"),
    "part": Bilingual("Part", "箇所"),
    "figure": Bilingual("Figure", "図"),
}


def words_in(language: Language) -> dict[str, str]:
    """Return the words in one language."""
    return {key: text.get(language) for key, text in WORDS.items()}
