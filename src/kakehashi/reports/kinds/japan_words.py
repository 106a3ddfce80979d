"""The words of the reports on the AI Guidelines for Business, in both languages."""

from __future__ import annotations

from kakehashi.text.bilingual import Bilingual, Language

TEXT: dict[str, Bilingual] = {
    "checklist_title": Bilingual(
        "AI Guidelines for Business (Ver. {edition}): checklist and worksheets",
        "AI事業者ガイドライン（第{edition}版）チェックリスト及びワークシート",
    ),
    "own_form": Bilingual("Not the official form", "公式の様式ではありません"),
    "own_form_text": Bilingual(
        "Appendix 7 of the guidelines has a checklist and worksheets of its own. Its columns were "
        "not at hand, so this is a worksheet of ours on the same items. Where somebody asks for the "
        "official form, copy the answers into it.",
        "ガイドラインの別添7には、公式のチェックリスト及びワークシートがあります。その列の構成を参照して"
        "いないため、本書は、同じ項目を対象とする独自のワークシートです。公式の様式の提出を求められた"
        "場合は、内容を転記してください。",
    ),
    "incomplete": Bilingual(
        "The library does not hold all of this edition, or parts of it are not checked.",
        "ライブラリーは、この版の全てを収録していないか、又は一部を照合していません。",
    ),
    "how": Bilingual("How to use it", "使い方"),
    "how_text": Bilingual(
        "Statuses and quotes come from decisions that people made; what nobody decided is shown as "
        "unknown. Fill in the verdict, the measures, who does them and by when.",
        "状態及び引用は、人が下した判断によるものです。判断のない項目は「不明」と示しています。判定、"
        "対応策、担当者及び期限を記入してください。",
    ),
    "checklist": Bilingual("Checklist", "チェックリスト"),
    "checklist_sheet": Bilingual("Checklist", "チェックリスト"),
    "worksheet_developer": Bilingual("Worksheet: AI developer", "ワークシート：AI開発者"),
    "worksheet_provider": Bilingual("Worksheet: AI provider", "ワークシート：AI提供者"),
    "worksheet_deployer": Bilingual("Worksheet: AI business user", "ワークシート：AI利用者"),
    "sheet_developer": Bilingual("AI developer", "AI開発者"),
    "sheet_provider": Bilingual("AI provider", "AI提供者"),
    "sheet_deployer": Bilingual("AI business user", "AI利用者"),
    "worksheet_common": Bilingual(
        "Worksheet: common guiding principles and AI governance",
        "ワークシート：「共通の指針」及びAIガバナンスの構築",
    ),
    "worksheet_hiroshima": Bilingual(
        "Worksheet: Hiroshima AI Process (Part 2 D.)", "ワークシート：広島AIプロセス（第2部D.）"
    ),
    "sheet_hiroshima": Bilingual("Hiroshima (Part 2 D.)", "広島プロセス（第2部D.）"),
    "head_item": Bilingual("Item", "項目"),
    "head_asks": Bilingual("Asks for (our words)", "求められる内容（独自の要約）"),
    "head_status": Bilingual("Status from decisions", "判断に基づく状態"),
    "head_done": Bilingual("In place, with quotes", "実施内容及び引用"),
    "head_verdict": Bilingual("Verdict", "判定"),
    "head_plan": Bilingual("Measures planned", "予定する対応策"),
    "head_owner": Bilingual("Owner", "担当者"),
    "head_due": Bilingual("Due", "期限"),
    "head_for": Bilingual("For", "主体"),
    "head_decided": Bilingual("Decided", "判断済み"),
    "head_open": Bilingual("Open", "未判断"),
    "head_checked": Bilingual("Checked", "確認"),
    "to_check": Bilingual("to be checked", "要確認"),
    "checked": Bilingual("checked", "確認済み"),
    "all_roles": Bilingual("all", "共通"),
    "developer": Bilingual("AI developer", "AI開発者"),
    "provider": Bilingual("AI provider", "AI提供者"),
    "deployer": Bilingual("AI business user", "AI利用者"),
    "not_applies": Bilingual("does not apply by the facts given", "入力された事実によれば適用なし"),
    "cannot_tell": Bilingual("whether it applies is open", "適用の有無は不明"),
    "counted": Bilingual(
        "Of {total} items, {full} are satisfied, {part} partly, {none} not; {open} are unknown.",
        "全{total}項目のうち、充足{full}、一部充足{part}、未充足{none}、不明{open}。",
    ),
}


def words(key: str, language: Language, **details: object) -> str:
    """Return a fixed wording, its {names} filled."""
    return TEXT[key].get(language).format(**details)
