"""Words of the page that lists the operations of the API."""

from __future__ import annotations

from kakehashi.text.bilingual import Bilingual

WORDS: dict[str, Bilingual] = {
    "api_title": Bilingual("REST API", "プログラムからの利用（REST API）"),
    "api_about": Bilingual(
        "Programs reach everything of the pages here, by a token of yours.",
        "画面の全ての機能は、利用者のトークンにより、プログラムからも利用できます。",
    ),
    "api_tokens": Bilingual("Make a token", "トークンを作成する"),
}
