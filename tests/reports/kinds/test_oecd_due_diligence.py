"""The due-diligence overview beside the OECD AI Principles."""

from __future__ import annotations

import pytest
from tests.bundled import bundled_library
from tests.reports.kinds.japan_material import (
    PLAN,
    RISK,
    SECRET,
    decided,
    headings_are_filled,
    material,
    practice_with,
    text_of,
    undecided,
    with_plan,
)

from kakehashi.model import Verdict
from kakehashi.reports.kinds.due_diligence_file import load_cycle
from kakehashi.reports.kinds.oecd_due_diligence import due_diligence_report

PRINCIPLES = "oecd-ai-principles"


def test_every_practice_is_in_one_step_or_said_to_be_outside():
    library, cycle = bundled_library(), load_cycle()
    known = {one.id for one in library.practices}
    groups = {(one.parent or "").split(":")[1] for one in library.practices}
    placed = [cycle.step_of(one) for one in library.practices]
    # Outside the cycle only where the file says so.
    outside = {one.id for one in library.practices if not cycle.step_of(one)}

    assert set(cycle.singles) <= known
    assert set(cycle.groups) <= groups
    assert {"1", "2", "3", "4", "5", "6", ""} == set(placed)
    assert outside == {id_ for id_, number in cycle.singles.items() if not number}


def test_no_single_practice_repeats_the_step_of_its_group():
    library, cycle = bundled_library(), load_cycle()
    again = [
        one.id
        for one in library.practices
        if one.id in cycle.singles
        and cycle.groups.get((one.parent or "").split(":")[1]) == cycle.singles[one.id]
    ]

    assert again == []


@pytest.mark.parametrize("language", ["en", "ja"])
def test_the_six_steps_and_the_five_principles_stand_there(language: str):
    report = due_diligence_report(material(decided(PRINCIPLES), language))
    headings = [one.text for one in report.headings]
    step, principle = ("段階", "原則1.") if language == "ja" else ("Step ", "Principle 1.")

    assert [
        h[len(step)] for h in headings if h.startswith(step) and h[len(step)].isdigit()
    ] == list("123456")
    assert {h[len(principle)] for h in headings if h.startswith(principle)} == set("12345")
    assert headings_are_filled(report)


def test_counts_add_up_to_the_practices_of_each_step():
    report = due_diligence_report(material(decided(PRINCIPLES)))
    table = next(t for t in report.tables if t.sheet == "Six steps")
    for row in table.rows:
        numbers = [int(str(cell.lines[0])) for cell in row[1:]]
        assert numbers[0] == sum(numbers[1:])


def test_it_says_whose_mapping_it_is():
    text = text_of(due_diligence_report(material(undecided(PRINCIPLES))))

    assert "ours, not the OECD" in text


def test_plan_and_risks_are_shown_to_own_teams():
    done = decided(PRINCIPLES)
    made = with_plan(material(done), practice_with(done, Verdict.PLANNED))
    text = text_of(due_diligence_report(made))

    assert PLAN in text
    assert SECRET in text
    assert RISK in text


@pytest.mark.parametrize("audience", ["public", "partners", "international"])
def test_names_and_risks_do_not_go_out(audience: str):
    done = decided(PRINCIPLES)
    made = with_plan(material(done, audience=audience), practice_with(done, Verdict.PLANNED))
    text = text_of(due_diligence_report(made))

    assert SECRET not in text
    assert RISK not in text


def test_nothing_decided_is_open_and_left_to_fill_in():
    report = due_diligence_report(material(undecided(PRINCIPLES)))
    text = text_of(report)

    assert "Nothing is decided to be in place in this step yet." in text
    assert "No plan was given" in text
    assert "Access" not in [h.text for h in report.headings]
    assert headings_are_filled(report)
