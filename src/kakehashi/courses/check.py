"""Check the courses against the library: references, verification, quotes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kakehashi.courses.course import Courses
from kakehashi.courses.exercise import Contradiction, Draft, Review
from kakehashi.errors import Problem
from kakehashi.library.library import Library
from kakehashi.model.framework import HUB


def check_courses(courses: Courses, library: Library) -> list[Problem]:
    """Return a problem for each reference that is not there or was not verified."""
    return [
        problem for ref in dict.fromkeys(_refs(courses)) for problem in _check_ref(ref, library)
    ]


def check_quotes(courses: Courses, documents: dict[str, str]) -> list[Problem]:
    """Return a problem for each quote that its document does not hold, word for word."""
    return [
        Problem("KH-CRS-015", details={"document": document, "quote": quote[:60]})
        for document, quote in _quotes(courses)
        if quote not in documents.get(document, "")
    ]


def _refs(courses: Courses) -> Iterable[str]:
    for lesson in courses.lessons.values():
        yield from lesson.refs
    for exercise in courses.exercises.values():
        if isinstance(exercise, Review):
            yield from (item.practice for item in exercise.items)
        elif isinstance(exercise, Draft):
            yield from exercise.refs
        else:
            yield from _claimed(exercise)


def _claimed(exercise: Contradiction) -> Iterator[str]:
    for claim in exercise.claims:
        yield from (one for one in (claim.subject, claim.object) if ":" in one)


def _check_ref(ref: str, library: Library) -> Iterator[Problem]:
    provision = library.provisions.get(ref)
    if provision is None:
        yield Problem("KH-CRS-013", details={"ref": ref})
    elif not ref.startswith(f"{HUB}:") and provision.verified is None:
        yield Problem("KH-CRS-014", details={"ref": ref})


def _quotes(courses: Courses) -> Iterator[tuple[str, str]]:
    for lesson in courses.lessons.values():
        yield lesson.case.document, lesson.case.quote
    for sentence in courses.sentences.values():
        yield sentence.document, sentence.text
    for exercise in courses.exercises.values():
        if isinstance(exercise, Review):
            yield from ((item.document, item.quote) for item in exercise.items)
