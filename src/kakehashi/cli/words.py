"""The fixed words of the command line, in both languages."""

from __future__ import annotations

from kakehashi.text.bilingual import Bilingual, Language

TEXT: dict[str, Bilingual] = {
    "reading": Bilingual("Reading", "読み込み中"),
    "matching": Bilingual("Matching", "照合中"),
    "reviewing": Bilingual("Reviewing", "モデルによる判定中"),
    "review_kept": Bilingual(
        "{count} call(s) were answered before and are not sent again.",
        "{count}回分の呼出しは、回答を保存済みのため、送信しません。",
    ),
    "review_nothing": Bilingual("Nothing has to be sent.", "送信するものはありません。"),
    "review_to": Bilingual(
        "To be sent to: {address} (model {model})", "送信先：{address}（モデル：{model}）"
    ),
    "review_local": Bilingual("  This address is on this machine.", "  この端末上のアドレスです。"),
    "review_plain": Bilingual(
        "  NOT ENCRYPTED on its way (http).", "  【注意】通信は暗号化されません（http）。"
    ),
    "review_documents": Bilingual(
        "  Passages of {count} document(s): {names}", "  対象の文書（{count}件）：{names}"
    ),
    "review_nameless": Bilingual(
        "  Sent are passages with their headings; names of files are not.",
        "  送信するのは文とその見出しです。ファイル名は送信しません。",
    ),
    "review_names": Bilingual(
        "  Sent are passages with their headings, and the names of the files.",
        "  送信するのは文とその見出し、及びファイル名です。",
    ),
    "review_size": Bilingual(
        "  {calls} call(s) about {practices} practice(s), with {passages} different passage(s)",
        "  呼出し{calls}回、実践項目{practices}件、文{passages}件（重複を除く）",
    ),
    "review_tokens": Bilingual(
        "  {characters} characters; about {read} tokens read and {written} written",
        "  {characters}文字。入力約{read}トークン、出力約{written}トークン（見積り）",
    ),
    "review_cost": Bilingual(
        "  Cost: about {cost}, at the price given", "  費用：約{cost}（指定された価格による見積り）"
    ),
    "review_ask": Bilingual("Send this?", "送信しますか。"),
    "review_done": Bilingual(
        "Reviewed: {in_place} in place, {partial} partial, {planned} planned, {none} none "
        "({calls} call(s); the server counted {read} tokens read, {written} written).",
        "判定結果：実施済み{in_place}件、一部実施{partial}件、計画中{planned}件、該当なし{none}件"
        "（呼出し{calls}回、サーバーの計数による入力{read}・出力{written}トークン）。",
    ),
    "verdicts": Bilingual("All verdicts of the model: {path}", "モデルによる全ての判定：{path}"),
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
    "parts": Bilingual("Its parts", "この実践項目の部分"),
    "part_of": Bilingual("Part of", "次の実践項目の部分"),
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
    "table_written": Bilingual("Table: {path} ({count} row(s))", "表：{path}（{count}行）"),
    "exported_to": Bilingual(
        "{count} provision(s) written: {path}", "{count}件の項目を出力しました：{path}"
    ),
    "imported_to": Bilingual(
        "{count} provision(s), all unverified, written to {path}. Check it: "
        "kakehashi library check --data {data}",
        "{count}件の項目（全て未検証）を{path}に出力しました。"
        "検査：kakehashi library check --data {data}",
    ),
    "formatted": Bilingual("{count} file(s) rewritten.", "{count}件のファイルを整形しました。"),
    "colon": Bilingual(": ", "："),
    "compared": Bilingual(
        "{rows} row(s), {known} of them about provisions of the library.",
        "{rows}行のうち、ライブラリーにある項目どうしのものは{known}行です。",
    ),
    "proved_level": Bilingual("Against proved relations: ", "証明された関係との比較："),
    "related_level": Bilingual(
        "Against pairs related through practices: ", "実践項目を通じて関連する組との比較："
    ),
    "proved": Bilingual(
        "Proved (what remains possible of the relation; `crosswalk explain` shows the proof):",
        "証明された関係（可能性の残る関係。証明は`crosswalk explain`で示します）：",
    ),
    "related": Bilingual(
        "Only related, through shared practices or their groups (strength, and which):",
        "関連（同じ、又は同じ分野の実践項目を求めているもの。強さと実践項目・分野）：",
    ),
    "nothing_follows": Bilingual(
        "Nothing follows about these two; that does not mean that they have nothing in common.",
        "両者の関係については何も導かれません。共通する内容がないという意味ではありません。",
    ),
    "related_by": Bilingual(
        "Related through practices or their groups, strength {strength}: ",
        "実践項目又はその分野を通じた関連、強さ{strength}：",
    ),
    "contested": Bilingual(
        "CONTESTED: every proof uses rows that take part in a contradiction.",
        "【争いあり】いずれの証明も、矛盾に関わる行を使っています。",
    ),
    "contested_mark": Bilingual("[contested]", "【争いあり】"),
    "converted": Bilingual("{count} row(s) written to {path}", "{count}行を{path}に出力しました"),
    "attached": Bilingual(
        "{file} is attached to {framework} ({title}).",
        "{file}を{framework}（{title}）に添付しました。",
    ),
    "attached_editions": Bilingual(
        "Other editions are attached to by their full id: {names}.",
        "別の版に添付する場合は、版まで含めた識別子を指定してください：{names}。",
    ),
    "attached_own": Bilingual(
        "{own} of {provisions} provisions have official text of their own.",
        "{provisions}項目のうち{own}項目に、公式の文書の該当箇所を対応付けました。",
    ),
    "attached_within": Bilingual(
        "{count} assessable provisions are shown with the text of the larger one that they are "
        "part of: {names}",
        "評価対象のうち{count}項目は、上位の項目全体の文を代わりに表示します：{names}",
    ),
    "attached_without": Bilingual(
        "{count} assessable provisions have no official text: {names}",
        "評価対象のうち{count}項目は、公式の文書に該当箇所が見つかりません：{names}",
    ),
    "attached_kept": Bilingual(
        "Your copy is kept in {folder}; nothing of it enters the library.",
        "写しは{folder}に保存しました。ライブラリーには何も取り込まれません。",
    ),
    "attached_removed": Bilingual(
        "The text attached to {framework} is removed.",
        "{framework}に添付した文書を削除しました。",
    ),
    "attached_none": Bilingual("No text is attached.", "添付した文書はありません。"),
    "attached_text": Bilingual(
        "Official text (your attached copy: {file}, sha256 {sha256}…, attached on {date}):",
        "公式の文書（添付された写し：{file}、sha256 {sha256}…、{date}添付）：",
    ),
    "attached_whole": Bilingual(
        "All of {whole}: this provision is a part of it that the copy does not set apart.",
        "{whole}全体の文です。この項目に当たる部分だけを写しから切り出すことはできません。",
    ),
    "attached_nothing": Bilingual(
        "Nothing in the copy was recognised as this provision.",
        "写しの中に、この項目に当たる箇所は見つかりませんでした。",
    ),
    "file": Bilingual("File", "ファイル"),
    "format": Bilingual("Format", "形式"),
    "sha256": Bilingual("SHA-256", "SHA-256"),
    "date": Bilingual("Attached on", "添付日"),
    "corpus_done": Bilingual(
        "{read} document(s) analysed ({earlier} of them in an earlier run), {unread} not read; "
        "{passages} passages.",
        "{read}件の文書（うち{earlier}件は前回までに処理済み）を分析しました。"
        "読み込めなかった文書は{unread}件、文の数は計{passages}です。",
    ),
    "corpus_table": Bilingual(
        "{rows} candidate(s) written to {path}. Candidates are passages to look at, not findings.",
        "{rows}件の候補を{path}に出力しました。候補は確認が必要な文であり、判定結果ではありません。",
    ),
    "corpus_stopped": Bilingual(
        "Stopped. What is done is kept; the same command goes on from here.",
        "中断しました。処理済みの分は保存してあり、同じコマンドで続きから再開できます。",
    ),
    "studied": Bilingual(
        "{read} document(s) studied ({earlier} of them in an earlier run), {unread} not read; "
        "{sentences} sentences.",
        "{read}件の文書（うち{earlier}件は前回までに処理済み）を分析しました。"
        "読み込めなかった文書は{unread}件、文の数は計{sentences}です。",
    ),
    "studied_into": Bilingual(
        "Tables in {path}; views.sql shows them in DuckDB.",
        "{path}に表を出力しました。views.sqlを使うとDuckDBで参照できます。",
    ),
    "open": Bilingual("Open this in a browser: {path}", "ブラウザーで開いてください：{path}"),
}


def words(key: str, language: Language, **details: object) -> str:
    """Return a fixed wording, its {names} filled."""
    return TEXT[key].get(language).format(**details)
