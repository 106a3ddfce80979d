"""Worked cases: facts, and what applies by the text of the law, from when and to whom.

Every file in `cases/` is run. A case was worked out from the text first, so where
it fails, read the article it names before changing either side.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
import yaml
from tests.bundled import bundled_library

from kakehashi.applicability import load_facts, load_rules
from kakehashi.applicability.check import check_questions, check_rules
from kakehashi.applicability.decide import Decided, decide
from kakehashi.applicability.facts_file import read_answers
from kakehashi.applicability.interview import next_question
from kakehashi.model import Framework
from kakehashi.model.applicability import Facts, RuleSet

HERE = Path(__file__).parent / "cases"
CASES = [
    case
    for file in sorted(HERE.glob("*.yaml"))
    for case in yaml.load(file.read_text(encoding="utf-8"), yaml.BaseLoader)
]
HOLDS = {True: "true", False: "false", None: "unknown"}
each_case = pytest.mark.parametrize("case", [pytest.param(case, id=case["id"]) for case in CASES])
frameworks = sorted({case["framework"] for case in CASES})


@cache
def ruled(prefix: str) -> tuple[Framework, RuleSet]:
    problems = []
    framework = bundled_library().frameworks[prefix]
    rules = load_rules(framework, problems)
    assert not problems
    assert rules is not None
    return framework, rules


def answers(case: dict) -> Facts:
    problems = []
    read = read_answers(case["facts"], load_facts(), None, problems)
    assert not problems
    return read


def decided(case: dict) -> Decided:
    return decide(*ruled(case["framework"]), answers(case))


@each_case
def test_the_provisions_apply_as_the_text_says(case):
    result = decided(case)
    for wanted in case["expect"]:
        found = result.provisions[f"{case['framework']}:{wanted['provision']}"]
        got = {"provision": wanted["provision"], "outcome": found.outcome.value}
        if "starts" in wanted:
            got["starts"] = found.starts
        if "role" in wanted:
            got["role"] = wanted["role"] if wanted["role"] in found.roles else found.roles
        assert got == wanted


@each_case
def test_the_findings_hold_as_the_text_says(case):
    found = decided(case).findings
    wanted = case.get("findings", {})
    assert {name: HOLDS[found[name].holds] for name in wanted} == wanted


@each_case
def test_being_asked_one_by_one_comes_to_the_same(case):
    framework, rules = ruled(case["framework"])
    known, full, unknown = {}, answers(case), []
    while question := next_question([(framework, rules)], known, load_facts(), unknown):
        if question.id in full:
            known[question.id] = full[question.id]
        else:
            unknown.append(question.id)
    asked, told = decide(framework, rules, known), decided(case)
    for provision in framework.assessable:
        ref = provision.ref
        assert (ref, asked.provisions[ref].outcome) == (ref, told.provisions[ref].outcome)


def test_no_case_has_the_name_of_another():
    names = [case["id"] for case in CASES]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("prefix", frameworks)
def test_the_rules_name_only_what_there_is(prefix):
    assert not list(check_rules(*ruled(prefix), load_facts()))


def test_the_questions_name_only_what_there_is():
    assert not list(check_questions(load_facts(), "facts.yaml"))


@pytest.mark.parametrize("prefix", frameworks)
def test_every_role_that_is_addressed_has_a_condition(prefix):
    framework, rules = ruled(prefix)
    addressed = {role for one in framework.provisions for role in one.addressees}
    assert addressed <= set(rules.addressees)
