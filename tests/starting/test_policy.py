"""The draft policy: only clauses that fit, numbered, each with what it answers."""

from __future__ import annotations

import re

import pytest
from tests.starting.example import COMPANY, outcome

OFFERS = {
    **COMPANY,
    "system.activities": ["uses", "offers-service", "builds-system"],
    "traits": ["public", "published"],
}


def titles(policy):
    return [clause.title.en for clause in policy.clauses]


def test_clauses_that_the_answers_rule_out_are_left_out(ruled):
    inside, offering = outcome(ruled, COMPANY).policy, outcome(ruled, OFFERS).policy
    assert not {"Saying that it is AI", "Terms of use", "Labels"} & set(titles(inside))
    assert {"Saying that it is AI", "Terms of use", "Labels"} <= set(titles(offering))
    assert "Decisions about people" not in titles(offering)
    assert "AI and employees" in titles(outcome(ruled, {**COMPANY, "uses": ["workers"]}).policy)


def test_a_clause_of_which_it_cannot_be_told_stays_and_says_so(ruled):
    policy = outcome(ruled, {**COMPANY, "traits": "?"}).policy
    labels = next(clause for clause in policy.clauses if clause.title.en == "Labels")
    assert labels.sure is False


def test_clauses_and_chapters_are_numbered_without_gaps(ruled):
    policy = outcome(ruled, OFFERS).policy
    numbers = [clause.number for clause in policy.clauses]
    assert list(range(1, len(numbers) + 1)) == numbers
    assert [chapter.number for chapter in policy.chapters] == list(range(1, 9))


def test_each_clause_names_practices_and_the_provisions_that_ask_for_them(ruled, library):
    found = outcome(ruled, OFFERS)
    for clause in found.policy.clauses:
        assert clause.practices
        assert set(clause.practices) <= {practice.ref for practice in library.practices}
        asked = {one.provision.ref for ref in clause.practices for one in found.asking.get(ref, ())}
        refs = [one.provision.ref for one in clause.asking]
        assert len(refs) == len(set(refs))
        assert set(refs) <= asked
        assert all(one.applies for one in clause.asking)
    assert sum(bool(clause.asking) for clause in found.policy.clauses) > 15


def test_what_was_said_not_to_be_done_is_flagged_at_its_clause(ruled):
    policy = outcome(ruled, {**COMPANY, "REC-01": "no", "PRI-12": "partly", "POL-01": "no"}).policy
    flagged = {ref for clause in policy.clauses for ref in clause.undone}
    assert flagged == {"practices:REC-01", "practices:PRI-12"}


@pytest.mark.parametrize("answers", [COMPANY, OFFERS, {}], ids=["uses", "offers", "nothing"])
def test_the_text_is_filled_in_and_in_both_languages(ruled, answers):
    policy = outcome(ruled, answers).policy
    for clause in policy.clauses:
        for paragraph in clause.paragraphs:
            for text in (paragraph.text, *paragraph.items):
                assert text.en
                assert text.ja
                assert not re.search(r"[{}]", text.en + text.ja)
                # A place to fill in stands in both languages.
                assert text.en.count("[") == text.ja.count("【")


def test_who_we_are_and_what_we_do_is_named(ruled):
    policy = outcome(ruled, OFFERS).policy
    assert policy.title.ja == "AIの利用、開発及び提供に関する規程"
    assert "当社" in policy.clauses[0].paragraphs[0].text.ja
    town = outcome(ruled, {**COMPANY, "organisation.kind": "local-government"}).policy
    assert town.title.ja == "AI利用規程"
    assert "当団体" in town.clauses[0].paragraphs[0].text.ja
