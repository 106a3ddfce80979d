"""Check rules: conditions that cannot be read, unknown names and values, unknown provisions."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from kakehashi.applicability.expression import Condition
from kakehashi.applicability.facts_file import QUESTIONS, load_facts
from kakehashi.applicability.pointers import POINTERS, load_pointers
from kakehashi.applicability.rules_file import load_rules
from kakehashi.errors import Problem, SourceLocation
from kakehashi.library.library import Library
from kakehashi.model import Framework
from kakehashi.model.applicability import Fact, Rule, RuleSet

_COMPARED = (
    re.compile(r"['\"](?P<value>[^'\"]*)['\"] in (?P<name>(?:organisation|system)\.\w+)"),
    re.compile(r"(?P<name>(?:organisation|system)\.\w+) [=!]= ['\"](?P<value>[^'\"]*)['\"]"),
)
_AMONG = re.compile(r"(?P<name>(?:organisation|system)\.\w+) in \[(?P<values>[^\]]*)\]")
_QUOTED = re.compile(r"['\"]([^'\"]*)['\"]")


def check_applicability(library: Library) -> list[Problem]:
    """Return everything that is wrong with the questions, pointers and rules of a library."""
    problems: list[Problem] = []
    questions = load_facts()
    problems += check_questions(questions, str(QUESTIONS))
    for pointer in load_pointers():
        problems += _condition(
            pointer.when, SourceLocation(str(POINTERS)), set(questions), questions
        )
    for framework in library.instruments:
        rules = load_rules(framework, problems)
        if rules:
            problems += check_rules(framework, rules, questions)
    return problems


def check_rules(
    framework: Framework, rules: RuleSet, questions: Mapping[str, Fact]
) -> Iterator[Problem]:
    """Yield what is wrong with the rules of a framework."""
    known: set[str] = set(questions)
    for finding in rules.findings:
        yield from _condition(finding.when, _place(rules, finding), known, questions)
        known.add(f"finding.{finding.id}")
    for rule in (*((rules.concerns,) if rules.concerns else ()), *rules.rules):
        where = _place(rules, rule)
        yield from _condition(rule.when, where, known, questions)
        for ref in rule.provisions:
            if ref not in framework.by_ref:
                details = {"id": ref.split(":", 1)[1], "framework": framework.prefix}
                yield Problem("KH-FACT-006", where, details)
    for when in rules.addressees.values():
        yield from _condition(when, SourceLocation(rules.path), known, questions)


def check_questions(questions: Mapping[str, Fact], path: str) -> Iterator[Problem]:
    """Yield what is wrong with the conditions under which questions are asked."""
    for question in questions.values():
        if question.asked_when:
            where = SourceLocation(path)
            yield from _condition(question.asked_when, where, set(questions), questions)


def _place(rules: RuleSet, rule: Rule) -> SourceLocation:
    return SourceLocation(rules.path, rule.line)


def _condition(
    when: str, where: SourceLocation, known: set[str], questions: Mapping[str, Fact]
) -> Iterator[Problem]:
    try:
        names = Condition(when).names
    except ValueError as error:
        reason = str(error).splitlines()[0]
        yield Problem("KH-FACT-003", where, {"reason": reason})
        return
    for name in names:
        if name not in known:
            yield Problem("KH-FACT-004", where, {"name": name})
    for name, value in _compared(when):
        question = questions.get(name)
        options = {option for option, _ in question.options} if question else set()
        if options and value not in options:
            yield Problem("KH-FACT-005", where, {"fact": name, "value": value})


def _compared(when: str) -> Iterator[tuple[str, str]]:
    """Yield the values that a condition compares facts with."""
    for pattern in _COMPARED:
        for match in pattern.finditer(when):
            yield match["name"], match["value"]
    for match in _AMONG.finditer(when):
        for value in _QUOTED.findall(match["values"]):
            yield match["name"], value
