"""KH-DOC: problems with reading documents."""

from __future__ import annotations

from kakehashi.errors.words.text import ProblemText, words_of

WORDS: dict[str, ProblemText] = {
    "KH-DOC-001": words_of(
        "There is no such file.",
        "ファイルが見つかりません。",
        "Check the path.",
        "パスを確認してください。",
    ),
    "KH-DOC-002": words_of(
        "The file cannot be read as {format}: {reason}.",
        "ファイルを{format}として読み込めません（{reason}）。",
        "Open it in its own program, save it again, and retry.",
        "元のソフトで開き、保存し直してからもう一度お試しください。",
    ),
    "KH-DOC-003": words_of(
        "The file is protected by a password.",
        "ファイルがパスワードで保護されています。",
        "Save a copy without the password.",
        "パスワードを外した写しを保存してください。",
    ),
    "KH-DOC-004": words_of(
        "The file holds no text.",
        "ファイルに文字がありません。",
        "Check that it is the right file.",
        "正しいファイルか確認してください。",
    ),
    "KH-DOC-005": words_of(
        "The PDF has no pages.",
        "PDFにページがありません。",
        "Export it again from its source.",
        "元の文書から書き出し直してください。",
    ),
    "KH-DOC-006": words_of(
        "The PDF holds {pages} page(s) of pictures and no text; it looks like a scan.",
        "PDFは画像のみ（{pages}ページ）で、文字がありません。スキャンした文書とみられます。",
        "Run text recognition (OCR) on it first, then try again.",
        "先に文字認識（OCR）を行ってから、もう一度お試しください。",
    ),
    "KH-DOC-007": words_of(
        "The name ends in .{suffix} but the content is {found}.",
        "拡張子は.{suffix}ですが、中身は{found}です。",
        "Give the file its right ending.",
        "正しい拡張子に直してください。",
    ),
    "KH-DOC-008": words_of(
        "The file is {megabytes} MB; the limit is {limit} MB.",
        "ファイルの大きさは{megabytes}MBで、上限（{limit}MB）を超えています。",
        "Split it, or raise the limit with --max-megabytes.",
        "分割するか、--max-megabytesで上限を上げてください。",
    ),
    "KH-DOC-009": words_of(
        "Files of the kind “.{suffix}” are not read.",
        "「.{suffix}」形式のファイルには対応していません。",
        "Use PDF, DOCX, XLSX, CSV, HTML, Markdown or plain text.",
        "PDF、DOCX、XLSX、CSV、HTML、Markdown、プレーンテキストのいずれかを使用してください。",
    ),
    "KH-DOC-010": words_of(
        "The text is not UTF-8; it was read as {encoding}.",
        "文字コードがUTF-8ではないため、{encoding}として読み込みました。",
        "Check the quotes; save the file as UTF-8 to be sure.",
        "引用に文字化けがないか確認し、確実を期すにはUTF-8で保存し直してください。",
    ),
    "KH-DOC-011": words_of(
        "The characters of the text cannot be made out (encoding unknown).",
        "文字コードが判別できず、文字を読み取れません。",
        "Save the file as UTF-8.",
        "UTF-8で保存し直してください。",
    ),
    "KH-DOC-012": words_of(
        "The file unpacks to more than {limit} MB.",
        "ファイルを展開すると{limit}MBを超えます。",
        "It may be damaged or hostile; check where it comes from.",
        "破損しているか、悪意のあるファイルの可能性があります。入手元を確認してください。",
    ),
    "KH-DOC-013": words_of(
        "This is a folder without any file that can be read.",
        "フォルダーに読み込める文書がありません。",
        "Name a folder with PDF, DOCX, XLSX, CSV, HTML, Markdown or text files.",
        "PDF、DOCX、XLSX、CSV、HTML、Markdown又はテキストのファイルがあるフォルダーを指定してください。",
    ),
    "KH-DOC-014": words_of(
        "The same content as {other}; it was read once.",
        "{other}と内容が同じため、一度だけ読み込みました。",
        "Nothing to do.",
        "対応は不要です。",
    ),
    "KH-DOC-030": words_of(
        "The document has {changes} change(s) that nobody has accepted yet; {insertions} insertion(s) were read and {deletions} deletion(s) left out.",
        "文書に未承諾の変更履歴が{changes}件あります。挿入{insertions}件は本文として読み込み、削除{deletions}件は除きました。",
        "Accept or reject the changes, and use the version that was approved.",
        "変更を承諾又は却下し、承認済みの版を使用してください。",
    ),
    "KH-DOC-031": words_of(
        "Hidden text in {count} place(s) was left out.",
        "隠し文字を{count}か所除いて読み込みました。",
        "Show it in the document if it is meant to be read.",
        "読み込みの対象とすべき文章であれば、表示されるように文書を修正してください。",
    ),
    "KH-DOC-032": words_of(
        "Hidden parts of the workbook were left out: {sheets} sheet(s), {rows} row(s), {columns} column(s).",
        "ブックの非表示の部分を除いて読み込みました（シート{sheets}件、行{rows}件、列{columns}件）。",
        "Unhide them if they are meant to be read.",
        "読み込みの対象とすべき内容であれば、再表示してください。",
    ),
    "KH-DOC-033": words_of(
        "Files of the kind “.{suffix}” are not read.",
        "「.{suffix}」形式のファイルには対応していません。",
        "Open it in its own program and save a copy as {better}.",
        "元のソフトで開き、{better}形式で写しを保存してください。",
    ),
    "KH-DOC-034": words_of(
        "This is a web page saved as an archive (MHTML), which is not read.",
        "Webページのアーカイブ（MHTML）形式には対応していません。",
        "Open it in a browser and save it as an HTML file or print it to PDF.",
        "ブラウザーで開き、HTML形式で保存するか、PDFとして印刷してください。",
    ),
    "KH-DOC-035": words_of(
        "The table is very long; only its first {rows} rows with content were read.",
        "表が長すぎるため、内容のある先頭{rows}行だけを読み込みました。",
        "Split it, and keep what describes practices apart from plain data.",
        "表を分割し、取組を説明する部分と単なるデータとを分けてください。",
    ),
    "KH-DOC-036": words_of(
        "This is a review table or report that Kakehashi wrote; it was not read as a document.",
        "架け橋が出力した確認表又は報告書のため、文書としては読み込みませんでした。",
        "Give a filled-in table with --decisions, and keep output apart from your documents.",
        "記入済みの確認表は--decisionsで指定し、出力先は文書のフォルダーと分けてください。",
    ),
}
