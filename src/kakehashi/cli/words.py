"""The fixed words of the command line, in both languages."""

from __future__ import annotations

from kakehashi.text.bilingual import Bilingual, Language

TEXT: dict[str, Bilingual] = {
    "reading": Bilingual("Reading", "読み込み中"),
    "matching": Bilingual("Matching", "照合中"),
    "framework": Bilingual("Framework", "フレームワーク"),
    "confirmed": Bilingual("Confirmed", "確定"),
    "satisfied": Bilingual("satisfied", "充足"),
    "partly": Bilingual("partly", "一部"),
    "not": Bilingual("not", "未充足"),
    "other": Bilingual("n/a or contra- dicted", "対象外・矛盾"),
    "candidates": Bilingual("unknown, candidates", "不明・候補あり"),
    "suggested": Bilingual("unknown, suggested", "不明・示唆あり"),
    "nothing": Bilingual("unknown, nothing close", "不明・近い候補なし"),
    "provisions": Bilingual("Provisions", "項目数"),
    "read": Bilingual(
        "Read {documents} document(s), {passages} passages.",
        "{documents}件の文書（計{passages}文）を読み込みました。",
    ),
    "decisions": Bilingual("{count} decision(s) applied.", "{count}件の判断を反映しました。"),
    "suggestions": Bilingual(
        "{count} suggestion(s) of a reviewer model taken into account, confirming nothing.",
        "レビュー用モデルの示唆{count}件を参考として反映しました（確定には用いていません）。",
    ),
    "grades": Bilingual(
        "Candidates are passages to look at, not findings; unknown is not a gap.",
        "候補は確認が必要な文であり、判定結果ではありません。「不明」は不備を意味しません。",
    ),
    "report": Bilingual("Report: {path}", "報告書：{path}"),
    "table": Bilingual("Review table to fill in: {path}", "記入用の確認表：{path}"),
    "result": Bilingual("Result as JSON: {path}", "JSON形式の結果：{path}"),
    "then": Bilingual(
        "When filled in: kakehashi assess … --decisions {path}",
        "記入後：kakehashi assess … --decisions {path}",
    ),
    "edition": Bilingual("Edition", "版"),
    "verified": Bilingual("Verified", "検証済み"),
    "covered": Bilingual("Covered", "網羅"),
    "assessable": Bilingual("Assessable", "評価対象"),
    "id": Bilingual("Id", "識別子"),
    "title": Bilingual("Title", "名称"),
    "all_right": Bilingual("The library is in order.", "ライブラリーに問題はありません。"),
    "only_warnings": Bilingual("There are no errors.", "エラーはありません。"),
    "with_details": Bilingual("--details lists the warnings.", "--detailsで警告を全て表示します。"),
    "unverified": Bilingual("unverified", "未検証"),
    "verified_by": Bilingual("Checked against", "照合した出典"),
    "asks_for": Bilingual("Practices it asks for", "求めている実践項目"),
    "direct": Bilingual("Direct relations to other instruments", "他の文書の項目との直接の対応"),
    "asked_by": Bilingual("Asked for by", "この実践項目を求めている項目"),
    "is_covered": Bilingual(
        "It asks for nothing beyond these practices.",
        "求める内容は、全てこれらの実践項目に含まれます。",
    ),
    "examples": Bilingual("How documents say it", "文書での書かれ方の例"),
    "artefacts": Bilingual("What usually shows it", "根拠となる資料の例"),
    "official": Bilingual(
        "Our own summary; the official text prevails.",
        "本ソフトウェア独自の要約です。公式の文書が優先します。",
    ),
    "first": Bilingual(
        "Step 1: what the documents may show (candidates only).",
        "手順1：文書から候補を探す（まだ何も確定しません）。",
    ),
    "second": Bilingual(
        "Step 2: the same with the review table as the example's assessors filled it in.",
        "手順2：例題の評価担当者が記入した確認表を反映する。",
    ),
    "formatted": Bilingual("{count} file(s) rewritten.", "{count}件のファイルを整形しました。"),
    "colon": Bilingual(": ", "："),
    "compared": Bilingual(
        "{rows} row(s), {known} of them about provisions of the library.",
        "{rows}行のうち、ライブラリーにある項目どうしのものは{known}行です。",
    ),
    "proved_level": Bilingual("Against proved relations: ", "証明された関係との比較："),
    "related_level": Bilingual(
        "Against pairs that share practices: ", "同じ実践項目を求める組との比較："
    ),
    "proved": Bilingual(
        "Proved (what remains possible of the relation; `crosswalk explain` shows the proof):",
        "証明された関係（可能性の残る関係。証明は`crosswalk explain`で示します）：",
    ),
    "related": Bilingual(
        "Only related, through shared practices (strength, and the practices):",
        "関連（同じ実践項目を求めているもの。強さと実践項目）：",
    ),
    "nothing_follows": Bilingual(
        "Nothing follows about these two; that does not mean that they have nothing in common.",
        "両者の関係については何も導かれません。共通する内容がないという意味ではありません。",
    ),
    "related_by": Bilingual(
        "Related through shared practices, strength {strength}: ",
        "同じ実践項目を通じた関連、強さ{strength}：",
    ),
    "contested": Bilingual(
        "CONTESTED: every proof uses rows that take part in a contradiction.",
        "【争いあり】いずれの証明も、矛盾に関わる行を使っています。",
    ),
    "contested_mark": Bilingual("[contested]", "【争いあり】"),
    "converted": Bilingual("{count} row(s) written to {path}", "{count}行を{path}に出力しました"),
    "open": Bilingual("Open this in a browser: {path}", "ブラウザーで開いてください：{path}"),
}


def words(key: str, language: Language, **details: object) -> str:
    """Return a fixed wording, its {names} filled."""
    return TEXT[key].get(language).format(**details)
