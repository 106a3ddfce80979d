"""The lessons and paths: rested on verified provisions, quoted to the letter, short enough."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kakehashi.courses.check import check_courses, check_quotes
from kakehashi.courses.course import Courses
from kakehashi.library.library import Library
from kakehashi.model import Decision

ROLES = {
    "executive",
    "developer",
    "provider",
    "business-user",
    "auditor",
    "ministry-official",
    "sme-owner",
}
JAPANESE = re.compile(r"[぀-ヿ一-鿿]")


def test_every_reference_exists_and_is_verified(courses: Courses, library: Library):
    assert [problem.line("en") for problem in check_courses(courses, library)] == []


def test_every_quote_stands_in_its_document(courses: Courses, documents: dict[str, str]):
    assert [problem.line("en") for problem in check_quotes(courses, documents)] == []


def test_a_wrong_quote_and_a_wrong_reference_are_found(
    courses: Courses, library: Library, documents: dict[str, str]
):
    emptied = dict.fromkeys(documents, "")
    assert {p.code for p in check_quotes(courses, emptied)} == {"KH-CRS-015"}
    less = Library({"practices": library.hub}, {})
    assert {p.code for p in check_courses(courses, less)} == {"KH-CRS-013"}


def test_the_roles_have_paths_of_short_lessons(courses: Courses):
    assert set(courses.paths) == ROLES
    used = {one for path in courses.paths.values() for one in path.lessons}
    assert used == set(courses.lessons)
    exercises = {one for path in courses.paths.values() for one in path.exercises}
    assert exercises == set(courses.exercises)
    for path in courses.paths.values():
        assert 5 <= len(path.lessons) <= 8, path.id
        assert path.exercises, path.id
        for language in ("en", "ja"):
            assert courses.minutes(path, language) <= 120, path.id


def test_a_lesson_takes_about_ten_minutes(courses: Courses):
    for lesson in courses.lessons.values():
        for language in ("en", "ja"):
            assert 9 <= lesson.minutes(language) <= 15, (lesson.id, lesson.minutes(language))


def test_every_point_rests_on_something(courses: Courses):
    for lesson in courses.lessons.values():
        assert 5 <= len(lesson.points) <= 6
        for point in lesson.points:
            assert point.refs, (lesson.id, point.text.en)


def test_articles_that_are_named_are_cited(courses: Courses, library: Library):
    """Whoever writes “Article 73” cites a provision of Article 73."""
    named = re.compile(r"(?:Article|Action) (\d+)")
    for lesson in courses.lessons.values():
        cited = {library.provisions[ref].citation.en for ref in lesson.refs}
        for text in english(lesson):
            for found in named.finditer(text):
                pattern = re.compile(rf"\b{found[0]}\b")
                assert any(pattern.search(one) for one in cited), (lesson.id, found[0])


def english(lesson) -> Iterator[str]:
    yield from (point.text.en for point in lesson.points)


def test_both_languages_say_the_same_numbers(courses: Courses):
    """Figures, articles and dates are in both; English words for small numbers apart."""
    for lesson in courses.lessons.values():
        for point in lesson.points:
            english_years = set(re.findall(r"\b20\d\d\b", point.text.en))
            japanese_years = set(re.findall(r"(?<!\d)20\d\d(?!\d)", point.text.ja))
            assert japanese_years <= english_years, (lesson.id, point.text.ja)
            assert english_years <= japanese_years, (lesson.id, point.text.en)
        assert JAPANESE.search(lesson.title.ja)
        assert not JAPANESE.search(lesson.title.en)


def test_cases_say_what_was_decided(courses: Courses, decisions: dict[str, Decision]):
    for lesson in courses.lessons.values():
        decision = decisions[lesson.case.practice]
        if decision.verdict.value == "in place":
            assert "evidence" in lesson.case.text.en or decision.evidence, lesson.id
        else:
            assert decision.verdict.value in lesson.case.text.en, lesson.id


def test_a_lesson_says_what_is_undecided(decisions: dict[str, Decision]):
    """The lesson on statuses gives feedback-loop control as an example of it."""
    assert "practices:SAF-09" not in decisions
