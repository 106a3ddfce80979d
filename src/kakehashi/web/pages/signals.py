"""Results of tests and cards of models: read, mapped to practices, kept as evidence."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_POST

from kakehashi.errors import Problem, UnreadableError, UsageError
from kakehashi.signals.loose import text
from kakehashi.signals.read import read_signal
from kakehashi.web import reasoning
from kakehashi.web.access import about_subject
from kakehashi.web.addresses import for_subject
from kakehashi.web.pages.incident_import import named, uploaded
from kakehashi.web.pages.incidents import may
from kakehashi.web.redirects import address_of
from kakehashi.web.request import Asked
from kakehashi.web.uploads import MOST
from kakehashi.workspace.permissions import Action
from kakehashi.workspace.signals_kept import Kept, keep_signal, kept_signals
from kakehashi.workspace.subjects import Subject

_SHOWN = 300


@about_subject(Action.READ)
def signals(request: Asked, subject: Subject) -> HttpResponse:
    """Show what was kept, and the form for more."""
    kept = kept_signals(subject.organisation)
    told = {"kept": kept[:_SHOWN], "may_review": may(request, subject, Action.REVIEW)}
    return render(request, "kakehashi/signals.html", told)


@require_POST
@about_subject(Action.REVIEW)
def read(request: Asked, subject: Subject) -> HttpResponse:
    """Read files; what they say of practices is kept, what cannot be read is told."""
    files = request.FILES.getlist("files")
    if not files:
        raise UsageError(Problem("KH-WEB-022"))
    if len(files) > MOST:
        raise UsageError(Problem("KH-WEB-003", details={"most": MOST}))
    kept: list[Kept] = []
    problems: list[Problem] = []
    for file in files:
        try:
            kept.append(_keep(request, subject, file))
        except (UnreadableError, UsageError) as error:
            problems.append(error.problem)
    told = {
        "read": [_told(one) for one in kept],
        "problems": problems,
        # Who switches the language comes back to the list: the result is shown once.
        "here": address_of("signals", subject),
    }
    return render(request, "kakehashi/signals_read.html", told)


def _keep(request: Asked, subject: Subject, file: UploadedFile[Any]) -> Kept:
    with uploaded(file) as (path, name):
        try:
            signal = replace(read_signal(path), name=text(name))
        except UnreadableError as error:
            raise UnreadableError(named(error.problem, name)) from error
    return keep_signal(
        subject.organisation,
        signal,
        reasoning.library(),
        actor=request.person.handle,
        now=timezone.now(),
    )


def _told(kept: Kept) -> dict[str, Any]:
    library = reasoning.library()
    said = [
        (one.text, [library.provisions[ref] for ref in refs if ref in library.provisions])
        for one, refs in kept.said[:_SHOWN]
    ]
    return {"signal": kept.signal, "said": said, "new": len(kept.new), "known": kept.known}


urlpatterns = [
    *for_subject("signals/", signals, "signals"),
    *for_subject("signals/read/", read, "read_signals"),
]
