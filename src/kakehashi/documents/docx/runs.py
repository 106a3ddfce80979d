"""The text of a paragraph as its reader sees it: changes accepted, instructions left out."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from kakehashi.documents.docx.names import Element, local, switched_on, value, w
from kakehashi.documents.docx.state import Field, State
from kakehashi.documents.docx.symbols import symbol

_SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "ptab": "\t"}
_NOTES = {"footnoteReference": "footnote", "endnoteReference": "endnote"}
_WITHIN = frozenset(["hyperlink", "smartTag", "customXml", "sdtContent", "dir", "bdo", "object"])
"""Elements that only wrap runs."""
_BOXES = frozenset(["drawing", "pict", "txbxContent"])


def paragraph_text(paragraph: Element, state: State) -> str:
    """Return the text of a paragraph, with line breaks; notes and boxes go to the state."""
    return "".join(_pieces(paragraph, state))


def _pieces(parent: Element, state: State) -> Iterator[str]:
    for child in parent:
        yield from _READERS.get(local(child), _nothing)(child, state)


def _nothing(_: Element, __: State) -> Iterator[str]:
    yield from ()


def _run(run: Element, state: State) -> Iterator[str]:
    properties = run.find(w("rPr"))
    hidden = switched_on(properties, "vanish")
    if hidden is None:
        hidden = state.styles.hidden(value(properties, "rStyle"))
    text = "".join(_run_pieces(run, state))
    if hidden:
        state.hidden += bool(text.strip())
    elif not state.instructing:
        yield text


def _run_pieces(run: Element, state: State) -> Iterator[str]:
    for child in run:
        name = local(child)
        if name == "t":
            yield child.text or ""
        elif name in _SIGNS:
            yield _SIGNS[name]
        elif name == "sym":
            yield symbol(child.get(w("font"), ""), child.get(w("char"), ""))
        elif name in _NOTES:
            state.referred.append((_NOTES[name], child.get(w("id"), "")))
        elif name == "commentReference":
            state.referred.append(("comment", child.get(w("id"), "")))
        else:
            yield from _RUN_READERS.get(name, _nothing)(child, state)


def _field_mark(mark: Element, state: State) -> Iterator[str]:
    kind = mark.get(w("fldCharType"))
    if kind == "begin":
        state.fields.append(Field())
    elif kind == "separate" and state.fields:
        state.fields[-1].shown = True
    elif kind == "end" and state.fields:
        state.fields.pop()
    yield from ()


def _instruction(element: Element, state: State) -> Iterator[str]:
    if state.fields:
        state.fields[-1].instruction += element.text or ""
    yield from ()


def _simple_field(element: Element, state: State) -> Iterator[str]:
    state.fields.append(Field(element.get(w("instr"), ""), shown=True))
    yield from _pieces(element, state)
    state.fields.pop()


def _ruby(element: Element, state: State) -> Iterator[str]:
    """Yield the text under a reading; the reading itself would be said twice."""
    for base in element.iterfind(w("rubyBase")):
        yield from _pieces(base, state)


def _box(element: Element, state: State) -> Iterator[str]:
    state.boxes += _outermost_boxes(element)
    yield from ()


def _outermost_boxes(element: Element) -> list[Element]:
    if local(element) == "txbxContent":
        return [element]
    return [box for child in _readable(element) for box in _outermost_boxes(child)]


def _readable(element: Element) -> list[Element]:
    """Return the children of which one is meant: alternatives hold the same thing twice."""
    if local(element) == "AlternateContent":
        choices = [c for c in element if local(c) == "Choice"]
        return choices[:1] or list(element)[:1]
    return list(element)


def _alternative(element: Element, state: State) -> Iterator[str]:
    for choice in _readable(element):
        yield from _run_pieces(choice, state)
        yield from _pieces(choice, state)


def _content_control(element: Element, state: State) -> Iterator[str]:
    properties = element.find(w("sdtPr"))
    # "Click here to enter text" is nobody's text.
    if not switched_on(properties, "showingPlcHdr"):
        for content in element.iterfind(w("sdtContent")):
            yield from _pieces(content, state)


def _first_of_its_kind(element: Element) -> bool:
    """Say whether a change is not the rest of the one before it, cut by formatting."""
    before = element.getprevious()
    return before is None or before.tag != element.tag


def _inserted(element: Element, state: State) -> Iterator[str]:
    state.insertions += len(element) > 0 and _first_of_its_kind(element)
    yield from _pieces(element, state)


def _deleted(element: Element, state: State) -> Iterator[str]:
    state.deletions += len(element) > 0 and _first_of_its_kind(element)
    yield from ()


def _moved_here(element: Element, state: State) -> Iterator[str]:
    state.moves += len(element) > 0 and _first_of_its_kind(element)
    yield from _pieces(element, state)


def _formula(element: Element, _: State) -> Iterator[str]:
    yield from (part.text or "" for part in element.iter() if local(part) == "t")


_Reader = Callable[[Element, State], Iterator[str]]
_RUN_READERS: dict[str, _Reader] = {
    "fldChar": _field_mark,
    "instrText": _instruction,
    "ruby": _ruby,
    "AlternateContent": _alternative,
    **dict.fromkeys(_BOXES, _box),
}
_READERS: dict[str, _Reader] = {
    "r": _run,
    "fldSimple": _simple_field,
    "sdt": _content_control,
    "ins": _inserted,
    "moveTo": _moved_here,
    "del": _deleted,
    "oMath": _formula,
    "oMathPara": _formula,
    **dict.fromkeys(_WITHIN, _pieces),
}
