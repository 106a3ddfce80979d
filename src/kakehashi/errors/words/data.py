"""KH-DATA: problems with the library's data files."""

from __future__ import annotations

from kakehashi.errors.words.text import ProblemText, words_of

WORDS: dict[str, ProblemText] = {
    "KH-DATA-001": words_of(
        "The file is not well-formed: {reason}.",
        "ファイルの書式が正しくありません（{reason}）。",
        "Mend the line named.",
        "示された行を直してください。",
    ),
    "KH-DATA-002": words_of(
        "The key “{key}” stands twice.",
        "キー「{key}」が重複しています。",
        "Keep one of them.",
        "どちらか一つにしてください。",
    ),
    "KH-DATA-003": words_of(
        "{construct} is not allowed in data files.",
        "データファイルでは{construct}は使えません。",
        "Write the value out in block style.",
        "ブロック形式で値をそのまま書いてください。",
    ),
    "KH-DATA-004": words_of(
        "“{field}”: {reason}.",
        "「{field}」の値が正しくありません（{reason}）。",
        "See docs/data-format.md for the fields and their values.",
        "項目と値についてはdocs/data-format.ja.mdを参照してください。",
    ),
    "KH-DATA-005": words_of(
        "The id “{id}” stands twice.",
        "識別子「{id}」が重複しています。",
        "Give one of them another id.",
        "一方の識別子を変えてください。",
    ),
    "KH-DATA-006": words_of(
        "{id} names the parent “{parent}”, which does not exist.",
        "{id}の親「{parent}」がありません。",
        "Name an existing provision of the same framework.",
        "同じフレームワークにある項目を指定してください。",
    ),
    "KH-DATA-007": words_of(
        "{id} is its own ancestor.",
        "{id}が自分自身の祖先になっています。",
        "Break the circle of parents.",
        "親子関係の循環を解消してください。",
    ),
    "KH-DATA-008": words_of(
        "{id} has no {field} in {language}.",
        "{id}の{field}（{language}）がありません。",
        "Write it in our own words.",
        "独自の表現で記述してください。",
    ),
    "KH-DATA-009": words_of(
        "The crosswalk names “{id}”, which does not exist.",
        "対応表にある「{id}」は存在しません。",
        "Name an existing provision, or remove the row.",
        "存在する項目を指定するか、行を削除してください。",
    ),
    "KH-DATA-010": words_of(
        "{id} is assessable but no row maps it to the practices.",
        "{id}は評価対象ですが、実践項目との対応がありません。",
        "Add rows, or set assessable to false.",
        "対応の行を追加するか、assessableをfalseにしてください。",
    ),
    "KH-DATA-011": words_of(
        "{id} has {count} example sentences in {language}; {least} are needed.",
        "{id}の例文（{language}）は{count}件です。{least}件以上必要です。",
        "Add sentences as real documents say it.",
        "実際の文書で使われる言い回しの例文を追加してください。",
    ),
    "KH-DATA-012": words_of(
        "The example “{example}” stands for both {id} and {other}.",
        "例文「{example}」が{id}と{other}の両方にあります。",
        "A sentence may show one practice only.",
        "一つの例文は一つの実践項目だけに使ってください。",
    ),
    "KH-DATA-013": words_of(
        "“{source}” of {id} is not among the sources of its framework.",
        "{id}の出典「{source}」がフレームワークの出典一覧にありません。",
        "Add the source, or mark the provision unverified.",
        "出典を追加するか、unverifiedとしてください。",
    ),
    "KH-DATA-014": words_of(
        "The rows {rows} contradict each other: {reason}.",
        "{rows}の行が互いに矛盾しています（{reason}）。",
        "Correct the relation of one of them.",
        "いずれかの関係を直してください。",
    ),
    "KH-DATA-015": words_of(
        "{id} is declared covered but has no rows.",
        "{id}は網羅（covered）とされていますが、対応の行がありません。",
        "Add its rows, or take it off the list.",
        "対応の行を追加するか、一覧から外してください。",
    ),
    "KH-DATA-016": words_of(
        "The layout is not the one that `kakehashi library format` writes.",
        "`kakehashi library format`の書式と異なります。",
        "Run `kakehashi library format`.",
        "`kakehashi library format`を実行してください。",
    ),
    "KH-DATA-017": words_of(
        "“{relation}” is not a relation.",
        "「{relation}」は関係として使えません。",
        "Use oscal:equal-to, subset-of, superset-of, intersects-with or no-relationship.",
        "oscal:equal-to、subset-of、superset-of、intersects-with、no-relationshipの"
        "いずれかにしてください。",
    ),
    "KH-DATA-018": words_of(
        "The row stands twice: {subject} {object}.",
        "同じ対応の行が重複しています（{subject} {object}）。",
        "Keep one of them.",
        "どちらか一つにしてください。",
    ),
    "KH-DATA-019": words_of(
        "{id} says it is covered by its children, but has none.",
        "{id}は下位項目で網羅されるとされていますが、下位項目がありません。",
        "Remove covered_by_children.",
        "covered_by_childrenを削除してください。",
    ),
    "KH-DATA-020": words_of(
        "The translation names “{id}”, which the framework does not have.",
        "翻訳にある「{id}」は、フレームワークにありません。",
        "Correct the id, or remove the entry.",
        "識別子を直すか、その項目を削除してください。",
    ),
    "KH-DATA-021": words_of(
        "There is no framework in this folder.",
        "このフォルダーにはフレームワークがありません。",
        "Name a folder that holds frameworks/ and crosswalks/.",
        "frameworks/とcrosswalks/のあるフォルダーを指定してください。",
    ),
    "KH-DATA-022": words_of(
        "The prefix “{prefix}” is used by two frameworks.",
        "接頭辞「{prefix}」が二つのフレームワークで使われています。",
        "Give one of them another id, edition or prefix.",
        "一方のid、edition、prefixのいずれかを変えてください。",
    ),
    "KH-DATA-023": words_of(
        "The crosswalk is from “{framework}”, which does not exist.",
        "対応表の対象「{framework}」がありません。",
        "Correct subject_source or object_source.",
        "subject_source又はobject_sourceを直してください。",
    ),
    "KH-DATA-024": words_of(
        "The row has {count} cells and the header {expected}.",
        "行のセルは{count}個、見出しは{expected}個です。",
        "Remove tabs inside cells, or add the missing ones.",
        "セル内のタブを取り除くか、足りないセルを加えてください。",
    ),
    "KH-DATA-025": words_of(
        "There is no framework of practices, to which crosswalks refer.",
        "対応表の基準となる実践項目（practices）がありません。",
        "Check the folder together with the hub.",
        "実践項目を含むフォルダーを検査してください。",
    ),
    "KH-DATA-026": words_of(
        "{id} is a part, but not of a practice.",
        "{id}は実践項目の部分とされていますが、上位が実践項目ではありません。",
        "Write the practice that it is part of into parent.",
        "parentに、それを含む実践項目を書いてください。",
    ),
    "KH-DATA-040": words_of(
        "The file is named for the language “{named}” but says that it is “{language}”.",
        "ファイル名の言語は「{named}」ですが、languageは「{language}」となっています。",
        "Rename the file, or correct language.",
        "ファイル名かlanguageを直してください。",
    ),
    "KH-DATA-041": words_of(
        "{count} of {total} provisions of {framework} are unverified.",
        "{framework}の項目{total}件のうち{count}件が未検証です。",
        "Read them in the source, then write source and date into verified.",
        "出典で確認し、verifiedに出典と日付を記入してください。",
    ),
    "KH-DATA-042": words_of(
        "{framework} has {count} assessable provisions but no crosswalk to the practices.",
        "{framework}には評価対象の項目が{count}件ありますが、実践項目への対応表がありません。",
        "Add the crosswalk; until then nothing can be said of them.",
        "対応表を作成してください。作成するまで、これらの項目については何も導けません。",
    ),
    "KH-DATA-043": words_of(
        "The reason says too little: “{reason}”.",
        "対応の理由が短すぎます（「{reason}」）。",
        "Name the element of the provision and the element of the practice, so that a reader of the proof can judge.",
        "証明の読み手が判断できるように、項目の何が実践項目の何に当たるかを書いてください。",
    ),
    "KH-DATA-044": words_of(
        "{id} and {other} are worded nearly alike ({percent} %): “{wording}” and “{other_wording}”.",
        "{id}と{other}の文言が酷似しています（{percent}%）：「{wording}」と「{other_wording}」。",
        "Practices are disjoint: see whether both say the same, and word apart what differs.",
        "実践項目は互いに重なりません。同じことを述べていないかを確かめ、違いが分かる文言にしてください。",
    ),
    "KH-DATA-045": words_of(
        "Over the whole library these rows cannot all be true: {rows}.",
        "ライブラリー全体でみると、次の行は全てが同時に正しいことはあり得ません：{rows}。",
        "Correct at least one of them; `kakehashi crosswalk explain` shows the proofs.",
        "少なくとも一つを直してください。証明は`kakehashi crosswalk explain`で確認できます。",
    ),
    "KH-DATA-046": words_of(
        "{percent} % of the {count} rows of {crosswalk} say only intersects-with.",
        "{crosswalk}の{count}行のうち{percent}%がintersects-withにとどまっています。",
        "See whether superset-of holds, or whether the practices are cut in the wrong places.",
        "superset-ofが成り立たないか、実践項目の切り分けが適切かを確かめてください。",
    ),
    "KH-DATA-048": words_of(
        "No row asks for {id}.",
        "{id}を求める行がありません。",
        "Let a row name it, or take it out.",
        "対応表の行で用いるか、削除してください。",
    ),
    "KH-DATA-047": words_of(
        "{id} is not assessable, but the row maps it to {practice}.",
        "{id}は評価対象ではありませんが、{practice}との対応の行があります。",
        "Map its parts instead: what they ask for follows for the whole.",
        "下位の項目について対応を書いてください。全体については、そこから導かれます。",
    ),
}
