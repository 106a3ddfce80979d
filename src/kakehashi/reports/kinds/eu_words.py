"""The words that the reports under the EU AI Act share, in both languages."""

from __future__ import annotations

from kakehashi.text.bilingual import Bilingual, Language

TEXT: dict[str, Bilingual] = {
    "draft_heading": Bilingual(
        "Draft, prepared from decisions; not legal advice",
        "判断の記録から作成した案であり、法的助言ではありません",
    ),
    "draft": Bilingual(
        "What stands here as an answer rests on decisions that people recorded, each with its "
        "evidence. It is no official form, and whether it is enough is for an accountable person "
        "and, where needed, a lawyer to say.",
        "回答として示す内容は、人が根拠とともに記録した判断に基づきます。"
        "公式の様式ではなく、内容が十分か否かは責任者が、必要に応じて法律の専門家とともに判断してください。",
    ),
    "blanks": Bilingual(
        "Empty fields are facts that the software does not know. They are to be filled in; nothing "
        "is assumed for them.",
        "空欄は、本ソフトウェアが把握していない事実です。推測では補っていないため、記入してください。",
    ),
    "outcome_applies": Bilingual("applies", "適用あり"),
    "outcome_does not apply": Bilingual("does not apply", "適用なし"),
    "outcome_cannot tell": Bilingual("cannot be told from the facts", "事実からは判断不可"),
    "outcome_not worked out": Bilingual("not worked out", "未確認"),
    "applies_since": Bilingual("since {date}", "{date}から適用中"),
    "applies_from": Bilingual("from {date}", "{date}から適用"),
    "rules_item": Bilingual("Provision", "規定"),
    "rules_asks": Bilingual("What it says, in our words", "内容（独自の要約）"),
    "rules_date": Bilingual("In application", "適用時期"),
    "rules_for": Bilingual("For this subject", "対象への適用"),
    "rules_state": Bilingual("Status", "状態"),
    "rules_done": Bilingual("In place (confirmed)", "実施済み（確定）"),
    "rules_open": Bilingual("Not decided yet", "未判断"),
    "todo": Bilingual("What is left to do", "残る作業"),
    "todo_text": Bilingual(
        "Practices that the items above ask for and that nobody has decided to be in place. "
        "Owner and date come from the plan where it has a task for the practice.",
        "上記の事項が求める実践項目のうち、「実施済み」と判断されていないものです。"
        "担当者と期限は、計画に該当する作業がある場合にその内容を示します。",
    ),
    "todo_sheet": Bilingual("To do", "残る作業"),
    "todo_item": Bilingual("Practice", "実践項目"),
    "todo_asked": Bilingual("Asked for by", "求めている規定"),
    "todo_state": Bilingual("State", "判断"),
    "todo_owner": Bilingual("Owner", "担当者"),
    "todo_due": Bilingual("Due", "期限"),
    "todo_note": Bilingual("Step or note", "作業・備考"),
    "question": Bilingual("Question", "質問"),
    "answer": Bilingual("Answer", "回答"),
    "facts": Bilingual("Facts that were given", "入力された事実"),
    "facts_sheet": Bilingual("Facts", "事実"),
    "rules": Bilingual("The rules and to whom they apply", "規定と適用関係"),
    "rules_text": Bilingual(
        "From when a rule is in application follows from Article 113 and is taken from the library. "
        "Whether it applies to the subject follows from the facts that were given.",
        "適用時期は第113条によるもので、ライブラリーの記載に基づきます。"
        "対象に適用されるか否かは、入力された事実から導いています。",
    ),
    "overview": Bilingual("All items at a glance", "事項の一覧"),
    "overview_sheet": Bilingual("Items", "事項一覧"),
    "no_role": Bilingual(
        "None of this is addressed to the roles that were chosen.",
        "選択された主体に向けられた事項はありません。",
    ),
    "no_role_heading": Bilingual("Nothing to answer", "回答する事項がありません"),
    "not_asked_heading": Bilingual(
        "Not asked for by the facts given", "入力された事実によれば不要"
    ),
    "not_asked": Bilingual(
        "By the facts that were given, this rule does not apply to the subject. The draft is made "
        "all the same; whether the facts are right is for an accountable person to say.",
        "入力された事実によれば、この規定は対象に適用されません。案は作成していますが、"
        "事実が正しいか否かは責任者が確認してください。",
    ),
    "sign": Bilingual("Approval", "承認"),
    "sign_text": Bilingual(
        "To be signed by the accountable person after every answer has been read and every blank "
        "filled in.",
        "全ての回答を確認し、空欄を記入した後に、責任者が署名します。",
    ),
    "risks": Bilingual("Register of risks", "リスク登録簿"),
    "risks_sheet": Bilingual("Risks", "リスク"),
    "risk": Bilingual("Risk", "リスク"),
    "risk_kind": Bilingual("Kind", "種類"),
    "risk_severity": Bilingual("Severity", "重大性"),
    "risk_likelihood": Bilingual("Likelihood", "起こりやすさ"),
    "risk_measure": Bilingual("Measure", "措置"),
    "risk_left": Bilingual("Residual risk", "残留リスク"),
    "risk_owner": Bilingual("Owner", "担当者"),
    "risk_due": Bilingual("Due", "期限"),
    "social": Bilingual("social", "社会的"),
    "long-term": Bilingual("long-term", "長期的"),
    "risks_none": Bilingual(
        "No risks were entered in a register; the rows are to be filled in.",
        "登録されたリスクがないため、行を設けています。記入してください。",
    ),
    "risks_inside": Bilingual(
        "The register of risks is kept inside the organisation and is left out of this version.",
        "リスク登録簿は組織内で管理するものであり、この版では省いています。",
    ),
}


def words(key: str, language: Language, **details: object) -> str:
    """Return a fixed wording, its {names} filled."""
    return TEXT[key].get(language).format(**details)
