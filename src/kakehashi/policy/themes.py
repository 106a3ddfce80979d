"""What sentences of policy documents are sorted by: themes, and two kinds of risk."""

from __future__ import annotations

from enum import StrEnum

from kakehashi.text.bilingual import Bilingual

METHOD = "kakehashi-policy-1"
"""The version of the cues, weights and rules; any change to them gives another."""


class Theme(StrEnum):
    """What a sentence is about; it can have several, or none."""

    INNOVATION = "innovation"
    SAFETY = "safety"
    RIGHTS = "rights"
    COOPERATION = "cooperation"
    SKILLS = "skills"
    INDUSTRY = "industry"
    SECURITY = "security"


class Risk(StrEnum):
    """The two kinds of risk that debates on AI governance keep apart."""

    SOCIAL = "social"
    """Real already: conflicts of a use with safety, rights and other shared norms."""
    LONG_TERM = "long_term"
    """Of advanced AI: loss of control, catastrophic misuse, threats to humanity."""


THEMES: dict[Theme, Bilingual] = {
    Theme.INNOVATION: Bilingual("Innovation promotion", "イノベーションの推進"),
    Theme.SAFETY: Bilingual("Safety and risk", "安全性・リスク"),
    Theme.RIGHTS: Bilingual("Rights", "権利"),
    Theme.COOPERATION: Bilingual("International cooperation", "国際協調"),
    Theme.SKILLS: Bilingual("Skills", "人材・リテラシー"),
    Theme.INDUSTRY: Bilingual("Industry and use", "産業・利活用"),
    Theme.SECURITY: Bilingual("Security", "セキュリティ・安全保障"),
}
RISKS: dict[Risk, Bilingual] = {
    Risk.SOCIAL: Bilingual("Real social risks", "現実の社会的リスク"),
    Risk.LONG_TERM: Bilingual("Long-term risks of advanced AI", "高度なAIの長期的リスク"),
}
