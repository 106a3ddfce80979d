"""The words of the serious-incident report, in both languages."""

from __future__ import annotations

from collections.abc import Mapping

from kakehashi.text.bilingual import Bilingual, Language

TEXT: dict[str, Bilingual] = {
    "title": Bilingual(
        "EU AI Act: report of a serious incident (Article 73), draft",
        "EU AI法　重大インシデント報告書案（第73条）",
    ),
    "own": Bilingual(
        "This is not a template of the Commission or of an authority. Ask the authority in charge "
        "for its form and its way of filing before the time limit runs out; an incomplete first "
        "report may be followed by a complete one.",
        "欧州委員会又は当局の様式ではありません。期限が到来する前に、所管当局の様式及び提出方法を"
        "確認してください。まず完全でない初報を提出し、後に完全な報告書を提出することもできます。",
    ),
    "limits": Bilingual("Time limits and course of events", "報告の期限及び経過"),
    "limits_text": Bilingual(
        "The report is made at once when the link between system and incident, or its reasonable "
        "likelihood, is established; where a person has died, also as soon as the link is "
        "suspected. In no case may it be later than the days below, which run "
        "from when the provider or, where applicable, the deployer becomes aware.",
        "報告は、システムとインシデントとの因果関係又はその合理的な可能性を確認した後、直ちに行います。"
        "人が死亡した場合は、因果関係を疑った時点で直ちに行います。"
        "遅くとも、提供者（場合により導入者）がインシデントを知ってから、次の日数以内に行わなければなりません。",
    ),
    "counting": Bilingual(
        "Last days are in calendar days; the day of becoming aware is not counted. How the "
        "authority counts, also over holidays, is to be checked.",
        "期限の日は暦日で数え、知った日を算入していません。休日の扱いを含む当局の数え方を確認してください。",
    ),
    "clock_case": Bilingual("Case", "場合"),
    "clock_rule": Bilingual("Provision", "規定"),
    "clock_days": Bilingual("Within", "期間"),
    "clock_last": Bilingual("Last day", "期限の日"),
    "clock_this": Bilingual("This incident", "本件"),
    "clock_sheet": Bilingual("Time limits", "期限"),
    "days": Bilingual("{count} days", "{count}日以内"),
    "counts": Bilingual("counts here", "適用"),
    "last_day": Bilingual("Last day for this report: {day}", "本件の報告期限：{day}"),
    "last_day_open": Bilingual(
        "The last day cannot be told: the day of becoming aware and the kind of incident are "
        "needed.",
        "インシデントを知った日及びその種類が入力されていないため、期限の日を示すことができません。",
    ),
    "timeline": Bilingual("Course of events", "経過"),
    "timeline_sheet": Bilingual("Timeline", "経過"),
    "step_what": Bilingual("Step", "事項"),
    "step_when": Bilingual("Date and time", "日時"),
    "step_who": Bilingual("By whom", "担当者"),
    "step_source": Bilingual("Record of it", "記録"),
    "report": Bilingual("This report", "報告書の情報"),
    "system": Bilingual("The AI system", "AIシステム"),
    "incident": Bilingual("The incident", "インシデント"),
    "outcomes": Bilingual(
        "Outcomes that make it serious, brought about directly or indirectly (tick all that fit):",
        "重大インシデントに当たる結果（直接又は間接に生じたもの。該当するもの全てを選択）：",
    ),
    "given": Bilingual("given", "入力あり"),
    "authority": Bilingual("Authority and others told", "当局その他の通知先"),
    "responsible": Bilingual("Responsibilities", "役割分担"),
    "evidence": Bilingual("Evidence preserved", "証拠の保全"),
    "evidence_text": Bilingual(
        "The system is not altered in a way that could spoil a later finding of causes before the "
        "authorities have been told.",
        "後の原因究明に影響し得る形でシステムを変更する調査は、事前に当局に知らせるまで行いません。",
    ),
    "cause": Bilingual("Investigation and risk assessment", "調査及びリスク評価"),
    "actions": Bilingual("Corrective actions", "是正措置"),
    "duties": Bilingual("Duties that go with it", "関連する義務"),
    "practices": Bilingual("Practices of incident handling", "インシデント対応の実践"),
    "practices_text": Bilingual(
        "What people decided to be in place for handling incidents, by the provisions that ask "
        "for it. It speaks of the organisation, not of this incident.",
        "インシデント対応について実施済みと判断された内容を、規定ごとに示します。"
        "本件ではなく、組織の取組に関する記載です。",
    ),
}

CASES: Mapping[str, Bilingual] = {
    "Art-73.3": Bilingual(
        "Widespread infringement, or serious and irreversible disruption of critical infrastructure",
        "広範な違反、又は重要インフラの深刻かつ不可逆的な混乱",
    ),
    "Art-73.4": Bilingual("A person has died", "人の死亡"),
    "Art-73.2": Bilingual("Every other serious incident", "その他の重大インシデント"),
}

OUTCOMES: Mapping[str, Bilingual] = {
    "death": Bilingual("Death of a person", "人の死亡"),
    "health": Bilingual("Serious harm to the health of a person", "人の健康への重大な害"),
    "infrastructure": Bilingual(
        "Serious and irreversible disruption of critical infrastructure",
        "重要インフラの深刻かつ不可逆的な混乱",
    ),
    "rights": Bilingual(
        "Breach of duties under Union law that protect fundamental rights",
        "基本権の保護を目的とするEU法上の義務の違反",
    ),
    "property": Bilingual(
        "Serious harm to property or the environment", "財産又は環境への重大な害"
    ),
    "widespread": Bilingual(
        "Besides: it is a widespread infringement (Article 3, point (61))",
        "上記に加え、広範な違反（第3条(61)）に当たる",
    ),
}

STEPS: Mapping[str, Bilingual] = {
    "occurred": Bilingual("The incident happened", "インシデントの発生"),
    "deployer-told": Bilingual("Deployer told the provider", "導入者から提供者への通知"),
    "aware": Bilingual("Aware of the incident", "インシデントを知った日"),
    "suspected": Bilingual("Link with the system suspected", "システムとの因果関係を疑った日"),
    "link": Bilingual(
        "Link or its reasonable likelihood established",
        "因果関係又はその合理的な可能性を確認した日",
    ),
    "stopped": Bilingual("System stopped, limited or corrected", "システムの停止、制限又は是正"),
    "first": Bilingual("First report sent", "初報の提出"),
    "last": Bilingual("Last day for the report", "報告期限"),
    "complete": Bilingual("Complete report sent", "完全な報告の提出"),
    "told": Bilingual(
        "Authority told before the system was altered", "システムの変更前の当局への連絡"
    ),
    "closed": Bilingual("Investigation closed", "調査の終了"),
}


def words(key: str, language: Language, **details: object) -> str:
    """Return a fixed wording, its {names} filled."""
    return TEXT[key].get(language).format(**details)
