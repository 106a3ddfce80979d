"""Put an export back into the workspace that is served, with the rows of the web beside it."""

from __future__ import annotations

import shutil
from pathlib import Path

from django.db.models import Model

from kakehashi.errors import KakehashiError, Problem
from kakehashi.web.access import workspace
from kakehashi.web.jobs.reports import FOLDER as REPORTS
from kakehashi.web.models import ApiToken, Invitation, Job, Learning, SentReminder
from kakehashi.web.trying import useless
from kakehashi.workspace.models import Person
from kakehashi.workspace.putting_back import GiveBack, put_back
from kakehashi.workspace.trial_import import reason_of
from kakehashi.workspace.unpacked import unpacked

_TABLES: tuple[type[Model], ...] = (ApiToken, Learning, Invitation, SentReminder, Job)


def put_export_back(stored: Path, name: str, *, person: str) -> None:
    """Make an export the workspace that is served, if nobody used that yet.

    Args:
        stored: The zip file.
        name: What somebody called it.
        person: Handle of who goes on.

    Raises:
        KakehashiError: as `put_back`, or work goes on in the background.
    """
    try:
        with unpacked(stored) as folder:
            put_back(folder, workspace(), person=person, take_aside=take_aside)
    except KakehashiError as error:
        if error.problem.code == "KH-WS-033":
            raise useless(name, reason_of(error)) from error
        raise
    shutil.rmtree(workspace().folder / REPORTS, ignore_errors=True)  # no job tells of them now


def take_aside() -> GiveBack:
    """Take away the rows that point at records; the person keeps their tokens and progress.

    All of them are of the one person of the beginning: it is nobody else who goes on.

    Raises:
        KakehashiError: a job waits or runs.
    """
    if Job.objects.exclude(state__in=Job.ENDED).exists():
        raise KakehashiError(Problem("KH-WEB-056"))
    kept: list[ApiToken | Learning] = [*ApiToken.objects.all(), *Learning.objects.all()]
    for table in _TABLES:
        table._default_manager.all().delete()  # noqa: SLF001 - Django's name for it

    def give_back(person: Person) -> None:
        for row in kept:
            row.person = person
            row.save(force_insert=True)

    return give_back
