"""The fixed words of reports and summaries, in both languages."""

from __future__ import annotations

from kakehashi.assessment.buckets import CANDIDATES, NOTHING_FOUND, SUGGESTED
from kakehashi.text.bilingual import Bilingual, Language

STATUS: dict[str, Bilingual] = {
    "satisfied": Bilingual("Satisfied", "充足"),
    "partly": Bilingual("Partly satisfied", "一部充足"),
    "not satisfied": Bilingual("Not satisfied", "未充足"),
    "not applicable": Bilingual("Not applicable", "対象外"),
    "contradicted": Bilingual("Contradicted", "矛盾"),
    SUGGESTED: Bilingual("Unknown, suggestions to confirm", "不明（示唆あり）"),
    CANDIDATES: Bilingual("Unknown, candidates to review", "不明（候補あり）"),
    NOTHING_FOUND: Bilingual("Unknown, nothing close found", "不明（近い候補なし）"),
}

VERDICTS: dict[str, Bilingual] = {
    "in place": Bilingual("in place", "実施済み"),
    "partial": Bilingual("partly in place", "一部実施"),
    "planned": Bilingual("planned", "計画中"),
    "not in place": Bilingual("not in place", "未実施"),
    "not applicable": Bilingual("not applicable", "対象外"),
    "undecided": Bilingual("not decided yet", "未判断"),
}

RELATIONS: dict[str, Bilingual] = {
    "equal-to": Bilingual("asks for exactly this", "この内容と一致する"),
    "superset-of": Bilingual("asks for all of this", "この内容の全体を求めている"),
    "subset-of": Bilingual("lies within this", "この内容に含まれる"),
    "intersects-with": Bilingual("asks for a part of this", "この内容の一部を求めている"),
    "no-relationship": Bilingual("shares nothing with this", "この内容と共通点がない"),
}

MODALITY: dict[str, Bilingual] = {
    "shall": Bilingual("shall", "義務・確約"),
    "should": Bilingual("should", "期待・推奨"),
    "may": Bilingual("may", "奨励"),
    "informative": Bilingual("informative", "参考"),
}

TEXT: dict[str, Bilingual] = {
    "title": Bilingual("AI governance assessment", "AIガバナンス評価報告書"),
    "made": Bilingual("Date", "作成日"),
    "by": Bilingual("Made with Kakehashi", "作成ソフトウェア：架け橋（Kakehashi）"),
    "documents": Bilingual("Documents read", "読み込んだ文書"),
    "document": Bilingual("Document", "文書"),
    "pages": Bilingual("Pages", "ページ数"),
    "passages": Bilingual("Passages", "文の数"),
    "language": Bilingual("Language", "言語"),
    "en": Bilingual("English", "英語"),
    "ja": Bilingual("Japanese", "日本語"),
    "fingerprint": Bilingual("Fingerprint (SHA-256)", "ハッシュ値（SHA-256）"),
    "problems": Bilingual("Problems while reading", "読み込み時の問題"),
    "overview": Bilingual("Overview", "概要"),
    "framework": Bilingual("Framework", "フレームワーク"),
    "provisions": Bilingual("Provisions", "項目数"),
    "confirmed": Bilingual("Confirmed", "確定"),
    "unknown": Bilingual("Unknown", "不明"),
    "how_to_read": Bilingual("How to read this report", "この報告書の読み方"),
    "grade_confirmed": Bilingual(
        "A confirmed status follows from decisions that people made. Its proof is shown.",
        "「確定」は、人が下した判断から導かれた状態です。根拠となる証明を併記しています。",
    ),
    "grade_suggested": Bilingual(
        "A suggested status would follow if people confirmed what a reviewer model accepted as "
        "evidence. It is shown apart and counted as unknown until then.",
        "「示唆」は、レビュー用モデルが根拠と認めた内容を人が確定すれば導かれる状態です。"
        "確定するまでは不明として数え、確定した状態とは分けて示します。",
    ),
    "grade_candidates": Bilingual(
        "A candidate is a passage that resembles a practice. It is not a finding: half of all "
        "candidates or more are wrong. Nothing follows from it until a person has decided.",
        "「候補」は、実践項目と表現が似ている文であり、判定結果ではありません。半数以上は該当しません。"
        "人が判断するまで、候補から結論が導かれることはありません。",
    ),
    "grade_unknown": Bilingual(
        "Unknown means that nothing is known yet. It does not mean that something is missing.",
        "「不明」は、まだ何も分かっていないという意味であり、不備があるという意味ではありません。",
    ),
    "method": Bilingual("Method", "方法"),
    "method_text": Bilingual(
        "Passages are ranked by the words and character sequences that they share with the "
        "statement and example sentences of each practice, in their own language. Statuses are "
        "inferred from decisions through set relations: each crosswalk row says how a provision "
        "and a practice stand to each other, and a provision is satisfied when all that it asks "
        "for is in place. "
        "The crosswalks were drafted with a large language model, read a second time by another "
        "reader, and have not been reviewed by a human expert yet. Summaries of provisions are our "
        "own wording and do not replace the official texts.",
        "文書の各文は、同じ言語で書かれた実践項目の内容や例文と共通する語や文字の並びにより"
        "順位付けしています。"
        "状態は、判断を基に、集合の関係を用いて導いています。対応表の各行は項目と実践項目の関係を示し、"
        "項目が求める内容が全て実施されているとき、その項目は充足となります。"
        "対応表は大規模言語モデルで下書きし、別の読み手が読み直したものですが、"
        "人間の専門家による確認はまだ受けていません。"
        "各項目の要約は独自の表現であり、公式の文書に代わるものではありません。",
    ),
    "unverified": Bilingual("unverified", "未検証"),
    "unverified_hint": Bilingual(
        "The id and meaning of this provision were not checked against a source.",
        "この項目の番号と内容は、出典と照合されていません。",
    ),
    "asks_for": Bilingual("Practices it asks for", "求めている実践項目"),
    "covered": Bilingual(
        "It asks for nothing beyond these practices.",
        "求める内容は、全てこれらの実践項目に含まれます。",
    ),
    "not_covered": Bilingual(
        "It asks for more than these practices, so they alone cannot show that it is satisfied.",
        "これらの実践項目以外の内容も求めているため、これらだけでは充足を証明できません。",
    ),
    "by_parts": Bilingual(
        "It asks for nothing beyond its parts.", "求める内容は、全て下位の項目に含まれます。"
    ),
    "practices": Bilingual("Practices: decisions and evidence", "実践項目：判断と根拠"),
    "practices_text": Bilingual(
        "What the provisions above ask for comes down to these practices. "
        "Each stands here once, with what was decided of it and the quotes.",
        "上記の各項目が求めている内容は、以下の実践項目にまとめられます。"
        "実践項目ごとに、判断と引用をここに一度だけ示します。",
    ),
    "asked_by": Bilingual("Asked for by", "この実践項目を求めている項目"),
    "proof": Bilingual("Proof", "証明"),
    "its_proof": Bilingual("Its proof", "その証明"),
    "proofs_against": Bilingual(
        "Two proofs contradict each other", "二つの証明が互いに矛盾しています"
    ),
    "candidates_close": Bilingual("Candidates, not judged yet", "候補（未判断）"),
    "candidates_loose": Bilingual(
        "Only less likely passages, not judged yet", "見込みの低い文のみ（未判断）"
    ),
    "candidate": Bilingual("candidate", "候補"),
    "no_candidates": Bilingual(
        "Nothing in the documents came near this practice.",
        "文書の中に、この実践項目に近い文は見つかりませんでした。",
    ),
    "close": Bilingual("look here first", "優先して確認"),
    "loose": Bilingual("less likely", "見込みは低い"),
    "likely": Bilingual(
        "How likely it is in place by the documents alone, measured on others: {percent} %",
        "文書だけから見た実施の見込み（別の文書で測定）：{percent}％",
    ),
    "shared": Bilingual("Shared words", "共通する語"),
    "nearest": Bilingual("Nearest wording", "最も近い表現"),
    "evidence": Bilingual("Evidence", "根拠"),
    "decided": Bilingual("Decided", "判断"),
    "page": Bilingual("p. {page}", "{page}ページ"),
    "show_all": Bilingual("Open all", "全て開く"),
    "hide_all": Bilingual("Close all", "全て閉じる"),
    "show": Bilingual("Show", "表示"),
    "everything": Bilingual("Everything", "全て"),
    "search": Bilingual("Search", "検索"),
    "some_in_place": Bilingual("a part is in place", "一部は実施済み"),
    "may_be_full": Bilingual("may already be full", "全て充足している可能性あり"),
    "remainder": Bilingual("no single practice is enough", "一つの実践項目だけでは不足"),
    "suggested_by": Bilingual(
        "Suggested, not confirmed ({by}, probability {percent}%)",
        "示唆（未確定、{by}、確率{percent}%）",
    ),
    "would_be": Bilingual("suggested", "示唆"),
    "proof_suggested": Bilingual(
        "Suggested: what would follow", "示唆：確定した場合に導かれる状態"
    ),
    "uses_na": Bilingual(
        "This proof uses a decision that a practice does not apply.",
        "この証明には、「対象外」という判断が使われています。",
    ),
    "undecided": Bilingual("Not decided yet", "まだ判断していない実践項目"),
    "next": Bilingual("What to do next", "次にすること"),
    "next_text_workspace": Bilingual(
        "Judge the candidates with `kakehashi review`, or decide with `kakehashi workspace "
        "decide`; then make this report again.",
        "候補は`kakehashi review`で確認し、判断は`kakehashi workspace decide`でも記録できます。"
        "その後、この報告書を作り直してください。",
    ),
    "next_text": Bilingual(
        "Fill in the review table ({table}): read each quote in its document, choose a "
        "decision, and say who decided and why. Then run the same command with --decisions and "
        "that table.",
        "確認表（{table}）に記入してください。引用を元の文書で確かめ、判断を選び、判断者と理由を記入します。"
        "その後、同じコマンドに--decisionsでその表を指定して実行してください。",
    ),
    "addressees": Bilingual("For", "対象者"),
    "edition": Bilingual("Edition", "版"),
    "published": Bilingual("published", "公表"),
    "colon": Bilingual(": ", "："),
    "comma": Bilingual(", ", "、"),
    "stop": Bilingual(".", "。"),
    "count": Bilingual("({count})", "（{count}件）"),
    "skip": Bilingual("Skip to content", "本文へ移動"),
    "of": Bilingual("of", "／"),
    "chart": Bilingual(
        "{name}: {confirmed} of {total} provisions confirmed",
        "{name}：{total}項目中{confirmed}項目が確定",
    ),
    "licence": Bilingual(
        "Summaries, practices and crosswalks: Kakehashi contributors, CC BY 4.0.",
        "要約・実践項目・対応表：Kakehashi貢献者、CC BY 4.0。",
    ),
    "stem": Bilingual("introduced by", "導入文"),
    "see_parts": Bilingual("See its parts below.", "下位の項目を参照してください。"),
}

ADDRESSEES: dict[str, Bilingual] = {
    "organisation": Bilingual("any organisation", "全ての組織"),
    "developer": Bilingual("developer", "AI開発者"),
    "provider": Bilingual("provider", "AI提供者"),
    "deployer": Bilingual("business user / deployer", "AI利用者・導入者"),
    "importer": Bilingual("importer", "輸入者"),
    "distributor": Bilingual("distributor", "流通業者"),
    "authorised-representative": Bilingual("authorised representative", "認定代理人"),
    "state": Bilingual("state", "国"),
}


def words(key: str, language: Language, **details: object) -> str:
    """Return a fixed wording, its {names} filled.

    Example:
        >>> words("page", "ja", page=3)
        '3ページ'
    """
    return TEXT[key].get(language).format(**details)
