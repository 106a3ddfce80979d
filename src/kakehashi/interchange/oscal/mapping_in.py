"""Read OSCAL 1.2 mapping collections, in JSON or YAML (NIST, mapping model).

A map relates the requirements of all its sources together to those of all its
targets together. Only what follows for single pairs becomes rows.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from kakehashi.errors import Problem, SourceLocation, UnreadableError
from kakehashi.interchange.mapping_file import MappingFile
from kakehashi.interchange.mapping_findings import Findings
from kakehashi.interchange.mapping_rows import RowCollector
from kakehashi.interchange.mapping_tree import Tree, branch, branches, leaf
from kakehashi.interchange.mapping_words import OSCAL_TOKENS, pairwise
from kakehashi.interchange.oscal.markup import unescaped
from kakehashi.interchange.oscal.names import (
    OSCAL_NS,
    PREDICATE_SPACES,
    foreign_properties,
    own_properties,
)
from kakehashi.interchange.oscal.tokens import id_of
from kakehashi.interchange.sssom import predicates
from kakehashi.model import Relation

_READ_IN_MAP = frozenset(
    "uuid ns matching-rationale relationship sources targets confidence-score props remarks".split()
)
_READ_IN_MAPPING = frozenset(
    {
        *("uuid", "source-resource", "target-resource", "maps", "props"),
        *("matching-rationale", "confidence-score"),
    }
)
_CERTAIN_ENOUGH = ("", "unspecified", "high")
"""Categories of confidence with which a row is kept, though it has no figure."""
_PAIRS = 10_000
"""Pairs that one map may stand for."""


def read_oscal(path: Path, tree: Tree, found: Findings, *, set_like: bool) -> MappingFile:
    """Return the rows of a mapping collection; see `mapping_read.read_mappings`.

    Raises:
        UnreadableError: it holds no mappings.
    """
    collection = unescaped(branch(tree, "mapping-collection"))
    mappings = list(branches(collection, "mappings"))
    if not mappings:
        raise UnreadableError(Problem("KH-MAP-028", SourceLocation(path.name)))
    reader = _Collection(path.name, collection, found, set_like=set_like)
    for mapping in mappings:
        reader.read(mapping)
    pairs = {(reader.source(m, "source"), reader.source(m, "target")) for m in mappings}
    found.add_many("KH-MAP-024", "", len(pairs) - 1)
    own = own_properties(mappings[0])
    rows, covered = reader.rows.finish(own.get("covered", []))
    return MappingFile(
        name=path.name,
        format="oscal",
        title=leaf(collection, "metadata", "title"),
        subject_source=reader.source(mappings[0], "source"),
        object_source=reader.source(mappings[0], "target"),
        covered=covered,
        rows=rows,
        problems=found.problems(),
        licence=(own.get("licence") or [""])[0],
    )


class _Collection:
    def __init__(self, name: str, tree: Tree, found: Findings, *, set_like: bool) -> None:
        self.rows = RowCollector(name, found)
        self._found = found
        self._provenance = branch(tree, "provenance")
        self._hints = predicates(set_like=set_like)
        self._number = 0
        self._titles = {
            f"#{leaf(resource, 'uuid')}": leaf(resource, "title")
            for resource in branches(tree, "back-matter", "resources")
        }

    def source(self, mapping: Tree, side: str) -> str:
        """Return what a mapping calls its source or target: a title, else an address."""
        resource = branch(mapping, f"{side}-resource")
        if own_properties(resource).get("unnamed"):
            return ""
        href = leaf(resource, "href")
        return self._titles.get(href) or href

    def read(self, mapping: dict[str, Tree]) -> None:
        """Take all maps of one mapping."""
        for key, value in mapping.items():
            if key not in _READ_IN_MAPPING and value:
                self._found.loss("KH-MAP-010", None, f"mappings.{key}")
        prefixes = [_prefix(mapping, f"{side}-resource") for side in ("source", "target")]
        for entry in branches(mapping, "maps"):
            self._number += 1
            self._lost(entry)
            said = self._relation(entry)
            if said:
                subjects = [_ref(prefixes[0], id_) for id_ in self._ids(entry, "sources")]
                objects = [_ref(prefixes[1], id_) for id_ in self._ids(entry, "targets")]
                self._take(entry, mapping, (*said,), subjects, objects)

    def _lost(self, entry: dict[str, Tree]) -> None:
        for key, value in entry.items():
            if key not in _READ_IN_MAP and value:
                self._found.loss("KH-MAP-010", self._number, f"maps.{key}")
        self._found.add_many("KH-MAP-010", "maps.props", foreign_properties(entry))

    def _relation(self, entry: Tree) -> tuple[Relation | None, str] | None:
        """Return the relation of a map and its predicate; nothing for words that are unknown."""
        relationship = branch(entry, "relationship")
        if isinstance(relationship, dict):  # drafts before 1.2 had it this way
            word = leaf(relationship, "type")
            space = leaf(relationship, "ns")
        else:
            word, space = leaf(entry, "relationship"), leaf(entry, "ns")
        word = word.strip()
        if space in {"", OSCAL_NS} and word in OSCAL_TOKENS:
            return OSCAL_TOKENS[word], f"oscal:{word}"
        for prefix, known in PREDICATE_SPACES.items():
            if space.rstrip("#") == known.rstrip("#") and f"{prefix}:{word}" in self._hints:
                return self._hints[f"{prefix}:{word}"], f"{prefix}:{word}"
        self._found.add("KH-MAP-004", self._number, word)
        return None

    def _ids(self, entry: Tree, key: str) -> list[str]:
        ids = [leaf(item, "id-ref").strip() for item in branches(entry, key)]
        return list(dict.fromkeys(ids)) or [""]

    def _take(
        self,
        entry: Tree,
        mapping: Tree,
        said: tuple[Relation | None, str],
        subjects: list[str],
        objects: list[str],
    ) -> None:
        relation, predicate = said
        if len(subjects) > 1 or len(objects) > 1:
            relation = self._of_pairs(said, len(subjects), len(objects))
            if relation is None:
                self._not_covered(subjects)
                return
        confidence = self._confidence(entry, mapping)
        if confidence is None:
            self._not_covered(subjects)
            return
        own = own_properties(entry)
        texts = {name: (own.get(name) or [""])[0] for name in _OWN}
        for place, subject, object_ in self._pairs(subjects, objects):
            self.rows.add(
                place,
                subject,
                object_,
                relation,
                predicate=texts["predicate"] or predicate,
                strict=texts["strict"] == "true",
                confidence=confidence,
                strength=texts["strength-of-relationship"],
                author=texts["author"],
                justification=texts["mapping-justification"] or self._rationale(entry, mapping),
                comment=leaf(entry, "remarks"),
                comment_ja=texts["comment-ja"],
            )

    def _of_pairs(
        self, said: tuple[Relation | None, str], subjects: int, objects: int
    ) -> Relation | None:
        """Return what a relation of several to several says of each pair; None for nothing."""
        relation, predicate = said
        single = pairwise(relation, subjects, objects) if relation else None
        if single is None or subjects * objects > _PAIRS:
            self._found.loss("KH-MAP-013", self._number, predicate)
            return None
        self._found.loss("KH-MAP-014", self._number, predicate)
        return single

    def _not_covered(self, subjects: list[str]) -> None:
        for subject in subjects:
            self.rows.left_out(subject)

    def _pairs(
        self, subjects: list[str], objects: list[str]
    ) -> Iterator[tuple[int | str, str, str]]:
        pairs = [(subject, object_) for subject in subjects for object_ in objects]
        for n, (subject, object_) in enumerate(pairs, start=1):
            yield (self._number if len(pairs) == 1 else f"{self._number}.{n}"), subject, object_

    def _confidence(self, entry: Tree, mapping: Tree) -> str | None:
        """Return the figure that holds for a map; None where only a doubt is stated."""
        for level in (entry, mapping, self._provenance):
            score = branch(level, "confidence-score")
            if score:
                break
        category = leaf(score, "category").strip()
        if leaf(score, "percentage") or not category:
            return leaf(score, "percentage")
        if category.lower() not in _CERTAIN_ENOUGH:
            self._found.add("KH-MAP-008", self._number, category)
            return None
        self._found.loss("KH-MAP-010", self._number, f"confidence-score.category: {category}")
        return ""

    def _rationale(self, entry: Tree, mapping: Tree) -> str:
        levels = (entry, mapping, self._provenance)
        return next(filter(None, (leaf(level, "matching-rationale") for level in levels)), "")


_OWN = (
    *("predicate", "strict", "strength-of-relationship", "author"),
    *("mapping-justification", "comment-ja"),
)
"""Our properties of a map."""


def _ref(prefix: str, id_: str) -> str:
    """Return the id of a provision; what is one of ours stands in the file as a token."""
    return prefix + id_of(id_) if prefix else id_


def _prefix(mapping: Tree, resource: str) -> str:
    """Return what the ids of a resource begin with in our library, with its colon."""
    prefixes = own_properties(branch(mapping, resource)).get("prefix")
    return f"{prefixes[0]}:" if prefixes else ""
