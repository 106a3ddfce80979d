"""Open an HTML page, choose its main content, and read that."""

from __future__ import annotations

from typing import Any

from lxml import html

from kakehashi.documents.encoding import decode_page
from kakehashi.documents.html.blocks import page_blocks
from kakehashi.documents.html.marks import with_marks
from kakehashi.documents.html.noise import main_content, shown_words
from kakehashi.documents.ooxml import damage_told
from kakehashi.errors import Problem, SourceLocation
from kakehashi.model import Block

_LEAST_SHARE = 0.2
"""Share of a page's words below which its main content was chosen too narrowly."""


def read_html(content: bytes, where: SourceLocation, problems: list[Problem]) -> list[Block]:
    """Return the blocks of an HTML page, adding a warning when the encoding had to be guessed.

    What is left out is found in three steps, each used only if enough of the
    page stays: by the names that authors give to their parts, by the elements
    that HTML has for menus and footers, and not at all.

    Raises:
        UnreadableError: there is no markup that could be parsed.
    """
    text = decode_page(content, where, problems)
    with damage_told(where, "HTML"):
        root = _parsed(text)
        everything = shown_words(root)
        blocks: list[Block] = []
        for strictness in (2, 1, 0):
            blocks = list(with_marks(page_blocks(main_content(root, strictness))))
            if sum(len(block.text) for block in blocks) >= everything * _LEAST_SHARE:
                break
        return blocks


def _parsed(text: str) -> Any:
    parser = html.HTMLParser(encoding="utf-8", no_network=True, huge_tree=False)
    return html.document_fromstring(text.encode("utf-8", errors="replace"), parser=parser)
