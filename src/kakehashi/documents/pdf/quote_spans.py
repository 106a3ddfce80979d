"""Find a quote in the text of a page: whole, as cells of a row, or as much of it as is there.

Widths, spaces and hyphens are folded away, so that line breaks and joined words do
not matter.
"""

from __future__ import annotations

import re
import unicodedata

_LEAST = 8
"""Folded characters of a quote that must stand on a page, where the rest is on another."""
_IGNORED = re.compile(r"[\s\ufffe\u00ad\u200b-\u200f\u2060\ufeff\x00‐‑\-–—]")


def folded_for_search(text: str) -> str:
    r"""Return a text without what differs between a quote and its page.

    Example:
        >>> folded_for_search("Inci-\ndent ＡＩ")
        'incidentai'
    """
    return _IGNORED.sub("", unicodedata.normalize("NFKC", text).casefold())


def quote_spans(text: str, quote: str) -> list[tuple[int, int]]:
    """Return where a quote stands in a text: whole, in cells of a row, or in part."""
    wanted = folded_for_search(quote)
    if not wanted:
        return []
    at = text.find(wanted)
    if at >= 0:
        return [(at, at + len(wanted))]
    return _cell_spans(text, quote) or _part_span(text, wanted)


def _cell_spans(text: str, quote: str) -> list[tuple[int, int]]:
    """Return the cells of a row quoted as "header: cell / header: cell"."""
    if " / " not in quote:
        return []
    cells = [folded_for_search(cell.split(": ", 1)[-1]) for cell in quote.split(" / ")]
    cells = [cell for cell in cells if cell]
    longest = max(range(len(cells)), key=lambda n: len(cells[n]), default=None)
    if longest is None:
        return []
    for match in re.finditer(re.escape(cells[longest]), text):
        spans = _around(text, cells, longest, match.start())
        if spans:
            return spans
    return []


def _around(text: str, cells: list[str], longest: int, at: int) -> list[tuple[int, int]]:
    """Return where the cells before and after one stand, nearest to it; none if one is missing."""
    spans = [(at, at + len(cells[longest]))]
    for cell in reversed(cells[:longest]):
        start = text.rfind(cell, 0, spans[0][0])
        spans.insert(0, (start, start + len(cell)))
    for cell in cells[longest + 1 :]:
        start = text.find(cell, spans[-1][1])
        spans.append((start, start + len(cell)))
    return spans if all(start >= 0 for start, _ in spans) else []


def _part_span(text: str, wanted: str) -> list[tuple[int, int]]:
    """Return the longest beginning or end of a quote that stands in a text."""
    for length in range(len(wanted) - 1, max(_LEAST, len(wanted) // 5) - 1, -1):
        for part in (wanted[:length], wanted[-length:]):
            at = text.find(part)
            if at >= 0:
                return [(at, at + length)]
    return []
