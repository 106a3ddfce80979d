"""The words of the revision report, in both languages."""

from __future__ import annotations

from kakehashi.text.bilingual import Bilingual, Language

TEXT: dict[str, Bilingual] = {
    "title": Bilingual("What a new edition should look at", "改定に当たっての検討事項"),
    "date": Bilingual("Date", "作成日"),
    "against": Bilingual("Held against", "照合の対象"),
    "short_heading": Bilingual("In short", "要約"),
    "short_missing": Bilingual(
        "{count} practice(s) that others ask for, or that incidents or comments point to, are not known to "
        "be in the draft.",
        "他の文書が求め、又はインシデントや意見が指し示す実践のうち、案に見当たらないもの：{count}件。",
    ),
    "short_norm_one": Bilingual(
        "{norm} of them are asked for by the framework that the draft is held against.",
        "うち、比較したフレームワークが求めるもの：{norm}件。",
    ),
    "short_norm": Bilingual(
        "{norm} of them are asked for by more than half of the {frameworks} frameworks.",
        "うち、比較したフレームワーク{frameworks}件の過半数が求めるもの：{norm}件。",
    ),
    "short_diverging": Bilingual(
        "{count} practice(s) are asked for otherwise than by most frameworks.",
        "多くのフレームワークと求め方が異なる実践：{count}件。",
    ),
    "short_incidents": Bilingual(
        "{incidents} incident(s) point to {practices} practice(s), {missing} of them not known to be in the draft.",
        "インシデント{incidents}件が実践{practices}件を指し示し、うち{missing}件は案に見当たりません。",
    ),
    "short_opinions": Bilingual(
        "{opinions} opinion(s) from {comments} comment(s) oppose, ask for a change, or ask.",
        "反対、修正の要望又は質問の意見：{opinions}項目（意見数{comments}件）。",
    ),
    "short_absence": Bilingual(
        "“Not known to be there” is no proof that it is missing: look at the draft.",
        "「見当たらない」は、記載がないことの証明ではありません。案を確認してください。",
    ),
    "missing": Bilingual("Not known to be in the draft", "案に見当たらないもの"),
    "missing_read": Bilingual(
        "The most asked for first: by frameworks, then by incidents, then by comments.",
        "求める文書の数、インシデントの数、意見の数の順に並べています。",
    ),
    "diverging": Bilingual("Otherwise than most frameworks", "多くのフレームワークと異なるもの"),
    "diverging_read": Bilingual(
        "By rows of crosswalks on both sides, where at least two frameworks and more than half of all ask "
        "for the practice. Strength is that of the wording; “shall” in a guideline is no law.",
        "両者の対応表の行に基づき、2件以上かつ過半数のフレームワークが求める実践について示します。"
        "強さは文言によるものであり、法的拘束力を示すものではありません。",
    ),
    "diverging_none": Bilingual(
        "Nothing can be said: the draft is prose, or fewer than two frameworks were given.",
        "該当はありません。案が散文の文書である場合や、フレームワークが2件に満たない場合は判定できません。",
    ),
    "incidents": Bilingual("Incidents", "インシデント"),
    "incidents_read": Bilingual(
        "Practices that would have prevented, detected or limited it, and whether the draft has them.",
        "防止、検知又は被害の抑制に役立ったと考えられる実践と、案における記載の有無。",
    ),
    "opinions": Bilingual("Opinions that ask for something", "対応を求める意見"),
    "none": Bilingual("None.", "ありません。"),
    "practice": Bilingual("Practice", "実践"),
    "asked_by": Bilingual("Frameworks that ask for it", "求めるフレームワーク"),
    "incident": Bilingual("Incident", "インシデント"),
    "opinion": Bilingual("Opinion", "意見"),
    "own": Bilingual("Draft", "案"),
    "how": Bilingual("How", "相違"),
    "in_draft": Bilingual("in the draft", "案に記載あり"),
    "maybe": Bilingual("perhaps in the draft", "案に記載の可能性"),
    "not_known": Bilingual("not known to be there", "見当たらない"),
    "part": Bilingual("Part of the draft", "該当箇所"),
    "count": Bilingual("Count", "件数"),
    "stance": Bilingual("Stance", "立場"),
    "all": Bilingual("All practices", "全ての実践"),
    "whole": Bilingual("whole", "全体"),
    "in_part": Bilingual("in part", "一部"),
    "more": Bilingual("{count} more stand in the workbook.", "ほか{count}件はExcelにあります。"),
    "limits": Bilingual("How to read this", "この資料の読み方"),
    "limits_proved": Bilingual(
        "“Proved” names the row of a crosswalk; check the row before you rely on it.",
        "「証明済み」には対応表の行を示しています。利用する際は、その行を確認してください。",
    ),
    "limits_suggested": Bilingual(
        "“Suggested” is closeness of wording or a pattern of failure. Of practices suggested for prose about two "
        "of three are right and most are missed; of an incident, about half of what readers named is among them.",
        "「示唆」は、文言の近さ又は失敗のパターンによるものです。散文の文書に対する示唆は3件中2件程度が妥当で、見落としも多くあります。"
        "インシデントについては、読み手が挙げた実践の半数程度が含まれます。",
    ),
    "limits_norm": Bilingual(
        "What most of the chosen frameworks ask for depends on the choice.",
        "「多くのフレームワーク」は、選んだ比較対象によって変わります。",
    ),
}


def words(key: str, language: Language, **details: object) -> str:
    """Return a fixed wording, its {names} filled."""
    return TEXT[key].get(language).format(**details)
