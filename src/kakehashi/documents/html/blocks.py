"""Walk through the main content of a page and yield its blocks."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from kakehashi.documents.html.lists import is_contents, numbers_of
from kakehashi.documents.html.noise import Content, Element
from kakehashi.documents.html.tables import table_blocks
from kakehashi.documents.html.words import is_note_mark, plain, words
from kakehashi.documents.lines import parted_lines
from kakehashi.model import Block
from kakehashi.text.normalise import tidy

_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_CONTAINERS = frozenset(
    """div section article main body html header footer nav aside center blockquote details figure
    figcaption dl dt dd fieldset legend ul ol menu dir li p table address summary pre form hgroup
    caption thead tbody tr td th dialog search h1 h2 h3 h4 h5 h6""".split(),
)


@dataclass(frozen=True, slots=True)
class _Place:
    """Where in lists the walk is."""

    depth: int = 0
    number: str = ""


def page_blocks(content: Content) -> Iterator[Block]:
    """Yield the blocks of the main content of a page."""
    if content.root.tag == "table" or content.root.tag in _HEADINGS:
        yield from _element(content.root, content, _Place())
    else:
        yield from _below(content.root, content, _Place())


def _below(node: Element, content: Content, place: _Place) -> Iterator[Block]:
    """Yield the blocks below a node; text between block elements counts as a paragraph."""
    kept = node.tag == "pre"
    gathered = [plain(node.text, kept=kept)]
    for child in node:
        tag = child.tag
        if tag == "br":
            gathered.append("\n")
        elif not content.reads(child) or is_note_mark(child):
            pass
        elif _heading(child) or tag in _CONTAINERS or _holds_blocks(child):
            for block in _paragraphs(gathered, place):
                yield block
                place = replace(place, number="")
            yield from _element(child, content, place)
            place = replace(place, number="")
            gathered = []
        else:
            gathered.append(words(child, content, kept=kept))
        gathered.append(plain(child.tail, kept=kept))
    yield from _paragraphs(gathered, place)


def _element(node: Element, content: Content, place: _Place) -> Iterator[Block]:
    level = _heading(node)
    if level:
        text = tidy(words(node, content))
        if text:
            yield Block("heading", text, level=level)
    else:
        yield from _READERS.get(node.tag, _below)(node, content, place)


def _heading(node: Element) -> int:
    if node.tag in _HEADINGS:
        return _HEADINGS[node.tag]
    if node.get("role") == "heading":
        level = node.get("aria-level") or "2"
        return min(int(level), 6) if level.isdecimal() and len(level) < 3 else 2
    return 0


def _holds_blocks(node: Element) -> bool:
    return next(node.iterdescendants(*_CONTAINERS), None) is not None


def _list(node: Element, content: Content, place: _Place) -> Iterator[Block]:
    role = "contents" if is_contents(node) else ""
    numbers = iter(numbers_of(node))
    for child in node:
        if content.reads(child):
            number = next(numbers, "") if child.tag == "li" else ""
            inner = _Place(place.depth + 1, number)
            for block in _below(child, content, inner):
                yield replace(block, role=block.role or role)


def _terms(node: Element, content: Content, place: _Place) -> Iterator[Block]:
    """Yield a row for each pair of a list of terms; longer descriptions have their term as stem."""
    terms: list[str] = []
    described = True
    for child in _parts(node):
        if not content.reads(child) or child.tag not in ("dt", "dd"):
            continue
        if child.tag == "dt":
            terms = [*([] if described else terms), tidy(words(child, content))]
            described = False
            continue
        described = True
        term = " / ".join(filter(None, terms))
        if _holds_blocks(child):
            yield from _under(term, _below(child, content, place))
            continue
        text = tidy(words(child, content))
        if text:
            yield Block("row", f"{term}: {text}" if term else text)


def _parts(node: Element) -> Iterator[Element]:
    """Yield the terms and descriptions of a list, also those that are wrapped in pairs."""
    for child in node:
        if child.tag == "div":
            yield from child
        else:
            yield child


def _details(node: Element, content: Content, place: _Place) -> Iterator[Block]:
    """Yield what a reader may open, under the line that is seen before."""
    found = list(_below(node, content, place))
    summary = next((tidy(words(s, content)) for s in node.iter("summary")), "")
    for block in found:
        own = block.text == summary or block.kind == "heading"
        yield block if own or block.stem else replace(block, stem=summary)


def _under(stem: str, blocks: Iterator[Block]) -> Iterator[Block]:
    yield from (block if block.stem else replace(block, stem=stem) for block in blocks)


def _table(node: Element, content: Content, place: _Place) -> Iterator[Block]:
    yield from table_blocks(node, content, lambda cell: _below(cell, content, place))


def _paragraphs(gathered: list[str], place: _Place) -> Iterator[Block]:
    number = place.number
    for line in parted_lines("".join(gathered)):
        if line:
            kind = "item" if place.depth else "paragraph"
            yield Block(kind, line, level=place.depth, number=number)
            number = ""


_READERS: dict[str, Callable[[Element, Content, _Place], Iterator[Block]]] = {
    "ul": _list,
    "ol": _list,
    "menu": _list,
    "dir": _list,
    "dl": _terms,
    "details": _details,
    "table": _table,
}
