"""Decisions as a spreadsheet: downloaded, filled in by whoever likes, and taken in again."""

from __future__ import annotations

import tempfile
from pathlib import Path, PurePosixPath

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_POST

from kakehashi.web.access import about_subject, workspace
from kakehashi.web.addresses import for_subject
from kakehashi.web.middleware import language_of
from kakehashi.web.one_file import one_file
from kakehashi.web.reasoning import library
from kakehashi.web.request import Asked
from kakehashi.workspace.permissions import Action
from kakehashi.workspace.subjects import Subject

_TYPES = {
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "csv": "text/csv; charset=utf-8",
}


@about_subject(Action.READ)
def table(request: Asked, subject: Subject, ending: str) -> HttpResponse:
    """Send the table of all practices with what is decided and which candidates there are."""
    from kakehashi.workspace.tables_out_in import write_table

    if ending not in _TYPES:
        raise Http404
    today = timezone.localdate()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"decisions.{ending}"
        write_table(
            path,
            workspace(),
            subject,
            library(),
            language_of(request),
            actor=request.person.handle,
            today=today,
        )
        content = path.read_bytes()
    response = HttpResponse(content, content_type=_TYPES[ending])
    name = f"kakehashi-decisions-{today.isoformat()}.{ending}"
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    response["X-Content-Type-Options"] = "nosniff"
    return response


@require_POST
@about_subject(Action.DECIDE)
def take_table(request: Asked, subject: Subject) -> HttpResponse:
    """Decide what people wrote into a table; rows that cannot be taken are told and left out."""
    from kakehashi.workspace.tables_out_in import read_table

    content, given = one_file(request)
    with tempfile.TemporaryDirectory() as folder:
        # Never the given name: only its ending says how to read the file.
        ending = PurePosixPath(given).suffix.lower()
        path = Path(folder) / f"table{ending if ending.lstrip('.') in _TYPES else '.unknown'}"
        path.write_bytes(content)
        made, problems = read_table(
            path,
            workspace(),
            subject,
            library(),
            actor=request.person.handle,
            now=timezone.now(),
        )
    told = {"made": made, "problems": problems, "name": given}
    return render(request, "kakehashi/table_taken.html", told)


urlpatterns = [
    *for_subject("decisions/table.<str:ending>", table, "decision_table"),
    *for_subject("decisions/take-table/", take_table, "take_table"),
]
