"""What follows from a move: statuses before and after, new provisions, practices to decide."""

from __future__ import annotations

import random
from datetime import date, timedelta

import pytest
from tests.workspace.helpers import AIKO, NOW
from tests.workspace.moving_code import code

from kakehashi.assessment.status import StatusValue
from kakehashi.library.compare_practices import PracticeKind
from kakehashi.model import Verdict
from kakehashi.workspace import operations as op
from kakehashi.workspace.standing import assessment_of
from kakehashi.workspace.upgrades.plan import plan_upgrade

LATER = NOW + timedelta(days=60)
OPEN = (StatusValue.UNKNOWN, StatusValue.PARTLY)
TODAY = date(2026, 11, 26)
CODE = code()
NEW = CODE.frameworks["code-2"]


def decide(organisation, targets, verdict=Verdict.IN_PLACE, system=None):
    wishes = [op.Wish(organisation, target, verdict, "looked at", system) for target in targets]
    op.decide_many(wishes, actor=AIKO, now=NOW)


@pytest.fixture
def answering(organisation):
    op.choose_framework(organisation, "code-1", actor=AIKO, now=NOW)
    return organisation


def changes_of(plan):
    return {(c.after.id, c.was.value, c.now.value): c.subjects for c in plan.effects.changes}


def test_what_asks_for_more_is_no_longer_satisfied_and_says_for_whom(answering):
    system = op.add_system(answering, "Chat", actor=AIKO, now=NOW)
    decide(answering, ["practices:TST-01", "practices:INC-01"])
    decide(answering, ["practices:TST-02"], system=system)
    plan = plan_upgrade(answering, NEW, CODE)

    # told asks for TST-02 as well, which only the system has; late for a part of INC-01 now.
    assert changes_of(plan) == {
        ("told", "satisfied", "partly"): (0,),
        ("late", "satisfied", "partly"): (0, 1),
    }


def test_a_decision_that_is_carried_over_keeps_the_status(answering):
    decide(answering, ["code-1:same", "code-1:told"])

    assert plan_upgrade(answering, NEW, CODE).effects.changes == ()


def test_what_is_new_is_open_with_its_practices_the_undecided_first(answering):
    op.add_system(answering, "Chat", actor=AIKO, now=NOW)
    decide(answering, ["practices:TEL-01"])
    decide(answering, ["practices:LET-01"], Verdict.NOT_IN_PLACE)
    (found,) = plan_upgrade(answering, NEW, CODE).open

    assert found.added.provision.id == "new"
    asked = [(d.practice.id, d.undecided, dict(d.verdicts)) for d in found.practices]
    assert asked == [
        ("TEL-02", (0, 1), {}),
        ("TEL-01", (), {"in place": 2}),
        ("LET-01", (), {"not in place": 2}),
    ]
    assert {value.value: count for value, count in found.statuses.items()} == {"not satisfied": 2}


def test_practices_are_told_by_kind_the_undecided_first(answering):
    decide(answering, ["practices:TEL-01", "practices:REG-01"])
    plan = plan_upgrade(answering, NEW, CODE)

    def of(kind):
        found = [one for one in plan.practices if one.change.kind is kind]
        return [(one.decided.practice.id, len(one.decided.undecided)) for one in found]

    assert of(PracticeKind.NEW) == [("TST-02", 1), ("TEL-02", 1), ("TEL-01", 0)]
    assert of(PracticeKind.RELATION) == [("INC-01", 1)]
    assert of(PracticeKind.PLACES) == [("LET-01", 1)]
    assert of(PracticeKind.GONE) == []


@pytest.mark.parametrize(
    ("new_database", "old", "new"),
    [
        ("sqlite", "canada-adm-directive-2023", "canada-adm-directive-2025"),
        ("postgresql", "ai-guidelines-for-business-1.1", "ai-guidelines-for-business-1.2"),
    ],
    indirect=["new_database"],
)
def test_statuses_told_are_those_that_the_assessments_say(organisation, library, old, new):
    """On the real library, with decisions drawn at random for units and systems."""
    rng = random.Random(6)
    before, after = library.framework(old), library.framework(new)
    op.choose_framework(organisation, before.prefix, actor=AIKO, now=NOW)
    unit = op.add_unit(organisation, "Sales", actor=AIKO, now=NOW)
    systems = [op.add_system(o, "Chat", actor=AIKO, now=NOW) for o in (organisation, unit)]
    places = [(organisation, None), (organisation, systems[0]), (unit, None), (unit, systems[1])]
    practices = [practice.ref for practice in library.practices]

    def statuses(framework):
        return [
            {
                ref: status.value
                for ref, status in assessment_of(
                    o, library, today=TODAY, system=s, frameworks=[framework]
                ).statuses.items()
            }
            for o, s in places
        ]

    for place, system in places:
        drawn = rng.choices(list(Verdict), [10, 3, 1, 1, 1], k=len(practices))
        for verdict in Verdict:
            given = [ref for ref, one in zip(practices, drawn, strict=True) if one is verdict]
            decide(place, given, verdict, system)
    # Where nothing denies it, "planned" fits: decisions that contradict each other have
    # no one status, and what is found first differs.
    for (place, system), known in zip(places, statuses(before), strict=True):
        open_ = [p.ref for p in before.assessable if known[p.ref] in OPEN]
        if system:
            decide(place, rng.sample(open_, 3), Verdict.PLANNED, system)
    was = statuses(before)
    plan = op.upgrade_framework(organisation, after, library, actor=AIKO, now=LATER)
    now = statuses(after)

    assert len(plan.fates) == 6
    expected = {
        (kept.before.ref, kept.after.ref, was[n][kept.before.ref], now[n][kept.after.ref], n)
        for n in range(len(places))
        for kept in plan.changes.kept
        if (kept.before.assessable or kept.after.assessable)
        and was[n][kept.before.ref] is not now[n][kept.after.ref]
    }
    told = {
        (c.before.ref, c.after.ref, c.was, c.now, number)
        for c in plan.effects.changes
        for number in c.subjects
    }
    assert told == expected
    assert len(told) > 5
    for one in plan.open:
        counted = [now[n][one.added.provision.ref] for n in range(len(places))]
        assert dict(one.statuses) == {value: counted.count(value) for value in set(counted)}


def test_those_who_answer_the_edition_already_see_what_a_late_decision_changes(answering):
    op.upgrade_framework(answering, NEW, CODE, actor=AIKO, now=NOW)
    decide(answering, ["code-1:moved"])
    plan = plan_upgrade(answering, NEW, CODE)

    # The decision on the old edition counted through its practice already.
    assert changes_of(plan) == {}
    decide(answering, ["code-1:told"])
    plan = op.upgrade_framework(answering, NEW, CODE, actor=AIKO, now=LATER)
    assert changes_of(plan) == {("told", "partly", "satisfied"): (0,)}


def test_a_practice_of_which_a_part_is_decided_is_told_as_decided_by_parts(organisation, library):
    op.choose_framework(organisation, "ai-guidelines-for-business-1.1", actor=AIKO, now=NOW)
    after = library.frameworks["ai-guidelines-for-business-1.2"]
    asked = {
        one.change.practice.ref for one in plan_upgrade(organisation, after, library).practices
    }
    part, practice = next((p, whole) for p, whole in library.parts.items() if whole in asked)
    decide(organisation, [part])
    plan = plan_upgrade(organisation, after, library)
    (one,) = (one for one in plan.practices if one.change.practice.ref == practice)

    assert (dict(one.decided.verdicts), one.decided.undecided) == ({"by parts": 1}, ())
    assert plan.effects.on_practices == 1
