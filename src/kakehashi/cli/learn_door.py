"""What the learn commands share: the learner's file, things by name, and printing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from kakehashi.cli.options import console
from kakehashi.courses.course import Courses, Lesson
from kakehashi.courses.exercise import Exercise
from kakehashi.errors import Problem, UsageError
from kakehashi.text.bilingual import Bilingual
from kakehashi.text.shown import shown

F = TypeVar("F", bound=Callable[..., Any])


def progress_option(command: F) -> F:
    """Add --progress, the learner's file."""
    return click.option(
        "--progress",
        "file",
        type=click.Path(path_type=Path, dir_okay=False),
        envvar="KAKEHASHI_LEARNING",
        default=Path("kakehashi-learning.json"),
        show_default=True,
        help="The learner's file. / 学習者の進捗ファイル。",
    )(command)


def lesson_named(courses: Courses, name: str) -> Lesson:
    """Return a lesson.

    Raises:
        UsageError: there is none of that name.
    """
    if name in courses.lessons:
        return courses.lessons[name]
    details = {"name": shown(name), "known": ", ".join(courses.lessons)}
    raise UsageError(Problem("KH-CRS-005", details=details))


def exercise_named(courses: Courses, name: str) -> Exercise:
    """Return an exercise.

    Raises:
        UsageError: there is none of that name.
    """
    if name in courses.exercises:
        return courses.exercises[name]
    details = {"name": shown(name), "known": ", ".join(courses.exercises)}
    raise UsageError(Problem("KH-CRS-006", details=details))


def refused(value: str, expected: Bilingual) -> UsageError:
    """Return the error for an answer that is none."""
    return UsageError(
        Problem("KH-CRS-007", details={"value": shown(value)[:80], "expected": expected})
    )


def tell(text: str = "", *, style: str = "", indent: int = 0) -> None:
    """Print words of ours or of the example, wrapped to the terminal."""
    from rich.padding import Padding

    console().print(Padding(text, (0, 0, 0, indent), expand=False), style=style or None)
