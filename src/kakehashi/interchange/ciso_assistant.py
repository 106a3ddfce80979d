"""Read the mapping sets of a CISO Assistant library (YAML)."""

from __future__ import annotations

from pathlib import Path

from kakehashi.errors import Problem, SourceLocation, UnreadableError
from kakehashi.interchange.ciso.names import ref_of
from kakehashi.interchange.mapping_file import MappingFile
from kakehashi.interchange.mapping_findings import Findings
from kakehashi.interchange.mapping_rows import RowCollector
from kakehashi.interchange.mapping_tree import Tree, branch, branches, leaf
from kakehashi.interchange.mapping_words import ciso_relation, rationale_of

_READ = frozenset(
    {
        *("source_requirement_urn", "target_requirement_urn", "relationship", "annotation"),
        *("strength_of_relationship", "rationale"),
    }
)
_SETS = ("requirement_mapping_sets", "requirement_mapping_set")


def read_ciso_assistant(path: Path, tree: Tree, found: Findings) -> MappingFile:
    """Return the mappings of a library; see `mapping_read.read_mappings`.

    A library often holds a set and the same set turned round. What is said
    twice, from either side, is kept once.

    Raises:
        UnreadableError: it is a library without mapping sets.
    """
    objects = branch(tree, "objects")
    sets = [found_set for key in _SETS for found_set in branches(objects, key)]
    if not sets:
        raise UnreadableError(Problem("KH-MAP-028", SourceLocation(path.name)))
    for key in objects if isinstance(objects, dict) else ():
        if key not in _SETS:
            found.loss("KH-MAP-010", None, f"objects.{key}")
    rows = RowCollector(path.name, found)
    number = 0
    for mapping_set in sets:
        for entry in branches(mapping_set, "requirement_mappings"):
            number += 1
            _take(number, entry, rows, found)
    first = sets[0]
    pairs = {tuple(sorted(_frameworks(mapping_set))) for mapping_set in sets}
    found.add_many("KH-MAP-024", "", len(pairs) - 1)
    return MappingFile(
        name=path.name,
        format="ciso-assistant",
        title=leaf(first, "name") or leaf(tree, "name"),
        subject_source=_frameworks(first)[0],
        object_source=_frameworks(first)[1],
        covered=frozenset(),
        rows=rows.finish()[0],
        problems=found.problems(),
    )


def _frameworks(mapping_set: Tree) -> tuple[str, str]:
    sides = ("source_framework_urn", "target_framework_urn")
    source, target = (ref_of(leaf(mapping_set, side)) for side in sides)
    return source, target


def _take(number: int, entry: dict[str, Tree], rows: RowCollector, found: Findings) -> None:
    written = leaf(entry, "relationship").strip()
    relation = ciso_relation(written)
    if relation is None:
        found.add("KH-MAP-004", number, written)
        return
    for key, value in entry.items():
        if key not in _READ and value:
            found.loss("KH-MAP-010", number, key)
    rows.add(
        number,
        ref_of(leaf(entry, "source_requirement_urn").strip()),
        ref_of(leaf(entry, "target_requirement_urn").strip()),
        relation,
        predicate=written,
        strength=leaf(entry, "strength_of_relationship"),
        justification=rationale_of(leaf(entry, "rationale")),
        comment=leaf(entry, "annotation"),
    )
