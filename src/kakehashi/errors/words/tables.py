"""KH-TAB: problems with tables, and with frameworks that come from or go to other programs."""

from __future__ import annotations

from kakehashi.errors.words.text import ProblemText, words_of

WORDS: dict[str, ProblemText] = {
    "KH-TAB-001": words_of(
        "“{name}” does not say which kind of table to write.",
        "「{name}」では、表の形式が分かりません。",
        "Let the name end with .csv or .xlsx.",
        "名前の末尾を.csv又は.xlsxとしてください。",
    ),
    "KH-TAB-002": words_of(
        "The file cannot be written: {reason}.",
        "ファイルに書き込めません（{reason}）。",
        "Choose another file, or close it where it is open.",
        "別のファイルを指定するか、開いている場合は閉じてください。",
    ),
    "KH-TAB-003": words_of(
        "The table has {rows} rows; a sheet of a workbook holds {limit}.",
        "表の行数は{rows}行で、ワークブックのシートの上限（{limit}行）を超えています。",
        "Write it as .csv.",
        ".csvで出力してください。",
    ),
    "KH-TAB-004": words_of(
        "What was shown is no list, so no table was written.",
        "表示した内容は一覧ではないため、表は出力していません。",
        "Leave --table out here.",
        "--tableを付けずに実行してください。",
    ),
    "KH-TAB-010": words_of(
        "There is something at {path} already.",
        "{path}には既にファイル又はフォルダーがあります。",
        "Choose another folder with --out, or another --id or --edition.",
        "--outで別のフォルダーを指定するか、--id又は--editionを変えてください。",
    ),
    "KH-TAB-011": words_of(
        "The file holds no framework.",
        "ファイルにフレームワークが含まれていません。",
        "Use a CISO Assistant library with requirement nodes, or a table that `kakehashi library export` wrote.",
        "requirement_nodesを含むCISO Assistantのライブラリー、又は`kakehashi library export`で出力した表を使用してください。",
    ),
    "KH-TAB-012": words_of(
        "The columns id and title are needed; missing: {column}.",
        "識別子と名称の列が必要です。不足：{column}。",
        "Keep the first row of the exported table as it is.",
        "出力した表の1行目を変更せずに使用してください。",
    ),
    "KH-TAB-013": words_of(
        "{count} item(s) name a parent that is not there; they were put at the top ({rows}).",
        "親として指定された項目がない{count}件を、最上位に置きました（{rows}）。",
        "Correct the parent in the file, or in the folder that was written.",
        "元のファイル又は出力したフォルダーで、親の項目を直してください。",
    ),
    "KH-TAB-014": words_of(
        "{count} item(s) have no id that can be used here; they were given one ({rows}).",
        "使用できる識別子のない{count}件に、識別子を割り当てました（{rows}）。",
        "Check the ids before you make mappings to them.",
        "対応付けを行う前に、識別子を確認してください。",
    ),
    "KH-TAB-015": words_of(
        "The words are in “{value}”; they stand where English belongs.",
        "文言は言語「{value}」で書かれていますが、英語の欄に入れました。",
        "Translate framework.yaml, and move the original into {value}.yaml.",
        "framework.yamlを翻訳し、原文を{value}.yamlに移してください。",
    ),
    "KH-TAB-016": words_of(
        "The file does not say: {value}. It was filled in for the time being.",
        "ファイルに記載のない項目（{value}）は、仮の内容としました。",
        "Write it into framework.yaml.",
        "framework.yamlに記入してください。",
    ),
    "KH-TAB-017": words_of(
        "{count} row(s) were left out: “{value}” does not fit ({rows}).",
        "内容が不適切な{count}行（「{value}」）を除きました（{rows}）。",
        "See docs/tables.md for what each column may hold.",
        "各列に記載できる内容は、docs/tables.ja.mdを参照してください。",
    ),
    "KH-TAB-018": words_of(
        "“{value}” is no id or edition that a folder can bear.",
        "「{value}」は、識別子又は版として使用できません。",
        "Use letters, digits, dots and hyphens, beginning with a letter or digit.",
        "英数字、ピリオド、ハイフンを用い、英数字で始めてください。",
    ),
    "KH-TAB-019": words_of(
        "The prefix “{value}” is that of a framework of the library already.",
        "接頭辞「{value}」は、ライブラリーのフレームワークで既に使われています。",
        "Choose another --id or --edition if both are to stand side by side.",
        "両方を併用する場合は、--id又は--editionを変えてください。",
    ),
}
