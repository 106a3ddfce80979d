"""The words of every problem: what is wrong and what to do, in English and Japanese.

Codes are public and stable: a code keeps its meaning for ever, and a code that
is no longer used is not used again. docs/problems.md explains each.
"""

from __future__ import annotations

from dataclasses import dataclass

from kakehashi.text.bilingual import Bilingual


@dataclass(frozen=True, slots=True)
class ProblemText:
    """Message and hint of one code; both may hold {names} filled from the details."""

    message: Bilingual
    hint: Bilingual


def _text(en: str, ja: str, hint_en: str, hint_ja: str) -> ProblemText:
    return ProblemText(Bilingual(en, ja), Bilingual(hint_en, hint_ja))


CATALOGUE: dict[str, ProblemText] = {
    # --- documents -----------------------------------------------------------------------
    "KH-DOC-001": _text(
        "There is no such file.",
        "ファイルが見つかりません。",
        "Check the path.",
        "パスを確認してください。",
    ),
    "KH-DOC-002": _text(
        "The file cannot be read as {format}: {reason}.",
        "ファイルを{format}として読み込めません（{reason}）。",
        "Open it in its own program, save it again, and retry.",
        "元のソフトで開き、保存し直してからもう一度お試しください。",
    ),
    "KH-DOC-003": _text(
        "The file is protected by a password.",
        "ファイルがパスワードで保護されています。",
        "Save a copy without the password.",
        "パスワードを外した写しを保存してください。",
    ),
    "KH-DOC-004": _text(
        "The file holds no text.",
        "ファイルに文字がありません。",
        "Check that it is the right file.",
        "正しいファイルか確認してください。",
    ),
    "KH-DOC-005": _text(
        "The PDF has no pages.",
        "PDFにページがありません。",
        "Export it again from its source.",
        "元の文書から書き出し直してください。",
    ),
    "KH-DOC-006": _text(
        "The PDF holds {pages} page(s) of pictures and no text; it looks like a scan.",
        "PDFは画像のみ（{pages}ページ）で、文字がありません。スキャンした文書とみられます。",
        "Run text recognition (OCR) on it first, then try again.",
        "先に文字認識（OCR）を行ってから、もう一度お試しください。",
    ),
    "KH-DOC-007": _text(
        "The name ends in .{suffix} but the content is {found}.",
        "拡張子は.{suffix}ですが、中身は{found}です。",
        "Give the file its right ending.",
        "正しい拡張子に直してください。",
    ),
    "KH-DOC-008": _text(
        "The file is {megabytes} MB; the limit is {limit} MB.",
        "ファイルの大きさは{megabytes}MBで、上限（{limit}MB）を超えています。",
        "Split it, or raise the limit with --max-megabytes.",
        "分割するか、--max-megabytesで上限を上げてください。",
    ),
    "KH-DOC-009": _text(
        "Files of the kind “.{suffix}” are not read.",
        "「.{suffix}」形式のファイルには対応していません。",
        "Use PDF, DOCX, HTML, Markdown or plain text.",
        "PDF、DOCX、HTML、Markdown、プレーンテキストのいずれかを使用してください。",
    ),
    "KH-DOC-010": _text(
        "The text is not UTF-8; it was read as {encoding}.",
        "文字コードがUTF-8ではないため、{encoding}として読み込みました。",
        "Check the quotes; save the file as UTF-8 to be sure.",
        "引用に文字化けがないか確認し、確実を期すにはUTF-8で保存し直してください。",
    ),
    "KH-DOC-011": _text(
        "The characters of the text cannot be made out (encoding unknown).",
        "文字コードが判別できず、文字を読み取れません。",
        "Save the file as UTF-8.",
        "UTF-8で保存し直してください。",
    ),
    "KH-DOC-012": _text(
        "The file unpacks to more than {limit} MB.",
        "ファイルを展開すると{limit}MBを超えます。",
        "It may be damaged or hostile; check where it comes from.",
        "破損しているか、悪意のあるファイルの可能性があります。入手元を確認してください。",
    ),
    "KH-DOC-013": _text(
        "This is a folder without any file that can be read.",
        "フォルダーに読み込める文書がありません。",
        "Name a folder with PDF, DOCX, HTML, Markdown or text files.",
        "PDF、DOCX、HTML、Markdown又はテキストのファイルがあるフォルダーを指定してください。",
    ),
    "KH-DOC-014": _text(
        "The same content as {other}; it was read once.",
        "{other}と内容が同じため、一度だけ読み込みました。",
        "Nothing to do.",
        "対応は不要です。",
    ),
    # --- decisions -----------------------------------------------------------------------
    "KH-DEC-001": _text(
        "The table has no column “{column}”.",
        "表に「{column}」の列がありません。",
        "Fill in the table that `kakehashi assess` wrote, keeping its first row.",
        "`kakehashi assess`が出力した表を使い、先頭行を残したまま記入してください。",
    ),
    "KH-DEC-002": _text(
        "“{value}” is not a decision.",
        "「{value}」は判断の値として使えません。",
        "Use yes, no, partial, planned or not applicable.",
        "はい、いいえ、一部、計画中、対象外のいずれかを記入してください。",
    ),
    "KH-DEC-003": _text(
        "There is no practice “{practice}”.",
        "実践項目「{practice}」はありません。",
        "Keep the ids that the table came with; `kakehashi library list practices` shows them.",
        "元の表にある番号を使ってください。一覧は`kakehashi library list practices`で確認できます。",
    ),
    "KH-DEC-004": _text(
        "The decision on {practice} does not say who made it.",
        "{practice}の判断者が記入されていません。",
        "Fill in the column “decided by”.",
        "「判断者」の列に記入してください。",
    ),
    "KH-DEC-005": _text(
        "The decision on {practice} gives no reason, and “not applicable” needs one.",
        "{practice}は「対象外」ですが、理由が記入されていません。",
        "Fill in the column “why”.",
        "「理由」の列に記入してください。",
    ),
    "KH-DEC-006": _text(
        "Evidence number {number} of {practice} is not in this row.",
        "{practice}の根拠番号{number}は、この行にありません。",
        "Use the number of a quote in the same row, such as 1 or 1,3.",
        "同じ行の引用の番号（1、または1,3など）を記入してください。",
    ),
    "KH-DEC-007": _text(
        "“{value}” is not a date.",
        "「{value}」は日付として読めません。",
        "Write dates as 2026-11-25.",
        "2026-11-25のように記入してください。",
    ),
    "KH-DEC-008": _text(
        "The table cannot be read: {reason}.",
        "表を読み込めません（{reason}）。",
        "Save it as .xlsx or as .csv in UTF-8.",
        ".xlsx、またはUTF-8の.csvで保存してください。",
    ),
    "KH-DEC-009": _text(
        "{practice} was decided more than once, and not alike: {decisions}.",
        "{practice}に食い違う判断があります（{decisions}）。",
        "Keep the decision that holds; until then everything that depends on it is contested.",
        "有効な判断だけを残してください。解消するまで、これに基づく結果は「矛盾」と表示されます。",
    ),
    "KH-DEC-010": _text(
        "The table holds no decision.",
        "表に判断が記入されていません。",
        "Fill in the column “decision” of the rows that you have judged.",
        "確認した行の「判断」の列に記入してください。",
    ),
    "KH-DEC-011": _text(
        "The quote cited for {practice} is not in the documents given now: {document}.",
        "{practice}の根拠として引用された文が、今回の文書に見当たりません（{document}）。",
        "The document may have changed: review the decision.",
        "文書が変更された可能性があります。判断を見直してください。",
    ),
    # --- suggestions ---------------------------------------------------------------------
    "KH-SUG-001": _text(
        "The file of suggestions cannot be read: {reason}.",
        "示唆のファイルを読み込めません（{reason}）。",
        "Save it as JSON Lines in UTF-8: one object a line.",
        "UTF-8のJSON Lines形式（1行に1オブジェクト）で保存してください。",
    ),
    "KH-SUG-002": _text(
        "This line is no suggestion: {reason}.",
        "この行を示唆として読み取れません（{reason}）。",
        "Give practice, probability (0 to 1), by, document and quote; page if known.",
        "practice、probability（0〜1）、by、document、quoteを書いてください。pageは任意です。",
    ),
    "KH-SUG-003": _text(
        "There is no practice “{practice}”.",
        "実践項目「{practice}」はありません。",
        "`kakehashi library list practices` shows the ids.",
        "番号の一覧は`kakehashi library list practices`で確認できます。",
    ),
    "KH-SUG-004": _text(
        "{count} line(s) are below the probability {least} and were left out.",
        "確率が{least}に満たない{count}行は、示唆として扱いませんでした。",
        "Set another with --least-probability if its precision was measured.",
        "精度を測定済みの場合は、--least-probabilityで別の値を指定できます。",
    ),
    # --- use -----------------------------------------------------------------------------
    "KH-USE-001": _text(
        "There is no framework “{framework}”.",
        "フレームワーク「{framework}」はありません。",
        "Known: {known}.",
        "利用できるもの：{known}。",
    ),
    "KH-USE-002": _text(
        "There is no provision “{provision}”.",
        "項目「{provision}」はありません。",
        "Did you mean: {near}? `kakehashi library list FRAMEWORK` lists them.",
        "近いもの：{near}。一覧は`kakehashi library list フレームワーク`で確認できます。",
    ),
    "KH-USE-003": _text(
        "None of the documents could be read.",
        "読み込めた文書がありません。",
        "See the problems above.",
        "上記の問題を確認してください。",
    ),
    "KH-USE-004": _text(
        "The folder for the results cannot be written: {reason}.",
        "結果の保存先に書き込めません（{reason}）。",
        "Choose another with --out.",
        "--outで別のフォルダーを指定してください。",
    ),
    "KH-USE-005": _text(
        "Nothing was found for “{query}”.",
        "「{query}」に一致するものは見つかりませんでした。",
        "Try other words.",
        "別の言葉でお試しください。",
    ),
    # --- library data --------------------------------------------------------------------
    "KH-DATA-001": _text(
        "The file is not well-formed: {reason}.",
        "ファイルの書式が正しくありません（{reason}）。",
        "Mend the line named.",
        "示された行を直してください。",
    ),
    "KH-DATA-002": _text(
        "The key “{key}” stands twice.",
        "キー「{key}」が重複しています。",
        "Keep one of them.",
        "どちらか一つにしてください。",
    ),
    "KH-DATA-003": _text(
        "{construct} is not allowed in data files.",
        "データファイルでは{construct}は使えません。",
        "Write the value out in block style.",
        "ブロック形式で値をそのまま書いてください。",
    ),
    "KH-DATA-004": _text(
        "“{field}”: {reason}.",
        "「{field}」の値が正しくありません（{reason}）。",
        "See docs/data-format.md for the fields and their values.",
        "項目と値についてはdocs/data-format.mdを参照してください。",
    ),
    "KH-DATA-005": _text(
        "The id “{id}” stands twice.",
        "識別子「{id}」が重複しています。",
        "Give one of them another id.",
        "一方の識別子を変えてください。",
    ),
    "KH-DATA-006": _text(
        "{id} names the parent “{parent}”, which does not exist.",
        "{id}の親「{parent}」がありません。",
        "Name an existing provision of the same framework.",
        "同じフレームワークにある項目を指定してください。",
    ),
    "KH-DATA-007": _text(
        "{id} is its own ancestor.",
        "{id}が自分自身の祖先になっています。",
        "Break the circle of parents.",
        "親子関係の循環を解消してください。",
    ),
    "KH-DATA-008": _text(
        "{id} has no {field} in {language}.",
        "{id}の{field}（{language}）がありません。",
        "Write it in our own words.",
        "独自の表現で記述してください。",
    ),
    "KH-DATA-009": _text(
        "The crosswalk names “{id}”, which does not exist.",
        "対応表にある「{id}」は存在しません。",
        "Name an existing provision, or remove the row.",
        "存在する項目を指定するか、行を削除してください。",
    ),
    "KH-DATA-010": _text(
        "{id} is assessable but no row maps it to the practices.",
        "{id}は評価対象ですが、実践項目との対応がありません。",
        "Add rows, or set assessable to false.",
        "対応の行を追加するか、assessableをfalseにしてください。",
    ),
    "KH-DATA-011": _text(
        "{id} has {count} example sentences in {language}; {least} are needed.",
        "{id}の例文（{language}）は{count}件です。{least}件以上必要です。",
        "Add sentences as real documents say it.",
        "実際の文書で使われる言い回しの例文を追加してください。",
    ),
    "KH-DATA-012": _text(
        "The example “{example}” stands for both {id} and {other}.",
        "例文「{example}」が{id}と{other}の両方にあります。",
        "A sentence may show one practice only.",
        "一つの例文は一つの実践項目だけに使ってください。",
    ),
    "KH-DATA-013": _text(
        "“{source}” of {id} is not among the sources of its framework.",
        "{id}の出典「{source}」がフレームワークの出典一覧にありません。",
        "Add the source, or mark the provision unverified.",
        "出典を追加するか、unverifiedとしてください。",
    ),
    "KH-DATA-014": _text(
        "The rows {rows} contradict each other: {reason}.",
        "{rows}の行が互いに矛盾しています（{reason}）。",
        "Correct the relation of one of them.",
        "いずれかの関係を直してください。",
    ),
    "KH-DATA-015": _text(
        "{id} is declared covered but has no rows.",
        "{id}は網羅（covered）とされていますが、対応の行がありません。",
        "Add its rows, or take it off the list.",
        "対応の行を追加するか、一覧から外してください。",
    ),
    "KH-DATA-016": _text(
        "The layout is not the one that `kakehashi library format` writes.",
        "`kakehashi library format`の書式と異なります。",
        "Run `kakehashi library format`.",
        "`kakehashi library format`を実行してください。",
    ),
    "KH-DATA-017": _text(
        "“{relation}” is not a relation.",
        "「{relation}」は関係として使えません。",
        "Use oscal:equal-to, subset-of, superset-of, intersects-with or no-relationship.",
        "oscal:equal-to、subset-of、superset-of、intersects-with、no-relationshipの"
        "いずれかにしてください。",
    ),
    "KH-DATA-018": _text(
        "The row stands twice: {subject} {object}.",
        "同じ対応の行が重複しています（{subject} {object}）。",
        "Keep one of them.",
        "どちらか一つにしてください。",
    ),
    "KH-DATA-019": _text(
        "{id} says it is covered by its children, but has none.",
        "{id}は下位項目で網羅されるとされていますが、下位項目がありません。",
        "Remove covered_by_children.",
        "covered_by_childrenを削除してください。",
    ),
    "KH-DATA-020": _text(
        "The translation names “{id}”, which the framework does not have.",
        "翻訳にある「{id}」は、フレームワークにありません。",
        "Correct the id, or remove the entry.",
        "識別子を直すか、その項目を削除してください。",
    ),
    "KH-DATA-021": _text(
        "There is no framework in this folder.",
        "このフォルダーにはフレームワークがありません。",
        "Name a folder that holds frameworks/ and crosswalks/.",
        "frameworks/とcrosswalks/のあるフォルダーを指定してください。",
    ),
    "KH-DATA-022": _text(
        "The prefix “{prefix}” is used by two frameworks.",
        "接頭辞「{prefix}」が二つのフレームワークで使われています。",
        "Give one of them another id, edition or prefix.",
        "一方のid、edition、prefixのいずれかを変えてください。",
    ),
    "KH-DATA-023": _text(
        "The crosswalk is from “{framework}”, which does not exist.",
        "対応表の対象「{framework}」がありません。",
        "Correct subject_source or object_source.",
        "subject_sourceまたはobject_sourceを直してください。",
    ),
    "KH-DATA-024": _text(
        "The row has {count} cells and the header {expected}.",
        "行のセルは{count}個、見出しは{expected}個です。",
        "Remove tabs inside cells, or add the missing ones.",
        "セル内のタブを取り除くか、足りないセルを加えてください。",
    ),
    "KH-DATA-025": _text(
        "There is no framework of practices, to which crosswalks refer.",
        "対応表の基準となる実践項目（practices）がありません。",
        "Check the folder together with the hub.",
        "実践項目を含むフォルダーを検査してください。",
    ),
    # --- rows of a crosswalk held against each other and the library --------------------------
    "KH-ROW-001": _text(
        "“{id}” does not exist in its framework.",
        "「{id}」は、そのフレームワークにありません。",
        "Correct the id.",
        "識別子を直してください。",
    ),
    "KH-ROW-002": _text(
        "The row says {other}, but {first} says {said} of the same pair.",
        "この行は{other}としていますが、同じ組について{first}は{said}としています。",
        "Keep the row that holds.",
        "正しい方の行だけを残してください。",
    ),
    "KH-ROW-003": _text(
        "These rows cannot all be true: {rows}.",
        "次の行は、全てが同時に正しいことはあり得ません：{rows}。",
        "Correct at least one of them.",
        "少なくとも一つを直してください。",
    ),
    "KH-ROW-004": _text(
        "Together with the library these rows cannot all be true: {rows}.",
        "ライブラリーと合わせると、次の行は全てが同時に正しいことはあり得ません：{rows}。",
        "Look at each of them; the library may be wrong too.",
        "それぞれを確かめてください。ライブラリーの側が誤っていることもあります。",
    ),
    "KH-ROW-005": _text(
        "These rows were set aside, and nothing was concluded from them: {rows}.",
        "次の行は除外し、推論に使っていません：{rows}。",
        "Correct the contradictions, then nothing has to be set aside.",
        "矛盾を直せば、除外されなくなります。",
    ),
    # --- mapping files ------------------------------------------------------------------
    "KH-MAP-001": _text(
        "This is no mapping file of a kind that is read here.",
        "対応していない形式のファイルです。",
        "Use SSSOM (TSV), an OSCAL mapping collection, an STRM or OLIR spreadsheet, or a CISO Assistant library.",
        "SSSOM（TSV）、OSCALのmapping-collection、STRMまたはOLIRの表、CISO Assistantのライブラリーのいずれかを使用してください。",
    ),
    "KH-MAP-002": _text(
        "The file cannot be read: {reason}.",
        "ファイルを読み込めません（{reason}）。",
        "Mend it at that place, or save it again from its own program.",
        "該当の箇所を直すか、元のソフトで保存し直してください。",
    ),
    "KH-MAP-003": _text(
        "The column “{column}” is missing.",
        "列「{column}」がありません。",
        "Add the column; the first row must hold the names of the columns.",
        "列を追加してください。1行目には列の名前が必要です。",
    ),
    "KH-MAP-004": _text(
        "“{value}” is no relation that is known here: {count} row(s) left out ({rows}).",
        "「{value}」という関係は定義されていないため、{count}行を除外しました（{rows}）。",
        "Write one of the relations in docs/mapping-files.md; meanings are not guessed.",
        "docs/mapping-files.ja.mdにある関係のいずれかを使ってください。意味の推測はしません。",
    ),
    "KH-MAP-005": _text(
        "{count} row(s) name no {value}: left out ({rows}).",
        "{value}のない{count}行を除外しました（{rows}）。",
        "Name a provision on both sides.",
        "両側に項目を指定してください。",
    ),
    "KH-MAP-006": _text(
        "{count} row(s) say again what an earlier row says: left out ({rows}).",
        "前の行と同じ内容の{count}行を除外しました（{rows}）。",
        "Keep one of them, with the best reason.",
        "理由の最も明確な行だけを残してください。",
    ),
    "KH-MAP-007": _text(
        "“{value}” is related to itself: {count} row(s) left out ({rows}).",
        "「{value}」を自分自身に対応付けている{count}行を除外しました（{rows}）。",
        "Correct one side, or remove the row.",
        "一方を直すか、行を削除してください。",
    ),
    "KH-MAP-008": _text(
        "“{value}” is no confidence above 0 and at most 1: {count} row(s) left out ({rows}).",
        "確信度「{value}」は0より大きく1以下の数値ではないため、{count}行を除外しました（{rows}）。",
        "Write a number such as 0.8, or nothing.",
        "0.8のような数値とするか、空欄にしてください。",
    ),
    "KH-MAP-009": _text(
        "“{value}” is no strength from 1 to 10: not carried over from {count} row(s) ({rows}).",
        "関係の強さ「{value}」は1から10の数値ではないため、{count}行で引き継ぎませんでした（{rows}）。",
        "Write a number from 1 to 10, or nothing.",
        "1から10の数値とするか、空欄にしてください。",
    ),
    "KH-MAP-010": _text(
        "“{value}” is not carried over ({count} value(s)).",
        "「{value}」の値（{count}件）は引き継がれません。",
        "Keep the original file if you need it.",
        "必要な場合は、元のファイルを保管してください。",
    ),
    "KH-MAP-011": _text(
        "“{value}” states no relation that can be carried over: {count} row(s) left out ({rows}).",
        "「{value}」に当たる関係がないため、{count}行を除外しました（{rows}）。",
        "State what holds instead of what does not.",
        "否定ではなく、成り立つ関係を記載してください。",
    ),
    "KH-MAP-012": _text(
        "{count} row(s) say that the other side has nothing like it: left out ({rows}).",
        "対応する項目がないことを示す{count}行を除外しました（{rows}）。",
        "Nothing to do: such a row relates no two provisions.",
        "対応は不要です。二つの項目の関係を示す行ではありません。",
    ),
    "KH-MAP-013": _text(
        "{count} row(s) relate several provisions at once (“{value}”), from which nothing follows for single ones: left out ({rows}).",
        "複数の項目をまとめて対応付け（「{value}」）、個々の項目の関係が定まらない{count}行を除外しました（{rows}）。",
        "Map single provisions to each other.",
        "項目を一つずつ対応付けてください。",
    ),
    "KH-MAP-014": _text(
        "{count} row(s) relate several provisions at once (“{value}”): what follows for each pair was taken over ({rows}).",
        "複数の項目をまとめた対応（「{value}」）が{count}件あり、個々の組について成り立つ関係に置き換えました（{rows}）。",
        "Check these rows: the relation of a pair can be weaker than that of the whole.",
        "該当の行を確認してください。個々の組の関係は、全体の関係より弱いことがあります。",
    ),
    "KH-MAP-015": _text(
        "The prefix “{value}” ({count} time(s)) is not declared in curie_map.",
        "接頭辞「{value}」（{count}件）がcurie_mapで宣言されていません。",
        "Declare it, or correct the ids.",
        "宣言を追加するか、識別子を直してください。",
    ),
    "KH-MAP-016": _text(
        "{value} cannot count as covered: rows of it are missing or state no relation.",
        "{value}は、対応の行が欠けているか関係が示されていないため、網羅とは扱いません。",
        "Mend its rows, or take it off the list.",
        "行を直すか、一覧から外してください。",
    ),
    "KH-MAP-017": _text(
        "What the mapping set says of itself cannot be read: {value}.",
        "対応表の概要を読み込めません（{value}）。",
        "Mend the lines that begin with #, or the file beside the table.",
        "#で始まる行、または表に添えたファイルを直してください。",
    ),
    "KH-MAP-018": _text(
        "{count} row(s) hold text that a spreadsheet would take for a formula.",
        "表計算ソフトが数式とみなす文字列を含む行が{count}行あります。",
        "It is kept as text; do not open the file in a spreadsheet unchecked.",
        "文字列のまま扱います。確認せずに表計算ソフトで開かないでください。",
    ),
    "KH-MAP-019": _text(
        "The file is not UTF-8; it was read as {value}.",
        "ファイルがUTF-8ではないため、{value}として読み込みました。",
        "Save it as UTF-8 if words look wrong.",
        "文字化けしている場合は、UTF-8で保存し直してください。",
    ),
    "KH-MAP-020": _text(
        "{count} row(s) have more cells than the {value} columns: left out ({rows}).",
        "列の数（{value}）よりセルの多い{count}行を除外しました（{rows}）。",
        "Remove delimiters inside cells, or put the cells in quotation marks.",
        "セル内の区切り文字を取り除くか、セルを引用符で囲んでください。",
    ),
    "KH-MAP-021": _text(
        "There are no rows that can be used.",
        "使用できる行がありません。",
        "Check that it is the right file, and the other messages.",
        "正しいファイルか、またほかのメッセージを確認してください。",
    ),
    "KH-MAP-022": _text(
        "{count} row(s) have ids without a prefix, which other {value} programs may refuse ({rows}).",
        "接頭辞のない識別子が{count}行にあり、ほかの{value}対応ソフトで受け付けられない可能性があります（{rows}）。",
        "Put the name of the framework and a colon before each id.",
        "識別子の前にフレームワークの名前とコロンを付けてください。",
    ),
    "KH-MAP-023": _text(
        "{count} row(s) cannot be written as {value}: left out ({rows}).",
        "{value}の形式で表せない{count}行を除外しました（{rows}）。",
        "Use another format for them.",
        "該当の行には別の形式を使用してください。",
    ),
    "KH-MAP-024": _text(
        "The file relates {count} more pair(s) of frameworks than the first, which alone is named.",
        "名前を引き継いだ最初の組のほかに、{count}組のフレームワークの対応が含まれています。",
        "Split the file if the frameworks must be told apart.",
        "フレームワークを区別する必要がある場合は、ファイルを分割してください。",
    ),
    "KH-MAP-025": _text(
        "“{value}” says only that two provisions are related: no relation follows from {count} row(s) ({rows}).",
        "「{value}」は関連があることだけを示すため、{count}行からは関係を導きません（{rows}）。",
        "If the author means sets of requirements, add kakehashi_set_like: true to the description of the set.",
        "作成者が要求内容の包含関係を意図している場合は、対応表の概要にkakehashi_set_like: trueを加えてください。",
    ),
    "KH-MAP-026": _text(
        "The file is {megabytes} MB; the limit is {limit} MB.",
        "ファイルの大きさは{megabytes}MBで、上限（{limit}MB）を超えています。",
        "Split it.",
        "分割してください。",
    ),
    "KH-MAP-027": _text(
        "{count} row(s) do not say how they came about; they are read as unspecified.",
        "対応の作られ方が書かれていない行が{count}行あり、「指定なし」として読み込みました。",
        "Fill in mapping_justification.",
        "mapping_justificationを記入してください。",
    ),
    "KH-MAP-028": _text(
        "The file is of a known format but holds no mappings.",
        "形式は分かりますが、対応が含まれていません。",
        "Check that it is the right file.",
        "正しいファイルか確認してください。",
    ),
    "KH-MAP-029": _text(
        "The file is empty.",
        "ファイルが空です。",
        "Check that it is the right file.",
        "正しいファイルか確認してください。",
    ),
    "KH-MAP-030": _text(
        "{count} id(s) fit no provision, or several, of the framework named: {ids}. "
        "{rows} row(s) are left out.",
        "指定したフレームワークの項目に対応しない、または複数に対応し得る識別子が{count}件あります"
        "（{ids}）。{rows}行を除きました。",
        "Name another edition, or correct the ids in the file.",
        "別の版を指定するか、ファイルの識別子を直してください。",
    ),
    "KH-ROW-007": _text(
        "The file names {nodes} provisions; only its rows between two provisions of the library "
        "were held against the library.",
        "ファイルに含まれる項目が{nodes}件あるため、ライブラリーとの照合は、"
        "ライブラリーの項目どうしの行に限りました。",
        "Check a part of the file to have all of it compared.",
        "全てを照合するには、ファイルを分けて検査してください。",
    ),
    "KH-ROW-008": _text(
        "No row of the file is about “{provision}”. Did you mean: {near}?",
        "「{provision}」に関する行はファイルにありません。近いもの：{near}",
        "Write the id as the file does.",
        "ファイルに書かれているとおりの識別子を使ってください。",
    ),
    "KH-USE-006": _text(
        "There is neither a crosswalk nor a file “{name}”.",
        "「{name}」という対応表もファイルもありません。",
        "Crosswalks of the library: {known}.",
        "ライブラリーの対応表：{known}。",
    ),
    "KH-USE-010": _text(
        "Both are the same edition, {edition}.",
        "同じ版（{edition}）が二度指定されています。",
        "Name two editions.",
        "異なる二つの版を指定してください。",
    ),
    "KH-USE-011": _text(
        "There is no edition “{edition}” of {framework}.",
        "{framework}に「{edition}」という版はありません。",
        "Editions at hand: {known}.",
        "収録されている版：{known}。",
    ),
    "KH-USE-012": _text(
        "{before} and {after} are two different instruments, not two editions of one.",
        "{before}と{after}は別の文書であり、同じ文書の版ではありません。",
        "Name two editions of one; `kakehashi crosswalk relate` relates different ones.",
        "同じ文書の二つの版を指定してください。別の文書との関係は`kakehashi crosswalk relate`で示します。",
    ),
    "KH-USE-013": _text(
        "A comparison needs exactly two editions.",
        "比較には、ちょうど二つの版の指定が必要です。",
        "Write ID@EDITION ID@EDITION, or ID EDITION EDITION. Editions at hand: {known}.",
        "「識別子@版 識別子@版」又は「識別子 版 版」と指定してください。収録されている版：{known}。",
    ),
    "KH-USE-014": _text(
        "The drawing cannot be written: {reason}.",
        "図を保存できません（{reason}）。",
        "Choose another file with --svg.",
        "--svgで別のファイルを指定してください。",
    ),
    "KH-ROW-006": _text(
        "No row is about two provisions of the library.",
        "ライブラリーにある項目どうしの行がありません。",
        "Use the ids of the library; prefixes: {known}.",
        "ライブラリーの識別子を使ってください。接頭辞：{known}。",
    ),
    "KH-DATA-040": _text(
        "The file is named for the language “{named}” but says that it is “{language}”.",
        "ファイル名の言語は「{named}」ですが、languageは「{language}」となっています。",
        "Rename the file, or correct language.",
        "ファイル名かlanguageを直してください。",
    ),
    "KH-DATA-041": _text(
        "{count} of {total} provisions of {framework} are unverified.",
        "{framework}の項目{total}件のうち{count}件が未検証です。",
        "Read them in the source, then write source and date into verified.",
        "出典で確認し、verifiedに出典と日付を記入してください。",
    ),
    "KH-DATA-042": _text(
        "{framework} has {count} assessable provisions but no crosswalk to the practices.",
        "{framework}には評価対象の項目が{count}件ありますが、実践項目への対応表がありません。",
        "Add the crosswalk; until then nothing can be said of them.",
        "対応表を作成してください。作成するまで、これらの項目については何も導けません。",
    ),
    "KH-DATA-043": _text(
        "The reason says too little: “{reason}”.",
        "対応の理由が短すぎます（「{reason}」）。",
        "Name the element of the provision and the element of the practice, so that a reader of the proof can judge.",
        "証明の読み手が判断できるように、項目の何が実践項目の何に当たるかを書いてください。",
    ),
    "KH-DATA-044": _text(
        "{id} and {other} are worded nearly alike ({percent} %): “{wording}” and “{other_wording}”.",
        "{id}と{other}の文言が酷似しています（{percent}%）：「{wording}」と「{other_wording}」。",
        "Practices are disjoint: see whether both say the same, and word apart what differs.",
        "実践項目は互いに重なりません。同じことを述べていないかを確かめ、違いが分かる文言にしてください。",
    ),
    "KH-DATA-045": _text(
        "Over the whole library these rows cannot all be true: {rows}.",
        "ライブラリー全体でみると、次の行は全てが同時に正しいことはあり得ません：{rows}。",
        "Correct at least one of them; `kakehashi crosswalk explain` shows the proofs.",
        "少なくとも一つを直してください。証明は`kakehashi crosswalk explain`で確認できます。",
    ),
    "KH-DATA-046": _text(
        "{percent} % of the {count} rows of {crosswalk} say only intersects-with.",
        "{crosswalk}の{count}行のうち{percent}%がintersects-withにとどまっています。",
        "See whether superset-of holds, or whether the practices are cut in the wrong places.",
        "superset-ofが成り立たないか、実践項目の切り分けが適切かを確かめてください。",
    ),
    "KH-DATA-047": _text(
        "{id} is not assessable, but the row maps it to {practice}.",
        "{id}は評価対象ではありませんが、{practice}との対応の行があります。",
        "Map its parts instead: what they ask for follows for the whole.",
        "下位の項目について対応を書いてください。全体については、そこから導かれます。",
    ),
}
