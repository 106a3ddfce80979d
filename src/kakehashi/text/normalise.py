"""Make text from files comparable: Unicode forms, spaces, line joins."""

from __future__ import annotations

import re
import unicodedata

# Kana, kanji, full-width forms and Japanese punctuation: no space stands between these.
CJK = r"\u3000-\u303f\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff00-\uffef"
_SPACES = re.compile(r"[ \t\u00a0\u2000-\u200a\u202f\u205f\u3000]+")
_BREAKS = re.compile(r"[\n\r\x0b\x0c\x85\u2028\u2029]")
_INVISIBLE = re.compile(
    r"[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\ufffe\uffff\x00-\x08\x0e-\x1f]"
)
_SPACE_IN_CJK = re.compile(rf"(?<=[{CJK}]) (?=[{CJK}])")
_ONE_CJK = re.compile(rf"[{CJK}]")
_CUT_WORD = re.compile(r"[a-z]-")
_SMALL = re.compile(r"[a-z]")
# Radicals that PDFs carry instead of the kanji they look like (NFKC maps them).
_COMPATIBILITY = re.compile(r"[\u2e80-\u2fdf\ufb00-\ufb06]")


def tidy(text: str) -> str:
    r"""Return text on one line as a reader sees it, wording and width unchanged.

    Spaces are folded, invisible characters dropped, look-alike radicals and
    ligatures replaced by the real characters. Quotes shown to people are made
    of this form.

    Example:
        >>> tidy("  risk\u00a0 man\u00adagement ")
        'risk management'
        >>> tidy("第1条　目的")
        '第1条 目的'
    """
    # Most text is tidy: what has no invisible character and no odd space need not be searched.
    odd = not text.isprintable()
    if odd:
        text = _INVISIBLE.sub("", _BREAKS.sub(" ", text))
    if not text.isascii():
        text = _COMPATIBILITY.sub(lambda m: unicodedata.normalize("NFKC", m.group()), text)
    return (_SPACES.sub(" ", text) if odd or "  " in text else text).strip()


def join_lines(lines: list[str]) -> str:
    """Join wrapped lines: no space inside Japanese, words cut by a hyphen made whole.

    Example:
        >>> join_lines(["an inci-", "dent is", "logged"])
        'an incident is logged'
        >>> join_lines(["リスクを評", "価する"])
        'リスクを評価する'
        >>> join_lines(["受講率", "98.6%であった"])
        '受講率98.6%であった'
    """
    pieces: list[str] = []
    for line in filter(None, (line.strip() for line in lines)):
        # Only ends are looked at: lines may be long.
        if pieces and _CUT_WORD.match(pieces[-1][-2:]) and _SMALL.match(line):
            pieces[-1] = pieces[-1][:-1]
        elif pieces and not (_ONE_CJK.match(pieces[-1][-1:]) or _ONE_CJK.match(line)):
            pieces.append(" ")
        pieces.append(line)
    return tidy("".join(pieces))


def fold(text: str) -> str:
    """Return the form that is compared: NFKC, lower case, no spaces inside Japanese.

    Example:
        >>> fold("ＡＩ System"), fold("過程 として")
        ('ai system', '過程として')
    """
    if text.isascii():
        return tidy(text).lower()
    return _SPACE_IN_CJK.sub("", tidy(unicodedata.normalize("NFKC", text))).lower()
