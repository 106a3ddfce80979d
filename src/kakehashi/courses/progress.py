"""How far a learner is: one JSON file, which holds scores and dates and no answers in words."""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from kakehashi.courses.spacing import Card, reviewed
from kakehashi.errors import KakehashiError, Problem, SourceLocation, UnreadableError
from kakehashi.text.shown import shown

FORMAT = "kakehashi.learning.v1"
_LARGEST = 2_000_000
Name = Annotated[str, Field(max_length=200)]
Id = Annotated[str, Field(max_length=120, pattern=r"^[A-Za-z0-9][A-Za-z0-9.:-]*$")]
Day = Annotated[str, Field(pattern=r"^\d{4}-\d{2}-\d{2}$")]
Share = Annotated[float, Field(ge=0, le=1)]


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Result(_Part):
    """The best score so far, when it was reached, and how many attempts there were."""

    score: Share
    on: Day
    attempts: Annotated[int, Field(ge=1, le=100_000)]


class CardRecord(_Part):
    """The state of one question in spaced repetition."""

    easiness: Annotated[float, Field(ge=1.3, le=100)]
    interval: Annotated[int, Field(ge=0, le=3_650)]
    repetitions: Annotated[int, Field(ge=0, le=100_000)]
    due: Day


class Progress(_Part):
    """What a learner has done."""

    format: Annotated[str, Field(pattern=r"^kakehashi\.learning\.v1$")] = FORMAT
    learner: Name
    path: Id
    started: Day
    read: Mapping[Id, Day] = {}
    lessons: Mapping[Id, Result] = {}
    exercises: Mapping[Id, Result] = {}
    cards: Mapping[Id, CardRecord] = {}

    def with_read(self, lesson: str, on: str) -> Progress:
        """Return the progress with a lesson read; the first time counts."""
        return self.model_copy(update={"read": {lesson: on} | dict(self.read)})

    def with_lesson(self, lesson: str, score: float, on: str) -> Progress:
        """Return the progress with one more attempt at the questions of a lesson."""
        return self._with("lessons", lesson, score, on)

    def with_exercise(self, exercise: str, score: float, on: str) -> Progress:
        """Return the progress with one more attempt at an exercise."""
        return self._with("exercises", exercise, score, on)

    def _with(self, field: str, name: str, score: float, on: str) -> Progress:
        results: dict[str, Result] = dict(getattr(self, field))
        before = results.get(name)
        attempts = before.attempts + 1 if before else 1
        best = round(score, 4)
        if before and before.score >= best:
            best, on = before.score, before.on
        results[name] = Result(score=best, on=on, attempts=attempts)
        return self.model_copy(update={field: results})

    def answered(self, question: str, grade: int, on: str) -> Progress:
        """Return the progress with an answer to a question, which says when to ask again."""
        before = self.cards.get(question)
        card = Card(**before.model_dump()) if before else Card()
        after = reviewed(card, grade, on)
        record = CardRecord(
            easiness=after.easiness,
            interval=after.interval,
            repetitions=after.repetitions,
            due=after.due,
        )
        return self.model_copy(update={"cards": {**self.cards, question: record}})

    def due(self, on: str) -> tuple[str, ...]:
        """Return the questions to ask on a day, the longest overdue first."""
        waiting = ((card.due, name) for name, card in self.cards.items() if card.due <= on)
        return tuple(name for _, name in sorted(waiting))


def start(learner: str, path: str, on: str) -> Progress:
    r"""Return the progress of somebody who begins.

    Example:
        >>> start("Aoki\x1b[2J", "auditor", "2026-11-26").learner
        'Aoki<U+001B>[2J'
    """
    return Progress(learner=shown(learner.strip())[:200], path=path, started=on)


def load_progress(path: Path) -> Progress:
    """Return the progress that a file holds.

    Raises:
        UnreadableError: there is no such file, or it holds something else.
    """
    place = SourceLocation(str(path))
    try:
        with path.open("rb") as file:
            content = file.read(_LARGEST + 1)
    except OSError as error:
        details = {"reason": error.strerror or str(error)}
        raise UnreadableError(Problem("KH-CRS-001", place, details)) from error
    try:
        found = Progress.model_validate_json(content[:_LARGEST])
    except ValidationError as error:
        field = ".".join(str(step) for step in error.errors()[0]["loc"]) or "-"
        raise UnreadableError(Problem("KH-CRS-002", place, {"field": shown(field)[:80]})) from error
    return found.model_copy(update={"learner": shown(found.learner)})


def save_progress(progress: Progress, path: Path) -> None:
    """Write the file, whole or not at all.

    Raises:
        KakehashiError: it cannot be written.
    """
    text = json.dumps(progress.model_dump(), ensure_ascii=False, indent=2, sort_keys=True)
    try:
        with tempfile.NamedTemporaryFile(
            "w", encoding="utf-8", dir=path.parent, prefix=".kakehashi-", delete=False
        ) as file:
            file.write(text + "\n")
        os.replace(file.name, path)  # noqa: PTH105 - atomic
    except OSError as error:
        details = {"reason": error.strerror or str(error)}
        raise KakehashiError(Problem("KH-CRS-003", SourceLocation(str(path)), details)) from error
