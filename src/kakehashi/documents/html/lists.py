"""Lists of HTML: how their items are numbered, and those that only lead down the page."""

from __future__ import annotations

from collections.abc import Iterator

from kakehashi.documents.html.noise import Element
from kakehashi.documents.number_formats import shown

_TYPES = {"a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
_MANY = 3


def numbers_of(node: Element) -> Iterator[str]:
    """Yield the number of each item of a list; empty for those of unordered lists.

    Example:
        >>> from lxml import html
        >>> list(numbers_of(html.fragment_fromstring("<ol type=a start=2><li>x<li>y</ol>")))
        ['b.', 'c.']
    """
    items = [child for child in node if child.tag == "li"]
    count = _number(node.get("start"), len(items) if node.get("reversed") is not None else 1)
    step = -1 if node.get("reversed") is not None else 1
    for item in items:
        count = _number(item.get("value"), count)
        form = _TYPES.get(item.get("type") or node.get("type") or "", "decimal")
        yield f"{shown(count, form)}." if node.tag == "ol" and count > 0 else ""
        count += step


def _number(written: str | None, default: int) -> int:
    plain = (written or "").strip()
    return int(plain) if plain.isdecimal() and len(plain) < 7 else default


def is_contents(node: Element) -> bool:
    """Say whether a list only leads to places on its own page, as tables of contents do."""
    links = [link for link in node.iter("a") if link.get("href")]
    if len(links) < _MANY or not all(link.get("href").startswith("#") for link in links):
        return False
    linked = sum(len("".join(link.itertext())) for link in links)
    return linked * 10 >= len("".join("".join(node.itertext()).split())) * 8
