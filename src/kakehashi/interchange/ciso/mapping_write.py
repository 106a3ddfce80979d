"""Write mappings as a mapping set of a CISO Assistant library (YAML)."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from kakehashi.errors import Problem
from kakehashi.interchange.ciso.names import PACKAGER, framework_urn, requirement_urn, urn
from kakehashi.interchange.ciso.text import library_text
from kakehashi.interchange.mapping_file import (
    UNSPECIFIED,
    MappingFile,
    MappingRow,
    mapping_file_of,
)
from kakehashi.interchange.mapping_findings import Findings
from kakehashi.interchange.mapping_output import write_whole
from kakehashi.interchange.mapping_words import RATIONALES
from kakehashi.model import Crosswalk, Relation
from kakehashi.text.normalise import tidy

WORDS: dict[Relation, str] = {
    Relation.EQUAL: "equal",
    Relation.SUBSET: "subset",
    Relation.SUPERSET: "superset",
    Relation.INTERSECTS: "intersect",
    Relation.NONE: "not_related",
}


def write_ciso_mappings(
    path: Path, mappings: MappingFile | Crosswalk, *, date: str, version: int = 1
) -> list[Problem]:
    """Write mappings as a library with one mapping set; return what it has no place for.

    Provisions are named as `write_ciso_framework` names them, so that both can be
    loaded side by side; strengths are whole numbers there.

    Args:
        path: The file to write.
        mappings: What a file held, or a crosswalk of the library.
        date: Date of publication (ISO).
        version: Counts what is published; CISO Assistant only takes higher ones.
    """
    file = mapping_file_of(mappings) if isinstance(mappings, Crosswalk) else mappings
    found = Findings(path.name, numbered_lines=False)
    entries: list[dict[str, Any]] = []
    for number, row in enumerate(file.rows, start=1):
        if row.relation is None:
            found.loss("KH-MAP-023", number, "CISO Assistant")
        else:
            entries.append(_entry(row, row.relation))
            _note(number, row, found)
    found.add_many("KH-MAP-010", "covered", len(file.covered))
    found.add_many("KH-MAP-010", "licence", int(bool(file.licence)))
    if not entries:
        found.add("KH-MAP-021", None, "")
        return list(found.problems())
    write_whole(path, library_text(_library(file, entries, date, version)))
    return list(found.problems())


def _entry(row: MappingRow, relation: Relation) -> dict[str, Any]:
    strength = {} if row.strength is None else {"strength_of_relationship": round(row.strength)}
    rationale = {"rationale": row.justification} if row.justification in RATIONALES else {}
    return {
        "source_requirement_urn": requirement_urn(row.subject),
        "target_requirement_urn": requirement_urn(row.object),
        "relationship": WORDS[relation],
        **strength,
        **rationale,
        **({"annotation": row.comment or row.comment_ja} if row.comment or row.comment_ja else {}),
    }


def _note(number: int, row: MappingRow, found: Findings) -> None:
    """Count what a row says and a mapping set has no place for."""
    named = row.justification not in (UNSPECIFIED, *RATIONALES)
    lost = {
        "confidence": row.confidence is not None,
        "strict": row.strict,
        "author": bool(row.author),
        "justification": named,
        "comment_ja": bool(row.comment and row.comment_ja),
        "strength": row.strength is not None and row.strength != round(row.strength),
    }
    for name in (name for name, is_there in lost.items() if is_there):
        found.loss("KH-MAP-010", number, name)


def _library(
    file: MappingFile, entries: list[dict[str, Any]], date: str, version: int
) -> dict[str, Any]:
    name = tidy(file.title) or file.name
    source, target = framework_urn(file.subject_source), framework_urn(file.object_source)
    own = [side for side in (file.subject_source, file.object_source) if side]
    mapping_set = {
        "urn": urn("req_mapping_set", _slug(file.name)),
        "ref_id": _slug(file.name),
        "name": name,
        "source_framework_urn": source,
        "target_framework_urn": target,
        "requirement_mappings": entries,
    }
    return {
        "urn": urn("library", f"mapping-{_slug(file.name)}"),
        "locale": "en",
        "ref_id": f"mapping-{_slug(file.name)}",
        "name": name,
        "description": name,
        "version": version,
        "publication_date": date,
        "provider": PACKAGER,
        "packager": PACKAGER,
        "dependencies": [urn("library", side) for side in own if not side.startswith("urn:")],
        "objects": {"requirement_mapping_sets": [mapping_set]},
    }


def _slug(name: str) -> str:
    kept = "".join(c if c.isascii() and (c.isalnum() or c in ".-_") else "-" for c in name.lower())
    return kept.strip("-._") or "mappings"
