"""The fixed words of charts, in both languages."""

from __future__ import annotations

from kakehashi.text.bilingual import Bilingual, Language

TEXT: dict[str, Bilingual] = {
    "coverage": Bilingual("How far each framework is met", "フレームワーク別の充足状況"),
    "coverage_read": Bilingual(
        "Assessable provisions by status. Solid: confirmed by decisions. "
        "Hatched or white: not confirmed. Unknown is not a gap.",
        "評価対象の項目数を状態別に示します。塗りつぶしは判断によって確定したもの、"
        "網掛けと白地は未確定のものです。「不明」は不備を意味しません。",
    ),
    "confirmed": Bilingual("Confirmed", "確定"),
    "unconfirmed": Bilingual("Not confirmed", "未確定"),
    "total": Bilingual("Total", "計"),
    "framework": Bilingual("Framework", "フレームワーク"),
    "nothing": Bilingual("nothing to assess", "評価対象の項目なし"),
    "no_rows": Bilingual("There is nothing to draw.", "表示するデータがありません。"),
    "as_of": Bilingual("As of {date}", "{date}現在"),
    "row_said": Bilingual("{title}: {parts}; {total} in all.", "{title}：{parts}、計{total}。"),
    "part_said": Bilingual("{count} {words}", "{words}{count}"),
    "between": Bilingual(", ", "、"),
    "heat": Bilingual(
        "Practices in place, by framework and group", "実践項目の実施率（フレームワーク×分野）"
    ),
    "heat_read": Bilingual(
        "Share of the practices asked for that are decided to be in place (%). "
        "Stripes under a number: the share not decided yet.",
        "各フレームワークが求める実践項目のうち、実施済みと判断されたものの割合（%）を分野別に示します。"
        "数字の下の斜線は、未判断のものの割合です。",
    ),
    "heat_unknown": Bilingual("nothing decided", "全て未判断"),
    "heat_unasked": Bilingual("not asked for", "求めなし"),
    "heat_na": Bilingual("not applicable", "対象外"),
    "all_groups": Bilingual("All groups", "全分野"),
    "percent": Bilingual("{percent} %", "{percent}％"),
    "heat_said": Bilingual(
        "{title}: {in_place} of {applying} practices in place, {lacking} partly or not, "
        "{unknown} not decided.",
        "{title}：実践項目{applying}件のうち実施済み{in_place}件、一部実施又は未実施{lacking}件、"
        "未判断{unknown}件。",
    ),
    "heat_cell_said": Bilingual(
        "{group} {in_place} of {applying}", "{group} {applying}件中{in_place}件"
    ),
    "stop": Bilingual(".", "。"),
    "in_table": Bilingual(
        "The table of this chart holds every figure.", "全ての数値はこの図の表に示しています。"
    ),
    "group": Bilingual("Group", "分野"),
    "code": Bilingual("Code", "略号"),
    "in_place": Bilingual("In place", "実施済み"),
    "lacking": Bilingual("Partly or not in place", "一部実施又は未実施"),
    "undecided": Bilingual("Not decided", "未判断"),
    "share": Bilingual("In place (%)", "実施率（%）"),
    "flow": Bilingual("Crosswalk: {names}", "対応関係：{names}"),
    "flow_names": Bilingual("{left} and {right}", "{left}と{right}"),
    "flow_read_hub": Bilingual(
        "The width of a ribbon is the number of mappings of provisions to practices.",
        "帯の太さは、項目と実践項目との対応付けの件数を表します。",
    ),
    "flow_read": Bilingual(
        "The width of a ribbon is the number of mappings of provisions on the left to those "
        "on the right.",
        "帯の太さは、左側の項目から右側の項目への対応付けの件数を表します。",
    ),
    "flow_meet": Bilingual(
        "Two provisions that meet in a group need not correspond to each other.",
        "同じ分野につながる項目どうしが、互いに対応するとは限りません。",
    ),
    "flow_hub": Bilingual("Practice groups", "実践項目の分野"),
    "equal-to": Bilingual("same content", "一致する"),
    "superset-of": Bilingual("contains it", "その全体を含む"),
    "subset-of": Bilingual("lies within it", "その中に含まれる"),
    "intersects-with": Bilingual("overlaps it", "一部が重なる"),
    "relation_of": Bilingual(
        "Content of the provision, compared with the practice:", "実践項目に対して、項目の内容は："
    ),
    "relation_of_left": Bilingual(
        "Content on the left, compared with the right:", "右側の項目に対して、左側の内容は："
    ),
    "flow_said": Bilingual("{source} to {target}: {parts}.", "{source}から{target}へ：{parts}。"),
    "mappings": Bilingual("Mappings", "対応付けの件数"),
    "from": Bilingual("From", "左側"),
    "to": Bilingual("To", "右側"),
    "relation": Bilingual("Relation", "関係"),
    "progress": Bilingual("Progress: {name}", "進捗：{name}"),
    "all_provisions": Bilingual("frameworks together", "対象フレームワークの合計"),
    "progress_read": Bilingual(
        "Provisions by status, day by day. Solid: confirmed by decisions. "
        "Hatched or white: not confirmed. Unknown is not a gap.",
        "項目数の推移を状態別に示します。塗りつぶしは判断によって確定したもの、"
        "網掛けと白地は未確定のものです。「不明」は不備を意味しません。",
    ),
    "progress_said": Bilingual("{date}: {parts}.", "{date}：{parts}。"),
    "goal_said": Bilingual("Goal for {date}: {title}.", "{date}の目標：{title}。"),
    "goal_target": Bilingual("{title} ({count} satisfied)", "{title}（充足{count}）"),
    "date": Bilingual("Date", "日付"),
    "goal": Bilingual("Goal", "目標"),
    "provisions": Bilingual("Provisions", "項目数"),
    "board": Bilingual("Provisions satisfied", "充足した項目数"),
    "board_read": Bilingual(
        "Confirmed by decisions; below, the figure of the date before and the change since.",
        "判断によって確定した項目数です。下段は前回の値と、それ以降の増減です。",
    ),
    "of_total": Bilingual("of {total}", "／{total}"),
    "before": Bilingual("{date}: {count} ({change})", "{date}：{count}（{change}）"),
    "no_before": Bilingual("no earlier figure", "前回の値なし"),
    "unchanged": Bilingual("no change", "増減なし"),
    "gauge_said": Bilingual(
        "{title}: {satisfied} of {total} satisfied; {before}.",
        "{title}：{total}項目のうち充足{satisfied}、{before}。",
    ),
    "satisfied": Bilingual("Satisfied", "充足"),
    "previous": Bilingual("Before", "前回"),
    "previous_date": Bilingual("Date before", "前回の日付"),
    "change": Bilingual("Change", "増減"),
    "written": Bilingual("Written: {path}", "保存先：{path}"),
}


def say(key: str, language: Language, **details: object) -> str:
    """Return a fixed wording, its {names} filled.

    Example:
        >>> say("as_of", "ja", date="2026-11-25")
        '2026-11-25現在'
    """
    return TEXT[key].get(language).format(**details)
