"""KH-WEB: problems with the web application."""

from __future__ import annotations

from kakehashi.errors.words.text import ProblemText, words_of

WORDS: dict[str, ProblemText] = {
    "KH-WEB-001": words_of(
        "Without accounts the pages are for this machine only, not for “{host}”.",
        "アカウントなしの場合、ページはこのコンピューター専用であり、「{host}」では公開できません。",
        "Leave --host out, or let people log in with --accounts.",
        "--hostを指定しないか、--accountsでログインを有効にしてください。",
    ),
    "KH-WEB-002": words_of(
        "Port {port} cannot be used: {reason}.",
        "ポート{port}を利用できません（{reason}）。",
        "Choose another with --port, or --port 0 for any that is free.",
        "--portで別の番号を指定してください。--port 0とすると空いている番号を使います。",
    ),
    "KH-WEB-003": words_of(
        "More than {most} files at once.",
        "一度に{most}件を超えるファイルが選択されています。",
        "Upload them in several goes.",
        "何回かに分けてアップロードしてください。",
    ),
    "KH-WEB-004": words_of(
        "“{name}” is larger than {most} MB.",
        "「{name}」は{most}MBを超えています。",
        "Leave large pictures out of it, or ask whoever runs this server to raise the limit.",
        "大きな画像を除くか、上限の変更をサーバーの管理者に依頼してください。",
    ),
    "KH-WEB-005": words_of(
        "The form lacks something, or holds what cannot be understood: {field}.",
        "入力内容に不足又は誤りがあります（{field}）。",
        "Go back, fill it in, and send it again.",
        "前の画面に戻り、入力し直して送信してください。",
    ),
}
