"""Exercises: their references follow from the example's decisions and from the engine."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

import openpyxl
import pytest
from tests.courses.conftest import EXAMPLE

from kakehashi.courses.course import Courses
from kakehashi.courses.exercise import Claim, Contradiction, Draft, Review
from kakehashi.courses.scoring import score_contradiction, score_draft, score_review
from kakehashi.library.library import Library
from kakehashi.model import Decision, Mapping, Relation
from kakehashi.relations.consistency import find_contradictions
from kakehashi.relations.index import Index
from kakehashi.relations.network import Network
from kakehashi.relations.rows import row_of


def of_type(courses: Courses, kind: type) -> list:
    found = [one for one in courses.exercises.values() if isinstance(one, kind)]
    assert found
    return found


def candidates() -> dict[str, str]:
    """All cells of quotes of the example's table, by practice."""
    sheet = openpyxl.load_workbook(EXAMPLE / "decisions.xlsx").active
    assert sheet
    rows = list(sheet.iter_rows(values_only=True))
    places = [number for number, name in enumerate(rows[0]) if str(name).startswith("Quote")]
    return {str(row[0]): "\n".join(str(row[place]) for place in places) for row in rows[1:]}


def test_ten_candidates_judged_as_the_example_decided(
    courses: Courses, decisions: dict[str, Decision]
):
    offered = candidates()
    for review in of_type(courses, Review):
        assert len(review.items) == 10
        assert 3 <= sum(item.evidence for item in review.items) <= 7
        for item in review.items:
            decision = decisions[item.practice]
            quotes = {evidence.quote for evidence in decision.evidence}
            if item.evidence:
                assert decision.verdict.value == "in place", item.quote
                assert item.quote in quotes
            else:
                assert decision.verdict.value in {"planned", "not in place"}, item.quote
                assert item.quote in offered[item.practice.split(":")[1]], item.quote
                assert item.quote not in quotes


def network(claims: list[Claim], library: Library) -> Network:
    rows = [
        row_of(
            Mapping(
                str(number),
                claim.subject,
                Relation(claim.relation),
                claim.object,
                1.0,
                "",
                "",
                claim.text,
            )
        )
        for number, claim in enumerate(claims)
    ]
    atoms = frozenset(practice.ref for practice in library.practices)
    return Network(Index(rows), {}, atoms)


def test_the_contradiction_is_one_and_the_only_one(courses: Courses, library: Library):
    for exercise in of_type(courses, Contradiction):
        claims = list(exercise.claims)
        clash = {number - 1 for number in exercise.together}
        for size in range(1, len(claims) + 1):
            for chosen in combinations(range(len(claims)), size):
                found = find_contradictions(network([claims[one] for one in chosen], library))
                assert bool(found) == (clash <= set(chosen)), (exercise.id, chosen)


def test_claims_on_frameworks_are_those_of_the_crosswalk(courses: Courses, library: Library):
    rows = {
        (row.subject, row.object): row.relation
        for crosswalk in library.crosswalks.values()
        for row in crosswalk.mappings
    }
    for exercise in of_type(courses, Contradiction):
        for claim in exercise.claims:
            if ":" in claim.subject and ":" in claim.object:
                found = rows[claim.subject, claim.object]
                assert found in {Relation.SUPERSET, Relation.EQUAL}, claim.text.en


def test_scores_of_a_contradiction(courses: Courses):
    exercise = courses.exercises["contradiction-status"]
    assert score_contradiction(exercise, [5, 1, 3]).passed
    for wrong in ([1, 3], [1, 2, 3, 4, 5], [], [99]):
        assert score_contradiction(exercise, wrong).share == 0


def test_scores_of_a_review(courses: Courses):
    exercise = courses.exercises["review-technical"]
    right = [item.evidence for item in exercise.items]
    assert score_review(exercise, right).share == 1
    assert score_review(exercise, [not one for one in right]).share == 0
    assert score_review(exercise, right[:4]).share == pytest.approx(0.4)
    assert not score_review(exercise, [True] * 10).passed


@pytest.mark.parametrize("language", ["en", "ja"])
def test_model_answers_score_full_marks(courses: Courses, language):
    for exercise in of_type(courses, Draft):
        score = score_draft(exercise, exercise.model.get(language), language)
        missing = [mark.text.en for mark in score.marks if not mark.right]
        assert (score.share, missing) == (1.0, []), exercise.id


@pytest.mark.parametrize(
    ("language", "claim"),
    [("en", "We hold drills every year."), ("ja", "毎年、机上演習を実施しています。")],
)
def test_claiming_too_much_costs_a_point(courses: Courses, language, claim):
    exercise = courses.exercises["draft-incident"]
    answer = exercise.model.get(language)
    assert score_draft(exercise, f"{answer} {claim}", language).share < 1


@pytest.mark.parametrize(
    ("language", "honest"),
    [
        ("en", "A drill is planned for November and has not taken place yet."),
        ("ja", "机上演習は11月に予定しており、まだ行っていません。"),
    ],
)
def test_saying_that_it_is_planned_costs_nothing(courses: Courses, language, honest):
    exercise = courses.exercises["draft-incident"]
    answer = exercise.model.get(language)
    assert score_draft(exercise, f"{answer} {honest}", language).share == 1


def test_empty_and_endless_drafts_score_nothing(courses: Courses):
    exercise = courses.exercises["draft-leadership"]
    for answer in ("", "   \n", "x" * 1_000_000, "\x00\x1b[2J"):
        assert score_draft(exercise, answer, "en").share == 0


def test_mistakes_are_not_in_place_in_the_example(courses: Courses, decisions: dict[str, Decision]):
    """Each draft names the practices that one might wrongly claim; none is in place."""
    for exercise in of_type(courses, Draft):
        refs = [ref for ref in exercise.refs if ref.startswith("practices:")]
        verdicts = [decisions[ref].verdict.value for ref in refs if ref in decisions]
        loose = [v for v in verdicts if v in {"planned", "not in place"}]
        assert len(loose) == len(exercise.mistakes), exercise.id


def test_a_draft_without_expectations_scores_nothing(courses: Courses):
    exercise = courses.exercises["draft-notice"]
    assert score_draft(replace(exercise, expected=()), "anything", "en").share == 0
