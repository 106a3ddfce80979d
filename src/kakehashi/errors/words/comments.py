"""KH-CMT: problems with public comments."""

from __future__ import annotations

from kakehashi.errors.words.text import ProblemText, words_of

WORDS: dict[str, ProblemText] = {
    "KH-CMT-001": words_of(
        "No column of comments was found; {rows} row(s) were not read.",
        "意見の列が見つからないため、{rows}行を読み込みませんでした。",
        "Name the column with --column, as its heading is written. If the table holds no comments, nothing is to be done.",
        "--columnで、意見の列の見出しを表のとおりに指定してください。意見の表でない場合は、対応は不要です。",
    ),
    "KH-CMT-002": words_of(
        "No heading says where the comments stand; column {column}, with the longest texts, was taken.",
        "意見の列を示す見出しがないため、最も文字数の多い{column}列目を意見として読み込みました。",
        "Check it. If it is wrong, add a row of headings and name the column with --column.",
        "確認の上、誤りがある場合は、見出しの行を加え、--columnで意見の列を指定してください。",
    ),
    "KH-CMT-003": words_of(
        "The numbers do not agree: {received} received, {told} in the table, {left} left out. Nothing was written.",
        "件数が一致しません（受付{received}件、一覧表{told}件、除外{left}件）。何も出力していません。",
        "This is a fault of the program. Please report it.",
        "プログラムの不具合です。お手数ですが、お知らせください。",
    ),
    "KH-CMT-004": words_of(
        "The draft “{draft}” is neither a file nor a framework of the library.",
        "案「{draft}」は、ファイルでもライブラリーのフレームワークでもありません。",
        "Give a file, or an id that `kakehashi library list` shows.",
        "ファイル、又は`kakehashi library list`に表示される識別子を指定してください。",
    ),
    "KH-CMT-005": words_of(
        "No comment could be read.",
        "読み込めた意見がありません。",
        "Look at the problems above. Tables need a column of comments.",
        "上記の内容を確認してください。表には意見の列が必要です。",
    ),
}
