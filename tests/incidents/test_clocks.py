"""Clocks: a table of cases with provision and edition; time zones, weekends and changes of the clock."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from kakehashi.errors import UsageError
from kakehashi.incidents.clock_rules import Unit
from kakehashi.incidents.clock_table import CLOCKS, contract_clock
from kakehashi.incidents.clocks import due_of, reminders, running_clocks
from kakehashi.incidents.moments import read_moment
from kakehashi.library.cache import load_cached

EU = {"eu", "high-risk", "serious"}
GPAI = {"eu", "systemic-risk-model", "serious"}
CA = {"california", "frontier-model", "serious"}

# conditions, aware (with zone), edition, provision that counts, last moment there, later day
CASES = [
    # Article 73(2): 15 days, the day of becoming aware not counted; 25 Dec 2027 is a Saturday.
    (EU, "2027-12-10T09:00+09:00", "2026", "eu-ai-act-2026:Art-73.2", "2027-12-25T23:59:59+01:00", "2027-12-27"),
    (EU, "2027-12-07T12:00+01:00", "2026", "eu-ai-act-2026:Art-73.2", "2027-12-22T23:59:59+01:00", None),
    (EU, "2026-08-03T08:00+02:00", "2024", "eu-ai-act-2024:Art-73.2", "2026-08-18T23:59:59+02:00", None),
    # 23:30 in London is half past midnight in Brussels: the next day there.
    (EU, "2027-12-06T23:30+00:00", "2026", "eu-ai-act-2026:Art-73.2", "2027-12-22T23:59:59+01:00", None),
    # Article 73(3): two days; known on a Friday it ends on Sunday, and holds no two working days.
    (EU | {"infrastructure"}, "2027-12-10T10:00+01:00", "2026", "eu-ai-act-2026:Art-73.3", "2027-12-12T23:59:59+01:00", "2027-12-14"),
    (EU | {"widespread"}, "2027-12-07T10:00+01:00", "2026", "eu-ai-act-2026:Art-73.3", "2027-12-09T23:59:59+01:00", None),
    # Article 73(4): ten days.
    (EU | {"death"}, "2028-02-20T10:00+01:00", "2026", "eu-ai-act-2026:Art-73.4", "2028-03-01T23:59:59+01:00", None),
    # Death and infrastructure: the shorter one.
    (EU | {"death", "infrastructure"}, "2027-12-07T10:00+01:00", "2026", "eu-ai-act-2026:Art-73.3", "2027-12-09T23:59:59+01:00", None),
    # Summer time ends in between (31 October 2027): the day ends by winter time.
    (EU, "2027-10-20T10:00+02:00", "2026", "eu-ai-act-2026:Art-73.2", "2027-11-04T23:59:59+01:00", None),
    (GPAI | {"cyber-breach"}, "2026-11-02T10:00+01:00", "2026", "eu-gpai-code-2025:S-9.3.2", "2026-11-07T23:59:59+01:00", "2026-11-09"),
    (GPAI | {"death"}, "2026-11-02T10:00+01:00", "2026", "eu-gpai-code-2025:S-9.3.3", "2026-11-12T23:59:59+01:00", None),
    (GPAI, "2026-11-02T10:00+01:00", "2026", "eu-gpai-code-2025:S-9.3.4", "2026-11-17T23:59:59+01:00", None),
    # SB 53: 15 days by California's calendar, whatever day it is in Tokyo.
    (CA, "2026-11-27T10:00+09:00", "2026", "california-sb-53-2025:22757.13.c.1", "2026-12-11T23:59:59-08:00", None),
    # 24 hours over the night in which summer time begins (8 March 2026) are 24 hours.
    (CA | {"imminent-danger"}, "2026-03-07T20:00+00:00", "2026", "california-sb-53-2025:22757.13.c.2", "2026-03-08T13:00:00-07:00", None),
]  # fmt: skip


@pytest.mark.parametrize(("conditions", "aware", "edition", "source", "by", "later"), CASES)
def test_the_clock_that_counts_and_its_last_moment(conditions, aware, edition, source, by, later):
    moments = {"aware": datetime.fromisoformat(aware)}
    found = running_clocks(conditions, moments, editions=[edition])
    due = next(one for one in found if one.rule.source == source)
    assert due.by.isoformat() == by
    assert (due.later_day.isoformat() if due.later_day else None) == later


def test_every_clock_names_a_provision_of_the_library():
    known = load_cached().provisions
    assert [one.source for one in CLOCKS if one.source not in known] == []


@pytest.mark.parametrize(("days", "word"), [(2, "two days"), (10, "10 days"), (15, "15 days")])
def test_lengths_are_those_of_the_provisions(days, word):
    known = load_cached().provisions
    rules = [one for one in CLOCKS if one.unit is Unit.DAYS and one.count == days]
    assert rules
    for rule in rules:
        assert word in known[rule.source].statement.en, rule.source


def test_no_fixed_time_is_said_so_and_never_a_day():
    conditions = {"advanced-ai", "korea", "above-compute-threshold"}
    found = running_clocks(conditions, {"aware": datetime(2026, 11, 2, tzinfo=UTC)})
    assert {one.rule.id for one in found} == {"hiroshima-4", "kr-32"}
    assert [one.by for one in found] == [None, None]
    assert reminders(found[0]) == []


def test_the_deployers_clock_is_not_the_providers():
    aware = {"aware": datetime(2027, 12, 10, tzinfo=UTC)}
    deployer = {one.rule.id for one in running_clocks(EU, aware, roles=["deployer"])}
    provider = {one.rule.id for one in running_clocks(EU, aware, roles=["provider"])}
    assert "eu-26-5" in deployer
    assert "eu-26-5" not in provider
    assert not any(one.startswith("eu-73") for one in deployer)


def test_a_holiday_moves_only_what_may_be_moved():
    aware = {"aware": datetime(2027, 12, 9, 10, tzinfo=UTC)}
    due = running_clocks(EU, aware, roles=["provider"], holidays=[date(2027, 12, 24)])[0]
    assert due.by.date() == date(2027, 12, 24), "the strict day stays"
    assert due.later_day == date(2027, 12, 27)


def test_the_member_state_decides_where_the_day_ends():
    aware = {"aware": datetime(2027, 12, 6, 22, 30, tzinfo=UTC)}
    zones = {"eu-ai-act-2026": "Europe/Helsinki"}
    due = running_clocks(EU, aware, roles=["provider"], zones=zones)[0]
    assert due.by.isoformat() == "2027-12-22T23:59:59+02:00", "in Helsinki it was the 7th already"


@pytest.mark.parametrize(
    ("count", "unit", "began", "by"),
    [
        (72, Unit.HOURS, "2026-11-20T18:00+09:00", "2026-11-23T18:00:00+09:00"),
        (
            3,
            Unit.WORKING_DAYS,
            "2026-11-20T18:00+09:00",
            "2026-11-26T23:59:59+09:00",
        ),  # 23rd: holiday
        (3, Unit.DAYS, "2026-11-20T18:00+09:00", "2026-11-23T23:59:59+09:00"),
    ],
)
def test_contracts_count_as_agreed(count, unit, began, by):
    rule = contract_clock("MSA 12.3", count, unit, "Asia/Tokyo")
    due = due_of(rule, datetime.fromisoformat(began), [date(2026, 11, 23)])
    assert due.by.isoformat() == by
    assert due.later_day is None


def test_two_contracts_run_beside_each_other():
    rules = [contract_clock(name, 72, Unit.HOURS, "UTC") for name in ("A", "B")]
    found = running_clocks([], {"aware": datetime(2026, 11, 2, tzinfo=UTC)}, contracts=rules)
    assert [one.rule.source for one in found] == ["A", "B"]


def test_a_clock_that_nobody_started_is_listed_without_a_day():
    found = running_clocks(EU, {}, roles=["provider"])
    assert [one.by for one in found] == [None]


def test_discovery_starts_where_it_is_known():
    moments = {
        "discovered": datetime(2026, 11, 1, 20, tzinfo=UTC),
        "aware": datetime(2026, 11, 5, 20, tzinfo=UTC),
    }
    due = running_clocks(CA, moments)[0]
    assert due.by.date() == date(2026, 11, 16)


def test_what_does_not_apply_yet_is_marked():
    early = {"aware": datetime(2026, 3, 1, tzinfo=UTC)}
    assert not running_clocks(EU, early, roles=["provider"])[0].applies
    later = {"aware": datetime(2026, 9, 1, tzinfo=UTC)}
    assert running_clocks(EU, later, roles=["provider"])[0].applies


def test_time_left_and_reminders_are_counted_by_the_universal_clock():
    zone = ZoneInfo("America/Los_Angeles")
    rule = contract_clock("X", 2, Unit.DAYS, "America/Los_Angeles")
    due = due_of(rule, datetime(2026, 3, 7, 0, 0, tzinfo=zone))
    assert due.remaining(datetime(2026, 3, 7, 0, 0, tzinfo=zone)) == timedelta(
        hours=70, minutes=59, seconds=59
    )
    assert all(at < due.by for at in reminders(due))


@pytest.mark.parametrize("written", ["yesterday", "2026-13-01", "", "=1+1"])
def test_no_moment_is_told(written):
    with pytest.raises(UsageError) as caught:
        read_moment(written, "UTC")
    assert caught.value.problem.code == "KH-INC-001"


@pytest.mark.parametrize("zone", ["Mars/Olympus", "../../etc/passwd", "", "Asia/\x00"])
def test_no_zone_is_told(zone):
    with pytest.raises(UsageError) as caught:
        read_moment("2026-11-20 09:00", zone)
    assert caught.value.problem.code == "KH-INC-002"


def test_a_moment_without_zone_starts_no_clock():
    with pytest.raises(UsageError):
        due_of(CLOCKS[0], datetime(2026, 11, 1))  # noqa: DTZ001 - that is what is tested


@pytest.mark.parametrize(
    ("written", "zone", "universal"),
    [
        ("2026-11-20 09:00", "Asia/Tokyo", "2026-11-20T00:00:00+00:00"),
        ("2026-11-20", "Asia/Tokyo", "2026-11-19T15:00:00+00:00"),
        ("2026-11-20T09:00-08:00", "Asia/Tokyo", "2026-11-20T17:00:00+00:00"),
        # The night in which summer time ends has this hour twice: the first one counts.
        ("2026-10-25 02:30", "Europe/Brussels", "2026-10-25T00:30:00+00:00"),
        # The night in which it begins has it not at all: by the offset before it.
        ("2026-03-29 02:30", "Europe/Brussels", "2026-03-29T01:30:00+00:00"),
    ],
)
def test_moments_are_read_as_early_as_they_can_be_meant(written, zone, universal):
    assert read_moment(written, zone).astimezone(UTC).isoformat() == universal


@pytest.mark.parametrize(
    "written", ["0001-01-01T00:00:00+00:00", "9999-12-31T23:59:59+00:00", "1949-12-31 23:00", "²"]
)
def test_moments_that_no_clock_counts_from_are_refused(written):
    with pytest.raises(UsageError) as caught:
        read_moment(written, "UTC")
    assert caught.value.problem.code == "KH-INC-001"
