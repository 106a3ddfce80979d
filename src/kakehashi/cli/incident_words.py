"""The fixed words of the commands on incidents and signals, in both languages."""

from __future__ import annotations

from kakehashi.text.bilingual import Bilingual, Language

TEXT: dict[str, Bilingual] = {
    "added": Bilingual(
        "Incident {number} registered: {title}", "インシデント{number}を登録しました：{title}"
    ),
    "like": Bilingual(
        "It says nearly the same as incident {number}: {title}",
        "インシデント{number}とほぼ同じ内容です：{title}",
    ),
    "changed": Bilingual("Incident {number} changed.", "インシデント{number}を変更しました。"),
    "noted": Bilingual("Noted in incident {number}.", "インシデント{number}の経過に追記しました。"),
    "imported": Bilingual(
        "{count} incident(s) registered ({form}); {known} here already, {bad} row(s) left out, "
        "{twins} perhaps told twice.",
        "インシデント{count}件を登録しました（形式：{form}）。取込済み{known}件、対象外の行{bad}件、重複の可能性{twins}件。",
    ),
    "none": Bilingual("No incidents.", "インシデントはありません。"),
    "learned": Bilingual(
        "{count} incident(s) searched for lessons; suggestions wait for people: "
        "kakehashi incident decide N PRACTICE",
        "インシデント{count}件について対策を提案しました。"
        "採否の判断：kakehashi incident decide 番号 実践項目",
    ),
    "decided": Bilingual(
        "Incident {number}, {practice}: {state}", "インシデント{number}、{practice}：{state}"
    ),
    "accepted": Bilingual("would have helped", "有効"),
    "rejected": Bilingual("would not have helped", "該当せず"),
    "suggested": Bilingual("suggested", "提案"),
    "asked": Bilingual("asked for by {count}: {refs}", "求める規定{count}件：{refs}"),
    "ours": Bilingual("here: {path}: {verdict}", "当該システム：{path}：{verdict}"),
    "hole": Bilingual("same hole: {path} ({verdict})", "同じ不備の可能性：{path}（{verdict}）"),
    "undecided": Bilingual("not decided", "未判断"),
    "remind": Bilingual("reminders: {days}", "通知：{days}"),
    "no_clocks_due": Bilingual("No clock ends by then.", "その日時までの期限はありません。"),
    "number_or_due": Bilingual(
        "Name an incident, or say --due for all.",
        "インシデントの番号か、全件を示す--dueのいずれか一方を指定してください。",
    ),
    "answered": Bilingual("report sent", "報告済み"),
    "over": Bilingual("OVER", "期限超過"),
    "left": Bilingual("{days} d {hours} h left", "残り{days}日{hours}時間"),
    "written": Bilingual("Written: {path}", "書き出しました：{path}"),
    "drafted": Bilingual(
        "Report {number} on incident {incident}: a draft until somebody else approves it "
        "(kakehashi incident approve {number}).",
        "インシデント{incident}の報告書{number}："
        "作成者以外の承認（kakehashi incident approve {number}）を経て確定します。",
    ),
    "approved": Bilingual("Report {number} approved.", "報告書{number}を承認しました。"),
    "sent": Bilingual(
        "Report {number} kept as sent.", "報告書{number}を送付済みとして記録しました。"
    ),
    "signal": Bilingual("{kind} of {date}, sha256 {sha}", "{kind}（{date}）、sha256 {sha}"),
    "signal_line": Bilingual("  {practices}: {text}", "  {practices}：{text}"),
    "signal_kept": Bilingual(
        "{count} piece(s) of evidence kept; {known} of the same bytes were here.",
        "根拠{count}件を登録しました（同一ファイルの登録済み{known}件）。",
    ),
    "no_date": Bilingual("no date told", "日付なし"),
    "clock_set": Bilingual("Clock of {name} set.", "{name}の期限を設定しました。"),
}


def say(key: str, language: Language, **details: object) -> str:
    """Return a fixed wording, its {names} filled."""
    return TEXT[key].get(language).format(**details)
