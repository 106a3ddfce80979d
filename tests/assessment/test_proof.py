from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from tests.assessment.tiny import DATE, assessed, decisions, tiny_library
from tests.relations.derivations import unsound_steps

from kakehashi.assessment.assess import Assessment, assess
from kakehashi.assessment.proof import ProofNode, proof_lines
from kakehashi.model import Decision

REASONS = {"mapping", "hierarchy", "covered"}


def leaves(node: ProofNode) -> Iterator[ProofNode]:
    if not node.premises:
        yield node
    for premise in node.premises:
        yield from leaves(premise)


def nodes(node: ProofNode) -> Iterator[ProofNode]:
    yield node
    for premise in node.premises:
        yield from nodes(premise)


def proofs(assessment: Assessment, number: str) -> list[str]:
    status = assessment.statuses[f"law-1:{number}"]
    return ["\n".join(proof_lines(node, "en")) for node in assessment.proofs(status)]


def test_every_confirmed_status_of_the_example_rests_on_decisions_alone(decided: Assessment):
    confirmed = [status for status in decided.statuses.values() if status.confirmed]
    assert len(confirmed) > 100
    for status in confirmed:
        written = decided.proofs(status)
        assert written, status.provision
        ends = [leaf for node in written for leaf in leaves(node)]
        assert {leaf.kind for leaf in ends} <= REASONS | {"decision"}, status.provision
        used = {leaf.ref for leaf in ends if leaf.kind == "decision"}
        assert used == set(status.decisions), status.provision
        assert used, status.provision


def test_an_unknown_status_has_no_proof(decided: Assessment):
    unknown = [status for status in decided.statuses.values() if not status.confirmed]
    assert unknown
    assert {()} == {decided.proofs(status) for status in unknown}


def test_every_derivation_of_the_example_is_a_rule_applied_to_rows_and_decisions(
    decided: Assessment,
):
    standing = decided.standing
    rows = standing.network.index.rows
    assert unsound_steps(standing.facts, rows, standing.network.covered) == []


def test_proofs_of_the_example_are_worded_in_both_languages(decided: Assessment):
    for status in decided.statuses.values():
        for proof in decided.proofs(status):
            for node in nodes(proof):
                assert node.text.en, node.ref
                assert node.text.ja, node.ref
                assert "{" not in node.text.en + node.text.ja, node.ref


def test_a_proof_names_row_person_date_reason_quote_and_page():
    (proof,) = proofs(assessed(tiny_library("1 equal-to A"), "A in place"), "1")
    for part in ("Article 1", "law-1--practices#2", "As read.", "Sato", "2026-11-02"):
        assert part in proof
    assert "“We do A.” (policy.pdf, p. 3)" in proof


def test_a_proof_of_a_covered_provision_says_that_it_asks_for_nothing_else():
    library = tiny_library("1 intersects-with A", "1 intersects-with B", covered="1")
    (proof,) = proofs(assessed(library, "A in place", "B in place"), "1")
    assert "asks for nothing beyond these practices: A Practice A, B Practice B." in proof


def test_a_proof_by_children_says_that_they_are_all():
    library = tiny_library("1.1 part-of 1", "1.1 equal-to A", covered_by_children="1")
    (proof,) = proofs(assessed(library, "A in place"), "1")
    assert "asks for nothing beyond its parts: Law Article 1.1." in proof


def test_a_contradiction_shows_both_proofs_with_the_decision_that_each_rests_on():
    assessment = assessed(tiny_library("1 equal-to A"), "A in place", "A not in place")
    first, second = assessment.proofs(assessment.statuses["law-1:1"])
    ends = [[n.ref for n in leaves(node) if n.kind == "decision"] for node in (first, second)]
    expected = [["decision:practices:A:decisions.csv:2"], ["decision:practices:A:decisions.csv:3"]]
    assert expected == ends


def test_a_vacuous_proof_says_that_a_practice_does_not_apply():
    library = tiny_library("1 superset-of A", "1 superset-of B", covered="1")
    assessment = assessed(library, "A in place", "B not applicable")
    (english,) = proofs(assessment, "1")
    assert "not apply" in english or "not applicable" in english
    (node,) = assessment.proofs(assessment.statuses["law-1:1"])
    assert any("対象外" in line or "該当しない" in line for line in proof_lines(node, "ja"))


def test_a_quote_with_braces_or_markup_is_shown_as_it_is():
    quote = "{name} <b>100 %</b> {0} “quoted”"
    (made,) = decisions(["A in place"])
    evidence = (replace(made.evidence[0], quote=quote),)
    made = replace(made, why="{why}", by="{by}", evidence=evidence)
    assessment = assess(tiny_library("1 equal-to A"), [], date=DATE, decisions=[made])
    (proof,) = proofs(assessment, "1")
    assert quote in proof
    assert "{why}" in proof


def test_a_proof_of_the_last_part_says_that_the_whole_asks_for_nothing_else():
    rows = ["1.1 part-of 1", "1.1 equal-to C", "1 intersects-with A", "1 intersects-with B"]
    library = tiny_library(*rows, "2 superset-of B", covered="1")
    (proof,) = proofs(assessed(library, "C in place", "A not in place"), "2")
    assert "Law Article 1 asks for nothing beyond these practices" in proof


def test_opposite_decisions_made_in_code_without_a_place_are_contradicted_too():
    made: list[Decision] = [replace(d, where="") for d in decisions(["A in place", "A partial"])]
    assessment = assess(tiny_library("1 equal-to A"), [], date=DATE, decisions=made)
    assert assessment.statuses["law-1:1"].value == "contradicted"
