"""The fixed words of the commands on skills, in both languages."""

from __future__ import annotations

from kakehashi.text.bilingual import Bilingual, Language

TEXT: dict[str, Bilingual] = {
    "added": Bilingual(
        "Skill {number} registered: {scope}", "スキル{number}を登録しました：{scope}"
    ),
    "changed": Bilingual("Skill {number} changed.", "スキル{number}を変更しました。"),
    "ended": Bilingual("Skill {number} ended.", "スキル{number}を終了しました。"),
    "needed": Bilingual("Needed for {scope}: {what}", "{scope}に必要なスキル：{what}"),
    "need": Bilingual("{people}; level: {level}", "{people}、水準：{level}"),
    "people": Bilingual("{count} person or role", "{count}名（役割を含む）"),
    "as_usual": Bilingual("as usual", "標準のとおり"),
    "until": Bilingual("until {date}", "有効期限{date}"),
    "none": Bilingual("No skills that you may see.", "閲覧できるスキルはありません。"),
    "own_only": Bilingual(
        "Only your own are shown; assessors, approvers, auditors and administrators see all.",
        "本人の登録のみを表示しています。全件は、評価者、承認者、監査者及び管理者が閲覧できます。",
    ),
    "group": Bilingual(
        "{group}: {covered} of {practices} practices have people",
        "{group}：実践項目{practices}件中{covered}件で人員を確保",
    ),
    "ending": Bilingual(
        " – {count} rest on a skill that ends soon", "（期限が近いもの：{count}件）"
    ),
    "planned": Bilingual(" – in the plan: task {number}", "（計画済み：作業{number}）"),
    "lacking": Bilingual("lacking: {listed}", "不足：{listed}"),
    "no_gaps": Bilingual("No practice lacks people.", "人員が不足している実践項目はありません。"),
    "tasks": Bilingual("{count} task(s) added to the plan.", "計画に作業{count}件を追加しました。"),
    "unit": Bilingual(
        "{name}: {share} % of {practices} practices have people",
        "{name}：実践項目{practices}件のうち{share}％で人員を確保",
    ),
}


def say(key: str, language: Language, /, **filling: object) -> str:
    """Return a text in a language, with its blanks filled."""
    return TEXT[key].get(language).format(**filling)
