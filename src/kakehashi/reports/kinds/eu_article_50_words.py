"""The words of the transparency notes, in both languages."""

from __future__ import annotations

from collections.abc import Mapping

from kakehashi.reports.kinds.blanks import grid
from kakehashi.text.bilingual import Bilingual, Language

TEXT: dict[str, Bilingual] = {
    "title": Bilingual(
        "EU AI Act: transparency notes (Article 50)", "EU AI法　透明性に関する整理（第50条）"
    ),
    "rules_text": Bilingual(
        "Article 50 speaks to providers in paragraphs 1 and 2 and to deployers in paragraphs 3 and "
        "4; an organisation can be both. Exceptions are told in the summary of each paragraph. "
        "Whether one holds is for an accountable person to decide, with the reason.",
        "第50条は、第1項及び第2項で提供者に、第3項及び第4項で導入者に義務を課しており、"
        "一つの組織が両者を兼ねることもあります。例外は各項の要約に示しています。"
        "例外に当たるか否かは、責任者が理由とともに判断してください。",
    ),
    "addressed": Bilingual("Addressed to", "名宛人"),
    "date": Bilingual("In application", "適用時期"),
    "applies": Bilingual("For this subject", "対象への適用"),
    "who": Bilingual("Who sees to it", "担当者"),
    "where": Bilingual("Where people are told, and in which languages", "告知の場所及び言語"),
    "notices": Bilingual("Draft notices to adapt", "告知文の案"),
    "notices_text": Bilingual(
        "These wordings are ours; the Act prescribes none. Fill in what stands in brackets, use "
        "the languages of the people concerned, and try the notice with some of them, also with a "
        "screen reader.",
        "以下は独自の文案であり、法令が定める文言ではありません。括弧内を記入し、対象者の言語で作成した上で、"
        "スクリーンリーダーの利用者を含む実際の対象者に伝わるかを確かめてください。",
    ),
    "notices_sheet": Bilingual("Notices", "告知文"),
    "notice_place": Bilingual("For", "用途"),
}

MARKING = grid(
    ("Marking of what the system generates", "生成物のマーキング"),
    ("Kind of content", "コンテンツの種類"),
    ("Mark and standard", "マークの方式及び規格"),
    ("How it is detected", "検知の方法"),
    ("What it survives, how tested", "耐性及びその試験"),
    ("Known limits", "既知の限界"),
    sheet=("Marking", "マーキング"),
    rows=4,
)

CHECKS: Mapping[str, tuple[Bilingual, ...]] = {
    "Art-50.1": (
        Bilingual(
            "Every way by which people reach the system has the notice: web, application, "
            "telephone, e-mail, built into products of others.",
            "ウェブ、アプリ、電話、メール、他社製品への組込み等、全ての接点に告知がある。",
        ),
        Bilingual(
            "If the notice is left out as obvious: for whom it is obvious and why is recorded.",
            "自明であるとして告知を省く場合、誰にとってなぜ自明であるかを記録している。",
        ),
    ),
    "Art-50.3": (
        Bilingual(
            "The use is not one that Article 5 prohibits.",
            "第5条が禁止する利用に当たらないことを確認している。",
        ),
        Bilingual(
            "The legal basis under data-protection law is recorded.",
            "個人データ保護法令上の根拠を記録している。",
        ),
    ),
    "Art-50.4.s1": (
        Bilingual(
            "The label stays with the content when it is cut, shared or embedded.",
            "切り抜き、共有又は埋め込みの後も、表示がコンテンツに残る。",
        ),
        Bilingual(
            "If the lighter rule for evident works of art and the like is used: why is recorded.",
            "明らかな芸術作品等に関する軽減された方法による場合、その理由を記録している。",
        ),
    ),
    "Art-50.4.s2": (
        Bilingual(
            "If no label is shown after human review: who reviewed, and who bears editorial "
            "responsibility, is recorded for each text.",
            "人による確認を経て表示を省く場合、文章ごとに確認者及び編集責任者を記録している。",
        ),
    ),
    "Art-50.5": (
        Bilingual(
            "The notice comes no later than the first contact, and nothing has to be opened to see it.",
            "告知は遅くとも最初の接触時に行われ、操作をしなくても目に入る。",
        ),
        Bilingual(
            "It stands out from its surroundings and is in plain words.",
            "周囲の表示から見分けやすく、分かりやすい言葉で書かれている。",
        ),
        Bilingual(
            "It can be perceived by people with disabilities: text alternatives, contrast, screen "
            "readers, captions.",
            "代替テキスト、コントラスト、スクリーンリーダー、字幕等により、障害のある人にも伝わる。",
        ),
    ),
}


def words(key: str, language: Language, **details: object) -> str:
    """Return a fixed wording, its {names} filled."""
    return TEXT[key].get(language).format(**details)
