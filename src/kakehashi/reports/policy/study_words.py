"""The words of policy studies, in both languages."""

from __future__ import annotations

from kakehashi.text.bilingual import Bilingual, Language

TEXT: dict[str, Bilingual] = {
    "title": Bilingual("Policy study", "政策文書の分析"),
    "brief_title": Bilingual("Interoperability brief", "相互運用性に関する協議資料"),
    "documents_count": Bilingual("{count} document(s)", "文書{count}件"),
    "date": Bilingual("Date", "作成日"),
    "method": Bilingual("Method", "手法"),
    "parties": Bilingual("Parties", "比較の対象"),
    "in_short": Bilingual("In short", "要約"),
    "short_share": Bilingual(
        "{name}: {percent} % of {count} sentences are related to AI governance.",
        "{name}：{count}文のうち{percent}％がAIガバナンスに関連します。",
    ),
    "candidates_only": Bilingual(
        "Everything below was found by rules and a small classifier. Check the sentences before "
        "a number is cited.",
        "以下は全て、規則と小規模な分類器による抽出結果です。数値を引用する際は、必ず根拠となる文を確認してください。",
    ),
    "shares": Bilingual("Governance share", "AIガバナンス関連文の割合"),
    "document": Bilingual("Document", "文書"),
    "sentences": Bilingual("Sentences", "文の数"),
    "related": Bilingual("Related to AI governance", "AIガバナンスに関連する文"),
    "percent": Bilingual("Share (%)", "割合（％）"),
    "hardness": Bilingual("Hardness of wording (0–1)", "文言の拘束度（0〜1）"),
    "commitments_number": Bilingual("Commitments (candidates)", "コミットメント（候補）"),
    "penalties_number": Bilingual("Sentences on penalties", "罰則に触れる文"),
    "themes": Bilingual("Themes and kinds of risk", "テーマとリスクの種類"),
    "themes_read": Bilingual(
        "Share of all sentences, in percent. Themes overlap, so rows do not add up to 100.",
        "全ての文に占める割合（％）。テーマは重複するため、合計は100になりません。",
    ),
    "bindingness": Bilingual("How binding the wording is", "文言の拘束力"),
    "bindingness_read": Bilingual(
        "Sentences by the wording that binds, from hard to soft. Whether a text is law is no "
        "question of wording: a binding verb in a guideline does not make it law.",
        "拘束的な文言を、強いものから順に数えています。法的拘束力の有無は文言では決まりません。"
        "指針に義務的な表現があっても、法令になるわけではありません。",
    ),
    "addressed": Bilingual("Who is addressed", "名宛人"),
    "not_named": Bilingual("Not named", "明示なし"),
    "penalties": Bilingual("Penalties", "罰則"),
    "no_penalties": Bilingual(
        "No sentence speaks of penalties.", "罰則に触れる文は見つかりませんでした。"
    ),
    "coverage": Bilingual("What each speaks to", "取り上げている実践の範囲"),
    "coverage_read": Bilingual(
        "Practices of each group that a text speaks to, in percent. Of a framework it is proved by "
        "the library's crosswalk; of prose it is suggested, and much is missed: a pale cell is not "
        "known, it is no silence.",
        "各グループの実践のうち、文書が取り上げているものの割合（％）。フレームワークについては収録した対応表により証明され、"
        "散文の文書については示唆にとどまり、見落としも多くあります。色の薄いセルは「不明」であり、「記載なし」ではありません。",
    ),
    "proved": Bilingual("proved", "証明済み"),
    "suggested": Bilingual("suggested", "示唆"),
    "practice": Bilingual("Practice", "実践"),
    "ground": Bilingual("Common ground", "共通基盤"),
    "ground_all": Bilingual("What all speak to", "全ての当事者が取り上げている事項"),
    "ground_some": Bilingual("What some speak to", "一部の当事者が取り上げている事項"),
    "ground_frameworks": Bilingual(
        "What all frameworks among them ask for", "比較対象のフレームワーク全てが求めている事項"
    ),
    "who_says": Bilingual("Who says what", "各当事者の記載"),
    "ground_divides": Bilingual("Where the wording divides", "文言の強さが分かれる事項"),
    "divides_read": Bilingual(
        "One asks for it by an obligation, another by less.",
        "一方は義務として、他方はそれより弱い形で求めています。",
    ),
    "ground_count": Bilingual(
        "All {parties} parties speak to {all} practices ({proved} proved, {whole} of them asked for "
        "as a whole by all); some, but not all, to {some}.",
        "{parties}の当事者全てが取り上げている実践は{all}件（うち証明済み{proved}件、全ての当事者が実践の全体を求めているもの{whole}件）、"
        "一部のみが取り上げている実践は{some}件です。",
    ),
    "ground_none": Bilingual("None was found.", "該当する事項は見つかりませんでした。"),
    "absence": Bilingual(
        "What was not found with a party is not known. It is never a refusal.",
        "ある当事者について見つからなかった事項は「不明」であり、「拒否」を意味しません。",
    ),
    "more": Bilingual(
        "{count} more are in the workbook.", "ほか{count}件は、Excelファイルに収録しています。"
    ),
    "whole": Bilingual("whole", "全体"),
    "part": Bilingual("in part", "一部"),
    "commitments": Bilingual("Commitments", "コミットメント"),
    "commitments_read": Bilingual(
        "Candidates for a person to confirm. “Claimed” is what the text says, not what is true.",
        "担当者による確認を要する候補です。「実施済みとの記載」は文書の記述であり、事実の確認ではありません。",
    ),
    "actor": Bilingual("Actor", "主体"),
    "action": Bilingual("Action", "内容"),
    "beneficiary": Bilingual("For whom", "対象・受益者"),
    "quantity": Bilingual("Quantity", "数量"),
    "deadline": Bilingual("Deadline", "期限"),
    "status": Bilingual("Status", "状態"),
    "quote": Bilingual("Source", "原文"),
    "page": Bilingual("Page", "ページ"),
    "none_stated": Bilingual("none stated", "記載なし"),
    "entities": Bilingual("Initiatives and bodies", "取組・機関"),
    "entity": Bilingual("Name", "名称"),
    "since": Bilingual("Since", "開始"),
    "named_by": Bilingual("Documents", "文書数"),
    "mentions": Bilingual("Documents (sentences)", "言及する文書（文の数）"),
    "timeline": Bilingual("Timeline", "年表"),
    "timeline_read": Bilingual(
        "Editions and dates of application are the library's. The date of a document is the first "
        "that its head states, and a deadline that of a candidate: check the words beside it.",
        "版と適用開始日はライブラリの収録データです。文書の日付は冒頭に最初に現れる日付、期限はコミットメントの候補によるもので、"
        "併記した語句により確認してください。",
    ),
    "day": Bilingual("Date", "日付"),
    "event": Bilingual("Event", "事項"),
    "what": Bilingual("Text or initiative", "文書・取組"),
    "about": Bilingual("About", "内容"),
    "sheet_sentences": Bilingual("Sentences", "文の一覧"),
    "probability": Bilingual("Probability", "確率"),
    "governance": Bilingual("Governance", "ガバナンス関連"),
    "yes": Bilingual("yes", "該当"),
    "no": Bilingual("no", "非該当"),
    "words": Bilingual("Words", "手がかりの語"),
    "binding": Bilingual("Binding", "拘束力"),
    "limits": Bilingual("Method and limits", "手法と限界"),
    "limits_share": Bilingual(
        "Related to AI governance is a sentence on how AI is steered, limited or made answerable: "
        "rules, principles, institutions, oversight, risks with what is done about them, rights at "
        "stake, or how countries agree on these. Promotion, technology and skills alone are not.",
        "「AIガバナンスに関連する文」とは、AIをどのように方向付け、制限し、責任を負わせるかを述べた文（規則、原則、体制、監督、"
        "リスクとその対策、関係する権利、これらに関する国際的な合意等）をいいます。振興、技術又は人材のみを述べた文は含みません。",
    ),
    "limits_measured": Bilingual(
        "On labelled sentences, each document read with weights learned from the others, F1 was .83 "
        "in English and .85 in Japanese (two readers against each other: .92 and .91); the share of "
        "a document was off by 11 points on average. On twelve English documents labelled later F1 "
        "was .77, and the share 15 points too low: of texts that state principles alone too little "
        "is found. On the theme of industry and use two readers hardly agree "
        "(docs/measurements.md). It is no reproduction of any published figure whose method is not "
        "known. The readers were language models.",
        "ラベル付きの文による測定（対象の文書を除いて学習）では、F1値は英語0.83、日本語0.85（2者の判定同士では0.92、0.91）で、"
        "文書ごとの割合の誤差は平均11ポイントです。後からラベル付けした英語の12文書では、F1値は0.77で、割合は15ポイント低く出ました。"
        "原則のみを述べた文書では見落としが多くなります。テーマ「産業・利活用」は、2者の判定がほとんど一致しません（docs/measurements.md）。"
        "手法が公表されていない既存の数値を再現するものではありません。判定者はいずれも言語モデルです。",
    ),
    "limits_hardness": Bilingual(
        "Hardness is the mean over binding sentences: prohibition and obligation 1, duty to make "
        "efforts .6, pledge .5, recommendation .4, encouragement .2, permission 0. It is a "
        "convention of this software.",
        "拘束度は、拘束的な文言を含む文の平均値です（禁止・義務1、努力義務0.6、約束0.5、推奨0.4、奨励0.2、許容0）。"
        "本ソフトウェア独自の取決めによる指標です。",
    ),
    "limits_coverage": Bilingual(
        "Of the practices suggested for prose about two of three are right; about one of eleven is "
        "found in English and one of four in Japanese (22 texts whose practices the library knows).",
        "散文の文書について示唆された実践のうち、正しいものは約3分の2です。見つけられるものは英語で約11分の1、日本語で約4分の1です"
        "（対応する実践が判明している22文書による測定）。",
    ),
    "limits_themes": Bilingual(
        "Themes and risks are found by words. Safety, rights, international cooperation and skills "
        "were right in about two of three to nine of ten cases; innovation and security in about "
        "half; of industry and of long-term risks too few were labelled to say.",
        "テーマとリスクは語句により判定しています。安全性、権利、国際協調及び人材は約3分の2〜9割、イノベーション及びセキュリティは"
        "約半数が正しい判定でした。産業及び長期的リスクは、ラベルが少ないため精度を示せません。",
    ),
    "wrote": Bilingual("Written: {path}", "書き出しました：{path}"),
    "said": Bilingual("Values: {values}.", "値：{values}。"),
}


def words(key: str, language: Language, **values: object) -> str:
    """Return fixed words with values put in."""
    return TEXT[key].get(language).format(**values)
