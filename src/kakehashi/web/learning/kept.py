"""The progress of people, kept in a table of the web application."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from django.db import IntegrityError, transaction
from django.http import Http404

from kakehashi.courses.course import Path
from kakehashi.courses.course_files import load_courses
from kakehashi.courses.progress import Progress, start
from kakehashi.errors import KakehashiError, Problem
from kakehashi.web.models import Learning
from kakehashi.workspace.models import Person

_TRIES = 5


def path_named(name: str) -> Path:
    """Return a path.

    Raises:
        Http404: there is none of that name.
    """
    found = load_courses().paths.get(name)
    if found is None:
        raise Http404
    return found


def progress_of(person: Person, path: str) -> Progress | None:
    """Return how far somebody is in a path; None where they did not begin."""
    row = Learning.objects.filter(person=person, path=path).first()
    return _read(row) if row else None


def not_begun(person: Person, path: str) -> Progress:
    """Return the progress of somebody who has done nothing yet; it is not kept."""
    return start(person.name, path, "2000-01-01")


def all_progress(person: Person) -> dict[str, Progress]:
    """Return how far somebody is in each path that they began and that there still is."""
    known = load_courses().paths
    rows = Learning.objects.filter(person=person, path__in=known)
    return {row.path: _read(row) for row in rows}


def begun(person: Person, path: str, now: datetime) -> Progress:
    """Return the progress in a path, begun now if it was not.

    What was passed in another path counts: lessons are shared.
    """
    known = progress_of(person, path)
    if known:
        return known
    wanted, others = load_courses().paths[path], all_progress(person).values()
    made = start(person.name, path, now.date().isoformat())
    for field, names in (
        ("read", wanted.lessons),
        ("lessons", wanted.lessons),
        ("exercises", wanted.exercises),
    ):
        shared = {
            name: getattr(one, field)[name]
            for one in others
            for name in names
            if name in getattr(one, field)
        }
        made = made.model_copy(update={field: shared})
    try:
        with transaction.atomic():  # somebody presses twice
            Learning.objects.create(
                person=person, path=path, progress=made.model_dump(mode="json"), changed_at=now
            )
    except IntegrityError:
        return progress_of(person, path) or made
    return made


def changed(
    person: Person, path: str, change: Callable[[Progress], Progress], now: datetime
) -> Progress:
    """Change the progress in a path, whatever happens beside it, and return it.

    Raises:
        KakehashiError: others changed it again and again meanwhile.
    """
    begun(person, path, now)
    for _ in range(_TRIES):
        row = Learning.objects.get(person=person, path=path)
        after = change(_read(row))
        same = Learning.objects.filter(pk=row.pk, revision=row.revision)
        if same.update(
            progress=after.model_dump(mode="json"), revision=row.revision + 1, changed_at=now
        ):
            return after
    raise KakehashiError(Problem("KH-CRS-016"))


def forgotten(person: Person, path: str) -> None:
    """Delete the progress in a path."""
    Learning.objects.filter(person=person, path=path).delete()


def _read(row: Learning) -> Progress:
    found = Progress.model_validate(row.progress)
    # Names change; a certificate tells the one of today.
    return found.model_copy(update={"learner": row.person.name})
