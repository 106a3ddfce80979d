"""Words of the pages of courses."""

from __future__ import annotations

from kakehashi.text.bilingual import Bilingual

WORDS: dict[str, Bilingual] = {
    "menu_learn": Bilingual("Courses", "研修コース"),
    "learn_about": Bilingual(
        "By role, in at most two hours: lessons with questions, then exercises. All explanations are in our own words; what binds is the text of each instrument. Minato Kotoba K.K. in the cases is invented.",
        "役割別に、2時間以内で修了できるコースです。レッスンと設問、演習から成ります。説明は全て当方の言葉によるもので、効力を有するのは各文書の本文です。事例のみなとことば株式会社は、架空の会社です。",
    ),
    "due_today": Bilingual("Due today", "本日の復習"),
    "due_count": Bilingual(
        "Questions due for repetition: {count}", "復習の時期が来た設問：{count}問"
    ),
    "due_none": Bilingual("No question is due today.", "本日復習する設問はありません。"),
    "due_later": Bilingual("The next is due on {date}.", "次の復習は{date}です。"),
    "due_begin": Bilingual("Repeat", "復習する"),
    "learn_minutes": Bilingual("about {minutes} minutes", "約{minutes}分"),
    "learn_passed": Bilingual("{passed} of {steps} passed", "{steps}項目中{passed}項目に合格"),
    "learn_begin": Bilingual("Begin", "開始する"),
    "learn_open": Bilingual("Show", "表示"),
    "learn_for": Bilingual("For", "対象"),
    "lessons": Bilingual("Lessons and exercises", "レッスンと演習"),
    "step_lesson": Bilingual("Lesson", "レッスン"),
    "step_exercise": Bilingual("Exercise", "演習"),
    "step_passed": Bilingual("passed, {share} %", "合格（{share}％）"),
    "step_tried": Bilingual("not passed yet, {share} %", "未合格（{share}％）"),
    "step_open": Bilingual("to do", "未受講"),
    "take_along": Bilingual("To take along", "教材とデータ"),
    "course_book": Bilingual("Course book ({format})", "研修教材（{format}）"),
    "scorm_package": Bilingual(
        "Package for a learning system (SCORM 1.2)", "学習管理システム用パッケージ（SCORM 1.2）"
    ),
    "own_progress": Bilingual("My progress (JSON)", "自分の進捗（JSON）"),
    "own_statements": Bilingual("My progress (xAPI)", "自分の進捗（xAPI）"),
    "forget": Bilingual("Delete my progress", "自分の進捗を削除する"),
    "forget_hint": Bilingual(
        "Scores and dates of this path are deleted at once; they stand nowhere else.",
        "このコースの得点と日付を直ちに削除します。ほかの場所には保存されていません。",
    ),
    "certificate": Bilingual("Certificate", "修了証"),
    "lesson_of": Bilingual("Lesson {number} of {count}", "レッスン{number}／{count}"),
    "lesson_aim": Bilingual("Aim", "目標"),
    "lesson_case": Bilingual("Worked case", "事例"),
    "lesson_remember": Bilingual("Remember", "まとめ"),
    "lesson_to_questions": Bilingual("To the questions ({count})", "設問へ進む（{count}問）"),
    "lesson_before": Bilingual("Back: {title}", "前へ：{title}"),
    "learn_rests_on": Bilingual("Based on: ", "根拠："),
    "our_translation": Bilingual("our translation", "当方による訳"),
    "questions": Bilingual("Questions", "設問"),
    "question_of": Bilingual("Question {number}", "設問{number}"),
    "unsure": Bilingual("I am not sure", "自信がない"),
    "check_answers": Bilingual("Check my answers", "解答を確認する"),
    "check_answer": Bilingual("Check my answer", "解答を確認する"),
    "answer_missing": Bilingual("Please answer every question.", "全ての設問に解答してください。"),
    "answer_right": Bilingual("Right.", "正解です。"),
    "answer_wrong": Bilingual("Not right.", "不正解です。"),
    "your_answer": Bilingual("your answer", "あなたの解答"),
    "your_choice": Bilingual("Your choice: ", "選んだ選択肢："),
    "score": Bilingual("{right} of {count} right.", "{count}問中{right}問正解です。"),
    "score_passed": Bilingual("Passed.", "合格です。"),
    "score_failed": Bilingual(
        "Not passed yet: {needed} % are needed. Other questions come next time.",
        "合格には{needed}％以上の正解が必要です。次回は異なる設問が出ます。",
    ),
    "quiz_again": Bilingual("Again, with other questions", "別の設問でもう一度"),
    "read_again": Bilingual("Read the lesson again", "レッスンを読み直す"),
    "next_step": Bilingual("Next", "次へ"),
    "all_passed": Bilingual(
        "Everything in this path is passed.", "このコースの全項目に合格しました。"
    ),
    "next_due": Bilingual("Next question ({count} left)", "次の設問（残り{count}問）"),
    "due_done": Bilingual("Nothing more is due today.", "本日の復習は以上です。"),
    "candidate_of": Bilingual("Candidate {number}", "候補{number}"),
    "is_evidence": Bilingual("It is evidence", "根拠になる"),
    "is_no_evidence": Bilingual("It is no evidence", "根拠にならない"),
    "statement_of": Bilingual("Statement {number}", "記述{number}"),
    "which_clash": Bilingual("Which cannot all be true?", "同時に成り立たないものを全て選択"),
    "your_draft": Bilingual("Your answer", "あなたの回答"),
    "exercise_hint": Bilingual(
        "Nothing that you write is kept, only the score. Up to {most} characters.",
        "入力した文章は保存されず、得点のみを記録します。最大{most}文字です。",
    ),
    "example_documents": Bilingual("Documents of the example", "架空の組織の文書"),
    "hand_in": Bilingual("Hand in", "提出する"),
    "exercise_missing": Bilingual("Something is left out.", "未回答の項目があります。"),
    "exercise_score": Bilingual("Score: {share} %.", "得点：{share}％。"),
    "exercise_failed": Bilingual(
        "Not passed yet: {needed} % are needed. Do it again when you like.",
        "合格には{needed}％以上の得点が必要です。何度でも再挑戦できます。",
    ),
    "mark_right": Bilingual("right", "正解"),
    "mark_wrong": Bilingual("wrong", "不正解"),
    "draft_said": Bilingual("said", "記載あり"),
    "draft_left_out": Bilingual("left out", "記載なし"),
    "draft_claimed": Bilingual("claimed, but not so", "事実と異なる主張"),
    "draft_model": Bilingual("An answer that we would accept", "回答例"),
    "draft_by_words": Bilingual(
        "Points are found by words; have a person read it, too.",
        "要点は語句により判定しています。人による確認も受けてください。",
    ),
    "do_again": Bilingual("Do it again", "もう一度取り組む"),
    "certificate_ready": Bilingual(
        "{name} has passed every lesson and exercise of this path.",
        "{name}さんは、このコースの全てのレッスン及び演習に合格しました。",
    ),
    "certificate_not_ready": Bilingual(
        "Some steps are not passed yet.", "まだ合格していない項目があります。"
    ),
    "certificate_get": Bilingual(
        "Get the certificate (JSON, signed)", "修了証を取得する（署名付きJSON）"
    ),
    "certificate_key": Bilingual("Public key of this server", "このサーバーの公開鍵"),
    "certificate_about": Bilingual(
        "The certificate is a record signed by this server (DSSE, Ed25519). Whoever has the public key can verify it: kakehashi learn certificate verify certificate.json --key learning.pub",
        "修了証は、このサーバーが署名した記録です（DSSE、Ed25519）。公開鍵があれば、次のコマンドで検証できます：kakehashi learn certificate verify certificate.json --key learning.pub",
    ),
    "certificate_issuer": Bilingual("Issued by", "発行者"),
    "certificate_learner": Bilingual("Learner", "学習者"),
    "certificate_date": Bilingual("Date", "発行日"),
    "fingerprint": Bilingual("Fingerprint of the key", "鍵のフィンガープリント"),
    "learning_units": Bilingual("Learning and skills by unit", "組織別の学習とスキル"),
    "units_about": Bilingual(
        "Of each organisation with its units: finished / began. Fewer than {few} people are not counted where you may not see names.",
        "各組織（下位の組織を含む）の修了者数／受講者数です。氏名を閲覧する権限がない組織では、{few}名未満の人数は表示しません。",
    ),
    "units_few": Bilingual("few", "少数"),
    "units_names": Bilingual("Who learns", "受講者"),
    "units_steps": Bilingual("Passed", "合格"),
    "person": Bilingual("Person", "氏名"),
    "path": Bilingual("Path", "コース"),
    "finished": Bilingual("finished", "修了"),
    "units_skills": Bilingual("Skills", "スキル"),
    "practices_in_scope": Bilingual("Practices in scope", "対象の実践項目"),
    "practices_with_people": Bilingual("With people", "人員を確保"),
    "ending_soon": Bilingual("Ending within three months", "3か月以内に期限が到来"),
}
