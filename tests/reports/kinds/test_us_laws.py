"""Duties under laws of American states: who is bound, dates, what is known of later changes."""

from __future__ import annotations

import pytest
from tests.bundled import bundled_library
from tests.reports.kinds.plan_material import (
    SECRET,
    assessed,
    empty_headings,
    material,
    text_of,
    words_of,
    worksheets,
)

from kakehashi.model import Verdict
from kakehashi.reports.kinds.us_laws import colorado_report, sb53_report

CASES = [("california-sb-53", sb53_report), ("colorado-sb24-205", colorado_report)]
VERDICTS = {"INC-05": Verdict.IN_PLACE, "SEC-03": Verdict.NOT_IN_PLACE}


def duties(report):
    return [row for table in worksheets(report) for row in table.rows]


@pytest.mark.parametrize(("name", "make"), CASES)
@pytest.mark.parametrize("language", ["en", "ja"])
def test_every_duty_is_listed_once(name, make, language):
    report = make(material(assessed(name), language=language))
    framework = bundled_library().framework(name)
    wanted = sorted(p.label.get(language) for p in framework.assessable)
    assert sorted(words_of(row[0]) for row in duties(report)) == wanted
    assert empty_headings(report) == []


def test_only_large_developers_owe_a_framework():
    report = sb53_report(material(assessed("california-sb-53")))
    bound = {words_of(row[0]): words_of(row[2]) for row in duties(report)}
    by_citation = {label.split("§ ")[-1].split(" ")[0]: who for label, who in bound.items()}
    assert by_citation["22757.12(a)(2)"] == "Large frontier developer"
    assert by_citation["22757.13(c)(1)"] == "Frontier developer"
    assert "names no date on which it takes effect" in text_of(report)


@pytest.mark.parametrize(
    ("language", "mark"), [("en", "Unverified: SB 26-189"), ("ja", "未確認：SB 26-189")]
)
def test_the_colorado_act_is_shown_as_never_in_force(language, mark):
    report = colorado_report(material(assessed("colorado-sb24-205"), language=language))
    assert mark in text_of(report)
    assert "2026-02-01" in text_of(report)


def test_roles_and_what_applies_are_respected():
    one = assessed("colorado-sb24-205")
    prefix = bundled_library().framework("colorado-sb24-205").prefix
    told = {f"{prefix}:6-1-1702.1": "does not apply"}
    report = colorado_report(material(one, roles=("developer",), applies=told))
    assert all("1703" not in words_of(row[0]) for row in duties(report))
    (first,) = [row for row in duties(report) if "1702(1)" in words_of(row[0])]
    assert "does not apply" in words_of(first[2])


def test_facts_are_shown_or_asked_for():
    one = assessed("california-sb-53")
    assert "No facts were given" in text_of(sb53_report(material(one)))
    told = (("Revenue of the year before?", "600 million US dollars"),)
    shown = text_of(sb53_report(material(one, facts=told)))
    assert "600 million" in shown
    assert "No facts were given" not in shown


@pytest.mark.parametrize(("name", "make"), CASES)
def test_no_name_reaches_partners(name, make):
    one = assessed(name, verdicts=VERDICTS)
    assert SECRET in text_of(make(material(one)))
    assert SECRET not in text_of(make(material(one, audience="partners")))
