"""Write mappings as an OSCAL 1.2 mapping collection (NIST, mapping model)."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any

from kakehashi.errors import Problem
from kakehashi.interchange.mapping_file import MappingFile, MappingRow, mapping_file_of
from kakehashi.interchange.mapping_findings import Findings
from kakehashi.interchange.mapping_words import RATIONALES
from kakehashi.interchange.oscal.document import Head, Part, document, uuid_of, with_uuid
from kakehashi.interchange.oscal.forms import Form, write_document
from kakehashi.interchange.oscal.names import PREDICATE_SPACES, own_property
from kakehashi.interchange.oscal.resources import catalog_file
from kakehashi.interchange.oscal.tokens import token_of
from kakehashi.model import Crosswalk
from kakehashi.text.normalise import tidy

_BY_HAND = "semapv:ManualMappingCuration"


def write_oscal(
    path: Path,
    mappings: MappingFile | Crosswalk,
    *,
    last_modified: datetime,
    version: str = "",
    form: Form = "json",
) -> list[Problem]:
    """Write mappings as a mapping collection, and return what could not be written.

    Args:
        path: The file to write.
        mappings: What a file held, or a crosswalk of the library.
        last_modified: When the mappings were last changed, with a time zone.
        version: Version of the mappings; else that of the crosswalk, else 1.0.
        form: JSON, YAML or XML.

    Raises:
        UsageError: the time has no time zone, which OSCAL demands.
    """
    collection, problems = mapping_collection(
        mappings, path.name, last_modified=last_modified, version=version
    )
    if collection is not None:
        write_document(path, collection, form)
    return problems


def mapping_collection(
    mappings: MappingFile | Crosswalk, name: str, *, last_modified: datetime, version: str = ""
) -> tuple[Part | None, list[Problem]]:
    """Return mappings as a mapping collection, and what could not be carried over.

    What OSCAL has no field for stands in properties of our own namespace, and
    `mapping_in.read_oscal` gives the same rows back. Hints are written with the
    namespace of their predicate.

    Args:
        mappings: What a file held, or a crosswalk of the library.
        name: What problems call the file.
        last_modified: When the mappings were last changed, with a time zone.
        version: Version of the mappings; else that of the crosswalk, else 1.0.

    Returns:
        None instead of a collection where no row can be written: OSCAL demands one.
    """
    if isinstance(mappings, Crosswalk):
        version = version or mappings.version
    file = mapping_file_of(mappings) if isinstance(mappings, Crosswalk) else mappings
    title = tidy(file.title) or file.name
    head = Head(title, version or "1.0", last_modified)
    found = Findings(name, numbered_lines=False)
    sides = [_Side(file, "source"), _Side(file, "target")]
    maps = _maps(file, sides, found)
    body = {
        "provenance": {
            "method": _method(file),
            "matching-rationale": "semantic",
            "status": "not-complete",
            "mapping-description": title,
        },
        "mappings": [_mapping(file, sides, maps)],
    }
    whole = document("mapping-collection", head, body, [side.resource for side in sides])
    if not maps:
        found.add("KH-MAP-021", None, "")
        return None, list(found.problems())
    return whole, list(found.problems())


class _Side:
    """The framework on one side: its resource, and how its provisions are called there."""

    def __init__(self, file: MappingFile, side: str) -> None:
        self.name = file.subject_source if side == "source" else file.object_source
        ids = [row.subject if side == "source" else row.object for row in file.rows]
        prefix = f"{self.name}:"
        self._own = self.name and all(
            id_.startswith(prefix) and len(id_) > len(prefix) for id_ in ids
        )
        self._cut = len(prefix) if self._own else 0
        title = tidy(self.name) or f"{side} of {file.name}"
        # A file may name none on either side, but an empty title says nothing.
        self.resource: Part = {"uuid": uuid_of(side, title), "title": self.name or title}
        if self._own:
            self.resource["rlinks"] = [{"href": catalog_file(self.name)}]
        self.reference: dict[str, Any] = {"type": "catalog", "href": f"#{self.resource['uuid']}"}
        props = [own_property("prefix", self.name)] if self._own else []
        props += [] if self.name else [own_property("unnamed", "true")]
        if props:
            self.reference["props"] = props

    def item(self, id_: str) -> dict[str, str]:
        """Return a provision as an item of a map, called as the catalog of its framework does."""
        return {"type": "control", "id-ref": token_of(id_[self._cut :]) if self._own else id_}


def _method(file: MappingFile) -> str:
    """Return human where people made every row; OSCAL knows automation besides."""
    by_hand = all(row.justification == _BY_HAND for row in file.rows)
    return "human" if by_hand else "automation"


def _mapping(file: MappingFile, sides: list[_Side], maps: list[Part]) -> Part:
    props = [own_property("covered", subject) for subject in sorted(file.covered)]
    props += [own_property("licence", file.licence)] if file.licence else []
    mapping = {
        "uuid": uuid_of(file.name, [entry["uuid"] for entry in maps]),
        "source-resource": sides[0].reference,
        "target-resource": sides[1].reference,
        "maps": maps,
    }
    return {**mapping, "props": props} if props else mapping


def _maps(file: MappingFile, sides: list[_Side], found: Findings) -> list[Part]:
    maps: list[Part] = []
    for number, row in enumerate(file.rows, start=1):
        relationship = _relationship(row)
        if relationship is None:
            found.loss("KH-MAP-023", number, "OSCAL")
            continue
        content = {
            **relationship,
            "sources": [sides[0].item(row.subject)],
            "targets": [sides[1].item(row.object)],
            **_score(row),
            **_told(row, relationship),
        }
        maps.append(with_uuid(f"map {number}", content))
    return maps


def _relationship(row: MappingRow) -> dict[str, str] | None:
    if row.relation:
        return {"relationship": row.relation.value}
    prefix, _, word = row.predicate.partition(":")
    space = PREDICATE_SPACES.get(prefix)
    return {"ns": space, "relationship": word} if space and word else None


def _score(row: MappingRow) -> Part:
    return {} if row.confidence is None else {"confidence-score": {"percentage": row.confidence}}


def _told(row: MappingRow, relationship: dict[str, str]) -> Part:
    """Return the rationale, our properties and the remarks of a map."""
    is_rationale = row.justification in RATIONALES
    written = "" if row.relation is None else f"oscal:{relationship['relationship']}"
    texts = {
        "predicate": row.predicate if row.relation and row.predicate != written else "",
        "strict": "true" if row.strict else "",
        "strength-of-relationship": "" if row.strength is None else repr(row.strength),
        "author": row.author,
        "mapping-justification": "" if is_rationale else row.justification,
        "comment-ja": row.comment_ja,
    }
    props = [own_property(name, text) for name, text in texts.items() if text]
    return {
        **({"matching-rationale": row.justification} if is_rationale else {}),
        **({"props": props} if props else {}),
        **({"remarks": row.comment} if row.comment else {}),
    }
