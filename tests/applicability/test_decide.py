"""Deciding what applies: undecided where a fact is missing that matters, never guessed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kakehashi.applicability import decide, load_facts, load_rules, next_question
from kakehashi.applicability.check import check_applicability, check_rules
from kakehashi.applicability.expression import Condition
from kakehashi.applicability.facts_file import read_answer, read_answers
from kakehashi.library.cache import load_cached
from kakehashi.model import Framework, Provision
from kakehashi.model.applicability import Outcome, Rule, RuleSet
from kakehashi.text.bilingual import Bilingual

SAID = Bilingual("because", "理由")


def provision(id_: str, parent: str | None = None, **more) -> Provision:
    words = Bilingual(id_, id_)
    above = f"f:{parent}" if parent else None
    return Provision(f"f:{id_}", id_, above, "article", words, words, words, **more)


def framework(*provisions: Provision, in_force: str = "") -> Framework:
    words = Bilingual("F", "F")
    return Framework(
        "f", "f", "1", words, words, words, "EU", "law", "2024", "en", (), provisions,
        in_force=in_force,
    )  # fmt: skip


def rule(when: str, *ids: str, starts: str = "", id_: str = "") -> Rule:
    refs = tuple(f"f:{one}" for one in ids)
    return Rule(when, SAID, f"Article {when[:6]}", "unverified", id_, SAID, refs, starts)


def rules(*listed: Rule, concerns: str = "", addressees=None, findings=()) -> RuleSet:
    about = rule(concerns) if concerns else None
    return RuleSet("f", about, addressees or {}, tuple(findings), listed)


def outcome(rule_set: RuleSet, facts, id_: str = "1", *more: Provision):
    found = decide(framework(provision("1"), provision("1.a", "1"), *more), rule_set, facts)
    return found.provisions[f"f:{id_}"]


def test_a_provision_without_rules_applies_to_whom_the_framework_concerns():
    rule_set = rules(concerns="'eu' in system.markets")
    assert outcome(rule_set, {"system.markets": ("eu",)}).outcome is Outcome.APPLIES
    assert outcome(rule_set, {"system.markets": ("japan",)}).outcome is Outcome.DOES_NOT
    found = outcome(rule_set, {})
    assert (found.outcome, found.missing) == (Outcome.CANNOT_TELL, ("system.markets",))


def test_without_rules_nothing_is_told():
    assert decide(framework(provision("1")), None, {}).provisions == {}


def test_rules_of_the_nearest_above_hold_below_and_own_rules_replace_them():
    rule_set = rules(rule("system.a", "1"), rule("system.b", "1.a"))
    facts = {"system.a": False, "system.b": True}
    assert outcome(rule_set, facts).outcome is Outcome.DOES_NOT
    assert outcome(rule_set, facts, "1.a").outcome is Outcome.APPLIES
    below = outcome(rules(rule("system.a", "1")), facts, "1.a")
    assert below.outcome is Outcome.DOES_NOT


def test_of_several_rules_one_is_enough_and_the_earliest_date_counts():
    rule_set = rules(
        rule("system.a", "1", starts="2028-08-02"), rule("system.b", "1", starts="2027-12-02")
    )
    both = outcome(rule_set, {"system.a": True, "system.b": True})
    assert (both.outcome, both.starts) == (Outcome.APPLIES, "2027-12-02")
    one = outcome(rule_set, {"system.a": True, "system.b": False})
    assert one.starts == "2028-08-02"
    open_ = outcome(rule_set, {"system.a": False})
    assert (open_.outcome, open_.missing) == (Outcome.CANNOT_TELL, ("system.b",))


def test_a_missing_fact_that_cannot_matter_leaves_nothing_open():
    rule_set = rules(rule("system.a && system.b", "1"))
    assert outcome(rule_set, {"system.a": False}).outcome is Outcome.DOES_NOT
    assert outcome(rules(rule("system.a || system.b", "1")), {"system.b": True}).outcome is (
        Outcome.APPLIES
    )


def test_findings_build_on_each_other_and_pass_on_what_is_missing():
    findings = (
        rule("system.area == 'jobs'", id_="listed"),
        rule("finding.listed && !system.small_task", id_="high"),
    )
    rule_set = rules(rule("finding.high", "1"), findings=findings)
    assert outcome(rule_set, {"system.area": "none"}).outcome is Outcome.DOES_NOT
    found = outcome(rule_set, {"system.area": "jobs"})
    assert (found.outcome, found.missing) == (Outcome.CANNOT_TELL, ("system.small_task",))
    assert outcome(rule_set, {"system.area": "jobs", "system.small_task": False}).outcome is (
        Outcome.APPLIES
    )


def test_only_those_with_an_addressed_role_are_bound_and_the_role_is_named():
    bound = provision("2", addressees=("provider", "importer"))
    rule_set = rules(addressees={"provider": "system.makes", "importer": "system.imports"})
    found = outcome(rule_set, {"system.makes": True}, "2", bound)
    assert (found.outcome, found.roles) == (Outcome.APPLIES, ("provider",))
    found = outcome(rule_set, {"system.makes": False, "system.imports": False}, "2", bound)
    assert found.outcome is Outcome.DOES_NOT
    found = outcome(rule_set, {"system.makes": False}, "2", bound)
    assert (found.outcome, found.missing) == (Outcome.CANNOT_TELL, ("system.imports",))


def test_a_provision_that_addresses_somebody_no_rule_speaks_of_is_not_ruled_out():
    bound = provision("2", addressees=("provider", "deployer"))
    rule_set = rules(addressees={"provider": "system.makes"})
    assert outcome(rule_set, {"system.makes": False}, "2", bound).outcome is Outcome.APPLIES


def test_the_date_is_that_of_the_rule_else_the_provision_else_the_framework():
    dated = provision("2", applies_from="2026-08-02")
    found = decide(framework(provision("1"), dated, in_force="2024-08-01"), rules(), {})
    assert found.provisions["f:1"].starts == "2024-08-01"
    assert found.provisions["f:2"].starts == "2026-08-02"


@given(st.dictionaries(st.sampled_from("abc"), st.booleans()))
def test_an_outcome_that_was_told_stays_whatever_else_is_answered(given_facts):
    """What is decided from some answers is not undone by further answers."""
    rule_set = rules(
        rule("system.a && !system.b", "1"), rule("system.c", "1"), concerns="system.a || system.c"
    )
    facts = {f"system.{name}": value for name, value in given_facts.items()}
    before = outcome(rule_set, facts).outcome
    if before is Outcome.CANNOT_TELL:
        return
    for name in "abc":
        for value in (True, False):
            after = {f"system.{name}": value, **facts}
            assert outcome(rule_set, after).outcome is before


@pytest.mark.parametrize("source", ["system.a &&", "whoever.a", "x", "organisation.a + +"])
def test_a_condition_that_is_none_is_refused(source):
    with pytest.raises(ValueError):
        Condition(source)


def test_names_in_strings_are_no_facts():
    assert Condition("'system.fake' in system.real").names == ("system.real",)


@pytest.mark.parametrize(
    ("id_", "answer", "expected"),
    [
        ("system.markets", "日本、eu", None),
        ("system.markets", "日本, eu", ("japan", "eu")),
        ("system.markets", ["japan"], ("japan",)),
        ("system.markets", "mars", None),
        ("system.markets", "", ()),
        ("organisation.kind", "Company or other private organisation", "company"),
        ("organisation.headcount", "１，２００", 1200.0),
        ("organisation.headcount", "-3", None),
        ("organisation.headcount", "nan", None),
        ("organisation.headcount", "many", None),
    ],
)
def test_answers_are_read_strictly(id_, answer, expected):
    assert read_answer(load_facts()[id_], answer) == expected


def test_unknown_questions_and_wrong_answers_become_problems_and_the_rest_is_kept():
    problems = []
    answers = {"system.markets": "eu", "system.colour": "blue", "organisation.kind": "castle"}
    found = read_answers(answers, load_facts(), None, problems)
    assert found == {"system.markets": ("eu",)}
    assert [problem.code for problem in problems] == ["KH-FACT-001", "KH-FACT-002"]


def test_rules_that_name_nothing_known_are_found():
    bad = rules(
        rule("system.nothing_known", "1"),
        rule("'mars' in system.markets", "9"),
        rule("organisation.kind == 'castle'", "1"),
        rule("finding.never_made", "1"),
        rule("system.markets &&", "1"),
    )
    found = [p.code for p in check_rules(framework(provision("1")), bad, load_facts())]
    assert found == [
        "KH-FACT-004",
        "KH-FACT-005",
        "KH-FACT-006",
        "KH-FACT-005",
        "KH-FACT-004",
        "KH-FACT-003",
    ]


def test_the_bundled_rules_questions_and_pointers_are_in_order():
    assert [problem.line("en") for problem in check_applicability(load_cached())] == []


def test_the_interview_ends_and_leaves_only_what_was_skipped_open():
    library = load_cached()
    problems = []
    pairs = [(f, load_rules(f, problems)) for f in library.current if f.assessable]
    facts, asked = {}, []
    while (question := next_question(pairs, facts, load_facts(), asked)) is not None:
        asked.append(question.id)
        if question.kind == "choices":
            facts[question.id] = (question.options[-1][0],)
        elif question.kind == "choice":
            facts[question.id] = question.options[0][0]
        elif question.kind == "flag":
            facts[question.id] = False
        assert len(asked) <= len(load_facts())
    assert len(set(asked)) == len(asked)
