"""Read HTML: the main content, without menus, scripts, headers and footers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree, html

from kakehashi.documents.encoding import decode
from kakehashi.documents.rows import row_blocks
from kakehashi.errors import Problem, SourceLocation, UnreadableError
from kakehashi.model import Block
from kakehashi.text.normalise import tidy

_SKIPPED = frozenset(
    [
        "script",
        "style",
        "noscript",
        "template",
        "nav",
        "aside",
        "form",
        "button",
        "select",
        "svg",
        "iframe",
        "head",
        "footer",
    ],
)
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_CONTAINERS = frozenset(
    [
        "div",
        "section",
        "article",
        "main",
        "body",
        "html",
        "header",
        "center",
        "blockquote",
        "details",
        "figure",
        "figcaption",
        "dl",
        "fieldset",
        "ul",
        "ol",
        "li",
        "p",
        "table",
        "address",
        "summary",
    ],
)


_DECLARES = re.compile(rb"^(?:\xff\xfe|\xfe\xff)|charset\s*=|<\?xml[^>]*encoding", re.IGNORECASE)


def read_html(content: bytes, where: SourceLocation, problems: list[Problem]) -> list[Block]:
    """Return the blocks of an HTML page, adding a warning when the encoding had to be guessed.

    Raises:
        UnreadableError: there is no markup that could be parsed.
    """
    if not _DECLARES.search(content[:4096]):
        content = decode(content, where, problems).encode("utf-8", errors="replace")
    parser = html.HTMLParser(encoding=_encoding(content), no_network=True, huge_tree=False)
    try:
        root = html.document_fromstring(content, parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        details = {"format": "HTML", "reason": str(error)}
        raise UnreadableError(Problem("KH-DOC-002", where, details)) from error
    return list(_blocks(_main_content(root), 0))


def _main_content(root: html.HtmlElement) -> html.HtmlElement:
    for tag in ("main", "article"):
        found = list(root.iter(tag))
        if len(found) == 1:
            return found[0]
    return root


def _encoding(content: bytes) -> str | None:
    """Return UTF-8 where the bytes are that; else leave it to the page's own declaration."""
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return None
    return "utf-8"


def _blocks(node: html.HtmlElement, depth: int) -> Iterator[Block]:
    """Yield the blocks below a node; text between block elements counts as a paragraph."""
    gathered: list[str] = [node.text or ""]
    for child in node:
        tag = child.tag if isinstance(child.tag, str) else ""
        if tag in _SKIPPED or not tag:
            gathered.append(child.tail or "")
        elif tag == "br":
            yield from _paragraph(gathered, depth)
            gathered = [child.tail or ""]
        elif tag in _HEADINGS or tag in _CONTAINERS or _holds_blocks(child):
            yield from _paragraph(gathered, depth)
            yield from _element(child, tag, depth)
            gathered = [child.tail or ""]
        else:
            gathered += [_text(child), child.tail or ""]
    yield from _paragraph(gathered, depth)


def _element(child: html.HtmlElement, tag: str, depth: int) -> Iterator[Block]:
    if tag in _HEADINGS:
        heading = tidy(_text(child))
        if heading:
            yield Block("heading", heading, level=_HEADINGS[tag])
    elif tag == "table":
        yield from row_blocks(_table(child))
    else:
        yield from _blocks(child, depth + 1 if tag == "li" else depth)


def _holds_blocks(node: html.HtmlElement) -> bool:
    return any(isinstance(n.tag, str) and n.tag in _CONTAINERS for n in node.iterdescendants())


def _table(node: html.HtmlElement) -> list[list[str]]:
    return [[_text(cell) for cell in row if cell.tag in ("td", "th")] for row in node.iter("tr")]


def _text(node: html.HtmlElement) -> str:
    parts = [node.text or ""]
    for child in node:
        if isinstance(child.tag, str) and child.tag not in _SKIPPED:
            parts.append(_text(child))
        parts.append(child.tail or "")
    return "".join(parts)


def _paragraph(gathered: list[str], depth: int) -> Iterator[Block]:
    text = tidy("".join(gathered))
    if text:
        yield Block("item" if depth else "paragraph", text, level=depth)
