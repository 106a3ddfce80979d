"""The fixed words of the commands on commitments and instruments, in both languages."""

from __future__ import annotations

from kakehashi.text.bilingual import Bilingual, Language

TEXT: dict[str, Bilingual] = {
    "taken": Bilingual(
        "{texts} text(s): {count} candidate(s) taken in, {known} here already. A person confirms "
        "them: kakehashi commitment confirm N",
        "文書{texts}件：候補{count}件を取り込みました（取込済み{known}件）。"
        "担当者による確認：kakehashi commitment confirm 番号",
    ),
    "confirmed": Bilingual(
        "Commitment {number} confirmed.", "コミットメント{number}を確認しました。"
    ),
    "rejected": Bilingual("Candidate {number} rejected.", "候補{number}を不採用としました。"),
    "followed": Bilingual(
        "Kept: {progress} ({evidence}), {on}.", "記録しました：{progress}（{evidence}）、{on}。"
    ),
    "no_commitments": Bilingual("No commitments.", "コミットメントはありません。"),
    "nothing_due": Bilingual("Nothing is due.", "期限が到来したものはありません。"),
    "none_stated": Bilingual("none stated", "記載なし"),
    "due": Bilingual("due {day}", "期限：{day}"),
    "overdue": Bilingual("OVERDUE since {day}", "期限超過：{day}"),
    "not_followed": Bilingual("not followed up", "追跡情報なし"),
    "unmeasured": Bilingual(
        "done by their own account, no figure", "実施済みとの説明のみ（数値なし）"
    ),
    "rests_on": Bilingual("rests on “{quote}”", "根拠：「{quote}」"),
    "about": Bilingual("About: {names}", "関連する取組・機関：{names}"),
    "source": Bilingual("{name}, p. {page}", "{name}、{page}ページ"),
    "place": Bilingual("{name}, characters {start}–{end}", "{name}、{start}～{end}文字目"),
    "registered": Bilingual(
        "Instrument {number} entered: {title}", "政策文書{number}を登録しました：{title}"
    ),
    "changed": Bilingual("Instrument {number} changed.", "政策文書{number}を変更しました。"),
    "imported": Bilingual(
        "{new} new, {changed} brought up to date, {bad} row(s) left out.",
        "新規{new}件、更新{changed}件、対象外の行{bad}件。",
    ),
    "read": Bilingual(
        "{count} practice(s) suggested; about two of three are right, and most are missed.",
        "実践項目{count}件を提案しました（正しいものは約3分の2で、見落としも多くあります）。",
    ),
    "reviewed": Bilingual(
        "Instrument {number}: reviewed on {on}; next review {again}.",
        "政策文書{number}：{on}に見直し済み、次回の見直し：{again}。",
    ),
    "no_day": Bilingual("no day set", "未定"),
    "no_instruments": Bilingual("No instruments.", "政策文書は登録されていません。"),
    "no_measures": Bilingual("No measures.", "施策は登録されていません。"),
    "no_overlaps": Bilingual(
        "No overlap is known. That is no proof that there is none.",
        "重複は見つかっていません（重複がないことを示すものではありません）。",
    ),
    "review_due": Bilingual("review due {day}", "見直し期日：{day}"),
    "implements": Bilingual("Implements: {refs}", "実施する規定：{refs}"),
    "pair": Bilingual("{one} ↔ {other}", "{one} ↔ {other}"),
    "same": Bilingual("both carry out or hold: {refs}", "共通の規定（実施又は収録）：{refs}"),
    "tied": Bilingual(
        "{count} pair(s) of provisions proved to have something in common",
        "共通する内容があると証明された規定の組：{count}件",
    ),
    "shared": Bilingual(
        "{count} practice(s) both speak to ({whole} asked for as a whole by both, proved)",
        "双方が取り上げている実践項目：{count}件（うち双方が全体を求めると証明済み{whole}件）",
    ),
    "contradictions": Bilingual(
        "{count} contradiction(s) between rows of crosswalks: {rows}",
        "対応表の行どうしの矛盾：{count}件（{rows}）",
    ),
    "contrary": Bilingual(
        "{practice}: one forbids what the other asks for or allows (suggested; read both):",
        "{practice}：一方が禁止し、他方が要求又は許容している可能性（双方の原文を要確認）：",
    ),
    "unequal": Bilingual(
        "{count} practice(s) that one binds to and the other only recommends",
        "一方が義務とし、他方が推奨等にとどめる実践項目：{count}件",
    ),
    "written": Bilingual("Written: {path}", "書き出しました：{path}"),
    "no_dates": Bilingual("No dates.", "日付はありません。"),
}


def say(key: str, language: Language, **details: object) -> str:
    """Return a fixed wording, its {names} filled."""
    return TEXT[key].get(language).format(**details)
