"""Which question is next, of fifteen at most.

First those on facts that everybody is asked, then some on which much of a law
still hangs, then those on practices, the most important first; where fifteen
are not enough, the least important practices are not asked about.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from kakehashi.applicability.decide import Decided, decide
from kakehashi.applicability.expression import condition
from kakehashi.model import Framework
from kakehashi.model.applicability import Fact, Facts, Outcome, RuleSet
from kakehashi.starting.answers import Given
from kakehashi.starting.facts_from import facts_from, situation
from kakehashi.starting.questions import Question
from kakehashi.starting.start_files import Start, of_fact

MOST = 15
"""Questions asked in all."""
FEWEST_PRACTICES = 6
"""Questions on practices that are asked whatever else there is to ask."""
MUCH = 30
"""Provisions of laws that must hang on a fact for it to be asked instead of a practice."""
Ruled = Sequence[tuple[Framework, RuleSet | None]]


def next_question(
    given: Given, start: Start, ruled: Ruled, known: Facts | None = None
) -> Question | None:
    """Return the question to ask next, or None where all have been asked.

    Args:
        given: What was answered so far, also "don't know".
        start: The questions.
        ruled: The frameworks that may concern somebody, with their rules.
        known: Facts known from before; they are not asked for.
    """
    asked = questions_asked(given, start)
    facts = facts_from(given, start, known)
    for question in start.on_facts:
        if question.id not in given and not _known(question, facts) and _fits(question, facts):
            return question
    if len(asked) >= MOST:
        return None
    known_of = situation(facts, given, start)
    on_practices = [q for q in start.on_practices if _fits(q, known_of)]
    on_facts = sum(question.kind != "practice" for question in asked)
    if on_facts + min(FEWEST_PRACTICES, len(on_practices)) < MOST:
        spare = on_facts + len(on_practices) < MOST
        further = _further(given, facts, start, ruled, spare=spare)
        if further:
            return further
    room = on_practices[: MOST - on_facts]
    return next((question for question in room if question.id not in given), None)


def questions_asked(given: Given, start: Start) -> tuple[Question, ...]:
    """Return the questions that were answered, in the order in which they are asked."""
    order = {question.id: number for number, question in enumerate(start.questions)}
    between = len(start.on_facts) - 0.5
    found = [question for question in map(start.question, given) if question]
    return tuple(sorted(found, key=lambda question: order.get(question.id, between)))


def _known(question: Question, facts: Facts) -> bool:
    names = question.otherwise if question.screens else (question.id,)
    return all(name in facts for name in names)


def _fits(question: Question, facts: Facts) -> bool:
    """Say whether a question makes sense after what was answered."""
    return not question.asked_when or condition(question.asked_when).judge(facts).holds is not False


def _further(
    given: Given, facts: Facts, start: Start, ruled: Ruled, *, spare: bool
) -> Question | None:
    """Return a question on a fact that tells much of laws; or something, if one is to spare."""
    open_facts = {
        name: fact
        for name, fact in start.facts.items()
        if name not in given and name not in facts and _sensible(fact, facts)
    }
    decided = [(framework, decide(framework, rules, facts)) for framework, rules in ruled]
    laws = [one for framework, one in decided if framework.kind == "law"]
    doubtful = [one for one in laws if one.concerns and one.concerns.holds is None]
    for among, least in ((doubtful, 1), (laws, 1 if spare else MUCH)):
        name = _most_wanted(among, open_facts, least)
        if name:
            return of_fact(open_facts[name])
    name = _most_wanted([one for _, one in decided], open_facts, 1) if spare else None
    return of_fact(open_facts[name]) if name else None


def _sensible(fact: Fact, facts: Facts) -> bool:
    return not fact.asked_when or condition(fact.asked_when).judge(facts).holds is not False


def _most_wanted(decided: Iterable[Decided], open_facts: dict[str, Fact], least: int) -> str | None:
    """Return the fact on which most undecided provisions hang, the earliest of several."""
    wanted: Counter[str] = Counter()
    for one in decided:
        for provision in one.provisions.values():
            if provision.outcome is Outcome.CANNOT_TELL:
                wanted.update(name for name in provision.missing if name in open_facts)
    name = max(open_facts, key=lambda name: wanted[name], default=None)
    return name if name and wanted[name] >= least else None
