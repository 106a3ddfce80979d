"""The words of the fundamental-rights impact assessment, in both languages."""

from __future__ import annotations

from kakehashi.text.bilingual import Bilingual, Language

TEXT: dict[str, Bilingual] = {
    "title": Bilingual(
        "EU AI Act: fundamental-rights impact assessment, outline (Article 27)",
        "EU AI法　基本権影響評価の骨子（第27条）",
    ),
    "file": Bilingual("The system and its deployer", "システム及び導入者"),
    "file_text": Bilingual(
        "The assessment is the deployer's and comes before the first use. It looks at this use in "
        "this setting, not at the system in general.",
        "評価は導入者が最初の利用の前に行うものです。システム一般ではなく、"
        "具体的な状況における利用を対象とします。",
    ),
    "rights": Bilingual(
        "Rights and interests to go through (a list of ours, neither official nor complete):",
        "検討する権利・利益（独自の一覧であり、公式のものでも網羅的なものでもありません）：",
    ),
    "from_register": Bilingual(
        "The first rows come from the register of risks; whom they touch and which right is "
        "concerned is to be added.",
        "初めの行はリスク登録簿から転記したものです。影響を受ける者及び関係する権利を補ってください。",
    ),
    "notification": Bilingual(
        "The results go to the market surveillance authority with the template of the AI Office, "
        "filled in. This outline is no such template: it gathers what the template will need.",
        "結果は、AIオフィスの様式に記入した上で市場監視当局に通知します。"
        "この骨子はその様式ではなく、記入に必要な内容を整理するためのものです。",
    ),
    "sign_text": Bilingual(
        "To be signed before the first use, when every element is filled in and the people "
        "concerned have been heard as far as possible.",
        "全ての要素を記入し、可能な限り対象者の意見を聴いた後、最初の利用の前に署名します。",
    ),
}

RIGHTS: tuple[Bilingual, ...] = (
    Bilingual(
        "Human dignity, life, physical and mental integrity", "人間の尊厳、生命、心身の完全性"
    ),
    Bilingual(
        "Private and family life, protection of personal data", "私生活・家族生活、個人データの保護"
    ),
    Bilingual("Equal treatment and non-discrimination", "平等な取扱い及び差別の禁止"),
    Bilingual("Children, older people, people with disabilities", "児童、高齢者、障害のある人"),
    Bilingual(
        "Freedom of thought, expression, information and assembly", "思想、表現、情報及び集会の自由"
    ),
    Bilingual("Education, work and fair working conditions", "教育、労働及び公正な労働条件"),
    Bilingual(
        "Social security, health care, housing, access to services",
        "社会保障、医療、住居、サービスの利用",
    ),
    Bilingual("Property and freedom to do business", "財産及び営業の自由"),
    Bilingual(
        "Good administration, reasons, being heard", "適正な行政、理由の提示、意見を述べる機会"
    ),
    Bilingual(
        "Effective remedy, fair trial, presumption of innocence",
        "実効的な救済、公正な裁判、無罪の推定",
    ),
)


def words(key: str, language: Language, **details: object) -> str:
    """Return a fixed wording, its {names} filled."""
    return TEXT[key].get(language).format(**details)
