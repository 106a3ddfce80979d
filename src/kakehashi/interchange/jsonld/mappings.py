"""Mappings as JSON-LD: each row a node of our own terms, and SKOS where SKOS says the same.

SKOS relates concepts for searching; a row here says how two sets of requirements
stand to each other. What one entails of the other is small, and no more is
written:

- equal: `skos:exactMatch`;
- a strict subset: `skos:broadMatch` (the object is broader), a strict superset:
  `skos:narrowMatch`; a strict intersection: `skos:relatedMatch`;
- a subset, superset or intersection that is not strict may be an equality, which
  SKOS keeps apart from the other matches (SKOS Reference, S46): only
  `skos:mappingRelation`, which holds of all of them;
- no relationship, and rows that state no relation of sets: nothing.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any
from urllib.parse import quote

from kakehashi.errors import Problem
from kakehashi.interchange.jsonld.terms import (
    CONTEXT,
    HOME,
    TERMS,
    both,
    filled,
    framework_iri,
    provision_iri,
)
from kakehashi.interchange.mapping_file import MappingFile, MappingRow, mapping_file_of
from kakehashi.interchange.mapping_findings import Findings
from kakehashi.interchange.mapping_output import write_whole
from kakehashi.model import Crosswalk, Relation
from kakehashi.text.bilingual import Bilingual
from kakehashi.text.normalise import tidy

RELATIONS: dict[Relation, str] = {
    Relation.EQUAL: "equalTo",
    Relation.SUBSET: "subsetOf",
    Relation.SUPERSET: "supersetOf",
    Relation.INTERSECTS: "intersectsWith",
    Relation.NONE: "noRelationship",
}
"""Our own terms; with `kh:strict` true they exclude equality, without it they do not."""
_STRICT = {
    Relation.SUBSET: "broadMatch",
    Relation.SUPERSET: "narrowMatch",
    Relation.INTERSECTS: "relatedMatch",
}


def skos_match(relation: Relation, *, strict: bool) -> str | None:
    """Return the SKOS property that a relation entails, or None.

    Example:
        >>> skos_match(Relation.SUBSET, strict=True), skos_match(Relation.SUBSET, strict=False)
        ('broadMatch', 'mappingRelation')
        >>> skos_match(Relation.NONE, strict=False) is None
        True
    """
    if relation is Relation.NONE:
        return None
    if relation is Relation.EQUAL:
        return "exactMatch"
    return _STRICT[relation] if strict else "mappingRelation"


def write_mappings_jsonld(path: Path, mappings: MappingFile | Crosswalk) -> list[Problem]:
    """Write mappings as JSON-LD, and return the rows that could not be written."""
    file = mapping_file_of(mappings) if isinstance(mappings, Crosswalk) else mappings
    found = Findings(path.name, numbered_lines=False)
    for number, row in enumerate(file.rows, start=1):
        if row.relation is None:
            found.loss("KH-MAP-023", number, "JSON-LD")
    document = mappings_jsonld(file)
    write_whole(path, json.dumps(document, ensure_ascii=False, indent=1) + "\n")
    return list(found.problems())


def mappings_jsonld(file: MappingFile) -> dict[str, Any]:
    """Return mappings as a JSON-LD document, its context inline."""
    rows = [(row, row.relation) for row in file.rows if row.relation is not None]
    head = filled(
        {
            "id": _set_iri(file.name),
            "type": "kh:MappingSet",
            "name": both(Bilingual(tidy(file.title), "")),
            "subjectFramework": framework_iri(file.subject_source) if file.subject_source else "",
            "objectFramework": framework_iri(file.object_source) if file.object_source else "",
            "license": file.licence if file.licence.startswith("https://") else "",
            "covered": [provision_iri(ref) for ref in sorted(file.covered)],
        }
    )
    mappings = [_mapping(row, relation) for row, relation in rows]
    return {"@context": CONTEXT, "@graph": [head, *mappings, *_matches(rows)]}


def _set_iri(name: str) -> str:
    return f"{HOME}crosswalks/{quote(name, safe='')}"


def _mapping(row: MappingRow, relation: Relation) -> dict[str, Any]:
    return filled(
        {
            "type": "kh:Mapping",
            "subject": provision_iri(row.subject),
            "relation": f"{TERMS}{RELATIONS[relation]}",
            "object": provision_iri(row.object),
            "strict": row.strict or None,
            "confidence": row.confidence,
            "strength": row.strength,
            "author": row.author,
            "justification": row.justification,
            "comment": both(Bilingual(row.comment, row.comment_ja)),
        }
    )


def _matches(rows: list[tuple[MappingRow, Relation]]) -> list[dict[str, Any]]:
    """Return the SKOS statements, by subject."""
    found: dict[str, dict[str, list[str]]] = {}
    for row, relation in rows:
        match = skos_match(relation, strict=row.strict)
        if match:
            said = found.setdefault(provision_iri(row.subject), {}).setdefault(match, [])
            said.append(provision_iri(row.object))
    return [{"id": subject, **said} for subject, said in found.items()]
