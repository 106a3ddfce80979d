"""Load paths, lessons, sentences and exercises from data/courses."""

from __future__ import annotations

from functools import cache
from pathlib import Path as File
from typing import TypeVar

from pydantic import BaseModel

from kakehashi.courses import records
from kakehashi.courses.course import Case, Courses, Lesson, Path, Point, Sentence
from kakehashi.courses.exercise_files import exercises_of
from kakehashi.errors import KakehashiError, Problem
from kakehashi.library.library import DATA
from kakehashi.library.validated import validated
from kakehashi.library.yaml_files import load_yaml
from kakehashi.model.framework import HUB
from kakehashi.text.bilingual import Bilingual

FOLDER = DATA / "courses"
R = TypeVar("R", bound=BaseModel)


@cache
def load_courses(folder: File = FOLDER) -> Courses:
    """Return all that can be learned.

    Raises:
        KakehashiError: a file cannot be read or is not of the right shape.

    Example:
        >>> sorted(load_courses().paths)[:3]
        ['auditor', 'business-user', 'developer']
    """
    paths = _load(records.PathsRecord, folder / "paths.yaml").paths
    lessons = [_load(records.LessonRecord, one) for one in sorted((folder / "lessons").iterdir())]
    sentences = _load(records.SentencesRecord, folder / "sentences.yaml").sentences
    exercises = _load(records.ExercisesRecord, folder / "exercises.yaml")
    return Courses(
        {one.id: _path(one) for one in paths},
        {one.id: _lesson(one) for one in lessons},
        {one.id: _sentence(one) for one in sentences},
        {one.id: one for one in exercises_of(exercises)},
    )


def _load(record: type[R], path: File) -> R:
    problems: list[Problem] = []
    found = validated(record, load_yaml(path), path, problems)
    if found is None:
        raise KakehashiError(problems[0])
    return found


def _path(record: records.PathRecord) -> Path:
    return Path(
        record.id,
        Bilingual(record.title, record.title_ja),
        Bilingual(record.audience, record.audience_ja),
        tuple(record.lessons),
        tuple(record.exercises),
    )


def _lesson(record: records.LessonRecord) -> Lesson:
    return Lesson(
        record.id,
        Bilingual(record.title, record.title_ja),
        Bilingual(record.aim, record.aim_ja),
        tuple(Point(Bilingual(p.text, p.text_ja), tuple(p.refs)) for p in record.points),
        _case(record.case),
        Bilingual(record.remember, record.remember_ja),
        tuple(record.sentences),
    )


def _case(record: records.CaseRecord) -> Case:
    return Case(
        record.document,
        record.quote,
        record.translation,
        record.language,
        f"{HUB}:{record.practice}",
        Bilingual(record.text, record.text_ja),
    )


def _sentence(record: records.SentenceRecord) -> Sentence:
    return Sentence(
        record.id,
        record.document,
        record.quote,
        record.translation,
        record.language,
        record.kind,
        Bilingual(record.why, record.why_ja),
    )
