"""Read mappings from files of other tools, whatever the format: it shows in the content."""

from __future__ import annotations

import re
from pathlib import Path

from kakehashi.errors import Problem, SourceLocation, UnreadableError
from kakehashi.interchange.ciso_assistant import read_ciso_assistant
from kakehashi.interchange.mapping_file import MappingFile
from kakehashi.interchange.mapping_findings import Findings
from kakehashi.interchange.mapping_table import text_rows
from kakehashi.interchange.mapping_text import (
    TABLE_LIMIT,
    TREE_LIMIT,
    check_size,
    encoding_of,
    unreadable,
)
from kakehashi.interchange.mapping_tree import TreeError, branch, file_tree
from kakehashi.interchange.oscal.mapping_in import read_oscal
from kakehashi.interchange.sssom import NEEDED, read_sssom
from kakehashi.interchange.strm import looks_like_strm, read_strm_text, read_strm_workbook

_START = 2**16
"""Characters that are looked at to tell a table from a tree."""
_KEY = re.compile(r"""\s*(?:---|[{"'\w])""")


def read_mappings(path: Path, *, set_like: bool = False) -> MappingFile:
    r"""Return the mappings that a file holds, with what is not carried over.

    SSSOM (TSV, CSV), OSCAL 1.2 mapping collections (JSON, YAML), STRM and OLIR
    spreadsheets (CSV, XLSX) and CISO Assistant libraries (YAML) are told apart by
    their content.

    Args:
        path: The file.
        set_like: Take SKOS and OWL predicates as relations of sets. Otherwise
            they are hints, unless the mapping set itself says that they are.

    Raises:
        UnreadableError: it is none of these formats, is damaged, lacks a needed
            column or holds no mappings at all.

    Example:
        >>> from tempfile import TemporaryDirectory
        >>> text = "subject_id\tpredicate_id\tobject_id\na:1\toscal:subset-of\tb:2\n"
        >>> with TemporaryDirectory() as folder:
        ...     path = Path(folder, "mine.sssom.tsv")
        ...     _ = path.write_text(text, encoding="utf-8")
        ...     file = read_mappings(path)
        >>> file.format, file.rows[0].id, file.rows[0].relation.value
        ('sssom', 'mine.sssom.tsv#2', 'subset-of')
    """
    check_size(path, TABLE_LIMIT)
    try:
        return _read(path, set_like=set_like)
    except (OSError, UnicodeError) as error:
        raise unreadable(path, error) from error


def _read(path: Path, *, set_like: bool) -> MappingFile:
    found = Findings(path.name)
    with path.open("rb") as file:
        if file.read(4) == b"PK\x03\x04":
            return read_strm_workbook(path, found)
    encoding = encoding_of(path, found)
    with path.open(encoding=encoding, newline="") as text:
        start = text.read(_START)
    if not start.strip():
        raise UnreadableError(Problem("KH-MAP-029", SourceLocation(path.name)))
    if _is_sssom(path, encoding):
        return read_sssom(path, encoding, found, set_like=set_like)
    if _is_strm(start):
        return read_strm_text(path, encoding, found)
    return _read_tree(path, encoding, start, set_like=set_like)


def _is_sssom(path: Path, encoding: str) -> bool:
    """Say whether the first line that is no metadata names at least two needed columns."""
    with path.open(encoding=encoding, newline="") as lines:
        header = next((line for line in lines if line.strip() and line[0] != "#"), "")
    names = {cell.strip() for mark in "\t," for cell in header.split(mark)}
    return len(names & set(NEEDED)) >= 2


def _is_strm(start: str) -> bool:
    lines = start.splitlines(keepends=True)
    return any(looks_like_strm(text_rows(lines, mark)) for mark in ",\t;")


def _read_tree(path: Path, encoding: str, start: str, *, set_like: bool) -> MappingFile:
    unknown = UnreadableError(Problem("KH-MAP-001", SourceLocation(path.name)))
    if not _KEY.match(start) and not start.startswith("#"):
        raise unknown
    check_size(path, TREE_LIMIT)
    found = Findings(path.name, numbered_lines=False)
    encoding = encoding_of(path, found)
    try:
        tree = file_tree(path, encoding)
    except TreeError as error:
        if path.suffix.lower() in {".yaml", ".yml", ".json"}:
            raise unreadable(path, error, error.line) from error
        raise unknown from error
    if branch(tree, "mapping-collection"):
        return read_oscal(path, tree, found, set_like=set_like)
    if branch(tree, "objects") and branch(tree, "urn"):
        return read_ciso_assistant(path, tree, found)
    raise unknown
