"""The report of a serious incident, and its time limits."""

from __future__ import annotations

import re
from datetime import date

import pytest
from tests.bundled import bundled_library
from tests.reports.kinds.eu_material import report, section, table, text_of

from kakehashi.errors import UsageError
from kakehashi.reports.kinds.eu_clocks import CLOCKS, KINDS, clock_for, latest
from kakehashi.reports.kinds.eu_incident_words import OUTCOMES
from kakehashi.reports.outline import plain

KIND = "eu-serious-incident"
NUMBERS = {"two": 2}


@pytest.mark.parametrize("edition", ["2026", "2024"])
@pytest.mark.parametrize("clock", CLOCKS, ids=lambda clock: clock.provision)
def test_the_limits_are_those_of_the_library(clock, edition):
    framework = bundled_library().frameworks[f"eu-ai-act-{edition}"]
    provision = framework.by_ref[f"{framework.prefix}:{clock.provision}"]

    (found,) = re.findall(r"(\d+|two) days", provision.statement.en)
    (in_japanese,) = re.findall(r"(\d+)日以内", provision.title.ja)
    assert clock.days == NUMBERS.get(found) or clock.days == int(found)
    assert clock.days == int(in_japanese)


@pytest.mark.parametrize(
    ("kinds", "days"),
    [
        (("rights",), 15),
        (("property", "health"), 15),
        (("death",), 10),
        (("infrastructure",), 2),
        (("death", "widespread"), 2),
    ],
)
def test_the_shortest_limit_counts(kinds, days):
    assert clock_for(kinds).days == days


def test_without_a_kind_no_limit_is_chosen():
    assert clock_for(()) is None


def test_the_last_day_crosses_months():
    assert latest(date(2026, 12, 24), CLOCKS[1]) == date(2027, 1, 3)


def test_every_kind_has_a_word():
    assert set(OUTCOMES) == set(KINDS)


def rows(made, sheet):
    return [[plain(cell.lines[0]) for cell in row] for row in table(made, sheet).rows]


def test_due_days_follow_from_the_day_of_becoming_aware():
    given = {"aware-on": "2026-11-20", "kind": "death", "link-on": "2026-11-22"}
    made = report(KIND, filled=given)

    assert [row[2:] for row in rows(made, "Time limits")] == [
        ["2 days", "2026-11-22", ""],
        ["10 days", "2026-11-30", "counts here"],
        ["15 days", "2026-12-05", ""],
    ]
    steps = {row[0]: row[1] for row in rows(made, "Timeline")}
    assert steps["Aware of the incident"] == "2026-11-20"
    assert steps["Link or its reasonable likelihood established"] == "2026-11-22"
    assert steps["Last day for the report"] == "2026-11-30"
    assert steps["First report sent"] == ""
    assert "Last day for this report: 2026-11-30" in text_of(made)


@pytest.mark.parametrize("given", [{}, {"aware-on": "2026-11-20"}, {"kind": "death"}])
def test_no_last_day_is_told_where_something_is_missing(given):
    made = report(KIND, filled=given)

    assert "The last day cannot be told" in text_of(made)
    assert {row[0]: row[1] for row in rows(made, "Timeline")}["Last day for the report"] == ""


@pytest.mark.parametrize(
    ("given", "code"),
    [
        ({"aware-on": "20 November"}, "KH-RPT-031"),
        ({"kind": "death, earthquake"}, "KH-RPT-032"),
    ],
)
def test_what_cannot_be_read_is_refused(given, code):
    with pytest.raises(UsageError) as refused:
        report(KIND, filled=given)
    assert refused.value.problem.code == code


def test_it_claims_to_be_no_official_template():
    assert "not a template of the Commission" in text_of(report(KIND))
    assert "欧州委員会又は当局の様式ではありません" in text_of(report(KIND, "ja"))


def test_the_kinds_given_are_marked():
    said = section(report(KIND, filled={"kind": "rights"}), "The incident")

    assert "fundamental rights (given)" in said
    assert said.count("(given)") == 1


def test_practices_of_incident_handling_are_quoted():
    said = section(report(KIND), "Article 73(2)")

    assert "Acme reports serious AI incidents" in said
    assert "file.pdf, p. 7" in said
