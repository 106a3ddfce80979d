"""KH-EVA: problems with what matching is measured on."""

from __future__ import annotations

from kakehashi.errors.words.text import ProblemText, words_of

WORDS: dict[str, ProblemText] = {
    "KH-EVA-001": words_of(
        "The table cannot be read: {reason}.",
        "表を読み込めません（{reason}）。",
        "Save it as tab-separated text (.tsv) in UTF-8, one row a line.",
        "UTF-8のタブ区切りテキスト（.tsv）として、1行に1件ずつ保存してください。",
    ),
    "KH-EVA-002": words_of(
        "The column “{column}” is missing.",
        "列「{column}」がありません。",
        "The first line must name the columns: {columns}.",
        "1行目に列名を書いてください（{columns}）。",
    ),
    "KH-EVA-003": words_of(
        "“{id}” ({column}) has no row in its table.",
        "「{id}」（{column}）に当たる行が、対応する表にありません。",
        "Ids in the labels must be written as in the tables of passages and provisions.",
        "正解の表の識別子は、文の表及び項目の表のものと一致させてください。",
    ),
    "KH-EVA-004": words_of(
        "“{value}” is no grade.",
        "「{value}」は評点として読み取れません。",
        "Write 0 (not relevant), 1 (relevant) or larger numbers for more relevant.",
        "0（該当しない）、1（該当する）、又は関連の強さに応じた1より大きい数を記入してください。",
    ),
    "KH-EVA-005": words_of(
        "“{id}” stands here a second time; first in line {first}.",
        "「{id}」が重複しています（最初の記載は{first}行目）。",
        "Keep one of the two lines.",
        "どちらか一方の行だけを残してください。",
    ),
    "KH-EVA-006": words_of(
        "The table has no rows.",
        "表に行がありません。",
        "Below the line of column names, write one row a line.",
        "列名の行の下に、1行に1件ずつ記入してください。",
    ),
    "KH-EVA-007": words_of(
        "The cell “{column}” is empty.",
        "列「{column}」のセルが空欄です。",
        "Fill it in, or take the row out.",
        "記入するか、行を削除してください。",
    ),
    "KH-EVA-008": words_of(
        "“{value}” is not a language that is matched.",
        "「{value}」は照合の対象となる言語ではありません。",
        "Write en or ja.",
        "en又はjaと記入してください。",
    ),
    "KH-EVA-009": words_of(
        "The row has {found} cells, the line of column names {wanted}.",
        "この行には{found}列ありますが、列名の行は{wanted}列です。",
        "Texts must not hold tabs or line breaks.",
        "文中にタブや改行を入れないでください。",
    ),
    "KH-EVA-010": words_of(
        "No pair is labelled as relevant.",
        "「該当する」とされた組が1件もありません。",
        "At least one grade above 0 is needed to measure anything.",
        "測定には、0より大きい評点が少なくとも1件必要です。",
    ),
    "KH-EVA-011": words_of(
        "“{name}” cannot be measured here: {reason}.",
        "「{name}」は測定できません（{reason}）。",
        "Available are: {available}.",
        "利用できるもの：{available}。",
    ),
    "KH-EVA-012": words_of(
        "“{value}” is no status.",
        "「{value}」は状態として読み取れません。",
        "Write in_place, planned, absent, excluded or ambiguous.",
        "in_place、planned、absent、excluded、ambiguousのいずれかを記入してください。",
    ),
    "KH-EVA-013": words_of(
        "The document “{document}” of the labels is not in the folder.",
        "正解の表にある文書「{document}」がフォルダーに見つかりません。",
        "Name it by its path below the folder, with slashes.",
        "フォルダーからの相対パスを「/」区切りで指定してください。",
    ),
    "KH-EVA-014": words_of(
        "The document is not the one that was labelled: its SHA-256 differs.",
        "文書が、正解データの作成時のものと異なります（SHA-256が一致しません）。",
        "Measure on the same file, or label it anew.",
        "同じファイルで測定するか、正解データを作り直してください。",
    ),
    "KH-EVA-015": words_of(
        "{count} of {quotes} quotes of this document are not in its text as it was read; the first"
        " is in this line.",
        "この文書の引用{quotes}件のうち{count}件が、読み込んだ本文に見当たりません"
        "（最初のものはこの行）。",
        "Quotes must stand in the document to the letter; only white space may differ.",
        "引用は文書のとおりでなければなりません（空白の違いは差し支えありません）。",
    ),
    "KH-EVA-016": words_of(
        "“{start}”–“{end}” are no places in the document.",
        "「{start}」から「{end}」までは、文書中の位置として読み取れません。",
        "Give start and end as characters from 0 in a text or Markdown file; else give the quote.",
        "テキスト又はMarkdownの文書について、0から数えた文字の位置で指定してください。それ以外の形式では引用を記入してください。",
    ),
    "KH-EVA-017": words_of(
        "There is no practice “{practice}”.",
        "実践項目「{practice}」はありません。",
        "`kakehashi library list practices` shows the ids.",
        "番号の一覧は`kakehashi library list practices`で確認できます。",
    ),
    "KH-EVA-018": words_of(
        "{practice} is {status} here and {other} in line {first}.",
        "{practice}の状態が、この行では{status}、{first}行目では{other}となっています。",
        "A practice has one status in a document; several quotes of it may stand in several lines.",
        "一つの文書について、各実践項目の状態は一つにしてください。引用が複数ある場合は、行を分けて記入できます。",
    ),
    "KH-EVA-019": words_of(
        "No document of the labels could be read.",
        "正解の表にある文書を1件も読み込めませんでした。",
        "See the problems above.",
        "先に表示された問題を確認してください。",
    ),
    "KH-EVA-020": words_of(
        "The tier reviewer needs a recording.",
        "レビュー用モデルの段階（reviewer）を測定するには、判定の記録が必要です。",
        "Name one with --recording; nothing is sent to a model here.",
        "--recordingで記録のファイルを指定してください。測定時にモデルへの送信は行いません。",
    ),
    "KH-EVA-021": words_of(
        "The curve cannot be written as “{name}”.",
        "曲線を「{name}」として書き出せません。",
        "Give a name that ends in .csv or .svg in a folder that exists.",
        "既存のフォルダー内の、.csv又は.svgで終わるファイル名を指定してください。",
    ),
}
