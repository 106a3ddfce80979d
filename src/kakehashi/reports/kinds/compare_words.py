"""The words of the comparison, in both languages."""

from __future__ import annotations

from kakehashi.text.bilingual import Bilingual, Language

TEXT: dict[str, Bilingual] = {
    "title_dates": Bilingual("Comparison of two dates", "二時点の比較"),
    "title_subjects": Bilingual("Comparison side by side", "二者の比較"),
    "compared": Bilingual("What is compared", "比較の対象"),
    "dates": Bilingual(
        "{subject}: as it stood on {before} and as of {now}.",
        "{subject}の{before}時点と{now}時点の状況を比較します。",
    ),
    "subjects": Bilingual(
        "{before} and {subject}, as of {now}.",
        "{before}と{subject}の{now}時点の状況を比較します。",
    ),
    "unequal": Bilingual(
        "A difference of statuses follows from decisions. Where nobody decided, the status is "
        "unknown; unknown on one side is no difference in what is done.",
        "状態の違いは、判断から導かれたものです。判断がない項目は「不明」であり、一方が不明であることは、"
        "取組の違いを意味しません。",
    ),
    "changed": Bilingual(
        "Of {total} items, {changed} differ: {up} higher, {down} lower, {found} known now and "
        "unknown before, {left} the other way round, {other} otherwise.",
        "全{total}項目のうち、状態の異なるものは{changed}項目です（向上{up}、低下{down}、新たに判明{found}、"
        "不明に変更{left}、その他{other}）。",
    ),
    "changed_subjects": Bilingual(
        "Of {total} items, {changed} differ: {up} higher for {subject}, {down} lower, {one} unknown "
        "on one side, {other} otherwise.",
        "全{total}項目のうち、状態の異なるものは{changed}項目です（{subject}の方が高い{up}、低い{down}、"
        "一方が不明{one}、その他{other}）。",
    ),
    "practices_changed_subjects": Bilingual(
        "Practices in place: {gained} only for {subject}, {lost} only for {before}.",
        "実施済みの実践項目は、{subject}だけが{gained}件、{before}だけが{lost}件です。",
    ),
    "practices_changed": Bilingual(
        "Practices in place: {gained} more, {lost} fewer.",
        "実施済みの実践項目は、追加が{gained}件、減少が{lost}件です。",
    ),
    "counts": Bilingual("Frameworks", "フレームワーク別の件数"),
    "framework": Bilingual("Framework", "フレームワーク"),
    "total": Bilingual("Items", "項目数"),
    "satisfied": Bilingual("Satisfied", "充足"),
    "partly": Bilingual("Partly", "一部充足"),
    "not satisfied": Bilingual("Not satisfied", "未充足"),
    "not applicable": Bilingual("Not applicable", "対象外"),
    "unknown": Bilingual("Unknown", "不明"),
    "pair": Bilingual("{before} → {now}", "{before}→{now}"),
    "pair_beside": Bilingual("{before} | {now}", "{before}｜{now}"),
    "legend_dates": Bilingual(
        "Each cell: number on {before} → number as of {now}.",
        "各欄は、{before}時点の数→{now}時点の数です。",
    ),
    "legend_subjects": Bilingual(
        "Each cell: number of {before} | number of {subject}.",
        "各欄は、{before}の数｜{subject}の数です。",
    ),
    "sheet_counts": Bilingual("Frameworks", "フレームワーク"),
    "items": Bilingual("Items whose status differs", "状態の異なる項目"),
    "items_none": Bilingual("No item has another status.", "状態の異なる項目はありません。"),
    "item": Bilingual("Item", "項目"),
    "direction": Bilingual("Change", "変化"),
    "up": Bilingual("higher", "向上"),
    "down": Bilingual("lower", "低下"),
    "found": Bilingual("newly known", "新たに判明"),
    "left": Bilingual("no longer known", "不明に変更"),
    "one_side": Bilingual("one side unknown", "一方が不明"),
    "other": Bilingual("other", "その他"),
    "sheet_items": Bilingual("Items", "項目"),
    "practices": Bilingual("Practices that differ", "判断の異なる実践項目"),
    "practices_none": Bilingual(
        "No practice has another decision.", "判断の異なる実践項目はありません。"
    ),
    "practice": Bilingual("Practice", "実践項目"),
    "gained": Bilingual("gained", "追加"),
    "only_now": Bilingual("only the second", "右側のみ"),
    "only_before": Bilingual("only the first", "左側のみ"),
    "lost": Bilingual("lost", "減少"),
    "sheet_practices": Bilingual("Practices", "実践項目"),
    "editions": Bilingual(
        "Items of other editions than these are not compared: {titles}.",
        "次の版の項目は、一方にしかないため比較していません：{titles}。",
    ),
}


def words(key: str, language: Language, **details: object) -> str:
    """Return a fixed wording, its {names} filled."""
    return TEXT[key].get(language).format(**details)
