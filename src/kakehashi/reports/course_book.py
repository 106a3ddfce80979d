"""A path as a book: lessons with questions, exercises, and the answers at the end."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kakehashi.courses.course import Courses, Lesson, Path
from kakehashi.courses.exercise import Contradiction, Draft, Exercise, Review
from kakehashi.courses.question import Question
from kakehashi.courses.questions.labels import label
from kakehashi.courses.quiz import QuestionBank
from kakehashi.library.library import Library
from kakehashi.reports.course_answers import answer_blocks
from kakehashi.reports.course_sources import source_line
from kakehashi.reports.course_words import words
from kakehashi.reports.outline.blocks import (
    Block,
    Break,
    Callout,
    Heading,
    Items,
    Paragraph,
    Quote,
    Span,
)
from kakehashi.reports.outline.report import Report
from kakehashi.text.bilingual import Language


@dataclass(frozen=True)
class _Book:
    courses: Courses
    library: Library
    language: Language

    def words(self, key: str, **filling: object) -> str:
        return words(key, self.language, **filling)


def course_book(
    path: Path, courses: Courses, library: Library, language: Language, *, date: str
) -> Report:
    """Return a path as a report, ready to be written in any format."""
    book = _Book(courses, library, language)
    bank = QuestionBank(courses, library)
    lessons = [courses.lessons[one] for one in path.lessons]
    exercises = [courses.exercises[one] for one in path.exercises]
    asked = [(lesson, bank.quiz(lesson, 0)) for lesson in lessons]
    blocks: list[Block] = [Paragraph(book.words("own_words"), "note")]
    for number, (lesson, questions) in enumerate(asked, 1):
        blocks += _lesson(book, number, lesson, questions)
    blocks += [Break(), Heading(1, book.words("exercises"))]
    for exercise in exercises:
        blocks += _exercise(book, exercise)
    blocks += [Break(), Heading(1, book.words("answers"))]
    blocks += answer_blocks(asked, exercises, library, language)
    minutes = book.words("minutes", minutes=courses.minutes(path, language))
    facts = (
        (book.words("audience"), path.audience.get(language)),
        (book.words("time"), minutes),
        (book.words("edition"), courses.edition),
    )
    kind = f"course-{path.id}-{language}"
    title = path.title.get(language)
    return Report(kind, title, book.words("subtitle"), language, date, facts, tuple(blocks))


def _lesson(
    book: _Book, number: int, lesson: Lesson, questions: tuple[Question, ...]
) -> Iterator[Block]:
    language, case = book.language, lesson.case
    title = lesson.title.get(language)
    yield Break()
    yield Heading(1, book.words("lesson", number=number, title=title))
    yield Paragraph(book.words("minutes", minutes=lesson.minutes(language)), "note")
    yield Callout(book.words("aim"), (lesson.aim.get(language),))
    for place, point in enumerate(lesson.points, 1):
        yield Paragraph(book.words("point", number=place, text=point.text.get(language)))
        yield Paragraph(source_line(book.library, point.refs, language), "note")
    yield Heading(2, book.words("case"))
    mark = "" if language == case.language else book.words("translated")
    yield Quote(case.quoted(language), case.document, mark)
    yield Paragraph(case.text.get(language))
    yield Paragraph(source_line(book.library, (case.practice,), language), "note")
    yield Callout(book.words("remember"), (lesson.remember.get(language),))
    yield Heading(2, book.words("questions"))
    for place, question in enumerate(questions, 1):
        yield from _question(book, f"{number}-{place}", question)


def _question(book: _Book, number: str, question: Question) -> Iterator[Block]:
    language = book.language
    name = book.words("question", number=number)
    yield Paragraph((Span(f"{name}  ", "strong"), Span(question.prompt.get(language))))
    if question.quote:
        yield Paragraph(question.quote.get(language), "answer")
    yield Items(tuple(option.text.get(language) for option in question.options), ordered=True)


def _exercise(book: _Book, exercise: Exercise) -> Iterator[Block]:
    language = book.language
    yield Heading(2, exercise.title.get(language))
    yield Paragraph(exercise.task.get(language))
    if isinstance(exercise, Review):
        yield Items(tuple(_candidates(book, exercise)), ordered=True)
    elif isinstance(exercise, Contradiction):
        yield Items(tuple(claim.text.get(language) for claim in exercise.claims), ordered=True)
    else:
        yield from _draft(book, exercise)


def _candidates(book: _Book, exercise: Review) -> Iterator[tuple[Span, ...]]:
    for item in exercise.items:
        practice = label(book.library, book.library.provisions[item.practice])
        spans = (
            Span(practice.get(book.language), "strong"),
            Span(f"  {item.quoted(book.language)} "),
            Span(item.document, "soft"),
        )
        yield spans


def _draft(book: _Book, exercise: Draft) -> Iterator[Block]:
    yield Paragraph(source_line(book.library, exercise.refs, book.language), "note")
