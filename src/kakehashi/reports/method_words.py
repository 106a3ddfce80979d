"""The words of the statement of method, in both languages."""

from __future__ import annotations

from kakehashi.text.bilingual import Bilingual, Language

TEXT: dict[str, Bilingual] = {
    "heading": Bilingual("How this report was made", "この報告書の作成方法"),
    "draft": Bilingual(
        "Answers are drafts: each sentence is the statement of a practice that people decided to "
        "be in place, and the number after it leads to the quote that the decision rests on. They "
        "are to be read, changed and approved by a person before they are handed in.",
        "回答は案です。各文は、人が「実施済み」と判断した実践項目の内容であり、文末の番号は判断の根拠と"
        "した引用を指します。提出前に必ず人が確認し、修正し、承認してください。",
    ),
    "editions": Bilingual("Frameworks and editions", "フレームワークと版"),
    "editions_sheet": Bilingual("Editions", "版"),
    "framework": Bilingual("Framework", "フレームワーク"),
    "edition": Bilingual("Edition", "版"),
    "published": Bilingual("Published", "公表"),
    "verified": Bilingual("Items checked against a text", "出典との照合"),
    "checked": Bilingual("{checked} checked, {open} not", "照合済み{checked}件、未照合{open}件"),
    "documents": Bilingual("Documents read", "読み込んだ文書"),
    "document": Bilingual("Document", "文書"),
    "pages": Bilingual("Pages", "ページ数"),
    "hash": Bilingual("SHA-256", "SHA-256"),
    "made": Bilingual(
        "Made with Kakehashi {version}.", "作成ソフトウェア：架け橋（Kakehashi）{version}"
    ),
}


def words(key: str, language: Language, **details: object) -> str:
    """Return a fixed wording, its {names} filled."""
    return TEXT[key].get(language).format(**details)
