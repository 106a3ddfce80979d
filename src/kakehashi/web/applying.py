"""What applies, worked out once for each combination of answers: every page asks for it anew."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache

from kakehashi.applicability import Decided, decide, load_facts, next_question
from kakehashi.model.applicability import Fact, FactValue, RuleSet
from kakehashi.web.reasoning import library
from kakehashi.workspace.models import System
from kakehashi.workspace.subjects import Subject
from kakehashi.workspace.what_applies import facts_of, rules_of, together

Told = tuple[tuple[str, FactValue], ...]
"""Facts in the order of their names, so that equal ones are found again."""


def decided_of(subject: Subject, prefixes: Sequence[str]) -> dict[str, Decided]:
    """Return what applies to a system, or to any of the systems of an organisation."""
    if subject.system is not None:
        told = [_told(facts_of(subject.organisation, subject.system))]
    else:
        systems = System.objects.filter(organisation=subject.organisation, archived=False)
        told = [_told(facts_of(subject.organisation, one)) for one in systems]
        told = told or [_told(facts_of(subject.organisation))]
    return {prefix: _decided(prefix, tuple(dict.fromkeys(told))) for prefix in prefixes}


def question_for(
    facts: Mapping[str, FactValue], prefixes: Sequence[str], scope: str, skipped: Sequence[str]
) -> Fact | None:
    """Return the question to ask next; `scope` leaves only those about organisations."""
    return _question(_told(facts), tuple(prefixes), scope, tuple(sorted(set(skipped))))


def _told(facts: Mapping[str, FactValue]) -> Told:
    return tuple(sorted(facts.items(), key=lambda one: one[0]))


@lru_cache(maxsize=64)
def _rules(prefix: str) -> RuleSet | None:
    return rules_of([library().frameworks[prefix]], [])[prefix]


@lru_cache(maxsize=2000)
def _decided(prefix: str, told: tuple[Told, ...]) -> Decided:
    framework, rules = library().frameworks[prefix], _rules(prefix)
    return together([decide(framework, rules, dict(one)) for one in told])


@lru_cache(maxsize=500)
def _question(
    told: Told, prefixes: tuple[str, ...], scope: str, skipped: tuple[str, ...]
) -> Fact | None:
    paired = [(library().frameworks[prefix], _rules(prefix)) for prefix in prefixes]
    questions = {key: one for key, one in load_facts().items() if not scope or one.scope == scope}
    return next_question(paired, dict(told), questions, skipped)
