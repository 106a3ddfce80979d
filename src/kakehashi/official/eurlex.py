"""Read laws of the European Union as EUR-Lex shows them in HTML.

Two layouts are in use, that of the Official Journal (points in tables) and that
of consolidated texts (points in grids). Both name chapters, articles and annexes
by ids such as `art_5` and `anx_III`, the same in every language.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import html

from kakehashi.official.text import TextLine
from kakehashi.text.normalise import tidy

_ID = re.compile(r"(?:.*\.)?(prt|tis|cpt|sct|art|anx)_(\w+)")
_KINDS = {
    "prt": "Part",
    "tis": "Title",
    "cpt": "Chapter",
    "sct": "Section",
    "art": "Article",
    "anx": "Annex",
}
_BLOCKS = frozenset("p div table section article ul ol li h1 h2 h3 h4 h5 h6 hr dl dd dt".split())
_LEFT_OUT = frozenset("script style noscript template".split())
_NOTES = frozenset("oj-note note footnote modref arrow".split())
_TITLE = re.compile(r"(?:oj-)?(?:s?ti|doc-ti)(?:-|$)|s?title-")
_NUMBER = r"\d{1,3}[a-z]?(?:\.\d{1,3})*"
_MARK = re.compile(rf"\(?({_NUMBER}|[a-z]{{1,2}}|[A-Z]|[ivxl]{{2,6}})[).]{{1,2}}")
_PARAGRAPH = re.compile(rf"({_NUMBER})\.(?:\s|$)")
_GROUP = re.compile(rf"[^\W\d_]+ ({_NUMBER}|[A-Z])(?=[\s.:—–]|$)|({_NUMBER}|[A-Z])\.\s")
_ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth".split()

Place = tuple[str, ...]
"""The citations of all that a line stands under, the narrowest last."""


def is_eurlex(page: html.HtmlElement) -> bool:
    """Say whether a page names its articles or annexes as EUR-Lex does."""
    return any(re.fullmatch(r"(?:art|anx)_\w+", node.get("id", "")) for node in page.iter("div"))


def read_eurlex(page: html.HtmlElement) -> Iterator[TextLine]:
    """Yield the lines of the chapters, articles and annexes with their citations.

    Scripts, styles and footnotes are left out, and so is what stands outside
    of these: recitals, signatures, the frame of the web page.

    Example:
        >>> page = html.document_fromstring(
        ...     "<body><div id='art_5'><p class='oj-ti-art'>Article 5</p><div id='005.001'>"
        ...     "<p>1.   These are forbidden:</p><table><tr><td>(a)</td><td>lies.</td></tr></table>"
        ...     "</div></div></body>"
        ... )
        >>> [(line.under[2], line.text) for line in read_eurlex(page) if len(line.under) > 2][-1]
        ('Article 5 1 a', '(a) lies.')
    """
    for node in list(page.iterdescendants()):
        if _is_left_out(node):
            node.drop_tree()
    return _Reader().read(page, ())


def _is_left_out(node: html.HtmlElement) -> bool:
    if not isinstance(node.tag, str) or node.tag in _LEFT_OUT:
        return True
    return node.get("id", "").startswith(("ntc", "ntr")) or bool(_NOTES & _classes(node))


@dataclass
class _Reader:
    """Goes through a page, and counts the unnumbered parts of each place."""

    parts: Counter[str] = field(default_factory=Counter)
    mark: str = ""
    """The number in front of the words that come next."""

    def read(self, node: html.HtmlElement, home: Place) -> Iterator[TextLine]:
        """Yield the lines of a node that stands at a place."""
        whole = base = at = home
        for child in _children(node):
            if isinstance(child, _Words):
                if child.group:
                    whole = base = at = _group_place(child.text, home) or whole
                elif not child.title and (numbered := _paragraph_place(child.text, whole)):
                    base = at = numbered
                yield from self._line(child, at)
            elif (rows := _rows(child)) is not None:
                for mark, cells in rows:
                    at = _below(base, mark)
                    self.mark = f"{self.mark} {mark}".strip()
                    for cell in cells:
                        yield from self.read(cell, at)
                    # What follows 3.2 continues it; what follows (b) continues the whole.
                    at = at if "." in mark.rstrip(".") else base
            elif name := _name(child, whole):
                yield from self.read(child, (*whole, name))
            else:
                # What stands behind a numbered block may continue it.
                numbered = _paragraph_place(tidy(child.text_content()), whole)
                yield from self.read(child, whole if numbered else base)
                base = at = numbered or base

    def _line(self, words: _Words, at: Place) -> Iterator[TextLine]:
        if _PARAGRAPH.fullmatch(words.text):
            self.mark = words.text
            return
        text, self.mark = f"{self.mark} {words.text}".strip(), ""
        if at:
            yield TextLine(at if words.title else (*at, *self._part(at[-1])), text)

    def _part(self, whole: str) -> Place:
        """Return how an unnumbered part of a place is cited."""
        number = self.parts[whole]
        self.parts[whole] += 1
        if number >= len(_ORDINALS):
            return ()
        opening = (f"{whole} introductory words", f"{whole} opening words") if not number else ()
        return (f"{whole} {_ORDINALS[number]} subparagraph", *opening)


@dataclass(frozen=True, slots=True)
class _Words:
    text: str
    title: bool = False
    group: bool = False


def _children(node: html.HtmlElement) -> Iterator[_Words | html.HtmlElement]:
    """Yield the words and the blocks that stand directly in a node, in order."""
    gathered = node.text or ""
    for child in node:
        if _holds_blocks(child) or child.tag in _BLOCKS:
            yield from _words(gathered)
            if _holds_blocks(child):
                yield child
            else:
                yield from _words(child.text_content(), _classes(child) | _classes(node))
            gathered = child.tail or ""
        else:
            gathered += child.text_content() + (child.tail or "")
    yield from _words(gathered)


def _words(text: str, classes: frozenset[str] = frozenset()) -> Iterator[_Words]:
    said = tidy(text)
    if said:
        title = any(_TITLE.match(name) or name == "eli-title" for name in classes)
        yield _Words(said, title, any("gr-seq" in n or "grseq" in n for n in classes))


def _holds_blocks(node: html.HtmlElement) -> bool:
    return node.tag == "table" or any(below.tag in _BLOCKS for below in node.iterdescendants())


def _classes(node: html.HtmlElement) -> frozenset[str]:
    return frozenset(node.get("class", "").split())


def _name(node: html.HtmlElement, base: Place) -> str:
    """Return the citation that the id of a node says, if any."""
    found = _ID.fullmatch(node.get("id", ""))
    if not found:
        return ""
    name = f"{_KINDS[found[1]]} {found[2]}"
    return f"{base[-1]} {name}" if base and found[1] in ("sct", "prt") else name


def _group_place(title: str, home: Place) -> Place | None:
    """Return the place that a title within an annex opens ("Section A", "3. Surveillance")."""
    found = _GROUP.match(title) if home else None
    return _below(home, f"{found[1] or found[2]}.") if found else None


def _paragraph_place(text: str, whole: Place) -> Place | None:
    """Return the place of a paragraph of an article or annex by the number it begins with."""
    found = _PARAGRAPH.match(text) if whole and re.match(r"Article|Annex", whole[-1]) else None
    return _below(whole, f"{found[1]}.") if found else None


def _below(place: Place, mark: str) -> Place:
    """Return the place of a point; 3.1 below 3 is its point 1."""
    found = _MARK.fullmatch(mark)
    if not (found and place):
        return place
    above, dot, last = found[1].rpartition(".")
    number = last if dot and place[-1].endswith(f" {above}") else found[1]
    return (*place, f"{place[-1]} {number}")


def _rows(node: html.HtmlElement) -> list[tuple[str, list[html.HtmlElement]]] | None:
    """Return the rows of a table or grid of points: the mark and the cells behind it."""
    if node.tag == "table":
        found = node.xpath("./tr | ./tbody/tr | ./thead/tr")
    elif "grid-container" in _classes(node):
        found = [node]
    else:
        return None
    return [_row([cell for cell in row if tidy(cell.text_content())]) for row in found]


def _row(cells: list[html.HtmlElement]) -> tuple[str, list[html.HtmlElement]]:
    mark = tidy(cells[0].text_content()) if len(cells) > 1 else ""
    return (mark, cells[1:]) if 0 < len(mark) <= 8 else ("", cells)
