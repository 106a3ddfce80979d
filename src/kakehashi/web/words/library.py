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
    "hits_first": Bilingual(
        "The first {count} found; add a word to narrow the search",
        "先頭の{count}件（語を加えて検索すると絞り込めます）",
    ),
    "no_hits": Bilingual(
        "Nothing found. Try fewer or other words.",
        "見つかりませんでした。語を減らすか、別の語で検索してください。",
    ),
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
    "current_edition": Bilingual("shown here", "表示中"),
    "changes_between": Bilingual(
        "What changed from {older} to {newer}", "{older}版から{newer}版への変更点"
    ),
    "unverified_count": Bilingual(
        "{count} of {total} provisions are not checked against a text.",
        "{total}項目中{count}項目は、出典と照合されていません。",
    ),
    "incomplete": Bilingual(
        "Only a part of this instrument is here.", "この文書の一部だけを収録しています。"
    ),
    "unverified": Bilingual("unverified", "未検証"),
    "verified_by": Bilingual("Against {source}, {date}", "済み（{source}、{date}）"),
    "modality": Bilingual("Force", "拘束の程度"),
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
    "artefacts": Bilingual("What usually shows it", "実施を示す資料の例"),
    "identifier": Bilingual("Identifier", "識別子"),
    "checked": Bilingual("Checked", "照合"),
    "official_text": Bilingual("Official text (your copy)", "公式の文書（添付した写し）"),
    "official_none": Bilingual(
        "Attach your copy of the official text to read it here.",
        "公式の文書の写しを添付すると、ここに表示されます。",
    ),
    "official_missing": Bilingual(
        "The attached text holds nothing for it.",
        "添付した文書に、この項目に当たる箇所はありません。",
    ),
    "official_above": Bilingual(
        "From {name}, of which this is a part.", "上位の項目「{name}」の文です。"
    ),
    "official_from": Bilingual("{file}, attached {date}", "{file}（{date}添付）"),
    "attached_is": Bilingual(
        "Attached: {file} ({date}), with text for {pieces} provisions.",
        "添付済み：{file}（{date}、{pieces}項目分）",
    ),
    "attached_title": Bilingual("Official text attached", "公式の文書を添付しました"),
    "attached_found": Bilingual(
        "Provisions with words of their own: {own}; shown with a larger one: {within}; without any: {without}.",
        "該当箇所がある項目：{own}件、上位の項目の文を表示する項目：{within}件、該当箇所がない項目：{without}件。",
    ),
    "attach_text": Bilingual("Attach your copy", "写しを添付する"),
    "attach_other": Bilingual("Attach another one instead", "別の写しに差し替える"),
    "attach_hint": Bilingual(
        "EUR-Lex HTML, e-Gov XML, plain text or Markdown. It stays on this server and is shown only to people who take part.",
        "EUR-LexのHTML、e-GovのXML、テキスト、Markdownに対応しています。写しはこのサーバーの外に送信されず、参加者だけに表示されます。",
    ),
    "attach": Bilingual("Attach", "添付"),
    "remove_text": Bilingual("Take it away", "添付を取り消す"),
    "file": Bilingual("File", "ファイル"),
    "related_elsewhere": Bilingual(
        "Related in other frameworks", "他のフレームワークの関連する項目"
    ),
    "related_text": Bilingual(
        "Those that ask for the same practices, the strongest first; the number says how strong, 1 at most. Related is less than proved: the proof says what follows.",
        "同じ実践項目を求める項目を、関連の強い順に示します（数値は関連の強さで、最大1）。関連は証明された関係ではありません。導かれる関係は「証明を見る」で確かめられます。",
    ),
    "related_nearest": Bilingual("Nearest provisions", "最も近い項目"),
    "show_all": Bilingual("All", "全て"),
    "show_count": Bilingual("All {count}", "全{count}件"),
    "show_all_of": Bilingual("All {count} of {name}", "{name}の全{count}件"),
    "why_not_more": Bilingual("Why not more?", "理由を見る"),
    "why_not_more_of": Bilingual("Why not more? {x} / {y}", "理由を見る：{x}／{y}"),
    "proof_of_two": Bilingual("What follows, and why", "導かれる関係とその証明"),
    "relation_is": Bilingual("What follows: ", "導かれる関係："),
    "diff_text": Bilingual(
        "In our own words: a change here need not be one of the official text. What went is struck out, what came is underlined.",
        "独自の要約どうしの比較であり、公式の文書の変更とは限りません。削除は取消線、追加は下線で示します。",
    ),
    "provisions_list": Bilingual("Provisions", "項目"),
    "frameworks": Bilingual("Frameworks", "フレームワーク"),
    "place_AU": Bilingual("Australia", "オーストラリア"),
    "place_CA": Bilingual("Canada", "カナダ"),
    "place_CN": Bilingual("China", "中国"),
    "place_EU": Bilingual("European Union", "欧州連合（EU）"),
    "place_G7": Bilingual("G7", "G7（主要7か国）"),
    "place_GB": Bilingual("United Kingdom", "英国"),
    "place_IN": Bilingual("India", "インド"),
    "place_JP": Bilingual("Japan", "日本"),
    "place_KR": Bilingual("Republic of Korea", "韓国"),
    "place_OECD": Bilingual("OECD", "OECD（経済協力開発機構）"),
    "place_SG": Bilingual("Singapore", "シンガポール"),
    "place_US": Bilingual("United States", "米国"),
    "place_international": Bilingual("International", "国際"),
    "relations_to": Bilingual("Relations to another framework", "他のフレームワークとの関係"),
    "show": Bilingual("Show", "表示"),
    "proved": Bilingual("Proved", "証明された関係"),
    "related": Bilingual("Related: they share practices", "関連：同じ実践項目を求めている"),
    "nothing_proved": Bilingual("Nothing is proved.", "証明された関係はありません。"),
    "nothing_related": Bilingual("Nothing is related.", "関連する項目はありません。"),
    "same_group": Bilingual("practices of the same group", "同じ分野の実践項目"),
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
}
