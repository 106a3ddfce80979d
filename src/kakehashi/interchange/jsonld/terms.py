"""The addresses and the context of our linked data; the context stands in each file.

SKOS: W3C Recommendation of 18 August 2009. Our own terms are those of the model
(docs/tables.md explains them); nothing has to be fetched to read a file.
"""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

from kakehashi.text.bilingual import Bilingual

HOME = "https://w3id.org/kakehashi/"
TERMS = f"{HOME}terms#"

CONTEXT: dict[str, Any] = {
    "@version": 1.1,
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "schema": "https://schema.org/",
    "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "kh": TERMS,
    "id": "@id",
    "type": "@type",
    "prefLabel": {"@id": "skos:prefLabel", "@container": "@language"},
    "definition": {"@id": "skos:definition", "@container": "@language"},
    "citation": {"@id": "kh:citation", "@container": "@language"},
    "comment": {"@id": "skos:note", "@container": "@language"},
    "name": {"@id": "schema:name", "@container": "@language"},
    "alternateName": {"@id": "schema:alternateName", "@container": "@language"},
    "publisher": {"@id": "dc:publisher", "@container": "@language"},
    "notation": "skos:notation",
    "broader": {"@id": "skos:broader", "@type": "@id"},
    "narrower": {"@id": "skos:narrower", "@type": "@id"},
    "inScheme": {"@id": "skos:inScheme", "@type": "@id"},
    "topConceptOf": {"@id": "skos:topConceptOf", "@type": "@id"},
    "hasTopConcept": {"@id": "skos:hasTopConcept", "@type": "@id"},
    "exactMatch": {"@id": "skos:exactMatch", "@type": "@id"},
    "broadMatch": {"@id": "skos:broadMatch", "@type": "@id"},
    "narrowMatch": {"@id": "skos:narrowMatch", "@type": "@id"},
    "relatedMatch": {"@id": "skos:relatedMatch", "@type": "@id"},
    "mappingRelation": {"@id": "skos:mappingRelation", "@type": "@id"},
    "license": {"@id": "dcterms:license", "@type": "@id"},
    "datePublished": "schema:datePublished",
    "inLanguage": "schema:inLanguage",
    "jurisdiction": "kh:jurisdiction",
    "edition": "schema:version",
    "eId": "kh:eId",
    "kind": "kh:kind",
    "modality": "kh:modality",
    "addressee": "kh:addressee",
    "stage": "kh:stage",
    "assessable": {"@id": "kh:assessable", "@type": "xsd:boolean"},
    "appliesFrom": "kh:appliesFrom",
    "verified": "kh:verified",
    "coveredByParts": {"@id": "kh:coveredByParts", "@type": "xsd:boolean"},
    "subject": {"@id": "kh:subject", "@type": "@id"},
    "relation": {"@id": "kh:relation", "@type": "@id"},
    "object": {"@id": "kh:object", "@type": "@id"},
    "confidence": {"@id": "kh:confidence", "@type": "xsd:double"},
    "strength": {"@id": "kh:strength", "@type": "xsd:double"},
    "strict": {"@id": "kh:strict", "@type": "xsd:boolean"},
    "covered": {"@id": "kh:covered", "@type": "@id"},
    "author": "kh:author",
    "justification": "kh:justification",
    "subjectFramework": {"@id": "kh:subjectFramework", "@type": "@id"},
    "objectFramework": {"@id": "kh:objectFramework", "@type": "@id"},
}


def framework_iri(prefix: str) -> str:
    """Return the address of a framework by its prefix.

    Example:
        >>> framework_iri("eu-ai-act-2024")
        'https://w3id.org/kakehashi/frameworks/eu-ai-act-2024'
    """
    return prefix if _is_iri(prefix) else f"{HOME}frameworks/{quote(prefix or 'unnamed', safe='')}"


def provision_iri(ref: str) -> str:
    """Return the address of a provision by its ref; the SSSOM files expand to the same.

    Example:
        >>> provision_iri("eu-ai-act-2024:Art-9.2.a")
        'https://w3id.org/kakehashi/frameworks/eu-ai-act-2024/Art-9.2.a'
    """
    if _is_iri(ref):
        return ref
    prefix, colon, id_ = ref.partition(":")
    return f"{framework_iri(prefix if colon else '')}/{quote(id_ if colon else ref, safe='')}"


def _is_iri(text: str) -> bool:
    """Say whether a text is an absolute address already, and one that is harmless."""
    known = text.startswith(("https://", "http://", "urn:"))
    return known and not any(c in text for c in ' <>"{}|\\^`') and text.isprintable()


def both(text: Bilingual) -> dict[str, str]:
    """Return a text by language; a language that is not there is not made up.

    Example:
        >>> both(Bilingual("Incidents", ""))
        {'en': 'Incidents'}
    """
    return {side: said for side, said in (("en", text.en), ("ja", text.ja)) if said}


def filled(node: dict[str, Any]) -> dict[str, Any]:
    """Return a node without what is empty; false and 0 say something."""
    return {key: value for key, value in node.items() if value not in ("", None, {}, [])}
