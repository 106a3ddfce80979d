"""Exercises: review candidates, find the contradiction, draft an answer."""

from __future__ import annotations

from pathlib import Path as File
from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import path
from django.utils import timezone

import kakehashi
from kakehashi.courses.course_files import load_courses
from kakehashi.courses.exercise import Contradiction, Draft, Exercise, Review
from kakehashi.courses.scoring import (
    LONGEST,
    PASS,
    Score,
    score_contradiction,
    score_draft,
    score_review,
)
from kakehashi.web.access import signed_in
from kakehashi.web.forms import text_of, whole
from kakehashi.web.learning.kept import changed, path_named
from kakehashi.web.middleware import language_of
from kakehashi.web.pages.files import locked
from kakehashi.web.request import Asked
from kakehashi.web.spoken import Spoken

_EXAMPLE = File(kakehashi.__file__).parent / "example" / "documents"


@signed_in
def exercise(request: Asked, course: str, exercise_id: str) -> HttpResponse:
    """Show an exercise; what is sent is scored against its reference, and only the score kept."""
    chosen = path_named(course)
    if exercise_id not in chosen.exercises:
        raise Http404
    one = load_courses().exercises[exercise_id]
    told: dict[str, Any] = {
        "path": chosen,
        "exercise": one,
        "kind": type(one).__name__.lower(),
        "needed": round(100 * PASS),
        "most": LONGEST,
        "items": _items(one, request),
        "documents": _documents(one),
    }
    if request.method != "POST":
        return render(request, "kakehashi/exercise.html", told)
    score = _scored(one, request)
    if score is None:
        return render(request, "kakehashi/exercise.html", {**told, "missing": True}, status=422)
    day = timezone.localdate().isoformat()
    changed(
        request.person,
        course,
        lambda p: p.with_exercise(exercise_id, score.share, day),
        timezone.now(),
    )
    return render(request, "kakehashi/exercise.html", {**told, **_marked(one, score, request)})


def _marked(one: Exercise, score: Score, request: Asked) -> dict[str, Any]:
    """Return what is shown of a score; of a draft also what was written, and what it lacks."""
    marks = score.marks
    told: dict[str, Any] = {"score": score, "share": round(100 * score.share), "marks": marks}
    if isinstance(one, Draft):
        told["written"] = text_of(request.POST, "answer", lines=True, most=LONGEST)
        told |= {"expected": marks[: len(one.expected)], "claimed": marks[len(one.expected) :]}
    return told


def _items(one: Exercise, request: Asked) -> list[dict[str, Any]]:
    if not isinstance(one, Review):
        return []
    language = language_of(request)
    return [
        {
            "number": number,
            "practice": item.practice,
            "quote": Spoken.quote(item, language),
            "said": request.POST.get(f"c{number}"),
        }
        for number, item in enumerate(one.items, 1)
    ]


def _documents(one: Exercise) -> list[str]:
    """Return the names of the example's documents that an exercise is about."""
    if isinstance(one, Draft):
        points = (*one.expected, *one.mistakes)
        return list(dict.fromkeys(point.document for point in points if point.document))
    return []


def _scored(one: Exercise, request: Asked) -> Score | None:
    """Return the score of what was sent; None where something was left out."""
    if isinstance(one, Review):
        said = [request.POST.get(f"c{number}") for number in range(1, len(one.items) + 1)]
        if not all(each in ("yes", "no") for each in said):
            return None
        return score_review(one, [each == "yes" for each in said])
    if isinstance(one, Contradiction):
        numbers = [found for each in request.POST.getlist("claim") if (found := whole(each))]
        return score_contradiction(one, numbers) if numbers else None
    written = text_of(request.POST, "answer", lines=True, most=LONGEST)
    return score_draft(one, written, language_of(request)) if written else None


@signed_in
def example_document(request: Asked, example: str) -> HttpResponse:
    """Send a document of the bundled example as a file to keep."""
    known = {one.name: one for one in _EXAMPLE.iterdir() if one.is_file()}
    if example not in known:
        raise Http404
    response = HttpResponse(known[example].read_bytes(), content_type="application/octet-stream")
    response["Content-Disposition"] = f'attachment; filename="{example}"'
    return locked(response)


urlpatterns = [
    path("learn/paths/<slug:course>/exercises/<slug:exercise_id>/", exercise, name="exercise"),
    path("learn/documents/<str:example>/", example_document, name="example_document"),
]
