"""The last chapter of a course book: answers to questions and exercises, with reasons."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from kakehashi.courses.course import Lesson
from kakehashi.courses.exercise import Contradiction, Draft, Exercise, Review
from kakehashi.courses.question import Question
from kakehashi.library.library import Library
from kakehashi.reports.course_sources import source_line
from kakehashi.reports.course_words import words
from kakehashi.reports.outline.blocks import Block, Heading, Items, Paragraph, Span
from kakehashi.text.bilingual import Language


def answer_blocks(
    asked: Sequence[tuple[Lesson, Sequence[Question]]],
    exercises: Iterable[Exercise],
    library: Library,
    language: Language,
) -> Iterator[Block]:
    """Yield the answers, lesson by lesson, then those of the exercises."""
    for number, (lesson, questions) in enumerate(asked, 1):
        title = lesson.title.get(language)
        yield Heading(2, words("lesson", language, number=number, title=title))
        for place, question in enumerate(questions, 1):
            yield from _answer(f"{number}-{place}", question, library, language)
    for exercise in exercises:
        yield Heading(2, exercise.title.get(language))
        yield from _of_exercise(exercise, language)


def _answer(
    number: str, question: Question, library: Library, language: Language
) -> Iterator[Block]:
    choice = question.right + 1
    option = question.options[question.right].text.get(language)
    name = words("answer", language, number=number, choice=choice)
    yield Paragraph((Span(f"{name}  ", "strong"), Span(option)))
    yield Paragraph(question.why.get(language))
    if question.sources:
        yield Paragraph(source_line(library, question.sources, language), "note")


def _of_exercise(exercise: Exercise, language: Language) -> Iterator[Block]:
    if isinstance(exercise, Review):
        yield Items(tuple(_verdicts(exercise, language)), ordered=True)
    elif isinstance(exercise, Contradiction):
        numbers = ", ".join(str(one) for one in exercise.together)
        yield Paragraph((Span(f"{numbers}  ", "strong"), Span(exercise.why.get(language))))
    else:
        yield from _of_draft(exercise, language)


def _verdicts(exercise: Review, language: Language) -> Iterator[tuple[Span, ...]]:
    for item in exercise.items:
        said = words("evidence_yes" if item.evidence else "evidence_no", language)
        yield Span(f"{said}  ", "strong"), Span(item.why.get(language))


def _of_draft(exercise: Draft, language: Language) -> Iterator[Block]:
    yield Paragraph((Span(words("model", language), "strong"),))
    yield Paragraph(exercise.model.get(language), "answer")
    yield Paragraph((Span(words("expected", language), "strong"),))
    yield Items(tuple(point.text.get(language) for point in exercise.expected))
    yield Paragraph((Span(words("mistakes", language), "strong"),))
    yield Items(tuple(point.text.get(language) for point in exercise.mistakes))
