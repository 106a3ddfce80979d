"""The problem of a request that does not fit, told without repeating what was sent."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from kakehashi.errors import Problem
from kakehashi.text.bilingual import Bilingual
from kakehashi.text.normalise import tidy

_SHOWN = 8
_LONGEST = 200
_KINDS_JA: Mapping[str, str] = {
    "missing": "必須項目",
    "extra_forbidden": "不明な項目",
    "literal_error": "選択肢にない値",
    "enum": "選択肢にない値",
    "string_too_long": "文字数超過",
    "string_too_short": "文字数不足",
    "too_long": "件数超過",
    "too_short": "件数不足",
}


def misfit(errors: Sequence[Mapping[str, Any]]) -> Problem:
    """Return the problem for the errors that pydantic found.

    Example:
        >>> misfit([{"loc": ("body", "verdict"), "type": "missing", "msg": "Field required"}]).code
        'KH-WEB-034'
    """
    english, japanese = [], []
    for one in errors[:_SHOWN]:
        field = _readable(".".join(str(part) for part in one.get("loc", ())))
        english.append(f"{field} ({_readable(str(one.get('msg', '')))})")
        japanese.append(f"{field}（{_KINDS_JA.get(str(one.get('type', '')), '不正な値')}）")
    what = Bilingual("; ".join(english), "、".join(japanese))
    return Problem("KH-WEB-034", details={"what": what})


def _readable(text: str) -> str:
    """Return a text that can be sent: names of fields may hold halves of characters."""
    return tidy(text.encode("utf-8", "replace").decode("utf-8"))[:_LONGEST]
