"""The words of the report of a registry, in both languages."""

from __future__ import annotations

from kakehashi.text.bilingual import Bilingual, Language

TEXT: dict[str, Bilingual] = {
    "title": Bilingual("Registry of instruments", "政策文書台帳"),
    "date": Bilingual("Date", "作成日"),
    "in_short": Bilingual("In short", "要約"),
    "short_instruments": Bilingual(
        "{instruments} instrument(s); the review of {due} is due.",
        "政策文書{instruments}件（うち見直し期日が到来したもの{due}件）。",
    ),
    "short_measures": Bilingual(
        "{measures} measure(s) of plans, {overdue} past their day and not done.",
        "計画の施策{measures}件（うち期限を過ぎて未完了のもの{overdue}件）。",
    ),
    "short_overlaps": Bilingual(
        "{pairs} pair(s) of instruments have something in common.",
        "共通する内容のある政策文書の組：{pairs}組。",
    ),
    "instruments": Bilingual("Instruments", "政策文書一覧"),
    "due": Bilingual("Reviews due", "見直し期日の到来"),
    "measures": Bilingual("Measures: {plan}", "施策の進捗：{plan}"),
    "overlaps": Bilingual("Overlaps and contradictions", "重複と矛盾"),
    "none": Bilingual("None.", "該当なし。"),
    "limits": Bilingual("How to read this", "留意事項"),
    "limits_found": Bilingual(
        "Overlaps by provisions are proved by rows of the library. Practices shared by texts that "
        "the library does not hold are suggested: two of three are right, most are missed. No "
        "overlap found is no proof that there is none.",
        "規定の重複は、収録した対応表により証明したものです。ライブラリに収録のない文書どうしの共通の実践項目は提案であり、"
        "正しいものは約3分の2で、見落としも多くあります。重複が見つからないことは、重複がないことを示すものではありません。",
    ),
    "limits_force": Bilingual(
        "That force differs is usual between a law and a guideline. “Perhaps contrary” is for a "
        "person to read in both texts.",
        "法律とガイドラインの間では、拘束力が異なるのが通常です。「相反の可能性」は、双方の原文の確認を要します。",
    ),
    "limits_said": Bilingual(
        "Progress is what somebody said on a day, with the words quoted; it is not what is true.",
        "進捗は、ある時点における説明を引用とともに記録したものであり、事実の確認ではありません。",
    ),
}


def words(key: str, language: Language, **values: object) -> str:
    """Return fixed words with values put in."""
    return TEXT[key].get(language).format(**values)
