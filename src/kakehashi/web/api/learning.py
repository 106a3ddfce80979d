"""Courses and skills, to read: the paths, the person's own progress, what units need."""

from __future__ import annotations

from typing import Any, cast

from django.http import HttpRequest
from django.utils import timezone
from ninja import Router
from pydantic import BaseModel

from kakehashi.assessment.result_records import Words
from kakehashi.courses.course_files import load_courses
from kakehashi.courses.standing import steps_of
from kakehashi.web.access import readable_organisations
from kakehashi.web.api.about import about
from kakehashi.web.api.bearer import READ
from kakehashi.web.api.parameters import Limit, Number, Offset, Page, answers, cut
from kakehashi.web.learning.asked import due_in
from kakehashi.web.learning.kept import all_progress
from kakehashi.web.learning.units import units_learning
from kakehashi.web.reasoning import scopes
from kakehashi.web.request import Asked
from kakehashi.workspace.permissions import Action
from kakehashi.workspace.plain.words import both
from kakehashi.workspace.skills.gaps import skills_needed
from kakehashi.workspace.skills.register import may_see, visible_skills
from kakehashi.workspace.skills.told import needs_json, skill_json

router = Router(tags=["learning"])


class PathTold(BaseModel):
    """A path of the courses."""

    id: str
    title: Words
    audience: Words
    minutes: dict[str, int]
    """About how long it takes, by language."""
    lessons: list[str]
    exercises: list[str]


class StepTold(BaseModel):
    """A lesson or exercise of a path, and how it went."""

    id: str
    exercise: bool
    passed: bool
    score: float | None


class ProgressTold(BaseModel):
    """How far the person is in a path."""

    path: str
    started: str
    finished: bool
    due: int
    """Questions due for repetition today."""
    steps: list[StepTold]


class PathCount(BaseModel):
    """How many people of a unit learn a path; null where they are too few to be told."""

    path: str
    began: int | None
    finished: int | None


class UnitTold(BaseModel):
    """An organisation with its units below."""

    organisation: int
    name: str
    paths: list[PathCount]


class SkillsTold(BaseModel):
    """What an organisation needs, and the skills that the person may see."""

    needs: list[dict[str, Any]]
    """By group of practices: numbers, and nobody's name."""
    skills: list[dict[str, Any]]
    """With holders: all of them for those who may see them, else the person's own."""
    complete: bool
    """Whether all skills are told."""


@router.get("/learning/paths", auth=READ, response=answers(list[PathTold]))
def list_paths(request: HttpRequest) -> list[PathTold]:
    """List the paths of the courses: lessons, exercises, and how long they take."""
    courses = load_courses()
    return [
        PathTold(
            id=one.id,
            title=both(one.title),
            audience=both(one.audience),
            minutes={"en": courses.minutes(one, "en"), "ja": courses.minutes(one, "ja")},
            lessons=list(one.lessons),
            exercises=list(one.exercises),
        )
        for one in courses.paths.values()
    ]


@router.get("/learning/progress", auth=READ, response=answers(list[ProgressTold]))
def own_progress(request: HttpRequest) -> list[ProgressTold]:
    """Show how far the token's person is in each path that they began."""
    mine = all_progress(cast("Asked", request).person)
    day = timezone.localdate().isoformat()
    found = []
    for name, progress in mine.items():
        steps = [
            StepTold(
                id=step.id,
                exercise=step.exercise,
                passed=step.passed,
                score=step.result.score if step.result else None,
            )
            for step in steps_of(progress, load_courses())
        ]
        finished = all(step.passed for step in steps)
        due = len(due_in({name: progress}, day))
        told = ProgressTold(
            path=name, started=progress.started, finished=finished, due=due, steps=steps
        )
        found.append(told)
    return found


@router.get("/learning/units", auth=READ, response=answers(Page[UnitTold]))
def list_units(request: HttpRequest, offset: Offset = 0, limit: Limit = 100) -> Page[UnitTold]:
    """Count who learns what in each organisation that the person may read, without names."""
    asked = cast("Asked", request)
    part, total, after = cut(readable_organisations(asked), offset, limit)
    named = {one.pk: may_see(asked.person, one) for one in part}
    rows = []
    for unit in units_learning(part, named):
        counts = [
            PathCount(
                path=path,
                began=count[0] if count else None,
                finished=count[1] if count else None,
            )
            for path, count in unit.counts().items()
        ]
        name = unit.organisation.name
        rows.append(UnitTold(organisation=unit.organisation.pk, name=name, paths=counts))
    return Page(items=rows, total=total, next=after)


@router.get("/organisations/{organisation}/skills", auth=READ, response=answers(SkillsTold))
def show_skills(request: HttpRequest, organisation: Number) -> SkillsTold:
    """Show what the practices in scope need, and the register as far as the person may see it."""
    place = about(request, Action.READ, organisation).organisation
    person = cast("Asked", request).person
    return SkillsTold(
        needs=needs_json(skills_needed(place, scopes(), timezone.localdate())),
        skills=[skill_json(one) for one in visible_skills(person, place)],
        complete=may_see(person, place),
    )
