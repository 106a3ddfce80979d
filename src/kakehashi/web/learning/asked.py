"""Questions as pages ask them: drawn from the library once, answered in forms."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from kakehashi.courses.course_files import load_courses
from kakehashi.courses.progress import Progress
from kakehashi.courses.question import Option, Question
from kakehashi.courses.quiz import QuestionBank
from kakehashi.courses.spacing import SURE, UNSURE, WRONG
from kakehashi.web.forms import whole
from kakehashi.web.reasoning import library


@cache
def bank() -> QuestionBank:
    """Return all questions; they are made lesson by lesson, when asked for."""
    return QuestionBank(load_courses(), library())


@dataclass(frozen=True, slots=True)
class Asked:
    """One question in a form, and what was chosen."""

    question: Question
    number: int
    chosen: int | None = None
    """From 1."""
    unsure: bool = False
    told: bool = False
    """Whether the answer is shown."""

    @property
    def right(self) -> bool:
        """Whether the right option was chosen."""
        return self.chosen is not None and self.question.is_right(self.chosen)

    @property
    def choice(self) -> Option | None:
        """The option that was chosen."""
        return self.question.options[self.chosen - 1] if self.chosen else None

    @property
    def grade(self) -> int:
        """The grade for spaced repetition."""
        return (UNSURE if self.unsure else SURE) if self.right else WRONG

    @property
    def field(self) -> str:
        """The name of its fields in the form."""
        return f"q{self.number}"


def blank(questions: Sequence[Question]) -> list[Asked]:
    """Return questions that wait for an answer."""
    return [Asked(one, number) for number, one in enumerate(questions, 1)]


def answered(questions: Sequence[Question], form: Mapping[str, str], *, told: bool) -> list[Asked]:
    """Return questions with what a form chose; what is no option counts as not chosen."""
    found = []
    for number, one in enumerate(questions, 1):
        chosen = whole(form.get(f"q{number}"))
        known = chosen if chosen and chosen <= len(one.options) else None
        unsure = form.get(f"q{number}-unsure") == "yes"
        found.append(Asked(one, number, known, unsure, told))
    return found


def due_in(progress: Mapping[str, Progress], on: str) -> list[str]:
    """Return the questions due on a day in any path, the longest overdue first.

    A question of an earlier version that is no longer asked is passed over.
    """
    waiting = {
        (card.due, name)
        for one in progress.values()
        for name, card in one.cards.items()
        if card.due <= on and name in bank().questions
    }
    return list(dict.fromkeys(name for _, name in sorted(waiting)))
