"""The words of hand-over sheets, in both languages."""

from __future__ import annotations

from kakehashi.text.bilingual import Bilingual, Language

TEXT: dict[str, Bilingual] = {
    "title": Bilingual("Hand-over sheet for the AI value chain", "AIバリューチェーンの引継書"),
    "about": Bilingual("What this sheet is", "この引継書について"),
    "about_1": Bilingual(
        "It lists what one role passes to the next so that the recipient can use the AI properly "
        "and meet its own duties: what is ready, where it is written, and what is still open.",
        "受け取る側がAIを適正に利用し、自らの責務を果たせるよう、引き継ぐ事項について、準備状況、記載箇所及び"
        "未了の事項を示します。",
    ),
    "about_2": Bilingual(
        "What is ready follows from decisions of the sender. The sheet replaces no contract. "
        "The provisions behind it are named by number only.",
        "準備状況は、渡す側の判断から導いています。この引継書は契約に代わるものではありません。根拠となる規定は、番号のみを示しています。",
    ),
    "chapter": Bilingual("From {sender} to {recipient}", "{sender}から{recipient}へ"),
    "role_developer": Bilingual("developer", "AI開発者"),
    "role_provider": Bilingual("provider", "AI提供者"),
    "role_deployer": Bilingual("business user (deployer)", "AI利用者"),
    "no_next": Bilingual(
        "The roles chosen hand nothing over along this chain (developer to provider, provider to "
        "user); both sheets are shown.",
        "指定された主体には、この流れ（AI開発者からAI提供者、AI提供者からAI利用者）での引継ぎがないため、"
        "双方を示します。",
    ),
    "which": Bilingual("What is handed over", "引継ぎの対象"),
    "system": Bilingual("Model or AI system", "モデル又はAIシステム"),
    "version": Bilingual("Version and date", "版・日付"),
    "sender": Bilingual("Sender", "渡す側"),
    "contact": Bilingual("Contact for questions", "問合せ先"),
    "incident_contact": Bilingual(
        "Contact for incidents, day and night", "インシデント連絡先（夜間を含む）"
    ),
    "enclosed": Bilingual("Documents enclosed", "添付文書"),
    "overview": Bilingual("Topics", "引継事項の概要"),
    "topic": Bilingual("Topic", "事項"),
    "ready": Bilingual("Ready", "準備済み"),
    "open": Bilingual("Open", "未判断"),
    "missing": Bilingual("Missing in whole or part", "全部又は一部が未了"),
    "ready_of": Bilingual("{ready} of {total}", "{total}件中{ready}件"),
    "purpose": Bilingual("Purpose, limits, performance and terms", "用途、限界、性能及び利用条件"),
    "instructions": Bilingual(
        "Instructions, oversight and support", "利用手順、人間による監督及び支援"
    ),
    "documentation": Bilingual("Documentation and how it was trained", "文書及び学習に関する情報"),
    "risks": Bilingual("Risks and warnings", "リスクと注意事項"),
    "changes": Bilingual("Changes and upkeep", "変更及び保守"),
    "incidents": Bilingual("Incidents and contact", "インシデントと連絡先"),
    "responsibility": Bilingual("Responsibilities", "責任分担"),
    "provenance": Bilingual("Marks of generated content", "生成コンテンツの標識"),
    "item": Bilingual("What the sender does", "渡す側の取組"),
    "state": Bilingual("State", "状態"),
    "where": Bilingual("Written in", "記載箇所"),
    "handed": Bilingual("Enclosed", "添付"),
    "yes": Bilingual("yes", "有"),
    "no": Bilingual("no", "無"),
    "asked_sender": Bilingual("Asked of the sender by", "渡す側に求めている規定"),
    "asked_recipient": Bilingual(
        "Asked of the recipient, who obtains or uses it", "受け取る側に取得又は活用を求めている規定"
    ),
    "asked_none": Bilingual(
        "no framework assessed says so expressly",
        "評価したフレームワークには明示の規定なし",
    ),
    "recipient_does": Bilingual("What the recipient does with it", "受け取る側の取組"),
    "recipient_text": Bilingual(
        "Whether the recipient does this is not known here; it says so when it signs.",
        "受け取る側の実施状況は、この引継書では分かりません。受領時に記入してください。",
    ),
    "practice": Bilingual("Practice", "実践項目"),
    "asked_by": Bilingual("Asked for by", "求めている規定"),
    "agreed": Bilingual("Confirmed by the recipient", "受け取る側の確認"),
    "quotes": Bilingual("What the documents say", "文書の記述"),
    "quotes_none": Bilingual(
        "No decision with a quote stands behind these topics yet.",
        "これらの事項について、引用を伴う判断はまだありません。",
    ),
    "receipt": Bilingual("Receipt", "受領"),
    "recipient": Bilingual("Recipient (organisation)", "受け取る側（組織名）"),
    "person": Bilingual("Name and function", "氏名・役職"),
    "received": Bilingual(
        "Received in full (yes, no, what is missing)", "全て受領（可否・不足事項）"
    ),
    "points": Bilingual("Points to clear up, by when", "確認が必要な事項と期限"),
    "date": Bilingual("Date", "受領日"),
    "signature": Bilingual("Signature", "署名"),
    "suggested": Bilingual("suggested, not confirmed", "示唆（未確定）"),
    "sheet": Bilingual("{sender} to {recipient}", "{sender}から{recipient}"),
    "page": Bilingual("p. {page}", "{page}ページ"),
    "note": Bilingual("Note", "備考"),
}


def words(key: str, language: Language, **details: object) -> str:
    """Return a fixed wording, its {names} filled."""
    return TEXT[key].get(language).format(**details)
