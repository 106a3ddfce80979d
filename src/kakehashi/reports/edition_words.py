"""The fixed words of comparisons of editions and of timelines, in both languages."""

from __future__ import annotations

from kakehashi.library.compare_editions import Field
from kakehashi.library.compare_practices import PracticeKind
from kakehashi.library.doubts import Doubt
from kakehashi.library.timeline import Event, EventKind, Precision, Standing
from kakehashi.text.bilingual import Bilingual, Language

FIELDS: dict[Field, Bilingual] = {
    Field.STATEMENT: Bilingual("statement", "内容"),
    Field.TITLE: Bilingual("title", "名称"),
    Field.MODALITY: Bilingual("modality", "拘束の程度"),
    Field.ADDRESSEES: Bilingual("addressees", "対象者"),
    Field.APPLIES_FROM: Bilingual("applies from", "適用開始日"),
    Field.ASSESSABLE: Bilingual("assessable", "評価対象"),
}

DOUBTS: dict[Doubt, Bilingual] = {
    Doubt.UNVERIFIED: Bilingual("unverified", "未検証"),
    Doubt.INCOMPLETE: Bilingual("edition incomplete", "未収録の部分あり"),
    Doubt.BY_WORDING: Bilingual("matched by wording", "表現の類似による推定"),
    Doubt.ROWS_ONLY: Bilingual("same statement, other rows", "項目の内容は同じで対応表のみ相違"),
}

PRACTICES: dict[PracticeKind, Bilingual] = {
    PracticeKind.NEW: Bilingual("newly asked for", "新たに求められる"),
    PracticeKind.GONE: Bilingual("no longer asked for", "求められなくなる"),
    PracticeKind.RELATION: Bilingual("asked for differently", "求められ方が変わる"),
    PracticeKind.PLACES: Bilingual("asked for in other places", "求める項目が変わる"),
}

EVENTS: dict[EventKind, Bilingual] = {
    EventKind.PUBLISHED: Bilingual("published", "公表"),
    EventKind.IN_FORCE: Bilingual("in force", "施行・発効"),
    EventKind.APPLIES: Bilingual("applies", "適用開始"),
    EventKind.BEGAN: Bilingual("began or met", "開始・開催"),
    EventKind.DUE: Bilingual("due", "期限"),
    EventKind.REVIEW: Bilingual("review due", "見直し期日"),
}

STANDINGS: dict[Standing, Bilingual] = {
    Standing.HOLDS: Bilingual("", ""),
    Standing.REPLACED: Bilingual("replaced by a later edition", "後の版により変更"),
    Standing.REPEATED: Bilingual("as in an earlier edition", "前の版と同じ"),
}

PRECISIONS: dict[Precision, Bilingual] = {
    "day": Bilingual("", ""),
    "month": Bilingual("only the month is known", "月のみ判明"),
    "year": Bilingual("only the year is known", "年のみ判明"),
}

TEXT: dict[str, Bilingual] = {
    "edition": Bilingual(
        "{name}: published {published}{in_force}; {count} provisions",
        "{name}：{published}公表{in_force}、{count}項目",
    ),
    "in_force": Bilingual(", in force {date}", "、{date}施行"),
    "backwards": Bilingual(
        "The first edition named is the later one, so this shows the way back.",
        "先に指定した版の方が新しいため、新しい版から古い版への差分を示します。",
    ),
    "incomplete": Bilingual(
        "Parts of {name} are missing in the library, so what looks added or removed may only "
        "be missing here.",
        "{name}には未収録の部分があります。追加・削除に見えるものは、収録されていないだけの"
        "可能性があります。",
    ),
    "unverified": Bilingual(
        "{unverified} of {count} provisions of {name} are unverified: changes of them may be "
        "changes of what we know, and changes may be missing.",
        "{name}の{count}項目のうち{unverified}項目は未検証です。差分は収録内容の違いにすぎない可能性や、"
        "実際の変更が反映されていない可能性があります。",
    ),
    "ours": Bilingual(
        "Statements are our own summaries; compare the official texts before you rely on a change.",
        "内容は本ソフトウェア独自の要約です。変更の有無は、公式の文書で確認してください。",
    ),
    "provisions": Bilingual("Provisions", "項目"),
    "practices": Bilingual("Practices", "実践項目"),
    "added": Bilingual("added", "追加"),
    "removed": Bilingual("removed", "削除"),
    "added_or_missing": Bilingual("added, or only missing here before", "追加（又は旧版の未収録）"),
    "removed_or_missing": Bilingual("removed, or only missing here", "削除（又は新版の未収録）"),
    "moved": Bilingual("moved or renumbered", "移動・番号変更"),
    "changed": Bilingual("changed", "変更"),
    "unchanged": Bilingual("unchanged", "変更なし"),
    "moved_changed": Bilingual(
        "{count} ({changed} of them changed too)", "{count}（うち変更あり{changed}）"
    ),
    "not_sure": Bilingual("{count} ({unsure} not sure)", "{count}（うち未確定{unsure}）"),
    "by_field": Bilingual("Changes by field", "変更の内訳"),
    "covered_gained": Bilingual("now covered by practices", "実践項目による網羅の追加"),
    "covered_lost": Bilingual("no longer covered by practices", "実践項目による網羅の解消"),
    "no_crosswalk": Bilingual(
        "not known: an edition has no crosswalk to the practices",
        "不明（実践項目との対応表がない版があります）",
    ),
    "marks": Bilingual(
        "In statements: [-what went-] {{+what came+}}.",
        "内容の表示：[-削除された語句-]{{+追加された語句+}}",
    ),
    "number_before": Bilingual(
        "the number belonged to another provision", "この番号は別の項目に使われていました"
    ),
    "number_after": Bilingual(
        "the number now belongs to another provision", "この番号は別の項目に使われています"
    ),
    "part_of": Bilingual("part of: {before} → {after}", "上位の項目：{before} → {after}"),
    "top": Bilingual("nothing", "なし"),
    "before": Bilingual("{field} before: ", "変更前の{field}："),
    "after": Bilingual("{field} after: ", "変更後の{field}："),
    "dates": Bilingual("Dates of application", "適用開始日"),
    "beyond_dates": Bilingual(
        "changed in more than the date of application", "適用開始日以外にも変更があるもの"
    ),
    "no_date": Bilingual("no date", "日付なし"),
    "asks_nothing": Bilingual("does not ask for this", "求めていない"),
    "yes": Bilingual("yes", "はい"),
    "no": Bilingual("no", "いいえ"),
    "from": Bilingual("from {date}", "{date}から適用"),
    "nobody": Bilingual("not stated", "記載なし"),
    "none": Bilingual("none", "なし"),
    "wording_only": Bilingual("only the Japanese wording differs", "英語の表現のみが異なります"),
    "date": Bilingual("Date", "日付"),
    "event": Bilingual("Event", "事項"),
    "name": Bilingual("Name", "識別子"),
    "what": Bilingual("Framework, and what applies", "フレームワークと、適用される項目"),
    "everything": Bilingual("{count} provisions: {spans}", "{count}項目：{spans}"),
    "only_one": Bilingual("{count} provision: {spans}", "{count}項目：{spans}"),
    "drawn": Bilingual("Timeline drawn: {path}", "年表の図：{path}"),
    "timeline": Bilingual(
        "Timeline of AI-governance frameworks", "AIガバナンスのフレームワークの年表"
    ),
    "spoken": Bilingual("{date}: {title}, {event}", "{date}：{title}、{event}"),
    "legend_replaced": Bilingual("replaced by a later edition", "後の版により変更"),
    "legend_vague": Bilingual("only the month or year is known", "月又は年のみ判明"),
    "described": Bilingual(
        "{events} dates of {frameworks} framework(s), from {first} to {last}: publication, entry "
        "into force and dates of application, one row a framework, from left to right in time.",
        "{frameworks}件のフレームワークに関する{first}から{last}までの{events}件の日付（公表、施行・発効、適用開始）"
        "を、フレームワークごとに1行、左から右へ時間順に示した図。",
    ),
    "policy_timeline": Bilingual(
        "Timeline of strategies, guidelines, laws and initiatives",
        "戦略・ガイドライン・法令・取組の年表",
    ),
    "policy_described": Bilingual(
        "{events} dates of {frameworks} text(s), frameworks and initiatives, from {first} to "
        "{last}: publication, entry into force, dates of application, beginnings and deadlines, "
        "one row each, from left to right in time.",
        "{frameworks}件の文書、フレームワーク及び取組に関する{first}から{last}までの{events}件の日付"
        "（公表、施行・発効、適用開始、取組の開始、期限）を、1件につき1行、左から右へ時間順に示した図。",
    ),
    "repeated": Bilingual(
        "Dates that an earlier edition already told are left out; --json holds them.",
        "前の版と同じ過去の日付は省いています（--jsonには含まれます）。",
    ),
    "heading": Bilingual("{title} ({count})", "{title}（{count}件）"),
    "colon": Bilingual(": ", "："),
    "comma": Bilingual(", ", "、"),
    "semicolon": Bilingual("; ", "、"),
}


def words(key: str, language: Language, **details: object) -> str:
    """Return a fixed wording, its {names} filled.

    Example:
        >>> words("from", "ja", date="2027-12-02")
        '2027-12-02から適用'
    """
    return TEXT[key].get(language).format(**details)


def what_applies(event: Event, language: Language) -> str:
    """Return how many provisions apply from a date, and which, briefly."""
    labels = (span.label.get(language) for span in event.spans)
    listed = words("semicolon", language).join(labels)
    return so_many(len(event.provisions), listed, language)


def so_many(count: int, spans: str, language: Language) -> str:
    """Return how many provisions there are, and which.

    Example:
        >>> so_many(1, "Article 6(5)", "en")
        '1 provision: Article 6(5)'
    """
    return words("only_one" if count == 1 else "everything", language, count=count, spans=spans)
