"""An official in training finishes a path in two hours: measured by the words that are read.

Lessons are read twice at the pace of `Lesson.minutes`. Questions are read once, with all
their options and the explanation, at the slow end of what most adults read silently: 175
words a minute (Brysbaert 2019, 190 studies: 175 to 300 for non-fiction in English). For
Japanese the same message is taken to need the same time: 400 characters. Each question
gets half a minute to think besides.
"""

from __future__ import annotations

import pytest

from kakehashi.courses.course import PAUSE, Courses, Path
from kakehashi.courses.question import Question
from kakehashi.courses.quiz import QuestionBank
from kakehashi.text.bilingual import Language

WORDS, CHARACTERS, THINKING = 175, 400, 0.5
TWO_HOURS = 120


def reading(question: Question, language: Language) -> float:
    """Return the minutes that a question takes to read, its explanation included."""
    options = [option.text for option in question.options]
    parts = [question.prompt, question.quote, *options, question.why]
    text = " ".join(part.get(language) for part in parts)
    return len(text) / CHARACTERS if language == "ja" else len(text.split()) / WORDS


def minutes(path: Path, attempt: int, bank: QuestionBank, language: Language) -> float:
    courses = bank.courses
    total = float(sum(courses.exercises[one].minutes for one in path.exercises))
    for name in path.lessons:
        lesson = courses.lessons[name]
        asked = bank.quiz(lesson, attempt)
        total += lesson.minutes(language) - PAUSE
        total += sum(reading(one, language) + THINKING for one in asked)
    return total


@pytest.mark.parametrize("language", ["en", "ja"])
def test_a_path_takes_at_most_two_hours(courses: Courses, bank: QuestionBank, language: Language):
    """The first attempt, which is what passes who reads with care, and any later one."""
    slow = {
        (path.id, attempt): round(taken)
        for path in courses.paths.values()
        for attempt in range(6)
        if (taken := minutes(path, attempt, bank, language)) > TWO_HOURS
    }
    assert slow == {}


@pytest.mark.parametrize("language", ["en", "ja"])
def test_what_is_told_is_what_is_measured(courses: Courses, bank: QuestionBank, language: Language):
    """Within a tenth, so that nobody plans with a number of our wishes."""
    for path in courses.paths.values():
        told, taken = courses.minutes(path, language), minutes(path, 0, bank, language)
        assert abs(told - taken) <= told / 10, (path.id, told, round(taken))
