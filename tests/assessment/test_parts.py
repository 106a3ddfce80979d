"""Parts of practices: what holds of the whole holds of them, and people may decide them alone."""

from __future__ import annotations

import pytest
from tests.bundled import bundled_library

from kakehashi.assessment.assess import assess
from kakehashi.assessment.status import StatusValue
from kakehashi.model import Decision, Relation, Verdict


@pytest.fixture(scope="module")
def case():
    """A covered provision with one row, to a part, and the practice of the part."""
    library = bundled_library()
    for crosswalk in library.crosswalks.values():
        subjects = [m.subject for m in crosswalk.mappings]
        for mapping in crosswalk.mappings:
            if (
                mapping.object in library.parts
                and mapping.subject in crosswalk.covered
                and mapping.relation in (Relation.SUBSET, Relation.EQUAL)
                and subjects.count(mapping.subject) == 1
            ):
                return library, mapping.subject, mapping.object
    pytest.fail("no covered provision asks for one part only")


def status(case, *said):
    library, subject, _ = case
    decisions = [Decision(ref, verdict, "Aiko", "2026-04-01", "why") for ref, verdict in said]
    framework = library.frameworks[subject.split(":")[0]]
    done = assess(
        library, [], date="2026-04-01", frameworks=[framework], decisions=decisions, candidates={}
    )
    return done, done.statuses[subject]


def test_a_practice_in_place_satisfies_what_asks_for_a_part_of_it(case):
    library, _, part = case
    practice = library.practice_of(part)
    done, found = status(case, (practice, Verdict.IN_PLACE))
    assert found.value is StatusValue.SATISFIED
    assert found.practices == (practice,)

    def names(node):
        return {node.ref}.union(*(names(below) for below in node.premises))

    (proof,) = done.proofs(found)
    assert f"hierarchy:{part}" in names(proof)
    assert any(name.startswith(f"decision:{practice}:") for name in names(proof))


def test_a_practice_not_in_place_disproves_it(case):
    library, _, part = case
    _, found = status(case, (library.practice_of(part), Verdict.NOT_IN_PLACE))
    assert found.value is StatusValue.NOT_SATISFIED


def test_a_practice_partly_in_place_leaves_it_unknown_until_the_part_is_decided(case):
    library, _, part = case
    practice = library.practice_of(part)
    _, found = status(case, (practice, Verdict.PARTIAL))
    assert found.value is StatusValue.UNKNOWN
    _, found = status(case, (practice, Verdict.PARTIAL), (part, Verdict.IN_PLACE))
    assert found.value is StatusValue.SATISFIED


def test_a_practice_in_place_whose_part_is_not_is_a_contradiction(case):
    library, _, part = case
    said = ((library.practice_of(part), Verdict.IN_PLACE), (part, Verdict.NOT_IN_PLACE))
    _, found = status(case, *said)
    assert found.value is StatusValue.CONTRADICTED


def test_parts_of_different_practices_are_disjoint(case):
    from kakehashi.relations.literals import Literal
    from kakehashi.relations.network import network_of
    from kakehashi.relations.reasoner import Reasoner

    library, _, part = case
    other = next(p for p in library.parts if library.practice_of(p) != library.practice_of(part))
    reasoner = Reasoner(network_of(library, among=()))
    assert reasoner.prove(Literal.DISJOINT, part, other)
