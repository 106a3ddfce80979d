"""What a running job tells of itself, and how it hears that nobody wants it any more."""

from __future__ import annotations

import time

from django.utils import timezone

from kakehashi.errors import Problem
from kakehashi.web.models import Job

_SECONDS = 0.5
"""Between two notes of progress: each is a write."""


class CancelledError(Exception):
    """Somebody cancelled the job; what it did as a whole stays, what it was at is left out."""


class Watch:
    """Notes progress of one job."""

    def __init__(self, job: Job) -> None:
        self.job = job
        self._noted = 0.0

    def expect(self, total: int) -> None:
        """Say how many steps there are."""
        self.job.total = total
        self._note()

    def step(self, count: int = 1) -> None:
        """Say that some steps are done.

        Raises:
            CancelledError: somebody cancelled the job.
        """
        self.job.done = min(self.job.done + count, max(self.job.total, self.job.done + count))
        if time.monotonic() - self._noted >= _SECONDS:
            self._note()

    def problem(self, problem: Problem) -> None:
        """Keep a problem for whoever asked."""
        self.job.problems = [*self.job.problems, problem.as_json()]

    def _note(self) -> None:
        self._noted = time.monotonic()
        Job.objects.filter(pk=self.job.pk).update(
            done=self.job.done, total=self.job.total, heard_at=timezone.now()
        )
        if Job.objects.filter(pk=self.job.pk, cancel_wanted=True).exists():
            raise CancelledError
