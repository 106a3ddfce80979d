"""The words of tables that show how provisions stand, in both languages."""

from __future__ import annotations

from kakehashi.text.bilingual import Bilingual, Language

TEXT: dict[str, Bilingual] = {
    "item": Bilingual("Item", "項目"),
    "asks": Bilingual("Asks for", "求められる内容"),
    "status": Bilingual("Status", "状態"),
    "in_place": Bilingual("In place", "実施済み"),
    "partial": Bilingual("Partly in place", "一部実施"),
    "planned": Bilingual("Planned", "計画中"),
    "not in place": Bilingual("Not in place", "未実施"),
    "not applicable": Bilingual("Not applicable", "対象外"),
    "suggested": Bilingual("Suggested, not confirmed", "示唆（未確定）"),
    "evidence": Bilingual("Evidence", "根拠"),
    "open": Bilingual("Not decided", "未判断"),
    "open_count": Bilingual("{count} practices not decided", "未判断の実践項目{count}件"),
    "open_one": Bilingual("1 practice not decided", "未判断の実践項目1件"),
    "no_practice": Bilingual("no practice is tied to it", "対応する実践項目なし"),
    "total": Bilingual("Items", "項目数"),
    "satisfied": Bilingual("Satisfied", "充足"),
    "partly": Bilingual("Partly", "一部充足"),
    "not satisfied": Bilingual("Not satisfied", "未充足"),
    "unknown": Bilingual("Unknown", "不明"),
    "contradicted": Bilingual("Contradicted", "矛盾"),
    "group": Bilingual("Group", "区分"),
    "owner": Bilingual("Owner", "担当者"),
    "due": Bilingual("Due", "期限"),
    "note": Bilingual("Note", "備考"),
    "priority": Bilingual("Priority", "優先度"),
    "high": Bilingual("high", "高"),
    "medium": Bilingual("medium", "中"),
    "low": Bilingual("low", "低"),
    "page": Bilingual("p. {page}", "{page}ページ"),
    "counted": Bilingual(
        "{total} in all: {satisfied} satisfied, {partly} partly satisfied, {lacking} not satisfied, "
        "{na} not applicable, {unknown} unknown.",
        "全{total}項目のうち、充足{satisfied}、一部充足{partly}、未充足{lacking}、対象外{na}、不明{unknown}です。",
    ),
    "counted_wrong": Bilingual(
        "In {count}, decisions contradict each other.",
        "このほか、判断の矛盾が{count}項目あります。",
    ),
    "questions": Bilingual("Open questions", "未判断の事項"),
    "questions_text": Bilingual(
        "Nobody has decided these practices yet. Each is asked for by the items named beside it; "
        "the last column counts passages that may speak of it and that nobody has judged.",
        "次の実践項目は、まだ判断されていません。それぞれを求めている項目と、該当する可能性のある文（未判断）の"
        "件数を示します。",
    ),
    "questions_none": Bilingual(
        "Every practice that these items ask for has been decided.",
        "これらの項目が求める実践項目は、全て判断されています。",
    ),
    "questions_sheet": Bilingual("Open questions", "未判断の事項"),
    "practice": Bilingual("Practice", "実践項目"),
    "asked_by": Bilingual("Asked for by", "求めている項目"),
    "passages": Bilingual("Passages", "文の数"),
    "decision": Bilingual("Decision", "判断"),
    "annex": Bilingual("Decisions and evidence", "判断と根拠"),
    "annex_text": Bilingual(
        "Each practice stands here once, with what was decided of it and the words of the "
        "documents that the decision rests on.",
        "実践項目ごとに、判断の内容と、根拠とした文書の記述を示します。",
    ),
    "annex_none": Bilingual("Nothing has been decided yet.", "判断はまだありません。"),
    "no_quote": Bilingual("no quote was given", "引用なし"),
    "more": Bilingual("and {count} more", "ほか{count}件"),
    "unverified": Bilingual("not checked against an official text", "公式の文書との照合は未了"),
}


def words(key: str, language: Language, **details: object) -> str:
    """Return a fixed wording, its {names} filled."""
    return TEXT[key].get(language).format(**details)
