"""Words of the pages of commitments, of the registry of instruments and of their timeline."""

from __future__ import annotations

from kakehashi.text.bilingual import Bilingual

WORDS: dict[str, Bilingual] = {
    "menu_commitments": Bilingual("Commitments", "コミットメント"),
    "menu_instruments": Bilingual("Instruments", "政策文書台帳"),
    "pol_commitments_lead": Bilingual(
        "Who promised what by when. Candidates are found by rules; only what a person confirmed "
        "is followed up, and each follow-up quotes the words that say so.",
        "誰が、何を、いつまでに約束したかを管理します。候補は規則により抽出したもので、担当者が確認したもののみを追跡します。"
        "追跡の記録には、根拠となる語句の引用が必要です。",
    ),
    "pol_overdue_commitments": Bilingual("Overdue", "期限を過ぎたもの"),
    "pol_all_commitments": Bilingual(
        "All commitments ({count})", "コミットメント一覧（{count}件）"
    ),
    "pol_no_commitments": Bilingual(
        "No commitments to show. Take in candidates below, from a document or from a study.",
        "表示するコミットメントはありません。下の「候補の取込み」で、文書又は分析結果から取り込めます。",
    ),
    "pol_commitment": Bilingual("Commitment", "コミットメント"),
    "pol_actor": Bilingual("Actor", "主体"),
    "pol_action": Bilingual("Action", "内容"),
    "pol_deadline": Bilingual("Deadline", "期限"),
    "pol_none_stated": Bilingual("none stated", "記載なし"),
    "pol_progress": Bilingual("Progress", "進捗"),
    "pol_not_followed": Bilingual("not followed up", "追跡情報なし"),
    "pol_unmeasured": Bilingual("by their own account, no figure", "説明のみ（数値なし）"),
    "pol_entity": Bilingual("Initiative or body", "取組・機関"),
    "pol_entities": Bilingual("Initiatives and bodies", "取組・機関"),
    "pol_more_rows": Bilingual("Next ones", "次へ"),
    "pol_texts": Bilingual("Texts", "文書"),
    "pol_no_texts": Bilingual(
        "No texts yet. What you add under Documents can be taken in below.",
        "文書はまだありません。「文書」に追加したものを、下の「候補の取込み」で取り込めます。",
    ),
    "pol_text_kind": Bilingual("Kind of text", "文書の種類"),
    "pol_published": Bilingual("Published", "公表日"),
    "pol_published_hint": Bilingual(
        "Day, month or year (2026-05-01). Deadlines such as “within 90 days” count from a day.",
        "年月日、年月又は年（例：2026-05-01）。「90日以内」等の期限は、年月日がある場合にのみ計算します。",
    ),
    "pol_take_in": Bilingual("Take in candidates", "候補の取込み"),
    "pol_from_document": Bilingual("From a document kept here", "登録済みの文書から"),
    "pol_from_study": Bilingual(
        "From a policy study (the file policy-study.json)", "分析結果（policy-study.json）から"
    ),
    "pol_study_file": Bilingual("policy-study.json", "policy-study.jsonファイル"),
    "pol_candidates_taken": Bilingual(
        "Candidates taken in: {count}; here already: {known}.",
        "候補{count}件を取り込みました（取込済み{known}件）。",
    ),
    "pol_more_left_out": Bilingual(
        "Left out beyond these: {count}.", "ほか{count}件を対象外としました。"
    ),
    "pol_rests_on": Bilingual("rests on: {quote}", "根拠：{quote}"),
    "pol_as_text_has_it": Bilingual("As the text has it", "文書の記載"),
    "pol_last_day": Bilingual("Last day", "期日"),
    "pol_last_day_hint": Bilingual(
        "Where the words name no day that can be reckoned.",
        "期限の語句から期日を計算できない場合に入力します。",
    ),
    "pol_confirm_commitment": Bilingual("Confirm", "確認する"),
    "pol_confirm_again": Bilingual("Correct", "修正する"),
    "pol_field_hint": Bilingual(
        "Leave empty what the text does not state. Words that stand in the text are their own "
        "quote; a reading in other words needs the words on which it rests.",
        "原文に記載のない項目は空欄にします。原文の語句はそのまま引用となります。別の言葉で記す場合は、根拠となる原文の語句を示してください。",
    ),
    "pol_rests_on_words": Bilingual("“{field}” rests on the words", "「{field}」の根拠となる語句"),
    "pol_own_quotes": Bilingual("Words on which readings rest", "言い換えの根拠となる語句"),
    "pol_reject_candidate": Bilingual("No commitment", "不採用とする"),
    "pol_follow_ups": Bilingual("What became of it", "実施状況"),
    "pol_no_follow_ups": Bilingual("Nobody followed this up yet.", "追跡の記録はまだありません。"),
    "pol_follow_up": Bilingual("Record a follow-up", "実施状況の記録"),
    "pol_how_sure": Bilingual("How sure", "確度"),
    "pol_words_quoted": Bilingual("The words that say so", "根拠となる引用"),
    "pol_words_hint": Bilingual(
        "“Measured” needs a figure in them; what is only stated cannot be done.",
        "「実績値」には数値が必要です。表明のみの情報は、実施済みとすることができません。",
    ),
    "pol_where_said": Bilingual("Where they stand", "出典"),
    "pol_said_in_document": Bilingual("Document kept here", "登録済みの文書"),
    "pol_note": Bilingual("Anything besides", "備考"),
    "pol_as_of": Bilingual("As of", "時点"),
    "pol_moved_to": Bilingual("Deadline moved to", "変更後の期限"),
    "pol_moved": Bilingual("Deadline moved to {day}", "期限を{day}に変更"),
    "pol_instruments_lead": Bilingual(
        "Guidelines, plans and laws of all ministries: owner, edition, what they carry out, when "
        "they are to be reviewed, and how far the measures of plans are.",
        "各府省庁のガイドライン、計画、法令等について、所管、版、実施する規定、見直し期日及び計画の施策の進捗を管理します。",
    ),
    "pol_instrument": Bilingual("Instrument", "政策文書"),
    "pol_no_instruments": Bilingual(
        "No instruments yet. Enter one below, or several from a table.",
        "政策文書はまだ登録されていません。下で1件ずつ、又は表からまとめて登録できます。",
    ),
    "pol_all_instruments": Bilingual("All instruments", "登録済みの政策文書"),
    "pol_kind": Bilingual("Kind", "種別"),
    "pol_state": Bilingual("State", "状況"),
    "pol_owned_by": Bilingual("Owner", "所管"),
    "pol_review_due": Bilingual("Review due", "見直し期日の到来"),
    "pol_overlaps": Bilingual("Overlaps and contradictions", "重複と矛盾"),
    "pol_policy_timeline": Bilingual("Timeline", "年表"),
    "pol_policy_timeline_alt": Bilingual(
        "Timeline of texts, instruments, initiatives and deadlines; the table below says the same.",
        "文書、政策文書、取組及び期限の年表。同じ内容を下の表に示します。",
    ),
    "pol_no_dates": Bilingual(
        "Nothing with a date yet. Dates come from commitments and from instruments.",
        "日付のある項目はまだありません。コミットメント及び政策文書の日付がここに並びます。",
    ),
    "pol_text_or_initiative": Bilingual("Text or initiative", "文書・取組"),
    "pol_about": Bilingual("About", "内容"),
    "pol_add_instrument": Bilingual("Enter an instrument", "政策文書の登録"),
    "pol_enter_table": Bilingual("Enter a table", "表による登録"),
    "pol_table_file": Bilingual("Table (.csv or .xlsx)", "表（.csv又は.xlsx）"),
    "pol_table_hint": Bilingual(
        "The first row names the columns: {columns}.", "1行目に列名が必要です：{columns}。"
    ),
    "pol_registry_columns": Bilingual(
        "Title, Owner, Kind, Edition, Published, Implements, Next review and others",
        "名称、所管、種別、版、公表日、実施する規定、次回見直し日など",
    ),
    "pol_measure_columns": Bilingual("Number, Measure, Owner, Due", "番号、施策、所管、期限"),
    "pol_rows_entered": Bilingual(
        "{new} new, {changed} brought up to date.", "新規{new}件、更新{changed}件。"
    ),
    "pol_change_instrument": Bilingual("Change the record", "登録内容を変更する"),
    "pol_replaces": Bilingual("Replaces", "置き換える旧版"),
    "pol_carries_out": Bilingual("Carries out", "実施する規定"),
    "pol_suggested_practices": Bilingual(
        "What its text may speak to", "本文が取り上げている可能性のある実践項目"
    ),
    "pol_suggested_hint": Bilingual(
        "Suggested by closeness in words: about two of three are right, and most are missed.",
        "語句の近さによる提案です。正しいものは約3分の2で、見落としも多くあります。",
    ),
    "pol_no_suggestions": Bilingual(
        "Its text was not read yet.", "本文はまだ読み込まれていません。"
    ),
    "pol_read_text": Bilingual("Read its text", "本文の読込み"),
    "pol_reviewed": Bilingual("Record a review", "見直しの記録"),
    "pol_review_and_changes": Bilingual("Review and changes", "見直しと変更"),
    "pol_reviewed_on": Bilingual("Reviewed on", "見直しを行った日"),
    "pol_review_again": Bilingual("Next review", "次回見直し日"),
    "pol_measures": Bilingual("Measures", "施策"),
    "pol_measure": Bilingual("Measure", "施策"),
    "pol_no_measures": Bilingual("No measures are assigned.", "施策は登録されていません。"),
    "pol_assign": Bilingual("Assign measures", "施策の登録"),
    "pol_no_overlaps": Bilingual(
        "No overlap is known. That is no proof that there is none: only instruments with a framework, provisions that they carry out, or a text are compared.",
        "重複は見つかっていません（重複がないことを示すものではありません）。比較の対象は、フレームワーク、実施する規定又は本文が登録された政策文書です。",
    ),
    "pol_overlaps_lead": Bilingual(
        "Proved is what rows of the library show; suggested is what texts come close to in words, "
        "to be read by a person.",
        "「証明済み」は収録した対応表によるもの、「提案」は語句の近さによるもので、担当者による確認が必要です。",
    ),
    "pol_same_provisions": Bilingual(
        "Provisions that both carry out or hold", "共通の規定（実施又は収録するもの）"
    ),
    "pol_tied_provisions": Bilingual(
        "Provisions proved to have something in common ({count})",
        "共通する内容があると証明された規定（{count}件）",
    ),
    "pol_shared_practices": Bilingual(
        "Practices that both speak to ({count}, {whole} of them proved as a whole)",
        "双方が取り上げている実践項目（{count}件、うち全体の一致が証明済み{whole}件）",
    ),
    "pol_contrary": Bilingual("perhaps contrary", "相反の可能性"),
    "pol_force": Bilingual("force differs", "拘束力の相違"),
    "pol_proved": Bilingual("proved", "証明済み"),
    "pol_suggested": Bilingual("suggested", "提案"),
    "pol_contradictory_rows": Bilingual("Contradictory rows", "矛盾する対応表の行"),
    "pol_first_shown": Bilingual("The first {count} are shown.", "先頭の{count}件を示しています。"),
}
