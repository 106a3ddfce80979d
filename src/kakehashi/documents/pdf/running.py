"""Find running headers, footers and page numbers.

A line near the edge of the page runs on if its wording, digits aside, stands there on
most pages, or on most odd or most even ones; or if it stands in a place where most
pages have a line apart from the text, and its wording comes back (the title of the
chapter). What is not set apart from the text by a wide gap, such as the header of a
long table, is kept where it stands first.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from kakehashi.documents.lines import is_page_number
from kakehashi.documents.pdf.layout import Item
from kakehashi.documents.pdf.page import Page
from kakehashi.documents.pdf.page_lines import PageLine

_EDGE = 3
"""Lines at the top and bottom of a page among which running lines are looked for."""
_LONGEST = 60
_ROMAN = re.compile(r"[-–—\s]*[ivxlc]{1,7}[-–—\s]*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _EdgeLine:
    line: PageLine
    page: int
    shape: str
    slot: tuple[int, int]
    """The side of the page and the height of the line there."""
    apart: bool
    """Whether a gap wider than usual parts it from the text."""


def running_lines(pages: Sequence[Page], size: float, gap: float) -> set[int]:
    """Return the identities of the lines that are no part of the text.

    Args:
        pages: All pages of the document.
        size: The usual size of type.
        gap: The usual distance between lines.
    """
    edges = [edge for page in pages for edge in _edges(page, gap)]
    labels = {page.number: page.label for page in pages}
    found = {id(edge.line) for edge in edges if _numbers(edge, labels[edge.page])}
    if len(pages) > 2:
        repeated = _repeated(edges, len(pages))
        found |= _without_first(edges, repeated)
        found |= _in_slots(pages, edges, found, size)
    return found


def _edges(page: Page, gap: float) -> Iterator[_EdgeLine]:
    items = sorted(page.items[: page.main], key=lambda item: -item.middle)
    for side, ordered in ((0, items), (1, items[::-1])):
        rows = ordered[: _EDGE + 1]
        steps = [abs(a.middle - b.middle) for a, b in pairwise(rows)]
        for number, item in enumerate(rows[:_EDGE]):
            if not isinstance(item, PageLine):
                break
            if item.mark:
                continue  # a footnote
            apart = _apart(ordered, steps, number, gap)
            slot = side, round(item.middle / 3)
            yield _EdgeLine(item, page.number, _shape(item.text), slot, apart)


def _apart(ordered: Sequence[Item], steps: list[float], number: int, gap: float) -> bool:
    """Say whether an item near the edge is parted from the rest, and the rest is the text."""
    item, inner = ordered[number], ordered[number + 1 :]
    if not inner:
        return False
    if isinstance(item, PageLine) and isinstance(inner[0], PageLine):
        smaller = item.size < inner[0].size * 0.9
    else:
        smaller = False
    wide = [at for at, step in enumerate(steps) if at >= number and step > 1.6 * gap]
    if not wide:
        return smaller
    outside, rest = ordered[: wide[0] + 1], ordered[wide[0] + 1 :]
    return _amount(rest) > _amount(outside)


def _amount(items: Iterable[Item]) -> int:
    return sum(len(i.text) if isinstance(i, PageLine) else 1_000 for i in items)


def _shape(text: str) -> str:
    # Long lines that differ in numbers within them are text made after one pattern.
    numbers = r"\d+" if len(text) <= _LONGEST else r"^\d+|\d+$"
    return re.sub(numbers, "0", text).casefold()


def _numbers(edge: _EdgeLine, label: str) -> bool:
    text = edge.line.text
    if is_page_number(text) or (label and text.strip(" -–—") == label):
        return True
    return edge.apart and bool(_ROMAN.match(text)) and bool(label)


def _repeated(edges: list[_EdgeLine], pages: int) -> set[str]:
    """Return the shapes that stand at the edge of most pages, or of most odd or even ones."""
    on: dict[str, set[int]] = defaultdict(set)
    for edge in edges:
        on[edge.shape].add(edge.page)
    found = set()
    for shape, numbers in on.items():
        odd = sum(number % 2 for number in numbers)
        sides = ((odd, (pages + 1) // 2), (len(numbers) - odd, pages // 2))
        most = len(numbers) * 2 > pages
        if shape and (most or any(count > 2 and count * 2 > of for count, of in sides)):
            found.add(shape)
    return found


def _without_first(edges: list[_EdgeLine], repeated: set[str]) -> set[int]:
    found: set[int] = set()
    seen: dict[str, int] = {}
    for edge in edges:
        if edge.shape not in repeated:
            continue
        # On a page of few lines one line is near both edges.
        if edge.apart or seen.setdefault(edge.line.text, id(edge.line)) != id(edge.line):
            found.add(id(edge.line))
    return found


def _in_slots(
    pages: Sequence[Page], edges: list[_EdgeLine], found: set[int], size: float
) -> set[int]:
    """Return lines in the usual place of running lines whose wording comes back."""
    slots: dict[tuple[int, int, int], list[_EdgeLine]] = defaultdict(list)
    for edge in edges:
        if edge.apart and edge.line.size <= size * 1.15:
            slots[(*edge.slot, edge.page % 2)].append(edge)
    usual = {id(e.line) for held in slots.values() if len(held) * 4 > len(pages) for e in held}
    texts = Counter(
        _shape(line.text) for page in pages for line in page.lines() if id(line) not in usual
    )
    more: set[int] = set()
    for held in slots.values():
        if len(held) * 4 <= len(pages) or len(held) < 2:
            continue
        shapes = Counter(edge.shape for edge in held)
        known = [e for e in held if shapes[e.shape] > 1 or texts[e.shape] or id(e.line) in found]
        if len(known) * 2 >= len(held):
            more |= {id(edge.line) for edge in known}
    return more
