"""Read Markdown by its own structure: headings, lists, tables."""

from __future__ import annotations

from collections.abc import Iterator

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode

from kakehashi.documents.drawn_text import drawn_lines
from kakehashi.documents.lines import parted_lines
from kakehashi.documents.rows import row_blocks
from kakehashi.model import Block
from kakehashi.text.normalise import join_lines, tidy


def read_markdown(text: str) -> Iterator[Block]:
    """Yield the blocks of a Markdown text; program code and HTML comments are left out."""
    parser = MarkdownIt("commonmark").enable("table")
    yield from _blocks(SyntaxTreeNode(parser.parse(_without_front_matter(text))), 0)


def _without_front_matter(text: str) -> str:
    if not text.startswith("---\n"):
        return text
    end = text.find("\n---", 4)
    return text if end < 0 else text[end + 4 :].lstrip("-")


def _blocks(node: SyntaxTreeNode, depth: int, number: str = "") -> Iterator[Block]:
    for child in node.children:
        if child.type == "heading":
            yield Block("heading", _words(child), level=int(child.tag[1]))
        elif child.type == "paragraph":
            for line in parted_lines(_lines(child)):
                if line:
                    kind = "item" if depth else "paragraph"
                    yield Block(kind, line, level=depth, number=number)
                    number = ""
        elif child.type == "list_item":
            # Of an ordered list, the parser tells the number before its mark.
            own = f"{child.info}{child.markup}" if child.info else ""
            yield from _blocks(child, depth + 1, own)
        elif child.type == "table":
            yield from row_blocks(_table(child))
        elif child.type == "fence":
            # Each line stands alone: a drawing has no sentences that run on.
            for line in drawn_lines(child.content, child.info.strip().split(" ")[0]):
                yield Block("item", line, level=depth + 1)
        elif child.type in ("bullet_list", "ordered_list", "blockquote"):
            yield from _blocks(child, depth)


def _table(node: SyntaxTreeNode) -> list[list[str]]:
    return [
        [_words(cell) for cell in row.children] for part in node.children for row in part.children
    ]


def _lines(paragraph: SyntaxTreeNode) -> str:
    """Return the text of a paragraph with its line breaks."""
    return "".join(_words(part) for child in paragraph.children for part in child.children)


def _words(node: SyntaxTreeNode) -> str:
    """Return the text of an inline node, marks removed, line breaks joined."""
    if not node.children:
        if node.type in ("softbreak", "hardbreak"):
            return "\n"
        return node.content if node.type in ("text", "code_inline") else ""
    joined = "".join(_words(child) for child in node.children)
    return (
        join_lines(joined.split("\n"))
        if node.type == "inline"
        else tidy(joined)
        if node.type in ("heading", "paragraph", "td", "th")
        else joined
    )
