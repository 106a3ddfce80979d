"""The words of the statement of applicability of ISO/IEC 42001, in both languages.

The Japanese terms 適用宣言書, 管理策, 管理目的, 附属書A and 箇条 are those of the Japanese
editions of ISO management-system standards.
"""

from __future__ import annotations

from kakehashi.text.bilingual import Bilingual, Language

TEXT: dict[str, Bilingual] = {
    "title": Bilingual(
        "ISO/IEC 42001:2023: statement of applicability", "ISO/IEC 42001:2023 適用宣言書"
    ),
    "not_copy": Bilingual("Not a copy of the standard", "規格の写しではありません"),
    "not_copy_1": Bilingual(
        "Only the numbers and short titles of clauses and controls are those of the standard. "
        "Every other sentence is our own paraphrase, written without the standard at hand, and "
        "not checked against it. Read it beside your own copy, bought from ISO, IEC or a national "
        "body.",
        "規格によるものは、箇条及び管理策の番号と短い題名だけです。その他の文は全て独自の要約であり、規格を"
        "参照せずに作成し、規格との照合も行っていません。購入した規格と併せてお読みください。",
    ),
    "not_copy_2": Bilingual(
        "The statement becomes one of the organisation when its management has approved it; "
        "signature and date are at its end.",
        "この宣言書は、経営者の承認を得て初めて組織のものとなります。署名欄は末尾にあります。",
    ),
    "read_counts": Bilingual("Controls: {counts}", "管理策：{counts}"),
    "overview": Bilingual("Overview by control objective", "管理目的別の概要"),
    "overview_sheet": Bilingual("Overview", "概要"),
    "objective": Bilingual("Area of Annex A", "附属書Aの区分"),
    "all": Bilingual("All controls", "全ての管理策"),
    "control": Bilingual("Control", "管理策"),
    "applicable": Bilingual("Applicable", "適用"),
    "yes": Bilingual("yes", "適用"),
    "no": Bilingual("no", "除外"),
    "to_decide": Bilingual("to be decided", "要決定"),
    "justification": Bilingual("Justification", "理由"),
    "reason": Bilingual("Decided as not applicable: {reason}", "「対象外」と判断：{reason}"),
    "reason_hidden": Bilingual(
        "Decided as not applicable; the reason is on record in the organisation.",
        "「対象外」と判断（理由は組織内に記録）",
    ),
    "to_write": Bilingual("to be written", "要記入"),
    "implementation": Bilingual("Implementation", "実施状況"),
    "full": Bilingual("implemented", "実施済み"),
    "part": Bilingual("partly implemented", "一部実施"),
    "none": Bilingual("not implemented", "未実施"),
    "short": Bilingual("not fully implemented", "未完了"),
    "na": Bilingual("excluded", "除外"),
    "unknown": Bilingual("unknown", "不明"),
    "contradicted": Bilingual("decisions contradict each other", "判断が矛盾"),
    "columns_yes": Bilingual(
        "Applicable is “yes” where somebody decided on a practice of the control other than "
        "that it does not apply, and “no” where every decision behind it says so. Where nobody "
        "decided, it is to be decided. The standard asks to justify both; a reason for “yes” "
        "(such as a risk treated, a duty or a contract) has to be written by the organisation.",
        "「適用」は、当該管理策の実践項目について「対象外」以外の判断がある場合です。「除外」は、根拠となる"
        "判断が全て「対象外」の場合です。判断がない場合は「要決定」としています。規格は、適用と除外の双方に理由を"
        "求めています。適用の理由（対応するリスク、法令上の義務、契約等）は、組織が記入してください。",
    ),
    "clauses": Bilingual("Clauses 4 to 10: summary", "箇条4から10までの要約"),
    "clauses_text": Bilingual(
        "The requirements of these clauses may not be left out; the table shows how they stand.",
        "これらの箇条の要求事項は除外できません。表は、その状況を示します。",
    ),
    "clauses_sheet": Bilingual("Clauses", "箇条"),
    "clause": Bilingual("Clause", "箇条"),
    "gap": Bilingual("Missing or open", "未実施・未判断"),
    "sheet": Bilingual("Statement", "適用宣言書"),
    "approval": Bilingual("Approval", "承認"),
    "approval_text": Bilingual(
        "The statement covers the AI management system in the scope named here.",
        "この宣言書は、次の適用範囲のAIマネジメントシステムを対象とします。",
    ),
    "scope": Bilingual("Scope of the AI management system", "AIマネジメントシステムの適用範囲"),
    "version": Bilingual("Version of this statement", "適用宣言書の版"),
    "approved_by": Bilingual("Approved by (name, function)", "承認者（氏名・役職）"),
    "approved_on": Bilingual("Date", "承認日"),
    "signature": Bilingual("Signature", "署名"),
    "other": Bilingual("Controls of other origin", "附属書A以外の管理策"),
    "other_text": Bilingual(
        "Annex A is not exhaustive. Controls that the organisation takes from elsewhere are added "
        "here.",
        "附属書Aは網羅的なものではありません。組織が別途採用する管理策は、ここに追加してください。",
    ),
}


def words(key: str, language: Language, **details: object) -> str:
    """Return a fixed wording, its {names} filled."""
    return TEXT[key].get(language).format(**details)
