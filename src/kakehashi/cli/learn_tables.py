"""Paths and a learner's steps as tables."""

from __future__ import annotations

from collections.abc import Iterable

from kakehashi.courses.course import Courses
from kakehashi.courses.standing import Step
from kakehashi.interchange.tables import Column, Row, Table, table_of
from kakehashi.text.bilingual import Bilingual, Language

_PATH = (
    Column("id", Bilingual("Id", "識別子")),
    Column("title", Bilingual("Title", "名称"), width=40),
    Column("audience", Bilingual("For whom", "対象者"), width=50),
    Column("minutes", Bilingual("Minutes", "所要時間（分）"), "number"),
    Column("lessons", Bilingual("Lessons", "レッスン"), "list", 50),
    Column("exercises", Bilingual("Exercises", "演習"), "list", 30),
)
_STEP = (
    Column("id", Bilingual("Id", "識別子")),
    Column("title", Bilingual("Title", "名称"), width=50),
    Column("exercise", Bilingual("Exercise", "演習"), "flag"),
    Column("passed", Bilingual("Passed", "合格"), "flag"),
    Column("score", Bilingual("Score", "得点"), "share"),
)


def paths_table(courses: Courses, language: Language) -> Table:
    """Return the paths as a table; how long a path takes depends on the language read."""
    rows = (_path(courses, name, language) for name in courses.paths)
    return table_of(Bilingual("Paths", "コース"), _PATH, rows)


def _path(courses: Courses, name: str, language: Language) -> Row:
    path = courses.paths[name]
    return {
        "id": path.id,
        "title": path.title,
        "audience": path.audience,
        "minutes": courses.minutes(path, language),
        "lessons": tuple(path.lessons),
        "exercises": tuple(path.exercises),
    }


def steps_table(steps: Iterable[Step]) -> Table:
    """Return the steps of a path as a table, with what the learner reached in each."""
    return table_of(Bilingual("Progress", "進捗"), _STEP, map(_step, steps))


def _step(one: Step) -> Row:
    return {
        "id": one.id,
        "title": one.title,
        "exercise": one.exercise,
        "passed": one.passed,
        "score": one.result.score if one.result else None,
    }
