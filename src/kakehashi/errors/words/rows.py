"""KH-ROW: problems with rows of mappings held against each other."""

from __future__ import annotations

from kakehashi.errors.words.text import ProblemText, words_of

WORDS: dict[str, ProblemText] = {
    "KH-ROW-001": words_of(
        "“{id}” does not exist in its framework.",
        "「{id}」は、そのフレームワークにありません。",
        "Correct the id.",
        "識別子を直してください。",
    ),
    "KH-ROW-002": words_of(
        "The row says {other}, but {first} says {said} of the same pair.",
        "この行は{other}としていますが、同じ組について{first}は{said}としています。",
        "Keep the row that holds.",
        "正しい方の行だけを残してください。",
    ),
    "KH-ROW-003": words_of(
        "These rows cannot all be true: {rows}.",
        "次の行は、全てが同時に正しいことはあり得ません：{rows}。",
        "Correct at least one of them.",
        "少なくとも一つを直してください。",
    ),
    "KH-ROW-004": words_of(
        "Together with the library these rows cannot all be true: {rows}.",
        "ライブラリーと合わせると、次の行は全てが同時に正しいことはあり得ません：{rows}。",
        "Look at each of them; the library may be wrong too.",
        "それぞれを確かめてください。ライブラリーの側が誤っていることもあります。",
    ),
    "KH-ROW-005": words_of(
        "These rows were set aside, and nothing was concluded from them: {rows}.",
        "次の行は除外し、推論に使っていません：{rows}。",
        "Correct the contradictions, then nothing has to be set aside.",
        "矛盾を直せば、除外されなくなります。",
    ),
    "KH-ROW-006": words_of(
        "No row is about two provisions of the library.",
        "ライブラリーにある項目どうしの行がありません。",
        "Use the ids of the library; prefixes: {known}.",
        "ライブラリーの識別子を使ってください。接頭辞：{known}。",
    ),
    "KH-ROW-007": words_of(
        "The file names {nodes} provisions; only its rows between two provisions of the library "
        "were held against the library.",
        "ファイルに含まれる項目が{nodes}件あるため、ライブラリーとの照合は、"
        "ライブラリーの項目どうしの行に限りました。",
        "Check a part of the file to have all of it compared.",
        "全てを照合するには、ファイルを分けて検査してください。",
    ),
    "KH-ROW-008": words_of(
        "No row of the file is about “{provision}”. Did you mean: {near}?",
        "「{provision}」に関する行はファイルにありません。近いもの：{near}",
        "Write the id as the file does.",
        "ファイルに書かれているとおりの識別子を使ってください。",
    ),
}
