"""KH-CRS: problems with courses, learners' progress, certificates and packages."""

from __future__ import annotations

from kakehashi.errors.words.text import ProblemText, words_of

WORDS: dict[str, ProblemText] = {
    "KH-CRS-001": words_of(
        "The file cannot be read: {reason}.",
        "ファイルを読み込めません（{reason}）。",
        "Name the right file. A path is begun with `kakehashi learn start`.",
        "正しいファイルを指定してください。学習は`kakehashi learn start`で開始します。",
    ),
    "KH-CRS-002": words_of(
        "This is no file of a learner's progress (at {field}).",
        "学習の進捗のファイルではありません（{field}）。",
        "Name the file that `kakehashi learn start` made; begin anew if it was damaged.",
        "`kakehashi learn start`で作成したファイルを指定してください。破損している場合は、最初からやり直してください。",
    ),
    "KH-CRS-003": words_of(
        "The file cannot be written: {reason}.",
        "ファイルに書き込めません（{reason}）。",
        "Choose another file, or make room.",
        "別のファイルを指定するか、空き容量を確保してください。",
    ),
    "KH-CRS-004": words_of(
        "There is no path “{name}”.",
        "「{name}」というコースはありません。",
        "Choose one of: {known}.",
        "次から選んでください：{known}。",
    ),
    "KH-CRS-005": words_of(
        "There is no lesson “{name}”.",
        "「{name}」というレッスンはありません。",
        "Choose one of: {known}.",
        "次から選んでください：{known}。",
    ),
    "KH-CRS-006": words_of(
        "There is no exercise “{name}”.",
        "「{name}」という演習はありません。",
        "Choose one of: {known}.",
        "次から選んでください：{known}。",
    ),
    "KH-CRS-007": words_of(
        "“{value}” is no answer here.",
        "「{value}」は回答として使えません。",
        "Expected: {expected}.",
        "次の形で回答してください：{expected}。",
    ),
    "KH-CRS-008": words_of(
        "There is something at {path} already.",
        "{path}には既にファイルがあります。",
        "Choose another file; nothing is overwritten.",
        "別のファイルを指定してください。既存のファイルは上書きしません。",
    ),
    "KH-CRS-010": words_of(
        "{count} lesson(s) or exercise(s) of the path are not passed yet: {listed}.",
        "コースのうち、まだ合格していないレッスン又は演習が{count}件あります：{listed}。",
        "Pass them first; `kakehashi learn progress` shows what is left.",
        "先に合格してください。残りは`kakehashi learn progress`で確認できます。",
    ),
    "KH-CRS-011": words_of(
        "This is no certificate of a course.",
        "コースの修了証のファイルではありません。",
        "Name a file that `kakehashi learn certificate make` wrote.",
        "`kakehashi learn certificate make`で作成したファイルを指定してください。",
    ),
    "KH-CRS-012": words_of(
        "None of the keys given fits the signature: it was signed by somebody else, or changed afterwards.",
        "指定した鍵では署名を確認できません。別の者が署名したか、署名後に変更されています。",
        "Get the public key of the issuer from the issuer, and ask for the certificate again.",
        "発行者の公開鍵を発行者本人から入手し、修了証の再送を依頼してください。",
    ),
    "KH-CRS-013": words_of(
        "A lesson or question names “{ref}”, which the library does not have.",
        "レッスン又は設問が、ライブラリーにない「{ref}」を参照しています。",
        "Correct the reference in data/courses.",
        "data/coursesの参照を修正してください。",
    ),
    "KH-CRS-014": words_of(
        "“{ref}” is unverified, but a lesson rests on it.",
        "レッスンの根拠となっている「{ref}」は、未検証です。",
        "Check the provision against its source, or take the statement out.",
        "規定を出典と照合するか、記述を削除してください。",
    ),
    "KH-CRS-015": words_of(
        "The example's document {document} does not hold this quote: “{quote}”.",
        "架空の組織の文書{document}に、引用「{quote}」がありません。",
        "Quote the document word for word.",
        "文書の記載をそのまま引用してください。",
    ),
    "KH-CRS-016": words_of(
        "Your progress was changed elsewhere at the same time, again and again.",
        "学習の進捗が、同時に別の画面で繰り返し変更されました。",
        "Close other windows with the course, and send it again.",
        "コースを開いている他の画面を閉じ、もう一度送信してください。",
    ),
}
