"""KH-RPT: problems with reports."""

from __future__ import annotations

from kakehashi.errors.words.text import ProblemText, words_of

WORDS: dict[str, ProblemText] = {
    "KH-RPT-001": words_of(
        "There is no report called “{name}”.",
        "「{name}」という報告書はありません。",
        "`kakehashi report list` shows them all.",
        "`kakehashi report list`で一覧を確認できます。",
    ),
    "KH-RPT-002": words_of(
        "The report “{name}” is not made as {format}.",
        "報告書「{name}」は、{format}形式では作成できません。",
        "It is made as: {known}.",
        "作成できる形式は次のとおりです：{known}。",
    ),
    "KH-RPT-003": words_of(
        "No font on this machine has Japanese letters, so the PDF would show empty boxes.",
        "このコンピューターに日本語のフォントがないため、PDFの文字が正しく表示されません。",
        "Install one, such as Noto Sans CJK JP (Debian: fonts-noto-cjk), or name its folder in KAKEHASHI_FONTS. Word, HTML and Excel files need none.",
        "Noto Sans CJK JP（Debianではfonts-noto-cjk）等を導入するか、KAKEHASHI_FONTSでフォントのフォルダーを指定してください。Word・HTML・Excel形式では不要です。",
    ),
    "KH-RPT-004": words_of(
        "The template cannot be used as a Word file.",
        "ひな形をWordファイルとして利用できません。",
        "Give a .docx file that Word opens, of at most 50 MB unpacked.",
        "Wordで開ける.docxファイル（展開後50MB以下）を指定してください。",
    ),
    "KH-RPT-005": words_of(
        "This report needs the framework “{framework}”, which the library does not have.",
        "この報告書に必要なフレームワーク「{framework}」がライブラリーにありません。",
        "Use the library that comes with Kakehashi.",
        "Kakehashiに同梱のライブラリーをお使いください。",
    ),
    "KH-RPT-006": words_of(
        "The report compares two states, and only one was given.",
        "この報告書は二つの状態を比較しますが、一つしか指定されていません。",
        "Name an earlier date with --since, or another organisation or system with --with.",
        "--sinceで過去の日付を指定するか、--withで別の組織又はシステムを指定してください。",
    ),
    "KH-RPT-010": words_of(
        "The model drafted nothing that could be kept for {count} items.",
        "{count}項目について、採用できる回答案がモデルから得られませんでした。",
        "They keep the draft made without it. Try another model, or fewer items with --framework.",
        "これらの項目は、モデルを用いない回答案のままです。別のモデルを試すか、--frameworkで項目を減らしてください。",
    ),
    "KH-RPT-011": words_of(
        "{count} sentences of the model were refused: what they cite does not bear them out.",
        "モデルの{count}文は、示された根拠で裏付けられないため採用しませんでした。",
        "Nothing is to be done. If there are many, another model may be better.",
        "対応は不要です。多い場合は、別のモデルの利用を検討してください。",
    ),
    "KH-RPT-012": words_of(
        "Drafting would send decisions and quotes to {host}, and there is nobody to ask.",
        "回答案の作成では判断と引用を{host}に送信しますが、確認する相手がいません。",
        "Add --yes to send without asking, or run it in a terminal.",
        "確認せずに送信するには--yesを付けるか、端末で実行してください。",
    ),
    "KH-RPT-013": words_of(
        "Nothing was sent, since you did not agree.",
        "同意が得られなかったため、何も送信していません。",
        "Leave --drafter out to make the report without a model.",
        "モデルを使わずに報告書を作るには、--drafterを指定せずに実行してください。",
    ),
    "KH-RPT-030": words_of(
        "The report “{name}” has no blank called “{key}”.",
        "報告書「{name}」に「{key}」という記入欄はありません。",
        "Write --fill KEY=VALUE with one of: {known}.",
        "次のいずれかを用いて、--fill キー=値の形式で指定してください：{known}。",
    ),
    "KH-RPT-031": words_of(
        "“{value}” is no date, so “{key}” cannot be filled in.",
        "「{value}」は日付ではないため、「{key}」に記入できません。",
        "Write it as year-month-day, for instance 2026-11-20.",
        "「2026-11-20」のように年-月-日の形式で指定してください。",
    ),
    "KH-RPT-032": words_of(
        "There is no kind of serious incident called “{value}”.",
        "「{value}」という重大インシデントの種類はありません。",
        "Use one or more of these, separated by commas: {known}.",
        "次のうち一つ以上を、コンマで区切って指定してください：{known}。",
    ),
    "KH-RPT-020": words_of(
        "The AI Guidelines for Business ask nothing of this role: {roles}.",
        "AI事業者ガイドラインは、次の主体を対象としていません：{roles}。",
        "Choose developer, provider or deployer (business user).",
        "developer（AI開発者）、provider（AI提供者）又はdeployer（AI利用者）を指定してください。",
    ),
}
