"""The fixed words of the workspace commands, in both languages."""

from __future__ import annotations

from kakehashi.text.bilingual import Bilingual, Language

TEXT: dict[str, Bilingual] = {
    "made": Bilingual(
        "Workspace made in {folder}; you ({actor}) are its administrator.\n"
        "Next: kakehashi workspace add system NAME, add documents FILES, scan; then kakehashi review.",
        "{folder}にワークスペースを作成しました。管理者は{actor}です。\n"
        "次の手順：kakehashi workspace add system 名称、add documents ファイル、scan、その後kakehashi review。",
    ),
    "verified": Bilingual(
        "In order: {entries} journal entries, last seal {hash}.",
        "異常はありません。操作記録{entries}件、最後の封印（ハッシュ値）{hash}。",
    ),
    "not_verified": Bilingual(
        "{count} problem(s) found in {entries} journal entries.",
        "操作記録{entries}件の検証で、問題が{count}件見つかりました。",
    ),
    "exported": Bilingual("Exported to {target}.", "{target}に書き出しました。"),
    "imported": Bilingual(
        "Workspace made in {target}.", "{target}にワークスペースを作成しました。"
    ),
    "added": Bilingual("Added: {name}", "追加しました：{name}"),
    "dropped": Bilingual("No longer answered: {name}", "対象から外しました：{name}"),
    "kept": Bilingual("Kept: {name}, version {number}", "保存しました：{name}（第{number}版）"),
    "scanned": Bilingual(
        "{documents} document(s) searched, {count} new candidate(s). Next: kakehashi review",
        "文書{documents}件を調べ、新しい候補が{count}件見つかりました。次の手順：kakehashi review",
    ),
    "status_of": Bilingual("{path}, as of {date}", "{path}（{date}現在）"),
    "decided": Bilingual(
        "{count} decision(s) count, {inherited} of them taken over from above.",
        "有効な判断は{count}件です（うち{inherited}件は上位の組織から引き継いだもの）。",
    ),
    "framework": Bilingual("Framework", "フレームワーク"),
    "satisfied": Bilingual("satisfied", "充足"),
    "partly": Bilingual("partly", "一部"),
    "not": Bilingual("not", "未充足"),
    "na": Bilingual("n/a", "対象外"),
    "contradicted": Bilingual("contra-dicted", "矛盾"),
    "unknown": Bilingual("unknown", "不明"),
    "total": Bilingual("all", "計"),
    "no_facts": Bilingual(
        "Nothing is known yet. Answer with --ask, or NAME=VALUE.",
        "まだ回答がありません。--askを付けるか、「名前=値」の形で回答してください。",
    ),
    "answer_with": Bilingual(
        "Please answer with: {expected}", "次の形で回答してください：{expected}"
    ),
    "prompt_flag": Bilingual("yes / no (empty: skip)", "はい／いいえ（空欄で飛ばす）"),
    "prompt_choice": Bilingual("number (empty: skip)", "番号（空欄で飛ばす）"),
    "prompt_choices": Bilingual("numbers, as 1,3 (empty: skip)", "番号（例：1,3。空欄で飛ばす）"),
    "prompt_date": Bilingual(
        "date, as 2026-08-02 (empty: skip)", "日付（例：2026-08-02。空欄で飛ばす）"
    ),
    "prompt_number": Bilingual("number (empty: skip)", "数（空欄で飛ばす）"),
    "no_rules": Bilingual(
        "There are no rules yet on what applies of it.",
        "適用の有無を判定する規則がまだありません。",
    ),
    "holds": Bilingual("[yes]", "［該当］"),
    "holds_not": Bilingual("[no]", "［非該当］"),
    "open": Bilingual("[cannot tell]", "［判定不能］"),
    "applies_counts": Bilingual(
        "{applies} provisions apply ({later} of them from a later date), {does_not} do not,"
        " {cannot_tell} cannot be told.",
        "適用される項目{applies}件（うち適用日が到来していないもの{later}件）、適用されない項目{does_not}件、"
        "判定できない項目{cannot_tell}件。",
    ),
    "missing_fact": Bilingual(
        "To tell, answer {fact}: {question}", "判定に必要な回答：{question}（{fact}）"
    ),
    "missing_more": Bilingual("… and {count} more.", "ほか{count}件。"),
    "shared": Bilingual(
        "{path}: {decisions} decision(s) that the statuses rest on. SHA-256 {sha256}",
        "{path}：状態の根拠となる判断{decisions}件を書き出しました。SHA-256 {sha256}",
    ),
    "pointers": Bilingual(
        "Rules of your sectors that the library does not hold, worth a look:",
        "このライブラリーには収録していないが、確認が望まれる分野別の規則等：",
    ),
    "pointer_unverified": Bilingual(" [unverified]", "［未検証］"),
    "applies": Bilingual("applies", "適用される"),
    "does not apply": Bilingual("does not apply", "適用されない"),
    "cannot tell": Bilingual("cannot tell", "判定できない"),
    "from": Bilingual(" since {date}", "（{date}から）"),
    "from_later": Bilingual(" from {date} on", "（{date}から適用）"),
    "decided_in_force": Bilingual(
        "Decision {number}: {target} {verdict}", "判断{number}：{target} {verdict}"
    ),
    "decided_proposed": Bilingual(
        "Decision {number} proposed, waiting for approval: {target} {verdict}",
        "判断{number}を提案しました（承認待ち）：{target} {verdict}",
    ),
    "decision_line": Bilingual(
        "{number}  {at}  {target}  {verdict}  {by}  [{state}]  {reason}",
        "{number}  {at}  {target}  {verdict}  {by}  ［{state}］  {reason}",
    ),
    "state_proposed": Bilingual("proposed", "承認待ち"),
    "state_in-force": Bilingual("in force", "有効"),
    "state_superseded": Bilingual("superseded", "更新済み"),
    "state_refused": Bilingual("refused", "却下"),
    "state_withdrawn": Bilingual("withdrawn", "取下げ"),
    "table_out": Bilingual(
        "{count} practices in {path}", "{path}に実践項目{count}件を書き出しました"
    ),
    "table_in": Bilingual("{count} decision(s) taken over.", "{count}件の判断を取り込みました。"),
    "written": Bilingual("Written: {path}", "書き出しました：{path}"),
    "subject": Bilingual("Organisation or system", "組織・AIシステム"),
    "share_satisfied": Bilingual(
        "Share of provisions satisfied, of those that apply:",
        "適用される項目のうち充足しているものの割合：",
    ),
    "rollup_more": Bilingual(
        "{count} in all; everything is in --json or --out.",
        "全{count}件。全ての結果は--json又は--outで得られます。",
    ),
    "table_proposed": Bilingual(
        "{count} of them wait for approval.", "うち{count}件は承認待ちです。"
    ),
    "outlier": Bilingual(
        "Far from the others: {path}, {framework} {share}",
        "他と大きく異なる：{path} {framework} {share}",
    ),
}

VERDICTS: dict[str, Bilingual] = {
    "in place": Bilingual("in place", "実施済み"),
    "partial": Bilingual("partial", "一部実施"),
    "planned": Bilingual("planned", "計画中"),
    "not in place": Bilingual("not in place", "未実施"),
    "not applicable": Bilingual("not applicable", "対象外"),
}


def say(key: str, language: Language, **details: object) -> str:
    """Return a fixed wording, its {names} filled."""
    return TEXT[key].get(language).format(**details)


def verdict_words(verdict: str, language: Language) -> str:
    """Return how a verdict is called."""
    return VERDICTS[verdict].get(language)
