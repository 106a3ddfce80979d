"""Read JSON that two readers cannot understand differently; write it in one form only."""

from __future__ import annotations

import json
from typing import Any, NoReturn

from kakehashi.text.bilingual import Bilingual

_DIGITS = 15
"""Whole numbers of more digits are not the same in every language (RFC 8259, section 6)."""
DEEPEST = 200
"""Proofs are some twenty levels deep; what is deeper was made to break readers."""


class NotStrictError(ValueError):
    """What makes a text no strict JSON, in words that fit into a problem."""

    def __init__(self, en: str, ja: str) -> None:
        super().__init__(en)
        self.reason = Bilingual(en, ja)


def written(value: Any) -> bytes:
    """Return JSON with sorted keys, without spaces: equal values give equal bytes.

    Example:
        >>> written({"b": "橋", "a": 1}).decode()
        '{"a":1,"b":"橋"}'
    """
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return text.encode()


def read(content: bytes) -> Any:
    r"""Return the value of a JSON text.

    Raises:
        NotStrictError: it is no JSON, a key stands twice in an object, a number is no
            whole number or too long, a string is no Unicode text, or it is too deep.

    Example:
        >>> read(b'{"a": 1, "a": 2}')
        Traceback (most recent call last):
        ...
        kakehashi.exchange.strict_json.NotStrictError: duplicate key "a"
    """
    try:
        value = json.loads(
            content.decode("utf-8"),
            object_pairs_hook=_once,
            parse_float=_no_number,
            parse_constant=_no_number,
            parse_int=_whole,
        )
    except UnicodeDecodeError as error:
        at = error.start + 1
        raise NotStrictError(f"byte {at} is no UTF-8", f"{at}バイト目がUTF-8でない") from error
    except json.JSONDecodeError as error:
        at_en = f"no JSON at line {error.lineno}, column {error.colno}"
        at_ja = f"{error.lineno}行{error.colno}文字目でJSONとして読めない"
        raise NotStrictError(at_en, at_ja) from error
    except RecursionError as error:
        raise NotStrictError("nested too deeply", "入れ子が深すぎる") from error
    _check(value, 0)
    return value


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        keys = [key for key, _ in pairs]
        twice = next(key for key in keys if keys.count(key) > 1)
        coded = json.dumps(twice)[:80]
        raise NotStrictError(f"duplicate key {coded}", f"キー{coded}が重複している")
    return found


def _no_number(digits: str) -> NoReturn:
    shown = digits[:20]
    raise NotStrictError(f"{shown} is no whole number", f"{shown}が整数でない")


def _whole(digits: str) -> int:
    if len(digits.lstrip("-")) > _DIGITS:
        raise NotStrictError("a number is too long", "数の桁数が多すぎる")
    return int(digits)


def _check(value: Any, depth: int) -> None:
    """Refuse halves of characters (lone surrogates) and what is too deep."""
    if depth > DEEPEST:
        raise NotStrictError("nested too deeply", "入れ子が深すぎる")
    if isinstance(value, str):
        if any("\ud800" <= character <= "\udfff" for character in value):
            raise NotStrictError("a string holds half of a character", "文字列に不完全な文字がある")
    elif isinstance(value, list):
        for one in value:
            _check(one, depth + 1)
    elif isinstance(value, dict):
        for key, one in value.items():
            _check(key, depth + 1)
            _check(one, depth + 1)
