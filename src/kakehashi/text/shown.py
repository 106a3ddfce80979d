"""Show text of strangers: what a terminal or an eye could be tricked with becomes visible."""

from __future__ import annotations

import json
import unicodedata

_KEPT = "\n\t"
_TRICKS = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
"""Control and format characters, halves of characters, private and unassigned ones, breaks."""


def shown(text: str, *, lines: bool = False) -> str:
    r"""Return text in which every character that is not seen is written as its code.

    Control characters can move a terminal's cursor; format characters can turn the
    direction of writing round, so that a name or an ending is read as another.

    Args:
        text: Anything.
        lines: Whether line breaks and tabs stay.

    Example:
        >>> shown("a\x1b[2Jb"), shown("tegj\u202efdp.exe")
        ('a<U+001B>[2Jb', 'tegj<U+202E>fdp.exe')
        >>> shown("橋 bridge")
        '橋 bridge'
    """
    if text.isprintable():
        return text
    return "".join(
        one
        if (lines and one in _KEPT) or unicodedata.category(one) not in _TRICKS
        else f"<U+{ord(one):04X}>"
        for one in text
    )


def json_shown(text: str) -> str:
    r"""Return a JSON text with escapes for the same characters, so that it says the same.

    Example:
        >>> json_shown('"tegj\u202efdp.exe \U000e0041"')
        '"tegj\\u202efdp.exe \\udb40\\udc41"'
    """
    return "".join(
        one if one == "\n" or unicodedata.category(one) not in _TRICKS else json.dumps(one)[1:-1]
        for one in text
    )
