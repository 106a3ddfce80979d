"""KH-INC: problems with incidents, their clocks, imports, notes, and signals read as evidence."""

from __future__ import annotations

from kakehashi.errors.words.text import ProblemText, words_of

WORDS: dict[str, ProblemText] = {
    "KH-INC-001": words_of(
        "“{value}” is no moment that clocks can count from.",
        "「{value}」は、期限の起算に使える日時ではありません。",
        "Write it as 2026-11-20T09:00+09:00, or 2026-11-20 09:00 with --zone.",
        "2026-11-20T09:00+09:00のように書くか、--zoneとともに2026-11-20 09:00のように書いてください。",
    ),
    "KH-INC-002": words_of(
        "There is no time zone “{value}”.",
        "タイムゾーン「{value}」はありません。",
        "Use a name of the IANA database, such as Asia/Tokyo or Europe/Paris.",
        "Asia/Tokyo、Europe/ParisのようなIANAの名称を使ってください。",
    ),
    "KH-INC-003": words_of(
        "“{value}” is no {field} that the register knows.",
        "「{value}」は、登録簿の{field}として使えません。",
        "Known are: {known}.",
        "使えるもの：{known}",
    ),
    "KH-INC-004": words_of(
        "The incident has no title.",
        "インシデントの件名がありません。",
        "Say in one sentence what happened.",
        "何が起きたかを一文で書いてください。",
    ),
    "KH-INC-005": words_of(
        "There is no incident {number} here that you may see.",
        "閲覧できるインシデント{number}はありません。",
        "`kakehashi incident list` shows those that you may see.",
        "`kakehashi incident list`で、閲覧できるものを確認してください。",
    ),
    "KH-INC-006": words_of(
        "The file is no table of incidents: {reason}.",
        "インシデントの表として読めません（{reason}）。",
        "Use a CSV file in UTF-8 with a first row of names; docs/incidents.md lists those that are known.",
        "先頭行に列名のあるUTF-8のCSVを使ってください。使える列名はdocs/incidents.ja.mdにあります。",
    ),
    "KH-INC-007": words_of(
        "This row was left out: {reason}.",
        "この行は取り込みませんでした（{reason}）。",
        "Mend the row and import the file again: rows that are here already are passed over.",
        "行を直して、もう一度取り込んでください。取込済みの行は飛ばします。",
    ),
    "KH-INC-008": words_of(
        "This row was not imported again: {source} is here as incident {number}.",
        "この行は取込済みです（{source}は、インシデント{number}です）。",
        "Change the incident itself where something is new.",
        "新しい内容がある場合は、登録済みのインシデントを変更してください。",
    ),
    "KH-INC-009": words_of(
        "The public summary of incident {number} names what must not leave: {what}.",
        "インシデント{number}の公開用要約に、外部に出してはならない内容（{what}）が含まれています。",
        "Write the summary without names of people, organisations and systems, without addresses and numbers.",
        "人、組織及びシステムの名称、連絡先並びに番号を含めずに書き直してください。",
    ),
    "KH-INC-010": words_of(
        "The report was approved as another text, or the incident was changed since.",
        "承認された報告書と内容が異なるか、承認後にインシデントが変更されています。",
        "Make the report again and have it approved again.",
        "報告書を作り直し、改めて承認を得てください。",
    ),
    "KH-INC-011": words_of(
        "There is no practice {value}.",
        "実践項目{value}はありません。",
        "`kakehashi library search` finds practices.",
        "`kakehashi library search`で検索できます。",
    ),
    "KH-INC-012": words_of(
        "The report cannot go from “{state}” to “{wanted}”.",
        "報告書を「{state}」から「{wanted}」に変えることはできません。",
        "A draft is approved by a second person, then sent.",
        "下書きは、作成者以外の承認を経て送付します。",
    ),
    "KH-INC-013": words_of(
        "The file is larger than is read here ({limit} MiB), or unpacks to more.",
        "ファイルが、読み込める大きさ（{limit} MiB）を超えています（展開後の大きさを含む）。",
        "Export less, such as one evaluation a file.",
        "1回の評価ごとに出力するなど、小さくしてください。",
    ),
    "KH-INC-014": words_of(
        "The file is none of the results that are read: {reason}.",
        "読み込める結果ファイルではありません（{reason}）。",
        "Read are logs of Inspect (.json, .eval), results of AI Verify and of aisev, CycloneDX ML-BOM and model cards.",
        "読み込めるのは、Inspectのログ（.json、.eval）、AI Verify及びaisevの結果、CycloneDX ML-BOM並びにモデルカードです。",
    ),
    "KH-INC-015": words_of(
        "{what} {number} does not belong to this organisation.",
        "{what} {number}は、この組織のものではありません。",
        "Name one of the organisation of the incident.",
        "インシデントの組織に属するものを指定してください。",
    ),
    "KH-INC-017": words_of(
        "Incident {number} is restricted and goes into no bundle.",
        "インシデント{number}は「関係者限り」のため、交換用ファイルに含められません。",
        "Leave it out, or let those who handle it change its confidentiality first.",
        "対象から外すか、担当者が機密区分を変更してから作成してください。",
    ),
    "KH-INC-016": words_of(
        "No incident of yours may be told outside: none is public and has a public summary or codes to tell.",
        "外部に示せるインシデントがありません。",
        "Set the confidentiality of the incidents to public first: `kakehashi incident change`.",
        "先に`kakehashi incident change`で、機密区分を「公開」にしてください。",
    ),
    "KH-INC-018": words_of(
        "The variable {name} cannot be used: “{value}”.",
        "環境変数{name}の値「{value}」は使えません。",
        "docs/serving.md says what it may be; without KAKEHASHI_MAIL_HOST no mail is sent.",
        "使える値はdocs/serving.ja.mdにあります。KAKEHASHI_MAIL_HOSTを設定しなければ、メールは送信しません。",
    ),
}
