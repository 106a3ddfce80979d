"""The network of a library: its mappings and hierarchies as rows, its covered provisions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from kakehashi.library.library import Library
from kakehashi.model import Relation
from kakehashi.model.framework import HUB
from kakehashi.relations.index import Index
from kakehashi.relations.rows import Row, part_of, row_of


@dataclass(frozen=True)
class Network:
    """Told rows, and for each covered provision the nodes whose union contains it."""

    index: Index
    covered: dict[str, tuple[str, ...]]
    atoms: frozenset[str] = frozenset()
    """Nodes that are pairwise disjoint: the practices."""
    also: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """Second covers of nodes that have two: by their children and by their rows."""

    @property
    def covers(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """Every cover, as pairs of a node and the nodes whose union contains it."""
        return (*self.covered.items(), *self.also.items())


def network_of(
    library: Library, *, strict: bool = False, among: Iterable[str] | None = None
) -> Network:
    """Build the network of every framework and crosswalk of a library.

    Args:
        library: The frameworks and crosswalks.
        strict: Read subset as proper subset, intersects as partial overlap.
        among: Prefixes of the frameworks that a question is about. The others
            are left out, except those that direct crosswalks tie to them: a
            framework tied to the hub alone adds nothing to what follows of
            others, for it can be met whatever the practices are.
    """
    if among is not None:
        library = _only(library, _tied(library, among))
    rows = [*_hierarchy(library), *_mappings(library, strict=strict)]
    children, by_rows = _covered_by_children(library), _covered_by_rows(library)
    also = {ref: parts for ref, parts in by_rows.items() if ref in children}
    atoms = frozenset(practice.ref for practice in library.practices)
    return Network(Index(rows), {**by_rows, **children}, atoms, also)


def _tied(library: Library, among: Iterable[str]) -> set[str]:
    """Return the frameworks named and all that direct crosswalks tie to them."""
    tied = {HUB, *among}
    while True:
        more = {
            prefix
            for crosswalk in library.crosswalks.values()
            if crosswalk.object_source != HUB
            and {crosswalk.subject_source, crosswalk.object_source} & (tied - {HUB})
            for prefix in (crosswalk.subject_source, crosswalk.object_source)
        }
        if more <= tied:
            return tied
        tied |= more


def _only(library: Library, prefixes: set[str]) -> Library:
    frameworks = {p: f for p, f in library.frameworks.items() if p in prefixes}
    crosswalks = {
        name: crosswalk
        for name, crosswalk in library.crosswalks.items()
        if {crosswalk.subject_source, crosswalk.object_source} <= prefixes
    }
    return Library(frameworks, crosswalks)


def _hierarchy(library: Library) -> Iterator[Row]:
    # A practice is no part of its group's content: groups are headings only.
    yield from (part_of(part, practice) for part, practice in library.parts.items())
    for framework in library.instruments:
        for provision in framework.provisions:
            if provision.parent:
                yield part_of(provision.ref, provision.parent)


def _mappings(library: Library, *, strict: bool) -> Iterator[Row]:
    for crosswalk in library.crosswalks.values():
        for mapping in crosswalk.mappings:
            yield row_of(mapping, strict=strict)


def _covered_by_children(library: Library) -> dict[str, tuple[str, ...]]:
    return {
        provision.ref: tuple(child.ref for child in framework.children[provision.ref])
        for framework in library.instruments
        for provision in framework.provisions
        if provision.covered_by_children and framework.children.get(provision.ref)
    }


def _covered_by_rows(library: Library) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for crosswalk in library.crosswalks.values():
        for mapping in crosswalk.mappings:
            if mapping.subject in crosswalk.covered and mapping.relation is not Relation.NONE:
                found.setdefault(mapping.subject, []).append(mapping.object)
    return {subject: tuple(objects) for subject, objects in found.items()}
