"""Blocks to a document: its text, and passages that stand alone with exact offsets.

A list item is judged with the line that introduces the list (its stem), a table
row with its headers, and everything with the headings above it. Sentences of a
paragraph are passages; very short ones go with the sentence before.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator

from kakehashi.documents.lines import introduces_list
from kakehashi.model import Block, Document, Locator, Passage
from kakehashi.text.bilingual import Language
from kakehashi.text.language import language_of
from kakehashi.text.sentences import sentence_spans

_SHORT = {"en": 30, "ja": 12}
"""Characters below which a sentence is joined to the one before it."""
_LONG_ITEM = {"en": 420, "ja": 200}
"""Characters above which a list item is cut into sentences."""
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+$")
"""A web address standing alone says nothing."""
_LEAST = 6
"""Characters below which a block is no passage (marks, single words)."""


def build_document(
    name: str, content: bytes, form: str, pages: int | None, blocks: Iterable[Block]
) -> Document:
    """Return the document made of some blocks in reading order."""
    kept = [block for block in blocks if block.text]
    text = "\n".join(block.text for block in kept)
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


def _passages(name: str, blocks: list[Block], language: Language) -> Iterator[Passage]:
    outline = _Outline()
    start, count = 0, 0
    for block in blocks:
        outline.enter(block)
        if block.kind != "heading":
            for a, b in _cuts(block, language):
                count += 1
                text = block.text[a:b]
                locator = _locator(name, block, (start + a, start + b), outline.headings)
                spoken = language_of(text, language)
                yield Passage(
                    f"{name}#{count}", text, outline.stem(block), locator, spoken, block.kind
                )
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


class _Outline:
    """The headings and list stems that hold at a point of the document."""

    def __init__(self) -> None:
        self._headings: dict[int, str] = {}
        self._stems: dict[int, str] = {}

    @property
    def headings(self) -> tuple[str, ...]:
        return tuple(self._headings[level] for level in sorted(self._headings))

    def enter(self, block: Block) -> None:
        if block.kind == "heading":
            self._headings = {k: v for k, v in self._headings.items() if k < block.level}
            self._headings[block.level] = block.text
            self._stems = {}
        elif block.kind == "paragraph":
            self._stems = {0: block.text} if introduces_list(block.text) else {}
        elif block.kind == "item":
            self._stems = {k: v for k, v in self._stems.items() if k < block.level}
            if introduces_list(block.text):
                self._stems[block.level] = block.text

    def stem(self, block: Block) -> str:
        if block.kind != "item":
            return ""
        outer = (text for level, text in sorted(self._stems.items()) if level < block.level)
        return " ".join(_last_sentence(text) for text in outer)


def _last_sentence(text: str) -> str:
    spans = list(sentence_spans(text))
    return text[spans[-1][0] : spans[-1][1]] if spans else text


def _cuts(block: Block, language: Language) -> Iterator[tuple[int, int]]:
    """Yield the offsets of the passages of a block."""
    spoken = language_of(block.text, language)
    if (len(block.text) < _LEAST and spoken == "en") or _ADDRESS.match(block.text):
        return
    if block.kind == "row" or (block.kind == "item" and len(block.text) <= _LONG_ITEM[spoken]):
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
