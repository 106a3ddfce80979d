"""Initiatives and bodies of AI governance that documents name, in both languages."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import cast

from kakehashi.library.library import DATA
from kakehashi.library.yaml_files import load_yaml
from kakehashi.model import Passage
from kakehashi.text.bilingual import Bilingual


@dataclass(frozen=True, slots=True)
class Entity:
    """An initiative, body, meeting or instrument."""

    id: str
    kind: str
    """initiative, body, meeting or instrument."""
    name: Bilingual
    names: tuple[str, ...]
    """As documents write it, in either language."""
    since: str
    """Year, month or day from which it exists, where the source says; else empty."""
    framework: str
    """Id of a framework of the library that is the same thing, or empty."""
    verified: str
    """Against what its name and date were checked, or "unverified"."""


@cache
def load_entities() -> tuple[Entity, ...]:
    """Return the entities of the data file.

    Example:
        >>> [e.name.ja for e in load_entities() if e.id == "friends-group"]
        ['広島AIプロセス・フレンズグループ']
    """
    listed = cast("list[dict[str, str]]", load_yaml(DATA / "policy" / "entities.yaml")["entities"])
    return tuple(
        Entity(
            one["id"],
            one["kind"],
            Bilingual(one["en"], one["ja"]),
            tuple(name.strip() for name in one["names"].split("|")),
            one.get("since", ""),
            one.get("framework", ""),
            one["verified"],
        )
        for one in listed
    )


def entities_in(text: str) -> tuple[Entity, ...]:
    """Return the entities that a text names, in the order of the data file.

    Example:
        >>> [e.id for e in entities_in("Launched at TICAD9 with the Friends Group.")]
        ['friends-group', 'ticad9']
    """
    return tuple(
        entity
        for entity in load_entities()
        # Looking for plain words first is much faster, and most sentences name none.
        if any(name in text for name in entity.names) and _pattern(entity.names).search(text)
    )


@cache
def _pattern(names: tuple[str, ...]) -> re.Pattern[str]:
    # Latin names stand as words of their own; Japanese knows no spaces.
    worded = [rf"\b{re.escape(n)}\b" if n.isascii() else re.escape(n) for n in names]
    return re.compile("|".join(worded))


@dataclass(frozen=True, slots=True)
class Named:
    """An entity that a document names, and where."""

    entity: Entity
    passages: tuple[Passage, ...]


def named_entities(passages: Sequence[Passage]) -> tuple[Named, ...]:
    """Return each entity that some passages name, with those passages."""
    found: dict[str, list[Passage]] = {}
    for passage in passages:
        for entity in entities_in(passage.text):
            found.setdefault(entity.id, []).append(passage)
    known = load_entities()
    return tuple(Named(e, tuple(found[e.id])) for e in known if e.id in found)
