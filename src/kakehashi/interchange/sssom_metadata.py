"""Read what an SSSOM mapping set says of itself: in # lines above the rows, or a file beside."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from kakehashi.errors import UnreadableError
from kakehashi.interchange.mapping_findings import Findings
from kakehashi.interchange.mapping_text import TREE_LIMIT, check_size
from kakehashi.interchange.mapping_tree import Tree, TreeError, branch, file_tree, leaf, tree_of

OWN_FILE = "mapping_set.yml"
"""How the crosswalks of our library call the file beside the rows."""
SET_LIKE = "kakehashi_set_like"
"""Extension slot: SKOS predicates of this set are meant as relations of sets."""
BUILT_IN = frozenset("dcterms linkml oboInOwl owl pav prov rdf rdfs semapv skos sssom xsd".split())
"""Prefixes that SSSOM knows without a declaration (introduction of the specification)."""
_CARRIED = frozenset(
    {
        *("curie_map", "mapping_set_title", "subject_source", "object_source", "license"),
        *("covered", "extension_definitions", "sssom_version", SET_LIKE),
    }
)


@dataclass(frozen=True, slots=True)
class MappingSet:
    """The slots of a mapping set that are used here."""

    title: str = ""
    subject_source: str = ""
    object_source: str = ""
    licence: str = ""
    set_like: bool = False
    covered: frozenset[str] = frozenset()
    prefixes: tuple[tuple[str, str], ...] = ()


def embedded_set(lines: Iterable[str], found: Findings) -> MappingSet:
    """Return the metadata block of a file: YAML after # (SSSOM/TSV, metadata block)."""
    text = textwrap.dedent("\n".join(line[1:].rstrip("\r\n") for line in lines))
    try:
        return _set_of(tree_of(text), found)
    except TreeError as error:
        found.add("KH-MAP-017", error.line, str(error))
        return MappingSet()


def external_set(path: Path, found: Findings) -> MappingSet:
    """Return the metadata in a file beside the rows, or nothing where there is none.

    SSSOM's external mode names it <name>.sssom.yml. `mapping_set.yml` belongs to
    a table only where the table is the only one in its folder.
    """
    name = path.name.removesuffix(".tsv").removesuffix(".csv").removesuffix(".sssom")
    beside = path.with_name(f"{name}.sssom.yml")
    if not beside.is_file():
        beside = path.with_name(OWN_FILE)
        if not beside.is_file() or len([*path.parent.glob("*.tsv")]) > 1:
            return MappingSet()
    try:
        check_size(beside, TREE_LIMIT)
        return _set_of(file_tree(beside, "utf-8-sig"), found)
    except (OSError, ValueError, UnreadableError) as error:
        found.add("KH-MAP-017", None, f"{beside.name}: {error}")
        return MappingSet()


def _set_of(tree: Tree, found: Findings) -> MappingSet:
    if not isinstance(tree, dict):
        if tree:
            found.add("KH-MAP-017", None, "a mapping is expected")
        return MappingSet()
    for key in tree:
        if key not in _CARRIED and tree[key]:
            found.loss("KH-MAP-010", None, key)
    prefixes = branch(tree, "curie_map")
    return MappingSet(
        title=leaf(tree, "mapping_set_title"),
        subject_source=leaf(tree, "subject_source"),
        object_source=leaf(tree, "object_source"),
        licence=leaf(tree, "license"),
        set_like=leaf(tree, SET_LIKE).lower() == "true",
        covered=frozenset(_texts(branch(tree, "covered"))),
        prefixes=tuple(
            (prefix, leaf(prefixes, prefix))
            for prefix in (prefixes if isinstance(prefixes, dict) else ())
        ),
    )


def _texts(tree: Tree) -> Iterable[str]:
    """Return a list of texts; SSSOM lets a single value stand alone."""
    items = tree if isinstance(tree, list) else [tree]
    return (item for item in items if isinstance(item, str) and item)
