"""What can be checked of an OSCAL file without NIST's schemas: ids and references."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from kakehashi.errors import Problem
from kakehashi.interchange.mapping_findings import Findings
from kakehashi.interchange.mapping_tree import Tree, branches, leaf
from kakehashi.interchange.oscal.read import OscalFile

_UUID = re.compile(
    r"[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[45][0-9A-Fa-f]{3}-[89ABab][0-9A-Fa-f]{3}-[0-9A-Fa-f]{12}"
)
_NEEDED = ("title", "last-modified", "version", "oscal-version")
_REFERRING = frozenset({"observation-uuid", "risk-uuid", "finding-uuid"})
"""References that never lead into another file."""


def check_document(file: OscalFile) -> list[Problem]:
    """Return missing metadata, ids that are wrong or stand twice, and references to nothing.

    It does not replace NIST's schemas; it needs nothing but the file.

    Example:
        >>> file = OscalFile("c.json", "catalog", {"uuid": "x", "metadata": {"title": "A"}})
        >>> sorted({problem.code for problem in check_document(file)})
        ['KH-OSC-017', 'KH-OSC-018']
    """
    found = Findings(file.name, numbered_lines=False)
    for key in _NEEDED:
        if not leaf(file.content, "metadata", key):
            found.add("KH-OSC-017", None, f"metadata.{key}")
    named = [*_values(file.content, frozenset({"uuid"}))]
    counts = Counter(value for _, value in named)
    for _, value in named:
        if not _UUID.fullmatch(value):
            found.add("KH-OSC-018", None, value)
    for value, count in counts.items():
        if count > 1:
            found.add("KH-OSC-005", None, value)
    _references(file.content, set(counts), found)
    return list(found.problems())


def _references(content: Tree, known: set[str], found: Findings) -> None:
    resources = {leaf(one, "uuid") for one in branches(content, "back-matter", "resources")}
    ids = {value for _, value in _values(content, frozenset({"id"}))}
    for _, href in _values(content, frozenset({"href"})):
        if href.startswith("#") and href[1:] not in resources | known | ids:
            found.add("KH-OSC-019", None, href)
    for key, value in _values(content, _REFERRING):
        if value not in known:
            found.add("KH-OSC-019", None, f"{key}: {value}")


def _values(tree: Tree, keys: frozenset[str]) -> Iterator[tuple[str, str]]:
    if isinstance(tree, dict):
        for key, value in tree.items():
            if key in keys and isinstance(value, str):
                yield key, value
            else:
                yield from _values(value, keys)
    elif isinstance(tree, list):
        for item in tree:
            yield from _values(item, keys)
