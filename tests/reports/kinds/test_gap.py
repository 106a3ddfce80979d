"""Gaps and plan: what is missing apart from what nobody decided, best measures first."""

from __future__ import annotations

import pytest
from tests.reports.kinds.plan_material import (
    RISKS,
    SECRET,
    assessed,
    empty_headings,
    material,
    sheet_of,
    steps,
    text_of,
    words_of,
)

from kakehashi.model import Verdict
from kakehashi.reports.kinds.gap import gap_report
from kakehashi.reports.material import PlannedStep

NAMES = ("nist-ai-rmf", "iso-iec-42001", "hiroshima-code-of-conduct")
VERDICTS = {
    "GOV-01": Verdict.IN_PLACE,
    "INC-01": Verdict.PARTIAL,
    "REC-01": Verdict.NOT_IN_PLACE,
    "POL-01": Verdict.PLANNED,
    "LIT-01": Verdict.NOT_APPLICABLE,
}


@pytest.fixture(scope="module")
def assessment():
    return assessed(*NAMES, verdicts=VERDICTS)


@pytest.fixture(scope="module")
def undecided():
    return assessed(*NAMES)


def ids(table, column):
    return [words_of(row[column]).split(" ")[0] for row in table.rows]


@pytest.mark.parametrize("language", ["en", "ja"])
def test_gaps_are_what_people_decided_to_be_missing(assessment, language):
    report = gap_report(material(assessment, language=language, steps=steps()))
    gaps = sheet_of(report, {"en": "Gaps", "ja": "ギャップ"}[language])
    left = sheet_of(report, {"en": "Not decided", "ja": "未判断"}[language])
    assert set(ids(gaps, 1)) == {"INC-01", "REC-01", "POL-01"}
    assert not set(ids(left, 0)) & {*VERDICTS}
    assert empty_headings(report) == []


def test_what_brings_most_comes_first(assessment):
    gaps = sheet_of(gap_report(material(assessment)), "Gaps")
    brought = [int(words_of(row[4])) + int(words_of(row[5])) for row in gaps.rows]
    assert brought == sorted(brought, reverse=True)
    assert brought[0] > 0


def test_nothing_decided_is_no_gap(undecided):
    report = gap_report(material(undecided))
    assert sheet_of(report, "Gaps").rows == ()
    assert "This does not mean that nothing is missing" in text_of(report)
    assert "No plan was given" in text_of(report)
    assert empty_headings(report) == []


def test_the_plan_names_steps_and_the_gaps_without_one(assessment):
    report = gap_report(material(assessment, steps=steps(), risks=RISKS))
    plan = sheet_of(report, "Plan")
    assert words_of(plan.rows[0][0]) == "Write the plan"
    assert plan.rows[0][3].mark == "bad", "it is overdue"
    unplanned = [words_of(row[1])[:6] for row in plan.rows if "to be planned" in words_of(row[0])]
    assert sorted(unplanned) == ["POL-01", "REC-01"]


@pytest.mark.parametrize("state", ["open", "doing", "done", "reached"])
def test_every_state_of_tasks_and_goals_has_a_word(assessment, state):
    step = PlannedStep("A step", "", "2026-01-31", state, "practices:REC-01")
    plan = sheet_of(gap_report(material(assessment, steps=(step,))), "Plan")
    assert words_of(plan.rows[0][4]) == state
    assert (plan.rows[0][3].mark == "bad") is (state in ("open", "doing"))


def test_dropped_steps_are_left_out(assessment):
    step = PlannedStep("A step", "", "2026-01-31", "dropped", "practices:REC-01")
    assert "A step" not in text_of(gap_report(material(assessment, steps=(step,))))


def test_roles_and_what_does_not_apply_are_left_out(assessment):
    everything = text_of(gap_report(material(assessment)))
    told = dict.fromkeys(
        (p.ref for f in assessment.frameworks for p in f.assessable), "does not apply"
    )
    nothing = gap_report(material(assessment, applies=told))
    assert sheet_of(nothing, "Gaps").rows == ()
    assert "REC-01" in everything


def test_the_public_reads_no_owner(assessment):
    assert SECRET in text_of(gap_report(material(assessment, steps=steps())))
    assert SECRET not in text_of(gap_report(material(assessment, steps=steps(), audience="public")))
