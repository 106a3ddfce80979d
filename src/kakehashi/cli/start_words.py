"""The fixed words of `kakehashi start`, in both languages."""

from __future__ import annotations

from kakehashi.text.bilingual import Bilingual, Language

TEXT: dict[str, Bilingual] = {
    "intro": Bilingual(
        "At most {count} questions, about ten minutes. Think of the one AI that matters most to"
        " your business: the chatbot on your web site, ChatGPT in your office.\n"
        "Enter alone means “don't know”. b goes back. Ctrl-C stops; what you have answered is"
        " kept. Nothing leaves this machine.",
        "質問は最大{count}問、所要時間は約10分です。自社にとって最も重要なAIを一つ思い浮かべてください"
        "（ウェブサイトのチャットボット、社内で使っているChatGPTなど）。\n"
        "何も入力せずにEnterを押すと「わからない」、bで前の質問に戻ります。Ctrl-Cで中断しても回答は保存されます。"
        "回答がこの端末の外に送られることはありません。",
    ),
    "resumed": Bilingual(
        "{count} answer(s) are there from before.", "前回までの回答が{count}件あります。"
    ),
    "number": Bilingual("Question {number} (of at most {count})", "質問{number}（最大{count}問）"),
    "choose_one": Bilingual("number", "番号"),
    "choose_many": Bilingual("number, or several as 1,3", "番号（複数は1,3のように）"),
    "choose_said": Bilingual("number, or yes / partly / no", "番号（はい・一部・いいえでも可）"),
    "choose_flag": Bilingual("yes / no", "はい／いいえ"),
    "choose_number": Bilingual("number", "数"),
    "choose_date": Bilingual("date, as 2026-08-02", "日付（例：2026-08-02）"),
    "said_yes": Bilingual("yes", "はい"),
    "said_partly": Bilingual("partly", "一部"),
    "said_no": Bilingual("no", "いいえ"),
    "said_unknown": Bilingual("don't know", "わからない"),
    "again": Bilingual("Please answer with: {expected}", "次の形で回答してください：{expected}"),
    "first": Bilingual("This is the first question.", "これが最初の質問です。"),
    "review": Bilingual("Your answers", "回答の一覧"),
    "change": Bilingual(
        "Enter: make the papers. A number: answer that one again",
        "このまま作成する場合はEnter、回答し直す場合はその番号",
    ),
    "no_such": Bilingual("There is no answer {number}.", "{number}番の回答はありません。"),
    "stopped": Bilingual(
        "Stopped. {count} answer(s) are kept in {path}; the same command goes on from there.",
        "中断しました。{count}件の回答を{path}に保存しました。同じコマンドで続きから再開できます。",
    ),
    "stopped_empty": Bilingual(
        "Stopped. Nothing was kept.", "中断しました。保存した回答はありません。"
    ),
    "binding": Bilingual("Laws that concern you: {listed}", "関係する法令：{listed}"),
    "no_binding": Bilingual(
        "By your answers, no law in the library concerns you.",
        "収録している法令の中に、回答によれば関係するものはありません。",
    ),
    "asked": Bilingual(
        "Voluntary, and others may ask about them: {listed}",
        "任意のもの（取引先等から尋ねられ得るもの）：{listed}",
    ),
    "item": Bilingual("{name} ({when})", "{name}（{when}）"),
    "steps": Bilingual("First of all:", "まず取り組むこと："),
    "open": Bilingual("Open this in a browser: {path}", "ブラウザーで開いてください：{path}"),
    "made": Bilingual(
        "Beside it: {picture} (one page to print), {word} (draft policy), {steps} (next steps)",
        "同じ場所に作成しました：{picture}（一枚で見る現状、印刷用）、{word}（規程案）、{steps}（次にすること）",
    ),
    "kept": Bilingual(
        "Kept in the workspace for {path}: {facts} fact(s), {decisions} decision(s) by {actor}"
        "{waiting}.",
        "ワークスペースに保存しました（{path}）：事実{facts}件、{actor}による判断{decisions}件{waiting}。",
    ),
    "waiting": Bilingual(", {count} of which wait for approval", "（うち承認待ち{count}件）"),
    "comma": Bilingual(", ", "、"),
}


def say(key: str, language: Language, **details: object) -> str:
    """Return a fixed wording, its {names} filled."""
    return TEXT[key].get(language).format(**details)
