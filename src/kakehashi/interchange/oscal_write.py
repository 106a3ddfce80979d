"""Write mappings as an OSCAL 1.2 mapping collection in JSON (NIST, mapping model)."""

from __future__ import annotations

import json
import uuid
from datetime import datetime
from pathlib import Path
from typing import Any

from kakehashi.errors import Problem
from kakehashi.interchange.mapping_file import MappingFile, MappingRow, mapping_file_of
from kakehashi.interchange.mapping_findings import Findings
from kakehashi.interchange.mapping_output import write_whole
from kakehashi.interchange.mapping_words import RATIONALES
from kakehashi.interchange.oscal_names import (
    OSCAL_VERSION,
    OWN_NS,
    PREDICATE_SPACES,
    own_property,
)
from kakehashi.model import Crosswalk
from kakehashi.text.normalise import tidy

_BY_HAND = "semapv:ManualMappingCuration"


def write_oscal(
    path: Path, mappings: MappingFile | Crosswalk, *, last_modified: datetime, version: str = ""
) -> list[Problem]:
    """Write mappings as a mapping collection, and return what could not be written.

    Ids are made from the content (UUID version 5): the same mappings and time
    give the same file. What OSCAL has no field for stands in properties of our
    own namespace, and `oscal_mapping.read_oscal` gives the same rows back.
    Hints are written with the namespace of their predicate.

    Args:
        path: The file to write.
        mappings: What a file held, or a crosswalk of the library.
        last_modified: When the mappings were last changed, with a time zone.
        version: Version of the mappings; else that of the crosswalk, else 1.0.

    Raises:
        ValueError: the time has no time zone, which OSCAL demands.
    """
    if last_modified.tzinfo is None:
        raise ValueError("last_modified needs a time zone")
    if isinstance(mappings, Crosswalk):
        version = version or mappings.version
    file = mapping_file_of(mappings) if isinstance(mappings, Crosswalk) else mappings
    found = Findings(path.name, numbered_lines=False)
    sides = [_Side(file, "source"), _Side(file, "target")]
    maps = _maps(file, sides, found)
    if not maps:  # OSCAL demands one at least
        found.add("KH-MAP-021", None, "")
        return list(found.problems())
    collection = {
        "uuid": "",
        "metadata": {
            "title": tidy(file.title) or file.name,
            "last-modified": last_modified.isoformat(),
            "version": version or "1.0",
            "oscal-version": OSCAL_VERSION,
        },
        "provenance": {
            "method": _method(file),
            "matching-rationale": "semantic",
            "status": "not-complete",
            "mapping-description": tidy(file.title) or file.name,
        },
        "mappings": [_mapping(file, sides, maps)],
        "back-matter": {"resources": [side.resource for side in sides]},
    }
    collection["uuid"] = _uuid(collection)
    whole = {"mapping-collection": collection}
    write_whole(path, json.dumps(whole, ensure_ascii=False, indent=2) + "\n")
    return list(found.problems())


class _Side:
    """The framework on one side: its resource, and how its provisions are called there."""

    def __init__(self, file: MappingFile, side: str) -> None:
        self.name = file.subject_source if side == "source" else file.object_source
        ids = [row.subject if side == "source" else row.object for row in file.rows]
        prefix = f"{self.name}:"
        own = self.name and all(id_.startswith(prefix) and len(id_) > len(prefix) for id_ in ids)
        self._cut = len(prefix) if own else 0
        title = tidy(self.name) or f"{side} of {file.name}"
        self.resource = {"uuid": _uuid([side, title]), "title": self.name or title}
        if not self.name:  # the file named none: an empty title is not allowed
            self.resource["title"] = title
        self.reference: dict[str, Any] = {"type": "catalog", "href": f"#{self.resource['uuid']}"}
        props = [own_property("prefix", self.name)] if own else []
        props += [] if self.name else [own_property("unnamed", "true")]
        if props:
            self.reference["props"] = props

    def item(self, id_: str) -> dict[str, str]:
        """Return a provision as an item of a map: the id that it has within its framework."""
        return {"type": "control", "id-ref": id_[self._cut :]}


def _method(file: MappingFile) -> str:
    """Return human where people made every row; OSCAL knows automation besides."""
    by_hand = all(row.justification == _BY_HAND for row in file.rows)
    return "human" if by_hand else "automation"


def _mapping(file: MappingFile, sides: list[_Side], maps: list[dict[str, Any]]) -> dict[str, Any]:
    props = [own_property("covered", subject) for subject in sorted(file.covered)]
    props += [own_property("licence", file.licence)] if file.licence else []
    mapping = {
        "uuid": _uuid([file.name, [entry["uuid"] for entry in maps]]),
        "source-resource": sides[0].reference,
        "target-resource": sides[1].reference,
        "maps": maps,
    }
    return {**mapping, "props": props} if props else mapping


def _maps(file: MappingFile, sides: list[_Side], found: Findings) -> list[dict[str, Any]]:
    maps: list[dict[str, Any]] = []
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
        maps.append({"uuid": _uuid([number, content]), **content})
    return maps


def _relationship(row: MappingRow) -> dict[str, str] | None:
    if row.relation:
        return {"relationship": row.relation.value}
    prefix, _, word = row.predicate.partition(":")
    space = PREDICATE_SPACES.get(prefix)
    return {"ns": space, "relationship": word} if space and word else None


def _score(row: MappingRow) -> dict[str, Any]:
    return {} if row.confidence is None else {"confidence-score": {"percentage": row.confidence}}


def _told(row: MappingRow, relationship: dict[str, str]) -> dict[str, Any]:
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


def _uuid(content: object) -> str:
    said = json.dumps(content, ensure_ascii=True, sort_keys=True)
    return str(uuid.uuid5(uuid.NAMESPACE_URL, f"{OWN_NS}\n{said}"))
