"""What waits for somebody: the same for many organisations at once as for each alone."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from tests.workspace.helpers import AIKO, NOW, both_databases

from kakehashi.model import Verdict
from kakehashi.workspace.models import Organisation
from kakehashi.workspace.needs import needs_of, needs_of_each
from kakehashi.workspace.operations import (
    Wish,
    add_person,
    add_system,
    add_task,
    add_unit,
    change_organisation,
    decide,
    quote_evidence,
)
from kakehashi.workspace.subjects import Subject, subjects

TODAY = date(2026, 6, 30)
BY = {"actor": AIKO, "now": NOW}


@pytest.fixture
def many(workspace) -> list[Organisation]:
    """Units of which each needs something else; the last ones need nothing."""
    top = Organisation.objects.get()
    units = [add_unit(top, f"Unit {number}", **BY) for number in range(6)]
    expired = quote_evidence(units[0], "We log.", source="letter", expires=TODAY, **BY)
    wish = Wish(units[0], "practices:GOV-01", Verdict.IN_PLACE, evidence=[expired])
    decide(wish, **BY)
    later = quote_evidence(
        units[1], "We test.", source="letter", expires=TODAY + timedelta(days=1), **BY
    )
    decide(Wish(units[1], "practices:GOV-01", Verdict.IN_PLACE, evidence=[later]), **BY)
    decide(Wish(units[1], "practices:GOV-02", Verdict.PARTIAL, "x", review_on=TODAY), **BY)
    add_task(units[2], "Write it down", due=TODAY, **BY)
    add_task(units[2], "Some day", due=TODAY + timedelta(days=1), **BY)
    change_organisation(units[3], **BY, approval=True)
    add_person("ken", "Ken", units[3], "assessor", **BY)
    decide(Wish(units[3], "practices:GOV-03", Verdict.PARTIAL, "x"), actor="ken", now=NOW)
    system = add_system(units[4], "Bot", **BY)
    of_system = Wish(units[4], "practices:GOV-04", Verdict.PARTIAL, "x", system, review_on=TODAY)
    decide(of_system, **BY)
    return units


@both_databases
def test_many_at_once_need_what_each_needs(many):
    numbers = [one.pk for one in many]
    each = [needs_of(Subject(one, None, one.name), TODAY) for one in many]
    found = needs_of_each(numbers, TODAY)
    told = [(len(one.due), one.proposed, one.candidates, one.tasks) for one in found.values()]

    assert list(found) == numbers
    assert list(found.values()) == each
    assert told == [(1, 0, 0, 0), (1, 0, 0, 0), (0, 0, 0, 1), (0, 1, 0, 0), (0,) * 4, (0,) * 4]
    [of_system] = [one for one in subjects() if one.system]
    assert len(needs_of(of_system, TODAY).due) == 1


def test_the_database_is_asked_as_often_for_many_as_for_one(many):
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    def asked(count: int) -> int:
        with CaptureQueriesContext(connection) as queries:
            needs_of_each([one.pk for one in many[:count]], TODAY)
        return len(queries)

    assert asked(6) == asked(1) > 0
