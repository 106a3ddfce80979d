"""Words of the pages of the library and of crosswalks."""

from __future__ import annotations

from kakehashi.text.bilingual import Bilingual

WORDS: dict[str, Bilingual] = {
    "library_text": Bilingual(
        "Frameworks in our own words; the official texts alone are authoritative.",
        "各フレームワークの内容を独自の表現でまとめたものです。正式な内容は公式の文書を参照してください。",
    ),
    "search_library": Bilingual("Search provisions and practices", "項目・実践項目を検索"),
    "hits": Bilingual("{count} found", "{count}件見つかりました"),
    "no_hits": Bilingual("Nothing found.", "見つかりませんでした。"),
    "jurisdiction": Bilingual("Where", "国・地域等"),
    "published": Bilingual("Published", "公表"),
    "practices": Bilingual("Practices", "実践項目"),
    "hub_text": Bilingual(
        "Atomic practices that all frameworks are mapped to.",
        "全てのフレームワークを対応付けた、最小単位の実践項目。",
    ),
    "timeline": Bilingual("Editions and dates of application", "版と適用開始日の年表"),
    "timeline_alt": Bilingual(
        "Timeline of the frameworks; the table below tells the same.",
        "フレームワークの年表（下の表と同じ内容）",
    ),
    "date": Bilingual("Date", "日付"),
    "event": Bilingual("Event", "出来事"),
    "editions": Bilingual("Editions", "版"),
    "current_edition": Bilingual("this edition", "この版"),
    "compare_with": Bilingual("What changed from {edition}", "{edition}版からの変更点"),
    "unverified_count": Bilingual(
        "{count} of {total} provisions are not checked against a text.",
        "{total}項目中{count}項目は、出典と照合されていません。",
    ),
    "incomplete": Bilingual(
        "Only a part of this instrument is here.", "この文書の一部だけを収録しています。"
    ),
    "unverified": Bilingual("unverified", "未検証"),
    "verified_by": Bilingual("Checked against {source}, {date}", "照合済み（{source}、{date}）"),
    "modality": Bilingual("Force", "規範の強さ"),
    "addressees": Bilingual("For", "対象者"),
    "applies_from": Bilingual("Applies from", "適用開始"),
    "parts": Bilingual("Parts", "下位の項目"),
    "asks_for": Bilingual("Practices it asks for", "求めている実践項目"),
    "covered": Bilingual(
        "It asks for nothing beyond these practices.",
        "求める内容は、全てこれらの実践項目に含まれます。",
    ),
    "not_covered": Bilingual(
        "It asks for more than these practices.",
        "これらの実践項目以外の内容も求めています。",
    ),
    "no_practices": Bilingual("No practice is tied to it.", "対応する実践項目はありません。"),
    "relation": Bilingual("Relation", "関係"),
    "why": Bilingual("Why", "理由"),
    "asked_by": Bilingual("Asked for by", "この実践項目を求めている項目"),
    "examples": Bilingual("How documents say it", "文書における表現の例"),
    "artefacts": Bilingual("What usually shows it", "実施を示すもの"),
    "official_text": Bilingual("Official text (your copy)", "公式の文書（利用者が添付した写し）"),
    "official_none": Bilingual(
        "Attach your copy with `kakehashi library attach`.",
        "`kakehashi library attach`で手元の文書を添付できます。",
    ),
    "relations_to": Bilingual("Relations to another framework", "他のフレームワークとの関係"),
    "show": Bilingual("Show", "表示"),
    "proved": Bilingual("Proved", "証明された関係"),
    "related": Bilingual("Related: they share practices", "関連：同じ実践項目を求めている"),
    "nothing_proved": Bilingual("Nothing is proved.", "証明された関係はありません。"),
    "nothing_related": Bilingual("Nothing is related.", "関連する項目はありません。"),
    "same_group": Bilingual("practices of the same group", "同じ分類の実践項目"),
    "strength": Bilingual("Strength", "強さ"),
    "proof": Bilingual("Proof", "証明"),
    "why_not": Bilingual("Why more does not follow", "これ以上のことが導かれない理由"),
    "nothing_follows": Bilingual(
        "Nothing follows about these two. That is no gap and no “no relationship”: it is unknown.",
        "この二つの項目について導かれることはありません。関係がないという意味ではなく、不明という意味です。",
    ),
    "contested": Bilingual(
        "Rows contradict each other here.", "対応表の行が互いに矛盾しています。"
    ),
    "added_provisions": Bilingual("Added", "追加された項目"),
    "removed_provisions": Bilingual("Removed", "なくなった項目"),
    "moved_provisions": Bilingual("Moved", "移動した項目"),
    "changed_provisions": Bilingual("Changed", "変更された項目"),
    "no_changes": Bilingual("None.", "ありません。"),
    "equal-to": Bilingual("the same", "一致"),
    "superset-of": Bilingual("asks for all of it", "全体を含む"),
    "subset-of": Bilingual("lies within it", "含まれる"),
    "intersects-with": Bilingual("overlaps", "一部が共通"),
    "no-relationship": Bilingual("shares nothing", "共通点なし"),
    "crosswalk_text": Bilingual(
        "Choose two frameworks: every cell opens its proof.",
        "二つのフレームワークを選ぶと、各欄から証明を確認できます。",
    ),
    "from_framework": Bilingual("From", "左側"),
    "to_framework": Bilingual("To", "右側"),
    "only_assessable": Bilingual(
        "{count} pairs with something in common", "共通点のある組：{count}件"
    ),
    "matrix": Bilingual("Matrix", "対応一覧"),
}
