"""A table of incidents of another register, taken in: what came of each row is shown."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_POST

from kakehashi.errors import Problem, SourceLocation, UnreadableError, UsageError
from kakehashi.web.access import about_subject
from kakehashi.web.addresses import for_subject
from kakehashi.web.around import around
from kakehashi.web.pages.incidents import rights
from kakehashi.web.redirects import address_of
from kakehashi.web.request import Asked
from kakehashi.web.uploads import given_name
from kakehashi.workspace.incident_import import import_incidents
from kakehashi.workspace.permissions import Action
from kakehashi.workspace.subjects import Subject

_ROWS = 3000
"""Rows taken while somebody waits for the page; the command line takes more."""
_PROBLEMS = 200
"""Rows told on the page."""


@contextmanager
def uploaded(file: UploadedFile[Any] | None) -> Iterator[tuple[Path, str]]:
    """Give a file that was sent and the name it has; it is gone afterwards.

    Raises:
        UsageError: there is none, or it is too large.
    """
    if file is None:
        raise UsageError(Problem("KH-WEB-022"))
    name, limit = given_name(file), around().upload_megabytes
    if (file.size or 0) > limit * 1_000_000:
        raise UsageError(Problem("KH-WEB-004", details={"name": name, "most": limit}))
    with tempfile.TemporaryDirectory() as folder:
        # The name that somebody gave is never a path here.
        ending = Path(name).suffix.lower()
        path = Path(folder) / f"sent{ending if ending[1:].isalnum() and ending.isascii() else ''}"
        with path.open("wb") as target:
            for piece in file.chunks():
                target.write(piece)
        yield path, name


def named(problem: Problem, name: str) -> Problem:
    """Return a problem that tells the name the person knows, not where the file waited."""
    line = problem.where.line if problem.where else None
    return replace(problem, where=SourceLocation(name, line))


@about_subject(Action.READ)
def import_form(request: Asked, subject: Subject) -> HttpResponse:
    """Show the form."""
    return render(request, "kakehashi/incident_import.html", rights(request, subject))


@require_POST
@about_subject(Action.ADD_INCIDENTS)
def take_in(request: Asked, subject: Subject) -> HttpResponse:
    """Register what a table holds; bad rows are told, the others are done."""
    with uploaded(request.FILES.get("files")) as (path, name):
        try:
            taken = import_incidents(
                subject.organisation,
                path,
                actor=request.person.handle,
                now=timezone.now(),
                most=_ROWS,
            )
        except UnreadableError as error:
            raise UnreadableError(named(error.problem, name)) from error
    bad = [named(one, name) for one in taken.problems if one.code != "KH-INC-008"]
    told = {
        "taken": taken,
        "count": len(taken.incidents),
        "bad": bad[:_PROBLEMS],
        "bad_count": len(bad),
        "more": max(len(bad) - _PROBLEMS, 0),
        "twins": [one for one in taken.incidents if one.like_id is not None][:_PROBLEMS],
        "twin_count": sum(one.like_id is not None for one in taken.incidents),
        "name": name,
        # Who switches the language comes back to the form: the result is shown once.
        "here": address_of("import_incidents", subject),
    }
    return render(request, "kakehashi/incident_imported.html", {**told, **rights(request, subject)})


urlpatterns = [
    *for_subject("incidents/import/", import_form, "import_incidents"),
    *for_subject("incidents/import/file/", take_in, "import_incidents_file"),
]
