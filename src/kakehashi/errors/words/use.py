"""KH-USE: problems with how commands are used."""

from __future__ import annotations

from kakehashi.errors.words.text import ProblemText, words_of

WORDS: dict[str, ProblemText] = {
    "KH-USE-001": words_of(
        "There is no framework “{framework}”.",
        "フレームワーク「{framework}」はありません。",
        "Known: {known}.",
        "利用できるもの：{known}。",
    ),
    "KH-USE-002": words_of(
        "There is no provision “{provision}”.",
        "項目「{provision}」はありません。",
        "Did you mean: {near}? `kakehashi library list FRAMEWORK` lists them.",
        "近いもの：{near}。一覧は`kakehashi library list フレームワーク`で確認できます。",
    ),
    "KH-USE-003": words_of(
        "None of the documents could be read.",
        "読み込めた文書がありません。",
        "See the problems above.",
        "上記の問題を確認してください。",
    ),
    "KH-USE-004": words_of(
        "The folder for the results cannot be written: {reason}.",
        "結果の保存先に書き込めません（{reason}）。",
        "Choose another with --out.",
        "--outで別のフォルダーを指定してください。",
    ),
    "KH-USE-005": words_of(
        "Nothing was found for “{query}”.",
        "「{query}」に一致するものは見つかりませんでした。",
        "Try other words.",
        "別の言葉でお試しください。",
    ),
    "KH-USE-006": words_of(
        "There is neither a crosswalk nor a file “{name}”.",
        "「{name}」という対応表もファイルもありません。",
        "Crosswalks of the library: {known}.",
        "ライブラリーの対応表：{known}。",
    ),
    "KH-USE-010": words_of(
        "Both are the same edition, {edition}.",
        "同じ版（{edition}）が二度指定されています。",
        "Name two editions.",
        "異なる二つの版を指定してください。",
    ),
    "KH-USE-011": words_of(
        "There is no edition “{edition}” of {framework}.",
        "{framework}に「{edition}」という版はありません。",
        "Editions at hand: {known}.",
        "収録されている版：{known}。",
    ),
    "KH-USE-012": words_of(
        "{before} and {after} are two different instruments, not two editions of one.",
        "{before}と{after}は別の文書であり、同じ文書の版ではありません。",
        "Name two editions of one; `kakehashi crosswalk relate` relates different ones.",
        "同じ文書の二つの版を指定してください。別の文書との関係は`kakehashi crosswalk relate`で示します。",
    ),
    "KH-USE-013": words_of(
        "A comparison needs exactly two editions.",
        "比較には、ちょうど二つの版の指定が必要です。",
        "Write ID@EDITION ID@EDITION, or ID EDITION EDITION. Editions at hand: {known}.",
        "「識別子@版 識別子@版」又は「識別子 版 版」と指定してください。収録されている版：{known}。",
    ),
    "KH-USE-014": words_of(
        "The drawing cannot be written: {reason}.",
        "図を保存できません（{reason}）。",
        "Choose another file or folder.",
        "別のファイル又はフォルダーを指定してください。",
    ),
    "KH-USE-020": words_of(
        "Name a framework and a file, or use --list or --remove.",
        "フレームワークとファイルの両方、又は--listか--removeのどちらかを指定してください。",
        "For example: kakehashi library attach eu-ai-act-2024 regulation.html",
        "例：kakehashi library attach eu-ai-act-2024 regulation.html",
    ),
    "KH-USE-021": words_of(
        "Official texts are not read from this kind of file ({found}).",
        "この種類のファイル（{found}）からは、公式の文書を読み込めません。",
        "Use the HTML of EUR-Lex, the XML of e-Gov, plain text or Markdown; save others as text first.",
        "EUR-LexのHTML、e-Gov法令検索のXML、プレーンテキスト、Markdownのいずれかを使用してください。その他の形式は、先にテキストとして保存してください。",
    ),
    "KH-USE-022": words_of(
        "The file is {megabytes} MB; the limit for official texts is {limit} MB.",
        "ファイルの大きさは{megabytes}MBで、添付できる文書の上限（{limit}MB）を超えています。",
        "Attach the text alone, without pictures and other documents.",
        "図版やほかの文書を除き、本文だけを添付してください。",
    ),
    "KH-USE-023": words_of(
        "The file holds no text.",
        "ファイルに文字がありません。",
        "Check that it is the right file.",
        "正しいファイルか確認してください。",
    ),
    "KH-USE-024": words_of(
        "Nothing in the file was recognised as a provision of {framework}; nothing was attached.",
        "ファイルの中に{framework}の項目に当たる箇所が見つからないため、添付しませんでした。",
        "Check the framework and its edition. Headings must bear the numbers that `kakehashi library list {framework}` shows.",
        "フレームワークと版を確認してください。見出しには、`kakehashi library list {framework}`で示される番号が必要です。",
    ),
    "KH-USE-025": words_of(
        "The XML declares entities, which laws do not need and attacks use.",
        "XMLに実体宣言が含まれています。法令には不要で、攻撃に使われることがあります。",
        "Download the law again from e-Gov.",
        "e-Gov法令検索から入手し直してください。",
    ),
    "KH-USE-026": words_of(
        "The file cannot be read: {reason}.",
        "ファイルを読み込めません（{reason}）。",
        "Download it again, or save it as plain text.",
        "入手し直すか、プレーンテキストとして保存してください。",
    ),
    "KH-USE-027": words_of(
        "No text is attached to “{framework}”.",
        "「{framework}」に添付された文書はありません。",
        "`kakehashi library attach --list` shows what is attached.",
        "添付の一覧は`kakehashi library attach --list`で確認できます。",
    ),
    "KH-USE-028": words_of(
        "The folder for attached texts cannot be written: {reason}.",
        "添付した文書の保存先に書き込めません（{reason}）。",
        "Name another folder in the environment variable KAKEHASHI_HOME.",
        "環境変数KAKEHASHI_HOMEで別のフォルダーを指定してください。",
    ),
    "KH-USE-029": words_of(
        "The text attached to {framework} is damaged and was left out.",
        "{framework}に添付された文書が破損しているため、表示しませんでした。",
        "Attach the file again.",
        "ファイルを添付し直してください。",
    ),
}
