"""Questions: those of a lesson, and single ones that are due for repetition."""

from __future__ import annotations

from collections.abc import Sequence

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import path
from django.utils import timezone

from kakehashi.courses.course_files import load_courses
from kakehashi.courses.progress import Progress
from kakehashi.courses.quiz import PASS
from kakehashi.courses.standing import steps_of
from kakehashi.web.access import signed_in
from kakehashi.web.forms import number_of
from kakehashi.web.learning import asked
from kakehashi.web.learning.kept import all_progress, begun, changed, path_named
from kakehashi.web.learning.kept import progress_of as kept_progress
from kakehashi.web.pages.learning import lesson_in
from kakehashi.web.request import Asked


@signed_in
def lesson_questions(request: Asked, course: str, lesson_id: str) -> HttpResponse:
    """Ask the questions of a lesson; answers are scored, explained, and noted once."""
    chosen = path_named(course)
    one = lesson_in(chosen, lesson_id)
    progress = kept_progress(request.person, course)
    known = progress.lessons.get(lesson_id) if progress else None
    attempt = known.attempts if known else 0
    told = {"path": chosen, "lesson": one, "needed": round(100 * PASS), "attempt": attempt}
    if request.method != "POST":
        found = asked.blank(asked.bank().quiz(one, attempt))
        return render(request, "kakehashi/lesson_questions.html", {**told, "questions": found})
    seen = number_of(request.POST, "attempt", needed=True) or 0
    if seen > attempt:
        raise Http404
    questions = asked.bank().quiz(one, seen)
    missing = [q for q in asked.answered(questions, request.POST, told=False) if not q.chosen]
    if missing:
        found = asked.answered(questions, request.POST, told=False)
        told |= {"questions": found, "missing": missing, "attempt": seen}
        return render(request, "kakehashi/lesson_questions.html", told, status=422)
    found = asked.answered(questions, request.POST, told=True)
    share = sum(q.right for q in found) / len(found)
    begun(request.person, course, timezone.now())
    after = changed(request.person, course, _noted(lesson_id, found, seen, share), timezone.now())
    done = {
        "questions": found,
        "told": True,
        "right": sum(q.right for q in found),
        "passed": share >= PASS,
        "next": _next(after, lesson_id),
    }
    return render(request, "kakehashi/lesson_questions.html", {**told, **done})


class _noted:  # noqa: N801 - used as a function that remembers what it notes
    """Note an attempt at the questions of a lesson, unless it was noted already."""

    def __init__(self, name: str, found: Sequence[asked.Asked], seen: int, share: float) -> None:
        self.name, self.found, self.seen, self.share = name, found, seen, share

    def __call__(self, progress: Progress) -> Progress:
        known = progress.lessons.get(self.name)
        if (known.attempts if known else 0) != self.seen:
            return progress  # sent twice
        day = timezone.localdate().isoformat()
        for one in self.found:
            progress = progress.answered(one.question.id, one.grade, day)
        return progress.with_lesson(self.name, self.share, day)


def _next(progress: Progress, name: str) -> tuple[str, str] | None:
    """Return the first step after this one that is not passed yet: its address's name and id."""
    steps = steps_of(progress, load_courses())
    at = next(number for number, step in enumerate(steps) if step.id == name)
    left = [step for step in (*steps[at + 1 :], *steps[:at]) if not step.passed]
    return ("exercise" if left[0].exercise else "lesson", left[0].id) if left else None


@signed_in
def due(request: Asked) -> HttpResponse:
    """List the questions that are due for repetition today."""
    mine = all_progress(request.person)
    day = timezone.localdate().isoformat()
    found = asked.due_in(mine, day)
    later = [card.due for one in mine.values() for card in one.cards.values() if card.due > day]
    questions = [asked.bank().questions[name] for name in found]
    told = {"questions": questions, "later": min(later, default=None)}
    return render(request, "kakehashi/due.html", told)


@signed_in
def question(request: Asked, question_id: str) -> HttpResponse:
    """Ask one question; the answer counts where the question is due for repetition."""
    one = asked.bank().questions.get(question_id)
    if one is None:
        raise Http404
    day = timezone.localdate().isoformat()
    mine = all_progress(request.person)
    if request.method != "POST":
        return render(request, "kakehashi/question.html", {"questions": asked.blank([one])})
    found = asked.answered([one], request.POST, told=True)[0]
    if found.chosen is None:
        told = {"questions": asked.blank([one]), "missing": asked.blank([one])}
        return render(request, "kakehashi/question.html", told, status=422)
    for course, progress in mine.items():
        card = progress.cards.get(question_id)
        if card and card.due <= day:
            changed(
                request.person,
                course,
                lambda p: p.answered(question_id, found.grade, day),
                timezone.now(),
            )
    left = asked.due_in(all_progress(request.person), day)
    following = left[0] if left else None
    done = {"questions": [found], "told": True, "left": len(left), "next": following}
    return render(request, "kakehashi/question.html", done)


urlpatterns = [
    path(
        "learn/paths/<slug:course>/lessons/<slug:lesson_id>/questions/",
        lesson_questions,
        name="lesson_questions",
    ),
    path("learn/due/", due, name="due"),
    path("learn/questions/<str:question_id>/", question, name="question"),
]
