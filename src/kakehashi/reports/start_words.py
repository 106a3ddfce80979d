"""The fixed words of what `kakehashi start` writes, in both languages."""

from __future__ import annotations

from kakehashi.text.bilingual import Bilingual, Language

TEXT: dict[str, Bilingual] = {
    "us": Bilingual("your organisation", "貴組織"),
    "title": Bilingual("AI rules: a first look", "AIのルール：はじめの一歩"),
    "made": Bilingual("For {organisation}, {date}", "{organisation}　{date}作成"),
    "by_answers": Bilingual(
        "Drawn from your own answers to {count} questions. Nothing was checked, and this is not"
        " legal advice.",
        "{count}問への回答だけから作成したものです。内容の確認は行っておらず、法的助言ではありません。",
    ),
    "files": Bilingual("What was made", "作成したもの"),
    "file_picture": Bilingual("The picture on one page, to print", "一枚で見る現状（印刷用）"),
    "file_policy": Bilingual("A draft AI policy", "AI規程（案）"),
    "file_word": Bilingual("for Word", "Word形式"),
    "file_page": Bilingual("as a page", "HTML形式"),
    "file_steps": Bilingual("The next steps as a table (CSV)", "次にすることの一覧（CSV形式）"),
    "concerns": Bilingual("1. What concerns you, and why", "1. 関係するルールとその理由"),
    "binding": Bilingual("Binding", "法令"),
    "binding_text": Bilingual(
        "Laws that apply to you by your answers, or may.",
        "回答によれば適用される法令、又は適用される可能性のある法令です。",
    ),
    "no_binding": Bilingual(
        "By your answers, no law in the library does. Laws on personal data, copyright,"
        " consumers, labour and products still do; they are not in the library.",
        "回答によれば、収録している法令の中に適用されるものはありません。ただし、個人情報、著作権、消費者、"
        "労働及び製品に関する法令は収録していないため、別に確認が必要です。",
    ),
    "other_laws": Bilingual(
        "Laws on personal data, copyright, consumers, labour and products apply besides; they are"
        " not in the library.",
        "このほか、個人情報、著作権、消費者、労働、製品等に関する法令が適用されます（収録していません）。",
    ),
    "asked": Bilingual(
        "Voluntary, and others may ask you about them", "任意のもの（取引先等から尋ねられ得るもの）"
    ),
    "asked_text": Bilingual(
        "Nobody must follow these. Customers and public buyers may ask whether you do.",
        "従う義務はありませんが、取引先や官公庁から、対応状況を尋ねられることがあります。",
    ),
    "background": Bilingual("In the background", "参考"),
    "background_text": Bilingual(
        "Principles that the others build on, and instruments that other places or other kinds of"
        " organisation are asked about. They do not count in what follows.",
        "他の文書の基礎となる原則や、主に他の国・地域又は他の種類の組織が尋ねられるものです。"
        "以下の集計には含めていません。",
    ),
    "not_yours": Bilingual(
        "Looked at, and by your answers not yours", "確認した結果、関係しないもの"
    ),
    "no_rules": Bilingual(
        "Of these it is not yet known whom they concern",
        "誰に関係するかの判定にまだ対応していないもの",
    ),
    "why": Bilingual("Why", "理由"),
    "since": Bilingual("applies since {date}", "{date}から適用"),
    "from": Bilingual("applies from {date}", "{date}から適用予定"),
    "published": Bilingual("published {date}", "{date}公表"),
    "may": Bilingual("cannot be told yet", "まだ判定できない"),
    "counts": Bilingual(
        "{applies} provision(s) apply to you{later}; of {open} it cannot be told yet.",
        "適用される項目{applies}件{later}、まだ判定できない項目{open}件。",
    ),
    "counts_sure": Bilingual(
        "{applies} provision(s) apply to you{later}.", "適用される項目{applies}件{later}。"
    ),
    "counts_open": Bilingual(
        "Of {open} provision(s) it cannot be told yet.", "まだ判定できない項目{open}件。"
    ),
    "later": Bilingual(
        ", {count} of them from a later date", "（うち適用日が未到来のもの{count}件）"
    ),
    "found": Bilingual("By your answers", "回答による区分"),
    "provisions": Bilingual("The provisions", "項目の一覧"),
    "more": Bilingual("… and {count} more.", "ほか{count}件。"),
    "others": Bilingual("{count} more", "ほか{count}件"),
    "doubtful": Bilingual("{count} that may apply", "適用の有無が未判定のもの{count}件"),
    "to_tell": Bilingual("To tell, one would have to know", "判定に必要な事項"),
    "and_more": Bilingual("… and more.", "ほか。"),
    "who": Bilingual("Who asks", "位置付け"),
    "steps": Bilingual("2. The ten most useful next steps", "2. 次にすること（10項目）"),
    "steps_few": Bilingual("2. The most useful next steps", "2. 次にすること"),
    "rule": Bilingual(
        "How they were chosen: first what you said is not done or only partly, then what you were"
        " not asked about. Of each, first what helps most for its effort: a provision that asks"
        " for it counts 1 if it applies to you and half if that cannot be told, twice as much in"
        " a law; the sum is divided by 1 for hours, 2 for a day and 4 for days. They are listed"
        " by effort, the lightest first, and then in the order in which they are best done."
        " Efforts are our estimate for about 50 people.",
        "選び方：まず「いいえ」「一部」と回答したもの、次に質問していないものから選んでいます。"
        "それぞれ、労力の割に効果の大きいものを優先します。その取組を求めている項目を1件につき1"
        "（適用の有無が判定できないものは0.5、法令の項目はその2倍）と数え、"
        "労力（数時間＝1、1日＝2、数日＝4）で割った値の順です。一覧は労力の小さい順、同じ労力のものは取り組みやすい順に並べています。"
        "労力は、50人程度の組織を想定した本ソフトウェアの見積りです。",
    ),
    "beyond": Bilingual(
        "{name}: {count} provisions apply to you or may. Ten steps are only the beginning; see"
        " them one by one with kakehashi applies --ask --all.",
        "{name}については、{count}項目が適用され、又は適用される可能性があります。"
        "10項目は入口にすぎません。kakehashi applies --ask --allで一つずつ確認してください。",
    ),
    "how": Bilingual("What usually shows it", "示す資料の例"),
    "answers_n": Bilingual(
        "{count} provision(s) of what concerns you ask for it: {listed}.",
        "関係するルールのうち、次の{count}項目が求めています：{listed}。",
    ),
    "answers_0": Bilingual(
        "No provision of what concerns you asks for just this, but much of the rest builds on it.",
        "関係するルールの中にこれだけを求める項目はありませんが、他の多くの取組の土台になります。",
    ),
    "settles": Bilingual(
        "{count} of them would be met by it.", "うち{count}項目は、これにより満たされます。"
    ),
    "hours": Bilingual("hours", "数時間"),
    "day": Bilingual("a day", "1日程度"),
    "days": Bilingual("days", "数日以上"),
    "said_no": Bilingual("you said: no", "回答：いいえ"),
    "said_partly": Bilingual("you said: partly", "回答：一部"),
    "said_unknown": Bilingual("you did not know", "回答：わからない"),
    "said_none": Bilingual(
        "not asked: see whether you have it", "質問していない（実施済みかを確認）"
    ),
    "answers": Bilingual("3. Your answers", "3. 回答の内容"),
    "answers_text": Bilingual(
        "To change one, run the same command again, or change it in {file}.",
        "回答を変えるには、同じコマンドを再び実行するか、{file}を書き換えてください。",
    ),
    "follows": Bilingual("What was taken from them", "回答から導いた事項"),
    "follows_text": Bilingual(
        "If one of these is wrong, write it into {file} under its name.",
        "誤りがあれば、{file}にその名前で正しい値を書いてください。",
    ),
    "yes": Bilingual("yes", "はい"),
    "partly": Bilingual("partly", "一部"),
    "no": Bilingual("no", "いいえ"),
    "unknown": Bilingual("don't know", "わからない"),
    "limits": Bilingual("4. What this is, and what it is not", "4. この資料の限界"),
    "limits_text": Bilingual(
        "Whether a provision applies follows from rules with their articles, written by us from"
        " the texts and not reviewed by a lawyer. Summaries are our own words; the official texts"
        " prevail. A self-assessment shows nothing to others: for that, keep evidence, for"
        " instance in a workspace (kakehashi workspace init).",
        "適用の有無は、条文を基に本ソフトウェアの作成者が書いた規則によるものであり、"
        "法律の専門家の確認を受けていません。要約は独自の表現であり、公式の文書が優先します。"
        "自己申告だけでは対外的な証明になりません。根拠となる資料を、"
        "ワークスペース（kakehashi workspace init）などで保管してください。",
    ),
    "unverified": Bilingual("not checked against the text", "条文との照合未了"),
    "picture": Bilingual("AI rules on one page", "AIのルール　一枚で見る現状"),
    "picture_standing": Bilingual("What concerns you, and how far you are", "関係するルールと現状"),
    "picture_themes": Bilingual("What is done, by theme", "取組の状況（分野別）"),
    "picture_steps": Bilingual("What to do next", "次にすること"),
    "done": Bilingual("done", "実施済み"),
    "partly_done": Bilingual("partly", "一部実施"),
    "open": Bilingual("open", "未実施"),
    "not_known": Bilingual("not known yet", "未確認"),
    "met": Bilingual("met", "充足"),
    "partly_met": Bilingual("partly met", "一部充足"),
    "not_met": Bilingual("not met", "未充足"),
    "law": Bilingual("law", "法令"),
    "voluntary": Bilingual("voluntary", "任意"),
    "provisions_n": Bilingual("{count} provisions", "{count}項目"),
    "provisions_open": Bilingual("{count} + {open} maybe", "{count}＋未判定{open}"),
    "standing_said": Bilingual(
        "{name}: {met} met, {partly} partly met, {not_met} not met, {unknown} not known yet, of"
        " {count} provisions.",
        "{name}：全{count}項目のうち、充足{met}、一部充足{partly}、未充足{not_met}、未確認{unknown}。",
    ),
    "theme_said": Bilingual(
        "{name}: {yes} done, {partly} partly, {no} open, {unknown} not known yet.",
        "{name}：実施済み{yes}、一部実施{partly}、未実施{no}、未確認{unknown}。",
    ),
    "picture_note": Bilingual(
        "One square is one practice. “Not known yet” is no gap: nobody has said anything of it.",
        "四角1個が取組1件です。「未確認」はまだ何も分かっていないという意味であり、不備ではありません。",
    ),
    "instruments_more": Bilingual("… and {count} more", "ほか{count}件"),
    "comma": Bilingual(", ", "、"),
    "semicolon": Bilingual("; ", "；"),
    "colon": Bilingual(": ", "："),
    "skip": Bilingual("Skip to content", "本文へ移動"),
    "made_with": Bilingual(
        "Made with Kakehashi {version}. Summaries, practices and crosswalks: CC BY 4.0.",
        "Kakehashi {version}で作成。要約・実践項目・対応表：CC BY 4.0。",
    ),
}


def words(key: str, language: Language, **details: object) -> str:
    """Return a fixed wording, its {names} filled."""
    return TEXT[key].get(language).format(**details)


def day(date: str, language: Language) -> str:
    """Return an ISO date as people write it; a year or month alone stays one.

    Example:
        >>> day("2026-08-02", "ja"), day("2026-08-02", "en"), day("2023-12", "ja")
        ('2026年8月2日', '2 August 2026', '2023年12月')
    """
    parts = [int(part) for part in date.split("-") if part]
    if language == "ja":
        return "".join(f"{n}{unit}" for n, unit in zip(parts, "年月日", strict=False))
    named = [_MONTHS[parts[1] - 1]] if len(parts) > 1 else []
    return " ".join([*(str(n) for n in parts[2:]), *named, str(parts[0])]) if parts else ""


_MONTHS = (
    "January February March April May June July August September October November December"
).split()
