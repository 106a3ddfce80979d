"""The fixed words of `kakehashi learn`, in both languages."""

from __future__ import annotations

from kakehashi.text.bilingual import Bilingual, Language

TEXT: dict[str, Bilingual] = {
    "path": Bilingual(
        "{id}: {title} – {lessons} lessons, {exercises} exercises, about {minutes} minutes",
        "{id}：{title}（レッスン{lessons}、演習{exercises}、約{minutes}分）",
    ),
    "began": Bilingual(
        "{learner} begins the path “{title}”. Progress is kept in {path}.",
        "{learner}さんのコース「{title}」を開始しました。進捗は{path}に保存します。",
    ),
    "next_lesson": Bilingual(
        "Next: kakehashi learn lesson {id}", "次のコマンド：kakehashi learn lesson {id}"
    ),
    "then_quiz": Bilingual("Then: kakehashi learn quiz {id}", "続いて：kakehashi learn quiz {id}"),
    "minutes": Bilingual(
        "about {minutes} minutes, questions included", "約{minutes}分（設問を含む）"
    ),
    "aim": Bilingual("Aim: {text}", "目標：{text}"),
    "remember": Bilingual("Remember: {text}", "まとめ：{text}"),
    "quote": Bilingual("{text} — {document}", "{text}（{document}）"),
    "question": Bilingual("Question {number} of {count}", "設問{number}／{count}"),
    "choose": Bilingual(
        "number; with ? if you are not sure (2?)", "番号（自信がない場合は2?のように入力）"
    ),
    "expected_choice": Bilingual("a number from 1 to {count}", "1から{count}までの番号"),
    "right": Bilingual("Right.", "正解です。"),
    "wrong": Bilingual("Not right; the answer is {number}.", "不正解です。正解は{number}です。"),
    "score": Bilingual("{right} of {count} right.", "{count}問中{right}問正解です。"),
    "passed": Bilingual("Passed.", "合格です。"),
    "failed": Bilingual(
        "Not passed yet: {needed} % are needed. Other questions come next time.",
        "合格には{needed}％以上の正解が必要です。次回は異なる設問が出ます。",
    ),
    "exercise_failed": Bilingual(
        "Not passed yet: {needed} % are needed. Do it again when you like.",
        "合格には{needed}％以上の得点が必要です。何度でも再挑戦できます。",
    ),
    "documents": Bilingual("The documents are in {path}.", "文書は{path}にあります。"),
    "named": Bilingual("{name}: {text}", "{name}：{text}"),
    "nothing_due": Bilingual(
        "No question is due today. The next is due on {day}.",
        "本日復習する設問はありません。次の復習は{day}です。",
    ),
    "no_cards": Bilingual(
        "There is nothing to repeat yet: take the questions of a lesson first.",
        "復習する設問はまだありません。まずレッスンの設問に答えてください。",
    ),
    "candidate": Bilingual("Candidate {number} of {count}", "候補{number}／{count}"),
    "yes_no": Bilingual("evidence? yes / no", "根拠になりますか（はい／いいえ）"),
    "expected_yes": Bilingual("yes or no for each", "それぞれについて「はい」又は「いいえ」"),
    "numbers": Bilingual("numbers that contradict one another, as 1,2", "矛盾する番号（例：1,2）"),
    "write": Bilingual(
        "Write your answer; end with an empty line.", "回答を入力し、空行で終了してください。"
    ),
    "found": Bilingual("said: {text}", "記載あり：{text}"),
    "missing": Bilingual("left out: {text}", "記載なし：{text}"),
    "claimed": Bilingual("claimed, but not so: {text}", "事実と異なる主張：{text}"),
    "model": Bilingual("An answer that we would accept:", "回答例："),
    "by_words": Bilingual(
        "Points are found by words; have a person read it, too.",
        "要点は語句により判定しています。人による確認も受けてください。",
    ),
    "exercise_score": Bilingual("Score: {share} %.", "得点：{share}％。"),
    "progress": Bilingual("{learner}: {title}", "{learner}さん：{title}"),
    "done": Bilingual("passed", "合格"),
    "open": Bilingual("open", "未合格"),
    "due": Bilingual(
        "{count} question(s) due for repetition.", "復習の時期が来た設問：{count}問。"
    ),
    "finished": Bilingual(
        "All passed. Have a certificate made: kakehashi learn certificate make",
        "全て合格です。修了証を作成できます：kakehashi learn certificate make",
    ),
    "certificate": Bilingual("Certificate written: {path}", "修了証を出力しました：{path}"),
    "verified": Bilingual(
        "{learner} finished the path “{path}”, says {issuer} on {issued}. Signed with the key {key}.",
        "{learner}さんがコース「{path}」を修了したことを、{issuer}が{issued}に証明しています。署名した鍵：{key}。",
    ),
    "same_courses": Bilingual(
        "The courses are those of this version.", "学習内容は、このバージョンのものと同一です。"
    ),
    "other_courses": Bilingual(
        "The courses have changed since.", "学習内容は、その後改訂されています。"
    ),
    "vouched": Bilingual(
        "A certificate says what the owner of the key vouches for; check that the key is theirs.",
        "修了証は、鍵の所有者が保証する内容を示すものです。鍵が発行者本人のものであることを確認してください。",
    ),
    "written": Bilingual("Written: {path}", "出力しました：{path}"),
}


def say(key: str, language: Language, /, **filling: object) -> str:
    """Return a text in a language, with its blanks filled."""
    return TEXT[key].get(language).format(**filling)
