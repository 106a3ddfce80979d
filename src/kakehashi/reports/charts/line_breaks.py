"""Break a name into lines: at spaces, or between Japanese words as far as their script tells."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Iterator

from kakehashi.reports.charts.plain_text import plain
from kakehashi.reports.text_width import width_of

_CLOSING = frozenset("、。，．・：；？！」』）］｝〉》】〕”’…")
NOT_FIRST = _CLOSING | frozenset("ー～〜々ゝゞ％ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ")
"""What no line may begin with (JIS X 4051: closing brackets, marks, small kana)."""
NOT_LAST = frozenset("「『（［｛〈《【〔“‘")
"""What no line may end with: opening brackets."""


def lines_of(
    text: str, width: float, *, size: float, most: int = 3, running: bool = False
) -> tuple[str, ...]:
    """Return a text in lines, none wider than a width.

    What does not fit into the lines allowed ends with an ellipsis; a word wider
    than a line is cut.

    Args:
        text: What to break; it is made plain first.
        width: Of a line.
        size: Of the letters.
        most: How many lines there may be.
        running: Whether it is a sentence, whose lines are filled, or a name, which
            is broken between words into lines of about the same length.

    Example:
        >>> lines_of("利用者及び影響を受ける者への透明性", 100, size=10)
        ('利用者及び影響を', '受ける者への透明性')
        >>> lines_of("Governance and roles", 70, size=10)
        ('Governance', 'and roles')
    """
    between = _may_break if running else _between_words
    pieces = [
        end
        for part in _parts(plain(text), between)
        for piece in _finer(part, width, size)
        for end in _cut_up(piece, width, size)
    ]
    filled = _fill(pieces, width, size)
    if len(filled) > most:
        last = _shortened("".join(filled[most - 1 :]), width, size)
        return (*(line.strip() for line in filled[: most - 1]), last)
    chosen = filled if running else _balanced(pieces, filled, width, size)
    return tuple(line.strip() for line in chosen)


def _balanced(pieces: list[str], filled: list[str], width: float, size: float) -> list[str]:
    """Return as many lines as the filled ones, but as narrow as that many can be."""
    narrowest = filled
    low, high = 0.0, width
    for _ in range(7):
        middle = (low + high) / 2
        tried = _fill(pieces, middle, size)
        fits = all(width_of(line.strip(), size) <= middle for line in tried)
        if fits and len(tried) == len(filled):
            narrowest, high = tried, middle
        else:
            low = middle
    return narrowest


def _fill(pieces: Iterable[str], width: float, size: float) -> list[str]:
    lines = [""]
    for piece in pieces:
        if lines[-1] and width_of((lines[-1] + piece).strip(), size) > width:
            lines.append("")
        lines[-1] += piece
    return lines


def _shortened(text: str, width: float, size: float) -> str:
    text = text.strip()
    if width_of(text, size) <= width:
        return text
    while text and width_of(f"{text}…", size) > width:
        text = text[:-1]
    return f"{text.rstrip()}…"


def _finer(part: str, width: float, size: float) -> Iterator[str]:
    """Yield a part as it is, or what it can be broken into where a line cannot hold it."""
    if width_of(part.strip(), size) <= width:
        yield part
    else:
        yield from _parts(part, _may_break)


def _cut_up(part: str, width: float, size: float) -> Iterator[str]:
    """Yield a part as it is, or torn apart where a line cannot hold it."""
    while len(part) > 1 and width_of(part.strip(), size) > width:
        end = len(part)
        while end > 1 and width_of(part[:end], size) > width:
            end -= 1
        yield part[:end]
        part = part[end:]
    yield part


def _parts(text: str, between: Callable[[str, str], bool]) -> Iterator[str]:
    part = ""
    for letter in text:
        if part and between(part[-1], letter):
            yield part
            part = ""
        part += letter
    if part:
        yield part


def _may_break(before: str, after: str) -> bool:
    """Say whether a line may end between two letters."""
    if after == " " or after in NOT_FIRST or before in NOT_LAST:
        return False
    return before == " " or _wide(before) or _wide(after)


def _between_words(before: str, after: str) -> bool:
    """Say whether a word seems to end between two letters, by the change of script.

    Hiragana mostly ends a phrase (particles, endings); kanji and katakana that
    stand side by side are words of their own; Latin letters and digits belong to
    the kanji beside them (AI法, 2026年).
    """
    if not _may_break(before, after):
        return False
    if before == " " or before in _CLOSING or after in NOT_LAST:
        return True
    scripts = _script(before), _script(after)
    if scripts[0] == "HIRAGANA":
        return scripts[1] != "HIRAGANA"
    return scripts in {("CJK", "KATAKANA"), ("KATAKANA", "CJK")}


def _script(letter: str) -> str:
    if letter == "ー":  # part of the word before it
        return "KATAKANA"
    return unicodedata.name(letter, "").split(" ", 1)[0].split("-", 1)[0]


def _wide(letter: str) -> bool:
    return unicodedata.east_asian_width(letter) in "WF"
