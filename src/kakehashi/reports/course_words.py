"""The fixed words of course books and packages, in both languages."""

from __future__ import annotations

from kakehashi.text.bilingual import Bilingual, Language

TEXT: dict[str, Bilingual] = {
    "subtitle": Bilingual("Course book", "研修教材"),
    "audience": Bilingual("For", "対象"),
    "time": Bilingual("Time", "所要時間"),
    "minutes": Bilingual("about {minutes} minutes", "約{minutes}分"),
    "edition": Bilingual("Contents (SHA-256)", "内容の識別値（SHA-256）"),
    "library": Bilingual("Library", "ライブラリー"),
    "lesson": Bilingual("Lesson {number}: {title}", "レッスン{number}：{title}"),
    "aim": Bilingual("Aim", "目標"),
    "point": Bilingual("{number}. {text}", "{number}．{text}"),
    "source": Bilingual("Based on: {listed}", "根拠：{listed}"),
    "unverified": Bilingual("unverified", "未検証"),
    "case": Bilingual("Worked case", "事例"),
    "translated": Bilingual("our translation", "仮訳"),
    "remember": Bilingual("Remember", "まとめ"),
    "questions": Bilingual("Questions", "設問"),
    "question": Bilingual("Question {number}", "設問{number}"),
    "exercises": Bilingual("Exercises", "演習"),
    "answers": Bilingual("Answers", "解答と解説"),
    "answer": Bilingual("Question {number}: {choice}", "設問{number}：{choice}"),
    "evidence_yes": Bilingual("evidence", "根拠になる"),
    "evidence_no": Bilingual("no evidence", "根拠にならない"),
    "model": Bilingual("An answer that we would accept", "回答例"),
    "expected": Bilingual("A good answer says", "回答に含めるべき事項"),
    "mistakes": Bilingual("and does not claim", "主張してはならない事項"),
    "own_words": Bilingual(
        "All explanations are in our own words; what binds is the text of each instrument. Minato Kotoba K.K. is invented.",
        "説明は全て独自に作成したものです。効力を有するのは各文書の本文です。「みなとことば株式会社」は架空の会社です。",
    ),
    "check": Bilingual("Check answers", "解答を確認する"),
    "right": Bilingual("Right.", "正解です。"),
    "wrong": Bilingual("Not right. The answer is: ", "不正解です。正解："),
    "missing": Bilingual("Please answer every question.", "全ての設問に回答してください。"),
    "result": Bilingual("Score", "得点"),
    "passed": Bilingual("passed", "合格"),
    "failed": Bilingual("not passed yet; {needed} % are needed", "未合格（{needed}％以上で合格）"),
}


def words(key: str, language: Language, /, **filling: object) -> str:
    """Return a text in a language, with its blanks filled."""
    return TEXT[key].get(language).format(**filling)


def quoted(text: str, language: Language) -> str:
    """Return a text in the quotation marks of a language.

    Example:
        >>> quoted("根拠", "ja"), quoted("proof", "en")
        ('「根拠」', '“proof”')
    """
    return f"「{text}」" if language == "ja" else f"“{text}”"
