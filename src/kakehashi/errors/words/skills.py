"""KH-SKL: problems with the skills register."""

from __future__ import annotations

from kakehashi.errors.words.text import ProblemText, words_of

WORDS: dict[str, ProblemText] = {
    "KH-SKL-001": words_of(
        "“{name}” is neither a practice nor a group of practices.",
        "「{name}」は、実践項目でも実践項目の分野でもありません。",
        "Write the id of a practice (INC-01) or of a group (INC); `kakehashi library show practices` lists them.",
        "実践項目の識別子（INC-01）又は分野の識別子（INC）を指定してください。一覧は`kakehashi library show practices`で確認できます。",
    ),
    "KH-SKL-002": words_of(
        "“{value}” is not known here.",
        "「{value}」は指定できません。",
        "Choose one of: {known}.",
        "次から選んでください：{known}。",
    ),
    "KH-SKL-003": words_of(
        "A skill is either a person's or that of whoever holds a role.",
        "スキルの保有者には、個人又は役割のいずれか一方を指定する必要があります。",
        "Name a person or a role, one of them.",
        "個人又は役割のどちらか一方だけを指定してください。",
    ),
    "KH-SKL-004": words_of(
        "This skill stands in the register already, as number {number}.",
        "このスキルは、番号{number}として既に登録されています。",
        "Change that one, or end it first.",
        "その登録を変更するか、先に終了してください。",
    ),
    "KH-SKL-005": words_of(
        "There is no skill number {number}, or none that you may see.",
        "番号{number}のスキルがないか、閲覧する権限がありません。",
        "`kakehashi skill list` shows those that you may see.",
        "閲覧できるスキルは`kakehashi skill list`で確認できます。",
    ),
    "KH-SKL-006": words_of(
        "The certificate was issued to somebody else.",
        "この修了証は、別の人に発行されたものです。",
        "The learner's name in it must be the name or the handle of the person.",
        "修了証の学習者名が、本人の氏名又はユーザー名と一致している必要があります。",
    ),
    "KH-SKL-007": words_of(
        "Nothing is told of what shows the skill.",
        "スキルの根拠が記載されていません。",
        "Say it in a few words, such as `experience=Ran the incident desk in 2025`.",
        "`experience=2025年にインシデント窓口を担当`のように、短く記載してください。",
    ),
    "KH-SKL-008": words_of(
        "{value} is no number of people.",
        "{value}は人数として使えません。",
        "Write a number from 0 to {most}; 0 means that nobody is needed.",
        "0から{most}までの数を指定してください。0は不要を意味します。",
    ),
    "KH-SKL-009": words_of(
        "Skill {number} has ended.",
        "番号{number}のスキルは、既に終了しています。",
        "Register it anew.",
        "改めて登録してください。",
    ),
    "KH-SKL-010": words_of(
        "No practice lacks people, or a task for each gap is in the plan already.",
        "人員が不足している実践項目がないか、不足への対応が全て計画に登録されています。",
        "`kakehashi skill gaps` shows what is needed.",
        "必要なスキルは`kakehashi skill gaps`で確認できます。",
    ),
}
