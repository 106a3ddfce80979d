"""The facts that answers come to: those given, and those that one answer settles with another.

What a person says of a fact itself goes before what follows from another answer.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from kakehashi.applicability.expression import condition
from kakehashi.applicability.facts_file import read_answer
from kakehashi.model.applicability import Fact, Facts, FactValue
from kakehashi.starting.answers import Given, Said
from kakehashi.starting.questions import NONE, Option, Question
from kakehashi.starting.start_files import Start

COUNTRIES, MARKETS = "organisation.countries", "system.markets"
_WITH_STATES = ("us",)
"""Countries of which the market is asked more exactly than the country."""


def facts_from(given: Given, start: Start, known: Facts | None = None) -> dict[str, FactValue]:
    """Return all facts that answers come to.

    Args:
        given: The answers.
        start: The questions that they answer.
        known: Facts known from before; an answer to the very question goes before
            them, what only follows from another answer does not.
    """
    told = {
        name: answer
        for name, answer in given.items()
        if name in start.facts and answer is not None and not isinstance(answer, Said)
    }
    before = dict(known or {})
    found = {**_market({**before, **told}), **before, **told}
    for question in start.questions:
        chosen = given.get(question.id)
        if question.screens and isinstance(chosen, tuple):
            for name, value in _settled(question, chosen, start.facts):
                fresh = name not in given and name not in before
                if fresh and _makes_sense(start.facts[name], found):
                    found[name] = value
    return found


def _market(told: Facts) -> dict[str, FactValue]:
    """Return where AI is offered and used, where business is done in one country only."""
    countries = told.get(COUNTRIES)
    if not isinstance(countries, tuple) or len(countries) != 1 or countries[0] in _WITH_STATES:
        return {}
    return {MARKETS: countries}


def _settled(
    question: Question, chosen: tuple[str, ...], facts: Mapping[str, Fact]
) -> Iterable[tuple[str, FactValue]]:
    """Yield the facts that an answer settles; those that it leaves open are left out."""
    options = [option for option in question.options if option.value in chosen]
    opened = {name for option in options for name in option.opens}
    for name, otherwise in question.otherwise.items():
        if name in opened or name not in facts:
            continue
        values = _values(options, name) or otherwise
        value = read_answer(facts[name], list(values) if len(values) > 1 else values[0])
        if value is not None:
            yield name, value


def _values(options: Iterable[Option], name: str) -> tuple[str, ...]:
    found = (value for option in options for value in option.sets.get(name, ()))
    return tuple(dict.fromkeys(value for value in found if value != NONE))


def _makes_sense(fact: Fact, known: Facts) -> bool:
    return not fact.asked_when or condition(fact.asked_when).judge(known).holds is not False


def situation(facts: Facts, given: Given, start: Start) -> dict[str, FactValue]:
    """Return facts together with what was answered to questions on several of them.

    Conditions of our own questions, steps and clauses speak of those answers as
    if they were facts of the system: `'published' in system.traits`.
    """
    screens = {
        f"system.{question.id}": answer
        for question in start.questions
        if question.screens and isinstance(answer := given.get(question.id), tuple)
    }
    return {**facts, **screens}


def said_of(given: Given) -> dict[str, Said]:
    """Return what is said of practices, by their refs."""
    return {name: answer for name, answer in given.items() if isinstance(answer, Said)}
