"""How provisions are cited, made comparable: the words and numbers of a citation in order."""

from __future__ import annotations

import re

from kakehashi.text.normalise import fold

_PART = re.compile(r"\d+|[a-z]+|[^\W\d_a-z]+")
_SAME = {
    "article": "art",
    "articles": "art",
    "arts": "art",
    "annexes": "annex",
    "cl": "",
    "clause": "",
    "clauses": "",
    "control": "",
    "no": "",
    "paragraph": "",
    "para": "",
    "point": "",
    "section": "",
    "sec": "",
    "subcategory": "",
    "gv": "govern",
    "mg": "manage",
    "mp": "map",
    "ms": "measure",
}
"""Words that only say what kind of number follows (empty: left out), and usual short forms."""

_DIGITS = {kanji: n for n, kanji in enumerate("〇一二三四五六七八九")}
_KANJI = re.compile(r"(?<=第)[〇一二三四五六七八九十百]+(?=[条項号章節編])")
"""Numbers of articles as Japanese laws write them."""

Key = tuple[str, ...]


def key_of(written: str) -> Key:
    """Return the words and numbers of an id or citation, in order.

    Example:
        >>> key_of("Article 9(2)(a)") == key_of("Art-9.2.a") == ("art", "9", "2", "a")
        True
    """
    counted = _KANJI.sub(lambda match: str(_number(match[0])), fold(written))
    parts = (_SAME.get(part, part) for part in _PART.findall(counted))
    return tuple(part.lstrip("0") or part for part in parts if part)


def _number(kanji: str) -> int:
    """Return the number that kanji write, below a thousand: 百十六 is 116."""
    total = digit = 0
    for letter in kanji:
        if letter in _DIGITS:
            digit = _DIGITS[letter]
        else:
            total += max(digit, 1) * (100 if letter == "百" else 10)
            digit = 0
    return total + digit
