"""KH-RVS: problems with the revision of a draft."""

from __future__ import annotations

from kakehashi.errors.words.text import ProblemText, words_of

WORDS: dict[str, ProblemText] = {
    "KH-RVS-001": words_of(
        "“{name}” is no framework of the library, table of incidents, or result of comments.",
        "「{name}」は、ライブラリーのフレームワーク、インシデントの表、意見の整理結果のいずれでもありません。",
        "Give an id that `kakehashi library list` shows, a CSV of incidents, a file of `kakehashi incident show N --json`, or comments.json.",
        "`kakehashi library list`の識別子、インシデントのCSV、`kakehashi incident show 番号 --json`の出力、又はcomments.jsonを指定してください。",
    ),
    "KH-RVS-002": words_of(
        "The file is none that can be held against a draft: {reason}.",
        "案と照合できるファイルではありません（{reason}）。",
        "Write it again with `kakehashi policy comments` or `kakehashi incident show N --json`.",
        "`kakehashi policy comments`又は`kakehashi incident show 番号 --json`で作り直してください。",
    ),
    "KH-RVS-003": words_of(
        "Nothing is known of what the draft “{draft}” asks for, so all that others ask for is listed as missing.",
        "案「{draft}」が求める内容が分からないため、比較対象が求める全ての実践を「見当たらないもの」に掲げています。",
        "A longer text gives more suggestions; a draft in the library with rows to the practices gives proofs.",
        "より長い文書であれば示唆が増えます。実践項目との対応表を備えた案としてライブラリーに加えると、証明が可能です。",
    ),
    "KH-RVS-004": words_of(
        "These comments were made on another draft ({other}).",
        "この意見は、別の案（{other}）に対するものです。",
        "Check that parts of the draft still have the same numbers.",
        "案の項目番号が変わっていないか確認してください。",
    ),
}
