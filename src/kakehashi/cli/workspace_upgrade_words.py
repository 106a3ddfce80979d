"""The fixed words of `kakehashi workspace upgrade`, in both languages."""

from __future__ import annotations

from kakehashi.cli.workspace_words import VERDICTS
from kakehashi.text.bilingual import Bilingual, Language

TEXT: dict[str, Bilingual] = {
    "trial": Bilingual(
        "Trial run: nothing was written. Without --dry-run it is done, all at once.",
        "試行のため、何も書き込んでいません。--dry-runを付けずに実行すると、全てを一括して移行します。",
    ),
    "done": Bilingual(
        "Done. What is to be looked at again also stands in: kakehashi workspace status",
        "移行しました。見直しが必要なものは、kakehashi workspace statusでも確認できます。",
    ),
    "unchanged": Bilingual(
        "There is nothing to move any more; nothing was written.",
        "移行するものは残っていません。何も書き込んでいません。",
    ),
    "nothing_trial": Bilingual("There is nothing to move.", "移行するものはありません。"),
    "concerns": Bilingual(
        "{path}: {organisations} organisation(s), {systems} system(s)",
        "対象：{path}（組織数{organisations}、AIシステム数{systems}）",
    ),
    "choice": Bilingual("{organisation}: {before} → {after}", "{organisation}：{before} → {after}"),
    "follows": Bilingual(
        "No framework was chosen: the current edition is answered, and no choice moves.",
        "フレームワークは選ばれていません。常に現行の版が対象となるため、選択の変更はありません。",
    ),
    "decisions": Bilingual(
        "Decisions on provisions of the edition before: {count}",
        "旧版の項目についての判断：{count}件",
    ),
    "count": Bilingual("  {count:>7}  {name}{note}", "  {count:>7}  {name}{note}"),
    "proposals": Bilingual(" (and {count} proposed)", "（ほかに承認待ち{count}件）"),
    "returning": Bilingual(
        "{count} decision(s) are no longer in doubt: their provisions are there again.",
        "対象の項目が再び見つかったため、見直しが不要になった判断：{count}件",
    ),
    "above": Bilingual(
        "{count} decision(s) of organisations above counted here; they stay on the edition before.",
        "上位の組織の判断{count}件がここでも有効でしたが、旧版の項目についての判断のまま残ります。",
    ),
    "on_practices": Bilingual(
        "Decisions on practices: {count}; all stay as they are.",
        "実践項目についての判断：{count}件（全てそのまま有効）",
    ),
    "goals": Bilingual(
        "Open goals that name the new provisions from now on: {count}",
        "対象の項目を新版のものに改める目標：{count}件",
    ),
    "new": Bilingual("New provisions, not decided: {count}", "新しい項目で未判断のもの：{count}件"),
    "practice_counts": Bilingual("Practices: {counts}", "実践項目：{counts}"),
    "practices_unknown": Bilingual(
        "Practices: not known, for an edition has no crosswalk to them",
        "実践項目：不明（対応表がない版があります）",
    ),
    "undecided_count": Bilingual(
        "{name} {count} ({open} not decided by all)", "{name}{count}（未判断あり{open}）"
    ),
    "status_count": Bilingual(
        "Statuses that change: {count}, on {provisions} provision(s)",
        "変わる充足状況：{provisions}項目、延べ{count}件",
    ),
    "head": Bilingual("{title} ({count})", "{title}（{count}）"),
    "provisions_decisions": Bilingual(
        "{decisions} decision(s) on {provisions} provision(s)",
        "{provisions}項目、判断{decisions}件",
    ),
    "more": Bilingual(
        "  … and {count} more (--all shows them)", "  ほか{count}件（--allで全て表示）"
    ),
    "parts_added": Bilingual("parts added: {parts}", "加わった部分：{parts}"),
    "parts_removed": Bilingual("parts gone: {parts}", "なくなった部分：{parts}"),
    "parts_changed": Bilingual("parts changed: {parts}", "変更された部分：{parts}"),
    "date_matters": Bilingual(
        "It applies from another date, and the verdict may rest on that.",
        "適用開始日が変わり、判断がそれに基づいている可能性があります。",
    ),
    "verdict_of_one": Bilingual(
        "{path}: {verdict} (decision {number})", "{path}：{verdict}（判断{number}）"
    ),
    "waiting": Bilingual(" [proposed]", "［承認待ち］"),
    "nearest": Bilingual(
        "asks for the same practices now: {names}", "同じ実践項目を求める新版の項目：{names}"
    ),
    "asks": Bilingual("  {practice}: {decided}", "  {practice}：{decided}"),
    "asks_none": Bilingual(
        "No practice is known that it asks for.", "求める実践項目は分かっていません。"
    ),
    "decided_all": Bilingual("decided for all ({verdicts})", "全て判断済み（{verdicts}）"),
    "decided_some": Bilingual(
        "not decided for {undecided} of {concerned} ({verdicts})",
        "{concerned}件中{undecided}件で未判断（{verdicts}）",
    ),
    "decided_by_none": Bilingual(
        "not decided for any of {concerned}", "{concerned}件の全てで未判断"
    ),
    "undecided": Bilingual("not decided", "未判断"),
    "follows_now": Bilingual("status: {statuses}", "充足状況：{statuses}"),
    "transition": Bilingual("{was} → {now}", "{was} → {now}"),
    "cases": Bilingual(
        "{provisions} provision(s), {count} case(s)", "{provisions}項目、延べ{count}件"
    ),
    "whom": Bilingual("{name}: {paths}", "{name}：{paths}"),
    "many": Bilingual("{names} and {count} more", "{names}ほか{count}件"),
    "item": Bilingual("{name} {count}", "{name}{count}"),
    "number": Bilingual("{count}", "{count}件"),
    "goal": Bilingual("{number}  {text}: {refs}", "{number}  {text}：{refs}"),
}

MEANINGS: dict[str, Bilingual] = {
    "carried over": Bilingual("carried over", "そのまま引継ぎ"),
    "needs review": Bilingual("carried over, needs review", "引き継ぐが、見直しが必要"),
    "to be decided anew": Bilingual(
        "has new parts: to be decided anew; stays in force on the edition before",
        "新しい部分が加わり、改めて判断が必要（旧版の項目についての判断として残る）",
    ),
    "gone": Bilingual(
        "gone in the new edition; stays in force", "新版でなくなった（判断は有効なまま残る）"
    ),
    "not found": Bilingual(
        "not found in the new edition, which is here in part only; stays in force",
        "新版に見当たらない（新版は一部未収録。判断は有効なまま残る）",
    ),
    "decided already": Bilingual(
        "decided on the new edition already; that goes first",
        "新版の項目で既に判断済み（そちらを優先）",
    ),
}

SECTIONS: dict[str, Bilingual] = {
    "needs review": Bilingual("Needs review", "見直しが必要な判断"),
    "to be decided anew": Bilingual(
        "To be decided anew, for there are new parts",
        "新しい部分が加わり、改めて判断が必要なもの",
    ),
    "open": Bilingual("New provisions, not decided", "新しい項目で未判断のもの"),
    "gone": Bilingual("Gone in the new edition", "新版でなくなった項目の判断"),
    "not found": Bilingual(
        "Not found in the new edition, which is here in part only",
        "新版に見当たらない項目の判断（新版は一部未収録）",
    ),
    "decided already": Bilingual("Decided on the new edition already", "新版の項目で既に判断済み"),
    "carried over": Bilingual("Carried over", "そのまま引き継ぐ判断"),
    "statuses": Bilingual("Statuses that change", "変わる充足状況"),
    "above": Bilingual(
        "Decided above, on the edition before", "上位の組織による、旧版の項目についての判断"
    ),
    "goals": Bilingual("Goals", "目標"),
    "newly asked for": Bilingual("Practices newly asked for", "新たに求められる実践項目"),
    "asked for differently": Bilingual(
        "Practices asked for differently", "求められ方が変わる実践項目"
    ),
    "asked for elsewhere": Bilingual(
        "Practices asked for in other places", "求める項目が変わる実践項目"
    ),
    "no longer asked for": Bilingual(
        "Practices no longer asked for; their decisions stay",
        "求められなくなる実践項目（判断はそのまま有効）",
    ),
}

STATUSES: dict[str, Bilingual] = {
    "satisfied": Bilingual("satisfied", "充足"),
    "partly": Bilingual("partly satisfied", "一部充足"),
    "not satisfied": Bilingual("not satisfied", "未充足"),
    "not applicable": Bilingual("not applicable", "対象外"),
    "contradicted": Bilingual("contradicted", "矛盾"),
    "unknown": Bilingual("unknown", "不明"),
}


DECIDED: dict[str, Bilingual] = {**VERDICTS, "by parts": Bilingual("by parts", "部分ごとに判断")}


def say(key: str, language: Language, **details: object) -> str:
    """Return a fixed wording, its {names} filled."""
    return TEXT[key].get(language).format(**details)


def listed(counts: dict[str, int], names: dict[str, Bilingual], language: Language) -> str:
    """Return counts by name on one line.

    Example:
        >>> listed({"satisfied": 2, "unknown": 1}, STATUSES, "en")
        'satisfied 2, unknown 1'
    """
    said = (say("item", language, name=names[n].get(language), count=c) for n, c in counts.items())
    return ("、" if language == "ja" else ", ").join(said)
