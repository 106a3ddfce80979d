"""Our JSON-LD, read by a processor that is not ours, with nothing fetched."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.bundled import bundled_library
from tests.interchange.mapping_examples import file_of, row, told

from kakehashi.interchange.jsonld.framework import framework_jsonld, write_framework_jsonld
from kakehashi.interchange.jsonld.mappings import mappings_jsonld, write_mappings_jsonld
from kakehashi.interchange.jsonld.terms import TERMS, provision_iri
from kakehashi.interchange.mapping_file import MappingFile, mapping_file_of
from kakehashi.model import Relation

rdflib = pytest.importorskip("rdflib", reason="the development dependency rdflib is not installed")

# rdflib uses what it has itself declared out of date.
pytestmark = pytest.mark.filterwarnings("ignore:.*deprecated:DeprecationWarning")

SKOS = rdflib.Namespace("http://www.w3.org/2004/02/skos/core#")
SCHEMA = rdflib.Namespace("https://schema.org/")
KH = rdflib.Namespace(TERMS)
TRUE = rdflib.Literal("true", datatype=rdflib.XSD.boolean)
FRAMEWORKS = sorted(bundled_library().frameworks)


@pytest.fixture(autouse=True)
def _offline(monkeypatch: pytest.MonkeyPatch) -> None:
    """Refuse the network: the context has to stand in the file."""
    import socket

    def refuse(*_: object) -> None:
        raise AssertionError("a context was fetched")

    monkeypatch.setattr(socket.socket, "connect", refuse)


def graph(document: dict[str, object]) -> rdflib.Graph:
    return rdflib.Graph().parse(data=json.dumps(document), format="json-ld")


def iri(ref: str) -> rdflib.URIRef:
    return rdflib.URIRef(provision_iri(ref))


def literal(text: str, language: str) -> rdflib.Literal:
    return rdflib.Literal(text, lang=language)


def test_a_provision_is_a_concept_in_both_languages():
    library = bundled_library()
    framework = library.frameworks["eu-ai-act-2024"]
    found = graph(framework_jsonld(framework))
    one = framework.by_ref["eu-ai-act-2024:Art-9.2.a"]
    at, scheme = iri(one.ref), rdflib.URIRef("https://w3id.org/kakehashi/frameworks/eu-ai-act-2024")

    expected = {
        (at, rdflib.RDF.type, SKOS.Concept),
        (at, SKOS.inScheme, scheme),
        (at, SKOS.notation, rdflib.Literal("Art-9.2.a")),
        (at, SKOS.prefLabel, literal(one.title.en, "en")),
        (at, SKOS.prefLabel, literal(one.title.ja, "ja")),
        (at, SKOS.definition, literal(one.statement.ja, "ja")),
        (at, SKOS.broader, iri("eu-ai-act-2024:Art-9.2")),
        (iri("eu-ai-act-2024:Art-9.2"), SKOS.narrower, at),
        (at, KH.eId, rdflib.Literal("art_9__para_2__point_a")),
        (at, KH.assessable, TRUE),
        (scheme, rdflib.RDF.type, SKOS.ConceptScheme),
        (scheme, rdflib.RDF.type, SCHEMA.Legislation),
        (scheme, SCHEMA.name, literal(framework.title.ja, "ja")),
        (scheme, SKOS.hasTopConcept, iri("eu-ai-act-2024:Ch-I")),
        (iri("eu-ai-act-2024:Ch-I"), SKOS.topConceptOf, scheme),
    }
    assert expected <= set(found)


@pytest.mark.parametrize("name", FRAMEWORKS)
def test_every_framework_gives_one_concept_for_each_provision(name: str, tmp_path: Path):
    framework = bundled_library().frameworks[name]
    write_framework_jsonld(tmp_path / "f.jsonld", framework)
    found = rdflib.Graph().parse(tmp_path / "f.jsonld", format="json-ld")
    concepts = set(found.subjects(rdflib.RDF.type, SKOS.Concept))

    assert concepts == {iri(p.ref) for p in framework.provisions}
    # What SKOS demands (S13, S14): one label a language; both directions of the hierarchy.
    for concept in concepts:
        languages = [label.language for label in found.objects(concept, SKOS.prefLabel)]
        assert len(languages) == len(set(languages)) > 0
    broader = set(found.subject_objects(SKOS.broader))
    assert {(y, x) for x, y in found.subject_objects(SKOS.narrower)} == broader
    assert not any(found.objects(None, KH[""]))


@pytest.mark.parametrize(
    ("relation", "strict", "match"),
    [
        (Relation.EQUAL, False, SKOS.exactMatch),
        (Relation.SUBSET, True, SKOS.broadMatch),
        (Relation.SUPERSET, True, SKOS.narrowMatch),
        (Relation.INTERSECTS, True, SKOS.relatedMatch),
        (Relation.SUBSET, False, SKOS.mappingRelation),
        (Relation.SUPERSET, False, SKOS.mappingRelation),
        (Relation.INTERSECTS, False, SKOS.mappingRelation),
        (Relation.NONE, False, None),
    ],
)
def test_skos_says_no_more_than_the_row(relation, strict, match):
    found = graph(mappings_jsonld(file_of(row(relation=relation, strict=strict))))
    said = set(found.predicates(iri("a-1:1"), iri("b-1:1")))

    assert said == ({match} if match else set())


def test_a_row_keeps_all_that_it_says():
    one = row(
        strict=True, confidence=0.5, strength=7.0, comment="Why", comment_ja="理由", author="me"
    )
    found = graph(mappings_jsonld(file_of(one, covered=frozenset({"a-1:1"}))))
    (at,) = found.subjects(rdflib.RDF.type, KH.Mapping)

    expected = {
        (at, KH.subject, iri("a-1:1")),
        (at, KH.relation, KH.subsetOf),
        (at, KH.object, iri("b-1:1")),
        (at, KH.strict, TRUE),
        (at, KH.author, rdflib.Literal("me")),
        (at, SKOS.note, literal("Why", "en")),
        (at, SKOS.note, literal("理由", "ja")),
    }
    assert expected <= set(found)
    assert [float(v) for v in found.objects(at, KH.confidence)] == [0.5]
    assert (
        rdflib.URIRef("https://w3id.org/kakehashi/crosswalks/own"),
        KH.covered,
        iri("a-1:1"),
    ) in found


def test_every_crosswalk_gives_a_node_for_each_row():
    for crosswalk in bundled_library().crosswalks.values():
        found = graph(mappings_jsonld(mapping_file_of(crosswalk)))
        assert len(set(found.subjects(rdflib.RDF.type, KH.Mapping))) == len(crosswalk.mappings)


def test_rows_without_a_relation_are_left_out_and_told(tmp_path: Path):
    file = file_of(row(), row("b-1:2", None))
    problems = write_mappings_jsonld(tmp_path / "m.jsonld", file)

    assert told(replace(file, problems=tuple(problems)), "KH-MAP-023") == [("JSON-LD", 1, "2")]


@given(st.text(max_size=20), st.text(max_size=20), st.text(max_size=20))
def test_hostile_ids_and_comments_stay_what_they_are(subject: str, object_: str, comment: str):
    one = replace(row(comment=comment), subject=f"a:{subject}", object=f"b:{object_}")
    file = MappingFile('x"><script>', "sssom", "", "a", "b", frozenset(), (one,), ())
    found = graph(mappings_jsonld(file))

    (at,) = found.subjects(rdflib.RDF.type, KH.Mapping)
    assert all(
        str(o).startswith("https://w3id.org/kakehashi/") for o in found.objects(at, KH.object)
    )
    assert [str(o) for o in found.objects(at, SKOS.note)] == ([comment] if comment else [])


def test_an_address_that_is_one_already_stays():
    assert provision_iri("https://example.org/a#1") == "https://example.org/a#1"
    assert provision_iri("urn:x:y").startswith("urn:")
    assert provision_iri("https://example.org/<b>").startswith("https://w3id.org/kakehashi/")
    assert provision_iri("javascript:alert(1)").startswith("https://w3id.org/kakehashi/")
