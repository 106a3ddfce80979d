"""Which instruments concern somebody: laws first, then what is asked about, with dates."""

from __future__ import annotations

from tests.starting.example import COMPANY, outcome

from kakehashi.starting import Group


def named(found, group):
    return [one.framework.prefix for one in found.of(group)]


def test_laws_come_first_and_principles_are_in_the_background(ruled):
    found = outcome(ruled, COMPANY)
    assert named(found, Group.BINDING) == ["japan-ai-act-2025"]
    assert named(found, Group.ASKED) == ["ai-guidelines-for-business-1.2", "iso-iec-42001-2023"]
    assert named(found, Group.BACKGROUND) == ["oecd-ai-principles-2024", "nist-ai-rmf-1.0"]
    order = [one.group for one in found.concerned]
    assert sorted(order, key=list(Group).index) == order


def test_a_framework_of_another_country_is_asked_about_where_business_is_done_there(ruled):
    found = outcome(ruled, {**COMPANY, "organisation.countries": ["us"], "system.markets": ["us"]})
    assert "nist-ai-rmf-1.0" in named(found, Group.ASKED)
    assert named(found, Group.BINDING) == []


def test_a_law_tells_from_when_it_applies_and_why(ruled):
    both = {**COMPANY, "organisation.countries": ["japan", "eu"], "system.markets": ["eu"]}
    found = outcome(ruled, both)
    act = next(one for one in found.concerned if one.framework.prefix == "eu-ai-act-2026")
    assert (act.sure, act.starts) == (True, "2025-02-02")
    assert act.reason
    assert act.reason.citation == "Article 2(1)"
    assert {provision.id.split(".")[0] for provision, _ in act.applying} == {"Art-4"}
    # Japan was named first.
    assert named(found, Group.BINDING) == ["japan-ai-act-2025", "eu-ai-act-2026"]


def test_what_hangs_on_a_fact_that_is_not_known_is_not_said_to_apply(ruled):
    hiring = {**COMPANY, "organisation.countries": ["eu"], "uses": ["workers"]}
    found = outcome(ruled, hiring)
    act = found.of(Group.BINDING)[0]
    assert act.open
    assert "system.profiling" in act.missing
    assert act.findings == ()

    sure = outcome(ruled, {**hiring, "system.profiling": "yes"}).of(Group.BINDING)[0]
    assert sure.open == ()
    assert [rule.id for rule in sure.findings] == ["high_risk"]
    assert len(sure.later("2026-11-26")) > 50


def test_a_law_of_which_nothing_applies_is_not_named(ruled):
    elsewhere = {**COMPANY, "organisation.countries": ["us"], "system.markets": ["us"]}
    assert outcome(ruled, elsewhere).of(Group.BINDING) == ()


def test_an_instrument_without_rules_is_left_out(library, ruled):
    unruled = [(framework, None) for framework, _ in ruled]
    assert outcome(unruled, COMPANY).concerned == ()
