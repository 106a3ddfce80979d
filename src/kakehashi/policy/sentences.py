"""The sentences of a document, each on its own: what shares are counted over."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kakehashi.model import Document, Passage
from kakehashi.text.sentences import sentence_spans

NOT_READ = frozenset({"contents", "references", "distribution"})
"""Boilerplate that is no sentence of a document's own."""


def sentences_of(document: Document) -> tuple[Passage, ...]:
    """Return the sentences, items and rows of a document, boilerplate left out.

    Passages may join short sentences so that they can be judged alone; shares need them apart.

    Example:
        >>> from kakehashi.documents.passages import build_document
        >>> from kakehashi.documents.plain import read_plain
        >>> text = "Risks are assessed. It rained."
        >>> document = build_document("a.txt", text.encode(), "text", None, read_plain(text))
        >>> [(s.text, s.locator.start) for s in sentences_of(document)]
        [('Risks are assessed.', 0), ('It rained.', 20)]
    """
    return tuple(s for p in document.passages if p.role not in NOT_READ for s in _cut(p))


def _cut(passage: Passage) -> Iterator[Passage]:
    for start, end in sentence_spans(passage.text):
        text = passage.text[start:end]
        if any(letter.isalpha() for letter in text):
            at = passage.locator.start
            place = replace(passage.locator, start=at + start, end=at + end)
            yield replace(passage, text=text, locator=place)
