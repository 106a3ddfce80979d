"""KH-DEC: problems with tables of decisions."""

from __future__ import annotations

from kakehashi.errors.words.text import ProblemText, words_of

WORDS: dict[str, ProblemText] = {
    "KH-DEC-001": words_of(
        "The table has no column “{column}”.",
        "表に「{column}」の列がありません。",
        "Fill in the table that `kakehashi assess` wrote, keeping its first row.",
        "`kakehashi assess`が出力した表を使い、先頭行を残したまま記入してください。",
    ),
    "KH-DEC-002": words_of(
        "“{value}” is not a decision.",
        "「{value}」は判断の値として使えません。",
        "Use yes, no, partial, planned or not applicable.",
        "はい、いいえ、一部、計画中、対象外のいずれかを記入してください。",
    ),
    "KH-DEC-003": words_of(
        "There is no practice “{practice}”.",
        "実践項目「{practice}」はありません。",
        "Keep the ids that the table came with; `kakehashi library list practices` shows them.",
        "元の表にある番号を使ってください。一覧は`kakehashi library list practices`で確認できます。",
    ),
    "KH-DEC-004": words_of(
        "The decision on {practice} does not say who made it.",
        "{practice}の判断者が記入されていません。",
        "Fill in the column “decided by”.",
        "「判断者」の列に記入してください。",
    ),
    "KH-DEC-005": words_of(
        "The decision on {practice} gives no reason, and “not applicable” needs one.",
        "{practice}は「対象外」ですが、理由が記入されていません。",
        "Fill in the column “why”.",
        "「理由」の列に記入してください。",
    ),
    "KH-DEC-006": words_of(
        "Evidence number {number} of {practice} is not in this row.",
        "{practice}の根拠番号{number}は、この行にありません。",
        "Use the number of a quote in the same row, such as 1 or 1,3.",
        "同じ行の引用の番号（1、又は1,3など）を記入してください。",
    ),
    "KH-DEC-007": words_of(
        "“{value}” is not a date.",
        "「{value}」は日付として読めません。",
        "Write dates as 2026-11-25.",
        "2026-11-25のように記入してください。",
    ),
    "KH-DEC-008": words_of(
        "The table cannot be read: {reason}.",
        "表を読み込めません（{reason}）。",
        "Save it as .xlsx or as .csv in UTF-8.",
        ".xlsx、又はUTF-8の.csvで保存してください。",
    ),
    "KH-DEC-009": words_of(
        "{practice} was decided more than once, and not alike: {decisions}.",
        "{practice}に食い違う判断があります（{decisions}）。",
        "Keep the decision that holds; until then everything that depends on it is contested.",
        "有効な判断だけを残してください。解消するまで、これに基づく結果は「矛盾」と表示されます。",
    ),
    "KH-DEC-010": words_of(
        "The table holds no decision.",
        "表に判断が記入されていません。",
        "Fill in the column “decision” of the rows that you have judged.",
        "確認した行の「判断」の列に記入してください。",
    ),
    "KH-DEC-011": words_of(
        "The quote cited for {practice} is not in the documents given now: {document}.",
        "{practice}の根拠として引用された文が、今回の文書に見当たりません（{document}）。",
        "The document may have changed: review the decision.",
        "文書が変更された可能性があります。判断を見直してください。",
    ),
}
