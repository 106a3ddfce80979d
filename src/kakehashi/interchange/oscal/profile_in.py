"""Read an OSCAL profile as a choice of frameworks and provisions of the library."""

from __future__ import annotations

import fnmatch
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from kakehashi.errors import Problem
from kakehashi.interchange.mapping_findings import Findings
from kakehashi.interchange.mapping_tree import Tree, branch, branches, leaf
from kakehashi.interchange.oscal.names import own_texts
from kakehashi.interchange.oscal.read import OscalFile
from kakehashi.interchange.oscal.tokens import id_of
from kakehashi.model import Framework

Find = Callable[[str], Framework | None]
_MOST = 100_000
"""Ids that are looked at in one import."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """What a profile chooses from one catalog."""

    catalog: str
    """The prefix of the framework; else how the profile calls the catalog."""
    known: bool
    """Whether the framework is in the library."""
    everything: bool
    provisions: tuple[str, ...]
    """Refs where the framework is known, else ids as written."""
    without: tuple[str, ...] = ()
    """What is left out of the choice."""


def chosen_in(file: OscalFile, find: Find) -> tuple[tuple[Chosen, ...], list[Problem]]:
    """Return what a profile chooses, and what is not carried over.

    Args:
        file: The profile.
        find: Returns the framework of a prefix or id, or None.
    """
    found = Findings(file.name, numbered_lines=False)
    resources = {
        f"#{leaf(one, 'uuid')}": one for one in branches(file.content, "back-matter", "resources")
    }
    for key in ("modify", "merge"):
        changes = branch(file.content, key)
        if isinstance(changes, dict) and set(changes) - {"as-is", "combine", "flat"}:
            found.loss("KH-OSC-003", None, key)
    chosen = tuple(
        _chosen(one, resources, find, found) for one in branches(file.content, "imports")
    )
    return chosen, [*file.problems, *found.problems()]


def _chosen(
    entry: Tree, resources: dict[str, dict[str, Tree]], find: Find, found: Findings
) -> Chosen:
    href = leaf(entry, "href")
    resource = resources.get(href, {})
    framework = next(filter(None, (find(name) for name in _names(href, resource))), None)
    if framework is None:
        called = leaf(resource, "title") or href
        found.add("KH-OSC-012", None, called, "warning")
        ids = tuple(_written(entry, "include-controls"))
        left = tuple(_written(entry, "exclude-controls"))
        return Chosen(called, known=False, everything=not ids, provisions=ids, without=left)
    wanted = _refs(framework, _written(entry, "include-controls"), entry, found)
    without = _refs(framework, _written(entry, "exclude-controls"), entry, found)
    everything = not branch(entry, "include-controls")
    kept = [p.ref for p in framework.provisions] if everything else list(wanted)
    return Chosen(
        catalog=framework.prefix,
        known=True,
        everything=everything and not without,
        provisions=tuple(ref for ref in kept if ref not in set(without)),
        without=tuple(without),
    )


def _names(href: str, resource: Tree) -> Iterator[str]:
    """Yield what the framework of a catalog may be called, the surest first."""
    yield from filter(None, (own_texts(resource).get("prefix", ""),))
    addresses = [leaf(link, "href") for link in branches(resource, "rlinks")]
    for address in (*addresses, href):
        if address and not address.startswith("#"):
            yield PurePosixPath(address).stem


def _written(entry: Tree, key: str) -> Iterator[str]:
    for selection in branches(entry, key):
        ids = branch(selection, "with-ids")
        yield from (
            one for one in (ids if isinstance(ids, list) else [])[:_MOST] if isinstance(one, str)
        )
        for matching in branches(selection, "matching"):
            yield leaf(matching, "pattern")


def _refs(framework: Framework, written: Iterator[str], entry: Tree, found: Findings) -> list[str]:
    below = any(
        leaf(s, "with-child-controls") == "yes" for s in branches(entry, "include-controls")
    )
    refs: list[str] = []
    for one in written:
        ref = f"{framework.prefix}:{id_of(one)}"
        if set("*?[") & set(one):
            refs += [p.ref for p in framework.provisions if fnmatch.fnmatchcase(p.id, one)]
        elif ref in framework.by_ref:
            refs += _with_children(framework, ref) if below else [ref]
        else:
            found.add("KH-OSC-013", None, one, "warning")
    return list(dict.fromkeys(refs))


def _with_children(framework: Framework, ref: str) -> list[str]:
    refs, seen = [ref], {ref}
    for one in refs:
        for child in framework.children.get(one, ()):
            if child.ref not in seen:
                seen.add(child.ref)
                refs.append(child.ref)
    return refs
