"""Walk through the body of a Word document in the order it is read."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from kakehashi.documents.docx.names import Element, local, switched_on, value, w
from kakehashi.documents.docx.paragraphs import paragraph_blocks
from kakehashi.documents.docx.runs import paragraph_text
from kakehashi.documents.docx.state import State
from kakehashi.documents.docx.tables import beside_the_grid, grid_of, is_layout, rows_of
from kakehashi.documents.rows import row_blocks
from kakehashi.model import Block
from kakehashi.text.normalise import tidy

_GALLERIES = {
    "table of contents": "contents",
    "bibliographies": "references",
    "cover pages": "distribution",
}
"""Ready-made parts that Word inserts, by the role of what they hold."""


def body_blocks(parent: Element, state: State) -> Iterator[Block]:
    """Yield the blocks below the body, a cell, a text box or a note."""
    carried, caption = "", ""
    for child in _children(parent):
        name = local(child)
        if name == "p":
            text = carried + paragraph_text(child, state)
            carried = ""
            for begun in state.fields:
                # An instruction that never ends must not hide the rest of the document.
                begun.shown = True
            if _end_is_deleted(child):
                carried = text
                continue
            blocks = list(_paragraph(child, text, state))
            caption = _caption(child, blocks, state)
            yield from blocks
        elif name == "tbl":
            yield from _table(child, caption, state)
            caption = ""
        elif name in _READERS:
            yield from _READERS[name](child, state)
    if carried.strip():
        yield Block("paragraph", tidy(carried))


def _children(parent: Element) -> Iterator[Element]:
    """Yield the children of an element; of alternatives, which hold the same twice, the first."""
    for child in parent:
        if local(child) == "AlternateContent":
            yield from (grand for choice in list(child)[:1] for grand in choice)
        else:
            yield child


def _end_is_deleted(paragraph: Element) -> bool:
    """Say whether the next paragraph goes on in this one once changes are accepted."""
    return paragraph.find("/".join(map(w, ("pPr", "rPr", "del")))) is not None


def _caption(paragraph: Element, blocks: list[Block], state: State) -> str:
    style = value(paragraph.find(w("pPr")), "pStyle", state.styles.default)
    return blocks[0].text if blocks and state.styles.is_caption(style) else ""


def _paragraph(paragraph: Element, text: str, state: State) -> Iterator[Block]:
    style = value(paragraph.find(w("pPr")), "pStyle", state.styles.default)
    referred, state.referred = state.referred, []
    boxes, state.boxes = state.boxes, []
    if state.styles.hidden(style):
        state.hidden += bool(text.strip())
        return
    yield from paragraph_blocks(paragraph, text, state)
    for box in boxes:
        yield from body_blocks(box, state)
    yield from _notes(referred, state)


def _notes(referred: list[tuple[str, str]], state: State) -> Iterator[Block]:
    """Yield footnotes and comments where they are first referred to, each once."""
    for key in referred:
        note = state.notes.pop(key, None)
        if note is None:
            continue
        kind = "comment" if key[0] == "comment" else "note"
        fields, state.fields = state.fields, []
        for block in body_blocks(note, state):
            yield Block(kind, block.text) if block.kind != kind else block
        state.fields = fields


def _table(table: Element, caption: str, state: State) -> Iterator[Block]:
    rows = rows_of(table, state, body_blocks)
    if is_layout(rows):
        yield from (block for row in rows for cell in row.cells for block in cell.blocks)
        return
    headers = next((n for n, row in enumerate(rows) if not row.header), len(rows))
    yield from row_blocks(grid_of(rows), headers=headers or None, caption=caption)
    yield from beside_the_grid(rows)


def _content_control(element: Element, state: State) -> Iterator[Block]:
    properties = element.find(w("sdtPr"))
    if switched_on(properties, "showingPlcHdr"):
        return
    gallery = value(properties, "docPartObj/docPartGallery").lower()
    role = _GALLERIES.get(gallery, "")
    for content in element.iterfind(w("sdtContent")):
        for block in body_blocks(content, state):
            yield replace(block, role=block.role or role)


def _inserted(element: Element, state: State) -> Iterator[Block]:
    state.insertions += 1
    yield from body_blocks(element, state)


def _moved_here(element: Element, state: State) -> Iterator[Block]:
    state.moves += 1
    yield from body_blocks(element, state)


def _deleted(_: Element, state: State) -> Iterator[Block]:
    state.deletions += 1
    yield from ()


_READERS: dict[str, Callable[[Element, State], Iterator[Block]]] = {
    "sdt": _content_control,
    "customXml": body_blocks,
    "smartTag": body_blocks,
    "ins": _inserted,
    "moveTo": _moved_here,
    "del": _deleted,
}
