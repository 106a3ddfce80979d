"""KH-DOC-041 to 049: pages of a PDF that hold no usable text, and text recognition."""

from __future__ import annotations

from kakehashi.errors.words.text import ProblemText, words_of

WORDS: dict[str, ProblemText] = {
    "KH-DOC-041": words_of(
        "{count} of {of} pages are pictures without text, so nothing on them was read (pages {pages}).",
        "全{of}ページのうち{count}ページは文字のない画像のため、読み込んでいません（{pages}ページ）。",
        "Read them with text recognition (OCR), or look at these pages yourself.",
        "文字認識（OCR）を使って読み込むか、該当ページを目視で確認してください。",
    ),
    "KH-DOC-042": words_of(
        "The text of {count} of {of} pages is unreadable, as bad text recognition leaves it; "
        "it was left out (pages {pages}).",
        "全{of}ページのうち{count}ページの文字情報は、文字認識の誤りとみられ判読できないため、除外しました（{pages}ページ）。",
        "Run text recognition (OCR) on these pages again, or look at them yourself.",
        "該当ページの文字認識（OCR）をやり直すか、目視で確認してください。",
    ),
    "KH-DOC-043": words_of(
        "The fonts of {count} of {of} pages do not say which characters they show; "
        "their text was left out (pages {pages}).",
        "全{of}ページのうち{count}ページは、フォントに文字の対応情報がなく文字を読み取れないため、除外しました（{pages}ページ）。",
        "Export the PDF again from its source, or read these pages with text recognition (OCR).",
        "元の文書からPDFを書き出し直すか、文字認識（OCR）を使って読み込んでください。",
    ),
    "KH-DOC-044": words_of(
        "The text in the PDF ({pages} pages) is unreadable, as bad text recognition leaves it.",
        "PDFの文字情報（{pages}ページ）は、文字認識の誤りとみられ、判読できません。",
        "Run text recognition (OCR) on it again, then try again.",
        "文字認識（OCR）をやり直してから、もう一度お試しください。",
    ),
    "KH-DOC-045": words_of(
        "The fonts of the PDF ({pages} pages) do not say which characters they show.",
        "PDFのフォント（{pages}ページ）に文字の対応情報がなく、文字を読み取れません。",
        "Export the PDF again from its source, or read it with text recognition (OCR).",
        "元の文書からPDFを書き出し直すか、文字認識（OCR）を使って読み込んでください。",
    ),
    "KH-DOC-046": words_of(
        "{count} page(s) were read by text recognition, which makes mistakes (pages {pages}).",
        "{count}ページは文字認識（OCR）で読み込みました。誤認識の可能性があります（{pages}ページ）。",
        "Compare each quote from these pages with the page itself.",
        "該当ページからの引用は、必ず原本のページと照合してください。",
    ),
    "KH-DOC-047": words_of(
        "Text recognition (OCR) is not installed: {missing} is missing.",
        "文字認識（OCR）の機能が導入されていません（{missing}が見つかりません）。",
        "Install kakehashi[ocr] and Tesseract with its data for English and Japanese.",
        "kakehashi[ocr]と、Tesseract（英語・日本語の言語データを含む）をインストールしてください。",
    ),
}
