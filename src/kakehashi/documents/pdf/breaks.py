"""Say where one block ends and the next begins, from the places and the wording of lines."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kakehashi.documents.lines import (
    ends_item,
    ends_sentence,
    heading_number,
    introduces_list,
    item_marker,
    labelled,
    looks_like_heading,
)
from kakehashi.documents.pdf.page_lines import PageLine
from kakehashi.text.normalise import CJK

_ARTICLE = re.compile(rf"第.{{1,6}}条|[0-9０-９]{{1,2}}\s[{CJK}]")
"""How articles of Japanese rules, and the paragraphs in them, begin."""
_LABEL = re.compile(r"\S{1,20}(?: \S{1,20})?[:：]\s")
_LEADERS = re.compile(r"(?:[.…・‥]\s?){4,}\s*\S{0,6}$")
"""How a line of a table of contents ends."""
_ROOM = 1.35
"""Distance to the line above, in usual distances, above which a paragraph begins."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A line with its page."""

    line: PageLine
    page: int
    label: str = ""
    recognised: bool = False
    prominent: bool = False
    """Whether its type or a bookmark speaks for a heading."""
    mark: int = 0
    """The level of its bookmark, 0 for none."""


@dataclass(frozen=True, slots=True)
class Margins:
    """Where the lines of a region usually begin and end."""

    left: float
    right: float


def margins_of(lines: Iterable[PageLine]) -> Margins:
    """Return the margins of a region; a single line that stands out does not count."""
    kept = list(lines)
    lefts = sorted(line.left for line in kept)
    rights = sorted((line.right for line in kept), reverse=True)
    return Margins(lefts[0], rights[len(kept) // 10])


def starts_new(held: Sequence[Placed], placed: Placed, margins: Margins, gap: float) -> bool:
    """Say whether a line begins a new block rather than continuing the held lines."""
    last, line = held[-1], placed.line
    if placed.prominent or last.prominent:
        return not _one_heading(last, placed, gap)
    text, before = line.text, last.line.text
    if _LEADERS.search(before) or _begins_by_wording(text, before):
        return True
    if (placed.page, line.region) != (last.page, last.line.region):
        return _parted_by_page(held, text)
    step = last.line.middle - line.middle
    if step > gap * _ROOM * max(1.0, line.size / max(last.line.size, 1.0)) or step < -gap:
        return True
    if abs(line.size - last.line.size) > 0.08 * last.line.size:
        return True
    return _parted_by_place(held, line, margins)


def _one_heading(last: Placed, placed: Placed, gap: float) -> bool:
    """Say whether two prominent lines are one heading that wraps."""
    a, b = last.line, placed.line
    same = abs(a.size - b.size) < 0.3 and a.font == b.font and last.prominent and placed.prominent
    near = last.page == placed.page and a.region == b.region
    apart = a.middle - b.middle > gap * _ROOM * max(1.0, a.size / 10)
    marked = heading_number(b.text) or placed.mark or item_marker(b.text)
    return bool(same and near and not apart and not marked)


def _begins_by_wording(text: str, before: str) -> bool:
    """Say whether a line begins a labelled value, an article or paragraph of one, or an item."""
    if labelled(text) or (_ARTICLE.match(text) and ends_sentence(before)):
        return True
    if not item_marker(text):
        return False
    ended = ends_sentence(before) or ends_item(before) or introduces_list(before)
    return ended or not heading_number(text) or len(before) < 40


def _parted_by_page(held: Sequence[Placed], text: str) -> bool:
    """Say whether a block ends with its column or page."""
    before = held[-1].line.text
    if text[:1].islower():
        return False
    if ends_sentence(before):
        return True
    # A line that ends within a Japanese sentence has particles and commas in it.
    inside = re.search(r"[、はがをに]", before) if re.match(rf"[{CJK}]", text) else None
    return len(held) == 1 and len(before) < 60 and looks_like_heading(before) and not inside


def _parted_by_place(held: Sequence[Placed], line: PageLine, margins: Margins) -> bool:
    last, size = held[-1].line, line.size
    ended = ends_sentence(last.text)
    in_item = item_marker(held[0].line.text)
    if line.left < held[0].line.left - 0.8 * size and in_item:
        return ended or not line.text[:1].islower()
    indented = line.left - last.left > 0.7 * size and not (in_item and len(held) == 1)
    if indented and ended:
        return True
    room = margins.right - last.right
    fits = room > _first_word(line.text) * size + 1.2 * size
    if not fits or line.text[:1].islower():
        return False
    if ended:
        return True
    japanese = bool(re.search(rf"[{CJK}]", last.text))
    width = margins.right - margins.left
    if room > 0.4 * width or _LABEL.match(line.text):
        return True
    heading = room > 0.35 * width and looks_like_heading(last.text)
    return heading and (japanese or line.text[:1].isupper())


def _first_word(text: str) -> float:
    """Return about how wide the first word of a line is, in sizes of type."""
    if re.match(rf"[{CJK}]", text):
        return 1.0
    return 0.5 * len(text.split(maxsplit=1)[0]) if text else 0.0
