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
        "Use PDF, DOCX, HTML, Markdown or plain text.",
        "PDF、DOCX、HTML、Markdown、プレーンテキストのいずれかを使用してください。",
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
        "Name a folder with PDF, DOCX, HTML, Markdown or text files.",
        "PDF、DOCX、HTML、Markdown又はテキストのファイルがあるフォルダーを指定してください。",
    ),
    "KH-DOC-014": words_of(
        "The same content as {other}; it was read once.",
        "{other}と内容が同じため、一度だけ読み込みました。",
        "Nothing to do.",
        "対応は不要です。",
    ),
}
