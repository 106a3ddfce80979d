"""Ask only what is needed: the next question is one whose answer can still change an outcome."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from kakehashi.applicability.decide import Decided, decide
from kakehashi.applicability.expression import condition
from kakehashi.model import Framework
from kakehashi.model.applicability import Fact, Facts, Outcome, RuleSet


def next_question(
    frameworks: Iterable[tuple[Framework, RuleSet | None]],
    facts: Facts,
    questions: Mapping[str, Fact],
    skipped: Collection[str] = (),
) -> Fact | None:
    """Return the question to ask next, or None where nothing more would help.

    Args:
        frameworks: Those that are asked about, with their rules.
        facts: What is answered already.
        questions: Every question, in the order in which people are asked.
        skipped: Ids of questions that nobody could answer; they are not asked again.
    """
    wanted = {
        name
        for framework, rules in frameworks
        for name in missing(framework, decide(framework, rules, facts))
        if name not in skipped
    }
    return next((q for q in questions.values() if q.id in wanted and _sensible(q, facts)), None)


def missing(framework: Framework, decided: Decided) -> tuple[str, ...]:
    """Return the ids of the facts that some undecided provision hangs on.

    Headings do not count: nobody fulfils or breaches them by themselves.
    """
    found = (decided.provisions.get(provision.ref) for provision in framework.assessable)
    undecided = (one for one in found if one and one.outcome is Outcome.CANNOT_TELL)
    return tuple(dict.fromkeys(name for one in undecided for name in one.missing))


def _sensible(question: Fact, facts: Facts) -> bool:
    """Say whether a question makes sense after what was answered."""
    if not question.asked_when:
        return True
    return condition(question.asked_when).judge(facts).holds is not False
