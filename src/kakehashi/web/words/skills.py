"""Words of the skills register."""

from __future__ import annotations

from kakehashi.text.bilingual import Bilingual

WORDS: dict[str, Bilingual] = {
    "menu_skills": Bilingual("Skills", "スキル"),
    "skills_about": Bilingual(
        "Each practice that the chosen frameworks ask for needs one person who does it independently, unless you say otherwise. The numbers name nobody.",
        "対象のフレームワークが求める各実践項目について、別に定めない限り、単独で実施できる人を1名必要とします。人数のみを示し、氏名は示しません。",
    ),
    "skills_needed": Bilingual("What is needed", "必要なスキル"),
    "skills_group": Bilingual("Group", "分野"),
    "skills_covered": Bilingual("With people", "人員を確保"),
    "skills_lacking": Bilingual("Lacking people", "人員が不足"),
    "skills_lacking_count": Bilingual("Practices: {count}", "実践項目{count}件"),
    "skills_planned": Bilingual("in the plan", "計画済み"),
    "skills_none_lacking": Bilingual(
        "No practice lacks people.", "人員が不足している実践項目はありません。"
    ),
    "skills_plan": Bilingual("Put gaps into the plan", "不足を計画に反映する"),
    "skills_plan_hint": Bilingual(
        "One task for each group that lacks people and has none yet.",
        "人員が不足し、まだ作業のない分野ごとに、作業を一つ追加します。",
    ),
    "skills_register": Bilingual("Register", "スキル台帳"),
    "skills_own_only": Bilingual(
        "Only your own are shown; assessors, approvers, auditors and administrators see all.",
        "本人の登録のみを表示しています。全件は、評価者、承認者、監査者及び管理者が閲覧できます。",
    ),
    "skills_none": Bilingual("Nothing is registered yet.", "まだ登録がありません。"),
    "skills_scope": Bilingual("Practice or group", "実践項目又は分野"),
    "skills_scope_hint": Bilingual(
        "Id of a practice (INC-01) or of a group (INC).",
        "実践項目の識別子（INC-01）又は分野の識別子（INC）を入力します。",
    ),
    "skills_level": Bilingual("Level", "水準"),
    "skills_until": Bilingual("Valid until", "有効期限"),
    "skills_over": Bilingual("expired", "期限切れ"),
    "skills_new": Bilingual("Register a skill", "スキルの登録"),
    "skills_person": Bilingual("Person", "氏名"),
    "skills_role": Bilingual("Or a post or team", "又は役職・班"),
    "skills_role_hint": Bilingual(
        "Instead of a person, such as: incident response team.",
        "個人に代えて指定します（例：インシデント対応班）。",
    ),
    "skills_kind": Bilingual("Kind of evidence", "根拠の種類"),
    "skills_kind_experience": Bilingual("experience", "実務経験"),
    "skills_kind_training": Bilingual("training", "研修"),
    "skills_kind_qualification": Bilingual("qualification", "資格"),
    "skills_evidence": Bilingual("What shows it", "根拠の内容"),
    "skills_courses": Bilingual(
        "Add the courses that the person finished here", "修了した研修コースを根拠に加える"
    ),
    "skills_change": Bilingual("Change", "変更"),
    "skills_end": Bilingual("End", "終了"),
    "skills_change_of": Bilingual("Change entry {number}", "登録{number}の変更"),
    "skills_need": Bilingual("Set what is needed", "必要数の設定"),
    "skills_people": Bilingual("People", "人数"),
    "skills_people_hint": Bilingual("Empty: one. 0: nobody.", "空欄は1名、0は不要を意味します。"),
    "skills_as_usual": Bilingual("as usual", "標準のとおり"),
}
