"""A sign of life from the worker of a job, however long one step of it takes."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Iterator

from django.db import DatabaseError, connection
from django.utils import timezone

from kakehashi.web.jobs.silence import BEAT
from kakehashi.web.models import Job


@contextlib.contextmanager
def heartbeat(job: Job) -> Iterator[None]:
    """Note every few seconds that the job is being done, until it ends."""
    done = threading.Event()
    beating = threading.Thread(target=_beat, args=(job.pk, done), daemon=True)
    beating.start()
    try:
        yield
    finally:
        done.set()
        beating.join(BEAT)


def _beat(number: int, done: threading.Event) -> None:
    try:
        while not done.wait(BEAT):
            with contextlib.suppress(DatabaseError):  # the next one may get through
                Job.objects.filter(pk=number, state=Job.RUNNING).update(heard_at=timezone.now())
    finally:
        connection.close()
