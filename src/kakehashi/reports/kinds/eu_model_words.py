"""The words of the documentation of general-purpose models, in both languages."""

from __future__ import annotations

from kakehashi.text.bilingual import Bilingual, Language

TEXT: dict[str, Bilingual] = {
    "title_xi": Bilingual(
        "EU AI Act: draft of the model documentation (Annex XI)",
        "EU AI法　汎用AIモデルの技術文書案（附属書XI）",
    ),
    "title_xii": Bilingual(
        "EU AI Act: draft of the information for integrators (Annex XII)",
        "EU AI法　モデルを組み込む事業者向け情報案（附属書XII）",
    ),
    "model": Bilingual("The model", "モデルの情報"),
    "model_xi": Bilingual(
        "For the AI Office and national authorities, which get it when they ask. How much detail "
        "is fitting depends on the size and the risk profile of the model.",
        "AIオフィス及び各国当局の求めに応じて提供する文書です。"
        "記載の詳しさは、モデルの規模とリスク特性に応じて決めます。",
    ),
    "model_xii": Bilingual(
        "For providers who mean to build the model into their AI systems. What is a trade secret "
        "or otherwise protected may be withheld as far as the law allows.",
        "モデルを自らのAIシステムに組み込もうとする提供者に向けた情報です。"
        "営業秘密その他の保護される情報は、法令の認める範囲で記載しないことができます。",
    ),
    "only_if_heading": Bilingual(
        "Only if the model carries systemic risk", "システミックリスクを伴うモデルのみ"
    ),
    "only_if": Bilingual(
        "The facts that were given do not tell whether the model belongs to this class. If it does "
        "not, leave this section out; if it does, answer it in full.",
        "入力された事実からは、モデルがこの類型に当たるか否かを判断できません。"
        "当たらない場合はこのセクションを省き、当たる場合は全て回答してください。",
    ),
    "systemic_not": Bilingual(
        "By the facts given, the model is not one with systemic risk, so that this section is not "
        "asked for.",
        "入力された事実によれば、システミックリスクを伴うモデルに当たらないため、"
        "このセクションの記載は求められません。",
    ),
}


def words(key: str, language: Language, **details: object) -> str:
    """Return a fixed wording, its {names} filled."""
    return TEXT[key].get(language).format(**details)
