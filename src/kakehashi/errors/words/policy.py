"""KH-POL: problems with policy studies."""

from __future__ import annotations

from kakehashi.errors.words.text import ProblemText, words_of

WORDS: dict[str, ProblemText] = {
    "KH-POL-001": words_of(
        "Only {count} sentence(s) were found, too few for a share to mean much.",
        "文が{count}件しかなく、割合を論じるには少なすぎます。",
        "Give the number of sentences with the share, or study a longer text.",
        "割合とあわせて文の数を示すか、より長い文書を分析してください。",
    ),
    "KH-POL-002": words_of(
        "The framework “{framework}” has no crosswalk to the practices, so nothing can be compared with it.",
        "フレームワーク「{framework}」には実践への対応表がないため、比較できません。",
        "`kakehashi library list` shows the frameworks.",
        "`kakehashi library list`でフレームワークを確認してください。",
    ),
}
