"""The fixed words of `kakehashi plan`, in both languages.

The stages are those of the METI Governance Guidelines 1.1 and of the AI
Guidelines for Business, part 2.E.
"""

from __future__ import annotations

from kakehashi.text.bilingual import Bilingual, Language

TEXT: dict[str, Bilingual] = {
    "opened": Bilingual(
        "Turn {number} of the cycle begins.", "サイクルの第{number}回を始めました。"
    ),
    "stage_analysis": Bilingual("conditions and risk analysis", "環境・リスク分析"),
    "stage_goals": Bilingual("goal setting", "ゴール設定"),
    "stage_design": Bilingual("system design", "システムデザイン"),
    "stage_operation": Bilingual("operation", "運用"),
    "stage_evaluation": Bilingual("evaluation", "評価"),
    "stage_re-analysis": Bilingual("conditions and risks analysed anew", "環境・リスクの再分析"),
    "cycle": Bilingual(
        "Turn {number} of the cycle, since {opened}: {stage}",
        "サイクル第{number}回（{opened}開始）：{stage}",
    ),
    "no_cycle": Bilingual(
        "No turn of the cycle is open. Begin one with `kakehashi plan open`.",
        "進行中のサイクルはありません。`kakehashi plan open`で始めてください。",
    ),
    "next_review": Bilingual("Next review: {date}", "次の見直し日：{date}"),
    "goal": Bilingual("Goal {number}: {text}", "目標{number}：{text}"),
    "task": Bilingual("Task {number}: {text}", "作業{number}：{text}"),
    "risk": Bilingual("Risk {number}: {text}", "リスク{number}：{text}"),
    "set": Bilingual("{what} {number}: {state}", "{what}{number}：{state}"),
    "goal_line": Bilingual(
        "Goal {number}: {text} ({reached} of {aimed} in place, due {due})",
        "目標{number}：{text}（{aimed}件中{reached}件実施済み、期限{due}）",
    ),
    "gaps_line": Bilingual("  Not in place yet: {gaps}", "  未実施：{gaps}"),
    "task_line": Bilingual(
        "Task {number}: {text} ({owner}, due {due}, {state})",
        "作業{number}：{text}（担当{owner}、期限{due}、{state}）",
    ),
    "open": Bilingual("open", "未着手"),
    "doing": Bilingual("doing", "進行中"),
    "done": Bilingual("done", "完了"),
    "dropped": Bilingual("dropped", "取りやめ"),
    "reached": Bilingual("reached", "達成"),
    "closed": Bilingual("closed", "終了"),
    "what_goal": Bilingual("Goal", "目標"),
    "what_task": Bilingual("Task", "作業"),
    "what_risk": Bilingual("Risk", "リスク"),
    "risks_social": Bilingual("Real social risks:", "現実の社会的リスク："),
    "risks_long-term": Bilingual(
        "Long-term risks of advanced AI:", "高度なAIに伴う長期的なリスク："
    ),
    "risk_line": Bilingual(
        "  Risk {number} (size {size} of 25): {text}",
        "  リスク{number}（大きさ{size}／25）：{text}",
    ),
}


def plan_words(key: str, language: Language, **details: object) -> str:
    """Return a fixed wording, its {names} filled."""
    return TEXT[key].get(language).format(**details)
