"""Courses: the paths, the steps of one, and a lesson to read."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import path, reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from kakehashi.courses import quiz
from kakehashi.courses.course import Lesson, Path
from kakehashi.courses.course_files import load_courses
from kakehashi.courses.progress import Progress
from kakehashi.courses.standing import Step, steps_of
from kakehashi.web.access import signed_in
from kakehashi.web.learning.asked import due_in
from kakehashi.web.learning.kept import (
    all_progress,
    begun,
    changed,
    forgotten,
    not_begun,
    path_named,
)
from kakehashi.web.learning.kept import progress_of as kept_progress
from kakehashi.web.middleware import language_of
from kakehashi.web.request import Asked
from kakehashi.web.spoken import Spoken


@signed_in
def learn(request: Asked) -> HttpResponse:
    """List the paths with how far the person is, and what is due for repetition."""
    courses, language = load_courses(), language_of(request)
    mine = all_progress(request.person)
    rows = [
        {
            "path": one,
            "minutes": courses.minutes(one, language),
            "steps": len(one.lessons) + len(one.exercises),
            "passed": _passed(mine.get(one.id)),
        }
        for one in courses.paths.values()
    ]
    due = due_in(mine, timezone.localdate().isoformat())
    told = {"rows": rows, "due": len(due), "next": due[0] if due else None, "begun": bool(mine)}
    return render(request, "kakehashi/learn.html", told)


def _passed(progress: Progress | None) -> int | None:
    if progress is None:
        return None
    return sum(step.passed for step in steps_of(progress, load_courses()))


@signed_in
def learn_path(request: Asked, course: str) -> HttpResponse:
    """Show the steps of a path and what the person passed."""
    chosen, courses = path_named(course), load_courses()
    progress = kept_progress(request.person, course)
    # Whoever has not begun sees the same steps, none of them passed.
    steps = steps_of(progress or not_begun(request.person, course), courses)
    told = {
        "path": chosen,
        "begun": progress is not None,
        "steps": [(step, _minutes(step, request), _address(chosen, step)) for step in steps],
        "passed": sum(step.passed for step in steps),
        "finished": all(step.passed for step in steps),
        "minutes": courses.minutes(chosen, language_of(request)),
        "formats": ("pdf", "docx", "html"),
    }
    return render(request, "kakehashi/learn_path.html", told)


def _minutes(step: Step, request: Asked) -> int:
    courses = load_courses()
    if step.exercise:
        return courses.exercises[step.id].minutes
    return courses.lessons[step.id].minutes(language_of(request))


def _address(chosen: Path, step: Step) -> str:
    return reverse("exercise" if step.exercise else "lesson", args=[chosen.id, step.id])


@require_POST
@signed_in
def begin_path(request: Asked, course: str) -> HttpResponse:
    """Begin a path; its first lesson comes next."""
    chosen = path_named(course)
    begun(request.person, chosen.id, timezone.now())
    return HttpResponseRedirect(reverse("lesson", args=[chosen.id, chosen.lessons[0]]))


@require_POST
@signed_in
def forget_path(request: Asked, course: str) -> HttpResponse:
    """Delete the person's own progress in a path."""
    forgotten(request.person, path_named(course).id)
    return HttpResponseRedirect(reverse("learn"))


def lesson_in(chosen: Path, name: str) -> Lesson:
    """Return a lesson of a path.

    Raises:
        Http404: the path has none of that name.
    """
    if name not in chosen.lessons:
        raise Http404
    return load_courses().lessons[name]


@signed_in
def lesson(request: Asked, course: str, lesson_id: str) -> HttpResponse:
    """Show a lesson; sent as a form, it is noted as read, and its questions come next."""
    chosen = path_named(course)
    one = lesson_in(chosen, lesson_id)
    if request.method == "POST":
        day = timezone.localdate().isoformat()
        changed(request.person, course, lambda p: p.with_read(one.id, day), timezone.now())
        return HttpResponseRedirect(reverse("lesson_questions", args=[course, lesson_id]))
    language = language_of(request)
    at = chosen.lessons.index(lesson_id)
    told: dict[str, Any] = {
        "path": chosen,
        "lesson": one,
        "number": at + 1,
        "count": len(chosen.lessons),
        "minutes": one.minutes(language),
        "asked": quiz.ASKED,
        "quote": Spoken.quote(one.case, language),
        "before": load_courses().lessons[chosen.lessons[at - 1]] if at else None,
    }
    return render(request, "kakehashi/lesson.html", told)


_AT = "learn/paths/<slug:course>/"
urlpatterns = [
    path("learn/", learn, name="learn"),
    path(_AT, learn_path, name="learn_path"),
    path(f"{_AT}begin/", begin_path, name="begin_path"),
    path(f"{_AT}forget/", forget_path, name="forget_path"),
    path(f"{_AT}lessons/<slug:lesson_id>/", lesson, name="lesson"),
]
