"""Blocks to a document: its text, and passages that stand alone with exact offsets.

A passage is a sentence, a list item or a table row, to the letter as the text
has it. What it needs to be understood goes into its `stem`, not into its text:

- a list item has the line that introduces its list and the items it stands below;
- a table row has the caption of its table and the line that introduces it (the
  headers of its columns stand in its text);
- a sentence that points back ("These measures", 前項) has the sentence it points at.

Very short sentences go with the sentence before. Boilerplate keeps its place
and gets a role.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator

from kakehashi.documents.outline import STEM_LIMIT, Outline
from kakehashi.documents.references_back import refers_back, refers_to_block
from kakehashi.documents.roles import passage_role, roles_of
from kakehashi.model import Block, Document, Locator, Passage
from kakehashi.text.bilingual import Language
from kakehashi.text.language import language_of
from kakehashi.text.sentences import sentence_spans

_SHORT = {"en": 30, "ja": 12}
"""Characters below which a sentence is joined to the one before it."""
_LONG_ITEM = {"en": 420, "ja": 200}
"""Characters above which a list item is cut into sentences."""
_LONG_ROW = 2000
"""Characters above which a table row is cut too: its cells are pages of text."""
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+$")
"""A web address standing alone says nothing."""
_LEAST = 6
"""Characters below which a block is no passage (marks, single words)."""


def build_document(
    name: str, content: bytes, form: str, pages: int | None, blocks: Iterable[Block]
) -> Document:
    """Return the document made of some blocks in reading order."""
    kept = [block for block in blocks if block.text]
    text = "\n".join(_before(block) + block.text for block in kept)
    language = language_of(text[:20000])
    return Document(
        name=name,
        sha256=hashlib.sha256(content).hexdigest(),
        format=form,
        pages=pages,
        language=language,
        text=text,
        passages=tuple(_passages(name, kept, language)),
    )


def _before(block: Block) -> str:
    """Return the number of a block with a space: part of the text, in no passage."""
    return f"{block.number} " if block.number else ""


def _passages(name: str, blocks: list[Block], language: Language) -> Iterator[Passage]:
    outline = Outline()
    start, count, above = 0, 0, ""
    for block, role in zip(blocks, roles_of(blocks), strict=True):
        outline.enter(block)
        start += len(_before(block))
        if block.kind == "heading":
            above = ""
        else:
            cuts = list(_cuts(block, language))
            for number, (a, b) in enumerate(cuts):
                count += 1
                text = block.text[a:b]
                context = _context(block, text, cuts[:number], above)
                stem = " ".join(filter(None, (outline.stem(block), context)))
                locator = _locator(name, block, (start + a, start + b), outline.headings)
                own = passage_role(role, text)
                spoken = language_of(text, language)
                yield Passage(f"{name}#{count}", text, stem, locator, spoken, block.kind, own)
            if block.kind in ("paragraph", "item"):
                above = block.text
        start += len(block.text) + 1


def _locator(name: str, block: Block, span: tuple[int, int], headings: tuple[str, ...]) -> Locator:
    return Locator(
        name,
        *span,
        page=block.page,
        headings=headings,
        label=block.label,
        recognised=block.recognised,
    )


def _context(block: Block, text: str, before: list[tuple[int, int]], above: str) -> str:
    """Return the sentence that one refers back to: before it, or in the paragraph above."""
    if block.kind not in ("paragraph", "item") or not refers_back(text):
        return ""
    if before:
        return block.text[before[-1][0] : before[-1][1]][-STEM_LIMIT:]
    if not above or block.kind == "item":
        return ""
    spans = list(sentence_spans(above))
    start, end = spans[0 if refers_to_block(text) else -1]
    return above[start:end][-STEM_LIMIT:]


def _cuts(block: Block, language: Language) -> Iterator[tuple[int, int]]:
    """Yield the offsets of the passages of a block."""
    spoken = language_of(block.text, language)
    if (len(block.text) < _LEAST and spoken == "en") or _ADDRESS.match(block.text):
        return
    whole = _LONG_ROW if block.kind == "row" else _LONG_ITEM[spoken]
    if block.kind in ("row", "item") and len(block.text) <= whole:
        yield 0, len(block.text)
        return
    held: tuple[int, int] | None = None
    for start, end in sentence_spans(block.text):
        if held and end - start < _SHORT[spoken]:
            held = (held[0], end)
            continue
        if held:
            yield held
        held = (start, end)
    if held:
        yield held
