"""Read SSSOM: a table of mappings (TSV or CSV) with a description of the set.

Rules from the SSSOM specification (mapping-commons.github.io/sssom): metadata
block and external metadata, quoting, predicate_modifier, curie_map. What is our
own: OSCAL's relationship tokens as predicates, and the columns that
`sssom_columns` names.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from kakehashi.errors import Problem, SourceLocation, UnreadableError
from kakehashi.interchange.mapping_file import UNSPECIFIED, MappingFile
from kakehashi.interchange.mapping_findings import Findings
from kakehashi.interchange.mapping_rows import RowCollector
from kakehashi.interchange.mapping_table import text_rows
from kakehashi.interchange.mapping_words import HINTS, OSCAL_TOKENS
from kakehashi.interchange.sssom_metadata import BUILT_IN, MappingSet, embedded_set, external_set
from kakehashi.model import Relation

NEEDED = ("subject_id", "predicate_id", "object_id")
READ = (
    *NEEDED,
    *("predicate_modifier", "mapping_justification", "confidence", "author_id", "comment"),
    *("subject_source", "object_source"),
    *("comment_ja", "strict", "strength", "predicate_written", "justification_written"),
)
"""Columns that are read; the last five are our own (see docs/mapping-files.md)."""
_NOT_FOUND = "sssom:NoTermFound"
"""Subject or object of a row that says: the other side has nothing like it."""
_LONGEST_BLOCK = 20_000
"""Lines of metadata that are read."""


def read_sssom(path: Path, encoding: str, found: Findings, *, set_like: bool) -> MappingFile:
    """Return what an SSSOM table holds; see `mapping_read.read_mappings`."""
    with path.open(encoding=encoding, newline="") as file:
        block, header, length = _head(file)
        described = embedded_set(block, found) if block else external_set(path, found)
        delimiter = "\t" if "\t" in header else ","
        names = [name.strip() for name in next(text_rows([header], delimiter), (0, [""]))[1]]
        for name in NEEDED:
            if name not in names:
                where = SourceLocation(path.name, length)
                raise UnreadableError(Problem("KH-MAP-003", where, {"column": name}))
        table = _Table(path.name, names, described, found, set_like=set_like)
        for line, cells in text_rows(file, delimiter, length + 1):
            table.read(line, cells)
    return table.finish()


def _head(file: Iterator[str]) -> tuple[list[str], str, int]:
    """Return the metadata lines, the line with the names of columns, and its number."""
    block: list[str] = []
    for number, line in enumerate(file, start=1):
        if line.startswith("#"):
            if number <= _LONGEST_BLOCK:
                block.append(line)
        elif line.strip():
            return block, line, number
    return block, "", len(block) + 1


class _Table:
    """Reads rows by the names of the columns and keeps what the whole set needs."""

    def __init__(
        self, name: str, names: list[str], described: MappingSet, found: Findings, *, set_like: bool
    ) -> None:
        self._found = found
        self._set = described
        self._meanings = predicates(set_like=set_like or described.set_like)
        self._names = names
        self._at = {name: names.index(name) for name in READ if name in names}
        self._other = [at for at in range(len(names)) if at not in self._at.values()]
        self._other_cells = dict.fromkeys(self._other, 0)
        self._prefixes: dict[str, int] = {}
        self._sources: tuple[set[str], set[str]] = (set(), set())
        self._unjustified = 0
        self._rows = RowCollector(name, found)
        self._name = name

    def read(self, line: int, cells: list[str]) -> None:
        """Take one row."""
        if len(cells) > len(self._names) and any(cells[len(self._names) :]):
            self._found.add("KH-MAP-020", line, str(len(self._names)))
            self._rows.left_out(self._cell(cells, "subject_id"))
            return
        cells = cells + [""] * (len(self._names) - len(cells))
        for at in self._other:
            if cells[at]:
                self._other_cells[at] += 1
        subject, object_ = self._cell(cells, "subject_id"), self._cell(cells, "object_id")
        predicate = self._cell(cells, "predicate_id")
        if _NOT_FOUND in {subject, object_}:
            self._found.loss("KH-MAP-012", line, predicate)
            self._rows.left_out(subject)
            return
        if predicate not in self._meanings:
            self._found.add("KH-MAP-004", line, predicate)
            self._rows.left_out(subject)
            return
        self._note(cells, subject, predicate, object_)
        self._take(line, cells, subject, predicate, object_)

    def _take(
        self, line: int, cells: list[str], subject: str, predicate: str, object_: str
    ) -> None:
        relation = self._meanings[predicate]
        strict = self._cell(cells, "strict").lower() == "true"
        written = predicate
        if modifier := self._cell(cells, "predicate_modifier"):
            written = f"{modifier} {predicate}"
            if not _denies_overlap(modifier, predicate, strict=strict):
                self._found.loss("KH-MAP-011", line, written)
                self._rows.left_out(subject)
                return
            relation = Relation.NONE
        self._rows.add(
            line,
            subject,
            object_,
            relation,
            predicate=self._cell(cells, "predicate_written") or written,
            strict=strict,
            confidence=self._cell(cells, "confidence"),
            strength=self._cell(cells, "strength"),
            author=self._cell(cells, "author_id"),
            justification=self._justification(cells),
            comment=self._as_it_is(cells, "comment"),
            comment_ja=self._as_it_is(cells, "comment_ja"),
        )

    def _justification(self, cells: list[str]) -> str:
        written = self._cell(cells, "justification_written")
        told = self._cell(cells, "mapping_justification")
        if not told and not written:
            self._unjustified += 1
        return written or told or UNSPECIFIED

    def _note(self, cells: list[str], *ids: str) -> None:
        """Count the prefixes of ids, and the sources where each row names its own."""
        for id_ in ids:
            prefix = id_.partition(":")[0]
            self._prefixes[prefix] = self._prefixes.get(prefix, 0) + 1
        for side, column in zip(self._sources, ("subject_source", "object_source"), strict=True):
            if len(side) < 2 and (source := self._cell(cells, column)):
                side.add(source)

    def _cell(self, cells: list[str], name: str) -> str:
        return self._as_it_is(cells, name).strip()

    def _as_it_is(self, cells: list[str], name: str) -> str:
        at = self._at.get(name)
        return cells[at] if at is not None and at < len(cells) else ""

    def finish(self) -> MappingFile:
        """Return the file, with what is to be said of it as a whole."""
        for at, count in self._other_cells.items():
            self._found.add_many("KH-MAP-010", self._names[at], count)
        self._found.add_many("KH-MAP-027", "", self._unjustified)
        declared = {prefix for prefix, _ in self._set.prefixes}
        if declared:
            for prefix in sorted(set(self._prefixes) - declared - BUILT_IN - {"oscal"}):
                self._found.add_many("KH-MAP-015", prefix, self._prefixes[prefix])
        rows, covered = self._rows.finish(self._set.covered)
        subject_source, object_source = (_only(side) for side in self._sources)
        return MappingFile(
            name=self._name,
            format="sssom",
            title=self._set.title,
            subject_source=self._set.subject_source or subject_source,
            object_source=self._set.object_source or object_source,
            covered=covered,
            rows=rows,
            problems=self._found.problems(),
            licence=self._set.licence,
            prefixes=self._set.prefixes,
        )


def predicates(*, set_like: bool) -> dict[str, Relation | None]:
    """Return what each known predicate states; None: only that two provisions are related.

    Example:
        >>> predicates(set_like=False)["skos:broadMatch"] is None
        True
        >>> predicates(set_like=True)["skos:broadMatch"]
        <Relation.SUBSET: 'subset-of'>
    """
    own = {f"oscal:{token}": relation for token, relation in OSCAL_TOKENS.items()}
    return {**{word: meant if set_like else None for word, meant in HINTS.items()}, **own}


def _denies_overlap(modifier: str, predicate: str, *, strict: bool) -> bool:
    """Say whether a negated row says that nothing is shared.

    "Does not overlap in any way" is "no relationship". The negation of any other
    relation is a choice between several, which no relation of ours states; nor is
    it clear what is left when a strict "intersects" is denied.
    """
    return modifier == "Not" and predicate == "oscal:intersects-with" and not strict


def _only(found: set[str]) -> str:
    return next(iter(found)) if len(found) == 1 else ""
