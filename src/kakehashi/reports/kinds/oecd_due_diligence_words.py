"""The words of the due-diligence overview, in both languages."""

from __future__ import annotations

from kakehashi.text.bilingual import Bilingual, Language

TEXT: dict[str, Bilingual] = {
    "title": Bilingual("AI due diligence overview (OECD)", "AIデュー・ディリジェンス概要（OECD）"),
    "ours": Bilingual("The mapping is ours, not the OECD's", "対応付けは独自のものです"),
    "ours_text": Bilingual(
        "The OECD Due Diligence Guidance for Responsible Business Conduct (2018) has a cycle of six "
        "steps. Which practice belongs to which step was decided by this project; the OECD has "
        "neither made nor reviewed it. The steps are described in our own words.",
        "OECD「責任ある企業行動のためのデュー・ディリジェンス・ガイダンス」（2018年）は、6段階の循環を"
        "示しています。どの実践項目がどの段階に当たるかは本プロジェクトが定めたものであり、OECDが作成し、"
        "又は確認したものではありません。各段階の説明は独自の表現です。",
    ),
    "guidance": Bilingual("OECD Due Diligence Guidance", "OECDデュー・ディリジェンス・ガイダンス"),
    "guidance_edition": Bilingual("2018 (six-step cycle)", "2018年（6段階の循環）"),
    "overview": Bilingual("The six steps at a glance", "6段階の概要"),
    "overview_sheet": Bilingual("Six steps", "6段階"),
    "head_step": Bilingual("Step", "段階"),
    "head_all": Bilingual("Practices", "実践項目"),
    "head_done": Bilingual("In place", "実施済み"),
    "head_part": Bilingual("Partly", "一部実施"),
    "head_planned": Bilingual("Planned", "計画中"),
    "head_not": Bilingual("Not in place", "未実施"),
    "head_na": Bilingual("Not applicable", "対象外"),
    "head_open": Bilingual("Open", "未判断"),
    "steps": Bilingual("Step by step", "段階ごとの状況"),
    "step": Bilingual("Step {number}: {title}", "段階{number}：{title}"),
    "in_place": Bilingual("In place", "実施内容"),
    "nothing": Bilingual(
        "Nothing is decided to be in place in this step yet.",
        "この段階で「実施済み」と判断された実践項目は、まだありません。",
    ),
    "planned": Bilingual("Planned", "計画"),
    "plan_none": Bilingual(
        "No measure of this step is planned.", "この段階で計画中の措置はありません。"
    ),
    "plan_unknown": Bilingual(
        "No plan was given. Fill in what is planned, by whom and by when.",
        "計画が入力されていません。予定する措置、担当者及び期限を記入してください。",
    ),
    "measure": Bilingual("Measure, owner, due", "措置、担当者、期限"),
    "head_measure": Bilingual("Measure", "措置"),
    "head_owner": Bilingual("Owner", "担当者"),
    "head_due": Bilingual("Due", "期限"),
    "open": Bilingual("Open or not in place", "未判断又は未実施"),
    "open_text": Bilingual(
        "Nobody has decided these yet, or they are not in place. Marked with * is what the OECD AI "
        "Principles ask for.",
        "まだ判断していない、又は実施していない実践項目です。*印は、OECD AI原則が求めるものです。",
    ),
    "head_group": Bilingual("Group", "分野"),
    "head_list": Bilingual("Practices", "実践項目"),
    "none_open": Bilingual(
        "Nothing is open in this step.", "この段階に未判断の実践項目はありません。"
    ),
    "outside": Bilingual("Outside the cycle", "いずれの段階にも当たらない実践項目"),
    "principles": Bilingual("The OECD AI Principles (2024)", "OECD AI原則（2024年）"),
    "principles_text": Bilingual(
        "The five principles for responsible stewardship of trustworthy AI, each point with its "
        "status and a drafted answer.",
        "信頼できるAIのための責任あるスチュワードシップに関する5原則について、項目ごとに状態と回答案を示します。",
    ),
    "principles_sheet": Bilingual("OECD AI Principles", "OECD AI原則"),
    "worksheet_sheet": Bilingual("Practices by step", "段階別の実践項目"),
    "head_practice": Bilingual("Practice", "実践項目"),
    "head_statement": Bilingual("What it is", "内容"),
    "head_state": Bilingual("State", "状態"),
    "head_quotes": Bilingual("Quotes", "引用"),
    "head_verdict": Bilingual("Verdict", "判定"),
    "head_note": Bilingual("Note", "備考"),
    "risks": Bilingual(
        "Risks of the organisation's own register", "組織のリスク登録簿に記載のリスク"
    ),
    "head_risk": Bilingual("Risk", "リスク"),
    "head_severity": Bilingual("Severity", "重大性"),
    "head_likelihood": Bilingual("Likelihood", "起こりやすさ"),
    "no_risks": Bilingual(
        "No risk register was given; attach the adverse impacts that were identified.",
        "リスク登録簿が入力されていません。特定した負の影響の一覧を添付してください。",
    ),
}


def words(key: str, language: Language, **details: object) -> str:
    """Return a fixed wording, its {names} filled."""
    return TEXT[key].get(language).format(**details)
