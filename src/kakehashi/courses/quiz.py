"""The questions of a lesson, and which of them are asked this time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from kakehashi.courses.asking import Asking
from kakehashi.courses.course import Courses, Lesson
from kakehashi.courses.question import Question, drawn
from kakehashi.courses.questions.evidence_kind import evidence_kind
from kakehashi.courses.questions.follows import follows
from kakehashi.courses.questions.from_when import from_when
from kakehashi.courses.questions.practice_shown import practice_shown
from kakehashi.courses.questions.relation import relation
from kakehashi.courses.questions.who_asks import who_asks
from kakehashi.library.library import Library
from kakehashi.model import Provision

ASKED = 6
"""Questions after a lesson."""
PASS = 0.8
"""Share of right answers that passes a lesson."""


@dataclass(frozen=True)
class QuestionBank:
    """All questions that the courses can ask of a library."""

    courses: Courses
    library: Library
    _by_lesson: dict[str, tuple[Question, ...]] = field(default_factory=dict)

    @cached_property
    def _asking(self) -> Asking:
        return Asking(self.library)

    @cached_property
    def questions(self) -> dict[str, Question]:
        """Every question by its id."""
        return {one.id: one for lesson in self.courses.lessons.values() for one in self.of(lesson)}

    def of(self, lesson: Lesson) -> tuple[Question, ...]:
        """Return all questions of a lesson."""
        if lesson.id not in self._by_lesson:  # made when asked for: all of them take seconds
            self._by_lesson[lesson.id] = tuple(self._made(lesson))
        return self._by_lesson[lesson.id]

    def quiz(self, lesson: Lesson, attempt: int) -> tuple[Question, ...]:
        """Return the questions of an attempt, from 0: others each time, kinds in turn."""
        return tuple(_in_turn(self.of(lesson), f"{lesson.id}:{attempt}"))[:ASKED]

    def _made(self, lesson: Lesson) -> Iterator[Question]:
        seen: set[str] = set()
        for question in self._all(lesson):
            if question.id not in seen:
                seen.add(question.id)
                yield question

    def _all(self, lesson: Lesson) -> Iterator[Question]:
        for sentence in lesson.sentences:
            yield evidence_kind(self.courses.sentences[sentence])
        for ref in lesson.refs:
            provision = self.library.provisions[ref]
            if provision.practice:
                yield from self._of_practice(provision)
            else:
                yield from from_when(self._asking, provision)

    def _of_practice(self, practice: Provision) -> Iterator[Question]:
        yield from practice_shown(self.library, practice)
        yield from who_asks(self._asking, practice)
        yield from relation(self._asking, practice)
        yield from follows(self._asking, practice)


def _in_turn(questions: Sequence[Question], seed: str) -> Iterable[Question]:
    """Return the questions so that kinds alternate."""
    kinds: dict[str, list[Question]] = {}
    for question in drawn(seed, questions, len(questions)):
        kinds.setdefault(question.kind, []).append(question)
    while kinds:
        for kind in list(kinds):
            yield kinds[kind].pop(0)
            if not kinds[kind]:
                del kinds[kind]
