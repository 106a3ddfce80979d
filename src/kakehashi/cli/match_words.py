"""The fixed words of `kakehashi match`, in both languages."""

from __future__ import annotations

from kakehashi.text.bilingual import Bilingual, Language

TEXT: dict[str, Bilingual] = {
    "pairs_title": Bilingual(
        "{spoken}: {passages} passages, {provisions} provisions, {relevant} relevant pairs",
        "{spoken}：文{passages}件、項目{provisions}件、該当する組{relevant}件",
    ),
    "en": Bilingual("English", "英語"),
    "ja": Bilingual("Japanese", "日本語"),
    "forward": Bilingual("passage → provisions", "文→項目"),
    "backward": Bilingual("provision → passages", "項目→文"),
    "accepting": Bilingual("probabilities (from {threshold} on)", "確率（{threshold}以上を採用）"),
    "precision": Bilingual("Precision", "適合率"),
    "recall": Bilingual("Recall", "再現率"),
    "accepted": Bilingual("Accepted", "採用数"),
    "seconds": Bilingual("CPU seconds", "CPU時間（秒）"),
    "absent": Bilingual("{name}: not measured ({reason})", "{name}：測定していません（{reason}）"),
    "memory": Bilingual("Peak memory: {megabytes} MB.", "最大メモリー使用量：{megabytes}MB。"),
    "intervals": Bilingual(
        "In brackets: 95 % bootstrap intervals over {groups}.",
        "括弧内は、{groups}を単位とするブートストラップ法による95%区間。",
    ),
    "passages": Bilingual("passages", "文"),
    "documents": Bilingual("documents", "文書"),
    "documents_title": Bilingual(
        "{spoken}: {documents} documents, {in_place} practices in place of {counted} counted,"
        " {placed} with a quote found",
        "{spoken}：文書{documents}件、対象{counted}組のうち実施済み{in_place}組"
        "（引用の所在を特定できたもの{placed}組）",
    ),
    "right": Bilingual("Right passage in first {depth}", "正しい文が上位{depth}件以内"),
    "ap": Bilingual("Average precision", "平均適合率"),
    "at_recall": Bilingual("Precision at {percent} % recall", "再現率{percent}%での適合率"),
    "shipped": Bilingual("Accepted: precision, recall", "採用分の適合率・再現率（件数）"),
    "effort": Bilingual(
        "Looks (passages) to {percent} %", "{percent}%に達するまでの確認数（異なる文の数）"
    ),
    "pages": Bilingual("Pages per CPU second", "CPU時間1秒当たりのページ数"),
    "from_top": Bilingual(
        "Reading from the top, passages to 50/80/90 %: {efforts}; median length {median:g}.",
        "先頭から通読した場合、50・80・90%に達するまでの文の数：{efforts}（文書の長さの中央値{median:g}）。",
    ),
    "curve": Bilingual("Curve: {path}", "曲線：{path}"),
    "never": Bilingual("never", "未達"),
    "note": Bilingual(
        "A look is one passage for one practice. Practices without a quote found in the text"
        " count for average precision only.",
        "「確認数」は、一つの実践項目について一つの文を確認することを1と数える。"
        "引用の所在を特定できない実践項目は、平均適合率だけに算入する。",
    ),
}


def match_words(key: str, language: Language, **details: object) -> str:
    """Return a fixed wording, its {names} filled."""
    return TEXT[key].get(language).format(**details)
