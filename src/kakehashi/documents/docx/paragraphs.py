"""What a paragraph of a Word document is: a heading, an item of a list, or running text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kakehashi.documents.docx.names import Element, number, switched_on, value, w
from kakehashi.documents.docx.state import State
from kakehashi.documents.lines import heading_number, item_marker, looks_like_heading, parted_lines
from kakehashi.model import Block
from kakehashi.text.normalise import tidy


def paragraph_blocks(paragraph: Element, text: str, state: State) -> Iterator[Block]:
    """Yield the block of a paragraph, or of each of its lines where they stand apart.

    Args:
        paragraph: The element.
        text: Its text, with that of a paragraph whose end was deleted before it.
        state: Counts its number on, even where it holds no text of its own.
    """
    properties = paragraph.find(w("pPr"))
    style = value(properties, "pStyle", state.styles.default)
    role = state.styles.role(style)
    if state.styles.heading_level(style) and not role:
        # A heading of the text stands in no table of contents, whatever field was left open.
        state.fields.clear()
    role = role or state.role
    count, level = _numbered(properties, style, state) if text.strip() else ("", None)
    first, *others = parted_lines(text)
    if first:
        block = _block(paragraph, first, (count, level), state)
        yield replace(block, role=role)
    for line in others:
        yield replace(_marked(line) or Block("paragraph", line), role=role)


def _block(paragraph: Element, text: str, place: tuple[str, int | None], state: State) -> Block:
    count, level = place
    properties = paragraph.find(w("pPr"))
    style = value(properties, "pStyle", state.styles.default)
    heading = state.styles.heading_level(style, number(properties, "outlineLvl"))
    bold = _all_bold(paragraph, style, state)
    if heading:
        return Block("heading", text, level=heading, number=count)
    if bold and count and looks_like_heading(f"{count} {text}") and not _is_mark(count):
        return Block("heading", text, level=2 + (level or 0), number=count)
    named = state.styles.list_level(style)
    depth = named if level is None else max(level + 1, named)
    if depth:
        found = _marked(text) if not count else None
        return (
            replace(found, level=depth) if found else Block("item", text, level=depth, number=count)
        )
    marked = _marked(text)
    if marked:
        return marked
    if bold and looks_like_heading(text):
        return Block("heading", text, level=3)
    return Block("paragraph", text)


def _is_mark(count: str) -> bool:
    """Say whether a number is that of an item, "(a)", rather than of a section."""
    return not heading_number(f"{count} x") and bool(item_marker(f"{count} x"))


def _marked(text: str) -> Block | None:
    """Return the item that a line with a typed mark is, or None."""
    marker = item_marker(text)
    if not marker or looks_like_heading(text):
        return None
    mark = marker.strip()
    return Block(
        "item", text[len(marker) :], level=1, number=mark if any(map(str.isalnum, mark)) else ""
    )


def _numbered(properties: Element | None, style: str, state: State) -> tuple[str, int | None]:
    """Return the number of a paragraph and its level in its list, counting it."""
    instance, level = state.styles.list_of(style)
    own = value(properties, "numPr/numId")
    if own:
        instance = own
    own_level = value(properties, "numPr/ilvl")
    if own_level:
        level = int(own_level)
    elif level is None or own:
        level = state.numbering.level_of_style(instance, style) or level or 0
    listed = properties is not None and properties.find(w("numPr")) is not None
    if instance == "0" or not (instance or listed):
        return "", None
    return state.numbering.next(instance, level), min(level, 8)


def _all_bold(paragraph: Element, style: str, state: State) -> bool:
    usual = state.styles.bold(style)
    runs = [run for run in paragraph.iter(w("r")) if tidy("".join(run.itertext()))]
    marks = (switched_on(run.find(w("rPr")), "b") for run in runs)
    return bool(runs) and all(usual if mark is None else mark for mark in marks)
