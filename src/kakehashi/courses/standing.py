"""Whether a learner has finished a path: every lesson and every exercise passed."""

from __future__ import annotations

from dataclasses import dataclass

from kakehashi.courses import quiz, scoring
from kakehashi.courses.course import Courses
from kakehashi.courses.progress import Progress, Result
from kakehashi.errors import Problem, UsageError
from kakehashi.text.bilingual import Bilingual


@dataclass(frozen=True, slots=True)
class Step:
    """One lesson or exercise of a path, and how it went."""

    id: str
    title: Bilingual
    exercise: bool
    result: Result | None
    needed: float

    @property
    def passed(self) -> bool:
        """Whether the score is enough."""
        return self.result is not None and self.result.score >= self.needed


def steps_of(progress: Progress, courses: Courses) -> tuple[Step, ...]:
    """Return the steps of the learner's path, in order.

    Raises:
        UsageError: there is no such path any more.
    """
    path = courses.paths.get(progress.path)
    if path is None:
        raise unknown_path(progress.path, courses)
    lessons = (
        Step(one, courses.lessons[one].title, False, progress.lessons.get(one), quiz.PASS)  # noqa: FBT003
        for one in path.lessons
    )
    exercises = (
        Step(one, courses.exercises[one].title, True, progress.exercises.get(one), scoring.PASS)  # noqa: FBT003
        for one in path.exercises
    )
    return (*lessons, *exercises)


def unknown_path(name: str, courses: Courses) -> UsageError:
    """Return the error for a path that does not exist."""
    details = {"name": name, "known": ", ".join(courses.paths)}
    return UsageError(Problem("KH-CRS-004", details=details))
