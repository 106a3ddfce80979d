"""The book of a path: every lesson, question and answer is in it, in both languages."""

from __future__ import annotations

import pytest
from tests.bundled import bundled_library

from kakehashi.courses.course_files import load_courses
from kakehashi.courses.quiz import QuestionBank
from kakehashi.reports.course_book import course_book
from kakehashi.reports.files.write import content_of
from kakehashi.reports.outline.blocks import Heading, Items, Paragraph, Quote, plain


@pytest.mark.parametrize("language", ["en", "ja"])
@pytest.mark.parametrize("path", ["auditor", "ministry-official", "sme-owner"])
def test_everything_is_in_it(path, language):
    courses, library = load_courses(), bundled_library()
    chosen = courses.paths[path]
    book = course_book(chosen, courses, library, language, date="2026-11-26")
    headings = " ".join(block.text for block in book.blocks if isinstance(block, Heading))
    said = [plain(block.text) for block in book.blocks if isinstance(block, Paragraph)]
    whole = "\n".join(said)
    quotes = {block.text for block in book.blocks if isinstance(block, Quote)}
    bank = QuestionBank(courses, library)
    for name in chosen.lessons:
        lesson = courses.lessons[name]
        assert lesson.title.get(language) in headings
        assert lesson.case.quoted(language) in quotes
        assert all(point.text.get(language) in whole for point in lesson.points)
        for question in bank.quiz(lesson, 0):
            assert question.why.get(language) in said
    for name in chosen.exercises:
        assert courses.exercises[name].title.get(language) in headings


def test_the_answer_named_is_the_right_one():
    courses, library = load_courses(), bundled_library()
    chosen = courses.paths["auditor"]
    book = course_book(chosen, courses, library, "en", date="2026-11-26")
    question = QuestionBank(courses, library).quiz(courses.lessons[chosen.lessons[0]], 0)[0]
    lists = [block for block in book.blocks if isinstance(block, Items) and block.ordered]
    options = tuple(option.text.en for option in question.options)
    assert options in [tuple(plain(item) for item in block.items) for block in lists]
    expected = f"Question 1-1: {question.right + 1}  {options[question.right]}"
    assert expected in [plain(b.text) for b in book.blocks if isinstance(b, Paragraph)]


@pytest.mark.parametrize("format_", ["docx", "html", "pdf"])
def test_it_is_written_in_every_format(format_):
    courses = load_courses()
    chosen = courses.paths["sme-owner"]
    book = course_book(chosen, courses, bundled_library(), "ja", date="2026-11-26")
    content = content_of(book, format_)
    assert len(content) > 10_000
    assert content == content_of(book, format_)
