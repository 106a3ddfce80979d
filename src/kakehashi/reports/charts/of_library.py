"""From crosswalks to flows: how the provisions of two frameworks meet in groups of practices."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from kakehashi.library.library import Library
from kakehashi.model import Framework, Provision, Relation
from kakehashi.model.framework import HUB
from kakehashi.reports.charts.records import Flow, FlowLink, FlowNode
from kakehashi.reports.charts.words import TEXT

_FEWEST = 2
"""Of fewer groups at the top, the level below is taken: a single title groups nothing."""
_Counts = Counter[tuple[str, str, str]]


def flow_of(library: Library, left: Framework, right: Framework) -> Flow:
    """Return how two frameworks meet in the groups of practices that both are mapped to.

    Relations are those of provisions to practices, on either side. Rows that say
    "no relationship" are left out.

    Example:
        >>> from kakehashi.library.library import load_library
        >>> library = load_library()
        >>> rmf, oecd = library.framework("nist-ai-rmf"), library.framework("oecd-ai-principles")
        >>> [len(column) for column in flow_of(library, rmf, oecd).columns]
        [4, 21, 2]
    """
    to_left = _to_groups(library, left)
    to_right = _to_groups(library, right)
    both = {group for _, group, _ in to_left} & {group for _, group, _ in to_right}
    links = [
        FlowLink(source, group, relation, count)
        for (source, group, relation), count in to_left.items()
        if group in both
    ]
    links += [
        FlowLink(group, target, relation, count)
        for (target, group, relation), count in to_right.items()
        if group in both
    ]
    groups = [p for p in library.hub.provisions if p.ref in both]
    return Flow(
        (left.short_title, TEXT["flow_hub"], right.short_title),
        (
            _nodes(left, {link.source for link in links}),
            tuple(FlowNode(p.ref, p.title) for p in groups),
            _nodes(right, {link.target for link in links}),
        ),
        tuple(links),
    )


def flow_to_practices(library: Library, framework: Framework) -> Flow:
    """Return how the provisions of one framework are mapped to the groups of practices."""
    links = _links(_to_groups(library, framework))
    reached = {link.target for link in links}
    return Flow(
        (framework.short_title, TEXT["flow_hub"]),
        (
            _nodes(framework, {link.source for link in links}),
            tuple(FlowNode(p.ref, p.title) for p in library.hub.provisions if p.ref in reached),
        ),
        links,
    )


def flow_direct(library: Library, left: Framework, right: Framework) -> Flow:
    """Return the mappings that name provisions of both frameworks; perhaps there are none."""
    counts: _Counts = Counter()
    tops = _tops(left), _tops(right)
    for crosswalk in library.crosswalks.values():
        for row in crosswalk.mappings:
            for source, target, relation in (
                (row.subject, row.object, row.relation),
                (row.object, row.subject, row.relation.converse),
            ):
                if source in left.by_ref and target in right.by_ref:
                    _count(counts, tops[0][source], tops[1][target], relation)
    links = _links(counts)
    return Flow(
        (left.short_title, right.short_title),
        (
            _nodes(left, {link.source for link in links}),
            _nodes(right, {link.target for link in links}),
        ),
        links,
    )


def _links(counts: _Counts) -> tuple[FlowLink, ...]:
    return tuple(FlowLink(*ends, count) for ends, count in counts.items())


def _to_groups(library: Library, framework: Framework) -> _Counts:
    """Count the mappings of a framework by its own group, the group of practices, the relation."""
    counts: _Counts = Counter()
    groups = _tops(library.hub)
    tops = _tops(framework)
    for crosswalk in library.crosswalks.values():
        if crosswalk.object_source == HUB and crosswalk.subject_source == framework.prefix:
            for row in crosswalk.mappings:
                if row.subject in tops and row.object in groups:
                    _count(counts, tops[row.subject], groups[row.object], row.relation)
    return counts


def _count(counts: _Counts, source: str, target: str, relation: Relation) -> None:
    if relation is not Relation.NONE:
        counts[source, target, relation.value] += 1


def _tops(framework: Framework) -> dict[str, str]:
    """Return for each provision the one at the top that it belongs to."""
    roots = _roots(framework)
    found: dict[str, str] = {}
    for provision in framework.provisions:
        current = provision
        while current.ref not in roots and current.parent in framework.by_ref:
            current = framework.by_ref[current.parent]
        found[provision.ref] = current.ref
    return found


def _roots(framework: Framework) -> set[str]:
    level: Iterable[Provision] = framework.children.get(None, ())
    roots = tuple(level)
    while 0 < len(roots) < _FEWEST and framework.children.get(roots[0].ref):
        roots = framework.children[roots[0].ref]
    return {provision.ref for provision in roots}


def _nodes(framework: Framework, wanted: set[str]) -> tuple[FlowNode, ...]:
    """Return the groups of a framework that occur, in the order of the document."""
    return tuple(FlowNode(p.ref, p.label) for p in framework.provisions if p.ref in wanted)
