"""Take values out of JSON that anybody wrote: of the wrong type is as good as not there."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from typing import Any

_DAY = re.compile(r"(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])")
_CONTROL = re.compile(r"[\x00-\x1f\x7f\u200e\u200f\u202a-\u202e\u2066-\u2069]+")
_LONGEST = 300


def at(value: Any, *path: str) -> Any:
    """Return what stands at a path of keys; None where anything is missing.

    Example:
        >>> at({"a": {"b": 1}}, "a", "b"), at({"a": []}, "a", "b")
        (1, None)
    """
    for key in path:
        if not isinstance(value, dict):
            return None
        value = value.get(key)
    return value


def text(value: Any) -> str:
    r"""Return a text or number as one short line; empty for anything else.

    Example:
        >>> text("a\n\u202eb"), text(0.5), text(None), text([1])
        ('a b', '0.5', '', '')
    """
    if isinstance(value, bool) or not isinstance(value, (str, int, float)):
        return ""
    if isinstance(value, float):
        return f"{value:.4g}" if math.isfinite(value) else ""
    line = _CONTROL.sub(" ", str(value)[: _LONGEST * 4]).strip()
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1] + "…"


def items(value: Any, most: int = 500) -> Iterator[dict[str, Any]]:
    """Yield the mappings in a list."""
    if isinstance(value, list):
        yield from (one for one in value[:most] if isinstance(one, dict))


def pairs(value: Any, most: int = 500) -> Iterator[tuple[str, Any]]:
    """Yield the keys and values of a mapping."""
    if isinstance(value, dict):
        for number, (key, one) in enumerate(value.items()):
            if number < most:
                yield text(key), one


def day(value: Any) -> str:
    """Return the day in a moment; empty where there is none.

    Example:
        >>> day("2026-04-01T09:30:00+09:00"), day("soon")
        ('2026-04-01', '')
    """
    found = _DAY.match(value) if isinstance(value, str) else None
    return found[0] if found else ""
