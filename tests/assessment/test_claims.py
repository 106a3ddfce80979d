"""Claimed statuses: derived again from what is told, held back decisions tried either way."""

from __future__ import annotations

import pytest
from tests.bundled import bundled_library

from kakehashi.assessment.assess import assess
from kakehashi.assessment.basis import basis_of
from kakehashi.assessment.claims import Finding, check_claims
from kakehashi.model import Decision, Verdict

DATE = "2026-11-26"
RMF = "nist-ai-rmf-1.0"


@pytest.fixture(scope="module")
def library():
    return bundled_library()


def decide(library, *verdicts):
    """Decide every practice, with some verdicts in turn."""
    practices = [practice.ref for practice in library.practices]
    return [
        Decision(ref, verdicts[n % len(verdicts)], "", "", where=f"#{n}")
        for n, ref in enumerate(practices)
    ]


def statuses(library, decisions):
    framework = library.frameworks[RMF]
    done = assess(
        library, [], date=DATE, frameworks=[framework], decisions=decisions, candidates={}
    )
    return {p.ref: done.statuses[p.ref].value.value for p in framework.assessable}


def findings(library, claimed, decisions, hidden=()):
    found = check_claims(library, claimed, decisions, hidden, date=DATE)
    return {one.provision: one.finding for one in found}


ALL = tuple(Verdict)


def test_true_claims_follow(library):
    decisions = decide(library, *ALL)
    claimed = statuses(library, decisions)
    assert len(set(claimed.values())) >= 3
    assert set(findings(library, claimed, decisions).values()) == {Finding.FOLLOWS}


def test_a_false_claim_does_not_follow(library):
    decisions = decide(library, Verdict.NOT_IN_PLACE)
    claimed = dict.fromkeys(statuses(library, decisions), "satisfied")
    found = findings(library, claimed, decisions)
    assert Finding.FOLLOWS not in found.values()
    assert Finding.DIFFERS in found.values()


def test_what_rests_on_something_held_back_cannot_be_checked(library):
    decisions = decide(library, Verdict.IN_PLACE)
    claimed = statuses(library, decisions)
    satisfied = {ref for ref, value in claimed.items() if value == "satisfied"}
    everything = [one.practice for one in decisions]
    found = findings(library, claimed, [], everything)
    assert {found[ref] for ref in satisfied} == {Finding.HIDDEN}


def test_a_claim_that_nothing_held_back_bears_on_is_still_checked(library):
    decisions = decide(library, Verdict.IN_PLACE)
    claimed = statuses(library, decisions)
    ref = f"{RMF}:GOVERN-2.3"
    asked = (
        assess(
            library,
            [],
            date=DATE,
            frameworks=[library.frameworks[RMF]],
            decisions=decisions,
            candidates={},
        )
        .statuses[ref]
        .practices
    )
    other = next(one.practice for one in decisions if one.practice not in asked)
    told = [one for one in decisions if one.practice != other]
    assert findings(library, claimed, told, [other])[ref] is Finding.FOLLOWS
    lie = {**claimed, ref: "not satisfied"}
    assert findings(library, lie, told, [other])[ref] is Finding.DIFFERS
    held = [one for one in decisions if one.practice not in asked]
    assert findings(library, claimed, held, list(asked))[ref] is Finding.HIDDEN


def test_a_gap_that_is_told_cannot_be_turned_by_what_is_held_back(library):
    ref = f"{RMF}:GOVERN-2.3"
    lacking = [Decision("practices:GOV-01", Verdict.NOT_IN_PLACE, "", "", where="#1")]
    assert statuses(library, lacking)[ref] == "not satisfied"
    hidden = [p.ref for p in library.practices if p.ref != "practices:GOV-01"]
    assert findings(library, {ref: "satisfied"}, lacking, hidden)[ref] is Finding.DIFFERS
    assert findings(library, {ref: "not satisfied"}, lacking, hidden)[ref] is Finding.FOLLOWS


def test_what_the_library_lacks_and_what_is_no_status(library):
    found = findings(library, {"other-1:A": "satisfied", f"{RMF}:NOPE": "satisfied"}, [])
    assert set(found.values()) == {Finding.UNKNOWN}
    assert findings(library, {f"{RMF}:GOVERN-1.1": "splendid"}, []) == {
        f"{RMF}:GOVERN-1.1": Finding.DIFFERS
    }
    strange = [Decision("practices:NOPE", Verdict.IN_PLACE, "", "")]
    claimed = {f"{RMF}:GOVERN-1.1": "unknown"}
    assert set(findings(library, claimed, strange).values()) == {Finding.FOLLOWS}


def test_the_fingerprint_of_a_library_tells_rows_apart(library):
    one, other = basis_of(library, [RMF]), basis_of(library, ["iso-42001"])
    assert one == basis_of(library, [RMF, RMF])
    assert one != other


def test_unknown_cannot_be_claimed_of_what_was_held_back(library):
    """Whoever hides a gap and calls the status unknown is not believed."""
    ref = f"{RMF}:GOVERN-2.3"
    found = findings(library, {ref: "unknown"}, [], ["practices:GOV-01"])
    assert found == {ref: Finding.HIDDEN}
    assert findings(library, {ref: "unknown"}, []) == {ref: Finding.FOLLOWS}


def test_what_is_told_of_a_provision_itself_is_only_contradicted_by_more(library):
    ref = f"{RMF}:GOVERN-2.3"
    told, hidden = [Decision(ref, Verdict.IN_PLACE, "", "")], ["practices:GOV-01"]
    expected = {
        "satisfied": Finding.FOLLOWS,
        "not satisfied": Finding.DIFFERS,
        "unknown": Finding.DIFFERS,
        "contradicted": Finding.HIDDEN,
    }
    found = {claim: findings(library, {ref: claim}, told, hidden)[ref] for claim in expected}
    assert found == expected
