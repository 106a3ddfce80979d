"""KH-SUG: problems with files of suggestions."""

from __future__ import annotations

from kakehashi.errors.words.text import ProblemText, words_of

WORDS: dict[str, ProblemText] = {
    "KH-SUG-001": words_of(
        "The file of suggestions cannot be read: {reason}.",
        "示唆のファイルを読み込めません（{reason}）。",
        "Save it as JSON Lines in UTF-8: one object a line.",
        "UTF-8のJSON Lines形式（1行に1オブジェクト）で保存してください。",
    ),
    "KH-SUG-002": words_of(
        "This line is no suggestion: {reason}.",
        "この行を示唆として読み取れません（{reason}）。",
        "Give practice, probability (0 to 1), by, document and quote; page if known.",
        "practice、probability（0〜1）、by、document、quoteを書いてください。pageは任意です。",
    ),
    "KH-SUG-003": words_of(
        "There is no practice “{practice}”.",
        "実践項目「{practice}」はありません。",
        "`kakehashi library list practices` shows the ids.",
        "番号の一覧は`kakehashi library list practices`で確認できます。",
    ),
    "KH-SUG-004": words_of(
        "{count} line(s) are below the probability {least} and were left out.",
        "確率が{least}に満たない{count}行は、示唆として扱いませんでした。",
        "Set another with --least-probability if its precision was measured.",
        "精度を測定済みの場合は、--least-probabilityで別の値を指定できます。",
    ),
    "KH-SUG-005": words_of(
        "The quote suggested for {practice} is not in the documents given: {document}. Left out.",
        "{practice}の示唆で引用された文が、今回の文書に見当たりません（{document}）。使用しませんでした。",
        "The model may have invented or changed it; quotes must stand in the document to the letter.",
        "モデルが文を作ったか、書き換えた可能性があります。引用は文書のとおりでなければなりません。",
    ),
}
