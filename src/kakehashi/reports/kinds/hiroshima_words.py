"""The words of the Hiroshima report, in both languages."""

from __future__ import annotations

from kakehashi.text.bilingual import Bilingual, Language

TEXT: dict[str, Bilingual] = {
    "title": Bilingual(
        "Hiroshima AI Process: answers to the reporting framework, version {edition}",
        "広島AIプロセス報告枠組み（第{edition}版）への回答",
    ),
    "rules": Bilingual(
        "The questions are given in our own words. Before handing in, put the answers into the "
        "official form, answer every question, and have an accountable person sign.",
        "質問は独自の表現で示しています。提出に当たっては、公式の様式に転記し、全ての質問に回答した上で、"
        "責任者の署名を得てください。",
    ),
    "incomplete_heading": Bilingual(
        "Not a report under version 2.0", "第2.0版に基づく報告書ではありません"
    ),
    "incomplete": Bilingual(
        "Only some questions of version 2.0 are known to this software. They are answered below "
        "so that work can begin; the list is incomplete, and its numbers are not checked.",
        "本ソフトウェアが把握しているのは第2.0版の質問の一部です。準備を始められるよう回答案を示しますが、"
        "一覧は不完全であり、番号も照合されていません。",
    ),
    "overview": Bilingual("All questions at a glance", "質問の一覧"),
    "overview_sheet": Bilingual("Questions", "質問一覧"),
    "worksheet_sheet": Bilingual("Answers", "回答案"),
    "in_short": Bilingual("In short", "要約"),
    "in_short_text": Bilingual(
        "What is in place, by section of the framework:", "枠組みのセクションごとの実施状況："
    ),
    "none_yet": Bilingual("nothing is confirmed yet", "確定した取組はまだありません"),
    "counted": Bilingual(
        "Of {total} questions, {full} are answered in full and {part} in part; {open} are open.",
        "{total}問のうち、全て充足が{full}問、一部充足が{part}問、未回答が{open}問です。",
    ),
    "view_public": Bilingual("For the public", "一般の方へ"),
    "view_public_text": Bilingual(
        "What this organisation does so that its AI is safe, secure and trustworthy, with the "
        "passages of its documents that say so.",
        "安全、安心で信頼できるAIのために当組織が行っている取組を、文書の該当箇所とともに示します。",
    ),
    "view_policy": Bilingual("For policy staff", "政策担当者の方へ"),
    "view_policy_text": Bilingual(
        "Answers are built from practices that are the same for every organisation, so that "
        "reports can be compared and counted; what is unknown is shown as unknown.",
        "回答は全ての組織に共通の実践項目から構成しているため、報告書間の比較と集計ができます。"
        "不明な点は不明と示しています。",
    ),
    "view_partners": Bilingual("For business partners", "取引先の方へ"),
    "view_partners_text": Bilingual(
        "What you may rely on when you use or build on our AI. Names of people and matters that "
        "are still open inside the organisation are left out.",
        "当組織のAIを利用し、又は組み込む際に参照できる取組を示します。個人名と検討中の事項は除いています。",
    ),
    "view_international": Bilingual("For international bodies", "国際機関の方へ"),
    "view_international_text": Bilingual(
        "All questions with answers and quotes in their original language, the edition of the "
        "framework, and the method by which statuses follow from decisions.",
        "全ての質問への回答、原語のままの引用、枠組みの版、及び判断から状態を導く方法を示します。",
    ),
    "view_internal": Bilingual("For our own teams", "社内向け"),
    "view_internal_text": Bilingual(
        "Drafts with who decided what and why, open questions with passages that may answer them, "
        "and how long each draft is.",
        "判断者と理由を付した回答案、未回答の質問と該当する可能性のある文、及び回答案の分量を示します。",
    ),
}


def words(key: str, language: Language, **details: object) -> str:
    """Return a fixed wording, its {names} filled."""
    return TEXT[key].get(language).format(**details)
