"""KH-MAP: problems with mapping files."""

from __future__ import annotations

from kakehashi.errors.words.text import ProblemText, words_of

WORDS: dict[str, ProblemText] = {
    "KH-MAP-001": words_of(
        "This is no mapping file of a kind that is read here.",
        "対応していない形式のファイルです。",
        "Use SSSOM (TSV), an OSCAL mapping collection, an STRM or OLIR spreadsheet, or a CISO Assistant library.",
        "SSSOM（TSV）、OSCALのmapping-collection、STRM又はOLIRの表、CISO Assistantのライブラリーのいずれかを使用してください。",
    ),
    "KH-MAP-002": words_of(
        "The file cannot be read: {reason}.",
        "ファイルを読み込めません（{reason}）。",
        "Mend it at that place, or save it again from its own program.",
        "該当の箇所を直すか、元のソフトで保存し直してください。",
    ),
    "KH-MAP-003": words_of(
        "The column “{column}” is missing.",
        "列「{column}」がありません。",
        "Add the column; the first row must hold the names of the columns.",
        "列を追加してください。1行目には列の名前が必要です。",
    ),
    "KH-MAP-004": words_of(
        "“{value}” is no relation that is known here: {count} row(s) left out ({rows}).",
        "「{value}」という関係は定義されていないため、{count}行を除外しました（{rows}）。",
        "Write one of the relations in docs/mapping-files.md; meanings are not guessed.",
        "docs/mapping-files.ja.mdにある関係のいずれかを使ってください。意味の推測はしません。",
    ),
    "KH-MAP-005": words_of(
        "{count} row(s) name no {value}: left out ({rows}).",
        "{value}のない{count}行を除外しました（{rows}）。",
        "Name a provision on both sides.",
        "両側に項目を指定してください。",
    ),
    "KH-MAP-006": words_of(
        "{count} row(s) say again what an earlier row says: left out ({rows}).",
        "前の行と同じ内容の{count}行を除外しました（{rows}）。",
        "Keep one of them, with the best reason.",
        "理由の最も明確な行だけを残してください。",
    ),
    "KH-MAP-007": words_of(
        "“{value}” is related to itself: {count} row(s) left out ({rows}).",
        "「{value}」を自分自身に対応付けている{count}行を除外しました（{rows}）。",
        "Correct one side, or remove the row.",
        "一方を直すか、行を削除してください。",
    ),
    "KH-MAP-008": words_of(
        "“{value}” is no confidence above 0 and at most 1: {count} row(s) left out ({rows}).",
        "確信度「{value}」は0より大きく1以下の数値ではないため、{count}行を除外しました（{rows}）。",
        "Write a number such as 0.8, or nothing.",
        "0.8のような数値とするか、空欄にしてください。",
    ),
    "KH-MAP-009": words_of(
        "“{value}” is no strength from 1 to 10: not carried over from {count} row(s) ({rows}).",
        "関係の強さ「{value}」は1から10の数値ではないため、{count}行で引き継ぎませんでした（{rows}）。",
        "Write a number from 1 to 10, or nothing.",
        "1から10の数値とするか、空欄にしてください。",
    ),
    "KH-MAP-010": words_of(
        "“{value}” is not carried over ({count} value(s)).",
        "「{value}」の値（{count}件）は引き継がれません。",
        "Keep the original file if you need it.",
        "必要な場合は、元のファイルを保管してください。",
    ),
    "KH-MAP-011": words_of(
        "“{value}” states no relation that can be carried over: {count} row(s) left out ({rows}).",
        "「{value}」に当たる関係がないため、{count}行を除外しました（{rows}）。",
        "State what holds instead of what does not.",
        "否定ではなく、成り立つ関係を記載してください。",
    ),
    "KH-MAP-012": words_of(
        "{count} row(s) say that the other side has nothing like it: left out ({rows}).",
        "対応する項目がないことを示す{count}行を除外しました（{rows}）。",
        "Nothing to do: such a row relates no two provisions.",
        "対応は不要です。二つの項目の関係を示す行ではありません。",
    ),
    "KH-MAP-013": words_of(
        "{count} row(s) relate several provisions at once (“{value}”), from which nothing follows for single ones: left out ({rows}).",
        "複数の項目をまとめて対応付け（「{value}」）、個々の項目の関係が定まらない{count}行を除外しました（{rows}）。",
        "Map single provisions to each other.",
        "項目を一つずつ対応付けてください。",
    ),
    "KH-MAP-014": words_of(
        "{count} row(s) relate several provisions at once (“{value}”): what follows for each pair was taken over ({rows}).",
        "複数の項目をまとめた対応（「{value}」）が{count}件あり、個々の組について成り立つ関係に置き換えました（{rows}）。",
        "Check these rows: the relation of a pair can be weaker than that of the whole.",
        "該当の行を確認してください。個々の組の関係は、全体の関係より弱いことがあります。",
    ),
    "KH-MAP-015": words_of(
        "The prefix “{value}” ({count} time(s)) is not declared in curie_map.",
        "接頭辞「{value}」（{count}件）がcurie_mapで宣言されていません。",
        "Declare it, or correct the ids.",
        "宣言を追加するか、識別子を直してください。",
    ),
    "KH-MAP-016": words_of(
        "{value} cannot count as covered: rows of it are missing or state no relation.",
        "{value}は、対応の行が欠けているか関係が示されていないため、網羅とは扱いません。",
        "Mend its rows, or take it off the list.",
        "行を直すか、一覧から外してください。",
    ),
    "KH-MAP-017": words_of(
        "What the mapping set says of itself cannot be read: {value}.",
        "対応表の概要を読み込めません（{value}）。",
        "Mend the lines that begin with #, or the file beside the table.",
        "#で始まる行、又は表に添えたファイルを直してください。",
    ),
    "KH-MAP-018": words_of(
        "{count} row(s) hold text that a spreadsheet would take for a formula.",
        "表計算ソフトが数式とみなす文字列を含む行が{count}行あります。",
        "It is kept as text; do not open the file in a spreadsheet unchecked.",
        "文字列のまま扱います。確認せずに表計算ソフトで開かないでください。",
    ),
    "KH-MAP-019": words_of(
        "The file is not UTF-8; it was read as {value}.",
        "ファイルがUTF-8ではないため、{value}として読み込みました。",
        "Save it as UTF-8 if words look wrong.",
        "文字化けしている場合は、UTF-8で保存し直してください。",
    ),
    "KH-MAP-020": words_of(
        "{count} row(s) have more cells than the {value} columns: left out ({rows}).",
        "列の数（{value}）よりセルの多い{count}行を除外しました（{rows}）。",
        "Remove delimiters inside cells, or put the cells in quotation marks.",
        "セル内の区切り文字を取り除くか、セルを引用符で囲んでください。",
    ),
    "KH-MAP-021": words_of(
        "There are no rows that can be used.",
        "使用できる行がありません。",
        "Check that it is the right file, and the other messages.",
        "正しいファイルか、またほかのメッセージを確認してください。",
    ),
    "KH-MAP-022": words_of(
        "{count} row(s) have ids without a prefix, which other {value} programs may refuse ({rows}).",
        "接頭辞のない識別子が{count}行にあり、ほかの{value}対応ソフトで受け付けられない可能性があります（{rows}）。",
        "Put the name of the framework and a colon before each id.",
        "識別子の前にフレームワークの名前とコロンを付けてください。",
    ),
    "KH-MAP-023": words_of(
        "{count} row(s) cannot be written as {value}: left out ({rows}).",
        "{value}の形式で表せない{count}行を除外しました（{rows}）。",
        "Use another format for them.",
        "該当の行には別の形式を使用してください。",
    ),
    "KH-MAP-024": words_of(
        "The file relates {count} more pair(s) of frameworks than the first, which alone is named.",
        "名前を引き継いだ最初の組のほかに、{count}組のフレームワークの対応が含まれています。",
        "Split the file if the frameworks must be told apart.",
        "フレームワークを区別する必要がある場合は、ファイルを分割してください。",
    ),
    "KH-MAP-025": words_of(
        "“{value}” says only that two provisions are related: no relation follows from {count} row(s) ({rows}).",
        "「{value}」は関連があることだけを示すため、{count}行からは関係を導きません（{rows}）。",
        "If the author means sets of requirements, add kakehashi_set_like: true to the description of the set.",
        "作成者が要求内容の包含関係を意図している場合は、対応表の概要にkakehashi_set_like: trueを加えてください。",
    ),
    "KH-MAP-026": words_of(
        "The file is {megabytes} MB; the limit is {limit} MB.",
        "ファイルの大きさは{megabytes}MBで、上限（{limit}MB）を超えています。",
        "Split it.",
        "分割してください。",
    ),
    "KH-MAP-027": words_of(
        "{count} row(s) do not say how they came about; they are read as unspecified.",
        "対応の作られ方が書かれていない行が{count}行あり、「指定なし」として読み込みました。",
        "Fill in mapping_justification.",
        "mapping_justificationを記入してください。",
    ),
    "KH-MAP-028": words_of(
        "The file is of a known format but holds no mappings.",
        "形式は分かりますが、対応が含まれていません。",
        "Check that it is the right file.",
        "正しいファイルか確認してください。",
    ),
    "KH-MAP-029": words_of(
        "The file is empty.",
        "ファイルが空です。",
        "Check that it is the right file.",
        "正しいファイルか確認してください。",
    ),
    "KH-MAP-030": words_of(
        "{count} id(s) fit no provision, or several, of the framework named: {ids}. "
        "{rows} row(s) are left out.",
        "指定したフレームワークの項目に対応しない、又は複数に対応し得る識別子が{count}件あります"
        "（{ids}）。{rows}行を除きました。",
        "Name another edition, or correct the ids in the file.",
        "別の版を指定するか、ファイルの識別子を直してください。",
    ),
}
