"""Read any OSCAL catalog as a framework: ids, titles, statements; everything unverified.

Groups become provisions that nobody assesses, controls ones that are assessed.
What our library has no place for (parameters' choices, guidance, methods, links)
is listed as not carried over.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from kakehashi.errors import Problem
from kakehashi.interchange.mapping_findings import Findings
from kakehashi.interchange.mapping_tree import Tree, branch, branches, leaf
from kakehashi.interchange.oscal.names import oscal_texts
from kakehashi.interchange.oscal.read import OscalFile
from kakehashi.model import Framework, Provision
from kakehashi.text.bilingual import Bilingual, Language
from kakehashi.text.language import language_of

_INSERT = re.compile(r"\{\{\s*(?:insert:\s*)?param,\s*([^\s{}]+)\s*\}\}")
_NOT_ID = re.compile(r"[^A-Za-z0-9.-]+")
_READ = frozenset("id class title props parts groups controls params".split())
_NO_DATE = "0000"
"""Stands where a file names no date at all: the data format needs a year, and none is invented."""
_STATEMENT = frozenset({"statement", "item", "overview"})


@dataclass
class _State:
    prefix: str
    found: Findings
    language: Language
    params: dict[str, str] = field(default_factory=dict)
    taken: set[str] = field(default_factory=set)
    provisions: list[Provision] = field(default_factory=list)


def foreign_framework(file: OscalFile) -> tuple[Framework, list[Problem]]:
    """Return a catalog of others as a framework, and what is not carried over.

    Args:
        file: The catalog.
    """
    found = Findings(file.name, numbered_lines=False)
    metadata = branch(file.content, "metadata")
    title = _line(leaf(metadata, "title")) or file.name
    edition = _legal(leaf(metadata, "version")) or "1"
    id_ = _legal(title.lower())[:60].strip("-.") or "catalog"
    state = _State(f"{id_}-{edition}", found, language_of(title))
    state.params = dict(_parameters(file.content, 0))
    _walk(file.content, None, state)
    for key in ("params", "back-matter"):
        if branch(file.content, key):
            found.loss("KH-OSC-003", None, key)
    published = _day(leaf(metadata, "published") or leaf(metadata, "last-modified"))
    if published == _NO_DATE:
        found.add("KH-OSC-017", None, "metadata.last-modified", "warning")
    publisher = next((_line(leaf(p, "name")) for p in branches(metadata, "parties")), "") or "-"
    framework = Framework(
        prefix=state.prefix,
        id=id_,
        edition=edition,
        title=_side(title, state),
        short_title=_side(title[:60].strip(), state),
        publisher=_side(publisher, state),
        jurisdiction="-",
        kind="framework",
        published=published,
        original=state.language,
        sources=(),
        provisions=tuple(state.provisions),
    )
    return framework, [*file.problems, *found.problems()]


def _side(text: str, state: _State) -> Bilingual:
    return Bilingual(text, "") if state.language == "en" else Bilingual("", text)


def _line(text: str) -> str:
    return " ".join(text.split())


def _legal(text: str) -> str:
    return _NOT_ID.sub("-", text.strip()).strip("-.")


def _day(moment: str) -> str:
    found = re.match(r"\d{4}-\d{2}-\d{2}", moment)
    return found[0] if found else _NO_DATE


def _parameters(tree: Tree, depth: int) -> Iterator[tuple[str, str]]:
    """Yield the parameters of a catalog with the words that stand for each."""
    for param in branches(tree, "params"):
        values = branch(param, "values")
        chosen = (
            ", ".join(v for v in values if isinstance(v, str)) if isinstance(values, list) else ""
        )
        choices = branch(param, "select", "choice")
        offered = (
            " / ".join(c for c in choices if isinstance(c, str))
            if isinstance(choices, list)
            else ""
        )
        yield leaf(param, "id"), chosen or leaf(param, "label") or offered or leaf(param, "id")
    for key in ("groups", "controls"):
        for node in branches(tree, key):
            yield from _parameters(node, depth + 1)


def _walk(tree: Tree, parent: str | None, state: _State) -> None:
    for key in ("groups", "controls"):
        for node in branches(tree, key):
            _take(node, parent, state, control=key == "controls")


def _take(node: dict[str, Tree], parent: str | None, state: _State, *, control: bool) -> None:
    written = leaf(node, "id") or oscal_texts(node).get("label", "") or leaf(node, "title")
    if oscal_texts(node).get("status", "").lower() == "withdrawn":
        state.found.loss("KH-OSC-010", written, written)
        return
    ref = f"{state.prefix}:{_own_id(written, state)}"
    for field_, value in node.items():
        if field_ not in _READ and value:
            state.found.loss("KH-OSC-003", None, f"{'controls' if control else 'groups'}.{field_}")
    state.provisions.append(_provision(node, ref, parent, state, control=control))
    _walk(node, ref, state)


def _own_id(written: str, state: _State) -> str:
    """Return an id that our data format allows and that nothing else has."""
    base = id_ = _legal(written) or "x"
    number = 2
    while id_ in state.taken:
        id_ = f"{base}-{number}"
        number += 1
    if id_ != written:
        state.found.add("KH-OSC-004", id_, written, "warning")
    state.taken.add(id_)
    return id_


def _provision(
    node: Tree, ref: str, parent: str | None, state: _State, *, control: bool
) -> Provision:
    id_ = ref.split(":", 1)[1]
    texts = oscal_texts(node)
    for name in texts:
        if name not in {"label", "sort-id"}:
            state.found.loss("KH-OSC-003", None, f"props.{name}")
    statement = _line(" ".join(_statement(node, state)))
    label = texts.get("label", "") or leaf(node, "id")
    title = _line(leaf(node, "title")) or id_
    return Provision(
        ref=ref,
        id=id_,
        parent=parent,
        kind=(leaf(node, "class").strip() or ("control" if control else "group")),
        citation=Bilingual(label, label),
        title=_side(title, state),
        statement=_side(statement or (title if control else ""), state),
        modality="should" if control else "informative",
        addressees=("organisation",) if control else (),
        assessable=control,
    )


def _statement(tree: Tree, state: _State) -> Iterator[str]:
    """Yield the sentences of a statement with its items; other parts are told as lost."""
    for part in branches(tree, "parts"):
        name = leaf(part, "name")
        if name not in _STATEMENT:
            state.found.loss("KH-OSC-003", None, f"parts.{name}")
            continue
        label = oscal_texts(part).get("label", "")
        prose = _INSERT.sub(lambda m: f"[{state.params.get(m[1], m[1])}]", leaf(part, "prose"))
        yield f"{label} {prose}".strip()
        yield from _statement(part, state)
