"""The words with which mapping files say how two provisions stand to each other."""

from __future__ import annotations

from functools import lru_cache

from kakehashi.model import Relation
from kakehashi.text.normalise import fold

OSCAL_TOKENS: dict[str, Relation] = {
    **{relation.value: relation for relation in Relation},
    "equivalent-to": Relation.EQUAL,
}
"""Relationship values of OSCAL 1.2's mapping model; equivalent means the same requirements."""

HINTS: dict[str, Relation | None] = {
    "skos:exactMatch": Relation.EQUAL,
    "skos:broadMatch": Relation.SUBSET,
    "skos:narrowMatch": Relation.SUPERSET,
    "skos:relatedMatch": Relation.INTERSECTS,
    "skos:closeMatch": None,
    "owl:equivalentClass": Relation.EQUAL,
    "owl:equivalentProperty": Relation.EQUAL,
    "owl:sameAs": Relation.EQUAL,
    "rdfs:subClassOf": Relation.SUBSET,
    "rdfs:subPropertyOf": Relation.SUBSET,
    "rdfs:seeAlso": None,
    "oboInOwl:hasDbXref": None,
}
"""Predicates that SSSOM recommends, with the relation that they state where a mapping set
means them as relations of sets. SKOS relates concepts in a search: broadMatch says that the
object is the broader concept, not that one set of requirements contains the other."""

_SPREADSHEET: dict[str, Relation] = {
    "equal": Relation.EQUAL,
    "equal to": Relation.EQUAL,
    "equals": Relation.EQUAL,
    "subset of": Relation.SUBSET,
    "is subset of": Relation.SUBSET,
    "superset of": Relation.SUPERSET,
    "is superset of": Relation.SUPERSET,
    "intersects with": Relation.INTERSECTS,
    "no relationship": Relation.NONE,
    "not related to": Relation.NONE,
}
"""Relationship types of NIST IR 8477 and, before it, of NIST IR 8278A (OLIR)."""

_CISO_ASSISTANT: dict[str, Relation] = {
    "equal": Relation.EQUAL,
    "subset": Relation.SUBSET,
    "superset": Relation.SUPERSET,
    "intersect": Relation.INTERSECTS,
    "not_related": Relation.NONE,
}

RATIONALES = ("syntactic", "semantic", "functional")
"""On what a relation rests (NIST IR 8477, section 4.3)."""


@lru_cache(maxsize=1024)
def spreadsheet_relation(written: str) -> Relation | None:
    """Return the relation that a cell of an STRM or OLIR spreadsheet names, or None.

    Example:
        >>> spreadsheet_relation("Subset Of"), spreadsheet_relation("kind of similar")
        (<Relation.SUBSET: 'subset-of'>, None)
    """
    return _SPREADSHEET.get(" ".join(fold(written).replace("-", " ").replace("_", " ").split()))


def ciso_relation(written: str) -> Relation | None:
    """Return the relation that a CISO Assistant library names, or None."""
    return _CISO_ASSISTANT.get(written.strip().lower())


def rationale_of(written: str) -> str:
    """Return a rationale in the form of NIST IR 8477 where it is one, else as written.

    Example:
        >>> rationale_of(" Functional"), rationale_of("expert vote")
        ('functional', 'expert vote')
    """
    word = written.strip().lower()
    return word if word in RATIONALES else written.strip()


def pairwise(relation: Relation, sources: int, targets: int) -> Relation | None:
    """Return what follows for each pair when several provisions are related at once.

    The relation holds between the requirements of all sources together and those
    of all targets together (OSCAL's mapping model). A part of what is contained
    is contained, and a part of what is disjoint is disjoint; nothing else
    follows for single pairs.

    Example:
        >>> pairwise(Relation.SUPERSET, 1, 3), pairwise(Relation.SUBSET, 1, 3)
        (<Relation.SUPERSET: 'superset-of'>, None)
        >>> pairwise(Relation.EQUAL, 1, 3)
        <Relation.SUPERSET: 'superset-of'>
    """
    if sources == targets == 1 or relation is Relation.NONE:
        return relation
    if sources == 1 and relation in {Relation.EQUAL, Relation.SUPERSET}:
        return Relation.SUPERSET
    if targets == 1 and relation in {Relation.EQUAL, Relation.SUBSET}:
        return Relation.SUBSET
    return None
