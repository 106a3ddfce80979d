"""The words of the report on NIST AI 600-1, in both languages."""

from __future__ import annotations

from kakehashi.text.bilingual import Bilingual, Language

TEXT: dict[str, Bilingual] = {
    "title": Bilingual(
        "NIST AI 600-1: Generative AI Profile, state of the suggested actions",
        "NIST AI 600-1 生成AIプロファイル：推奨アクションの実施状況",
    ),
    "read": Bilingual("How to read this report", "この報告書の読み方"),
    "read_risk": Bilingual(
        "The profile names twelve risks and suggests actions against them. An action may serve "
        "several risks and is counted with each.",
        "このプロファイルは、12のリスクと、それぞれに対する推奨アクションを示しています。"
        "一つのアクションが複数のリスクに対応する場合は、それぞれに数えています。",
    ),
    "read_voluntary": Bilingual(
        "The actions are suggestions: not every one fits every organisation. What does not fit "
        "should be decided as not applicable, with the reason.",
        "アクションは推奨であり、全てが全ての組織に当てはまるわけではありません。"
        "当てはまらないものは、理由を付して「対象外」と判断してください。",
    ),
    "read_counts": Bilingual("At present: {counts}", "現在の状況：{counts}"),
    "overview": Bilingual("The twelve risks, least covered first", "12のリスク（対応の少ない順）"),
    "overview_plain": Bilingual("The twelve risks", "12のリスク"),
    "overview_none": Bilingual(
        "Nothing has been decided, so no risk can be called better or worse covered; the risks "
        "stand in the order of the profile.",
        "まだ判断がないため、対応の多い少ないは言えません。リスクはプロファイルの順に示しています。",
    ),
    "overview_text": Bilingual(
        "Covered is the share of a risk's actions that are satisfied, of those that apply or are "
        "unknown. What is unknown may be in place all the same.",
        "対応率は、対象外を除く当該リスクのアクションのうち、充足と確定したものの割合です。"
        "不明のものも、実際には実施済みの場合があります。",
    ),
    "risk": Bilingual("Risk", "リスク"),
    "covered": Bilingual("Covered", "対応率"),
    "risks": Bilingual("Risks", "リスク"),
    "risks_chapter": Bilingual("The risks one by one", "リスクごとの状況"),
    "known_gaps": Bilingual(
        "Actions that are confirmed not to be satisfied:", "未充足と確定しているアクション："
    ),
    "no_gaps": Bilingual(
        "No action against this risk is confirmed not to be satisfied.",
        "このリスクについて、未充足と確定しているアクションはありません。",
    ),
    "actions": Bilingual(
        "{function}: actions by subcategory", "{function}：サブカテゴリー別のアクション"
    ),
    "action": Bilingual("Action", "アクション"),
    "gap": Bilingual("Missing or open", "未実施・未判断"),
    "sheet_risks": Bilingual("Risks", "リスク"),
    "sheet": Bilingual("Actions", "アクション"),
    "subcategory": Bilingual("Subcategory", "サブカテゴリー"),
    "of": Bilingual("{full} of {total} satisfied", "{total}件中{full}件が充足"),
    "fits": Bilingual("Fits us", "当組織への該当"),
    "yes": Bilingual("yes", "該当"),
    "no": Bilingual("no", "非該当"),
    "links": Bilingual(
        "The links between actions and risks are those of the tables in section 3 of the "
        "publication, read from two extractions of it that agree.",
        "アクションとリスクの対応は、公表文書第3章の表によるものであり、一致する二つの抽出データから"
        "取り込んでいます。",
    ),
}

FUNCTIONS: dict[str, Bilingual] = {
    "GOVERN": Bilingual("GOVERN", "GOVERN（統治）"),
    "MAP": Bilingual("MAP", "MAP（マッピング）"),
    "MEASURE": Bilingual("MEASURE", "MEASURE（測定）"),
    "MANAGE": Bilingual("MANAGE", "MANAGE（管理）"),
}


def words(key: str, language: Language, **details: object) -> str:
    """Return a fixed wording, its {names} filled."""
    return TEXT[key].get(language).format(**details)
