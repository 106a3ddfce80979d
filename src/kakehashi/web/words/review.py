"""Words of the pages of review and decisions."""

from __future__ import annotations

from kakehashi.text.bilingual import Bilingual

WORDS: dict[str, Bilingual] = {
    "review_count": Bilingual(
        "Practices waiting for review: {count}.", "確認待ちの実践項目：{count}件。"
    ),
    "review_order": Bilingual(
        "Those that settle most provisions come first.",
        "判断すると多くの項目の状態が決まるものから順に並んでいます。",
    ),
    "review_begin": Bilingual("Begin with the first", "先頭から始める"),
    "review_left": Bilingual("{count} left", "残り{count}件"),
    "review_nothing": Bilingual(
        "No candidates wait. Add documents and look for candidates first.",
        "確認待ちの候補はありません。文書を追加し、候補を探してください。",
    ),
    "practice": Bilingual("Practice", "実践項目"),
    "candidates_open": Bilingual("Candidates", "候補"),
    "candidates_accepted": Bilingual("Accepted", "採用"),
    "hangs_on_it": Bilingual("Provisions waiting for it", "判断を待つ項目"),
    "hangs": Bilingual("Provisions waiting for it: {count}", "この判断を待つ項目：{count}件"),
    "decided_already": Bilingual("Decided: ", "判断済み："),
    "proposed_already": Bilingual("Proposed, waiting for approval: ", "承認待ち："),
    "decide": Bilingual("Decide", "判断する"),
    "verdict": Bilingual("Verdict", "判断"),
    "parts_in_place": Bilingual("If partly: parts in place", "一部実施の場合：実施済みの部分"),
    "reason": Bilingual("Reason", "理由"),
    "reason_hint": Bilingual(
        "Needed for “not in place” and “not applicable”.",
        "「未実施」と「対象外」の場合は必須です。",
    ),
    "rests_on": Bilingual(
        "Accepted passages that it rests on: {count}.", "根拠とする採用済みの文：{count}件。"
    ),
    "next_practice": Bilingual("Next practice", "次の実践項目"),
    "undo": Bilingual("Undo the last step", "直前の操作を取り消す"),
    "candidates": Bilingual("Candidates ({count})", "候補（{count}件）"),
    "candidates_warning": Bilingual(
        "Half of all candidates or more are wrong: read each in its document.",
        "候補の半数以上は該当しません。元の文書で確かめてください。",
    ),
    "no_candidates": Bilingual(
        "No passage waits here. Decide from what you know, or add documents and look for candidates.",
        "確認待ちの候補はありません。把握している事実に基づいて判断するか、文書を追加して候補を探してください。",
    ),
    "kind_of_statement": Bilingual("Kind of statement: ", "文の種類："),
    "said_accepted": Bilingual(
        "Accepted. Candidates left: {count}.", "採用しました。残りの候補：{count}件。"
    ),
    "said_rejected": Bilingual(
        "Rejected. Candidates left: {count}.", "不採用にしました。残りの候補：{count}件。"
    ),
    "said_postponed": Bilingual(
        "Put off. Candidates left: {count}.", "保留にしました。残りの候補：{count}件。"
    ),
    "put_off": Bilingual("put off", "保留中"),
    "accept": Bilingual("Accept", "採用"),
    "reject": Bilingual("Reject", "不採用"),
    "later": Bilingual("Later", "保留"),
    "reject_all": Bilingual("Reject all {count}", "{count}件を全て不採用にする"),
    "later_all": Bilingual("Put all {count} off", "{count}件を全て保留にする"),
    "choose_number": Bilingual("Choose no. {number}", "{number}番目を選択"),
    "chosen_ones": Bilingual("Those chosen above", "上で選択した候補"),
    "judged": Bilingual("Judged ({count})", "確認済み（{count}件）"),
    "on_its_page": Bilingual("Show on its page", "ページ上で表示"),
    "on_its_page_alt": Bilingual(
        "{document}, page {page}, with the passage marked",
        "{document}の{page}ページ（該当箇所を強調表示）",
    ),
    "decisions_in_force": Bilingual("In force", "有効な判断"),
    "decisions_proposed": Bilingual("Waiting for approval", "承認待ち"),
    "decided_by": Bilingual("By", "判断者"),
    "decided_on": Bilingual("On", "判断日"),
    "taken_over_from": Bilingual("from {name}", "{name}から引継ぎ"),
    "no_decisions": Bilingual("Nothing is decided yet.", "まだ何も判断されていません。"),
    "no_decisions_here": Bilingual(
        "Nothing is decided here, or nothing matches. Decide under Review, or without candidates below.",
        "該当する判断はありません。「確認」で候補を見て判断するか、下の「候補によらず判断する」から判断できます。",
    ),
    "approve": Bilingual("Approve", "承認"),
    "refuse": Bilingual("Refuse", "却下"),
    "withdraw_decision": Bilingual("Take it back", "判断を撤回する"),
    "history": Bilingual("History", "履歴"),
    "evidence": Bilingual("Evidence", "根拠"),
    "look_again": Bilingual("To be looked at again", "要見直し"),
    "review_on": Bilingual("Look again on", "見直し予定日"),
    "state_proposed": Bilingual("proposed", "承認待ち"),
    "state_in-force": Bilingual("in force", "有効"),
    "state_superseded": Bilingual("superseded", "置換え済み"),
    "state_refused": Bilingual("refused", "却下"),
    "state_withdrawn": Bilingual("withdrawn", "撤回済み"),
    "filter": Bilingual("Filter", "絞り込み"),
    "all": Bilingual("All", "全て"),
    "search": Bilingual("Search", "検索"),
    "decide_directly": Bilingual("Decide without candidates", "候補によらず判断する"),
    "quote_outside": Bilingual("A quote from outside the documents", "文書以外の根拠の引用"),
    "source_outside": Bilingual("Where it is from", "出所"),
    "table_title": Bilingual("As a spreadsheet", "表計算ファイルでの判断"),
    "table_text": Bilingual(
        "Every practice with its candidates and decisions. Fill in verdicts and reasons, alone or with colleagues, and take the table in again.",
        "全ての実践項目と候補・判断の一覧です。判断と理由を記入し（複数人での分担も可能）、再び取り込めます。",
    ),
    "table_xlsx": Bilingual("Download for Excel (.xlsx)", "Excel形式（.xlsx）でダウンロード"),
    "table_csv": Bilingual("Download as CSV", "CSV形式でダウンロード"),
    "table_take": Bilingual("A table that was filled in", "記入済みの表"),
    "table_hint": Bilingual(
        "Only rows that were changed are decided; what somebody else decided meanwhile stays, and is listed.",
        "変更した行だけを判断として登録します。その間に他の利用者が判断した行は登録せず、その旨を表示します。",
    ),
    "table_read": Bilingual("Take it in", "取り込む"),
    "table_taken": Bilingual("Table taken in", "表の取込み"),
    "table_made": Bilingual(
        "{name}: decisions made: {count}.", "{name}：{count}件の判断を登録しました。"
    ),
    "table_problems": Bilingual(
        "Left out or to be noted ({count})", "登録しなかった行・注意事項（{count}件）"
    ),
    "table_decided": Bilingual("Decided", "登録した判断"),
    "target": Bilingual("Practice or provision", "実践項目又は項目"),
    "see_in_library": Bilingual("See it in the library", "ライブラリーで見る"),
    "target_hint": Bilingual("Its id, such as GOV-01.", "GOV-01などの識別子を入力してください。"),
}
