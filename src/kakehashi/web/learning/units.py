"""How far the people of each unit are: for a headquarters, and without names where not allowed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kakehashi.courses.course_files import load_courses
from kakehashi.courses.progress import Progress
from kakehashi.courses.standing import steps_of
from kakehashi.web.models import Learning
from kakehashi.workspace.models import Membership, Organisation

FEW = 3
"""Fewer people than this are not counted for those who may not see names."""


@dataclass(frozen=True, slots=True)
class Learner:
    """Somebody in a path."""

    person: int
    name: str
    path: str
    passed: int
    steps: int

    @property
    def finished(self) -> bool:
        """Whether every step is passed."""
        return self.passed == self.steps


@dataclass(frozen=True, slots=True)
class Unit:
    """An organisation with its units below, and who learns there."""

    organisation: Organisation
    learners: tuple[Learner, ...]
    named: bool
    """Whether the reader may see names."""

    def counts(self) -> dict[str, tuple[int, int] | None]:
        """Return for each path how many began and how many finished; None: too few to tell."""
        return {path: self._of(path) for path in load_courses().paths}

    def _of(self, path: str) -> tuple[int, int] | None:
        mine = [one for one in self.learners if one.path == path]
        if not self.named and 0 < len(mine) < FEW:
            return None
        return len(mine), sum(one.finished for one in mine)


def units_learning(organisations: Iterable[Organisation], named: Mapping[int, bool]) -> list[Unit]:
    """Return who learns in each organisation or below it.

    Args:
        organisations: Those that the reader may read.
        named: Whether they may see names there, by id.
    """
    taking_part = _people()
    parents = dict(Organisation.objects.values_list("pk", "parent_id"))
    learners = list(_learners())
    found = []
    for one in organisations:
        people = {
            person
            for place, members in taking_part.items()
            if _is_in(place, one.pk, parents)
            for person in members
        }
        mine = tuple(learner for learner in learners if learner.person in people)
        found.append(Unit(one, mine, named[one.pk]))
    return found


def _people() -> dict[int, set[int]]:
    found: dict[int, set[int]] = {}
    part = Membership.objects.filter(ended=False, person__active=True)
    for place, person in part.values_list("organisation_id", "person_id"):
        found.setdefault(place, set()).add(person)
    return found


def _is_in(place: int | None, top: int, parents: Mapping[int, int | None]) -> bool:
    while place is not None and place != top:
        place = parents.get(place)
    return place == top


def _learners() -> Iterable[Learner]:
    courses = load_courses()
    rows = Learning.objects.filter(path__in=courses.paths).select_related("person")
    for row in rows.order_by("person__name", "path"):
        steps = steps_of(Progress.model_validate(row.progress), courses)
        passed = sum(step.passed for step in steps)
        yield Learner(row.person_id, row.person.name, row.path, passed, len(steps))
