"""Why a decision is to be looked at again, in words."""

from __future__ import annotations

from kakehashi.text.bilingual import Bilingual, Language

DOUBTS: dict[str, Bilingual] = {
    "document-changed": Bilingual("the document changed: {rest}", "文書が変更された：{rest}"),
    "document-withdrawn": Bilingual(
        "the document was withdrawn: {rest}", "文書が取り下げられた：{rest}"
    ),
    "review-date": Bilingual("review date: {rest}", "見直し日：{rest}"),
    "evidence-expired": Bilingual("evidence expired: {rest}", "根拠の期限切れ：{rest}"),
    "edition-changed": Bilingual(
        "the new edition changed it: {rest}", "新しい版で変更された：{rest}"
    ),
    "edition-gone": Bilingual("gone in the new edition: {rest}", "新しい版でなくなった：{rest}"),
    "edition-missing": Bilingual(
        "not found in the new edition, of which parts are missing in the library: {rest}",
        "新しい版に見当たらない（収録が一部にとどまるため、なくなったとは限らない）：{rest}",
    ),
    "refused": Bilingual("refused: {rest}", "却下：{rest}"),
    "withdrawn": Bilingual("withdrawn: {rest}", "取下げ：{rest}"),
    "undone": Bilingual("taken back right away", "直後に取消し"),
}


def doubt_words(doubt: str, language: Language) -> str:
    """Return why a decision is to be looked at again, in words."""
    return "; ".join(_one_doubt(one, language) for one in doubt.splitlines())


def _one_doubt(doubt: str, language: Language) -> str:
    code, _, rest = doubt.partition(": ")
    return DOUBTS[code].get(language).format(rest=rest) if code in DOUBTS else doubt
