"""Words of the pages about systems and about what applies."""

from __future__ import annotations

from kakehashi.text.bilingual import Bilingual

STAGES = ("design", "data", "development", "evaluation", "deployment", "operation", "retired")
"""Where a system is in its life."""
WORDS: dict[str, Bilingual] = {
    "add_system": Bilingual("Add a system", "AIシステムの追加"),
    "purpose": Bilingual("Purpose", "用途"),
    "stage": Bilingual("Stage", "段階"),
    "stage_design": Bilingual("design", "企画・設計"),
    "stage_data": Bilingual("data", "データ収集・整備"),
    "stage_development": Bilingual("development", "開発"),
    "stage_evaluation": Bilingual("evaluation", "評価・検証"),
    "stage_deployment": Bilingual("deployment", "導入"),
    "stage_operation": Bilingual("operation", "運用"),
    "stage_retired": Bilingual("retired", "廃止"),
    "owner": Bilingual("Owner", "責任者"),
    "archived": Bilingual("archived", "アーカイブ済み"),
    "archive": Bilingual("Archive: no longer assessed", "アーカイブする（評価の対象外にする）"),
    "no_systems": Bilingual(
        "No AI systems yet. Enter each one that you develop, provide or use: it then has documents, decisions and reports of its own.",
        "AIシステムはまだ登録されていません。開発、提供又は利用するものを登録すると、システムごとに文書、判断及び報告書を管理できます。",
    ),
    "change_system": Bilingual("Change this system", "このAIシステムの変更"),
    "save": Bilingual("Save", "保存"),
    "interview": Bilingual("Questions", "質問"),
    "question_count": Bilingual(
        "Only questions whose answer can still change what applies.",
        "適用関係に影響する質問だけを尋ねます。",
    ),
    "nothing_to_ask": Bilingual("Nothing more needs asking.", "これ以上の質問はありません。"),
    "answer": Bilingual("Answer", "回答"),
    "skip_question": Bilingual("I cannot say", "分からない"),
    "yes": Bilingual("Yes", "はい"),
    "no": Bilingual("No", "いいえ"),
    "answers_given": Bilingual("Answers so far", "これまでの回答"),
    "take_answer_away": Bilingual("Take away", "取り消す"),
    "applies_to_you": Bilingual("What applies", "適用関係"),
    "applies": Bilingual("applies", "適用される"),
    "does not apply": Bilingual("does not apply", "適用されない"),
    "cannot tell": Bilingual("cannot tell", "判断できない"),
    "applies_count": Bilingual("Provisions that apply: {count}", "適用される項目：{count}件"),
    "open_count": Bilingual("cannot be told: {count}", "判断できない項目：{count}件"),
    "because": Bilingual("Because", "理由"),
    "no_legal_advice": Bilingual(
        "Rules drawn from the texts named; no legal advice.",
        "示した条文等に基づく判定であり、法的助言ではありません。",
    ),
}
