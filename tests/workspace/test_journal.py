"""The journal's chain: what was changed past it is found and named."""

from __future__ import annotations

import pytest
from tests.workspace.helpers import AIKO, NOW, both_databases

from kakehashi.model import Verdict
from kakehashi.workspace import operations as op
from kakehashi.workspace.journal import canonical, chained, seal, verify
from kakehashi.workspace.models import Decision, JournalEntry, JournalHead, System


def codes() -> list[str]:
    return [problem.code for problem in verify()]


@pytest.fixture
def busy(organisation):
    system = op.add_system(organisation, "Chat", actor=AIKO, now=NOW)
    op.decide(op.Wish(organisation, "practices:GOV-01", Verdict.IN_PLACE), actor=AIKO, now=NOW)
    op.change_system(system, actor=AIKO, now=NOW, purpose="answers")
    return organisation


@both_databases
def test_an_untouched_journal_is_in_order(busy):
    assert codes() == []


@both_databases
def test_a_changed_entry_breaks_its_seal(busy):
    JournalEntry.objects.filter(number=4).update(actor="somebody else")
    assert codes() == ["KH-WS-021"]


def test_an_entry_taken_out_is_missed(busy):
    JournalEntry.objects.filter(number=2).delete()
    assert codes()[:2] == ["KH-WS-020", "KH-WS-021"]


def test_entries_cut_off_at_the_end_are_missed(busy):
    JournalEntry.objects.order_by("number").last().delete()
    assert "KH-WS-022" in codes()


def test_a_record_changed_past_the_journal_is_found(busy):
    Decision.objects.update(verdict="not in place")
    assert codes() == ["KH-WS-023"]


def test_a_record_put_in_past_the_journal_is_found(busy):
    System.objects.create(organisation=busy, name="hidden")
    assert codes() == ["KH-WS-023"]


def test_a_record_taken_out_past_the_journal_is_found(busy):
    Decision.objects.all().delete()
    assert codes() == ["KH-WS-024"]


def test_a_seal_made_anew_after_a_change_breaks_the_next_one(busy):
    entry = JournalEntry.objects.get(number=3)
    entry.actor = "somebody else"
    entry.hash = seal(entry)
    entry.save()
    assert codes() == ["KH-WS-021"]


def test_every_record_is_in_the_journal_as_it_is(busy):
    entry = JournalEntry.objects.filter(kind="system").latest("number")
    assert entry.content == canonical(System.objects.get().content())
    assert (entry.action, entry.actor, entry.at) == ("change system", AIKO, NOW)


def test_chains_of_two_workspaces_differ_from_the_first_entry(busy):
    record = System.objects.get()
    first = chained(JournalHead(workspace="a"), [("x", record)], AIKO, NOW)
    second = chained(JournalHead(workspace="b"), [("x", record)], AIKO, NOW)
    assert first[0].hash != second[0].hash
