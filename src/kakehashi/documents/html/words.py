"""The words of a piece of HTML: spaces as browsers show them, readings and marks left out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kakehashi.documents.html.noise import Content, Element
from kakehashi.text.normalise import CJK

_SPACE = re.compile(r"[ \t\r\f\n]+")
_WRAPPED = re.compile(rf"(?<=[{CJK}])[ \t\r\f]*\n\s*|[ \t\r\f]*\n\s*(?=[{CJK}])")
"""A line of the source that ends within Japanese: no space stands there."""


def plain(text: str | None, *, kept: bool = False) -> str:
    r"""Return text of the source with its spaces as shown; `kept` inside preformatted text.

    Example:
        >>> plain("We  log\n it"), plain("リスクを\n  評価する")
        ('We log it', 'リスクを評価する')
    """
    if not text or kept:
        return text or ""
    return _SPACE.sub(" ", _WRAPPED.sub("", text))


def words(element: Element, content: Content, *, kept: bool = False) -> str:
    """Return the text of an element with its line breaks."""
    return "".join(_pieces(element, content, kept=kept or element.tag == "pre"))


def _pieces(element: Element, content: Content, *, kept: bool) -> Iterator[str]:
    yield plain(element.text, kept=kept)
    for child in element:
        if child.tag == "br":
            yield "\n"
        elif content.reads(child) and not is_note_mark(child):
            inside = words(child, content, kept=kept)
            yield f"\n{inside}\n" if child.tag in _LINES else inside
        yield plain(child.tail, kept=kept)


_LINES = frozenset("p div li dt dd tr h1 h2 h3 h4 h5 h6 blockquote".split())
"""Elements that stand on lines of their own, also inside a cell."""


def is_note_mark(element: Element) -> bool:
    """Say whether an element is the raised number of a footnote, no part of the sentence."""
    if element.tag != "sup":
        return False
    links = list(element.iter("a"))
    return any("#" in (link.get("href") or "") for link in links)
