"""The words of the profile of the NIST AI RMF, in both languages."""

from __future__ import annotations

from kakehashi.text.bilingual import Bilingual, Language

TEXT: dict[str, Bilingual] = {
    "title": Bilingual(
        "NIST AI RMF: current and target profile",
        "NIST AI RMF：現状プロファイル及び目標プロファイル",
    ),
    "read": Bilingual("How to read this profile", "このプロファイルの読み方"),
    "read_current": Bilingual(
        "The current state follows from what people decided of the practices that each "
        "subcategory asks for.",
        "現状は、各サブカテゴリーが求める実践項目について人が下した判断から導いています。",
    ),
    "read_target": Bilingual(
        "A target is shown where a goal or task of the plan aims at the subcategory or one of its "
        "practices. Everywhere else it is to be set: the framework leaves targets and priorities "
        "to the organisation.",
        "目標は、計画の目標又はタスクがサブカテゴリー又はその実践項目を対象とする場合に示しています。"
        "それ以外は「要設定」としています。目標と優先度は、組織が自ら定めるものです。",
    ),
    "read_counts": Bilingual("At present: {counts}", "現在の状況：{counts}"),
    "no_plan": Bilingual(
        "No plan was given, so every target is to be set.",
        "計画が入力されていないため、全ての目標が「要設定」です。",
    ),
    "overview": Bilingual("Overview by function", "機能別の概要"),
    "function": Bilingual("Function", "機能"),
    "targets": Bilingual("With a target", "目標設定済み"),
    "all": Bilingual("All functions", "全機能"),
    "subcategory": Bilingual("Subcategory", "サブカテゴリー"),
    "category": Bilingual("Category", "カテゴリー"),
    "outcome": Bilingual("Outcome asked for", "求められる成果"),
    "current": Bilingual("Current state", "現状"),
    "target": Bilingual("Target", "目標"),
    "target_state": Bilingual("Target state", "目標の状態"),
    "gap": Bilingual("Gap", "差分"),
    "to_set": Bilingual("to be set", "要設定"),
    "choice_full": Bilingual("all in place", "全て実施"),
    "choice_part": Bilingual("partly in place", "一部実施"),
    "choice_keep": Bilingual("keep as it is", "現状維持"),
    "choice_none": Bilingual("not pursued", "実施しない"),
    "of": Bilingual("{full} of {total} satisfied", "{total}項目中{full}項目が充足"),
    "sheet": Bilingual("Profile", "プロファイル"),
    "overview_sheet": Bilingual("Overview", "概要"),
    "more_asked": Bilingual(
        "This category asks for more than its subcategories do; that part is not assessed here.",
        "このカテゴリーは、サブカテゴリー以外の内容も求めています。その部分は評価の対象に含めていません。",
    ),
}


def words(key: str, language: Language, **details: object) -> str:
    """Return a fixed wording, its {names} filled."""
    return TEXT[key].get(language).format(**details)
