"""Tell which column of a table holds the comment, which its place, and which private data."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from kakehashi.documents.sheets.records import is_label
from kakehashi.text.normalise import fold

# The first that fits decides: "comment id" is an id, "commenter" a name.
_KINDS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (kind, re.compile(pattern))
    for kind, pattern in (
        (
            "private",
            r"氏名|名前|フリガナ|ふりがな|提出者|投稿者|住所|所在地|電話|連絡先|メール|郵便|生年月日"
            r"|\bname\b|submitter|sender|commenter|author|address|e-?mail|phone|\btel\b|postal|post ?code|\bzip\b|birth",
        ),
        (
            "other",
            r"日時|受付日|提出日|団体|法人|所属|職業|年齢|date|time|organi[sz]ation|affiliation|\bage\b|url|回答|考え方|response|reply",
        ),
        ("id", r"番号|^no\.?$|^#$|\bid\b|number|受付no|整理no"),
        (
            "place",
            r"該当|対象|箇所|条項|頁|ページ|章|項目|section|clause|article|\bpage\b|\bpart\b|provision|reference|refers to",
        ),
        ("reason", r"理由|根拠|reason|rationale|ground"),
        (
            "text",
            r"意見|コメント|本文|内容|要望|提案|comment|opinion|feedback|submission|\btext\b|\bbody\b|message|statement",
        ),
    )
)
_LOOKED_AT = 10
"""Rows among which the headings are looked for."""


@dataclass(frozen=True, slots=True)
class Columns:
    """The places of columns; `header` is the number of rows up to the headings, with them."""

    header: int
    text: tuple[int, ...]
    place: int | None = None
    given_id: int | None = None
    private: tuple[int, ...] = ()
    guessed: bool = False
    """No heading says where the comments stand: the column with the longest texts was taken."""


def kind_of(name: str) -> str:
    """Return what a heading says its column holds, or "".

    Example:
        >>> kind_of("御意見の内容"), kind_of("該当箇所"), kind_of("意見番号"), kind_of("Full name")
        ('text', 'place', 'id', 'private')
    """
    folded = fold(name)
    return next((kind for kind, pattern in _KINDS if pattern.search(folded)), "")


def find_columns(rows: Sequence[Sequence[str]], wanted: str | None = None) -> Columns | None:
    """Return where the comments of a table stand, or None where it holds no texts.

    Args:
        rows: The table with its headings.
        wanted: The heading of the column of comments, where the user names it.

    Example:
        >>> find_columns([["No", "氏名", "意見"], ["1", "甲", "賛成です。"]])
        Columns(header=1, text=(2,), place=None, given_id=0, private=(1,), guessed=False)
    """
    for at, row in enumerate(rows[:_LOOKED_AT]):
        if wanted is not None:
            if wanted in row:
                return _named(at + 1, row, text=(row.index(wanted),))
        elif _heads(row):
            return _named(at + 1, row)
    return None if wanted is not None else _guessed(rows)


def _heads(row: Sequence[str]) -> bool:
    filled = [cell for cell in row if cell]
    return (
        bool(filled)
        and all(is_label(cell) for cell in filled)
        and any(kind_of(cell) == "text" for cell in filled)
    )


def _named(header: int, row: Sequence[str], text: tuple[int, ...] = ()) -> Columns:
    kinds = [kind_of(cell) if cell else "" for cell in row]
    found = {kind: [at for at, one in enumerate(kinds) if one == kind] for kind in set(kinds)}
    texts = text or (*found.get("text", ())[:3], *found.get("reason", ()))
    left = [at for at in found.get("place", ()) if at not in texts]
    ids = [at for at in found.get("id", ()) if at not in texts]
    return Columns(
        header,
        tuple(texts),
        left[0] if left else None,
        ids[0] if ids else None,
        tuple(at for at in found.get("private", ()) if at not in texts),
    )


def _guessed(rows: Sequence[Sequence[str]]) -> Columns | None:
    width = max((len(row) for row in rows), default=0)
    sums = [sum(len(row[at]) for row in rows if at < len(row)) for at in range(width)]
    if not sums or max(sums) < 4 * len(rows):
        return None
    return Columns(0, (sums.index(max(sums)),), guessed=True)
