"""The columns of the review table, their headings in both languages, and the words in cells."""

from __future__ import annotations

from kakehashi.model import Verdict
from kakehashi.text.bilingual import Bilingual
from kakehashi.text.normalise import fold

QUOTES = 3
"""Quotes shown for one practice."""
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What a spreadsheet may take for the beginning of a formula (CWE-1236)."""


def _quote_columns() -> dict[str, Bilingual]:
    columns: dict[str, Bilingual] = {}
    for n in range(1, QUOTES + 1):
        columns[f"quote_{n}"] = Bilingual(f"Quote {n}", f"引用{n}")
        columns[f"where_{n}"] = Bilingual(f"Where {n}", f"引用{n}の所在")
        columns[f"looks_{n}"] = Bilingual(f"Looks like {n}", f"引用{n}の見立て")
    return columns


COLUMNS: dict[str, Bilingual] = {
    "practice": Bilingual("Practice", "実践項目番号"),
    "title": Bilingual("Title", "実践項目"),
    "statement": Bilingual("What it is", "内容"),
    **_quote_columns(),
    "decision": Bilingual("Decision", "判断"),
    "evidence": Bilingual("Evidence", "根拠"),
    "by": Bilingual("Decided by", "判断者"),
    "on": Bilingual("Decided on", "判断日"),
    "why": Bilingual("Why", "理由"),
    "asked_by": Bilingual("Asked by", "求めている項目"),
}

SEEN: dict[str, Bilingual] = {
    "seen": Bilingual("Written with (do not change)", "出力時の状態（変更不可）"),
}
"""A last column in tables of a workspace: which decision counted when the table was written."""

ANSWERS: dict[Verdict, Bilingual] = {
    Verdict.IN_PLACE: Bilingual("yes", "はい"),
    Verdict.PARTIAL: Bilingual("partial", "一部"),
    Verdict.PLANNED: Bilingual("planned", "計画中"),
    Verdict.NOT_IN_PLACE: Bilingual("no", "いいえ"),
    Verdict.NOT_APPLICABLE: Bilingual("not applicable", "対象外"),
}
"""What to write in the column of decisions."""

_ALSO: dict[str, Verdict] = {
    "y": Verdict.IN_PLACE,
    "in place": Verdict.IN_PLACE,
    "実施": Verdict.IN_PLACE,
    "実施済": Verdict.IN_PLACE,
    "実施済み": Verdict.IN_PLACE,
    "partly": Verdict.PARTIAL,
    "一部実施": Verdict.PARTIAL,
    "予定": Verdict.PLANNED,
    "n": Verdict.NOT_IN_PLACE,
    "not in place": Verdict.NOT_IN_PLACE,
    "未実施": Verdict.NOT_IN_PLACE,
    "n/a": Verdict.NOT_APPLICABLE,
    "na": Verdict.NOT_APPLICABLE,
    "該当なし": Verdict.NOT_APPLICABLE,
    "非該当": Verdict.NOT_APPLICABLE,
}


def verdict_of(written: str) -> Verdict | None:
    """Return the verdict that a cell says, in either language, or None.

    Example:
        >>> verdict_of("Yes"), verdict_of("対象外"), verdict_of("maybe")
        (<Verdict.IN_PLACE: 'in place'>, <Verdict.NOT_APPLICABLE: 'not applicable'>, None)
    """
    wanted = fold(written)
    for verdict, words in ANSWERS.items():
        if wanted in (words.en, words.ja):
            return verdict
    return _ALSO.get(wanted)


def column_of(heading: str) -> str | None:
    """Return the column that a heading names, by its key or its words in either language."""
    wanted = fold(heading)
    for key, words in {**COLUMNS, **SEEN}.items():
        if wanted in (key, fold(words.en), fold(words.ja)):
            return key
    return None
