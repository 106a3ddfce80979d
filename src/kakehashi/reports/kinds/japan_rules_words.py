"""The words of the draft of internal rules, in both languages."""

from __future__ import annotations

from kakehashi.text.bilingual import Bilingual, Language

TEXT: dict[str, Bilingual] = {
    "title": Bilingual("{title} (draft)", "{title}（案）"),
    "read": Bilingual("How to read this draft", "この案の読み方"),
    "read_text": Bilingual(
        "Each paragraph turns a practice into a rule; the practices are those that the AI Guidelines "
        "for Business ask for. What people decided to be in place stands as it is. What is planned "
        "bears the date from which it is to hold. What nobody decided, or what is not in place, "
        "stands in brackets: decide whether it is adopted. Purpose, terms, scope, breach, details and "
        "entry into force are general clauses; they say nothing of what is done.",
        "各項は、AI事業者ガイドラインが求める実践項目を規律の形にしたものです。人が「実施済み」と判断した"
        "事項は、そのまま掲げています。計画中の事項には適用日を付しています。未判断又は未実施の事項は"
        "【　】で囲んでいますので、採用するか否かを決定してください。目的、定義、適用範囲、違反への対応、"
        "細則及び附則は一般的な規定であり、実施の状況を示すものではありません。",
    ),
    "read_notes": Bilingual(
        "The small print below each article is no part of the policy: remove it, this box and the "
        "annexes when the policy is adopted. “The Company” may be changed to suit the organisation. "
        "Have the draft checked by a lawyer where needed.",
        "各条の下の小さな文字の注記は、規程の一部ではありません。制定の際に、この枠内の説明及び附属資料と"
        "ともに削除してください。「当社」の語は、組織の実情に合わせて改めてください。必要に応じて、専門家の"
        "確認を受けてください。",
    ),
    "counted": Bilingual(
        "Of {total} paragraphs drawn from practices, {kept} are in place, {part} in place in part, "
        "{planned} planned and {open} to be decided.",
        "実践項目に基づく{total}項のうち、実施済み{kept}、一部実施{part}、計画中{planned}、要決定{open}。",
    ),
    "adoption": Bilingual("Adoption", "制定"),
    "unit": Bilingual("Unit in charge", "所管部署"),
    "number": Bilingual("Number of the rules", "規程番号"),
    "approved_by": Bilingual("Approved by", "承認者（決裁者）"),
    "approved_on": Bilingual("Date of approval", "承認日（決裁日）"),
    "in_force": Bilingual("In force from", "施行日"),
    "revised": Bilingual("Revised on", "改正日"),
    "chapter": Bilingual("Chapter {number}. {title}", "第{number}章　{title}"),
    "article": Bilingual("Article {number} ({title})", "第{number}条（{title}）"),
    "we": Bilingual("“the Company” means {name};", "当社　{name}をいう。"),
    "from_date": Bilingual(" [applies from {date}]", "【{date}から適用】"),
    "from_blank": Bilingual(" [applies from (date)]", "【　年　月　日から適用】"),
    "open_left": Bilingual("[", "【"),
    "open_right": Bilingual("]", "】"),
    "serves": Bilingual("Serves: {items}.", "対応項目：{items}。"),
    "practices": Bilingual(" Practices: {practices}.", "実践項目：{practices}。"),
    "confirmed": Bilingual("confirmed", "確定"),
    "suggested": Bilingual("suggested, not confirmed", "示唆・未確定"),
    "misc": Bilingual("Miscellaneous", "雑則"),
    "details": Bilingual("Details", "細則"),
    "details_text": Bilingual(
        "[Unit in charge] lays down what else is needed to carry out this policy.",
        "この規程の施行に関し必要な事項は、【所管部署】が別に定める。",
    ),
    "closing": Bilingual("Supplementary provision", "附則"),
    "closing_text": Bilingual(
        "This policy is in force from [date].", "この規程は、【　年　月　日】から施行する。"
    ),
    "annex_1": Bilingual(
        "Annex 1: items of the guidelines and the articles that serve them",
        "附属資料1　ガイドラインの項目と各条との対応",
    ),
    "annex_1_text": Bilingual(
        "An article serves an item as far as both are about the same practice; it need not meet all "
        "of the item.",
        "各条は、同じ実践項目に関する範囲で項目に対応するものであり、項目の全てを満たすとは限りません。",
    ),
    "annex_2": Bilingual(
        "Annex 2: practices without a rule", "附属資料2　規律を置いていない実践項目"
    ),
    "left_out": Bilingual(
        "Decided not to apply, so no rule was drafted:",
        "次の実践項目は、「対象外」と判断されたため、規律を置いていません：",
    ),
    "article_short": Bilingual("Art. {number}", "第{number}条"),
    "none": Bilingual("none yet", "なし"),
    "head_articles": Bilingual("Articles", "条"),
    "head_article": Bilingual("Article", "条"),
    "head_items": Bilingual("Items of the guidelines", "ガイドラインの項目"),
    "head_rule": Bilingual("Rule (draft)", "規律（案）"),
    "head_state": Bilingual("State", "状態"),
    "head_basis": Bilingual("Basis: quotes", "根拠（引用）"),
    "head_decision": Bilingual("Decision", "採否"),
    "head_change": Bilingual("Change of wording", "修文案"),
    "head_owner": Bilingual("Owner", "担当者"),
    "head_due": Bilingual("Due", "期限"),
    "sheet": Bilingual("Rules to decide", "規律の採否"),
    "adopt": Bilingual("adopt", "採用"),
    "change": Bilingual("adopt with changes", "修正の上採用"),
    "drop": Bilingual("drop", "不採用"),
}


def words(key: str, language: Language, **details: object) -> str:
    """Return a fixed wording, its {names} filled."""
    return TEXT[key].get(language).format(**details)
