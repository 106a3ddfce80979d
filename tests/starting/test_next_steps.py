"""The ten next steps: chosen and ordered by the rule, and what they settle is really settled."""

from __future__ import annotations

from tests.starting.example import COMPANY, outcome

from kakehashi.assessment.assess import assess
from kakehashi.assessment.status import StatusValue
from kakehashi.model import Decision, Verdict
from kakehashi.starting import Said
from kakehashi.starting.next_steps import EFFORT, MOST

OPEN = {"REC-01": "no", "PRI-12": "partly", "INC-01": "no", "HUM-06": "yes"}


def test_what_somebody_said_is_open_is_always_among_them(ruled):
    steps = outcome(ruled, {**COMPANY, **OPEN}).steps
    practices = [step.practice for step in steps]
    assert len(practices) == len(set(practices)) == MOST
    assert {"practices:REC-01", "practices:PRI-12", "practices:INC-01"} <= set(practices)


def test_what_is_in_place_is_no_step(ruled):
    steps = outcome(ruled, {**COMPANY, **OPEN}).steps
    assert "practices:HUM-06" not in [step.practice for step in steps]


def test_the_others_are_those_that_help_most_for_their_effort(ruled):
    found = outcome(ruled, COMPANY)
    chosen = {step.practice for step in found.steps}
    least = min(step.score for step in found.steps)
    for theme in found.themes:
        for ref, said in theme.practices:
            if ref not in chosen and said is not Said.YES:
                asking = found.asking[ref]
                assert sum(1 for one in asking if one.applies) / EFFORT["days"] <= least


def test_those_of_little_effort_come_first(ruled):
    efforts = [EFFORT[step.effort] for step in outcome(ruled, {**COMPANY, **OPEN}).steps]
    assert sorted(efforts) == efforts


def test_a_provision_of_a_law_counts_twice_and_one_that_may_apply_half(ruled):
    hiring = {**COMPANY, "organisation.countries": ["eu"], "uses": ["workers"]}
    for step in outcome(ruled, hiring).steps:
        worth = sum(
            (2 if one.instrument.framework.kind == "law" else 1) * (1 if one.applies else 0.5)
            for one in step.asking
        )
        assert worth == step.value


def test_each_step_names_provisions_that_ask_for_its_practice(ruled, library):
    found = outcome(ruled, COMPANY)
    for step in found.steps:
        assert step.asking
        assert all(one.provision.ref in library.provisions for one in step.asking)
        assert step.do.en
        assert step.do.ja


def test_steps_that_do_not_fit_are_left_out(ruled):
    practices = {ref for theme in outcome(ruled, COMPANY).themes for ref, _ in theme.practices}
    assert "practices:TRA-03" not in practices
    offers = {**COMPANY, "uses": ["workers"], "TRA-03": "no"}
    assert "practices:TRA-03" in [step.practice for step in outcome(ruled, offers).steps]


def test_what_a_step_settles_is_satisfied_once_it_is_in_place(ruled, library):
    """The reasoning of the assessment must agree, provision by provision."""
    found = outcome(ruled, {**COMPANY, "HUM-06": "yes"})
    in_place = [ref for ref, said in found.said.items() if said is Said.YES]
    settling = [step for step in found.steps if step.settles]
    assert settling
    for step in settling:
        decisions = [
            Decision(ref, Verdict.IN_PLACE, "Aiko", "2026-11-26")
            for ref in (*in_place, step.practice)
        ]
        frameworks = {one.instrument.framework.prefix for one in step.asking if one.settled}
        assessed = assess(
            library,
            [],
            date="2026-11-26",
            frameworks=[library.frameworks[prefix] for prefix in frameworks],
            decisions=decisions,
            candidates={},
        )
        for one in step.asking:
            if one.settled:
                value = assessed.statuses[one.provision.ref].value
                assert (one.provision.ref, value) == (one.provision.ref, StatusValue.SATISFIED)


def test_decisions_made_before_count_and_an_answer_goes_before_them(ruled):
    decided = {"practices:POL-01": Said.YES, "practices:REC-01": Said.YES}
    found = outcome(ruled, {**COMPANY, "REC-01": "no"}, decided=decided)
    practices = [step.practice for step in found.steps]
    assert "practices:POL-01" not in practices
    assert "practices:REC-01" in practices
