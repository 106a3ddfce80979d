"""The words of the explanation of conformity, in both languages."""

from __future__ import annotations

from kakehashi.text.bilingual import Bilingual, Language

TEXT: dict[str, Bilingual] = {
    "title": Bilingual(
        "Explanation of conformity to the common guiding principles",
        "「共通の指針」への対応状況の説明書",
    ),
    "about_guidelines": Bilingual(
        "under the AI Guidelines for Business (Ver. {edition}) of Japan",
        "AI事業者ガイドライン（第{edition}版）に基づく説明",
    ),
    "from": Bilingual("From", "説明する者"),
    "to": Bilingual("To", "説明を受ける者"),
    "as_developer": Bilingual("{name}, as AI developer", "{name}（AI開発者）"),
    "as_provider": Bilingual("{name}, as AI provider", "{name}（AI提供者）"),
    "as_deployer": Bilingual("{name}, as AI business user", "{name}（AI利用者）"),
    "to_developer": Bilingual("AI providers", "AI提供者"),
    "to_provider": Bilingual("AI business users", "AI利用者"),
    "to_deployer": Bilingual("relevant stakeholders", "関連するステークホルダー"),
    "purpose": Bilingual("Purpose", "本書の目的"),
    "purpose_text": Bilingual(
        "This document explains to {to} how {name} meets the common guiding principles of the AI "
        "Guidelines for Business. Items {items} of the guidelines ask for such an explanation.",
        "本書は、AI事業者ガイドラインの「共通の指針」に対する{name}の対応状況を、{to}に説明するものです。"
        "同ガイドラインは、{items}において、この説明を求めています。",
    ),
    "reading": Bilingual(
        "Each statement under “What we do” was decided to be in place by a person; the quotes below "
        "it are its evidence. What is not decided is shown as open. An open matter is not known "
        "to be missing.",
        "「取組の内容」の各文は、人が「実施済み」と判断した内容であり、その下の引用は判断の根拠です。"
        "判断していない事項は、未確認の事項として示しています。これは、未実施であることを意味しません。",
    ),
    "reading_draft": Bilingual(
        "It is a draft until an accountable person has approved it (see the end).",
        "責任者が承認するまでは案です（末尾の承認欄を参照）。",
    ),
    "principles": Bilingual("Principle by principle", "指針ごとの対応状況"),
    "not_confirmed": Bilingual("Not yet confirmed", "未確認"),
    "overview": Bilingual("The ten principles at a glance", "10の指針の概要"),
    "head_principle": Bilingual("Principle", "指針"),
    "head_items": Bilingual("Items", "項目数"),
    "head_full": Bilingual("Satisfied", "充足"),
    "head_part": Bilingual("Partly", "一部充足"),
    "head_none": Bilingual("Not satisfied", "未充足"),
    "head_open": Bilingual("Open", "不明"),
    "head_item": Bilingual("Item", "項目"),
    "head_status": Bilingual("Status", "状態"),
    "what_we_do": Bilingual("What we do", "取組の内容"),
    "nothing_yet": Bilingual(
        "Nothing is confirmed under this principle yet.",
        "この指針について確定した取組は、まだありません。",
    ),
    "write_here": Bilingual(
        "[To be written, or explained on request]", "［要記入、又は求めに応じて説明］"
    ),
    "open": Bilingual("What is open", "未確認の事項"),
    "open_items": Bilingual(
        "Not yet confirmed for these items:", "次の項目については、まだ確認していません："
    ),
    "open_parts": Bilingual(
        "Confirmed in part; the rest is open for these items:",
        "次の項目については、一部のみ確認しています：",
    ),
    "none_open": Bilingual("Nothing is open under this principle.", "未確認の事項はありません。"),
    "asked": Bilingual("The items that ask for this explanation", "この説明を求めている項目"),
    "asked_text": Bilingual(
        "The guidelines name what is to be explained besides. It is answered here.",
        "ガイドラインは、説明すべき事項を次のとおり挙げています。各事項に回答します。",
    ),
    "approval": Bilingual("Approval and contact", "承認及び連絡先"),
    "approved_by": Bilingual("Approved by (name and position)", "承認者（役職・氏名）"),
    "approved_on": Bilingual("Date of approval", "承認日"),
    "valid_until": Bilingual("To be renewed by", "次回更新予定日"),
    "contact": Bilingual("Contact for questions", "照会先"),
    "covered": Bilingual("Products and services covered", "対象とする製品・サービス"),
    "given_to": Bilingual("Handed to (name of the recipient)", "交付先"),
}


def words(key: str, language: Language, **details: object) -> str:
    """Return a fixed wording, its {names} filled."""
    return TEXT[key].get(language).format(**details)
