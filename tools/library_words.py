"""The fixed words of docs/library/, in both languages."""

from __future__ import annotations

from kakehashi.model import Relation
from kakehashi.text.bilingual import Bilingual

KINDS = {
    "law": Bilingual("law", "法律"),
    "code-of-conduct": Bilingual("code of conduct", "行動規範"),
    "principles": Bilingual("principles", "原則・指針"),
    "guideline": Bilingual("guideline", "ガイドライン"),
    "standard": Bilingual("standard", "規格"),
    "framework": Bilingual("framework", "フレームワーク"),
    "questionnaire": Bilingual("questionnaire", "質問票"),
    "practices": Bilingual("practices (the hub)", "実践項目（ハブ）"),
}
ADDRESSEES = {
    "organisation": Bilingual("organisation", "組織"),
    "developer": Bilingual("developer", "開発者"),
    "provider": Bilingual("provider", "提供者"),
    "deployer": Bilingual("deployer", "導入者・利用者"),
    "importer": Bilingual("importer", "輸入者"),
    "distributor": Bilingual("distributor", "流通業者"),
    "authorised-representative": Bilingual("authorised representative", "認定代理人"),
    "state": Bilingual("state", "国・公的機関"),
}
SCOPES = {
    "organisation": Bilingual("once for the organisation", "組織ごと"),
    "system": Bilingual("for each system", "システムごと"),
    "either": Bilingual("either", "組織又はシステムごと"),
}
ASKS = {
    Relation.EQUAL: Bilingual("exactly", "一致"),
    Relation.SUPERSET: Bilingual("all of", "全体を求める"),
    Relation.SUBSET: Bilingual("within", "この中に収まる"),
    Relation.INTERSECTS: Bilingual("a part of", "一部を求める"),
    Relation.NONE: Bilingual("nothing of", "無関係"),
}
"""What a provision asks of a practice, strongest first."""

TEXT = {
    "do_not_edit": Bilingual(
        "Written by tools/make_docs.py from the data. Do not edit.",
        "tools/make_docs.pyがデータから作成します。直接編集しないでください。",
    ),
    "library": Bilingual("The library", "収録フレームワーク一覧"),
    "all": Bilingual("All frameworks", "一覧"),
    "prevails": Bilingual(
        "Summaries in our own words; the official text prevails.",
        "本ソフトウェア独自の要約です。公式の文書が優先します。",
    ),
    "official_title": Bilingual("Title", "名称"),
    "edition": Bilingual("Edition", "版"),
    "publisher": Bilingual("Publisher", "発行者"),
    "jurisdiction": Bilingual("Jurisdiction", "国・地域"),
    "kind": Bilingual("Kind", "種類"),
    "published": Bilingual("Published", "公表"),
    "in_force": Bilingual("In force", "施行"),
    "original": Bilingual("Original language", "原文の言語"),
    "provisions": Bilingual("Provisions", "項目"),
    "assessable": Bilingual("To assess", "評価対象"),
    "covered": Bilingual("Covered", "網羅"),
    "verified": Bilingual("Verified", "検証済み"),
    "complete": Bilingual("Complete", "全体を収録"),
    "yes": Bilingual("yes", "○"),
    "no": Bilingual("no", "一部のみ"),
    "sources": Bilingual("Sources", "出典"),
    "how": Bilingual(
        "How it was read, numbered and reviewed, and what is left out: [SOURCE.md]({path}).",
        "読み方、番号の付け方、再読の記録、収録していない部分については[SOURCE.md]({path})にあります。",
    ),
    "key": Bilingual(
        "After a provision stand its modality, whom it addresses, and what it asks of the "
        "[practices](practices.md): *exactly*, *all of*, *within* (all it asks for lies inside "
        "the practice) or *a part of*.\n"
        "*Covered* means that it asks for nothing beyond them.",
        "各項目には、文言の拘束の強さ、対象者、[実践項目](practices.ja.md)との関係を付けています。"
        "関係は「一致」「全体を求める」「この中に収まる」（求める内容が全て実践項目の中にある）"
        "「一部を求める」のいずれかです。\n"
        "「網羅」は、求める内容が挙げた実践項目で尽きていることを示します。",
    ),
    "from": Bilingual("from {date}", "{date}適用"),
    "unverified": Bilingual("unverified", "未検証"),
    "is_covered": Bilingual("covered", "網羅"),
    "shown_by": Bilingual("Shown by: ", "根拠となる資料："),
    "asked_by": Bilingual(
        "Asked for by {provisions} provision(s) of {frameworks} framework(s).",
        "{frameworks}のフレームワークの{provisions}項目が求めている。",
    ),
    "asked_by_none": Bilingual("No provision asks for it yet.", "求めている項目はまだない。"),
    "colon": Bilingual(": ", "："),
    "comma": Bilingual(", ", "、"),
    "between": Bilingual("; ", "；"),
    "open": Bilingual(" (", "（"),
    "close": Bilingual(")", "）"),
    "index_head": Bilingual(
        "Every framework of the library, one page for each edition.\n"
        "*To assess* counts the provisions at the finest level, *covered* the share of these that "
        "ask for nothing beyond their practices, *verified* the share of all provisions that were "
        "read in a source.\n"
        "What is missing and why stands in [Coverage](../coverage.md); the fields are explained "
        "in [Data format](../data-format.md).",
        "収録している全てのフレームワークの一覧です。版ごとに1ページあります。\n"
        "「評価対象」は最も細かい階層の項目の数、「網羅」はそのうち求める内容が実践項目で尽きている"
        "項目の割合、「検証済み」は全項目のうち出典で確かめた項目の割合です。\n"
        "収録していない文書とその理由は[収録範囲](../coverage.ja.md)に、項目の意味は"
        "[データの書式](../data-format.ja.md)にあります。",
    ),
}
