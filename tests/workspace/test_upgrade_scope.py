"""Whom a move to another edition concerns: those who chose it, there and below."""

from __future__ import annotations

from datetime import timedelta

import pytest
from tests.workspace.helpers import AIKO, NOW
from tests.workspace.moving_code import code

from kakehashi.errors import KakehashiError
from kakehashi.model import Verdict
from kakehashi.workspace import operations as op
from kakehashi.workspace.upgrades.plan import plan_upgrade
from kakehashi.workspace.upgrades.scope import scope_of

LATER = NOW + timedelta(days=60)
CODE = code()
OLD, NEW = CODE.frameworks["code-1"], CODE.frameworks["code-2"]


def choose(organisation, *names):
    for name in names:
        op.choose_framework(organisation, name, actor=AIKO, now=NOW)


def unit(parent, name, **fields):
    return op.add_unit(parent, name, actor=AIKO, now=NOW, **fields)


def upgrade(organisation, to=NEW):
    return op.upgrade_framework(organisation, to, CODE, actor=AIKO, now=LATER)


def open_choices():
    from kakehashi.workspace.models import FrameworkChoice

    found = FrameworkChoice.objects.filter(until__isnull=True)
    return sorted((c.organisation.name, c.framework) for c in found)


def refusal(organisation, to=NEW):
    with pytest.raises(KakehashiError) as caught:
        scope_of(organisation, to, CODE)
    return caught.value.problem


def test_units_that_choose_nothing_go_along_and_choose_nothing_then(organisation):
    sales = unit(organisation, "Sales")
    op.add_system(sales, "Chat", actor=AIKO, now=NOW)
    choose(organisation, "code-1")
    plan = upgrade(organisation)

    paths = ["Midori Foods", "Midori Foods/Sales", "Midori Foods/Sales/Chat"]
    assert [one.path for one in plan.scope.subjects] == paths
    assert open_choices() == [("Midori Foods", "code-2")]


def test_units_with_a_choice_of_their_own_move_it_and_others_are_left_out(organisation):
    sales, shops, labs = (unit(organisation, name) for name in ("Sales", "Shops", "Labs"))
    choose(organisation, "code-1")
    choose(sales, "code-1", "hub")
    choose(shops, "practices")
    choose(labs, "code-2")
    plan = upgrade(organisation)

    concerned = ["Midori Foods", "Midori Foods/Labs", "Midori Foods/Sales"]
    assert [one.path for one in plan.scope.subjects] == concerned
    assert open_choices() == [
        ("Labs", "code-2"),
        ("Midori Foods", "code-2"),
        ("Sales", "code-2"),
        ("Sales", "hub"),
        ("Shops", "practices"),
    ]


def test_both_editions_at_once_become_one(organisation):
    choose(organisation, "code-1", "code-2")
    upgrade(organisation)

    assert open_choices() == [("Midori Foods", "code-2")]


def test_a_unit_alone_moves_alone_and_what_counted_from_above_is_told(organisation):
    sales = unit(organisation, "Sales")
    choose(organisation, "code-1")
    choose(sales, "code-1")
    wishes = [
        op.Wish(organisation, "code-1:same", Verdict.IN_PLACE),
        op.Wish(organisation, "code-1:moved", Verdict.IN_PLACE),
        op.Wish(sales, "code-1:moved", Verdict.PARTIAL),
    ]
    op.decide_many(wishes, actor=AIKO, now=NOW)
    plan = upgrade(sales)

    assert [fate.decision.target for fate in plan.fates] == ["code-1:moved"]
    assert [(d.organisation, d.target) for d in plan.above] == [(organisation, "code-1:same")]
    assert open_choices() == [("Midori Foods", "code-1"), ("Sales", "code-2")]
    assert not upgrade(sales).changes_something


def test_a_unit_that_takes_over_nothing_is_told_of_nothing_above(organisation):
    sales = unit(organisation, "Sales", inherits=False)
    choose(sales, "code-1")
    op.decide(op.Wish(organisation, "code-1:same", Verdict.IN_PLACE), actor=AIKO, now=NOW)

    assert plan_upgrade(sales, NEW, CODE).above == ()


def test_what_was_chosen_above_moves_there(organisation):
    sales = unit(organisation, "Sales")
    choose(organisation, "code-1")
    problem = refusal(sales)

    assert problem.code == "KH-WS-052"
    assert "--in Midori Foods" in problem.hint("en")
    assert "--in Midori Foods" in problem.hint("ja")


def test_where_nobody_chose_decisions_follow_to_the_current_edition(organisation):
    op.decide(op.Wish(organisation, "code-1:same", Verdict.IN_PLACE), actor=AIKO, now=NOW)
    plan = upgrade(organisation)

    assert [fate.target for fate in plan.fates] == ["code-2:same"]
    assert open_choices() == []


def test_where_nobody_chose_an_edition_that_is_not_current_is_refused(organisation):
    library = code(complete=False)  # the complete first edition is current then
    with pytest.raises(KakehashiError) as caught:
        scope_of(organisation, library.frameworks["code-2"], library)

    assert caught.value.problem.code == "KH-WS-051"
    assert "code@1" in caught.value.problem.message("en")


def test_a_framework_that_nobody_answers_is_refused(organisation):
    choose(organisation, "practices")

    assert refusal(organisation).code == "KH-WS-053"


def test_a_unit_that_is_ahead_is_not_taken_back(organisation):
    ahead = unit(organisation, "Ahead")
    choose(organisation, "practices")
    choose(ahead, "code-2")

    assert refusal(organisation, OLD).code == "KH-WS-050"


def test_going_back_takes_the_units_back_that_came_along(organisation):
    sales = unit(organisation, "Sales")
    choose(organisation, "code-1")
    choose(sales, "code-1")
    upgrade(organisation)
    upgrade(organisation, OLD)

    assert open_choices() == [("Midori Foods", "code-1"), ("Sales", "code-1")]
