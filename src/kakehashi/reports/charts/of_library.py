"""From crosswalks to flows: how the provisions of two frameworks meet in groups of practices."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from kakehashi.library.library import Library
from kakehashi.model import Framework, Mapping, Provision, Relation
from kakehashi.model.framework import HUB
from kakehashi.reports.charts.records import Flow, FlowLink, FlowNode
from kakehashi.reports.charts.words import TEXT
from kakehashi.text.bilingual import Bilingual, Language

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
        [4, 22, 5]
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
    rows = [
        (source, target, relation)
        for crosswalk in library.crosswalks.values()
        for row in crosswalk.mappings
        for source, target, relation in (
            (row.subject, row.object, row.relation),
            (row.object, row.subject, row.relation.converse),
        )
        if source in left.by_ref and target in right.by_ref
    ]
    lefts = _tops(left, (source for source, _, _ in rows))
    rights = _tops(right, (target for _, target, _ in rows))
    counts: _Counts = Counter()
    for source, target, relation in rows:
        _count(counts, lefts[source], rights[target], relation)
    links = _links(counts)
    return Flow(
        (left.short_title, right.short_title),
        (
            _nodes(left, {link.source for link in links}),
            _nodes(right, {link.target for link in links}),
        ),
        links,
        to_practices=False,
    )


def _links(counts: _Counts) -> tuple[FlowLink, ...]:
    return tuple(FlowLink(*ends, count) for ends, count in counts.items())


def _to_groups(library: Library, framework: Framework) -> _Counts:
    """Count the mappings of a framework by its own group, the group of practices, the relation."""
    rows = _hub_rows(library, framework)
    tops = _tops(framework, (row.subject for row in rows))
    counts: _Counts = Counter()
    for row in rows:
        if row.subject in tops:
            group = _path(library.hub, row.object)[0]
            _count(counts, tops[row.subject], group, row.relation)
    return counts


def rows_of_link(library: Library, framework: Framework, link: FlowLink) -> list[Mapping]:
    """Return the mappings that a link between a framework and a group of practices counts.

    Example:
        >>> from kakehashi.library.library import load_library
        >>> library = load_library()
        >>> rmf = library.framework("nist-ai-rmf")
        >>> link = flow_to_practices(library, rmf).links[0]
        >>> len(rows_of_link(library, rmf, link)) == link.count
        True
    """
    own, group = link.source, link.target
    if own not in framework.by_ref:
        own, group = group, own
    rows = _hub_rows(library, framework)
    tops = _tops(framework, (row.subject for row in rows))
    return [
        row
        for row in rows
        if tops.get(row.subject) == own
        and row.relation.value == link.relation
        and _path(library.hub, row.object)[0] == group
    ]


def _hub_rows(library: Library, framework: Framework) -> list[Mapping]:
    return [
        row
        for crosswalk in library.crosswalks.values()
        if crosswalk.object_source == HUB and crosswalk.subject_source == framework.prefix
        for row in crosswalk.mappings
        if row.object in library.hub.by_ref
    ]


def _count(counts: _Counts, source: str, target: str, relation: Relation) -> None:
    if relation is not Relation.NONE:
        counts[source, target, relation.value] += 1


def _tops(framework: Framework, mapped: Iterable[str]) -> dict[str, str]:
    """Return for each provision that is mapped the group that it belongs to.

    Groups are the provisions at the top; where all that is mapped lies in one of
    them, those below it: a single title groups nothing.
    """
    known = [ref for ref in mapped if ref in framework.by_ref]
    paths = {ref: _path(framework, ref) for ref in known}
    depth = 0
    while len({_at(path, depth) for path in paths.values()}) == 1 and any(
        len(path) > depth + 1 for path in paths.values()
    ):
        depth += 1
    return {ref: _at(path, depth) for ref, path in paths.items()}


def _path(framework: Framework, ref: str) -> tuple[str, ...]:
    """Return what a provision lies in, from the top down to itself."""
    found = [ref]
    parent = framework.by_ref[ref].parent
    while parent in framework.by_ref and parent not in found:
        found.append(parent)
        parent = framework.by_ref[parent].parent
    return tuple(reversed(found))


def _at(path: tuple[str, ...], depth: int) -> str:
    return path[min(depth, len(path) - 1)]


def _nodes(framework: Framework, wanted: set[str]) -> tuple[FlowNode, ...]:
    """Return the groups of a framework that occur, in the order of the document."""
    return tuple(FlowNode(p.ref, _label(p)) for p in framework.provisions if p.ref in wanted)


def _label(provision: Provision) -> Bilingual:
    """Return citation and title; the title alone where it begins with the citation."""
    return Bilingual(_shorter(provision, "en"), _shorter(provision, "ja"))


def _shorter(provision: Provision, language: Language) -> str:
    citation, title = provision.citation.get(language), provision.title.get(language)
    if title.casefold().startswith(citation.casefold()):
        return title
    return provision.label.get(language)
