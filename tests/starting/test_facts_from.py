"""What one answer settles: several facts at once, never against what somebody said of a fact."""

from __future__ import annotations

from tests.starting.example import COMPANY, given_of, start

from kakehashi.starting.facts_from import facts_from, situation


def facts(**more):
    return facts_from(given_of({**COMPANY, **more}), start())


def test_none_of_the_uses_settles_every_fact_that_it_stands_for():
    found = facts()
    assert (found["system.use_areas"], found["system.harmful_uses"]) == (("none",), ("none",))


def test_a_chosen_use_settles_its_own_facts_and_leaves_the_others_at_none():
    found = facts(uses=["workers", "learning"])
    assert found["system.use_areas"] == ("employment", "education")
    assert found["system.harmful_uses"] == ("none",)


def test_a_use_that_may_be_several_things_leaves_its_fact_open():
    found = facts(uses=["workers", "money"])
    assert "system.use_areas" not in found
    assert found["system.harmful_uses"] == ("none",)


def test_what_is_said_of_a_fact_itself_goes_first():
    assert facts(**{"system.use_areas": ["credit"]})["system.use_areas"] == ("credit",)


def test_what_is_known_from_before_gives_way_to_an_answer_but_not_to_what_follows_from_another():
    known = {"system.use_areas": ("credit",), "organisation.kind": "local-government"}
    found = facts_from(given_of(COMPANY), start(), known)
    assert found["system.use_areas"] == ("credit",)
    assert found["organisation.kind"] == "company"


def test_where_business_is_done_in_one_country_ai_is_taken_to_be_used_there():
    assert facts()["system.markets"] == ("japan",)


def test_of_several_countries_or_of_states_nothing_is_taken_for_granted():
    assert "system.markets" not in facts(**{"organisation.countries": ["japan", "eu"]})
    assert "system.markets" not in facts(**{"organisation.countries": ["us"]})


def test_a_fact_that_makes_no_sense_here_is_not_taken_from_another_answer():
    assert facts()["system.obviously_ai"] is True
    assert "system.obviously_ai" not in facts(**{"system.kinds": ["decision-support"]})


def test_not_knowing_settles_nothing():
    found = facts(uses="?", traits="?")
    assert not {"system.use_areas", "system.obviously_ai"} & set(found)


def test_conditions_can_speak_of_what_was_chosen():
    given = given_of({**COMPANY, "traits": ["public"]})
    told = situation(facts_from(given, start()), given, start())
    assert told["system.traits"] == ("public",)
