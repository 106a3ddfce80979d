"""Ids as OSCAL's tokens and back.

A token begins with a letter or underscore and holds letters, digits, `-`, `.` and
`_` (OSCAL data types, token). An id such as `10.2` gets an underscore before it;
any other character is written as its number between underscores.
"""

from __future__ import annotations

import re

_PLAIN = re.compile(r"[A-Za-z][A-Za-z0-9.-]*")
_OTHER = re.compile(r"[^A-Za-z0-9.-]")
_CODE = re.compile(r"_([0-9a-f]+)_")


def token_of(id_: str) -> str:
    """Return the token of an id; two ids never share one.

    Example:
        >>> token_of("GOVERN-1.1"), token_of("10.2"), token_of("a b")
        ('GOVERN-1.1', '_10.2', '_a_20_b')
    """
    if _PLAIN.fullmatch(id_):
        return id_
    return "_" + _OTHER.sub(lambda match: f"_{ord(match[0]):x}_", id_)


def id_of(token: str) -> str:
    """Return the id of a token that `token_of` made; any other text as it is.

    Example:
        >>> id_of("_10.2"), id_of("_a_20_b"), id_of("ac-2")
        ('10.2', 'a b', 'ac-2')
    """
    if not token.startswith("_"):
        return token
    found = _CODE.sub(_character, token[1:])
    return found if token_of(found) == token else token


def _character(match: re.Match[str]) -> str:
    number = int(match[1], 16)
    return chr(number) if number < 0x110000 else match[0]
