"""Count as Word does: the number before a heading or list item stands in no text.

Rules: ECMA-376 part 1, 17.9 (abstract definitions, instances that override
their starts, levels that restart).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from kakehashi.documents.docx.names import VAL, Element, number, switched_on, value, w
from kakehashi.documents.number_formats import shown

_PLACE = re.compile(r"%([1-9])")
_LEVELS = 9


@dataclass(frozen=True, slots=True)
class Level:
    """How one level of a list is counted and written."""

    start: int = 1
    form: str = "decimal"
    written: str = ""
    """The number with %1 for the count of the first level, as in "%1.%2"."""
    plain: bool = False
    """Whether all counts are shown as digits (legal numbering)."""
    restarts: bool = True
    style: str = ""


@dataclass
class Numbering:
    """The lists of a document, and how far each is counted."""

    abstracts: dict[str, dict[int, Level]] = field(default_factory=dict)
    instances: dict[str, str] = field(default_factory=dict)
    starts: dict[tuple[str, int], int] = field(default_factory=dict)
    _counts: dict[str, dict[int, int]] = field(default_factory=dict)
    _begun: set[tuple[str, int]] = field(default_factory=set)

    def level_of_style(self, instance: str, style: str) -> int | None:
        """Return the level of a list that a style stands for, or None."""
        levels = self.abstracts.get(self.instances.get(instance, ""), {})
        return next((at for at, level in levels.items() if style and level.style == style), None)

    def next(self, instance: str, level: int) -> str:
        """Count one more at a level of a list; return its number as shown, "" for a bullet.

        Example:
            >>> outline = {0: Level(written="%1"), 1: Level(written="%1.%2")}
            >>> lists = Numbering({"a": outline}, {"1": "a"})
            >>> [lists.next("1", level) for level in (0, 1, 1, 0, 1)]
            ['1', '1.1', '1.2', '2', '2.1']
        """
        abstract = self.instances.get(instance, "")
        levels = self.abstracts.get(abstract, {})
        if level not in levels:
            return ""
        counts = self._counts.setdefault(abstract, {})
        key = (instance, level)
        if key in self.starts and key not in self._begun:
            counts[level] = self.starts[key]
        else:
            counts[level] = counts.get(level, levels[level].start - 1) + 1
        self._begun.add(key)
        for deeper in [at for at in counts if at > level]:
            if levels.get(deeper, Level()).restarts:
                del counts[deeper]
        return _written(levels, counts, level)


def _written(levels: dict[int, Level], counts: dict[int, int], level: int) -> str:
    own = levels[level]
    if own.form in ("bullet", "none"):
        return ""

    def count(match: re.Match[str]) -> str:
        at = int(match[1]) - 1
        other = levels.get(at, Level())
        form = "decimal" if own.plain else other.form
        return shown(counts.get(at, other.start), form)

    return _PLACE.sub(count, own.written).strip()


def numbering_of(root: Element | None) -> Numbering:
    """Return the lists that the numbering part defines; none where there is no such part."""
    found = Numbering()
    if root is None:
        return found
    links: dict[str, str] = {}
    linked: dict[str, str] = {}
    for abstract in root.iterfind(w("abstractNum")):
        name = abstract.get(w("abstractNumId"), "")
        found.abstracts[name] = dict(_level(one) for one in abstract.iterfind(w("lvl")))
        links[name] = value(abstract, "numStyleLink")
        linked[value(abstract, "styleLink")] = name
    # A definition may only point, by a style, to the one that says how to count.
    linked.pop("", None)
    for instance in root.iterfind(w("num")):
        name, abstract = instance.get(w("numId"), ""), value(instance, "abstractNumId")
        found.instances[name] = linked.get(links.get(abstract, ""), abstract)
        _override(found, name, instance)
    return found


def _override(numbering: Numbering, name: str, instance: Element) -> None:
    """Take what an instance changes of its definition: starts, and whole levels."""
    for override in instance.iterfind(w("lvlOverride")):
        at = int(override.get(w("ilvl"), "0"))
        start = number(override, "startOverride")
        if start is not None:
            numbering.starts[name, at] = start
        for level in override.iterfind(w("lvl")):
            own = f"{numbering.instances[name]} of {name}"
            levels = numbering.abstracts.get(numbering.instances[name], {})
            numbering.abstracts[own] = {**levels, at: _level(level)[1]}
            numbering.instances[name] = own


def _level(element: Element) -> tuple[int, Level]:
    start = number(element, "start")
    form = value(element, "numFmt", "decimal")
    if element.find(w("numFmt")) is None:
        # Formats beyond Word 2007 stand in an alternative beside their fallback.
        form = next((e.get(VAL, form) for e in element.iter(w("numFmt"))), form)
    level = Level(
        1 if start is None else start,
        form,
        value(element, "lvlText"),
        bool(switched_on(element, "isLgl")),
        value(element, "lvlRestart") != "0",
        value(element, "pStyle"),
    )
    return int(element.get(w("ilvl"), "0")), level
