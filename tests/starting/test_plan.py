"""Which question is next: never more than fifteen, only those that make sense."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given as drawn
from hypothesis import settings
from hypothesis import strategies as st
from tests.starting.example import COMPANY, given_of, start

from kakehashi.starting import Said, next_question
from kakehashi.starting.plan import FEWEST_PRACTICES, MOST


def asked_of(ruled, answers, known=None):
    """Return the questions asked of somebody who answers so, or does not know."""
    given, asked = {}, []
    prepared = given_of(answers)
    while question := next_question(given, start(), ruled, known):
        asked.append(question.id)
        assert question.id not in given
        given[question.id] = prepared.get(question.id)
    return asked


def practices(asked):
    return [one for one in asked if one.startswith("practices:")]


def test_facts_come_first_and_practices_last(ruled):
    asked = asked_of(ruled, COMPANY)
    assert asked[:2] == ["organisation.kind", "organisation.countries"]
    assert asked[-1].startswith("practices:")
    assert len(asked) <= MOST


def test_the_market_is_asked_only_of_those_in_several_countries(ruled):
    assert "system.markets" not in asked_of(ruled, COMPANY)
    several = {**COMPANY, "organisation.countries": ["japan", "eu"]}
    assert "system.markets" in asked_of(ruled, several)


def test_who_has_no_customers_at_the_ai_is_not_asked_what_they_are_told(ruled):
    assert "practices:TRA-01" not in asked_of(ruled, COMPANY)
    offers = {**COMPANY, "system.activities": ["offers-service"]}
    assert "practices:TRA-01" in asked_of(ruled, offers)


def test_a_fact_on_which_much_of_a_law_hangs_is_asked_instead_of_the_last_practices(ruled):
    recruiting = {
        **COMPANY,
        "organisation.countries": ["japan", "eu"],
        "system.activities": ["uses", "offers-service"],
        "system.markets": ["japan", "eu"],
        "uses": ["workers"],
    }
    asked = asked_of(ruled, recruiting)
    assert "system.profiling" in asked
    assert len(asked) == MOST
    assert len(practices(asked)) >= FEWEST_PRACTICES
    assert practices(asked)[0] == "practices:REC-01"


def test_what_is_known_from_before_is_not_asked(ruled):
    known = {"organisation.kind": "company", "organisation.countries": ("japan",)}
    asked = asked_of(ruled, COMPANY, known)
    assert not {"organisation.kind", "organisation.countries", "system.markets"} & set(asked)


def test_who_knows_nothing_is_asked_no_more_than_fifteen(ruled):
    assert len(asked_of(ruled, {})) <= MOST


ANSWERS = st.fixed_dictionaries(
    {},
    optional={
        "organisation.kind": st.sampled_from(["company", "local-government"]),
        **{
            name: st.lists(st.sampled_from(options), min_size=1, unique=True)
            for name, options in {
                "organisation.countries": ["japan", "eu", "us"],
                "system.activities": ["uses", "offers-service", "trains-model"],
                "system.kinds": ["conversational", "generative", "decision-support"],
                "system.markets": ["japan", "eu", "us"],
                "uses": ["workers", "money", "faces", "special"],
                "traits": ["public", "published", "research"],
            }.items()
        },
        "system.profiling": st.sampled_from(["yes", "no"]),
        "REC-01": st.sampled_from(["yes", "partly", "no"]),
    },
)


@drawn(answers=ANSWERS)
@settings(max_examples=25)
def test_whatever_is_answered_it_ends_within_fifteen_questions(ruled, answers):
    asked = asked_of(ruled, answers)
    assert len(asked) <= MOST
    assert len(asked) == len(set(asked))


def test_going_on_later_asks_the_same_as_going_on_at_once(ruled):
    asked = asked_of(ruled, COMPANY)
    given = given_of(COMPANY)
    rest = [one for one in asked if one not in given]
    for expected in rest:
        question = next_question(given, start(), ruled)
        assert question
        assert expected == question.id
        given[question.id] = Said.NO if question.kind == "practice" else None
    assert next_question(given, start(), ruled) is None


@pytest.mark.parametrize("question", start().questions, ids=lambda q: q.id)
def test_every_question_is_worded_in_both_languages(question):
    texts = [question.question, *(option.label for option in question.options)]
    assert all(text.en and text.ja for text in texts)
    assert len(question.question.en) < 140
    pairs = itertools.pairwise(sorted(option.value for option in question.options))
    assert all(one != other for one, other in pairs)
