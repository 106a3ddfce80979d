"""Write mappings as SSSOM/TSV, with the columns of our own declared as extensions.

Rules from the SSSOM specification: metadata block after #, curie_map, quoting,
no empty columns, extension_definitions.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterator, Sequence
from pathlib import Path

import yaml

from kakehashi.errors import Problem
from kakehashi.interchange.mapping_file import (
    UNSPECIFIED,
    MappingFile,
    MappingRow,
    mapping_file_of,
)
from kakehashi.interchange.mapping_findings import Findings
from kakehashi.interchange.mapping_output import FORMULA, write_whole
from kakehashi.interchange.oscal.names import PREDICATE_SPACES
from kakehashi.interchange.sssom import predicates
from kakehashi.interchange.sssom_metadata import BUILT_IN
from kakehashi.model import Crosswalk
from kakehashi.text.normalise import tidy

NO_LICENCE = "https://w3id.org/sssom/license/unspecified"
"""What SSSOM writes for a licence that nobody stated."""
_HOME = "https://w3id.org/kakehashi/"
_KNOWN = {
    **PREDICATE_SPACES,
    "kakehashi": _HOME,
    "oscal": "http://csrc.nist.gov/ns/oscal#",
    "orcid": "https://orcid.org/",
    "urn": "urn:",
}
_STANDARD = ("subject_id", "predicate_id", "object_id", "mapping_justification")
_OPTIONAL = ("confidence", "author_id", "comment")
_OWN = {
    "comment_ja": "xsd:string",
    "justification_written": "xsd:string",
    "predicate_written": "xsd:string",
    "strength": "xsd:double",
    "strict": "xsd:boolean",
}
"""Our columns, and the type of what is in them."""


def write_sssom(
    path: Path, mappings: MappingFile | Crosswalk, *, date: str, licence: str = "", set_id: str = ""
) -> list[Problem]:
    r"""Write mappings as an SSSOM table, and return what other readers may stumble over.

    `sssom.read_sssom` gives the same rows back: relation, words as written,
    rationale, strength and the Japanese comment travel in columns of our own.

    Args:
        path: The file to write.
        mappings: What a file held, or a crosswalk of the library.
        date: The date of the set (ISO).
        licence: Address of the licence; else what the file said, else "unspecified".
        set_id: Address of the set; else one made from the content.

    Example:
        >>> from tempfile import TemporaryDirectory
        >>> from kakehashi.model import Relation
        >>> row = MappingRow("x#1", "a:1", "b:2", Relation.SUBSET, predicate="oscal:subset-of")
        >>> file = MappingFile("x", "strm", "X", "a", "b", frozenset(), (row,), ())
        >>> with TemporaryDirectory() as folder:
        ...     path = Path(folder, "x.sssom.tsv")
        ...     problems = write_sssom(path, file, date="2026-11-25")
        ...     lines = path.read_text(encoding="utf-8").splitlines()
        >>> lines[-1].split("\t")
        ['a:1', 'oscal:subset-of', 'b:2', 'semapv:UnspecifiedMatching']
    """
    file = mapping_file_of(mappings) if isinstance(mappings, Crosswalk) else mappings
    found = Findings(path.name, numbered_lines=False)
    known = predicates(set_like=False)
    rows = []
    for number, row in enumerate(file.rows, start=1):
        if row.relation is None and row.predicate not in known:
            found.loss("KH-MAP-023", number, "SSSOM")
        else:
            rows.append(_cells(row))
    _note_ids(file.rows, found)
    columns = [
        name
        for name in (*_STANDARD, *_OPTIONAL, *_OWN)
        if name in _STANDARD or any(row.get(name) for row in rows)
    ]
    described = _described(file, columns, rows, date=date)
    described["license"] = licence or file.licence or NO_LICENCE
    described["mapping_set_id"] = set_id or _set_id(file)
    write_whole(path, "".join((*_block(described), *_lines(columns, rows))))
    return list(found.problems())


def _cells(row: MappingRow) -> dict[str, str]:
    predicate = f"oscal:{row.relation.value}" if row.relation else row.predicate
    prefix, colon, name = row.justification.partition(":")
    is_id = bool(colon and prefix and name and not any(c.isspace() for c in row.justification))
    return {
        "subject_id": row.subject,
        "predicate_id": predicate,
        "object_id": row.object,
        "mapping_justification": row.justification if is_id else UNSPECIFIED,
        "confidence": "" if row.confidence is None else repr(row.confidence),
        "author_id": row.author,
        "comment": row.comment,
        "comment_ja": row.comment_ja,
        "justification_written": "" if is_id else row.justification,
        "predicate_written": "" if row.predicate == predicate else row.predicate,
        "strength": "" if row.strength is None else repr(row.strength),
        "strict": "true" if row.strict else "",
    }


def _note_ids(rows: Sequence[MappingRow], found: Findings) -> None:
    for number, row in enumerate(rows, start=1):
        if not (_prefix(row.subject) and _prefix(row.object)):
            found.loss("KH-MAP-022", number, "SSSOM")
        if any(map(FORMULA.match, (row.subject, row.object, row.comment, row.comment_ja))):
            found.loss("KH-MAP-018", number, "")


def _prefix(id_: str) -> str:
    prefix, colon, _ = id_.partition(":")
    return prefix if colon and not any(c.isspace() for c in id_) else ""


def _described(
    file: MappingFile, columns: list[str], rows: list[dict[str, str]], *, date: str
) -> dict[str, object]:
    """Return the slots of the mapping set, without its id and licence."""
    own = [name for name in _OWN if name in columns]
    slots = [(name, _OWN[name]) for name in own]
    if file.covered:
        slots.append(("covered", "xsd:string"))
    used = {_prefix(row[name]) for row in rows for name in (*_STANDARD, "author_id") if name in row}
    used |= {"kakehashi"} if slots else set()
    declared = dict(file.prefixes)
    prefixes = {
        prefix: declared.get(prefix) or _KNOWN.get(prefix) or f"{_HOME}frameworks/{prefix}/"
        for prefix in sorted(used - BUILT_IN - {""})
    }
    return {
        "curie_map": prefixes,
        "mapping_set_id": "",
        "mapping_set_title": tidy(file.title),
        "license": "",
        "subject_source": file.subject_source,
        "object_source": file.object_source,
        "mapping_date": date,
        "extension_definitions": [
            {"slot_name": name, "property": f"kakehashi:{name}", "type_hint": hint}
            for name, hint in slots
        ],
        "covered": sorted(file.covered),
    }


def _set_id(file: MappingFile) -> str:
    """Return an id that the same content always gets."""
    said = "\n".join(f"{r.subject}\t{r.relation or r.predicate}\t{r.object}" for r in file.rows)
    return uuid.uuid5(uuid.NAMESPACE_URL, f"{_HOME}{file.name}\n{said}").urn


def _block(described: dict[str, object]) -> Iterator[str]:
    told = {key: value for key, value in described.items() if value}
    text = yaml.safe_dump(told, allow_unicode=True, sort_keys=False, width=2**20)
    return (f"#{line}\n" for line in text.split("\n") if line)


def _lines(columns: list[str], rows: list[dict[str, str]]) -> Iterator[str]:
    yield "\t".join(columns) + "\n"
    for row in rows:
        yield "\t".join(_quoted(row[name]) for name in columns) + "\n"


def _quoted(cell: str) -> str:
    """Return a cell, in quotes where SSSOM asks for them, and where it begins like metadata."""
    if any(mark in cell for mark in '\t\n\r"') or cell.startswith("#"):
        return '"' + cell.replace('"', '""') + '"'
    return cell
