"""The sentences that our assessment files hold for people, in both languages."""

from __future__ import annotations

from kakehashi.model import Verdict
from kakehashi.text.bilingual import Bilingual, Language

TEXT: dict[str, Bilingual] = {
    "component": Bilingual(
        "AI-governance practices of {name}, as decided by people.",
        "{name}のAIガバナンスに関する実践項目（人の判断によるもの）。",
    ),
    "component-title": Bilingual("Practices of {name}", "{name}の実践項目"),
    "implementation": Bilingual(
        "What was decided of each practice of the Kakehashi hub.",
        "架け橋の実践項目ごとの判断。",
    ),
    "no-plan-of-the-system": Bilingual(
        "No system security plan exists; this names what is assessed.",
        "システムセキュリティ計画はないため、評価の対象のみを示す。",
    ),
    "plan-title": Bilingual("Assessment plan: {name}", "評価計画：{name}"),
    "results-title": Bilingual("Assessment results: {name}", "評価結果：{name}"),
    "poam-title": Bilingual("Plan of action: {name}", "行動計画：{name}"),
    "profile-title": Bilingual("Chosen provisions: {name}", "選択した項目：{name}"),
    "results": Bilingual(
        "Statuses follow from what people decided of practices; each finding carries its proof.",
        "各項目の状態は、実践項目についての人の判断から導いたもので、証明を付している。",
    ),
    "selection": Bilingual("Provisions of {name}.", "{name}の項目。"),
    "unknown": Bilingual(
        "Excluded controls are unknown: not enough was decided. That is no gap.",
        "除外した管理策は不明であり（判断が足りないため）、未充足を意味しない。",
    ),
    "examine": Bilingual("Examine the documents", "文書を調べる"),
    "examine-text": Bilingual(
        "Read the documents for passages that may show each practice; they are candidates only.",
        "各実践項目を示し得る文を文書から探す。見付かった文は候補にとどまる。",
    ),
    "decide": Bilingual("Decide each practice", "実践項目ごとに判断する"),
    "decide-text": Bilingual(
        "A person decides whether the practice is in place, with evidence, name, date and reason.",
        "担当者が、根拠、氏名、日付及び理由を示して、実施の有無を判断する。",
    ),
    "assess-by": Bilingual("Assessment finished", "評価の完了"),
    "gap": Bilingual("{title}: {verdict}", "{title}：{verdict}"),
    "gap-text": Bilingual(
        "The practice is not wholly in place ({verdict}). Provisions that ask for it: {asked}.",
        "この実践項目は全ては実施されていない（{verdict}）。求めている項目：{asked}。",
    ),
    "risk-statement": Bilingual(
        "While this is left undone, the provisions that ask for it cannot be shown as satisfied.",
        "これが済むまで、求めている項目を充足していると示すことはできない。",
    ),
    "planned-work": Bilingual("Planned work", "予定している作業"),
    "task-text": Bilingual(
        "To be done by {owner}; state: {state}.", "担当：{owner}、状態：{state}。"
    ),
    "partly": Bilingual(
        "At least a part is in place; whether all of it is has not been shown.",
        "少なくとも一部は実施されている。全てが実施されているかは示されていない。",
    ),
    "contradicted": Bilingual(
        "Decisions contradict each other; nothing can be concluded until one is corrected.",
        "判断が互いに矛盾しているため、いずれかが正されるまで結論は出せない。",
    ),
    "decided": Bilingual("{verdict}, decided by {by}.", "{verdict}（判断者：{by}）。"),
    "reason": Bilingual("Reason: {why}", "理由：{why}"),
    "nobody": Bilingual("nobody yet", "未定"),
}

VERDICTS: dict[Verdict, Bilingual] = {
    Verdict.IN_PLACE: Bilingual("in place", "実施済み"),
    Verdict.PARTIAL: Bilingual("partly in place", "一部実施"),
    Verdict.PLANNED: Bilingual("planned", "計画中"),
    Verdict.NOT_IN_PLACE: Bilingual("not in place", "未実施"),
    Verdict.NOT_APPLICABLE: Bilingual("not applicable", "対象外"),
}


def say(key: str, language: Language, **values: str) -> str:
    """Return one of the sentences, filled in.

    Example:
        >>> say("plan-title", "ja", name="みどり市")
        '評価計画：みどり市'
    """
    return TEXT[key].get(language).format(**values)
