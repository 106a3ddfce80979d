"""Check the rows of a crosswalk: against themselves, the library and the hub."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from kakehashi.errors import Problem, SourceLocation
from kakehashi.library.library import Library
from kakehashi.model import Mapping
from kakehashi.relations.consistency import Contradiction, find_contradictions
from kakehashi.relations.index import Index
from kakehashi.relations.network import Network, network_of
from kakehashi.relations.rows import row_of

MOST = 5000
"""Provisions of a file up to which all its rows are held against the library together."""


def network_of_rows(
    mappings: Iterable[Mapping], covered: Iterable[str] = (), *, strict: bool = False
) -> Network:
    """Return the network of the rows of a file alone.

    Args:
        mappings: The rows that say a relation.
        covered: Subjects that ask for nothing outside the objects of their rows.
        strict: Read subset as proper subset, intersects as partial overlap.
    """
    kept = list(mappings)
    parts: dict[str, list[str]] = {subject: [] for subject in covered}
    for mapping in kept:
        if mapping.subject in parts:
            parts[mapping.subject].append(mapping.object)
    covers = {subject: tuple(objects) for subject, objects in parts.items() if objects}
    return Network(Index(row_of(mapping, strict=strict) for mapping in kept), covers)


def check_rows(
    mappings: Sequence[Mapping], network: Network, library: Library, *, strict: bool = False
) -> Iterator[Problem]:
    """Yield what is wrong with rows.

    Args:
        mappings: The rows that say a relation.
        network: Their network.
        library: To know which ids exist; ids of other frameworks are let pass.
        strict: How the library's rows, which they are held against, are read.
    """
    yield from _unknown(mappings, library)
    yield from _double(mappings)
    own = find_contradictions(network)
    for found in own:
        yield Problem("KH-ROW-003", details=_rows_of(found))
    if not own:
        yield from _against(mappings, network, library, strict=strict)


def _unknown(mappings: Sequence[Mapping], library: Library) -> Iterator[Problem]:
    for mapping in mappings:
        for ref in (mapping.subject, mapping.object):
            prefix = ref.split(":", 1)[0]
            if prefix in library.frameworks and ref not in library.provisions:
                yield Problem("KH-ROW-001", _where(mapping.id), {"id": ref})


def _double(mappings: Sequence[Mapping]) -> Iterator[Problem]:
    """Rows of one pair that say different things, told in the same or the other direction."""
    pairs: defaultdict[tuple[str, ...], list[Mapping]] = defaultdict(list)
    for mapping in mappings:
        pairs[tuple(sorted((mapping.subject, mapping.object)))].append(mapping)
    for rows in pairs.values():
        first = rows[0]
        for other in rows[1:]:
            same = other.subject == first.subject
            said = other.relation if same else other.relation.converse
            if said is not first.relation:
                details = {"first": first.id, "said": first.relation.value, "other": said.value}
                yield Problem("KH-ROW-002", _where(other.id), details, severity="warning")


def _against(
    mappings: Sequence[Mapping], network: Network, library: Library, *, strict: bool
) -> Iterator[Problem]:
    """Contradictions with the library; with covered provisions only in networks of some size."""
    rows = network.index.rows
    named = {ref for m in mappings for ref in (m.subject, m.object)}
    among = {ref.split(":", 1)[0] for ref in named & library.provisions.keys()}
    if not among:
        return
    if len(named) > MOST:
        yield Problem("KH-ROW-007", details={"nodes": len(named)}, severity="warning")
        known = library.provisions
        rows = {r.id: r for r in rows.values() if r.subject in known and r.object in known}
    base = network_of(library, strict=strict, among=among)
    both = Index([*base.index.rows.values(), *rows.values()])
    for found in find_contradictions(replace(base, index=both)):
        if any(row in rows for row in found.rows):
            yield Problem("KH-ROW-004", details=_rows_of(found))


def _rows_of(found: Contradiction) -> dict[str, str]:
    return {"rows": ", ".join(sorted(found.rows))}


def _where(row_id: str) -> SourceLocation:
    name, _, line = row_id.rpartition("#")
    return SourceLocation(name, int(line)) if line.isdigit() else SourceLocation(row_id)
