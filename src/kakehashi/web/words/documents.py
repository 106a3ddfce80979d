"""Words of the pages about documents and jobs."""

from __future__ import annotations

from kakehashi.text.bilingual import Bilingual

WORDS: dict[str, Bilingual] = {
    "upload": Bilingual("Add documents", "文書の追加"),
    "files": Bilingual("Files", "ファイル"),
    "files_hint": Bilingual(
        "PDF, Word, HTML, Markdown, text, Excel; several at once. They stay on this server.",
        "PDF・Word・HTML・Markdown・テキスト・Excel（複数選択可）。ファイルはこのサーバーの外に送信されません。",
    ),
    "jobs": Bilingual("In progress", "処理状況"),
    "job_upload": Bilingual("Reading files", "ファイルの読込み"),
    "job_scan": Bilingual("Looking for candidates", "候補の検索"),
    "job_report": Bilingual("Making a report", "報告書の作成"),
    "job_is_waiting": Bilingual("waiting", "待機中"),
    "job_is_running": Bilingual("running", "処理中"),
    "job_is_done": Bilingual("done", "完了"),
    "job_is_failed": Bilingual("failed", "失敗"),
    "job_is_cancelled": Bilingual("cancelled", "中止"),
    "cancel": Bilingual("Cancel", "中止"),
    "try_again": Bilingual("Try again", "再実行"),
    "documents_kept": Bilingual("Documents kept", "登録済みの文書"),
    "no_documents": Bilingual(
        "No documents yet. Add policies, procedures, minutes or records: candidates for evidence are then looked for in them.",
        "文書はまだありません。規程、手順書、議事録、記録などを追加すると、根拠の候補を探せます。",
    ),
    "scan": Bilingual("Look for candidates", "候補を探す"),
    "scan_hint": Bilingual(
        "Passages that may be evidence; a person judges them under Review.",
        "根拠となり得る文を探します。該当するか否かは「確認」で人が判断します。",
    ),
    "name": Bilingual("Name", "名称"),
    "format": Bilingual("Format", "形式"),
    "pages": Bilingual("Pages", "ページ"),
    "versions": Bilingual("Versions", "版"),
    "added": Bilingual("Added", "追加日"),
    "withdrawn": Bilingual("withdrawn", "取下げ済み"),
    "withdraw": Bilingual("Withdraw this document", "この文書を取り下げる"),
    "withdraw_hint": Bilingual(
        "It stays in the record; decisions that rest on it are marked to be looked at again.",
        "記録は残り、この文書を根拠とする判断は見直しの対象になります。",
    ),
    "previous": Bilingual("Previous", "前へ"),
    "next": Bilingual("Next", "次へ"),
    "page_of": Bilingual("Page {page} of {last}", "{page}／{last}ページ"),
    "page_number": Bilingual("p. {page}", "{page}ページ"),
    "no_pictures": Bilingual(
        "Pages are shown of PDF files only.", "ページの表示はPDFのみ対応しています。"
    ),
    "quoted": Bilingual("Quoted from it as evidence", "根拠として引用した箇所"),
    "nothing_quoted": Bilingual("Nothing is quoted from it.", "引用はまだありません。"),
    "show_on_page": Bilingual("Show on page {page}", "{page}ページで表示"),
    "waiting_here": Bilingual("Candidates in it ({count})", "確認待ちの候補（{count}件）"),
    "uploading": Bilingual("Sending the files", "ファイルを送信中"),
    "download": Bilingual("Download", "ダウンロード"),
}
