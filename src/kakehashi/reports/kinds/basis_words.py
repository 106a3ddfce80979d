"""The words of the basis of a report, in both languages."""

from __future__ import annotations

from kakehashi.text.bilingual import Bilingual, Language

TEXT: dict[str, Bilingual] = {
    "heading": Bilingual("Basis", "前提"),
    "filled_by": Bilingual("Filled in by", "記入者"),
    "filled_on": Bilingual("Date", "記入日"),
    "approved_by": Bilingual("Approved by", "承認者"),
    "approved_on": Bilingual("Date of approval", "承認日"),
    "contact": Bilingual("Contact", "連絡先"),
    "unit": Bilingual("Responsible unit", "担当部署"),
    "purpose": Bilingual("Purpose of the AI system", "AIシステムの用途"),
    "system": Bilingual("AI system or service", "AIシステム・サービス"),
    "roles": Bilingual("Roles covered", "対象とする主体"),
    "facts": Bilingual("Facts given", "入力された事実"),
    "fact": Bilingual("Question", "質問"),
    "answer": Bilingual("Answer", "回答"),
    "no_facts": Bilingual(
        "No facts on the organisation and its AI were given, so it was not examined which items "
        "apply; all are listed. Fill in what is blank.",
        "組織及びAIに関する事実が入力されていないため、各項目の適用の有無は判定しておらず、全ての項目を"
        "掲げています。空欄に記入してください。",
    ),
    "no_plan": Bilingual(
        "No plan was given: measures, owners and dates are left blank for you to fill in.",
        "計画が入力されていないため、対応策、担当者及び期限は空欄としています。記入してください。",
    ),
}


def words(key: str, language: Language, **details: object) -> str:
    """Return a fixed wording, its {names} filled."""
    return TEXT[key].get(language).format(**details)
