"""Remove what nobody needs any more: old uploads and reports, ended sessions and tasks."""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

from django.core.management import call_command
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from kakehashi.web.access import workspace
from kakehashi.web.jobs.reports import place_of
from kakehashi.web.jobs.uploads import FOLDER as UPLOADS
from kakehashi.web.models import Job

REPORT_DAYS = int(os.environ.get("KAKEHASHI_KEEP_REPORTS_DAYS", "90"))
"""How long a report that was made can be downloaded; 0: for ever."""
_DAY = timedelta(days=1)
_TASK_DAYS = timedelta(days=7)


def tidy_up() -> None:
    """Remove what nobody needs; what a job still waits for stays."""
    remove_uploads()
    remove_reports()
    call_command("clearsessions", verbosity=0)
    ended = DBTaskResult.objects.filter(finished_at__lt=timezone.now() - _TASK_DAYS)
    ended.delete()


def remove_uploads() -> int:
    """Remove the folders of uploads of more than a day ago that no job waits for."""
    wanted = Job.objects.filter(kind="upload", state__in=(Job.WAITING, Job.RUNNING))
    kept = {str(one.wanted.get("folder")) for one in wanted}
    old = [one for one in _older(workspace().folder / UPLOADS) if one.name not in kept]
    for folder in old:
        shutil.rmtree(folder, ignore_errors=True)
    return len(old)


def _older(folder: Path) -> Iterator[Path]:
    limit = time.time() - _DAY.total_seconds()
    if folder.is_dir():
        for one in folder.iterdir():
            if one.is_dir() and one.stat().st_mtime < limit:
                yield one


def remove_reports() -> int:
    """Remove the files of reports that were made long ago; that they were made stays known."""
    if not REPORT_DAYS:
        return 0
    before = timezone.now() - timedelta(days=REPORT_DAYS)
    old = Job.objects.filter(kind="report", state__in=Job.ENDED, ended_at__lt=before)
    count = 0
    for job in old.exclude(result={}):
        shutil.rmtree(place_of(job), ignore_errors=True)
        Job.objects.filter(pk=job.pk).update(result={})
        count += 1
    return count
