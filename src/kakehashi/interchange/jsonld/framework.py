"""A framework as a SKOS concept scheme: its provisions are concepts, parts are narrower."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from kakehashi.errors import Problem
from kakehashi.interchange.akoma_ntoso import eid
from kakehashi.interchange.jsonld.terms import (
    CONTEXT,
    both,
    filled,
    framework_iri,
    provision_iri,
)
from kakehashi.interchange.mapping_findings import Findings
from kakehashi.interchange.mapping_output import write_whole
from kakehashi.interchange.own_words import LICENCE, NOTE
from kakehashi.model import Framework, Provision

_TYPES = {"law": "schema:Legislation"}


def write_framework_jsonld(path: Path, framework: Framework) -> list[Problem]:
    """Write a framework as JSON-LD, and return what has no term there."""
    write_whole(path, json.dumps(framework_jsonld(framework), ensure_ascii=False, indent=1) + "\n")
    found = Findings(path.name, numbered_lines=False)
    counted = {
        "was": sum(bool(one.was) for one in framework.provisions),
        "scope, artefacts, examples": sum(one.practice is not None for one in framework.provisions),
    }
    for value, count in counted.items():
        found.add_many("KH-MAP-010", value, count)
    return list(found.problems())


def framework_jsonld(framework: Framework) -> dict[str, Any]:
    """Return a framework as a JSON-LD document, its context inline.

    Example:
        >>> from kakehashi.library.library import load_library
        >>> act = framework_jsonld(load_library().framework("japan-ai-act"))
        >>> scheme, *concepts = act["@graph"]
        >>> scheme["type"], concepts[3]["eId"], concepts[3]["broader"].rsplit("/", 1)[1]
        (['skos:ConceptScheme', 'schema:Legislation'], 'art_3', 'Ch-1')
    """
    scheme = framework_iri(framework.prefix)
    tops = [provision_iri(one.ref) for one in framework.children.get(None, ())]
    head = {
        "id": scheme,
        "type": ["skos:ConceptScheme", _TYPES.get(framework.kind, "schema:CreativeWork")],
        "prefLabel": both(framework.title),
        "name": both(framework.title),
        "alternateName": both(framework.short_title),
        "publisher": both(framework.publisher),
        "edition": framework.edition,
        "kind": framework.kind,
        "datePublished": framework.published,
        "inLanguage": framework.original,
        "jurisdiction": framework.jurisdiction,
        "license": LICENCE,
        "comment": both(NOTE),
        "hasTopConcept": tops,
    }
    concepts = [_concept(framework, one, scheme) for one in framework.provisions]
    return {"@context": CONTEXT, "@graph": [filled(head), *concepts]}


def _concept(framework: Framework, one: Provision, scheme: str) -> dict[str, Any]:
    parts = framework.children.get(one.ref, ())
    checked = one.verified
    return filled(
        {
            "id": provision_iri(one.ref),
            "type": "skos:Concept",
            "inScheme": scheme,
            "topConceptOf": "" if one.parent else scheme,
            "notation": one.id,
            "prefLabel": both(one.title),
            "definition": both(one.statement),
            "citation": both(one.citation),
            "broader": provision_iri(one.parent) if one.parent else "",
            "narrower": [provision_iri(part.ref) for part in parts],
            "eId": eid(framework, one),
            "kind": one.kind,
            "modality": one.modality,
            "addressee": list(one.addressees),
            "stage": list(one.stage),
            "assessable": one.assessable,
            "coveredByParts": one.covered_by_children or None,
            "appliesFrom": one.applies_from,
            "verified": f"{checked.source} {checked.date}" if checked else "",
        }
    )
