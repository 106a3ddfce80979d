"""Load which practice belongs to which step of the due-diligence cycle.

The six steps are those of the OECD Due Diligence Guidance for Responsible
Business Conduct (2018). Which practice belongs to which step is ours: the
guidance knows no practices of ours. Its text was not at hand; the steps are told in our words.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Annotated

from pydantic import Field

from kakehashi.errors import KakehashiError, Problem
from kakehashi.library.library import DATA, Library
from kakehashi.library.records import Id, Line, Record
from kakehashi.library.validated import validated
from kakehashi.library.yaml_files import load_yaml
from kakehashi.model import Provision
from kakehashi.model.framework import HUB
from kakehashi.text.bilingual import Bilingual

FILE = DATA / "reports" / "due-diligence.yaml"


class StepRecord(Record):
    """A step: groups of practices, and single practices of other groups."""

    number: Line
    title: Line
    title_ja: Line
    about: Line
    about_ja: Line
    groups: list[Id]
    practices: list[Id]


class OutsideRecord(Record):
    """Practices that no step takes in, and why."""

    reason: Line
    reason_ja: Line
    practices: list[Id]


class CycleRecord(Record):
    """The cycle."""

    steps: Annotated[list[StepRecord], Field(min_length=6, max_length=6)]
    outside: OutsideRecord


@dataclass(frozen=True, slots=True)
class Step:
    """A step of the cycle."""

    number: str
    title: Bilingual
    about: Bilingual


@dataclass(frozen=True)
class Cycle:
    """The steps, and to which of them a practice belongs."""

    steps: tuple[Step, ...]
    groups: dict[str, str]
    """Number of the step, by group of practices."""
    singles: dict[str, str]
    """The same by practice, where it differs from its group; empty: outside the cycle."""
    outside: Bilingual
    """Why some practices belong to no step."""

    def step_of(self, practice: Provision) -> str:
        """Return the number of the step of a practice; empty where none takes it in."""
        group = (practice.parent or "").removeprefix(f"{HUB}:")
        return self.singles.get(practice.id, self.groups.get(group, ""))

    def practices_in(self, library: Library, number: str) -> tuple[Provision, ...]:
        """Return the practices of a step, in the order of the hub."""
        return tuple(one for one in library.practices if self.step_of(one) == number)


@cache
def load_cycle(path: Path = FILE) -> Cycle:
    """Return the cycle.

    Raises:
        KakehashiError: the file cannot be read or is not of the right shape.
    """
    problems: list[Problem] = []
    record = validated(CycleRecord, load_yaml(path), path, problems)
    if record is None:
        raise KakehashiError(problems[0])
    singles = {id_: step.number for step in record.steps for id_ in step.practices}
    outside = record.outside
    return Cycle(
        steps=tuple(_step(one) for one in record.steps),
        groups={group: step.number for step in record.steps for group in step.groups},
        singles={**singles, **dict.fromkeys(outside.practices, "")},
        outside=Bilingual(outside.reason, outside.reason_ja),
    )


def _step(record: StepRecord) -> Step:
    title = Bilingual(record.title, record.title_ja)
    return Step(record.number, title, Bilingual(record.about, record.about_ja))
