"""The words of the report on gaps and plan, in both languages."""

from __future__ import annotations

from kakehashi.text.bilingual import Bilingual, Language

TEXT: dict[str, Bilingual] = {
    "title": Bilingual("Gaps and plan", "ギャップ分析と計画"),
    "short": Bilingual("In short", "要約"),
    "short_counts": Bilingual(
        "{frameworks} frameworks ask for {total} items in all; {satisfied} are satisfied.",
        "{frameworks}件のフレームワークの全{total}項目のうち、{satisfied}項目が充足と確定しています。",
    ),
    "short_gaps": Bilingual(
        "{gaps} practices that they ask for are confirmed as partly in place, planned or not in "
        "place; {open} have not been decided.",
        "求められている実践項目のうち、一部実施、計画中又は未実施と確定したものが{gaps}件、未判断のものが"
        "{open}件です。",
    ),
    "short_plan": Bilingual(
        "The plan holds {steps} steps, of which {late} are overdue; {missing} gaps have no step.",
        "計画には{steps}件の取組があり、うち{late}件が期限を過ぎています。取組のないギャップは{missing}件です。",
    ),
    "short_no_plan": Bilingual(
        "No plan was given: owners and due dates are to be filled in.",
        "計画が入力されていません。担当者と期限を記入してください。",
    ),
    "overview": Bilingual("Frameworks", "フレームワーク別の状況"),
    "framework": Bilingual("Framework", "フレームワーク"),
    "gaps_here": Bilingual("Gaps", "ギャップ"),
    "overview_sheet": Bilingual("Frameworks", "フレームワーク"),
    "gaps": Bilingual("Gaps, by what closing them brings", "ギャップ一覧（解消の効果順）"),
    "gaps_text": Bilingual(
        "Each practice was decided to be missing in whole or in part. “Satisfies” counts the items "
        "that would become satisfied if this practice alone were in place as well; “moves” counts "
        "those that would become partly satisfied. The effort is not known to this software.",
        "各実践項目は、全部又は一部が実施されていないと判断されたものです。「充足する項目」は、この実践項目だけを"
        "追加で実施した場合に充足となる項目の数、「前進する項目」は一部充足となる項目の数です。"
        "必要な労力は、本ソフトウェアでは分かりません。",
    ),
    "gaps_none": Bilingual(
        "No practice has been decided to be missing. This does not mean that nothing is missing: "
        "see what has not been decided.",
        "未実施と判断された実践項目はありません。不足がないという意味ではありません。未判断の実践項目を参照してください。",
    ),
    "rank": Bilingual("No.", "順位"),
    "practice": Bilingual("Practice", "実践項目"),
    "what": Bilingual("What it is", "内容"),
    "state": Bilingual("Decided", "判断"),
    "satisfies": Bilingual("Satisfies", "充足する項目"),
    "moves": Bilingual("Moves", "前進する項目"),
    "frameworks": Bilingual("Frameworks", "フレームワーク"),
    "asked": Bilingual("Asked for by", "求めているフレームワーク"),
    "items": Bilingual("Items", "項目数"),
    "in_plan": Bilingual("In the plan", "計画"),
    "yes": Bilingual("yes", "あり"),
    "no": Bilingual("no", "なし"),
    "gaps_sheet": Bilingual("Gaps", "ギャップ"),
    "effort": Bilingual("Effort", "労力"),
    "unknown": Bilingual("unknown", "不明"),
    "small": Bilingual("small", "小"),
    "medium": Bilingual("medium", "中"),
    "large": Bilingual("large", "大"),
    "wide": Bilingual("One measure, many frameworks", "一つの取組で複数のフレームワークに対応"),
    "wide_text": Bilingual(
        "The gaps that most frameworks ask about: one measure counts in each of them.",
        "多くのフレームワークが求めているギャップです。一つの取組が、それぞれのフレームワークに対する進捗となります。",
    ),
    "together": Bilingual("What the first measures bring together", "上位の取組を合わせた効果"),
    "together_text": Bilingual(
        "Items often need several practices. This is how many of the {total} items would be "
        "satisfied with the first measures of the list taken together.",
        "一つの項目の充足に複数の実践項目が必要な場合があります。次の表は、一覧の上位の取組を合わせて実施した場合に、"
        "全{total}項目のうち充足となる項目の数です。",
    ),
    "measures": Bilingual("Measures", "取組"),
    "now": Bilingual("as it stands", "現状"),
    "first": Bilingual("the first {count}", "上位{count}件"),
    "satisfied": Bilingual("Satisfied items", "充足する項目"),
    "open": Bilingual("Not decided: judge these first", "未判断の実践項目（優先して判断）"),
    "open_text": Bilingual(
        "Nobody has decided these practices. They may be in place already, so they are no gaps. "
        "The figures say what deciding “in place” would bring, to show where judging pays most.",
        "次の実践項目は、まだ判断されていません。既に実施されている場合もあるため、ギャップではありません。"
        "数字は、「実施済み」と判断された場合の効果であり、優先して判断すべきものを示します。",
    ),
    "open_more": Bilingual(
        "{count} further practices are in the worksheet of the Excel file.",
        "このほか{count}件は、Excelファイルのワークシートに示しています。",
    ),
    "open_none": Bilingual(
        "Every practice that is asked for has been decided.",
        "求められている実践項目は、全て判断されています。",
    ),
    "passages": Bilingual("Passages", "文の数"),
    "open_sheet": Bilingual("Not decided", "未判断"),
    "plan": Bilingual("Plan", "計画"),
    "plan_text": Bilingual(
        "The steps of the plan, and the gaps that no step aims at yet.",
        "計画の取組と、まだ取組のないギャップを示します。",
    ),
    "step": Bilingual("Step", "取組"),
    "owner": Bilingual("Owner", "担当者"),
    "due": Bilingual("Due", "期限"),
    "progress": Bilingual("State", "進捗"),
    "state_open": Bilingual("open", "未着手"),
    "state_doing": Bilingual("doing", "実施中"),
    "state_done": Bilingual("done", "完了"),
    "state_reached": Bilingual("reached", "達成"),
    "to_plan": Bilingual("to be planned", "要計画"),
    "plan_sheet": Bilingual("Plan", "計画"),
    "late": Bilingual("Overdue", "期限超過"),
    "late_none": Bilingual("Nothing is overdue.", "期限を過ぎた取組はありません。"),
    "late_unknown": Bilingual(
        "No plan was given, so nothing can be said.", "計画が入力されていないため、不明です。"
    ),
    "note": Bilingual("Note", "備考"),
    "of_items": Bilingual(
        "{count} items in {frameworks} frameworks", "{frameworks}件のフレームワークの{count}項目"
    ),
}


def words(key: str, language: Language, **details: object) -> str:
    """Return a fixed wording, its {names} filled."""
    return TEXT[key].get(language).format(**details)
