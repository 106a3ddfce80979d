"""Suggestions: kept apart from decisions, never confirming, always with their proof."""

from __future__ import annotations

import pytest
from tests.assessment.tiny import DATE, decisions, tiny_library
from tests.bundled import bundled_library

from kakehashi.assessment.assess import Assessment, assess
from kakehashi.assessment.naming import Naming
from kakehashi.assessment.proof import ProofNode
from kakehashi.assessment.result import result_of
from kakehashi.assessment.status import StatusValue
from kakehashi.assessment.summary import summaries
from kakehashi.library.library import Library
from kakehashi.model import Evidence, Suggestion


def suggestion(practice: str, probability: float = 0.9, where: str = "s.jsonl:1") -> Suggestion:
    evidence = (Evidence("policy.pdf", f"We do {practice}.", 3),)
    return Suggestion(f"practices:{practice}", probability, "model 1", evidence, where)


def assessed(library: Library, *suggested: Suggestion, decided: str = "") -> Assessment:
    lines = [line for line in decided.split("; ") if line]
    return assess(library, [], date=DATE, decisions=decisions(lines), suggestions=suggested)


def leaves(node: ProofNode) -> list[ProofNode]:
    return [leaf for p in node.premises for leaf in leaves(p)] if node.premises else [node]


EQUAL = tiny_library("1 equal-to A")
BOTH = tiny_library("1 superset-of A", "1 superset-of B", covered="1")


def test_a_suggestion_confirms_nothing():
    done = assessed(EQUAL, suggestion("A"))

    assert done.statuses["law-1:1"].value is StatusValue.UNKNOWN
    assert not done.suggested["law-1:1"].confirmed
    (summary,) = summaries(done)
    assert summary.confirmed == 0
    assert summary.counts["suggested"] == 1


def test_a_suggested_status_rests_on_its_suggestion_in_both_languages():
    done = assessed(EQUAL, suggestion("A"))
    status = done.suggested["law-1:1"]

    assert status.value is StatusValue.SATISFIED
    (proof,) = done.proofs(status)
    told = [leaf for leaf in leaves(proof) if leaf.kind == "suggestion"]
    assert [leaf.ref for leaf in told] == ["suggestion:practices:A:s.jsonl:1"]
    assert "suggested to be in place, not confirmed" in told[0].text.en
    assert "90%" in told[0].text.en
    assert "未確定" in told[0].text.ja
    assert "「We do A.」" in told[0].text.ja


def test_decisions_and_suggestions_together_suggest_what_neither_shows():
    done = assessed(BOTH, suggestion("B"), decided="A in place")

    assert done.statuses["law-1:1"].value is StatusValue.PARTLY
    status = done.suggested["law-1:1"]
    assert status.value is StatusValue.SATISFIED
    assert status.decisions
    assert status.suggestions


def test_a_status_that_decisions_confirm_is_not_suggested_again():
    done = assessed(BOTH, suggestion("B"), decided="A not in place")

    assert done.statuses["law-1:1"].value is StatusValue.NOT_SATISFIED
    assert done.suggested == {}


@pytest.mark.parametrize("verdict", ["in place", "not in place", "planned", "partial"])
def test_a_decision_takes_the_place_of_suggestions_on_its_practice(verdict: str):
    done = assessed(EQUAL, suggestion("A"), decided=f"A {verdict}")

    assert done.suggestions == ()
    assert done.suggested == {}


def test_of_several_suggestions_the_surest_is_used():
    weak, strong = suggestion("A", 0.8, "s.jsonl:1"), suggestion("A", 0.95, "s.jsonl:2")
    done = assessed(EQUAL, weak, strong)

    assert done.suggested["law-1:1"].suggestions == (strong.id,)


def test_suggestions_appear_in_the_json_result():
    done = assessed(BOTH, suggestion("B"), decided="A in place")
    result = result_of(done)
    (provision,) = result.frameworks[0].provisions

    assert provision.certainty == "confirmed"
    assert provision.suggested
    assert provision.suggested.status == "satisfied"
    assert result.practices[1].suggestions[0].probability == 0.9


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (["1 superset-of A"], "may be full"),
        (["1 superset-of A", "1 superset-of B"], "proved remainder"),
        (["1 intersects-with A", "1 intersects-with B"], "proved remainder"),
        (["1 superset-of A", "1 no-relationship B"], "may be full"),
    ],
)
def test_partly_says_whether_one_practice_can_be_enough(rows: list[str], expected: str):
    done = assessed(tiny_library(*rows), decided="A in place")
    (provision,) = result_of(done).frameworks[0].provisions

    assert provision.status == "partly"
    assert provision.partly == expected


def test_a_suggestion_whose_quote_is_in_no_document_is_left_out(documents):
    document = documents[0]
    passage = document.passages[0].text
    told = [
        Suggestion("practices:A", 0.9, "m", (Evidence(document.name, passage),), "s:1"),
        Suggestion("practices:B", 0.9, "m", (Evidence(document.name, "It invents this."),), "s:2"),
        Suggestion("practices:B", 0.9, "m", (Evidence("nowhere.pdf", passage),), "s:3"),
    ]
    done = assess(BOTH, documents, date=DATE, suggestions=told)

    assert [s.where for s in done.suggestions] == ["s:1"]
    assert [(p.code, p.where.path) for p in done.problems] == [
        ("KH-SUG-005", "s:2"),
        ("KH-SUG-005", "s:3"),
    ]


def test_a_part_cited_like_its_whole_is_told_apart_by_its_title():
    library = bundled_library()
    name = Naming(library).name("japan-ai-act-2025:Art-7.a")
    assert name != Naming(library).name("japan-ai-act-2025:Art-7")
