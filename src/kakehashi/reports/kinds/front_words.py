"""The words of first pages, in both languages."""

from __future__ import annotations

from kakehashi.text.bilingual import Bilingual, Language

TEXT: dict[str, Bilingual] = {
    "organisation": Bilingual("Organisation", "組織"),
    "system": Bilingual("AI system", "AIシステム"),
    "purpose": Bilingual("Purpose", "用途"),
    "date": Bilingual("As of", "基準日"),
    "edition": Bilingual(
        "edition {edition}, published {published}", "{edition}版（{published}公表）"
    ),
    "roles": Bilingual("Roles", "主体"),
    "audience": Bilingual("For", "想定読者"),
    "audience_public": Bilingual("the public", "一般"),
    "audience_policy": Bilingual("policy staff", "政策担当者"),
    "audience_partners": Bilingual("business partners", "取引先"),
    "audience_international": Bilingual("international bodies", "国際機関"),
    "audience_internal": Bilingual("own teams", "社内"),
    "state": Bilingual("State", "位置付け"),
    "draft": Bilingual("Draft, to be approved before use", "案（利用前に承認が必要）"),
}


def words(key: str, language: Language, **details: object) -> str:
    """Return a fixed wording, its {names} filled."""
    return TEXT[key].get(language).format(**details)
