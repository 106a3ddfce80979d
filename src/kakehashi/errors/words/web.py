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
}
