"""The bundled data of the start: everything it names exists, and every condition can be read."""

from __future__ import annotations

import pytest

from kakehashi.applicability import load_facts
from kakehashi.applicability.expression import condition
from kakehashi.starting import load_start
from kakehashi.starting.plan import MOST

START = load_start()
CONDITIONS = [
    *(question.asked_when for question in START.questions if question.kind == "practice"),
    *(step.when for theme in START.themes for step in theme.steps),
    *(record.asked_when for record in START.instruments.values()),
    *(clause.when for clause in START.policy.clauses),
    *(
        item.when
        for clause in START.policy.clauses
        for paragraph in clause.paragraphs
        for item in paragraph.items
    ),
]


def test_practices_that_are_named_exist(library):
    known = {practice.id for practice in library.practices}
    named = {
        *(q.id.split(":", 1)[1] for q in START.on_practices),
        *(step.practice for theme in START.themes for step in theme.steps),
        *(id_ for clause in START.policy.clauses for id_ in clause.practices),
    }
    assert set() == named - known


def test_no_practice_stands_in_two_themes():
    steps = [step.practice for theme in START.themes for step in theme.steps]
    assert sorted(set(steps)) == sorted(steps)


def test_every_practice_that_is_asked_about_is_a_possible_step():
    steps = {step.practice for theme in START.themes for step in theme.steps}
    assert {q.id.split(":", 1)[1] for q in START.on_practices} <= steps


def test_instruments_that_are_named_exist(library):
    assert set(START.instruments) <= {framework.id for framework in library.instruments}


@pytest.mark.parametrize("when", sorted({when for when in CONDITIONS if when}))
def test_conditions_speak_of_facts_and_answers_that_exist(when):
    screens = {f"system.{question.id}" for question in START.questions if question.screens}
    assert set(condition(when).names) <= {*load_facts(), *screens}


@pytest.mark.parametrize("question", [q for q in START.questions if q.screens], ids=lambda q: q.id)
def test_an_answer_settles_only_facts_that_exist_and_with_answers_that_they_take(question):
    facts = load_facts()
    told = [
        *((name, values) for option in question.options for name, values in option.sets.items()),
        *question.otherwise.items(),
    ]
    opened = {name for option in question.options for name in option.opens}
    if not {name for name, _ in told} & set(facts):
        pytest.skip("the questions on these facts are not part of the library yet")
    assert opened <= set(question.otherwise)
    assert set() == {name for name, _ in told} - set(facts)
    for name, values in told:
        allowed = {value for value, _ in facts[name].options} or {"true", "false"}
        assert set(values) <= allowed, name


def test_plain_options_are_options_of_their_facts():
    facts = load_facts()
    for question in START.on_facts:
        if not question.screens and question.kind != "practice":
            values = {option.value for option in question.options}
            assert values <= {value for value, _ in facts[question.id].options}


def test_the_questions_fit_into_fifteen():
    assert len(START.on_facts) <= MOST - 6


def test_every_chapter_has_clauses_and_every_clause_a_chapter():
    chapters = [chapter.id for chapter in START.policy.chapters]
    assert set(chapters) == {clause.chapter for clause in START.policy.clauses}
