"""KH-OSC: problems with OSCAL files."""

from __future__ import annotations

from kakehashi.errors.words.text import ProblemText, words_of

WORDS: dict[str, ProblemText] = {
    "KH-OSC-001": words_of(
        "This is no OSCAL file of a kind that is read here.",
        "対応していない形式のファイルです。",
        "Use JSON or YAML, and one of these models: {known}. XML is written but not read.",
        "JSON又はYAMLで、次のいずれかのモデルを使ってください：{known}。XMLは書き出しのみに対応しています。",
    ),
    "KH-OSC-002": words_of(
        "There is nothing to write: {what}.",
        "書き出すものがありません：{what}。",
        "OSCAL demands at least one; decide practices or choose frameworks first.",
        "OSCALでは一つ以上必要です。先に実践項目を判断するか、フレームワークを選んでください。",
    ),
    "KH-OSC-003": words_of(
        "“{value}” is not carried over ({count} time(s)).",
        "「{value}」（{count}件）は引き継がれません。",
        "Keep the original file if you need it.",
        "必要な場合は、元のファイルを保管してください。",
    ),
    "KH-OSC-004": words_of(
        "“{value}” cannot be an id here and became another one: {count} control(s) ({rows}).",
        "「{value}」は識別子として使えないため、別のものに改めました：管理策{count}件（{rows}）。",
        "Nothing to do; the citation still shows how the original calls it.",
        "対応は不要です。元の呼び方は、引用表記に残ります。",
    ),
    "KH-OSC-005": words_of(
        "“{value}” stands more than once; only the first is kept.",
        "「{value}」が重複しているため、最初のものだけを残しました。",
        "Give each its own id.",
        "識別子が重複しないように直してください。",
    ),
    "KH-OSC-006": words_of(
        "“{value}” is no practice of the library: {count} entry(ies) left out ({rows}).",
        "「{value}」はライブラリーの実践項目ではないため、{count}件を除外しました（{rows}）。",
        "Decisions are about practices; relate the control to a practice in a crosswalk.",
        "判断の対象は実践項目です。管理策と実践項目の対応は、対応表で示してください。",
    ),
    "KH-OSC-007": words_of(
        "“{value}” says neither that it is in place nor that it is not: {count} entry(ies) left out ({rows}).",
        "「{value}」からは実施の有無が分からないため、{count}件を除外しました（{rows}）。",
        "Use implemented, partial, planned, not-implemented or not-applicable.",
        "implemented、partial、planned、not-implemented、not-applicableのいずれかを使ってください。",
    ),
    "KH-OSC-008": words_of(
        "Nobody is named as deciding {count} practice(s) ({rows}).",
        "{count}件の実践項目について、判断者が記載されていません（{rows}）。",
        "Fill in the column “Decided by” of the table before you give it back.",
        "表を戻す前に、「判断者」の列を記入してください。",
    ),
    "KH-OSC-009": words_of(
        "There is something at {path} already.",
        "{path}には、既にファイルがあります。",
        "Name another place with --out; nothing was overwritten.",
        "--outで別の場所を指定してください。上書きはしていません。",
    ),
    "KH-OSC-010": words_of(
        "The control “{value}” is marked as withdrawn: left out ({count}).",
        "管理策「{value}」は廃止と記されているため、除外しました（{count}件）。",
        "Nothing to do.",
        "対応は不要です。",
    ),
    "KH-OSC-011": words_of(
        "To export this model, name {what}.",
        "このモデルを書き出すには、{what}を指定してください。",
        "See kakehashi oscal export --help.",
        "kakehashi oscal export --helpを参照してください。",
    ),
    "KH-OSC-012": words_of(
        "“{value}” chooses provisions of a catalog that is not in the library.",
        "「{value}」は、ライブラリーにないカタログの項目を選んでいます。",
        "Import that catalog first; its choice is listed as written.",
        "先にそのカタログを取り込んでください。選択の内容は、書かれたまま示します。",
    ),
    "KH-OSC-013": words_of(
        "“{value}” is not in the catalog that it is chosen from ({count}).",
        "選ばれた「{value}」は、カタログにありません（{count}件）。",
        "Correct the id, or use the edition that it belongs to.",
        "識別子を直すか、その項目のある版を使ってください。",
    ),
    "KH-OSC-014": words_of(
        "The time of the last change has no time zone.",
        "最終更新日時にタイムゾーンがありません。",
        "Write it such as 2026-11-25T12:00:00+09:00; OSCAL demands it.",
        "2026-11-25T12:00:00+09:00のように記載してください。OSCALで必須とされています。",
    ),
    "KH-OSC-015": words_of(
        "The file holds the catalog of {value}, but something in it cannot be read: {reason}.",
        "{value}のカタログですが、読み取れない箇所があります（{reason}）。",
        "Export it again; a file changed by hand may no longer fit.",
        "書き出し直してください。手で直したファイルは、合わなくなっていることがあります。",
    ),
    "KH-OSC-016": words_of(
        "A table of decisions cannot be written as “{suffix}”.",
        "判断の表は「{suffix}」として書き出せません。",
        "End the name of the file in .xlsx or .csv.",
        "ファイル名の末尾を.xlsx又は.csvにしてください。",
    ),
    "KH-OSC-017": words_of(
        "“{value}” is missing, which OSCAL demands.",
        "OSCALで必須の「{value}」がありません。",
        "Add it.",
        "追加してください。",
    ),
    "KH-OSC-018": words_of(
        "“{value}” is no UUID of version 4 or 5.",
        "「{value}」は、バージョン4又は5のUUIDではありません。",
        "Give it another id.",
        "別の識別子を付けてください。",
    ),
    "KH-OSC-019": words_of(
        "“{value}” refers to something that is not in the file ({count} time(s)).",
        "「{value}」の参照先が、ファイル内にありません（{count}件）。",
        "Correct the reference, or add what it refers to.",
        "参照を直すか、参照先を追加してください。",
    ),
    "KH-OSC-020": words_of(
        "The table cannot hold the evidence of {value} to the letter.",
        "表では、{value}の根拠を一字一句そのままには保持できません。",
        "Look at its quotes before you give the table back.",
        "表を戻す前に、引用を確認してください。",
    ),
}
