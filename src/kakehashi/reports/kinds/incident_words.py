"""The words of the report on an incident and of the guidance note, in both languages."""

from __future__ import annotations

from kakehashi.text.bilingual import Bilingual, Language

TEXT: dict[str, Bilingual] = {
    "report": Bilingual("Incident report", "インシデント報告書"),
    "draft_heading": Bilingual("Draft", "案"),
    "draft": Bilingual(
        "Made from the register; it counts once a second person has approved it. "
        "The criteria are named from memory (unverified).",
        "登録簿から作成した案です。作成者以外の者が承認するまで効力はありません。"
        "報告基準の名称は原典と照合していません（未検証）。",
    ),
    "restricted": Bilingual(
        "Restricted: only for those who handle this incident.",
        "関係者限り：本件の担当者以外への提供を禁じます。",
    ),
    "number": Bilingual("Number", "番号"),
    "kind": Bilingual("Kind", "種別"),
    "severity": Bilingual("Severity", "深刻度"),
    "harms": Bilingual("Harms", "害の種類"),
    "risk": Bilingual("Kind of risk", "リスクの種類"),
    "confidentiality": Bilingual("Confidentiality", "機密区分"),
    "state": Bilingual("State", "状況"),
    "systems": Bilingual("AI systems", "AIシステム"),
    "occurred": Bilingual("First occurred", "最初の発生"),
    "discovered": Bilingual("Discovered", "発見"),
    "aware": Bilingual("Aware of it", "認知"),
    "country": Bilingual("Country", "国"),
    "sector": Bilingual("Sector", "業種・分野"),
    "about": Bilingual("Title", "件名"),
    "summary": Bilingual("Summary for the public", "公開用の要約"),
    "incidents": Bilingual("Incidents", "インシデント"),
    "what": Bilingual("What happened", "内容"),
    "criteria": Bilingual("Common reporting criteria", "共通報告基準"),
    "criterion": Bilingual("Criterion", "基準"),
    "mandatory": Bilingual("mandatory", "必須"),
    "answer": Bilingual("Answer", "回答"),
    "open": Bilingual("open", "未記入"),
    "clocks": Bilingual("Reporting deadlines", "報告期限"),
    "clock": Bilingual("What is reported", "報告事項"),
    "rule": Bilingual("Provision", "規定"),
    "by": Bilingual("Deadline", "期限"),
    "later": Bilingual("perhaps until {day} (unverified)", "{day}まで延びる可能性（未検証）"),
    "not_yet": Bilingual("does not apply yet", "適用開始前"),
    "at_once": Bilingual("at once", "直ちに"),
    "no_time": Bilingual("no fixed time", "期限の定めなし"),
    "not_started": Bilingual("nobody said when it began", "起算日時が未入力"),
    "no_clocks": Bilingual(
        "By what is known, no reporting deadline applies: conditions decide it.",
        "入力済みの条件からは、適用される期限はありません。",
    ),
    "timeline": Bilingual("Course of events", "経過"),
    "when": Bilingual("When", "日時"),
    "who": Bilingual("Noted by", "記録者"),
    "lessons": Bilingual("What it teaches", "教訓"),
    "practice": Bilingual("Practice", "実践項目"),
    "effect": Bilingual("Effect", "効果"),
    "standing": Bilingual("Said by", "判断"),
    "accepted": Bilingual("people", "担当者が確認"),
    "suggested": Bilingual("suggestion, nobody decided", "提案（未確認）"),
    "asked_by": Bilingual("Asked for by", "求める規定"),
    "ours": Bilingual("Do we have it?", "自組織の状況"),
    "unknown": Bilingual("not decided", "未判断"),
    "measures": Bilingual("Measures", "対応措置"),
    "owner": Bilingual("Owner", "担当者"),
    "due": Bilingual("Due", "期限"),
    "note": Bilingual("Guidance note to operators (draft)", "事業者向け注意喚起（案）"),
    "note_own": Bilingual(
        "Cases are told by codes: no names, places or days. Suggested practices are marked; "
        "a person checks every line before it leaves.",
        "事例は区分のみで示し、名称、場所及び日付を含みません。提案段階の対策は明示しています。"
        "公表前に、担当者が全ての記載を確認してください。",
    ),
    "note_why": Bilingual("Why this note", "趣旨"),
    "note_count": Bilingual(
        "{count} case(s) of incidents and hazards were looked at. The commonest harms: {harms}.",
        "インシデント及びハザードの事例{count}件を分析しました。多かった害：{harms}。",
    ),
    "note_seen": Bilingual("What was seen", "確認された傾向"),
    "note_do": Bilingual("What operators can do", "事業者に望まれる対応"),
    "note_cases": Bilingual("Cases", "事例"),
    "case": Bilingual("Case {number}", "事例{number}"),
    "case_said": Bilingual(
        "{kind} in the sector “{sector}”{year}; severity: {severity}; harm: {harms}.",
        "{sector}分野の{kind}{year}。深刻度：{severity}。害：{harms}。",
    ),
    "case_year": Bilingual(" ({year})", "（{year}年）"),
    "case_pattern": Bilingual("What failed: {patterns}.", "問題となった点：{patterns}。"),
    "case_practices": Bilingual(
        "Would have helped: {practices}.", "有効と考えられる対策：{practices}。"
    ),
    "case_suggested": Bilingual(
        "Might have helped (suggested by matching, not checked): {practices}.",
        "有効である可能性のある対策（自動提案、未確認）：{practices}。",
    ),
    "count": Bilingual("Cases", "件数"),
    "fewer": Bilingual("fewer than 3", "3件未満"),
    "by_harm": Bilingual("Sectors and harms", "分野と害"),
    "by_practice": Bilingual("Practices and harms", "実践項目と害"),
    "nothing": Bilingual("nothing said", "記載なし"),
    "measure": Bilingual("Measure", "対策"),
}


def words(key: str, language: Language, **details: object) -> str:
    """Return a fixed wording, its {names} filled."""
    return TEXT[key].get(language).format(**details)


def listed(parts: list[str], language: Language) -> str:
    """Return words in a row; a dash where there are none."""
    return ("、" if language == "ja" else ", ").join(parts) or words("nothing", language)
