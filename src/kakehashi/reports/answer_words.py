"""The fixed words of drafted answers, in both languages."""

from __future__ import annotations

from kakehashi.text.bilingual import Bilingual, Language

TEXT: dict[str, Bilingual] = {
    "status": Bilingual("Status", "状態"),
    "confirmed": Bilingual("confirmed", "確定"),
    "suggested": Bilingual("suggested, not confirmed", "示唆（未確定）"),
    "draft": Bilingual("Drafted answer", "回答案"),
    "suggested_draft": Bilingual(
        "Suggested, to be confirmed before it may be said",
        "示唆（確定するまで回答に用いないこと）",
    ),
    "planned": Bilingual("Planned", "計画中"),
    "partial": Bilingual("Partly in place", "一部実施"),
    "not in place": Bilingual("Not in place", "未実施"),
    "not applicable": Bilingual("Not applicable", "対象外"),
    "evidence": Bilingual("Evidence", "根拠"),
    "open": Bilingual("Open: nobody has decided yet", "未回答：まだ判断されていない実践項目"),
    "open_none": Bilingual("Nothing is open.", "未回答の実践項目はありません。"),
    "nothing": Bilingual(
        "Nothing can be said yet: nobody has decided any practice that this asks for.",
        "この項目が求める実践項目について、まだ何も判断されていないため、回答できません。",
    ),
    "no_practice": Bilingual(
        "The library ties no practice to this item; write the answer by hand.",
        "この項目に対応する実践項目がライブラリーにないため、回答は手作業で記入してください。",
    ),
    "write_here": Bilingual("[to be written]", "［要記入］"),
    "candidates": Bilingual(
        "{count} passages may speak of it (not judged)",
        "該当する可能性のある文が{count}件（未判断）",
    ),
    "candidate": Bilingual("candidate, not judged", "候補（未判断）"),
    "reason": Bilingual("Reason", "理由"),
    "decided": Bilingual("{by}, {on}", "{by}、{on}"),
    "page": Bilingual("p. {page}", "{page}ページ"),
    "no_quote": Bilingual("no quote was given", "引用なし"),
    "asks": Bilingual("In our words", "求められる内容"),
    "length": Bilingual(
        "Length of the draft: {count} words (a guide of ours: {low} to {high}).",
        "回答案の分量：{count}字（目安は{low}～{high}字。本ソフトウェアによる目安）。",
    ),
    "unverified": Bilingual(
        "The number and meaning of this item were not checked against an official text.",
        "この項目の番号と内容は、公式の文書と照合されていません。",
    ),
    "applies_not": Bilingual(
        "Does not apply by the facts given.", "入力された事実によれば、適用されません。"
    ),
    "applies_open": Bilingual(
        "Whether it applies cannot be told from the facts given.",
        "入力された事実からは、適用されるか否かを判断できません。",
    ),
    "by_model": Bilingual(
        "Drafted by a language model ({model}) from the decisions and quotes below; "
        "each sentence cites its evidence. To be read and changed by a person.",
        "言語モデル（{model}）が下記の判断と引用から作成した案です。各文に根拠を示しています。"
        "必ず人が確認し、修正してください。",
    ),
    "refused": Bilingual(
        "{count} sentences of the model were refused: they cited no evidence.",
        "根拠の示されていない{count}文は、採用しませんでした。",
    ),
    "some_in_place": Bilingual("a part is in place", "一部は実施済み"),
    "uses_na": Bilingual(
        "rests on a decision that a practice does not apply", "「対象外」の判断を含む"
    ),
}


def words(key: str, language: Language, **details: object) -> str:
    """Return a fixed wording, its {names} filled.

    Example:
        >>> words("page", "ja", page=3)
        '3ページ'
    """
    return TEXT[key].get(language).format(**details)
