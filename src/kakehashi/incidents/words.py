"""The codes of the register: kinds, harms, severity, confidentiality, effects."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from kakehashi.text.bilingual import Bilingual, Language


class Kind(StrEnum):
    """What was seen, after the OECD's definitions: harm was done, or could plausibly be done.

    That "serious" and "disaster" are kinds of their own is from memory: unverified.
    """

    INCIDENT = "incident"
    SERIOUS_INCIDENT = "serious-incident"
    DISASTER = "disaster"
    HAZARD = "hazard"
    SERIOUS_HAZARD = "serious-hazard"


class Harm(StrEnum):
    """Which harm; infringements of rights first, as Article 16 of Japan's AI Act looks at them."""

    PRIVACY = "privacy"
    PORTRAIT = "portrait-voice"
    DEFAMATION = "defamation"
    DISCRIMINATION = "discrimination"
    COPYRIGHT = "copyright"
    OTHER_RIGHTS = "other-rights"
    HEALTH = "health-safety"
    INFRASTRUCTURE = "critical-infrastructure"
    ENVIRONMENT = "environment"
    PROPERTY = "property"
    DISINFORMATION = "disinformation"
    SECURITY = "security"
    OTHER = "other"


RIGHTS = frozenset(
    {
        Harm.PRIVACY,
        Harm.PORTRAIT,
        Harm.DEFAMATION,
        Harm.DISCRIMINATION,
        Harm.COPYRIGHT,
        Harm.OTHER_RIGHTS,
    }
)
"""Harms that infringe rights of people."""


class Severity(StrEnum):
    """How bad it was or could have been."""

    UNKNOWN = "unknown"
    MINOR = "minor"
    MODERATE = "moderate"
    SEVERE = "severe"
    DEATH = "death"


class Risk(StrEnum):
    """The two kinds of risk: real and social now, or long-term of advanced AI."""

    SOCIAL = "social"
    LONG_TERM = "long-term"


class Confidentiality(StrEnum):
    """Who may see it: anybody, the organisation, those who handle incidents."""

    PUBLIC = "public"
    INTERNAL = "internal"
    RESTRICTED = "restricted"


class Effect(StrEnum):
    """What a practice would have done about it."""

    PREVENT = "prevent"
    DETECT = "detect"
    LIMIT = "limit"


WORDS: Mapping[StrEnum, Bilingual] = {
    Kind.INCIDENT: Bilingual("incident", "インシデント"),
    Kind.SERIOUS_INCIDENT: Bilingual("serious incident", "重大インシデント"),
    Kind.DISASTER: Bilingual("disaster", "大規模災害級の事案"),
    Kind.HAZARD: Bilingual("hazard", "ハザード"),
    Kind.SERIOUS_HAZARD: Bilingual("serious hazard", "重大なハザード"),
    Harm.PRIVACY: Bilingual("privacy and personal data", "プライバシー・個人情報"),
    Harm.PORTRAIT: Bilingual("portrait and voice", "肖像・声"),
    Harm.DEFAMATION: Bilingual("defamation", "名誉毀損"),
    Harm.DISCRIMINATION: Bilingual("discrimination", "差別"),
    Harm.COPYRIGHT: Bilingual("copyright and other intellectual property", "著作権等の知的財産権"),
    Harm.OTHER_RIGHTS: Bilingual("other rights", "その他の権利利益"),
    Harm.HEALTH: Bilingual("life, health and safety", "生命・身体・安全"),
    Harm.INFRASTRUCTURE: Bilingual("critical infrastructure", "重要インフラ"),
    Harm.ENVIRONMENT: Bilingual("environment", "環境"),
    Harm.PROPERTY: Bilingual("property and economic loss", "財産・経済的損失"),
    Harm.DISINFORMATION: Bilingual("mis- and disinformation", "偽・誤情報"),
    Harm.SECURITY: Bilingual("security", "セキュリティ"),
    Harm.OTHER: Bilingual("other", "その他"),
    Severity.UNKNOWN: Bilingual("not known", "不明"),
    Severity.MINOR: Bilingual("minor", "軽微"),
    Severity.MODERATE: Bilingual("moderate", "中程度"),
    Severity.SEVERE: Bilingual("severe", "深刻"),
    Severity.DEATH: Bilingual("loss of life", "人の死亡"),
    Risk.SOCIAL: Bilingual("real and social", "現実の社会的リスク"),
    Risk.LONG_TERM: Bilingual("long-term, of advanced AI", "高度なAIの長期的リスク"),
    Confidentiality.PUBLIC: Bilingual("public", "公開"),
    Confidentiality.INTERNAL: Bilingual("internal", "社内限り"),
    Confidentiality.RESTRICTED: Bilingual("restricted", "関係者限り"),
    Effect.PREVENT: Bilingual("would have prevented it", "防止"),
    Effect.DETECT: Bilingual("would have detected it", "検知"),
    Effect.LIMIT: Bilingual("would have limited it", "被害の抑制"),
}


def named(code: StrEnum, language: Language) -> str:
    """Return the words of a code.

    Example:
        >>> named(Harm.PORTRAIT, "en"), named(Harm.PORTRAIT, "ja")
        ('portrait and voice', '肖像・声')
    """
    return WORDS[code].get(language)
