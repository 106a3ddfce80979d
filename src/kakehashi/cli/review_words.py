"""The fixed words of `kakehashi review`, in both languages."""

from __future__ import annotations

from kakehashi.text.bilingual import Bilingual, Language

TEXT: dict[str, Bilingual] = {
    # --- above a practice
    "left": Bilingual("{left} left, +{settled} settled", "残り{left}件、今回確定{settled}件"),
    "scope_organisation": Bilingual("one of organisations", "組織単位の項目"),
    "scope_system": Bilingual("one of single systems", "システム単位の項目"),
    "scope_either": Bilingual("of organisations or systems", "組織又はシステム単位の項目"),
    "waiting": Bilingual(
        "{count} provision(s) wait for it", "この実践項目の判断を待つ項目：{count}件"
    ),
    "alone": Bilingual("; {count} need nothing else", "（うち{count}件はこの実践項目だけで充足）"),
    "asks": Bilingual("It asks:", "内容："),
    "shown_by": Bilingual("Usually shown by: {listed}", "通常の根拠：{listed}"),
    "decided_now": Bilingual(
        "Decided: {verdict} ({by}, {on})", "判断済み：{verdict}（{by}、{on}）"
    ),
    "decided_above": Bilingual(
        "Taken over from {above}: {verdict} ({by}, {on})",
        "{above}から引継ぎ：{verdict}（{by}、{on}）",
    ),
    "proposed_now": Bilingual(
        "Proposed, waiting for approval: {verdict} ({by}, {on})",
        "承認待ち：{verdict}（{by}、{on}）",
    ),
    "because": Bilingual("because: {reason}", "理由：{reason}"),
    # --- a candidate
    "candidate": Bilingual("Candidate {number} of {count}", "候補{number}／{count}"),
    "page": Bilingual("p. {page}", "{page}頁"),
    "put_off": Bilingual("put off", "保留中"),
    "others": Bilingual("Others (press the number):", "ほかの候補（番号で表示）："),
    "more": Bilingual("… and {count} more", "ほか{count}件"),
    "evidence": Bilingual(
        "Accepted as evidence: {count}. Decide now with y, p, f, x or i.",
        "採用した根拠：{count}件。y、p、f、x、iのいずれかで判断できます。",
    ),
    "no_candidates": Bilingual(
        "No candidate is left. Decide (x: not in place, i: not applicable …), or n for the next.",
        "残りの候補はありません。判断するか（x：未実施、i：対象外など）、nで次に進んでください。",
    ),
    # --- the line of keys
    "keys": Bilingual(
        "a accept  r reject  l later  n next  |  y in place  p partial  f planned"
        "  x not in place  i n/a  |  u undo  ? help  q quit",
        "a 採用  r 不採用  l 保留  n 次へ  |  y 実施済み  p 一部  f 計画中  x 未実施  i 対象外"
        "  |  u 取消  ? 説明  q 終了",
    ),
    "keys_sure": Bilingual(
        "Nothing is accepted as evidence yet.  a accept the passage shown, then decide"
        "  y decide without evidence  any other key: back",
        "根拠を採用していません。  a 表示中の文を採用して判断  y 根拠なしで判断"
        "  その他のキー：戻る",
    ),
    "keys_due": Bilingual(
        "k keep  y in place  p partial  f planned  x not in place  i n/a  |  o side by side"
        "  a accept the nearest  |  n next  u undo  ? help  q quit",
        "k 維持  y 実施済み  p 一部  f 計画中  x 未実施  i 対象外  |  o 新旧対照"
        "  a 近い文を採用  |  n 次へ  u 取消  ? 説明  q 終了",
    ),
    "reason": Bilingual("Reason (Enter: none):", "理由（省略はEnter）："),
    "reason_needed": Bilingual(
        "Reason (needed; Enter alone: back):", "理由（必須。Enterのみで戻る）："
    ),
    "parts": Bilingual("Which of its parts are in place?", "実施済みの部分："),
    "which_parts": Bilingual(
        "Their letters, such as ac (Enter: not said):", "文字で指定（例：ac。省略はEnter）："
    ),
    "next_date": Bilingual(
        "Next review (Enter: {date}; -: no date):", "次の見直し日（Enter：{date}、-：設けない）："
    ),
    # --- what was done
    "did_accepted": Bilingual("Accepted as evidence.", "根拠として採用しました。"),
    "did_rejected": Bilingual("Rejected.", "不採用としました。"),
    "did_rejected_all": Bilingual(
        "Rejected: {count} candidates.", "{count}件の候補を不採用としました。"
    ),
    "did_postponed": Bilingual("Put off.", "保留としました。"),
    "did_decided": Bilingual("{practice}: {verdict}.", "{practice}：{verdict}と判断しました。"),
    "did_proposed": Bilingual(
        "{practice}: {verdict}, proposed; it counts when it is approved.",
        "{practice}：{verdict}として提案しました。承認後に有効となります。",
    ),
    "did_settle": Bilingual(" {count} provision(s) settled.", "{count}件の項目が確定しました。"),
    "did_kept": Bilingual("{practice}: kept as it was.", "{practice}：判断を維持しました。"),
    "undone_judgement": Bilingual(
        "Undone: the candidate is as it was.", "取り消しました。候補は元の状態に戻っています。"
    ),
    "undone_decision": Bilingual(
        "Undone: the decision is as it was.", "取り消しました。判断は元の状態に戻っています。"
    ),
    "undone_evidence": Bilingual(
        "Undone: the passage is no evidence.", "取り消しました。文は根拠から外れています。"
    ),
    "undo_nothing": Bilingual(
        "There is nothing to undo in this review.", "この確認作業で取り消せる操作はありません。"
    ),
    "unknown_key": Bilingual(
        "“{key}” is no key here; ? shows them all.",
        "「{key}」というキーはありません。?で一覧を表示します。",
    ),
    "ime": Bilingual(" Switch the Japanese input method off.", "日本語入力をオフにしてください。"),
    "pasted": Bilingual(
        "Several characters came at once and were ignored; press one key at a time.",
        "複数の文字が一度に入力されたため、無視しました。キーは一つずつ押してください。",
    ),
    "any_key": Bilingual("press a key to go back", "いずれかのキーで戻ります"),
    "alone_mark": Bilingual(
        "● needs nothing else than this practice to be in place.",
        "●はこの実践項目の実施だけで充足するものです。",
    ),
    "meanwhile": Bilingual(
        "{practice} was decided meanwhile: {by} says {verdict}. It is skipped.",
        "{practice}は、その間に{by}が「{verdict}」と判断したため、次に進みます。",
    ),
    "no_nearest": Bilingual("There is no passage to accept.", "採用できる近い文がありません。"),
    "kept_left_out": Bilingual(
        "If kept, quotes that are gone or expired are left out.",
        "維持する場合、現行版にない引用及び期限切れの根拠は除かれます。",
    ),
    # --- due
    "due_left": Bilingual("{left} due for review", "見直し待ち{left}件"),
    "due_because": Bilingual("To be looked at again: {reasons}", "見直しの理由：{reasons}"),
    "due_rests": Bilingual("It rests on:", "判断の根拠："),
    "due_no_evidence": Bilingual("It rests on no evidence.", "根拠は示されていません。"),
    "due_gone": Bilingual("no longer there", "現行版になし"),
    "due_expired": Bilingual("expired on {date}", "{date}に期限切れ"),
    "due_holds": Bilingual("still there", "現行版にあり"),
    "due_nearest": Bilingual(
        "Nearest in version {number} ({likeness}% the same):",
        "第{number}版で最も近い文（一致率{likeness}%）：",
    ),
    "due_no_nearest": Bilingual(
        "Nothing in version {number} is like it.", "第{number}版に近い文はありません。"
    ),
    "due_withdrawn": Bilingual("Its document was withdrawn.", "文書は取り下げられています。"),
    "due_added": Bilingual("Accepted now: “{quote}”", "新たに採用：「{quote}」"),
    "due_next": Bilingual("If kept, due again on {date}.", "維持した場合の次の見直し日：{date}"),
    "before": Bilingual("As quoted", "引用時の文"),
    "after": Bilingual("Now", "現在の文"),
    # --- the end
    "nothing": Bilingual(
        "Nothing waits for review in {path}.", "{path}に確認待ちの項目はありません。"
    ),
    "nothing_yet": Bilingual(
        "Add documents, then look for candidates: kakehashi workspace scan",
        "文書を追加し、候補を探してください：kakehashi workspace scan",
    ),
    "nothing_due": Bilingual(
        "No decision of {path} is due for review.", "{path}に見直し待ちの判断はありません。"
    ),
    "through": Bilingual(
        "You have gone through all. Passed over: {count}.",
        "全て確認しました。未判断のまま進んだもの：{count}件。",
    ),
    "summary": Bilingual(
        "Decided: {decided}; accepted: {accepted}; rejected: {rejected}; put off: {later}."
        " Practices left: {left}.",
        "判断{decided}件、採用{accepted}件、不採用{rejected}件、保留{later}件。残りの項目{left}件。",
    ),
    "summary_settled": Bilingual(
        "Provisions settled in this review: {count} ({before} → {now} of {total}).",
        "今回確定した項目：{count}件（全{total}件中、{before}件→{now}件）。",
    ),
    "summary_due": Bilingual(
        "Kept: {kept}; changed: {changed}. Still due: {left}.",
        "維持{kept}件、変更{changed}件。残り{left}件。",
    ),
    "status_before": Bilingual("before", "開始時"),
    "status_now": Bilingual("now", "現在"),
    "status": Bilingual("Provisions", "項目の状態"),
    "stopped": Bilingual(
        "Stopped. All that was done is kept.", "中断しました。行った操作は全て保存されています。"
    ),
    # --- --list
    "list_practice": Bilingual("Practice", "実践項目"),
    "list_open": Bilingual("open", "未確認"),
    "list_later": Bilingual("later", "保留"),
    "list_accepted": Bilingual("accepted", "採用"),
    "list_waiting": Bilingual("waiting", "待ち"),
    "list_alone": Bilingual("settles alone", "単独で充足"),
}

HELP: Bilingual = Bilingual(
    """\
A candidate is a passage that may show the practice, not a finding. Judge what it says.

  a        accept: the passage shown becomes evidence
  r        reject it            R   reject all that are left of this practice
  l        put it off; it comes back when all else is done
  1 … 9    look at that candidate; the arrow keys go down and up
  n        leave the practice for now and go to the next

  y p f    decide: in place, partial, planned
  x i      decide: not in place, not applicable (each needs a reason)
           What was accepted becomes the evidence of the decision.

  u        undo the last thing; the journal keeps both
  w        show which provisions wait for the practice
  q        quit; everything is stored already. Ctrl-C quits too.

In a pipe every line is a key, with a reason after it: x we do not do this yet
Parts that are in place stand in brackets: p [ac] only in Tokyo""",
    """\
候補は、実践項目の根拠となる可能性のある文であり、判定結果ではありません。文の内容で判断してください。

  a        採用：表示中の文を根拠とする
  r        不採用              R   この項目の残りの候補を全て不採用とする
  l        保留：ほかの項目を全て確認した後に再度表示する
  1 … 9    その番号の候補を表示する。上下の矢印キーでも移動できる
  n        判断せずに次の項目へ進む

  y p f    判断：実施済み、一部実施、計画中
  x i      判断：未実施、対象外（いずれも理由が必要）
           採用した文は、判断の根拠となる

  u        直前の操作を取り消す（操作記録には両方が残る）
  w        この項目の判断を待っている項目を表示する
  q        終了する。操作はその都度保存されている。Ctrl-Cでも終了できる

パイプで渡す場合は、1行に1つのキーと、必要な理由を書きます（例：x 実施していないため）。
一部実施の場合は、実施済みの部分を角括弧で示せます（例：p [ac] 東京のみ）。""",
)
HELP_DUE: Bilingual = Bilingual(
    """\
These decisions are to be looked at again: a document changed, evidence expired, or the date came.

  k        keep the decision; it is said once more as of today
  y p f    decide otherwise: in place, partial, planned
  x i      decide otherwise: not in place, not applicable (each needs a reason)
  o        show what was quoted beside what the document says now
  a        accept the nearest passage of the new version as evidence
  1 … 9    choose the quote that o and a are about
  n        leave it for now and go to the next
  u        undo the last thing; the journal keeps both
  q        quit; everything is stored already. Ctrl-C quits too.

In a pipe every line is a key, with what it needs after it: k 2027-03-31""",
    """\
見直しが必要な判断です。文書の変更、根拠の期限切れ又は見直し日の到来によるものです。

  k        判断を維持する（本日付けで改めて判断したものとして記録する）
  y p f    判断を変更する：実施済み、一部実施、計画中
  x i      判断を変更する：未実施、対象外（いずれも理由が必要）
  o        引用時の文と現在の文を対照して表示する
  a        新しい版で最も近い文を根拠として採用する
  1 … 9    oとaの対象とする引用を選ぶ
  n        判断せずに次へ進む
  u        直前の操作を取り消す（操作記録には両方が残る）
  q        終了する。操作はその都度保存されている。Ctrl-Cでも終了できる

パイプで渡す場合は、1行に1つのキーと、必要な事項を書きます（例：k 2027-03-31）。""",
)


def say(key: str, language: Language, /, **details: object) -> str:
    """Return a fixed wording, its {names} filled."""
    return TEXT[key].get(language).format(**details)
