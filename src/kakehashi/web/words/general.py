"""Words that stand on every page, and those of the first pages."""

from __future__ import annotations

from kakehashi.text.bilingual import Bilingual

WORDS: dict[str, Bilingual] = {
    "kakehashi": Bilingual("Kakehashi", "架け橋"),
    "skip": Bilingual("Skip to content", "本文へ移動"),
    "menu": Bilingual("Menu", "メニュー"),
    "keys": Bilingual(
        "One-letter shortcut keys (a, r, 1 …)", "1文字のキー操作を使う（a、r、1など）"
    ),
    "menu_home": Bilingual("Home", "ホーム"),
    "menu_library": Bilingual("Library", "ライブラリー"),
    "menu_crosswalks": Bilingual("Crosswalks", "対応関係"),
    "menu_rollup": Bilingual("All organisations", "全組織"),
    "menu_administration": Bilingual("Administration", "管理"),
    "menu_overview": Bilingual("Overview", "概要"),
    "menu_documents": Bilingual("Documents", "文書"),
    "menu_review": Bilingual("Review", "確認"),
    "menu_decisions": Bilingual("Decisions", "判断"),
    "menu_systems": Bilingual("AI systems", "AIシステム"),
    "menu_applies": Bilingual("What applies", "適用関係"),
    "menu_plan": Bilingual("Plan", "計画"),
    "menu_reports": Bilingual("Reports", "報告書"),
    "language_other": Bilingual("日本語", "English"),
    "language": Bilingual("Language", "言語"),
    "log_out": Bilingual("Log out", "ログアウト"),
    "log_in": Bilingual("Log in", "ログイン"),
    "account": Bilingual("Account", "アカウント"),
    "local_mode": Bilingual(
        "On this machine only, without a login", "このコンピューター専用（ログイン不要）"
    ),
    "version": Bilingual("Kakehashi {version}", "架け橋（Kakehashi）{version}"),
    "organisations": Bilingual("Organisations", "組織"),
    "organisation": Bilingual("Organisation", "組織"),
    "system": Bilingual("AI system", "AIシステム"),
    "no_organisations": Bilingual(
        "You take part in no organisation yet. Ask somebody who administers one to add you.",
        "参加している組織がまだありません。組織の管理者に追加を依頼してください。",
    ),
    "needs_you": Bilingual("What needs you", "対応が必要なこと"),
    "first_steps": Bilingual("Where to begin", "最初に行うこと"),
    "first_applies": Bilingual(
        "Answer questions: which frameworks apply", "質問に答え、適用されるフレームワークを確かめる"
    ),
    "first_documents": Bilingual(
        "Add documents, and look for candidates in them", "文書を追加し、候補を探す"
    ),
    "first_review": Bilingual(
        "Review the candidates, and decide", "候補を確認し、実施の有無を判断する"
    ),
    "first_reports": Bilingual("Make a report", "報告書を作成する"),
    "nothing_needs_you": Bilingual("Nothing waits for you.", "対応が必要なことはありません。"),
    "needs_due": Bilingual("Decisions to look at again: {count}", "見直しが必要な判断：{count}件"),
    "needs_proposed": Bilingual("Decisions to approve: {count}", "承認待ちの判断：{count}件"),
    "needs_candidates": Bilingual("Candidates to review: {count}", "確認待ちの候補：{count}件"),
    "needs_tasks": Bilingual("Tasks due: {count}", "期限が来た作業：{count}件"),
    "coverage": Bilingual("Coverage by framework", "フレームワークごとの状況"),
    "framework": Bilingual("Framework", "フレームワーク"),
    "edition": Bilingual("Edition", "版"),
    "provisions": Bilingual("Provisions", "項目数"),
    "unknown": Bilingual("Unknown", "不明"),
    "lately": Bilingual("What changed", "最近の動き"),
    "nothing_changed": Bilingual("Nothing happened yet.", "まだ動きはありません。"),
    "nothing_decided": Bilingual("Nothing is decided yet.", "まだ何も判断されていません。"),
    "event_document": Bilingual("Document: ", "文書："),
    "event_scan": Bilingual("Candidates were looked for", "候補を検索しました"),
    "event_report": Bilingual("Report: ", "報告書："),
    "all_frameworks": Bilingual("Provisions of all its frameworks", "全フレームワークの項目の合計"),
    "count_of": Bilingual("{name} {count}", "{name}{count}件"),
    "so_many": Bilingual(" ({count})", "（{count}件）"),
    "percent": Bilingual("{share} %", "{share}％"),
    "colon": Bilingual(": ", "："),
    "comma": Bilingual(", ", "、"),
    "gained": Bilingual("Satisfied: change in {days} days", "充足の増減（{days}日間）"),
    "format_csv": Bilingual("CSV", "CSV"),
    "format_docx": Bilingual("Word", "Word"),
    "format_html": Bilingual("HTML", "HTML"),
    "format_markdown": Bilingual("Markdown", "Markdown"),
    "format_pdf": Bilingual("PDF", "PDF"),
    "format_text": Bilingual("text", "テキスト"),
    "format_xlsx": Bilingual("Excel", "Excel"),
    "problem": Bilingual("That did not work", "処理できませんでした"),
    "problem_code": Bilingual("Code {code}", "コード：{code}"),
    "back": Bilingual("Back", "戻る"),
    "refused": Bilingual("You may not do this here", "この操作は許可されていません"),
    "no_part": Bilingual(
        "You take no part in this workspace", "このワークスペースに参加していません"
    ),
    "no_part_text": Bilingual(
        "Ask somebody who administers it to add you.", "管理者に参加を依頼してください。"
    ),
    "not_found": Bilingual("There is no such page", "ページが見つかりません"),
    "not_found_text": Bilingual(
        "It may have moved, or it is not for you to see.",
        "移動したか、閲覧が許可されていない可能性があります。",
    ),
    "failed": Bilingual("Something went wrong", "エラーが発生しました"),
    "failed_text": Bilingual(
        "Nothing was stored. Try again; if it happens once more, tell whoever runs this server.",
        "何も保存されていません。もう一度お試しください。続く場合はサーバーの管理者に連絡してください。",
    ),
    "components_text": Bilingual(
        "Every part that pages are made of, in every state, to look at while working on them.",
        "画面を構成する部品の一覧です。開発時に、全ての状態の見え方を確かめるために使います。",
    ),
    "components": Bilingual("Components", "コンポーネント"),
}
