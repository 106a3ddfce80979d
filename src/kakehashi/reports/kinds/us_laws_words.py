"""The words of the reports on laws of American states, in both languages."""

from __future__ import annotations

from kakehashi.text.bilingual import Bilingual, Language

TEXT: dict[str, Bilingual] = {
    "title_sb53": Bilingual(
        "California SB 53: duties of frontier developers",
        "カリフォルニア州SB 53：フロンティア開発者の義務",
    ),
    "title_colorado": Bilingual(
        "Colorado SB 24-205 as enacted in 2024: duties of developers and deployers",
        "コロラド州SB 24-205（2024年制定時）：開発者及び導入者の義務",
    ),
    "standing": Bilingual("Standing of this law", "この法律の位置付け"),
    "sb53_enacted": Bilingual(
        "The act was approved by the Governor and filed on {published} (chapter 138 of the "
        "statutes of 2025).",
        "この法律は、{published}に州知事の承認を得て登録されました（2025年法律第138章）。",
    ),
    "sb53_date": Bilingual(
        "The text that the library was checked against names no date on which it takes effect; "
        "later amendments and rules were not looked for. Both have to be checked before anybody "
        "relies on this report.",
        "ライブラリーの照合に用いた条文には施行日の定めがなく、その後の改正及び規則も確認していません。"
        "利用の前に、双方を必ず確認してください。",
    ),
    "colorado_never": Bilingual(
        "This edition never took effect. The dates in this report are those of the text of "
        "17 May 2024 ({date}) and not the law in force today.",
        "この版は施行されませんでした。この報告書に示す日付は2024年5月17日制定時の条文（{date}）によるものであり、"
        "現行法のものではありません。",
    ),
    "colorado_later_1": Bilingual(
        "Unverified: SB 25B-004 (signed 28 August 2025) is reported to have moved the date to "
        "30 June 2026.",
        "未確認：SB 25B-004（2025年8月28日署名）により、施行日が2026年6月30日に延期されたとされています。",
    ),
    "colorado_later_2": Bilingual(
        "Unverified: SB 26-189 (signed 14 May 2026) is reported to repeal and reenact the part "
        "with new rules on automated decision-making technology from 1 January 2027. The library "
        "does not hold that text yet.",
        "未確認：SB 26-189（2026年5月14日署名）により、2027年1月1日から、自動意思決定技術に関する新たな"
        "規律に置き換えられるとされています。その条文は、ライブラリーに未収録です。",
    ),
    "read_counts": Bilingual("Duties: {counts}", "義務：{counts}"),
    "no_advice": Bilingual(
        "Provisions are summed up in our own words; this is no legal advice.",
        "規定は独自の要約です。この報告書は法的助言ではありません。",
    ),
    "bound": Bilingual("Who is bound", "対象者"),
    "bound_text": Bilingual(
        "Whether the duties bind the organisation turns on these conditions.",
        "義務の対象となるか否かは、次の条件によります。",
    ),
    "condition": Bilingual("Condition", "条件"),
    "meaning": Bilingual("When it is met", "該当する場合"),
    "where": Bilingual("Source", "根拠条文"),
    "met": Bilingual("Met here", "当組織への該当"),
    "yes": Bilingual("yes", "該当"),
    "no": Bilingual("no", "非該当"),
    "to_fill": Bilingual("to be filled in", "要記入"),
    "facts": Bilingual("Facts given", "入力された事実"),
    "fact": Bilingual("Question", "質問"),
    "answer": Bilingual("Answer", "回答"),
    "no_facts": Bilingual(
        "No facts were given, so whether the duties apply is left open; fill in the last column.",
        "事実が入力されていないため、適用の有無は未定です。右端の列に記入してください。",
    ),
    "overview": Bilingual("Duties at a glance: {role}", "義務の一覧：{role}"),
    "role_developer": Bilingual("developers", "開発者"),
    "role_deployer": Bilingual("deployers", "導入者"),
    "role_both": Bilingual("developers and deployers", "開発者及び導入者"),
    "duty": Bilingual("Duty", "義務"),
    "binds": Bilingual("Binds", "対象"),
    "from": Bilingual("From", "適用日"),
    "not_given": Bilingual("not in the text", "条文に記載なし"),
    "applies": Bilingual("Applies", "適用"),
    "applies_yes": Bilingual("applies", "適用あり"),
    "applies_no": Bilingual("does not apply", "適用なし"),
    "applies_open": Bilingual("cannot be told", "判断不可"),
    "gap": Bilingual("Missing or open", "未実施・未判断"),
    "duties_sheet": Bilingual("Duties ({role})", "義務（{role}）"),
    "further": Bilingual("Other provisions", "その他の規定"),
    "further_text": Bilingual(
        "Definitions, exceptions, enforcement and duties of the state: nothing here is to be "
        "answered, but it may matter.",
        "定義、例外、執行及び州の義務に関する規定です。回答の対象ではありませんが、参照が必要な場合があります。",
    ),
    "provision": Bilingual("Provision", "規定"),
    "content": Bilingual("Content", "内容"),
    "none": Bilingual(
        "None of the duties is addressed to the roles chosen.",
        "指定された主体を対象とする義務はありません。",
    ),
}


def words(key: str, language: Language, **details: object) -> str:
    """Return a fixed wording, its {names} filled."""
    return TEXT[key].get(language).format(**details)
