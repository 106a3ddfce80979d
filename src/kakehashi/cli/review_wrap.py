"""Break texts into lines of a terminal, in English and Japanese and where both are mixed.

Japanese may break between any two characters, but closing marks do not begin a
line and opening ones do not end one (JIS X 4051, 行頭・行末禁則).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from rich.cells import cell_len, chop_cells

from kakehashi.text.normalise import CJK

_NOT_FIRST = (
    "、。，．・：；？！）］｝」』】〉》〕”’…％ー々〻"
    "ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ,.:;?!)]}%"
)
_NOT_LAST = "（［｛「『【〈《〔“‘([{"
_UNIT = re.compile(rf"[{CJK}]|[^\s{CJK}]+|\s+")


def wrapped(text: str, width: int) -> list[str]:
    """Return the lines of a text, none of them wider than some columns.

    Example:
        >>> wrapped("AI governance office", 13)
        ['AI governance', 'office']
        >>> wrapped("AI統括室（内線）とする。", 8)
        ['AI統括室', '（内線）', 'とする。']
    """
    lines: list[str] = []
    line = ""
    for unit in _units(text):
        if line and cell_len(line + unit.rstrip()) > width:
            lines.append(line.rstrip())
            line = ""
        line += unit if line else unit.lstrip()
        if cell_len(line.rstrip()) > width:  # one word longer than a line
            *full, line = chop_cells(line, width)
            lines += full
    return [*lines, line.rstrip()] if line.strip() or not lines else lines


def filled(pieces: list[str], width: int) -> list[str]:
    """Return lines of whole pieces with two spaces between, as many in each as fit.

    Example:
        >>> filled(["a accept", "r reject", "q quit"], 20)
        ['a accept  r reject', 'q quit']
    """
    lines: list[str] = []
    for piece in pieces:
        if lines and cell_len(f"{lines[-1]}  {piece}") <= width:
            lines[-1] += f"  {piece}"
        else:
            lines.append(piece)
    return lines


def _units(text: str) -> Iterator[str]:
    """Yield what stays together: words with the spaces after them, characters with their marks."""
    unit = ""
    for token in _UNIT.findall(text):
        stays = token.isspace() or token[0] in _NOT_FIRST or unit[-1:] in (*_NOT_LAST,)
        if unit and not stays:
            yield unit
            unit = ""
        unit += token
    if unit:
        yield unit
