"""What every file that leaves with our summaries says of them."""

from __future__ import annotations

from kakehashi.text.bilingual import Bilingual

NOTE = Bilingual(
    "Summaries in the words of Kakehashi; the official text prevails.",
    "架け橋（Kakehashi）独自の要約です。公式の文書が優先します。",
)
LICENCE = "https://creativecommons.org/licenses/by/4.0/"
"""Of the data of this project (LICENSE-DATA)."""
