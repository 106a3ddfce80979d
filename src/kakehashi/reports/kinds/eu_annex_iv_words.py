"""The words of the technical documentation, in both languages."""

from __future__ import annotations

from kakehashi.text.bilingual import Bilingual, Language

TEXT: dict[str, Bilingual] = {
    "title": Bilingual(
        "EU AI Act: draft of the technical documentation (Annex IV)",
        "EU AI法　技術文書案（附属書IV）",
    ),
    "file": Bilingual("The file", "文書の情報"),
    "file_text": Bilingual(
        "The documentation is drawn up before the system is released and kept current. It follows "
        "the points of Annex IV in their order; a point that does not fit the system is to be "
        "marked so, with the reason.",
        "技術文書は、システムの上市又は供用開始の前に作成し、最新の状態に保ちます。"
        "以下は附属書IVの号の順に従っています。当該システムに該当しない事項は、"
        "その旨及び理由を記入してください。",
    ),
    "declaration": Bilingual(
        "The declaration itself is drawn up separately. What Annex V asks it to contain:",
        "適合宣言書は別に作成します。附属書Vが記載を求める事項は次のとおりです。",
    ),
    "beside_Annex-IV.5": Bilingual(
        "What was decided on the parts of Article 9, to which this point refers",
        "この号が参照する第9条の各事項に関する判断",
    ),
    "beside_Annex-IV.7": Bilingual(
        "Where no harmonised standard was applied: the requirements of Chapter III, Section 2, "
        "with what was decided on each",
        "整合規格を適用していない場合：第III章セクション2の各要件に関する判断",
    ),
    "beside_Annex-IV.9": Bilingual(
        "What was decided on Article 72, to which this point refers",
        "この号が参照する第72条に関する判断",
    ),
    "sheet_Annex-IV.5": Bilingual("Article 9", "第9条"),
    "sheet_Annex-IV.7": Bilingual("Section 2", "セクション2の要件"),
    "sheet_Annex-IV.9": Bilingual("Article 72", "第72条"),
}


def words(key: str, language: Language, **details: object) -> str:
    """Return a fixed wording, its {names} filled."""
    return TEXT[key].get(language).format(**details)
