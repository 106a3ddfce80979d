"""The words of the page for the board, in both languages."""

from __future__ import annotations

from kakehashi.text.bilingual import Bilingual, Language

TEXT: dict[str, Bilingual] = {
    "title": Bilingual("AI governance: one page for the board", "AIガバナンス：取締役会向け要約"),
    "standing": Bilingual("Where we stand", "フレームワーク別の状況"),
    "framework": Bilingual("Framework", "フレームワーク"),
    "satisfied": Bilingual("Satisfied", "充足"),
    "of": Bilingual("{full} of {total}", "{total}項目中{full}"),
    "partly": Bilingual("Partly", "一部充足"),
    "lacking": Bilingual("Not satisfied", "未充足"),
    "unknown": Bilingual("Unknown", "不明"),
    "change": Bilingual("Since {date}", "{date}以降"),
    "change_none": Bilingual("Change", "変化"),
    "others": Bilingual("{count} further frameworks", "ほか{count}件のフレームワーク"),
    "gaps": Bilingual("Gaps that bring most when closed", "解消の効果が大きいギャップ"),
    "gap": Bilingual("Practice", "実践項目"),
    "state": Bilingual("State", "状態"),
    "brings": Bilingual("Would satisfy", "充足する項目"),
    "frameworks": Bilingual("Frameworks", "フレームワーク数"),
    "owner": Bilingual("Owner", "担当者"),
    "gaps_none": Bilingual(
        "No practice has been decided to be missing; {open} have not been decided.",
        "未実施と判断された実践項目はありません。未判断の実践項目が{open}件あります。",
    ),
    "risks": Bilingual("Top risks", "主なリスク"),
    "risk": Bilingual("Risk", "リスク"),
    "severity": Bilingual("Severity", "重大性"),
    "likelihood": Bilingual("Likelihood", "起こりやすさ"),
    "risks_none": Bilingual("No risk register was given.", "リスク登録簿が入力されていません。"),
    "late": Bilingual("Overdue", "期限超過"),
    "task": Bilingual("Task", "タスク"),
    "due": Bilingual("Due", "期限"),
    "late_none": Bilingual("Nothing is overdue.", "期限を過ぎたタスクはありません。"),
    "no_plan": Bilingual("No plan was given.", "計画が入力されていません。"),
    "late_more": Bilingual("and {count} more", "ほか{count}件"),
    "asked": Bilingual("Decisions asked of the board", "取締役会に求める決定"),
    "ask_gaps": Bilingual(
        "Name an owner and a date for the gaps that no step of the plan aims at: {ids}.",
        "計画に取組のないギャップ（{ids}）について、担当者と期限を定める。",
    ),
    "ask_late": Bilingual(
        "Give new dates or means to what is overdue ({count}).",
        "期限を過ぎた取組（{count}件）について、新たな期限又は資源を定める。",
    ),
    "ask_risks": Bilingual(
        "Accept or treat the top risk, “{risk}”.",
        "最も大きいリスク「{risk}」について、受容するか対応するかを決める。",
    ),
    "ask_open": Bilingual(
        "Have the {count} practices judged that nobody has decided yet.",
        "未判断の実践項目（{count}件）の判断を指示する。",
    ),
    "ask_none": Bilingual(
        "None follows from what is recorded.", "記録からは、求める決定はありません。"
    ),
    "method": Bilingual(
        "Figures count only what follows from decisions that people recorded; unknown is no gap. "
        "The crosswalks behind them have not been reviewed by a human expert yet. Draft made with "
        "Kakehashi {version}.",
        "数字は、人が記録した判断から導かれるものだけを数えています。不明は不備を意味しません。用いた対応表は、"
        "人間の専門家による確認をまだ受けていません。架け橋（Kakehashi）{version}により作成した案です。",
    ),
}


def words(key: str, language: Language, **details: object) -> str:
    """Return a fixed wording, its {names} filled."""
    return TEXT[key].get(language).format(**details)
