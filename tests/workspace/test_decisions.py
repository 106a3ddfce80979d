"""Decisions: superseded, never overwritten; stale ones refused; approval by a second person."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from tests.workspace.helpers import AIKO, NOW, both_databases

from kakehashi.errors import KakehashiError
from kakehashi.model import Verdict
from kakehashi.workspace import operations as op
from kakehashi.workspace.journal import verify
from kakehashi.workspace.models import Decision, JournalEntry, Membership
from kakehashi.workspace.writing import RefusedError, StaleError

GOV = "practices:GOV-01"
LATER = NOW + timedelta(days=1)


def decide(organisation, verdict=Verdict.IN_PLACE, target=GOV, now=NOW, actor=AIKO, **more):
    return op.decide(op.Wish(organisation, target, verdict, **more), actor=actor, now=now)


@both_databases
def test_a_new_decision_supersedes_the_one_before_and_keeps_it(organisation):
    first = decide(organisation)
    second = decide(organisation, Verdict.PARTIAL, now=LATER)
    first.refresh_from_db()
    assert (first.state, first.in_force_until) == ("superseded", LATER)
    assert (first.verdict, first.revision) == ("in place", 2)
    assert (second.state, second.replaces_id, second.in_force_from) == ("in-force", first.pk, LATER)
    assert list(verify()) == []


@both_databases
def test_a_decision_on_what_somebody_else_decided_meanwhile_is_refused_with_both_shown(
    organisation,
):
    decide(organisation)
    with pytest.raises(StaleError) as caught:
        decide(organisation, Verdict.NOT_IN_PLACE, reason="none found", replaces=0)
    message = caught.value.problem.line("en")
    assert "Aiko" in message or "aiko" in message
    assert "in place" in message
    assert "not in place" in message
    assert Decision.objects.count() == 1


@both_databases
def test_many_decisions_are_all_stored_or_none(organisation):
    wishes = [op.Wish(organisation, f"practices:GOV-0{n}", Verdict.IN_PLACE) for n in range(1, 6)]
    wrong = op.Wish(organisation, "practices:GOV-06", Verdict.NOT_APPLICABLE)
    with pytest.raises(KakehashiError) as caught:
        op.decide_many([*wishes, wrong], actor=AIKO, now=NOW)
    assert caught.value.problem.code == "KH-DEC-005"
    assert Decision.objects.count() == 0
    assert len(op.decide_many(wishes, actor=AIKO, now=NOW)) == 5
    assert list(verify()) == []


def test_the_same_practice_twice_in_one_batch_leaves_the_last(organisation):
    wishes = [op.Wish(organisation, GOV, v) for v in (Verdict.IN_PLACE, Verdict.PARTIAL)]
    with pytest.raises(KakehashiError) as caught:
        op.decide_many(wishes, actor=AIKO, now=NOW)
    assert caught.value.problem.code == "KH-WS-043"


@both_databases
def test_with_approval_a_decision_counts_only_when_a_second_person_approved_it(organisation):
    op.change_organisation(organisation, actor=AIKO, now=NOW, approval=True)
    op.add_person("ben", "Ben Mori", organisation, "approver", actor=AIKO, now=NOW)
    proposed = decide(organisation)
    assert (proposed.state, proposed.in_force_from) == ("proposed", None)
    with pytest.raises(RefusedError):
        op.approve(proposed, actor=AIKO, now=LATER)
    approved = op.approve(proposed, actor="ben", now=LATER)
    assert (approved.state, approved.settled_by.handle) == ("in-force", "ben")
    with pytest.raises(StaleError):
        op.approve(proposed, actor="ben", now=LATER)


def test_a_proposal_is_stale_when_another_one_came_into_force(organisation):
    op.change_organisation(organisation, actor=AIKO, now=NOW, approval=True)
    op.add_person("ben", "Ben Mori", organisation, "approver", actor=AIKO, now=NOW)
    first, second = decide(organisation), decide(organisation, Verdict.PARTIAL)
    op.approve(first, actor="ben", now=LATER)
    with pytest.raises(StaleError) as caught:
        op.approve(second, actor="ben", now=LATER)
    assert caught.value.problem.code == "KH-WS-026"
    assert op.refuse(second, actor="ben", now=LATER, reason="older").state == "refused"


def test_a_withdrawn_decision_leaves_nothing_decided_and_its_history(organisation):
    made = decide(organisation)
    op.withdraw(made, actor=AIKO, now=LATER, reason="entered for the wrong firm")
    assert not Decision.objects.filter(state="in-force").exists()
    assert decide(organisation, Verdict.PARTIAL, now=LATER).replaces is None
    assert Decision.objects.count() == 2


def test_not_applicable_and_not_in_place_need_a_reason(organisation):
    for verdict in (Verdict.NOT_APPLICABLE, Verdict.NOT_IN_PLACE):
        with pytest.raises(KakehashiError):
            decide(organisation, verdict, reason="  ")


@pytest.mark.parametrize("role", ["viewer", "contributor", "auditor"])
def test_those_who_may_not_decide_are_told_which_role_is_needed(organisation, role):
    op.add_person("chika", "Chika", organisation, role, actor=AIKO, now=NOW)
    with pytest.raises(RefusedError) as caught:
        decide(organisation, actor="chika")
    assert "assessor" in caught.value.problem.line("en")
    assert "評価者" in caught.value.problem.line("ja")
    assert JournalEntry.objects.filter(actor="chika").count() == 0


def test_a_role_holds_in_units_and_not_beside(organisation):
    sales = op.add_unit(organisation, "Sales", actor=AIKO, now=NOW)
    plant = op.add_unit(organisation, "Plant", actor=AIKO, now=NOW)
    op.add_person("dai", "Dai", sales, "assessor", actor=AIKO, now=NOW)
    shop = op.add_unit(sales, "Shop", actor=AIKO, now=NOW)
    assert decide(shop, actor="dai").state == "in-force"
    for elsewhere in (plant, organisation):
        with pytest.raises(RefusedError):
            decide(elsewhere, actor="dai")


def test_an_ended_role_allows_nothing_and_the_last_administrator_stays(organisation):
    op.add_person("eri", "Eri", organisation, "assessor", actor=AIKO, now=NOW)
    op.end_role(Membership.objects.get(person__handle="eri"), actor=AIKO, now=NOW)
    with pytest.raises(RefusedError):
        decide(organisation, actor="eri")
    with pytest.raises(KakehashiError) as caught:
        op.end_role(Membership.objects.get(person__handle=AIKO), actor=AIKO, now=NOW)
    assert caught.value.problem.code == "KH-WS-015"


def test_a_change_of_a_record_that_was_changed_meanwhile_is_refused_with_both_shown(organisation):
    system = op.add_system(organisation, "Chat", actor=AIKO, now=NOW)
    op.change_system(system, actor=AIKO, now=NOW, purpose="answers customers")
    with pytest.raises(StaleError) as caught:
        op.change_system(system, actor=AIKO, now=LATER, revision=1, purpose="sells")
    message = caught.value.problem.line("en")
    assert "sells" in message
    assert "answers customers" in message


def test_evidence_of_another_organisation_is_refused(organisation):
    unit = op.add_unit(organisation, "Sales", actor=AIKO, now=NOW)
    quoted = op.quote_evidence(unit, "We keep a list.", source="wiki", actor=AIKO, now=NOW)
    with pytest.raises(KakehashiError) as caught:
        decide(organisation, evidence=[quoted])
    assert caught.value.problem.code == "KH-WS-018"


def test_saying_once_more_ends_the_doubt(organisation):
    made = decide(organisation, review_on=date(2026, 4, 2))
    again = op.propose_again(made, actor=AIKO, now=LATER)
    assert (again.verdict, again.review_on, again.replaces_id) == ("in place", None, made.pk)


def test_a_decision_that_no_longer_counts_cannot_be_withdrawn_and_reasons_may_be_long(organisation):
    first = decide(organisation)
    second = decide(organisation, Verdict.PARTIAL, now=LATER)
    with pytest.raises(StaleError) as caught:
        op.withdraw(first, actor=AIKO, now=LATER, reason="old")
    assert caught.value.problem.code == "KH-WS-047"
    assert op.withdraw(second, actor=AIKO, now=LATER, reason="長い理由" * 200).state == "withdrawn"


@both_databases
def test_the_tables_are_those_that_the_migrations_make(workspace):
    from django.core.management import call_command

    call_command("makemigrations", "workspace", "--check", "--dry-run", verbosity=0)
