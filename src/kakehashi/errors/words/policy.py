"""KH-POL: problems with policy studies."""

from __future__ import annotations

from kakehashi.errors.words.text import ProblemText, words_of

WORDS: dict[str, ProblemText] = {
    "KH-POL-001": words_of(
        "Only {count} sentence(s) were found, too few for a share to mean much.",
        "文が{count}件しかなく、割合を論じるには少なすぎます。",
        "Give the number of sentences with the share, or study a longer text.",
        "割合とあわせて文の数を示すか、より長い文書を分析してください。",
    ),
    "KH-POL-002": words_of(
        "The framework “{framework}” has no crosswalk to the practices, so nothing can be compared with it.",
        "フレームワーク「{framework}」には実践への対応表がないため、比較できません。",
        "`kakehashi library list` shows the frameworks.",
        "`kakehashi library list`でフレームワークを確認してください。",
    ),
    "KH-POL-003": words_of(
        "{field}: “{value}” does not stand in the sentence or in the line above it.",
        "{field}：「{value}」は、原文又はその直前の行にありません。",
        "Quote words of the text on which your reading rests (--quote FIELD=WORDS).",
        "その読み方の根拠となる原文の語句を示してください（--quote 項目=語句）。",
    ),
    "KH-POL-004": words_of(
        "There is no commitment {number} here.",
        "コミットメント{number}は見つかりません。",
        "`kakehashi commitment list` shows those that you may see.",
        "`kakehashi commitment list`で、閲覧できるものを確認してください。",
    ),
    "KH-POL-005": words_of(
        "“{value}” is no {field}. Known: {known}.",
        "「{value}」は{field}として使用できません。使用できる値：{known}。",
        "Choose one of those that are known.",
        "使用できる値から選んでください。",
    ),
    "KH-POL-006": words_of(
        "“Measured” needs a figure in the quote, and this one has none.",
        "「実績値」とするには、引用に数値が必要ですが、含まれていません。",
        "Quote the figure, or say “claimed”.",
        "数値を含む箇所を引用するか、「実施したとの説明」（claimed）としてください。",
    ),
    "KH-POL-007": words_of(
        "What is only stated again cannot be done or partly done.",
        "表明のみの情報をもって、実施済み又は一部実施済みとすることはできません。",
        "Say “claimed” or “measured” where the quote says that it was done.",
        "実施した旨の記述を引用し、claimed又はmeasuredとしてください。",
    ),
    "KH-POL-008": words_of(
        "Words that say so, and where they stand, are needed.",
        "根拠となる引用と、その出典が必要です。",
        "Give --quote and --source.",
        "--quoteと--sourceを指定してください。",
    ),
    "KH-POL-009": words_of(
        "This is no policy study ({reason}).",
        "政策文書の分析結果として読み込めません（{reason}）。",
        "Give policy-study.json as `kakehashi policy study --out` writes it, or the documents.",
        "`kakehashi policy study --out`が書き出したpolicy-study.json、又は文書を指定してください。",
    ),
    "KH-POL-010": words_of(
        "“{value}” is no date. Write a day (2027-03-31), or where that is enough a month or year.",
        "「{value}」は日付として読めません。年月日（2027-03-31）、又は可能な箇所では年月若しくは年で入力してください。",
        "Dates are written year first.",
        "日付は西暦年から記入してください。",
    ),
    "KH-POL-011": words_of(
        "There is no {what} {number} here.",
        "{what}{number}は見つかりません。",
        "`kakehashi instrument list` shows those that you may see.",
        "`kakehashi instrument list`で、閲覧できるものを確認してください。",
    ),
    "KH-POL-012": words_of(
        "The library has no “{value}”.",
        "ライブラリに「{value}」はありません。",
        "`kakehashi library search` finds provisions and frameworks by words.",
        "`kakehashi library search`で、項目やフレームワークを検索してください。",
    ),
    "KH-POL-013": words_of(
        "Left out: {reason}.",
        "対象外としました：{reason}。",
        "Mend this entry and import again; what was taken is not taken twice.",
        "該当箇所を修正して再度取り込んでください。取込済みのものは重複しません。",
    ),
    "KH-POL-014": words_of(
        "This is no table of that kind ({reason}).",
        "この種の表として読み込めません（{reason}）。",
        "The first row names the columns: docs/policy.md lists them.",
        "1行目に列名が必要です。列名はdocs/policy.ja.mdを参照してください。",
    ),
    "KH-POL-015": words_of(
        "This is {state}; only what a person confirmed is followed up.",
        "この項目は「{state}」です。追跡の対象は、担当者が確認したもののみです。",
        "Confirm it first: kakehashi commitment confirm N.",
        "先に確認してください：kakehashi commitment confirm 番号",
    ),
    "KH-POL-016": words_of(
        "“{field}” is needed.",
        "「{field}」は必須です。",
        "Fill it in.",
        "記入してください。",
    ),
    "KH-POL-017": words_of(
        "An instrument cannot replace itself, nor one that replaces it.",
        "自らを置き換える関係、又は循環する置換えの関係は登録できません。",
        "Name the older edition.",
        "旧版を指定してください。",
    ),
}
