"""Words of the crosswalk explorer."""

from __future__ import annotations

from kakehashi.text.bilingual import Bilingual

WORDS: dict[str, Bilingual] = {
    "crosswalk_text": Bilingual(
        "Choose two frameworks, and see where they ask for the same. Everything opens its proof.",
        "二つのフレームワークを選び、共通して求めている内容を確かめます。どの欄からも証明を開けます。",
    ),
    "from_framework": Bilingual("From", "比較元"),
    "to_framework": Bilingual("To", "比較先"),
    "only_assessable": Bilingual(
        "Pairs with something in common: {count}", "共通点のある組：{count}件"
    ),
    "same_framework": Bilingual("Choose two different ones.", "異なる二つを選んでください。"),
    "view": Bilingual("Views", "表示の切替え"),
    "view_matrix": Bilingual("Matrix", "マトリックス"),
    "view_flow": Bilingual("Flow", "フロー図"),
    "view_list": Bilingual("List", "一覧"),
    "matrix_groups": Bilingual(
        "A cell counts the pairs that have something in common for sure, and after the plus sign those that are only related. Open it to see the provisions one by one.",
        "各欄の数字は、共通点があると証明された組の数です。「+」の後は、関連があるだけの組の数です。欄を開くと項目ごとに確かめられます。",
    ),
    "matrix_single": Bilingual(
        "Each cell opens the proof of one pair. “?” says why nothing follows: unknown is no gap.",
        "各欄から、その組の証明を開けます。「?」の欄では、何も導かれない理由を示します（不明であり、不足ではありません）。",
    ),
    "matrix_keys": Bilingual(
        "In the matrix the arrow keys go from cell to cell.",
        "マトリックス内は矢印キーで移動できます。",
    ),
    "cell_counts": Bilingual(
        "{row} / {column}: {proved} proved, {related} related",
        "{row}／{column}：証明済み{proved}件、関連{related}件",
    ),
    "cell_pair": Bilingual("{row} / {column}: {relation}", "{row}／{column}：{relation}"),
    "whole_matrix": Bilingual("The whole matrix", "全体のマトリックス"),
    "legend": Bilingual("Signs", "記号"),
    "pair_equal-to": Bilingual("the same", "一致"),
    "pair_superset-of": Bilingual("asks for all of it", "全体を含む"),
    "pair_subset-of": Bilingual("lies within it", "含まれる"),
    "pair_intersects-with": Bilingual("overlaps", "一部が共通"),
    "pair_common": Bilingual("something in common, how much is open", "共通点あり（程度は未確定）"),
    "pair_related": Bilingual("only related", "関連のみ"),
    "pair_unknown": Bilingual("unknown: why not?", "不明（理由を見る）"),
    "or_else": Bilingual(" or ", "又は"),
    "list_text": Bilingual(
        "First what is proved; then what is only related, with the strength of that, 1 at most.",
        "証明された関係、関連のみの項目の順に示します。数値は関連の強さで、最大1です。",
    ),
    "flow_text": Bilingual(
        "Each band opens the mappings that it stands for, with their reasons. The table below tells the same.",
        "帯を選ぶと、その対応付けと理由が開きます。下の表も同じ内容です。",
    ),
    "flow_table": Bilingual("The bands as a table", "帯の一覧表"),
    "flow_from": Bilingual("From", "始点"),
    "flow_to": Bilingual("To", "終点"),
    "mappings": Bilingual("Mappings", "対応付け"),
    "band_title": Bilingual("“{own}” and “{group}”", "「{own}」と「{group}」"),
    "band_text": Bilingual(
        "What provisions of this part ask of practices of this group, and why we say so. Relation:",
        "この範囲の項目がこの分野の実践項目に求めることと、その理由です。関係：",
    ),
    "provision": Bilingual("Provision", "項目"),
    "see_proof": Bilingual("Proof", "証明を見る"),
    "see_proof_of": Bilingual("Proof: {x} / {y}", "証明を見る：{x}／{y}"),
}
